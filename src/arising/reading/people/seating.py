"""lists of people as printed → who chaired, who sat, who served or visited; nobody twice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from arising.reading.people.name_words import OTHER_COUNCIL, OWN_COUNCIL
from arising.reading.people.people import CHAIR
from arising.record.meeting import Person

_SECRETARIAT = re.compile(
    r"\bclerk\b|minute[- ]?taker|note[- ]?taker|\bminutes\b|\bto present\b|in attendance|observ|\bguest\b|\bspeaker\b|"
    r"democratic services|committee (?:officer|administrator|services)|governance (?:advis|officer)|"
    r"responsible financial officer|\bRFO\b|member of the public|\bpress\b|\breporter\b|^presenting",
    re.I,
)
_AWAY = re.compile(
    r"\W*(?:(?-i:ab)|(?-i:abs)|absent|apols?|apolog(?:y|ies)(?: (?:sent|received))?|not present|did not attend)\W*",
    re.I,
)
_OFFICER_TITLE = re.compile(r"^(?:PCSO|PC|Sgt|Sergeant|Inspector|Insp|Supt|Superintendent|Chief Inspector)\b")
_SITS = re.compile(
    r"\b(?:member|chair|vice-?chair|advis[eo]r)\b|represent|substitut|deputis|deputy for|stand-?in|on behalf", re.I
)
_MEMBER = re.compile(r"\bmember\b(?! of the public)", re.I)
_IN_CHAIR = re.compile(r"in the chair|presiding\b(?! (?:judge|justice|officer|magistrate))", re.I)
_MAYOR = re.compile(r"(?:the )?(?:right )?(?:worshipful )?(?:the )?(?:town |city |lord )?mayor$", re.I)


def sits(person: Person) -> bool:
    """Whether what is printed with a name says that its bearer sits on the body, or stands in for one who does."""
    words = f"{person.capacity} {person.post}"
    return bool(_SITS.search(person.capacity) or CHAIR.search(words) or OWN_COUNCIL.match(person.title))


def is_guest(person: Person, present: Sequence[Person]) -> bool:
    """Whether somebody listed among those present serves or visits the meeting, and does not sit on it.

    That is the secretariat, the police at a meeting of councillors, whoever came to present an item, and a
    councillor of another council where most of those present are the body's own.
    """
    serves = _SECRETARIAT.search(person.capacity) or _SECRETARIAT.search(person.post)
    if serves or (_OFFICER_TITLE.match(person.title) and _is_of_councillors(present)):
        return not _MEMBER.search(person.capacity)
    if OTHER_COUNCIL.match(person.title):
        others = sum(bool(OTHER_COUNCIL.match(each.title)) for each in present)
        own = sum(bool(OWN_COUNCIL.match(each.title)) for each in present)
        return own > others
    return False


def without_away(listed: Sequence[Person]) -> tuple[list[Person], list[Person]]:
    """Those of a list of members who came, and those beside whose names it says that they sent apologies.

    Whoever is marked as absent and no more ("Ann Lee (ab)") is in neither.
    """
    marked = {id(person): _mark_of_absence(person) for person in listed}
    came = [person for person in listed if marked[id(person)] is None]
    return came, [person for person in listed if "apol" in (marked[id(person)] or "").lower()]


def _mark_of_absence(person: Person) -> str | None:
    """What is said beside a name, where it is that its bearer did not come."""
    return next((words for words in (person.capacity, person.post) if _AWAY.fullmatch(words)), None)


def _is_of_councillors(present: Sequence[Person]) -> bool:
    """Whether half of those present or more are councillors: on a partnership the police sit as members."""
    councillors = sum(bool(OWN_COUNCIL.match(each.title) or OTHER_COUNCIL.match(each.title)) for each in present)
    return councillors * 2 >= len(present)


def seated(chairs: Sequence[Person], present: Sequence[Person]) -> tuple[Person | None, list[Person]]:
    """The chair, and everybody present; a chair named apart from the others stands first among them.

    Where nobody is said to have been in the chair it is whoever is marked as chair, else the mayor.
    """
    people = list(once(present))
    if chairs:
        namesakes = [person for person in people if _surname(person) == _surname(chairs[0])]
        there = named_in(chairs[0], people) or (namesakes[0] if len(namesakes) == 1 else None)
        chair = there or chairs[0]
        if there is not None and len(there.name.text.split()) < len(chairs[0].name.text.split()):
            chair = replace(there, name=chairs[0].name)
        chair = replace(chair, capacity=chair.capacity or "in the Chair")
        return chair, [chair, *(person for person in people if person is not there and not _same(person, chair))]
    presiding = [person for person in people if _IN_CHAIR.search(person.capacity)]
    marked = [person for person in people if CHAIR.search(person.capacity)]
    mayors = [person for person in people if _MAYOR.match(person.post or person.title)]
    return next(iter(presiding or marked or mayors), None), people


def named_in(person: Person, people: Iterable[Person]) -> Person | None:
    """The one of ``people`` who is ``person``, ``None`` where nobody is."""
    own = _surname(person)
    return next((each for each in people if _surname(each) == own and _same(each, person)), None)


def once(people: Iterable[Person]) -> Iterator[Person]:
    """Each person once. Two of one name in one list are two people where their titles differ."""
    seen: set[tuple[str, str]] = set()
    for person in people:
        key = (person.name.text.lower(), person.title.lower())
        if key not in seen:
            seen.add(key)
            yield person


def once_however_named(people: Iterable[Person]) -> list[Person]:
    """Each person once: a bare surname is whoever of that surname was named before ("J Reed", then "Reed")."""
    kept: list[Person] = []
    for person in once(people):
        bare = " " not in person.name.text
        if not (bare and any(" " in each.name.text and _same(each, person) for each in kept)):
            kept.append(person)
    return kept


def _same(first: Person, second: Person) -> bool:
    """Whether two names are one person's: the same surname, and no initial or kind of title that contradicts it."""
    if first.name.text.lower() == second.name.text.lower():
        return True
    if _surname(first) != _surname(second) or "(" in first.name.text + second.name.text:
        return False
    one, other = first.name.text.split(), second.name.text.split()
    if len(one) > 1 and len(other) > 1:
        return one[0][0] == other[0][0]
    council = [bool(OWN_COUNCIL.match(each.title) or OTHER_COUNCIL.match(each.title)) for each in (first, second)]
    return council[0] == council[1] or not (first.title and second.title)


def _surname(person: Person) -> str:
    return person.name.text.partition("(")[0].split()[-1].lower()

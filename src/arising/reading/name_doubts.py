"""Doubts about people: spelt two ways in one meeting, present and excused at once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from arising.reading.parts import Part
from arising.record.doubt import Doubt
from arising.record.meeting import Meeting, Person, Role

_TITLES = ("Councillor", "Cllr", "Alderman", "Mr", "Ms", "Miss", "Dr")
_TITLED = re.compile(
    r"\b(?P<title>Councillors?|Cllrs?\.?|Alderman|Mr\.?|Mrs\.?|Ms\.?|Miss|Dr\.?)\s+(?:[A-Z]\.?\s){0,2}(?P<surname>[A-Z][\w'’-]{3,})"
)
_SHORTEST = 5
"""Letters below which two names that differ in one are as likely two people."""


def attendance_doubts(meeting: Meeting) -> Iterator[Doubt]:
    """Names that stand both among those present and among the apologies."""
    there = {_key(person) for person in (*meeting.present, *meeting.in_attendance)}
    for person in meeting.apologies:
        if _key(person) in there:
            what = f"{person.name.text} is listed as present and among the apologies."
            yield Doubt("present-and-apologies", what, person.name.place)


def spelling_doubts(meeting: Meeting, part: Part) -> Iterator[Doubt]:
    """Names in the text that are one letter away from a listed name and stand in no list themselves.

    A councillor is known by surname; others by first name and surname, where the first name is the same.
    """
    if meeting.role is not Role.MINUTES:
        return
    people = (*meeting.present, *meeting.in_attendance, *meeting.apologies, *meeting.membership)
    surnames = [(_surname(person), person) for person in people]
    listed = {surname for surname, _ in surnames}
    by_first = {person.name.text.split()[0]: person for person in people if _has_first_name(person)}
    full = re.compile(rf"\b(?P<first>{'|'.join(map(re.escape, by_first)) or 'x^'})\s+(?P<surname>[A-Z][\w'’-]{{3,}})")
    told: set[str] = set()  # names looked at once are not looked at again
    told_of = "\n".join([block.text for block in part.body])
    titles = [title for title in _TITLES if title in told_of]
    firsts = [first for first in by_first if first in told_of]
    for block in part.body:
        text = block.text
        titled = [title for title in titles if title in text]
        named = [first for first in firsts if first in text]
        for found in (*(_TITLED.finditer(text) if titled else ()), *(full.finditer(text) if named else ())):
            surname = _plain(found["surname"])
            if surname in told or surname in listed or len(surname) < _SHORTEST:
                continue
            told.add(surname)
            first = found.groupdict().get("first")
            alike = [person for listed_name, person in surnames if _one_letter_apart(surname, listed_name)]
            if first:
                near = next((person for person in alike if person is by_first[first]), None)
            else:
                near = next((person for person in alike if _may_be(person, found["title"])), None)
            if near is None:
                continue
            start = found.start("first" if first else "surname")
            what = f"“{text[start : found.end()]}” may be {near.name.text}, who is listed with another spelling."
            yield Doubt("spelling", what, block.passage[start : found.end()].place)


def _may_be(person: Person, title: str) -> bool:
    """Whether somebody with ``title`` may be a listed person: an officer "Mr Clark" is no Councillor Clarke."""
    return not person.title or person.title[:1] == title[:1] or not {"C", "A"} & {person.title[:1], title[:1]}


def _key(person: Person) -> str:
    return re.sub(r"[^a-z]+", " ", person.name.text.lower()).strip()


@lru_cache(maxsize=1024)
def _plain(surname: str) -> str:
    return re.sub(r"['’]s?$", "", surname).lower()


def _surname(person: Person) -> str:
    words = person.name.text.split()
    return _plain(words[-1]) if words else ""


def _has_first_name(person: Person) -> bool:
    words = person.name.text.split()
    return len(words) > 1 and len(words[0]) > 2 and words[0].isalpha()


def _one_letter_apart(one: str, other: str) -> bool:
    """Whether one letter more, less or different makes one name of the other; two swapped count as one."""
    if one == other or abs(len(one) - len(other)) > 1 or min(len(one), len(other)) < _SHORTEST or one[0] != other[0]:
        return False
    start = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    rest, its = one[start:], other[start:]
    if len(rest) == len(its):
        swapped = len(rest) > 1 and rest[1] + rest[0] + rest[2:] == its
        return swapped or rest[1:] == its[1:]
    return rest[1:] == its or rest == its[1:]

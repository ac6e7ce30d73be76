"""header of minutes → who chaired, who was present, who else attended, who sent apologies."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from arising.reading.attendance_tables import runs_of_table
from arising.reading.attendance_words import (
    APOLOGISED,
    APOLOGY,
    ATTENDED,
    CHAIRED,
    ELECTED,
    IN_LIST,
    NOBODY_AWAY,
    NOT_AWAY,
    PLAIN_APOLOGY,
    SENDER,
    LABEL,
    Roll,
    label_at,
)
from arising.reading.layout import Block, Layout
from arising.reading.name_runs import GOES_ON, runs_of
from arising.reading.name_words import OTHER_COUNCIL, OWN_COUNCIL, TITLES
from arising.reading.numbering import LabelKind
from arising.reading.parts import ItemPart, Part
from arising.reading.people import CHAIR, names_someone, people_in
from arising.reading.sentences import sentences_of
from arising.record.meeting import Person
from arising.record.passage import Passage


@dataclass(frozen=True, slots=True)
class Attendance:
    """Who was at a meeting. ``present`` has the chair first, where the paper names one."""

    chair: Person | None = None
    present: tuple[Person, ...] = ()
    in_attendance: tuple[Person, ...] = ()
    apologies: tuple[Person, ...] = ()


def attendance_of(part: Part, layout: Layout) -> Attendance:
    """The attendance that a part tells of: its header, and the items that say who was there or sent apologies."""
    rolls = _Rolls(layout)
    rolls.read(part.header)
    for item in part.items[:_FIRST_ITEMS]:
        if _is_roll_call(item):
            rolls.read((*item.heading, *item.body))
            rolls.close()
    for item in part.items:
        if not _is_roll_call(item):
            rolls.lists[Roll.APOLOGIES] += apologies_in(item)
    if not rolls.lists[Roll.CHAIR] and not rolls.has_chair():
        rolls.lists[Roll.CHAIR] += [person for item in part.items[:_FIRST_ITEMS] for person in chair_in(item)][:1]
    return rolls.attendance()


def read_attendance(blocks: Sequence[Block], layout: Layout) -> Attendance:
    """The attendance that a run of blocks, such as the header of minutes, tells of."""
    rolls = _Rolls(layout)
    rolls.read(blocks)
    return rolls.attendance()


def membership_in(part: Part, layout: Layout) -> tuple[Person, ...]:
    """Who belongs to the body, as an agenda prints it in its head or after its items; the chair's capacity says so."""
    rolls = _Rolls(layout, membership=True)
    rolls.read(part.header)
    first = next((index for index, block in enumerate(part.body) if _MEMBERSHIP.search(block.text[:120])), None)
    if first is not None:
        rolls.read(part.body[first : first + 8])
    chairs = [replace(person, capacity=person.capacity or "Chair") for person in rolls.lists[Roll.CHAIR]]
    return tuple(_once([*chairs, *rolls.lists[Roll.MEMBERSHIP]]))


def apologies_in(item: ItemPart) -> tuple[Person, ...]:
    """Who sent apologies, as an item tells. Apologies for anything but absence are none."""
    about = _heading_text(item)
    of_absence = bool(_OF_ABSENCE.search(about))
    found: list[Person] = []
    for passage in (item.title, *item.passages()):
        for sentence in sentences_of(passage) if passage else ():
            if of_absence or PLAIN_APOLOGY.match(sentence.text):
                found += _apologies_of(sentence)
            if of_absence and not _APOLOGIES.search(sentence.text) and _is_plain_list(sentence):
                found += people_in(runs_of(sentence))
    return tuple(found)


def chair_in(item: ItemPart) -> tuple[Person, ...]:
    """Who took the chair, or was elected to chair the meeting, as an item tells."""
    for passage in item.passages():
        for sentence in sentences_of(passage):
            for pattern in (ELECTED, CHAIRED):
                found = pattern.search(sentence.text)
                people = people_in((sentence.group(found, "people"),)) if found else ()
                if people:
                    return people[-1:]
    return ()


_OF_ABSENCE = re.compile(r"\bapolog|^\W*(?:attendance|absences?|absent|substitut\w+|named substitutes)\b", re.I)
_MEMBERSHIP = re.compile(r"\bmembership\b[^.]{0,40}[:–-]|^members of the \w+.{0,60}:", re.I)
_APOLOGIES = re.compile(r"\bapolog(?:y|ies)\b|\bunable to attend\b", re.I)
_FIRST_ITEMS = 4
_ROLL_CALL = re.compile(r"\b(?:present|attend\w*|apologies|roll call)\b", re.I)
_SECRETARIAT = re.compile(
    r"\bclerk\b|minute[- ]?taker|note[- ]?taker|\bminutes\b|\bto present\b|in attendance|observ|\bguest\b|\bspeaker\b|"
    r"democratic services|committee (?:officer|administrator|services)|governance (?:advis|officer)|responsible financial officer|\bRFO\b|"
    r"member of the public|\bpress\b|\breporter\b|^presenting",
    re.I,
)
_OFFICER_TITLE = re.compile(r"^(?:PCSO|PC|Sgt|Sergeant|Inspector|Insp|Supt|Superintendent|Chief Inspector)\b")
_SITS = re.compile(
    r"\b(?:member|chair|vice-?chair|advis[eo]r)\b|represent|substitut|deputis|deputy for|stand-?in|on behalf", re.I
)
_ENDS_LIST = re.compile(r"(?<![A-Z])[.!?]\s*$")
_ASIDE = re.compile(r"\W*(?:contact|ask for|enquir\w+|further|quorum|lead officer|e-?mail|tel)\b", re.I)
_LATE_ENTRY = re.compile(rf"{TITLES.pattern}|[^\s(–-]+(?:\s[^\s(–-]+){{1,3}}\s*(?:\(|\s[–-]\s)")
"""What may still go on with a list that ended in a full stop: a titled name, or a name with its post."""
_TELLS = re.compile(r"\b(?:was|were|is|are|had|has|have|will|would|should|must|may|can|could|shall|that|[a-z]{2,}(?<!co-opt)ed)\b")


def _heading_text(item: ItemPart) -> str:
    return item.title.text if item.title else " ".join(block.rest.text for block in item.heading)


def _is_roll_call(item: ItemPart) -> bool:
    """Whether an item is the list of those present, set out as an item."""
    first = item.heading[0].rest.text if item.heading else ""
    label = label_at(first, alone=True)
    return label is not None and label[0] is not Roll.APOLOGIES and bool(_ROLL_CALL.search(first))


def _apologies_of(sentence: Passage) -> tuple[Person, ...]:
    text = sentence.text
    if NOT_AWAY.search(text) or NOBODY_AWAY.search(text):
        return ()
    led = APOLOGY.search(text)
    if led:
        starts = [led.end(), *(found.end() for found in SENDER.finditer(text, led.end()))]
        senders = [_cut_clause(sentence[start:]) for start in starts]
        named = [words for words in senders if names_someone(words)] or [words for words in senders[:1] if people_in((words,))]
        return people_in(runs_of(named[0])) if named else ()
    found = APOLOGISED.search(text)
    if found:
        return people_in(runs_of(_cut_clause(sentence.group(found, "people"))))
    label = label_at(text, alone=False)
    if label and label[0] is Roll.APOLOGIES:
        return people_in(runs_of(sentence[label[1] :]))
    return ()


_CLAUSE = re.compile(
    r"\s*(?:[;,]?\s+(?:and|but|with|as|due to|because|owing to)\s+(?:it was|the (?:chair|clerk|committee)\w* (?:was|were|noted)|were\b|was\b|had\b|due|"
    r"(?:he|she|they) )|[;,]?\s+for (?:his|her|their)\b|\s+(?:due to|because|owing to|were|was|had been)\b).*$",
    re.I | re.S,
)


_STAND_IN = re.compile(
    r"(?:[,;]\s*(?:and\s+)?|\s+and\s+|\s*[-–—]\s+)(?P<who>(?:(?!\bwho\b)[^,;()]){3,60}?)\s+(?:(?:had\s+)?attended|was (?:present|attending|substituting|deputising)|"
    r"(?:would |will )?(?:substitut|deputis)(?:ed|ing|e) for|substituting|deputising|in (?:his|her|their) place)\b",
    re.I,
)


def _cut_clause(people: Passage) -> Passage:
    """The list of people without the clause that runs on after it."""
    for pattern in (_CLAUSE, _STAND_IN):
        found = pattern.search(re.sub(r"\([^()]*\)", lambda bracket: "·" * len(bracket[0]), people.text))
        if found and found.start() > 2:
            people = people[: found.start()]
    return people


def _is_plain_list(sentence: Passage) -> bool:
    """Whether a sentence is a list of names and nothing else: it opens with one and has no verb."""
    words = re.sub(r"\([^()]*\)", "", sentence.text)
    return names_someone(sentence) and not _TELLS.search(words) and len(words) < 600


@dataclass
class _Rolls:
    """Gathers the lists of one meeting while its header is read block by block."""

    layout: Layout
    membership: bool = False
    lists: dict[Roll, list[Person]] = field(default_factory=lambda: {roll: [] for roll in Roll})
    roll: Roll | None = None
    material: list[Passage] = field(default_factory=list)
    shut: bool = False

    def read(self, blocks: Iterable[Block]) -> None:
        for block in blocks:
            if block.table is not None:
                self._table(block)
            else:
                self._block(block)
        self._flush()

    def close(self) -> None:
        """End the list that is open."""
        self._flush()
        self.roll = None

    def has_chair(self) -> bool:
        return any(
            CHAIR.search(person.capacity) for person in self.lists[Roll.PRESENT] + self.lists[Roll.IN_ATTENDANCE]
        )

    def _block(self, block: Block) -> None:
        numbered = block.label is not None and block.label.kind is LabelKind.DECIMAL and not block.label.bracketed
        words = block.rest if numbered else block.passage
        for start, stop, label in _labelled(words, self.membership):
            if label is not None:
                self.close()
                self.roll, self.shut = label[0], False
                piece = words[start + label[1] : stop].strip(" =|_")
            else:
                piece = words[start:stop].strip()
            for sentence in (sentence for run in runs_of(piece) for sentence in sentences_of(run)):
                self._sentence(sentence)
            if piece and _ENDS_LIST.search(piece.text) and piece.text.count("(") <= piece.text.count(")"):
                self.shut = True

    def _sentence(self, sentence: Passage) -> None:
        text = sentence.text
        if _APOLOGIES.search(text):
            self.lists[Roll.APOLOGIES] += _apologies_of(sentence)
            self.shut = True
            return
        chaired = CHAIRED.match(text)
        if self.roll is None and not self.lists[Roll.PRESENT] and self._opens_roll(sentence):
            self.roll = Roll.PRESENT
        elif chaired and ";" not in text and len(people_in((sentence.group(chaired, "people"),))) == 1:
            self.lists[Roll.CHAIR] += people_in((sentence.group(chaired, "people"),))
            self.roll = self.roll or Roll.PRESENT
            return
        attended = ATTENDED.match(text)
        if attended and len(text) < 400:
            group = next(name for name in ("after", "before", "joined") if attended[name])
            named = sentence.group(attended, group)
            people = people_in((named,)) if names_someone(named) else ()
            stands_in = re.search(r"\bsubstitut|\bin place of\b|\bdeputis", text, re.I)
            self.lists[Roll.PRESENT if stands_in else Roll.IN_ATTENDANCE] += people
            return
        if self.roll is None:
            return
        if self.material and not _lists_people(sentence, self.material[-1]):
            self.close()
        elif not self.shut or (_LATE_ENTRY.match(text) and not _TELLS.search(text) and names_someone(sentence)):
            self.material.append(sentence)

    def _opens_roll(self, sentence: Passage) -> bool:
        """Whether a list of those present begins without a label: "Councillor Reed (in the Chair)"."""
        if not TITLES.match(sentence.text) or _TELLS.search(sentence.text):
            return False
        people = people_in((sentence,))
        return bool(people) and "chair" in people[0].capacity.lower() and bool(CHAIR.search(people[0].capacity))

    def _flush(self) -> None:
        if self.roll is not None and self.material:
            self.lists[self.roll] += people_in(runs_of(*self.material))
        self.material = []

    def _table(self, block: Block) -> None:
        for roll, runs in runs_of_table(block, self.layout, self.roll):
            self._flush()
            if roll is not None:
                self.roll = roll
                self.lists[roll] += runs
        self.shut = True

    def attendance(self) -> Attendance:
        """The lists put in order: the chair found, secretariat and guests apart from those who sit."""
        lists = self.lists
        if not lists[Roll.PRESENT] and any(_sits(person) for person in lists[Roll.IN_ATTENDANCE]):
            lists[Roll.PRESENT], lists[Roll.IN_ATTENDANCE] = lists[Roll.IN_ATTENDANCE], []
        chair, present = _seated(lists[Roll.CHAIR], lists[Roll.PRESENT])
        guests = [person for person in present if person is not chair and _is_guest(person, present)]
        sitting = [person for person in present if person not in guests]
        others = [person for person in guests + lists[Roll.IN_ATTENDANCE] if not _named_in(person, sitting)]
        return Attendance(chair, tuple(sitting), tuple(_once(others)), tuple(_once(lists[Roll.APOLOGIES])))


def _lists_people(words: Passage, before: Passage) -> bool:
    """Whether ``words`` after ``before`` go on with a list of people, and do not tell of something else."""
    text = re.sub(r"\([^()]*\)?", "", words.text)
    if _TELLS.search(text) or len(text) > 2000:
        return False
    if GOES_ON.search(before.text) or before.text.count("(") > before.text.count(")"):
        return True
    if names_someone(words) and (":" not in text or TITLES.match(text)):
        return True
    other = LABEL.match(text)
    if other and (_ASIDE.match(text) or not names_someone(words[other.end() :])):
        return False
    return bool(people_in((words,))) or words.text.startswith("(") or words.text[:1].islower()


def _labelled(words: Passage, membership: bool) -> Iterator[tuple[int, int, tuple[Roll, int] | None]]:
    """The stretches of a block, cut where a label opens a list: at its start, at a line's start, after a sentence."""
    text = words.text
    starts = {0} | {offset for offset in words.offsets if offset} | {found.end() for found in re.finditer(r"[.;]\s+", text)}
    starts |= {found.end() for found in IN_LIST.finditer(text)}
    cuts: list[tuple[int, tuple[Roll, int] | None]] = []
    for start in sorted(starts):
        if cuts and cuts[-1][1] is not None and start < cuts[-1][0] + cuts[-1][1][1]:
            continue
        ends = min((offset for offset in words.offsets if offset > start), default=len(text))
        line = text[start:ends].strip()
        label = label_at(text[start:], alone=False, membership=membership)
        if label is None and (not start or start in words.offsets):
            label = label_at(line, alone=True, membership=membership)
        if label is not None:
            cuts.append((start, label))
    if not cuts or cuts[0][0] > 0:
        cuts.insert(0, (0, None))
    for index, (start, label) in enumerate(cuts):
        yield start, cuts[index + 1][0] if index + 1 < len(cuts) else len(text), label


def _sits(person: Person) -> bool:
    words = f"{person.capacity} {person.post}"
    return bool(_SITS.search(person.capacity) or CHAIR.search(words) or OWN_COUNCIL.match(person.title))


def _is_guest(person: Person, present: Sequence[Person]) -> bool:
    """Whether somebody listed among those present serves or visits the meeting, and does not sit on it."""
    if _SECRETARIAT.search(person.capacity) or _SECRETARIAT.search(person.post) or _OFFICER_TITLE.match(person.title):
        return not re.search(r"\bmember\b(?! of the public)", person.capacity, re.I)
    if OTHER_COUNCIL.match(person.title):
        others = sum(bool(OTHER_COUNCIL.match(each.title)) for each in present)
        own = sum(bool(OWN_COUNCIL.match(each.title)) for each in present)
        return own > others
    return False


def _seated(chairs: Sequence[Person], present: Sequence[Person]) -> tuple[Person | None, list[Person]]:
    """The chair, and everybody present with the chair first."""
    chair = next(iter(chairs), None)
    if chair is not None:
        there = _named_in(chair, present)
        chair = (
            replace(there, capacity=there.capacity or "in the Chair")
            if there
            else replace(chair, capacity=chair.capacity or "in the Chair")
        )
        return chair, [
            chair,
            *(person for person in _once(present) if person is not there and not _same(person, chair)),
        ]
    in_chair = [person for person in present if re.search(r"in the chair|presiding", person.capacity, re.I)]
    named = in_chair or [person for person in present if CHAIR.search(person.capacity)]
    mayors = [
        person
        for person in present
        if re.match(r"(?:the )?(?:right )?(?:worshipful )?(?:the )?(?:town |city |lord )?mayor$", person.post or person.title, re.I)
    ]
    chair = next(iter(named or mayors), None)
    return chair, list(_once(present))


def _surname(person: Person) -> str:
    return re.sub(r"\s*\(.*", "", person.name.text).split()[-1].lower()


def _same(first: Person, second: Person) -> bool:
    """Whether two names are one person's: the same surname, and no initial that contradicts it."""
    if first.name.text.lower() == second.name.text.lower():
        return True
    one, other = first.name.text.split(), second.name.text.split()
    if _surname(first) != _surname(second) or "(" in first.name.text + second.name.text:
        return False
    if len(one) > 1 and len(other) > 1:
        return one[0][0] == other[0][0]
    council = [bool(OWN_COUNCIL.match(each.title) or OTHER_COUNCIL.match(each.title)) for each in (first, second)]
    return council[0] == council[1] or not (first.title and second.title)


def _named_in(person: Person, people: Iterable[Person]) -> Person | None:
    return next((each for each in people if _same(each, person)), None)


def _once(people: Iterable[Person]) -> Iterator[Person]:
    """Each person once. Two of one name in one list are two people when their titles differ."""
    seen: set[tuple[str, str]] = set()
    for person in people:
        key = (person.name.text.lower(), person.title.lower() if not person.title.lower().endswith("s") else "")
        if key not in seen:
            seen.add(key)
            yield person

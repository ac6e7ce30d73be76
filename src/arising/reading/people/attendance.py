"""header and first items of minutes → who chaired, who was present, who else attended, who sent apologies."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from arising.reading.laying_out.layout import Block, Layout
from arising.reading.laying_out.numbering import LabelKind
from arising.reading.laying_out.sentences import sentences_of
from arising.reading.laying_out.standing_items import LEADS_TO_LIST
from arising.reading.laying_out.titles import SECTION
from arising.reading.parts.parts import ItemPart, Part
from arising.reading.people.apologies import apologies_of
from arising.reading.people.attendance_marks import Legend, legend_of
from arising.reading.people.attendance_tables import (
    is_roll,
    names_of_table,
    person_of_row,
    rolls_of_table,
    side_by_side,
)
from arising.reading.people.attendance_words import (
    APOLOGIES,
    ATTENDED,
    CHAIRED,
    ELECTED,
    SENT,
    TELLS,
    WERE_PRESENT,
    WORDS_OF_ROLLS,
    Roll,
    label_at,
    labelled,
    of_a_council,
)
from arising.reading.people.away import away_in
from arising.reading.people.list_ends import ends_list, goes_on, is_late_entry
from arising.reading.people.name_runs import lines_of, runs_of
from arising.reading.people.name_segments import names_someone
from arising.reading.people.name_words import PLURAL_TITLE, TITLES
from arising.reading.people.people import CHAIR, described, names_one_each, people_in
from arising.reading.people.posts_below import posts_below
from arising.reading.people.seating import is_guest, named_in, once, once_however_named, seated, sits, without_away
from arising.reading.people.seats_told import names_seat, seats_told
from arising.record.meeting import Person
from arising.record.passage import Passage
from arising.wording.signs import Needs, held_in


@dataclass(frozen=True, slots=True)
class Attendance:
    """Who was at a meeting. ``present`` includes the chair, where the paper names one."""

    chair: Person | None = None
    present: tuple[Person, ...] = ()
    in_attendance: tuple[Person, ...] = ()
    apologies: tuple[Person, ...] = ()


def attendance_of(part: Part, layout: Layout) -> Attendance:
    """The attendance that a part tells of: its header, and the items that say who was there or sent apologies."""
    rolls = _Rolls(layout)
    rolls.read(part.header)
    first = part.items[:_FIRST_ITEMS]
    calls = [
        item for item in first if _is_roll_call(item) or (not rolls.lists[Roll.PRESENT] and _holds_roll(item, layout))
    ]
    for item in calls:
        rolls.read((*item.heading, *item.body))
        rolls.close()
    for item in part.items:
        if item not in calls:
            rolls.lists[Roll.APOLOGIES] += away_in(item, layout)
    if not rolls.lists[Roll.PRESENT]:
        rolls.read_told(first[:1])
        rolls.read(_list_at_end(part))
    if not rolls.has_chair():
        rolls.lists[Roll.CHAIR] += [person for item in first for person in _chair_in(item)][:1]
    return rolls.attendance()


def read_attendance(blocks: Sequence[Block], layout: Layout) -> Attendance:
    """The attendance that a run of blocks, such as the header of minutes, tells of."""
    rolls = _Rolls(layout)
    rolls.read(blocks)
    return rolls.attendance()


def membership_in(part: Part, layout: Layout) -> tuple[Person, ...]:
    """Who belongs to the body, as an agenda prints it in its head or after its items; capacity says who chairs."""
    rolls = _Rolls(layout, membership=True)
    rolls.read(part.header)
    first = next((index for index, block in enumerate(part.body) if _MEMBERSHIP.search(block.text[:120])), None)
    if first is not None:
        rolls.read(part.body[first : first + 8])
    chairs = [replace(person, capacity=person.capacity or "Chair") for person in rolls.lists[Roll.CHAIR]]
    return tuple(once([*chairs, *rolls.lists[Roll.MEMBERSHIP]]))


_FIRST_ITEMS = 4
_MEMBERSHIP = re.compile(r"\bmembership\b[^.]{0,40}[:–-]|^(?:\w+ )?membership$|^members of the \w+.{0,60}:", re.I)
_ROLL_CALL = re.compile(r"\b(?:present|attend\w*|apologies|roll call)\b", re.I)
_LED_IN = re.compile(r"(?i:councillors|cllrs|members)\s*[–—-]\s*(?=[A-Z][\w'’-]+ [A-Z])")
"""What may stand between the label and whole names: "Present: Councillors – Ann Reed, …"."""
_ALL_COUNCILLORS = re.compile(r"\b(?:councillors|cllrs)(?: (?:present|attending|in attendance))?\W*$", re.I)
"""How a label ends that is the title of everybody on its list: "Councillors:", "Councillors present:"."""
_ATTENDING = re.compile(r"\W*attending\W", re.I)
_BESIDES = re.compile(r"\W*(?:also|other|officers?)\b", re.I)
_BRACKET = re.compile(r"\([^()]*\)")
_STANDS_IN = re.compile(r"\bsubstitut|\bin place of\b|\bdeputis", re.I)
_TOLD_OF_PEOPLE = Needs(
    (WORDS_OF_ROLLS + tuple("apolog unable cllr clrs couns messrs mesdames drs comhair opened joined invited".split()),)
)
"""What tells of people or opens a list of them, where none is open: other blocks are passed over."""
_FEWEST_LISTED = 3
_MOST_ENTRIES = 1000
_LONGEST_LABEL = 40
_LONGEST_STATEMENT = 400
_LONGEST_BLOCK = 20_000
"""Characters; no council is so large that one paragraph of names is longer."""


def _is_roll_call(item: ItemPart) -> bool:
    """Whether an item is the list of those present, set out as an item."""
    first = item.heading[0].rest.text if item.heading else ""
    label = label_at(first, alone=True)
    return label is not None and label[0] is not Roll.APOLOGIES and bool(_ROLL_CALL.search(first))


def _holds_roll(item: ItemPart, layout: Layout) -> bool:
    """Whether the list of those present stands under an item: a table of them, or where a venue was taken for one."""
    if any(is_roll(block, layout) for block in item.body[:_FIRST_ITEMS]):
        return True
    labels = (label_at(block.text, alone=False) for block in item.body[:_FIRST_ITEMS])
    return any(label is not None and label[0] in {Roll.PRESENT, Roll.CHAIR} for label in labels)


def _list_at_end(part: Part) -> Sequence[Block]:
    """The list of those present where it stands below the last item."""
    body = part.items[-1].body if part.items else ()
    for index, block in enumerate(body):
        label = label_at(block.text, alone=True) if len(block.text) < _LONGEST_LABEL else None
        if label is not None and label[0] is Roll.PRESENT and label[1] >= len(block.text.rstrip(" :")):
            return body[index:]
    return ()


def _chair_in(item: ItemPart) -> tuple[Person, ...]:
    """Who took the chair, or was elected to chair the meeting, as an item tells."""
    for passage in item.passages():
        for sentence in sentences_of(passage) if "hair" in passage.text else ():
            for pattern in (ELECTED, CHAIRED):
                found = pattern.search(sentence.text)
                people = people_in((sentence.group(found, "people"),)) if found else ()
                if people:
                    return people[-1:]
    return ()


@dataclass
class _Rolls:
    """Gathers the lists of one meeting while its header is read block by block.

    ``roll`` is the list that is open, ``material`` what it holds so far; ``shut`` says that its words have
    ended, so that only what is plainly another entry goes on with it.
    """

    layout: Layout
    membership: bool = False
    lists: dict[Roll, list[Person]] = field(default_factory=lambda: {roll: [] for roll in Roll})
    roll: Roll | None = None
    material: list[Passage] = field(default_factory=list)
    shut: bool = False
    legend: Legend | None = None
    """What a mark beside a name means, where the head says so; ``marked`` tells which of ``material`` bear it."""
    marked: list[bool] = field(default_factory=list)
    one_each: bool = False
    """Whether the list above has one person an entry, with whom they come from behind a comma."""
    besides: bool = False
    """Whether the first list of those in attendance is of others than the members ("Also in attendance")."""
    title: str = ""
    """The title that the label of the open list gives to all on it."""

    def read(self, blocks: Sequence[Block]) -> None:
        """Read blocks one after the other."""
        self.legend = self.legend or legend_of(blocks)
        rows = list(side_by_side(blocks))
        at = asked = 0
        while at < len(rows):
            row, seats = rows[at], 0
            if self.roll is not None and at >= asked and names_seat(row[0].text):
                told, taken = self._seats_told(block for row in rows[at:] for block in row)
                asked, seats = at + taken, taken if told else 0
            at += max(1, seats)
            if seats or (len(row) > 1 and self.roll is not None and self._set_beside(row)):
                continue
            for block in row:
                if block.table is not None:
                    self._table(block)
                elif SECTION.match(block.text):
                    self.close()
                elif len(block.text) < _LONGEST_BLOCK:
                    self._block(block)
        self._flush()

    def _seats_told(self, blocks: Iterable[Block]) -> tuple[bool, int]:
        """Take a list that says behind a dash what seat each person has; how many of ``blocks`` were looked at."""
        entries, taken = seats_told(blocks)
        if self.roll is not None and entries:
            self._flush()
            self.lists[self.roll] += people_in(entries)
            self.shut = True
        return bool(entries), taken

    def read_told(self, items: Sequence[ItemPart]) -> None:
        """Read from the sentences of ``items`` who was there."""
        for passage in (passage for item in items for passage in item.passages()):
            for sentence in sentences_of(passage) if " present " in passage.text else ():
                found = WERE_PRESENT.search(sentence.text)
                if found:
                    self.lists[Roll.PRESENT] += people_in((sentence.group(found, "after"),))
                elif self.lists[Roll.PRESENT]:
                    self._attended(sentence)

    def close(self) -> None:
        """End the list that is open."""
        self._flush()
        self.roll, self.title = None, ""

    def has_chair(self) -> bool:
        """Whether a chair has been named."""
        there = self.lists[Roll.PRESENT] + self.lists[Roll.IN_ATTENDANCE]
        return bool(self.lists[Roll.CHAIR]) or any(CHAIR.search(person.capacity) for person in there)

    def attendance(self) -> Attendance:
        """The lists put in order: the chair found, secretariat and guests apart from those who sit."""
        lists = self.lists
        lists[Roll.PRESENT], away = without_away(lists[Roll.PRESENT])
        lists[Roll.APOLOGIES] += away
        came = not self.besides and any(sits(person) for person in lists[Roll.IN_ATTENDANCE])
        if came and not lists[Roll.PRESENT]:
            lists[Roll.PRESENT], lists[Roll.IN_ATTENDANCE] = lists[Roll.IN_ATTENDANCE], []
        chair, present = seated(lists[Roll.CHAIR], lists[Roll.PRESENT])
        if self.legend is not None:
            present = [person for person in present if not named_in(person, lists[Roll.APOLOGIES])]
        guests = [person for person in present if person is not chair and is_guest(person, present)]
        sitting = [person for person in present if person not in guests]
        others = [person for person in guests + lists[Roll.IN_ATTENDANCE] if not named_in(person, sitting)]
        return Attendance(chair, tuple(sitting), tuple(once(others)), tuple(once_however_named(lists[Roll.APOLOGIES])))

    def _block(self, block: Block) -> None:
        numbered = block.label is not None and block.label.kind is LabelKind.DECIMAL and not block.label.bracketed
        words = block.rest if numbered else block.passage
        if self.roll is None and not _TOLD_OF_PEOPLE.met(held_in(words.text), words.text):
            self.shut = self.shut or ends_list(words.text)
            return
        for start, stop, label in labelled(words, membership=self.membership):
            piece = words.stripped(start, stop)
            if label is not None:
                self.close()
                self.roll, self.shut = self._as_told_before(label[0], words.text[start:]), False
                others = (
                    label[0] is Roll.IN_ATTENDANCE and not self.lists[label[0]] and _BESIDES.match(words.text[start:])
                )
                self.besides = self.besides or bool(others)
                self.title = "Councillor" if _ALL_COUNCILLORS.search(words.text[start : start + label[1]]) else ""
                piece = words.stripped(start + label[1], stop, " =|_")
                led_in = _LED_IN.match(piece.text)
                piece = piece[led_in.end() :] if led_in else piece
            runs = lines_of(piece) if self.legend else runs_of(piece)
            for number, run in enumerate(runs):
                entry, bears = run, False
                if self.legend is not None:
                    entry, bears = self.legend.on(run, listed=bool(block.marker) and start == 0 and number == 0)
                for sentence in sentences_of(entry):
                    self._sentence(sentence, bears)
            if label is None and LEADS_TO_LIST.search(piece.text):
                self.close()
                self.roll, self.shut = Roll.PRESENT, False
                continue
            self.shut = self.shut or ends_list(piece.text)

    def _as_told_before(self, roll: Roll, label: str) -> Roll:
        """The list that a label opens: "Attending" lists others than those of a list of members above it."""
        others = roll is Roll.PRESENT and bool(self.lists[roll]) and _ATTENDING.match(label)
        return Roll.IN_ATTENDANCE if others else roll

    def _sentence(self, sentence: Passage, bears_mark: bool = False) -> None:
        if APOLOGIES.search(sentence.text) and APOLOGIES.search(_BRACKET.sub("", sentence.text)):
            self.lists[Roll.APOLOGIES] += apologies_of(sentence)
            self.shut = True
        elif self._opens_roll(opened := of_a_council(sentence)):
            self.roll = Roll.PRESENT
            self._hold(opened, bears_mark)
        elif not self._chair(sentence) and not self._attended(sentence):
            self._entry(sentence, bears_mark)

    def _opens_roll(self, sentence: Passage) -> bool:
        """Whether a list of those present begins without a label: "Councillor Reed (in the Chair)"."""
        if self.roll is not None or self.lists[Roll.PRESENT] or TELLS.search(sentence.text):
            return False
        people = people_in((sentence,)) if TITLES.match(sentence.text) else ()
        if len(people) >= _FEWEST_LISTED and PLURAL_TITLE.match(sentence.text):
            return True
        return bool(people) and "chair" in people[0].capacity.lower() and bool(CHAIR.search(people[0].capacity))

    def _chair(self, sentence: Passage) -> bool:
        """Take a sentence that says who took the chair; the names that follow were present."""
        elected = ELECTED.search(sentence.text)
        found = elected or (CHAIRED.match(sentence.text) if ";" not in sentence.text else None)
        if found and found[0].count("(") > found[0].count(")"):
            return False  # a capacity in brackets, in a list of names
        people = people_in((sentence.group(found, "people"),)) if found else ()
        if found and not people:
            people = people_in((sentence[: found.end("people")],))
        if not people or (len(people) > 1 and not elected):
            return False
        self.lists[Roll.CHAIR] += people[-1:]
        self.roll = self.roll or Roll.PRESENT
        return True

    def _attended(self, sentence: Passage) -> bool:
        """Take a sentence that says who else was there."""
        found = ATTENDED.match(sentence.text) if len(sentence.text) < _LONGEST_STATEMENT else None
        if not found:
            return False
        words = sentence.group(found, next(name for name in ("after", "before", "joined") if found[name]))
        people = people_in((words,)) if names_someone(words) else ()
        self.lists[Roll.PRESENT if _STANDS_IN.search(sentence.text) else Roll.IN_ATTENDANCE] += people
        return True

    def _hold(self, sentence: Passage, bears_mark: bool) -> None:
        self.material.append(sentence)
        self.marked.append(bears_mark)

    def _entry(self, sentence: Passage, bears_mark: bool) -> None:
        """Take what may be more of the list that is open, or ends it."""
        if self.roll is None:
            return
        sentence = of_a_council(sentence)
        if self.roll is Roll.APOLOGIES and (sent := SENT.match(sentence.text)):
            sentence = sentence[sent.end() :]
        if self.material and not goes_on(sentence, self.material[-1]):
            self.close()
        elif len(self.material) < _MOST_ENTRIES and (not self.shut or is_late_entry(sentence)):
            self._hold(sentence, bears_mark)

    def _flush(self) -> None:
        if self.roll is not None and self.legend is not None and any(self.marked):
            for entry, bears in zip(self.material, self.marked, strict=True):
                self.lists[self._roll_of(bears)] += people_in((entry,))
        elif self.roll is not None and (pairs := posts_below(self.material)):
            for name, post in pairs:
                self.lists[self.roll] += (described(person, post.text) for person in people_in((name,), self.title))
        elif self.roll is not None and self.material:
            self.one_each = names_one_each(self.material, so_far=self.one_each)
            entries = self.material if self.one_each else runs_of(*self.material)
            self.lists[self.roll] += people_in(entries, self.title, one_each=self.one_each)
        self.material, self.marked = [], []

    def _roll_of(self, bears_mark: bool) -> Roll:
        """The list that an entry of the open one belongs to, by the mark beside its name."""
        assert self.roll is not None
        if self.legend is None or self.roll is Roll.APOLOGIES:
            return self.roll
        if self.legend.others_away:
            return self.roll if bears_mark else Roll.ABSENT
        return self.legend.roll if bears_mark else self.roll

    def _set_beside(self, row: Sequence[Block]) -> bool:
        """Take a row of a list that is set in columns without rules: a name, and beside it a post or a council."""
        cells, marks = [], []
        for block in row:
            words, bears = (
                self.legend.on(block.passage, listed=bool(block.marker)) if self.legend else (block.passage, False)
            )
            cells.append(words)
            marks.append(bears)
        person = person_of_row(cells)
        if person is None:
            return False
        self._flush()
        self.lists[self._roll_of(any(marks))] += [person]
        return True

    def _table(self, block: Block) -> None:
        listed = list(rolls_of_table(block, self.layout, self.roll))
        if not listed and self.roll is None and not self.lists[Roll.PRESENT]:
            listed = [(Roll.PRESENT, people) for people in [names_of_table(block, self.layout)] if people]
        for roll, people in listed:
            self._flush()
            self.roll = roll
            self.lists[roll] += people
        self.shut = True

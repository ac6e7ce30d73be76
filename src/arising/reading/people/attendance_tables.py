"""a table of people → the lists it holds: names and posts in columns, or labels with names beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from arising.reading.laying_out.layout import Block, Layout
from arising.reading.people.attendance_words import Roll, label_at
from arising.reading.people.name_runs import runs_of
from arising.reading.people.name_words import TITLES
from arising.reading.people.names import is_all_name
from arising.reading.people.people import described, people_in
from arising.reading.people.posts_below import is_name_with_bracket
from arising.record.meeting import Person
from arising.record.passage import Passage

Listed = tuple[Roll, tuple[Person, ...]]
"""Some people, and the list that they belong to."""

_NAME_HEAD = re.compile(
    r"^(?:full |attendee |member'?s? |attendee'?s? |councillor'?s? )?names?(?: of .*)?$|^attendees?$|"
    r"^(?:board )?members?$|^councillors?$",
    re.I,
)
_STATUS_HEAD = re.compile(r"^(?:status|attendance|attended|present|in attendance\??|present\s*/\s*\w+)$", re.I)
_AWAY = re.compile(r"\bapolog|^\s*a(?:pols?)?\s*$", re.I)
_LETTERS = {
    "P": Roll.PRESENT, "A": Roll.APOLOGIES, "AP": Roll.APOLOGIES, "DNA": Roll.ABSENT, "D": Roll.ABSENT,
    "D/R": Roll.ABSENT, "S": Roll.ABSENT, "N": Roll.ABSENT,
}  # fmt: skip
"""Letters at the heads of columns that are ticked; who sent a deputy was not there."""
_FEWEST_NAMED = 4
_MOSTLY_NAMES = 0.6
_NEARLY_ALL = 0.9
_ABSENT = re.compile(r"\babsent\b|^\s*(?:no|n|x|✗)\s*$", re.I)


@dataclass(frozen=True, slots=True)
class _Columns:
    """Which columns hold the name, the word for who came ("Present"), and ticks under a list's name."""

    name: int
    status: int | None = None
    ticks: tuple[tuple[int, Roll], ...] = ()

    def roll(self, cells: Sequence[Passage], above: Roll) -> Roll:
        """The list that a row belongs to; ``above`` is the list in force above the table."""
        if self.ticks:
            return next((roll for index, roll in self.ticks if index < len(cells) and cells[index]), Roll.ABSENT)
        said = cells[self.status].text if self.status is not None and self.status < len(cells) else ""
        if _AWAY.search(said):
            return Roll.APOLOGIES
        if label := label_at(said, alone=True):
            return label[0]
        return Roll.ABSENT if _ABSENT.search(said) else above

    def others(self, cells: Sequence[Passage]) -> list[Passage]:
        """The cells of a row that say what somebody does."""
        marks = {self.name, self.status, *(index for index, _ in self.ticks)}
        return [cell for index, cell in enumerate(cells) if index not in marks and cell]


def rolls_of_table(block: Block, layout: Layout, roll: Roll | None) -> Iterator[Listed]:
    """The people of a table with the lists they belong to. ``roll`` is the list in force above the table."""
    rows = [[layout.cell(cell.lines) for cell in row] for row in block.table.rows] if block.table else []
    columns = _columns(rows[0]) if rows else None
    if columns is not None:
        for cells in rows[1:]:
            filled = [cell for cell in cells if cell]
            label = label_at(filled[0].text, alone=True) if len(filled) == 1 else None
            if label is not None:
                roll = label[0]
            elif len(cells) > columns.name and cells[columns.name]:
                people = people_in(runs_of(cells[columns.name]))
                others = columns.others(cells)
                yield columns.roll(cells, roll or Roll.PRESENT), tuple(_with_cells(each, others) for each in people)
    elif _marks_absence(rows):
        for cells in rows:
            yield Roll.APOLOGIES if cells[0] else roll or Roll.PRESENT, _row([cell for cell in cells[1:] if cell])
    else:
        yield from _by_label(rows, roll)


def lists_people(block: Block) -> bool:
    """Whether a table's heads are those of a list of people: a name, and a word for who came."""
    head = [cell.text.strip() for cell in block.table.rows[0]] if block.table and block.table.rows else []
    return any(_NAME_HEAD.match(words) for words in head) and any(_STATUS_HEAD.match(words) for words in head)


def names_of_table(block: Block, layout: Layout) -> tuple[Person, ...]:
    """The people of a table that nothing labels, where its cells list hardly anything but names with their posts."""
    rows = block.table.rows if block.table else ()
    people: list[Person] = []
    lines = 0
    for cell in (cell for row in rows for cell in row):
        for run in runs_of(layout.cell(cell.lines)) if len(cell.lines) > 1 else ():
            lines += 1
            people += people_in((run,))[:1]
    return tuple(people) if lines >= _FEWEST_NAMED and len(people) >= _MOSTLY_NAMES * lines else ()


def _ticked(head: str) -> Roll | None:
    """The list that ticks under a head belong to: under its name, or a letter for it ("P", "A", "DNA")."""
    label = label_at(head, alone=True)
    return label[0] if label else _LETTERS.get(head.rstrip(".").upper())


def side_by_side(blocks: Sequence[Block]) -> Iterator[tuple[Block, ...]]:
    """The blocks one by one, but those together that stand beside each other on one line of the page."""
    row: list[Block] = []
    for block in blocks:
        if row and not _beside(row[-1], block):
            yield tuple(row)
            row = []
        row.append(block)
    if row:
        yield tuple(row)


def _beside(left: Block, right: Block) -> bool:
    """Whether a block begins on the line that another begins on, to the right of it."""
    if left.table is not None or right.table is not None or not (left.passage and right.passage):
        return False
    first, second = left.passage.lines[0], right.passage.lines[0]
    if first.box is None or second.box is None or first.page != second.page:
        return False
    level = min(first.box.bottom, second.box.bottom) - max(first.box.top, second.box.top)
    return second.box.left >= first.box.right and level > 0.5 * (first.box.bottom - first.box.top)


def person_of_row(cells: Sequence[Passage]) -> Person | None:
    """The one person of a row: a name in one column, and in the others what its bearer is; else ``None``."""
    named = [cell for cell in cells if _names_one(cell)]
    titled = [cell for cell in named if TITLES.match(cell.text)]
    chosen = titled if len(titled) == 1 else named
    if len(chosen) != 1:
        return None
    (person,) = people_in(runs_of(chosen[0]))
    return _with_cells(person, [cell for cell in cells if cell is not chosen[0]])


def _names_one(cell: Passage) -> bool:
    """Whether a cell is one person's name, with what is said of its bearer in brackets or without."""
    bracket = cell.text.find("(")
    bare = cell[:bracket].strip() if bracket > 0 else cell
    return is_all_name(bare) and label_at(cell.text, alone=True) is None and len(people_in(runs_of(cell))) == 1


def is_roll(block: Block, layout: Layout) -> bool:
    """Whether a table is a roll of members: names in one column, and in another whether they came."""
    head = block.table.rows[0] if block.table and block.table.rows else ()
    columns = _columns([layout.cell(cell.lines) for cell in head])
    return columns is not None and (columns.status is not None or bool(columns.ticks))


def listed_away(block: Block, layout: Layout) -> tuple[Person, ...]:
    """The people of a table under apologies, where its head names a column of names; nobody in any other."""
    head = block.table.rows[0] if block.table and block.table.rows else ()
    if _columns([layout.cell(cell.lines) for cell in head]) is None:
        return ()
    listed = rolls_of_table(block, layout, Roll.APOLOGIES)
    return tuple(person for roll, people in listed if roll is Roll.APOLOGIES for person in people)


def _by_label(rows: list[list[Passage]], roll: Roll | None) -> Iterator[Listed]:
    """Rows that open with a label, or go on with the list above."""
    beside = _names_beside(rows)
    for cells in rows:
        filled = [cell for cell in cells if cell]
        label = label_at(filled[0].text, alone=True) if filled else None
        if label is not None:
            roll = label[0]
            yield roll, _everybody([filled[0][label[1] :].strip(), *filled[1:]])
        elif roll is not None and filled:
            yield roll, _everybody(filled) if beside else _row(filled)


def _names_beside(rows: list[list[Passage]]) -> bool:
    """Whether a list is set in columns of names: hardly a cell holds anything but one."""
    cells = [cell for row in rows for cell in row[1:] if cell and label_at(cell.text, alone=True) is None]
    named = sum(TITLES.match(cell.text) is not None or is_name_with_bracket(cell) for cell in cells)
    return len(cells) >= _FEWEST_NAMED and named >= _NEARLY_ALL * len(cells)


def _marks_absence(rows: list[list[Passage]]) -> bool:
    """Whether the first column does nothing but mark who sent apologies."""
    marks = [label_at(cells[0].text, alone=True) for cells in rows if cells and cells[0]]
    blank = any(cells and not cells[0] and len(cells) > 1 and cells[1] for cells in rows)
    return blank and bool(marks) and all(mark is not None and mark[0] is Roll.APOLOGIES for mark in marks)


def _row(cells: list[Passage]) -> tuple[Person, ...]:
    """The people of one row: a name with the post in the next cells, or names in every cell."""
    if not cells:
        return ()
    first = people_in(runs_of(cells[0]))
    each = [people_in(runs_of(cell)) for cell in cells[1:]]
    if len(first) == 1 and not (each and all(each) and all(person.title for people in each for person in people)):
        return (_with_cells(first[0], cells[1:]),)
    return _everybody(cells) if all(each) else first


def _everybody(cells: Sequence[Passage]) -> tuple[Person, ...]:
    return tuple(person for cell in cells if cell for person in people_in(runs_of(cell)))


def _with_cells(person: Person, cells: Sequence[Passage]) -> Person:
    for cell in cells:
        person = described(person, cell.text)
    return person


def _columns(head: list[Passage]) -> _Columns | None:
    """The columns of a list of people, where the first row is a head that names them."""
    name = next((index for index, cell in enumerate(head) if _NAME_HEAD.match(cell.text.strip())), None)
    if name is None or len(head) < 2:
        return None
    others = [(index, cell) for index, cell in enumerate(head) if index != name]
    ticks = [(index, roll) for index, cell in others if (roll := _ticked(cell.text.strip()))]
    if len({roll for _, roll in ticks}) > 1:
        return _Columns(name, ticks=tuple(ticks))
    return _Columns(name, next((index for index, cell in others if _STATUS_HEAD.match(cell.text.strip())), None))

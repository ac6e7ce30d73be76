"""A table of people → the lists it holds: names and posts in columns, or labels with names beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from arising.reading.attendance_words import Roll, label_at
from arising.reading.layout import Block, Layout
from arising.reading.name_runs import runs_of
from arising.reading.people import described, people_in
from arising.record.meeting import Person
from arising.record.passage import Passage

_NAME_HEAD = re.compile(
    r"^(?:full |attendee |member'?s? |attendee'?s? |councillor'?s? )?names?(?: of .*)?$|^attendees?$|^(?:board )?members?$|^councillors?$",
    re.I,
)
_STATUS_HEAD = re.compile(r"^(?:status|attendance|attended|present|in attendance\??|present\s*/\s*\w+)$", re.I)
_AWAY = re.compile(r"\bapolog|^\s*a(?:pols?)?\s*$", re.I)
_ABSENT = re.compile(r"\babsent\b|^\s*(?:no|n|x|✗)\s*$", re.I)


def runs_of_table(block: Block, layout: Layout, roll: Roll | None) -> Iterator[tuple[Roll | None, tuple[Person, ...]]]:
    """The people of a table with the list they belong to. ``roll`` is the list in force above the table."""
    table = block.table
    if table is None:
        return
    rows = [[layout.cell(cell.lines) for cell in row] for row in table.rows]
    head = _columns(rows[0]) if rows else None
    if head is not None:
        yield from _by_column(rows[1:], head, roll)
    elif _marks_absence(rows):
        for cells in rows:
            away = bool(cells[0]) and label_at(cells[0].text, alone=True) is not None
            yield Roll.APOLOGIES if away else roll or Roll.PRESENT, _row([cell for cell in cells[1:] if cell])
    else:
        yield from _by_label(rows, roll)


def _by_label(rows: list[list[Passage]], roll: Roll | None) -> Iterator[tuple[Roll | None, tuple[Person, ...]]]:
    """Rows that open with a label, or go on with the list above."""
    for cells in rows:
        filled = [cell for cell in cells if cell]
        label = label_at(filled[0].text, alone=True) if filled else None
        if label is not None:
            roll = label[0]
            inside = [filled[0][label[1] :].strip(), *filled[1:]]
            yield roll, tuple(person for cell in inside if cell for person in people_in(runs_of(cell)))
        elif roll is not None and filled:
            yield roll, _row(filled)


def _marks_absence(rows: list[list[Passage]]) -> bool:
    """Whether the first column does nothing but mark who sent apologies."""
    marks = [label_at(cells[0].text, alone=True) for cells in rows if cells and cells[0]]
    blank = any(cells and not cells[0] and len(cells) > 1 and cells[1] for cells in rows)
    return blank and len(marks) > 0 and all(mark is not None and mark[0] is Roll.APOLOGIES for mark in marks)


def _row(cells: list[Passage]) -> tuple[Person, ...]:
    """The people of one row: a name with the post in the next cells, or a name in every cell."""
    first = people_in(runs_of(cells[0])) if cells else ()
    if len(first) != 1 or len(cells) == 1:
        others = [person for cell in cells[1:] for person in people_in(runs_of(cell))]
        return (*first, *others) if len(others) == len(cells) - 1 else first
    if all(person.title for cell in cells for person in people_in(runs_of(cell))) and all(
        people_in(runs_of(cell)) for cell in cells[1:]
    ):
        return tuple(person for cell in cells for person in people_in(runs_of(cell)))
    person = first[0]
    for cell in cells[1:]:
        person = described(person, cell.text)
    return (person,)


@dataclass(frozen=True, slots=True)
class _Columns:
    """Which columns hold the name, the word for who came ("Present"), and ticks under a list's name."""

    name: int
    status: int | None
    ticks: tuple[tuple[int, Roll], ...] = ()


def _columns(head: list[Passage]) -> _Columns | None:
    """The columns of a list of people, where the first row is a head that names them."""
    names = [index for index, cell in enumerate(head) if _NAME_HEAD.match(cell.text.strip())]
    if not names or len(head) < 2:
        return None
    ticks = [(index, label[0]) for index, cell in enumerate(head) if index != names[0] and (label := label_at(cell.text, alone=True))]
    if len({roll for _, roll in ticks}) > 1:
        return _Columns(names[0], None, tuple(ticks))
    statuses = [index for index, cell in enumerate(head) if _STATUS_HEAD.match(cell.text.strip()) and index != names[0]]
    return _Columns(names[0], statuses[0] if statuses else None)


def _by_column(
    rows: list[list[Passage]], columns: _Columns, roll: Roll | None
) -> Iterator[tuple[Roll | None, tuple[Person, ...]]]:
    marks = {columns.name, columns.status, *(index for index, _ in columns.ticks)}
    for cells in rows:
        if len(cells) <= columns.name or not cells[columns.name]:
            continue
        said = cells[columns.status].text if columns.status is not None and columns.status < len(cells) else ""
        where = Roll.APOLOGIES if _AWAY.search(said) else Roll.ABSENT if _ABSENT.search(said) else roll or Roll.PRESENT
        ticked = [tick for index, tick in columns.ticks if index < len(cells) and cells[index]]
        where = ticked[0] if ticked else Roll.ABSENT if columns.ticks else where
        for person in people_in(runs_of(cells[columns.name])):
            for index, cell in enumerate(cells):
                if index not in marks and cell:
                    person = described(person, cell.text)
            yield where, (person,)

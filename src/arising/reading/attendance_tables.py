"""A table of people → the lists it holds: names and posts in columns, or labels with names beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator

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
        return
    for cells in rows:
        filled = [cell for cell in cells if cell]
        if not filled:
            continue
        label = label_at(filled[0].text, alone=True)
        if label is not None:
            roll = label[0]
            inside = [filled[0][label[1] :].strip(), *filled[1:]]
            yield roll, tuple(person for cell in inside if cell for person in people_in(runs_of(cell)))
        elif roll is not None:
            yield roll, _row(filled)


def _row(cells: list[Passage]) -> tuple[Person, ...]:
    """The people of one row: a name with the post in the next cells, or a name in every cell."""
    first = people_in(runs_of(cells[0]))
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


def _columns(head: list[Passage]) -> tuple[int, int | None] | None:
    """The columns of name and status, where the first row is a head that names them."""
    names = [index for index, cell in enumerate(head) if _NAME_HEAD.match(cell.text.strip())]
    if not names or len(head) < 2:
        return None
    statuses = [index for index, cell in enumerate(head) if _STATUS_HEAD.match(cell.text.strip()) and index != names[0]]
    return names[0], statuses[0] if statuses else None


def _by_column(
    rows: list[list[Passage]], columns: tuple[int, int | None], roll: Roll | None
) -> Iterator[tuple[Roll | None, tuple[Person, ...]]]:
    name, status = columns
    for cells in rows:
        if len(cells) <= name or not cells[name]:
            continue
        people = people_in(runs_of(cells[name]))
        said = cells[status].text if status is not None and status < len(cells) else ""
        where = Roll.APOLOGIES if _AWAY.search(said) else Roll.ABSENT if _ABSENT.search(said) else roll or Roll.PRESENT
        posts = [cell.text for index, cell in enumerate(cells) if index not in columns and cell]
        for person in people:
            for post in posts:
                person = described(person, post)
            yield where, (person,)

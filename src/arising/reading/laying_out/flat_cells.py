"""Tables whose cells were printed one below the other when the words were copied out of their page.

What is left is the row of heads as lines of their own ("Ref", "Action", "Lead", "Due", "Status") and under them the
cells in order; empty cells left no trace, and long ones take several lines.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from msgspec import structs

from arising.reading.laying_out.flat_columns import FlatColumn, Laid, laid_out
from arising.record.paper import Cell, Format, Line, Paper, Table

_PAGE = re.compile(r"\W*(?:page )?\d{1,4}(?: of \d{1,4})?\W*", re.IGNORECASE)
_MOST_LINES = 900
_NO_HEADING = -1.0
_APART, _TOGETHER = -0.7, 0.5
"""Where empty lines part cells: what speaks against going on in a cell below one, and for going on without one."""


def with_tables(paper: Paper, found: Iterable[Sequence[Laid]], lines: Sequence[Line]) -> Paper:
    """The paper with such tables, each its heads and its rows by the places of their lines among ``lines``."""
    tables = [_table(len(paper.tables) + index, rows, lines) for index, rows in enumerate(found)]
    if not tables:
        return paper
    within = {number: table.number for table in tables for number in table.lines}
    taken = tuple(structs.replace(line, table=within.get(line.number, line.table)) for line in paper.lines)
    return replace(paper, lines=taken, tables=(*paper.tables, *tables))


def _table(number: int, rows: Sequence[Laid], lines: Sequence[Line]) -> Table:
    cells = []
    for row in rows:
        words = [words_of(lines, cell) for cell in row]
        numbers = [tuple(lines[place].number for place in cell) for cell in row]
        wide = len(rows[0]) if len(row) == 1 else 1
        cells.append(tuple(Cell(*cell, columns=wide) for cell in zip(words, numbers, strict=True)))
    within = tuple(sorted(place for row in cells for cell in row for place in cell.lines))
    return Table(number, lines[rows[0][0][0]].page, tuple(cells), within, ruled=False)


def words_of(lines: Sequence[Line], cell: Sequence[int]) -> str:
    """The words on the lines at some places."""
    return " ".join(lines[place].text.strip() for place in cell)


def is_apart(paper: Paper, lines: Sequence[Line], at: int) -> bool:
    """Whether an empty line stands above a line of plain text."""
    if paper.format is not Format.TEXT or at == 0:
        return False
    return paper.text.count("\n", lines[at - 1].end, lines[at].start) > 1


def rows_from(
    paper: Paper,
    lines: Sequence[Line],
    heads: Sequence[int],
    columns: Sequence[FlatColumn],
    *,
    apart: bool,
    ends: re.Pattern[str],
    heads_group: Callable[[str], float],
) -> tuple[float, list[Laid]]:
    """How well the lines below ``heads`` fit columns, and the rows they make, by the places of their lines."""
    places, told = told_below(paper, lines, heads, apart=apart, ends=ends, heads_group=heads_group)
    score, laid = laid_out(told, columns, heads_group)
    return score, [[[places[at] for at in cell] for cell in row] for row in laid]


def told_below(
    paper: Paper,
    lines: Sequence[Line],
    heads: Sequence[int],
    *,
    apart: bool,
    ends: re.Pattern[str],
    heads_group: Callable[[str], float],
) -> tuple[list[int], list[tuple[str, float]]]:
    """The places of the lines below ``heads`` that may be its cells, and what is to be laid out of them.

    They end where the heads are printed again. ``apart`` says that empty lines part the cells; ``ends`` matches words
    that no such table holds.
    """
    places: list[int] = []
    told: list[tuple[str, float]] = []
    named = [lines[place].text.strip() for place in heads]
    for place in range(heads[-1] + 1, len(lines)):
        words = lines[place].text.strip()
        if len(told) == _MOST_LINES or lines[place].table is not None or lines[place].heading or ends.match(words):
            break
        if words == named[0] and [line.text.strip() for line in lines[place : place + len(named)]] == named:
            if told and heads_group(told[-1][0]) > _NO_HEADING:
                told.pop()  # it heads what is printed under the same heads again
            break
        last = place + 1 == len(lines) or lines[place + 1].page > lines[place].page
        if not (last and _PAGE.fullmatch(words)):
            places.append(place)
            told.append((words, (_APART if is_apart(paper, lines, place) else _TOGETHER) if apart else 0.0))
    return places, told

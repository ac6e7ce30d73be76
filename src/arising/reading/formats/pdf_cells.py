"""A region of columns → rows of cells: which printed lines are of one cell, by the order in which the file draws them.

Where that tells nothing, by what is seen: how far apart the lines stand, and whether one can go on with another.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from arising.reading.formats.pdf_columns import Region
from arising.reading.formats.pdf_rows import Piece, merge

Cells = list[list[list[Piece]]]
"""Rows of cells of printed lines."""
Placed = Sequence[Sequence[tuple[int, Piece]]]
"""For each printed row its pieces with their columns."""

FIGURE = re.compile(
    r"[-+(]?[£$€]?\d[\d,./:%]*(?:\s?(?:[ap]m|[kmKM%]|bn))?\)?|[-–—]|n/?a|N/?A|Yes|No|Y|N|TBC|Red|Amber|Green"
)
WIDEST = 1.5
_CLOSEST, _PARAGRAPHS = 0.9, 2.1
"""Lines of a cell are set at 0.9 to 1.5 ems, its paragraphs at no more than 2.1."""
_NEVER_ONE_CELL = 1.55
"""Lines further apart than this, in ems, are rows of a table and not lines of a cell, where all are."""
_SAME_LEADING = 1.15
_ROOM = 0.4
"""What a space takes, and a word more than its share of the line, in ems."""
_LEVEL = 0.6
_LOWER = 0.6
"""Cells of a row begin within this many ems of each other."""


def placed_in(region: Region) -> list[list[tuple[int, Piece]]]:
    """For each printed row its pieces with their columns; two pieces in one column are one."""
    placed: list[list[tuple[int, Piece]]] = []
    for row in region.rows:
        found: list[tuple[int, Piece]] = []
        for piece in row.pieces:
            column = region.column_of(piece)
            if found and found[-1][0] == column:
                merge(found[-1][1], piece)
            else:
                found.append((column, piece))
        placed.append(found)
    return placed


def by_column(placed: Placed, count: int) -> list[list[Piece]]:
    """The pieces of each column, top to bottom."""
    columns: list[list[Piece]] = [[] for _ in range(count)]
    for row in placed:
        for column, piece in row:
            columns[column].append(piece)
    return columns


def figure_columns(placed: Placed, count: int) -> list[bool]:
    """For each column whether most of what stands in it are figures: none of them is the next line of a cell."""
    columns = by_column(placed, count)
    return [sum(1 for piece in column if FIGURE.fullmatch(piece.text)) > 0.6 * len(column) for column in columns]


def _is_apart(region: Region) -> bool:
    """True where each printed line stands further from the next than the lines of a cell do."""
    least = min((row.base - above.base for above, row in pairwise(region.rows)), default=0.0)
    return least > _NEVER_ONE_CELL * median(row.size for row in region.rows)


def rows_as_seen(region: Region, placed: Placed) -> Cells:
    """Rows by what is seen: a printed row goes on with the one above where it stands close and its first is empty."""
    count = len(region.columns)
    gaps = [row.base - above.base for above, row in pairwise(region.rows)]
    least = min(gaps, default=0.0)
    wide = sum(1 for gap in gaps if gap > 1.25 * least)
    spaced = wide > 0 and any(len(row) < count for row in placed)
    apart = _is_apart(region)
    figures = figure_columns(placed, count)
    cells: Cells = []
    for at, row in enumerate(placed):
        near = at > 0 and gaps[at - 1] <= 1.15 * least and not apart
        goes_on = near and len(row) < count and (row[0][0] > 0 or spaced)
        if not goes_on or not cells or (row[0][0] > 0 and _is_row(cells[-1], row, figures)):
            cells.append([[] for _ in range(count)])
        for column, piece in row:
            cells[-1][column].append(piece)
    return cells


def _is_row(above: Sequence[Sequence[Piece]], row: Sequence[tuple[int, Piece]], figures: Sequence[bool]) -> bool:
    """True where a printed row without a first cell is a row all the same: of figures, or the first below a head."""
    return all(figures[column] and FIGURE.fullmatch(piece.text) for column, piece in row) or (
        all(piece.bold for cell in above for piece in cell) and not any(piece.bold for _, piece in row)
    )

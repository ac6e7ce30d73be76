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


def rows_as_drawn(placed: Placed, count: int) -> Cells | None:
    """Rows by the order in which the file draws its cells, None where it draws line after line.

    Writers of PDFs draw a cell whole before the next one. So going back to the left starts a row, and
    going down in the same column goes on with the cell, unless the gap is wider than the cell's leading.
    """
    pieces = sorted(((column, piece) for row in placed for column, piece in row), key=lambda found: found[1].order)
    if all(column <= after for (column, _), (after, _) in pairwise(pieces)):
        return [by_column(placed, count)]
    leading = _leading(pieces)
    level = _is_level(placed)
    cells: Cells = []
    went_down = False
    before: tuple[int, Piece] | None = None
    for column, piece in pieces:
        if (
            before is None
            or column < before[0]
            or _starts_row(before, column, piece, leading)
            or (level and _stands_lower(cells[-1], column, piece))
        ):
            cells.append([[] for _ in range(count)])
        elif column == before[0]:
            if before[1].bold and not piece.bold and all(each.bold for cell in cells[-1] for each in cell):
                cells.append([[] for _ in range(count)])  # the first words below a head
            else:
                went_down = True
        cells[-1][column].append(piece)
        before = (column, piece)
    single = any(len(row) == 1 for row in placed)
    if (single and not went_down) or not _in_order(cells):
        return None
    return cells


def _is_level(placed: Placed) -> bool:
    """True where most printed rows hold several cells: what stands on one line is then of one row."""
    return sum(1 for row in placed if len(row) > 1) >= _LEVEL * len(placed)


def _stands_lower(row: Sequence[Sequence[Piece]], column: int, piece: Piece) -> bool:
    """True where a piece begins its cell below the line on which the row's other cells begin, or is a figure more."""
    begun = [cell[0].base for cell in row if cell]
    if row[column]:
        return all(FIGURE.fullmatch(each.text) for each in (*row[column], piece))
    return len(begun) > 0 and piece.base - max(begun) > _LOWER * piece.size


def _leading(pieces: Sequence[tuple[int, Piece]]) -> float:
    """The least distance at which lines of one cell follow each other, in ems; no more than lines are ever set at."""
    downs = [
        (piece.base - above.base) / piece.size
        for (column, above), (below, piece) in pairwise(pieces)
        if column == below and piece.base > above.base
    ]
    return min((down for down in downs if down > _CLOSEST), default=WIDEST)


def _starts_row(before: tuple[int, Piece], column: int, piece: Piece, leading: float) -> bool:
    """True where the next piece in the same column is not the next line of its cell.

    In the first column a wider gap than between lines starts a row; in others it may part paragraphs of a cell.
    """
    down = (piece.base - before[1].base) / piece.size
    reach = min(1.12 * leading, WIDEST) if column == 0 else _PARAGRAPHS
    return column == before[0] and (down > reach or down < 0)


def _in_order(cells: Cells) -> bool:
    """True where each row stands below all of the row before it."""
    reach = -1e9
    for row in cells:
        bases = [piece.base for cell in row for piece in cell]
        if min(bases) < reach - 2:
            return False
        reach = max(bases)
        if any(after.base < before.base for cell in row for before, after in pairwise(cell)):
            return False
    return True


def rows_as_seen(region: Region, placed: Placed, count: int) -> Cells:
    """Rows by what is seen: a printed row goes on with the one above where it stands close and its first is empty."""
    gaps = [row.base - above.base for above, row in pairwise(region.rows)]
    least = min(gaps, default=0.0)
    wide = sum(1 for gap in gaps if gap > 1.25 * least)
    spaced = wide > 0 and any(len(row) < count for row in placed)
    apart = least > _NEVER_ONE_CELL * median(row.size for row in region.rows)
    cells: Cells = []
    for at, row in enumerate(placed):
        near = at > 0 and gaps[at - 1] <= 1.15 * least and not apart
        goes_on = near and len(row) < count and (row[0][0] > 0 or spaced)
        if not goes_on or not cells:
            cells.append([[] for _ in range(count)])
        for column, piece in row:
            cells[-1][column].append(piece)
    return cells

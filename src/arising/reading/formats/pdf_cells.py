"""A region of columns → rows of cells: which printed lines are of one cell, by the order in which the file draws them.

Where that tells nothing, by what is seen: how far apart the lines stand, and whether one can go on with another.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from arising.reading.formats.pdf_cell_ends import CellEnds
from arising.reading.formats.pdf_columns import Region
from arising.reading.formats.pdf_rows import Piece, merge

Cells = list[list[list[Piece]]]
"""Rows of cells of printed lines."""
Placed = Sequence[Sequence[tuple[int, Piece]]]
"""For each printed row its pieces with their columns."""

FIGURE = re.compile(
    r"[-+(]?[£$€]?\d[\d,./:%]*(?:\s?(?:[ap]m|[kmKM%]|bn))?\)?|[-–—]|n/?a|N/?A|Yes|No|Y|N|TBC|Red|Amber|Green"
)
_DAY = r"(?:\d{1,2}(?:st|nd|rd|th)? )?[A-Z][a-z]{2,8},? \d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}"
WHOLE = re.compile(rf"{FIGURE.pattern}|{_DAY}")
"""What fills a cell by itself: a figure or a day."""
_CODE = re.compile(r"(?=\S*\d)\S{1,14}")
_MOSTLY = 0.8
_ALIGNED = 3.0
WIDEST = 1.5
"""Lines of a cell are set no further apart than this, in ems."""
_NEVER_ONE_CELL = 1.55
"""Lines further apart than this, in ems, are rows of a table and not lines of a cell, where all are."""
_WIDER, _NEAR = 1.25, 1.15


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
    """For each column whether most of it are figures or days: none of them is the next line of a cell."""
    columns = by_column(placed, count)
    return [sum(1 for piece in column if WHOLE.fullmatch(piece.text)) > 0.6 * len(column) for column in columns]


def is_numbered(firsts: Sequence[Piece]) -> bool:
    """True where the first column holds numbers and codes: a row without one goes on with the row above."""
    codes = sum(1 for piece in firsts[1:] if is_code(piece))
    return codes > 1 and codes >= _MOSTLY * (len(firsts) - 1)


def is_code(piece: Piece) -> bool:
    """True where a piece is a number or code, or begins with one that stands apart."""
    first = piece.parts[0].text if piece.parts else piece.text
    return bool(piece.marker) or _CODE.fullmatch(first) is not None


def _hang_numbers(firsts: Sequence[Piece]) -> bool:
    """True where numbers hang to the left of the first column's words, and its other lines go on under those."""
    marked = [(at, piece.parts[1].left) for at, piece in enumerate(firsts) if piece.parts and is_code(piece)]
    if len(marked) < 2:
        return False
    body = median(left for _, left in marked)
    return all(is_code(piece) or abs(piece.left - body) < _ALIGNED for piece in firsts[marked[0][0] :])


def _is_apart(region: Region) -> bool:
    """True where each printed line stands further from the next than the lines of a cell do."""
    least = min((row.base - above.base for above, row in pairwise(region.rows)), default=0.0)
    return least > _NEVER_ONE_CELL * median(row.size for row in region.rows)


def rows_as_seen(region: Region, placed: Placed) -> Cells:
    """Rows by what is seen: a printed row goes on with the one above where it stands close and can go on with it."""
    count = len(region.columns)
    gaps = [row.base - above.base for above, row in pairwise(region.rows)]
    near = _NEAR * min(gaps, default=0.0) if not _is_apart(region) else 0.0
    seen = _Seen(placed, count, [gap <= near for gap in gaps])
    seen.spaced = any(gap > _WIDER / _NEAR * near for gap in gaps) and any(len(row) < count for row in placed)
    cells: Cells = []
    for at, row in enumerate(placed):
        if at == 0 or not seen.goes_on(at, cells[-1]):
            cells.append([[] for _ in range(count)])
        for column, piece in row:
            cells[-1][column].append(piece)
    return cells


class _Seen:
    """Printed rows with their columns; ``near`` says of each but the first that it stands close to the one above.

    ``spaced`` says that others do not: then it is the distance that tells rows from the lines of a cell.
    """

    __slots__ = ("count", "ends", "figures", "near", "numbered", "placed", "spaced")

    def __init__(self, placed: Placed, count: int, near: Sequence[bool]) -> None:
        self.placed, self.count, self.near, self.spaced = placed, count, near, False
        self.figures = figure_columns(placed, count)
        firsts = [row[0][1] for row in placed if row[0][0] == 0]
        self.numbered = is_numbered(firsts) or _hang_numbers(firsts)
        self.ends = [CellEnds(self._runs(column)) for column in range(count)]

    def _runs(self, column: int) -> list[list[Piece]]:
        """Lines of one column that stand close below each other, up to the next row with a first cell: its cells."""
        runs: list[list[Piece]] = []
        last = -2
        for at, row in enumerate(self.placed):
            begins = row[0][0] == 0 and not any(piece.text[0].islower() for _, piece in row)
            for piece in (piece for each, piece in row if each == column):
                if last == at - 1 and self.near[last] and not begins:
                    runs[-1].append(piece)
                else:
                    runs.append([piece])
                last = at
        return runs

    def goes_on(self, at: int, above: Sequence[Sequence[Piece]]) -> bool:
        """True where printed row ``at`` goes on with the row ``above``."""
        row, over = self.placed[at], dict(self.placed[at - 1])
        if not self.near[at - 1] or _is_row(above, row, self.figures):
            return False
        if self.numbered and above[0] and is_code(above[0][0]):
            return row[0][0] > 0 or not is_code(row[0][1])
        small = [column for column, piece in row if column in over and piece.text[0].islower()]
        if 0 in small and (over[0].text[-1] == ":" or self.ends[0].left_room(over[0], row[0][1])):
            return False  # a label, or words that go on with the whole line and not with its first cell
        if small:
            return True
        if len(row) == self.count or self.spaced:
            return len(row) < self.count
        return all(column in over and not self.ends[column].had_room(over[column], piece) for column, piece in row)


def _is_row(above: Sequence[Sequence[Piece]], row: Sequence[tuple[int, Piece]], figures: Sequence[bool]) -> bool:
    """True where a printed row is a row for certain: it holds a figure or a day, or is the first below a head."""
    return any(figures[column] and WHOLE.fullmatch(piece.text) for column, piece in row) or (
        all(piece.bold for cell in above for piece in cell) and not any(piece.bold for _, piece in row)
    )

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


def rows_as_drawn(region: Region, placed: Placed) -> Cells | None:
    """Rows by the order in which the file draws its cells, None where it draws line after line.

    Writers of PDFs draw a cell whole before the next one. So going back to the left starts a row, and
    going down in the same column goes on with the cell, unless the gap is wider than the cell's leading.
    Where rows stand no further apart than the lines of a cell, the words tell whether a line goes on.
    """
    pieces = sorted(((column, piece) for row in placed for column, piece in row), key=lambda found: found[1].order)
    if all(column <= after for (column, _), (after, _) in pairwise(pieces)):
        return [by_column(placed, len(region.columns))]
    order = _Order(pieces, _figure_columns(placed, len(region.columns)), _leading(pieces))
    level = _is_level(placed)
    cells, went_down = order.rows(level=level)
    if not level and went_down and _begin_level(cells, region.rows[0].size):
        begun, down = order.rows(level=True)
        if _in_order(begun):
            level, cells, went_down = True, begun, down
    if went_down and (_is_tight(cells, order.leading) or _is_apart(region)):
        apart, _ = order.rows(level=level, ends=_line_ends(region, cells))
        if len(apart) > len(cells) and _in_order(apart):
            return apart
    single = any(len(row) == 1 for row in placed)
    if (single and not went_down) or not _in_order(cells):
        return None
    return cells


class _Order:
    """Pieces in the order in which the file draws them."""

    __slots__ = ("figures", "leading", "pieces")

    def __init__(self, pieces: Sequence[tuple[int, Piece]], figures: Sequence[bool], leading: float) -> None:
        self.pieces, self.figures, self.leading = pieces, figures, leading

    def rows(self, *, level: bool, ends: Sequence[float] = ()) -> tuple[Cells, bool]:
        """The rows that the order tells, and whether a cell has a second line.

        Where rows are ``level`` no cell begins below another of its row. With ``ends`` a line that cannot go on
        with the one above it starts a row.
        """
        cells: Cells = []
        went_down = False
        before: tuple[int, Piece] | None = None
        for column, piece in self.pieces:
            if before is None or column < before[0] or (column == before[0] and self._is_far(column, before[1], piece)):
                cells.append([[] for _ in self.figures])
            elif column > before[0]:
                if level and not cells[-1][column] and _stands_lower(cells[-1], piece):
                    cells.append(_taken_from(cells[-1], piece))
            else:
                headed = before[1].bold and not piece.bold and all(each.bold for cell in cells[-1] for each in cell)
                if headed or (ends and _begins_anew(before[1], piece, ends[column])):
                    cells.append([[] for _ in self.figures])
                else:
                    went_down = True
            cells[-1][column].append(piece)
            before = (column, piece)
        return cells, went_down

    def _is_far(self, column: int, above: Piece, piece: Piece) -> bool:
        """True where the next piece in the same column is not the next line of its cell.

        In the first column a wider gap than between lines starts a row; in others it may part paragraphs of a cell.
        """
        down = (piece.base - above.base) / piece.size
        reach = min(1.12 * self.leading, WIDEST) if column == 0 else _PARAGRAPHS
        return down > reach or down < 0 or (self.figures[column] and FIGURE.fullmatch(piece.text) is not None)


def _figure_columns(placed: Placed, count: int) -> list[bool]:
    """For each column whether most of what stands in it are figures: none of them is the next line of a cell."""
    columns = by_column(placed, count)
    return [sum(1 for piece in column if FIGURE.fullmatch(piece.text)) > 0.6 * len(column) for column in columns]


def _begin_level(cells: Cells, size: float) -> bool:
    """True where the cells of most rows begin on one line."""
    bases = [[cell[0].base for cell in row if cell] for row in cells]
    level = [max(row) - min(row) <= _LOWER * size for row in bases if len(row) > 1]
    return sum(level) >= _LEVEL * len(level)


def _is_tight(cells: Cells, leading: float) -> bool:
    """True where a row stands as near to the one above it as the lines of a cell stand to each other."""
    return any(
        min(cell[0].base for cell in row if cell) - max(cell[-1].base for cell in above if cell)
        <= _SAME_LEADING * leading * next(cell[0].size for cell in row if cell)
        for above, row in pairwise(cells)
    )


def _is_apart(region: Region) -> bool:
    """True where each printed line stands further from the next than the lines of a cell do."""
    least = min((row.base - above.base for above, row in pairwise(region.rows)), default=0.0)
    return least > _NEVER_ONE_CELL * median(row.size for row in region.rows)


def _line_ends(region: Region, cells: Cells) -> list[float]:
    """How far right the lines of each column may go before they wrap; 0 where all of its lines go on with the cell.

    A column in which no line begins small has none that wraps: it may be as wide as the room that it has. Where
    no first cell is empty, lines beside none are the next paragraphs of a cell.
    """
    ends = [right for _, right in region.columns]
    for at in range(len(ends) - 1):
        lines = [piece for row in cells for piece in row[at]]
        if not any(piece.text[0].islower() for piece in lines):
            ends[at] = region.columns[at + 1][0] - region.rows[0].size
    return ends if any(not row[0] for row in cells) else [ends[0], *(0.0 for _ in ends[1:])]


def _begins_anew(above: Piece, piece: Piece, end: float) -> bool:
    """True where ``piece`` cannot be the next line of ``above``: its first word had room there."""
    if piece.marker or piece.text[0].islower() or above.text[-1] in "-–,;&/":
        return False
    word = (piece.right - piece.left) * len(piece.text.split(" ", 1)[0]) / len(piece.text)
    return above.right + word + _ROOM * piece.size < end


def _is_level(placed: Placed) -> bool:
    """True where most printed rows hold several cells: what stands on one line is then of one row."""
    return sum(1 for row in placed if len(row) > 1) >= _LEVEL * len(placed)


def _stands_lower(row: Sequence[Sequence[Piece]], piece: Piece) -> bool:
    """True where a piece begins its cell below the line on which the row's other cells begin."""
    begun = [cell[0].base for cell in row if cell]
    return len(begun) > 0 and piece.base - max(begun) > _LOWER * piece.size


def _taken_from(row: list[list[Piece]], piece: Piece) -> list[list[Piece]]:
    """The row that begins on the line of ``piece``: what stands there and below it is taken off the row above."""
    line = piece.base - _LOWER * piece.size
    taken = [[each for each in cell if each.base > line] for cell in row]
    row[:] = [[each for each in cell if each.base <= line] for cell in row]
    return taken


def _leading(pieces: Sequence[tuple[int, Piece]]) -> float:
    """The least distance at which lines of one cell follow each other, in ems; no more than lines are ever set at."""
    downs = [
        (piece.base - above.base) / piece.size
        for (column, above), (below, piece) in pairwise(pieces)
        if column == below and piece.base > above.base
    ]
    return min((down for down in downs if down > _CLOSEST), default=WIDEST)


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


def rows_as_seen(region: Region, placed: Placed) -> Cells:
    """Rows by what is seen: a printed row goes on with the one above where it stands close and its first is empty."""
    count = len(region.columns)
    gaps = [row.base - above.base for above, row in pairwise(region.rows)]
    least = min(gaps, default=0.0)
    wide = sum(1 for gap in gaps if gap > 1.25 * least)
    spaced = wide > 0 and any(len(row) < count for row in placed)
    apart = _is_apart(region)
    figures = _figure_columns(placed, count)
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

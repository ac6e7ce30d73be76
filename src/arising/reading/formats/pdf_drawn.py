"""A region of columns → rows of cells, by the order in which the file draws its printed lines.

Writers of PDFs draw a cell whole before the next one, row by row. So going back to the left starts a row, and going
down in the same column goes on with the cell or, where cells are left empty, with the next row. Which of the two is
told by how far rows and lines stand apart, and where they stand alike by whether the line above had room for a word.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise
from statistics import median

from arising.reading.formats.pdf_cell_ends import CellEnds
from arising.reading.formats.pdf_cells import WHOLE, WIDEST, Cells, Placed, by_column, figure_columns, is_numbered
from arising.reading.formats.pdf_columns import Region
from arising.reading.formats.pdf_rows import Piece

Drawn = list[tuple[int, Piece]]
"""Printed lines with their columns, in the order in which the file draws them."""

_PARAGRAPHS = 2.1
"""Paragraphs of a cell stand no further apart than this, in ems."""
_LOWER = 0.6
"""What begins less than this many ems lower stands on the same line."""
_LEVEL = 0.25
"""First lines of a row's cells that differ by more than this, in ems, are set in the middle of their cells."""
_WIDER = 0.12
"""Rows further apart than lines by this much, in ems, are told by that."""
_AS_FAR = 0.1
_SPACED = 1.25
_CLOSEST, _WIDER_THAN = 0.9, 1.12


def rows_as_drawn(region: Region, placed: Placed) -> Cells | None:
    """Rows by the order in which the file draws its cells, None where it draws line after line."""
    count = len(region.columns)
    pieces = sorted(((column, piece) for row in placed for column, piece in row), key=lambda found: found[1].order)
    by_columns = all(column <= after for (column, _), (after, _) in pairwise(pieces))
    if by_columns and not (_next_cells(pieces) or _is_below_head(pieces, placed[0])):
        return [by_column(placed, count)]
    if region.by_lines or _is_by_lines(pieces, placed):
        return None
    rows = _begun(pieces, figure_columns(placed, count))
    if not _in_order(rows):
        return None
    rows = _Gaps(rows, count).parted()
    if _is_paragraphs(rows) or (any(len(row) == 1 for row in placed) and _is_line_by_line(rows)):
        return None
    return [by_column([row], count) for row in rows]


def _is_below_head(pieces: Drawn, first: Sequence[tuple[int, Piece]]) -> bool:
    """True where the first printed row is drawn first, in bold, and what follows is not."""
    drawn, below = pieces[: len(first)], pieces[len(first) : len(first) + 1]
    bold = len(first) > 1 and all(one is other and one.bold for (_, one), (_, other) in zip(drawn, first, strict=True))
    return bold and not any(piece.bold for _, piece in below)


def _is_by_lines(pieces: Drawn, placed: Placed) -> bool:
    """True where lines are drawn one after the other across all columns, though several cells go on in one of them."""
    if not any(_goes_on_beside(above, row) for above, row in pairwise(placed)):
        return False
    by_lines = [piece for row in placed for _, piece in row]
    return all(piece is other for (_, piece), other in zip(pieces, by_lines, strict=True))


def _goes_on_beside(above: Sequence[tuple[int, Piece]], row: Sequence[tuple[int, Piece]]) -> bool:
    """True where a printed row goes on with a cell to the right of which the row ``above`` holds another."""
    small = [column for column, piece in row if piece.text[0].islower()]
    return bool(small) and (len(row) > 1 or (small[0] == 0 == above[0][0] and len(above) > 1))


def _begun(pieces: Drawn, figures: Sequence[bool]) -> list[Drawn]:
    """The rows that are begun by going back to the left, and by what can be no next line of its cell."""
    rows = [pieces[:1]]
    for (above, _), (column, piece) in pairwise(pieces):
        if column < above or (column == above and _is_other(rows[-1], piece, figures[column])):
            rows.append([])
        rows[-1].append((column, piece))
    return rows


def _is_other(row: Drawn, piece: Piece, figures: bool) -> bool:
    """True where a piece below the last one of ``row``, in its column, is of another row."""
    above = row[-1][1]
    down = (piece.base - above.base) / piece.size
    return (
        not 0 <= down <= _PARAGRAPHS
        or (figures and WHOLE.fullmatch(piece.text) is not None)
        or (above.bold and not piece.bold and all(each.bold for _, each in row))
    )


def _in_order(rows: Sequence[Drawn]) -> bool:
    """True where each row stands below all of the row before it, and lines of a cell follow each other down."""
    reach = -1e9
    for row in rows:
        bases = [piece.base for _, piece in row]
        if min(bases) < reach - 2:
            return False
        reach = max(bases)
        if any(column == other and below.base < piece.base for (column, piece), (other, below) in pairwise(row)):
            return False
    return True


def _is_paragraphs(rows: Sequence[Drawn]) -> bool:
    """True where a first cell holds several paragraphs: what stands beside them is then told by where it stands."""
    downs = [
        (column, (below.base - piece.base) / below.size)
        for row in rows
        for (column, piece), (other, below) in pairwise(row)
        if column == other
    ]
    least = min((down for _, down in downs if down > _CLOSEST), default=WIDEST)
    return any(column == 0 and down > min(_WIDER_THAN * least, WIDEST) for column, down in downs)


def _is_line_by_line(rows: Sequence[Drawn]) -> bool:
    """True where no cell has a second line, and yet some rows go on with those above them: all is drawn by lines."""
    lines = [pair for row in rows for pair in pairwise(row)]
    if any(column == after for (column, _), (after, _) in lines):
        return False
    begun = [piece for row in rows for at, (column, piece) in enumerate(row) if at == 0 or row[at - 1][0] != column]
    downs = [_down(above, row) for above, row in pairwise(rows[1:])]
    wide = sum(1 for down in downs if down > _SPACED * min(downs))
    return wide > 0.2 * len(downs) or any(piece.text[0].islower() for piece in begun)


class _Gaps:
    """How far the rows of a region and the lines of its cells stand apart, in ems; ``line`` is 0 where none wraps.

    ``columns`` say how cells end where ``is_told`` says that the gaps do not tell rows and lines apart.
    """

    __slots__ = ("columns", "is_told", "line", "numbered", "row", "rows")

    def __init__(self, rows: list[Drawn], count: int) -> None:
        self.rows = [part for row in rows for part in _parted(row, _next_cells(row))]
        if not _is_middled(self.rows):
            self.rows = [part for row in self.rows for part in _parted(row, _level_cells(row))]
        self.row = min((_down(above, row) for above, row in pairwise(self.rows)), default=_PARAGRAPHS)
        wraps = [
            (below.base - piece.base) / below.size
            for row in self.rows
            for (column, piece), (other, below) in pairwise(row)
            if column == other and below.text[0].islower()
        ]
        self.line = median(wraps) if wraps else 0.0
        self.is_told = self.row > (self.line + _WIDER if self.line else WIDEST)
        self.numbered = is_numbered([piece for row in self.rows for column, piece in row[:1] if column == 0])
        self.columns = [] if self.is_told else [CellEnds(_cells(self.rows, column)) for column in range(count)]

    def parted(self) -> list[Drawn]:
        """The rows, parted where a line in the same column begins another."""
        return [part for row in self.rows for part in _parted(row, [at for at in _clean(row) if self._begins(row, at)])]

    def _begins(self, row: Drawn, at: int) -> bool:
        """True where the line ``at`` is no next line of the cell that the line before it is of."""
        (above_column, above), (column, piece) = row[at - 1], row[at]
        if column != above_column or piece.text[0].islower():
            return False
        down = _down(row[:at], row[at:])
        if down > WIDEST and column == 0:
            return True
        if down < self.row - _AS_FAR:
            return False
        return self.is_told or (not self.numbered and self.columns[column].had_room(above, piece))


def _cells(rows: Sequence[Drawn], column: int) -> list[list[Piece]]:
    """The cells of one column, as far as rows are known."""
    return [cell for row in rows if (cell := [piece for at, piece in row if at == column])]


def _down(above: Drawn, row: Drawn) -> float:
    """How far below the last line of ``above`` the first of ``row`` stands, in ems."""
    return (min(piece.base for _, piece in row) - max(piece.base for _, piece in above)) / row[0][1].size


def _parted(row: Drawn, cuts: Sequence[int]) -> list[Drawn]:
    """The row in parts that begin at ``cuts``."""
    return [row[start:end] for start, end in pairwise([0, *cuts, len(row)])] if cuts else [row]


def _clean(row: Drawn) -> list[int]:
    """Where the row may be parted: what is drawn from there on stands below all that is drawn before."""
    if len(row) < 2:
        return []
    bases = [piece.base for _, piece in row]
    lowest = list(accumulate(bases, max))
    highest = list(accumulate(reversed(bases), min))[::-1]
    return [at for at in range(1, len(row)) if highest[at] - lowest[at - 1] > _LOWER * row[at][1].size]


def _next_cells(row: Drawn) -> list[int]:
    """Where a cell stands below all the cells before it: it is of the next row."""
    return [at for at in _clean(row) if row[at][0] > row[at - 1][0]]


def _level_cells(row: Drawn) -> list[int]:
    """Where a line begins a row since the next cell begins beside it, and not at the top of the lines before it."""
    cuts: list[int] = []
    for at in _clean(row):
        column, piece = row[at]
        beside = next((other for after, other in row[at:] if after > column), None)
        if column == row[at - 1][0] and beside and abs(beside.base - piece.base) < _LEVEL * piece.size:
            cuts.append(at)
    return cuts


def _is_middled(rows: Sequence[Drawn]) -> bool:
    """True where cells are not set from the top: one begins above, or between, the lines of the cell before it."""
    odd = 0
    for row in rows[1:]:
        for at in range(1, len(row)):
            (before, _), (column, piece) = row[at - 1], row[at]
            if column > before and not any(
                abs(other.base - piece.base) < _LEVEL * piece.size for each, other in row[:at] if each < column
            ):
                odd += 1
                break
    return odd > 0.15 * len(rows)

"""A region of columns → rows of cells, by the order in which the file draws its printed lines.

Writers of PDFs draw a cell whole before the next one, row by row. So going back to the left starts a row, and going
down in the same column goes on with the cell or, where cells are left empty, with the next row. Which of the two is
told by how far rows and lines stand apart, and where they stand alike by whether the line above had room for a word.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate, pairwise
from statistics import median

from arising.reading.formats.pdf_cells import FIGURE, WIDEST, Cells, Placed, by_column, figure_columns
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
_ROOM = 0.4
"""What a space takes, and a word more than its share of the line, in ems."""
_WIDER = 0.12
"""Rows further apart than lines by this much, in ems, are told by that."""
_AS_FAR = 0.1
_SPACED = 1.25
_CLOSEST, _WIDER_THAN = 0.9, 1.12

_STOPS, _UNENDED = ".?!", "-–,;&/"
"""What ends a sentence, and what ends no cell."""
_SENTENCE = re.compile(r"[.?!] [A-Z]")
_WORDS = re.compile(r" (\S)")
_WRAPS = 1
"""So many lines go on with a cell for all that is known where none begins small."""


def rows_as_drawn(region: Region, placed: Placed) -> Cells | None:
    """Rows by the order in which the file draws its cells, None where it draws line after line."""
    count = len(region.columns)
    pieces = sorted(((column, piece) for row in placed for column, piece in row), key=lambda found: found[1].order)
    if all(column <= after for (column, _), (after, _) in pairwise(pieces)) and not _next_cells(pieces):
        return [by_column(placed, count)]
    rows = _begun(pieces, figure_columns(placed, count))
    if not _in_order(rows):
        return None
    rows = _Gaps(rows, count).parted()
    if _is_paragraphs(rows) or (any(len(row) == 1 for row in placed) and _is_line_by_line(rows)):
        return None
    return [by_column([row], count) for row in rows]


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
        or (figures and FIGURE.fullmatch(piece.text) is not None)
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

    __slots__ = ("columns", "is_told", "line", "row", "rows")

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
        self.columns = [] if self.is_told else [_Ends(self.rows, column) for column in range(count)]

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
        return self.is_told or self.columns[column].had_room(above, piece)


class _Ends:
    """How the cells of a column end: how far right its lines may go, and whether with a full stop.

    Without end where a line that begins with a capital is likelier to begin a cell than to go on with one.
    ``goes_on`` says that more sentences than one stand in a cell.
    """

    __slots__ = ("end", "goes_on", "stopped")

    def __init__(self, rows: Sequence[Drawn], column: int) -> None:
        cells = [cell for row in rows if (cell := [piece for at, piece in row if at == column])]
        lines = [piece for cell in cells for piece in cell]
        pairs = [pair for cell in cells for pair in pairwise(cell)]
        self.end = max((piece.right for piece in lines), default=0.0)
        if _is_rows(lines, pairs, self.end):
            self.end = float("inf")
        last = [cell[-1] for cell in cells[1:]]
        stopped = sum(1 for piece in last if piece.text[-1] in _STOPS)
        self.stopped = len(last) > 2 and stopped >= 0.8 * len(last)
        self.goes_on = any(_SENTENCE.search(piece.text) for piece in lines)

    def had_room(self, above: Piece, piece: Piece) -> bool:
        """True where ``piece`` cannot go on with the line above it, which had room for its first word."""
        if piece.marker or above.text[-1] in _UNENDED or (self.stopped and above.text[-1] not in _STOPS):
            return False
        return _needs(above, piece) < self.end or (self.stopped and not self.goes_on)


def _is_rows(lines: Sequence[Piece], pairs: Sequence[tuple[Piece, Piece]], end: float) -> bool:
    """True where of two lines of a column the lower one, if it begins with a capital, mostly begins a cell.

    As often as a word within a line has a capital, a word that goes on below has one: lines that begin small say how
    many go on. Lines that had room above begin cells: they say how many begin one by chance below a full line.
    """
    if not pairs:
        return True
    small = sum(1 for _, below in pairs if below.text[0].islower())
    free = sum(1 for above, below in pairs if not below.text[0].islower() and _needs(above, below) < end)
    words = [found[1] for piece in lines for found in _WORDS.finditer(piece.text)]
    capitals = sum(1 for letter in words if not letter.islower()) + 0.5
    goes_on = max(small, _WRAPS) * capitals / (len(words) + 5 - capitals)
    room = max(median(_needs(above, below) - above.right for above, below in pairs), 1.0)
    full = min(room / max(end - min(piece.left for piece in lines), room), 0.5)
    return (free + 0.5) * full / (1 - full) > goes_on


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


def _needs(above: Piece, piece: Piece) -> float:
    """How far right the line above would go with the first word of ``piece``."""
    word = (piece.right - piece.left) * len(piece.text.split(" ", 1)[0]) / len(piece.text)
    return above.right + word + _ROOM * piece.size

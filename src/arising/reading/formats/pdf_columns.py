"""Rows of pieces → blocks: running lines, and regions of columns side by side."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from arising.reading.formats.pdf_rows import Piece, Row, join_labels, rejoin

_GUTTER_EM = 0.45
"""Columns are never nearer than this, in ems."""
_LONGEST_CELL = 80
"""More lines than this with nothing beside them are running text."""
_ROWS_NEEDED = ((1.2, 2), (0.85, 3), (0.0, 4))
"""How many rows must share a gutter wider than so many ems: a line of justified text has wide gaps by itself."""
_APART_EM = 5.0
"""Rows further apart than this are not of one region."""
_CLOSE_EM = 1.5
"""Lines of one paragraph stand nearer than this, in ems."""
_NOTE = re.compile(r"\(?(?:[Pp]ages?|PAGES?|ACTION|Action)\b.{0,40}")
"""What stands at the right edge beside a line that may go on below: the pages of an item, the owner of an action."""
_STAGGER_EM = 0.85
"""Lines nearer than this, in ems, cannot be of one column."""
_LARGER = 1.1
_FURTHER, _FEWEST_ABOVE = 1.15, 3
_INDENTED = 1.5
"""Cells stand further in than the words around the table by at least so many points."""
_LONE_GAP_EM = 3.0
"""In a row by itself, words nearer than this belong together: justified text has such gaps."""


class Region:
    """Rows that share gutters, and the left and right edges of the columns between them.

    ``by_lines`` says that the order of its pieces tells nothing: they come line by line.
    """

    __slots__ = ("by_lines", "columns", "rows")

    def __init__(self, rows: list[Row], columns: list[tuple[float, float]], *, by_lines: bool = False) -> None:
        self.rows, self.columns, self.by_lines = rows, columns, by_lines

    def column_of(self, piece: Piece) -> int:
        """The column in which the piece stands."""
        middle = (piece.left + piece.right) / 2
        for index, (_, right) in enumerate(self.columns):
            if middle <= right:
                return index
        return len(self.columns) - 1


def parts_of(rows: Sequence[Row]) -> list[Region | list[Piece]]:
    """The rows as running lines and regions of columns, from top to bottom."""
    parts: list[Region | list[Piece]] = []
    lines: list[Piece] = []
    note: Piece | None = None
    at = 0
    while at < len(rows):
        row = rows[at]
        if note is not None and not _goes_on(lines[-1], row):
            lines.append(note)
            note = None
        if len(row.pieces) > 1 or _is_staggered(rows, at + 1):
            region = _region(rows, at)
            if region is not None:
                if lines:
                    parts.append(lines)
                    lines = []
                parts.append(region)
                at += len(region.rows)
                continue
            note = _note_of(row) or note
            rejoin(row, _LONE_GAP_EM)
            join_labels(row)
        lines += row.pieces
        at += 1
    if note is not None:
        lines.append(note)
    if lines:
        parts.append(lines)
    return parts


def region_at(rows: Sequence[Row], first: int) -> Region | None:
    """The region of columns that starts at row ``first``, None where none does."""
    return _region(rows, first) if len(rows[first].pieces) > 1 or _is_staggered(rows, first + 1) else None


def _note_of(row: Row) -> Piece | None:
    """Take the note at the right edge of a row off it, None where there is none."""
    return row.pieces.pop() if len(row.pieces) > 1 and trails(row.pieces[-1]) else None


def trails(piece: Piece) -> bool:
    """Mark a note at the right edge as the end of the paragraph beside it; True where it is one."""
    piece.trails = _NOTE.fullmatch(piece.text) is not None
    return piece.trails


def _goes_on(line: Piece, row: Row) -> bool:
    """True where the row is the next line of the paragraph that ``line`` is of, as its left edge tells."""
    next_line = row.pieces[0]
    near = row.base - line.base < _CLOSE_EM * line.size
    return near and not next_line.marker and abs(next_line.left - line.body) < line.size


def _region(rows: Sequence[Row], first: int) -> Region | None:
    """The region that starts at row ``first``, None where the gaps of that row have no gutter below them."""
    pieces = rows[first].pieces
    if len(pieces) == 1:
        pieces = sorted((*pieces, *rows[first + 1].pieces), key=lambda piece: piece.left)
    gutters = [(before.right, after.left) for before, after in pairwise(pieces)]
    last = first  # the last row with more than one piece
    crowded = 1
    end = first + 1
    while end < len(rows):
        row, above = rows[end], rows[end - 1]
        down = row.base - above.base
        if down > _APART_EM * max(row.size, above.size) or end - last > _LONGEST_CELL:
            break
        left = narrowed(gutters, row)
        single = len(row.pieces) == 1
        if not left or (single and (len(left) < len(gutters) or _heads_next(rows, first, end))):
            break
        gutters = left
        if not single or _is_staggered(rows, end):
            last, crowded = end, crowded + 1
        end += 1
    widest = max(right - left for left, right in gutters) / rows[first].size
    if crowded < next(rows_needed for width, rows_needed in _ROWS_NEEDED if widest > width):
        return None
    taken = list(rows[first : _tail(rows, (first, last, end), gutters[0])])
    columns = _columns(taken, _GUTTER_EM * rows[first].size)
    return Region(taken, columns) if len(columns) > 1 else None


def _is_staggered(rows: Sequence[Row], at: int) -> bool:
    """True where row ``at`` stands beside the row above it: two columns whose lines do not meet."""
    if at >= len(rows):
        return False
    row, above = rows[at], rows[at - 1]
    if row.base - above.base > _STAGGER_EM * row.size:
        return False
    least = _GUTTER_EM * row.size
    one, other = row.pieces, above.pieces
    return one[0].left - other[-1].right > least or other[0].left - one[-1].right > least


def _tail(rows: Sequence[Row], reach: tuple[int, int, int], gutter: tuple[float, float]) -> int:
    """Where the region ends: ``reach`` holds its first row, its last full row, and the row that it cannot pass.

    Single pieces belong to it while they follow closely, or where the file draws them before what is right of
    the first ``gutter``, or as far as they follow like its rows; what is set as a heading begins something else.
    """
    first, last, end = reach
    downs = [rows[at].base - rows[at - 1].base for at in range(first + 1, last + 1)]
    leading, widest = min(downs[-6:], default=0.0), 1.02 * max(downs, default=0.0)
    beside = [piece for row in rows[first : last + 1] for piece in row.pieces if piece.left >= gutter[0]]
    others = min((piece.order for piece in beside), default=0)
    outside = rows[end].pieces[0].left + _INDENTED if end < len(rows) else 0.0
    apart = end < len(rows) and outside < rows[last].pieces[0].left
    at = tail = last + 1
    while at < end:
        piece = rows[at].pieces[0]
        down = rows[at].base - rows[at - 1].base
        near = down <= max(1.3 * leading, 1.45 * rows[at].size)
        heading = _is_heading(piece, rows[at - 1])
        at += 1
        if piece.order < others or (near and tail == at - 1 and not heading):
            tail = at
        elif heading or down > widest:
            break
        elif piece.left >= gutter[1] - 1 or (apart and piece.left > outside):
            tail = at
    return tail


def _heads_next(rows: Sequence[Row], first: int, at: int) -> bool:
    """True where row ``at`` is a heading, drawn after all rows of the region and further off than any of them."""
    heading = rows[at].pieces[0]
    if at - first < _FEWEST_ABOVE or not _is_heading(heading, rows[at - 1]):
        return False
    if any(piece.order > heading.order for row in rows[first:at] for piece in row.pieces):
        return False  # the heading stands in one of several columns
    widest = max(rows[each].base - rows[each - 1].base for each in range(first + 1, at))
    return rows[at].base - rows[at - 1].base > _FURTHER * widest


def _is_heading(piece: Piece, above: Row) -> bool:
    """True where a piece is larger than the row above it, or bold where nothing in that row is."""
    return piece.size > _LARGER * above.size or (piece.bold and not any(other.bold for other in above.pieces))


def narrowed(gutters: Sequence[tuple[float, float]], row: Row) -> list[tuple[float, float]]:
    """What is left of the gutters beside the row's pieces."""
    left: list[tuple[float, float]] = []
    least = _GUTTER_EM * row.size
    pieces = [part for piece in row.pieces for part in (piece.parts or (piece,))]
    for start, end in gutters:
        begin, stop = start, end
        for piece in pieces:
            if piece.left >= stop or piece.right <= begin:
                continue
            if piece.left - begin < stop - piece.right:
                begin = piece.right
            else:
                stop = piece.left
        if stop - begin >= least:
            left.append((begin, stop))
    return left


def _columns(rows: Sequence[Row], least: float) -> list[tuple[float, float]]:
    """Left and right edges of what the rows' pieces cover, parted where a gutter runs through all of them."""
    edges = sorted((piece.left, piece.right) for row in rows for piece in row.pieces)
    columns: list[tuple[float, float]] = []
    left, right = edges[0]
    for start, end in edges:
        if start - right >= least:
            columns.append((left, right))
            left, right = start, end
        elif end > right:
            right = end
    columns.append((left, right))
    return columns

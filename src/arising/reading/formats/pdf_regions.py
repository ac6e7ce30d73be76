"""A region of columns → its cells in reading order, and whether they make a table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from arising.reading.formats.pdf_cells import (
    FIGURE,
    WIDEST,
    Cells,
    Placed,
    by_column,
    is_code,
    placed_in,
    rows_as_seen,
)
from arising.reading.formats.pdf_columns import Region, trails
from arising.reading.formats.pdf_drawn import rows_as_drawn
from arising.reading.formats.pdf_rows import Piece, hang, is_marker, merge

_ALIGNED = 3.0
_SPARSE_FULL, _FEWEST_FULL, _MOST_FULL = 0.2, 0.35, 0.6
"""The share of rows that hold more than one cell: in a table with a column of figures or a head over columns that are
filled alike, in one that a head or a few figures tell or whose columns are filled alike, and in any other."""
_EVEN = 0.3
"""Columns that are filled alike: none of them is empty in more rows than all but this share."""
_MANY, _LONG = 3, 6
_SMALL = re.compile(r"(?:^| )[a-z]")
_PAGES = re.compile(r"(?:\(?[Pp](?:ages?|p)\.? )?\d{1,4}(?: ?(?:[-–—]|to) ?\d{1,4})?\)?|[Tt]o [Ff]ollow|[Vv]erbal")


class Laid:
    """A region as cells. ``table`` says that they make one; ``labels`` that the first column names the second."""

    __slots__ = ("cells", "labels", "table")

    def __init__(self, cells: Cells, *, table: bool = False, labels: bool = False) -> None:
        self.cells, self.table, self.labels = cells, table, labels

    @property
    def edges(self) -> tuple[float, ...]:
        """The left edge of each column's words."""
        count = len(self.cells[0])
        return tuple(
            min((piece.left for row in self.cells for piece in row[column]), default=0.0) for column in range(count)
        )


def laid_out(region: Region) -> Laid:
    """The region's cells in the order in which they are read."""
    count = len(region.columns)
    placed = placed_in(region)
    drawn = rows_as_drawn(region, placed)
    cells = drawn if drawn is not None else rows_as_seen(region, placed)
    by_line = drawn is None or len(drawn) == len(placed)
    if len(cells) > 1 and by_line and _is_prose(region, placed):
        cells = [by_column(placed, count)]
    elif len(cells) == 1 and _is_aligned_list(region, placed):
        cells = rows_as_seen(region, placed)
    if _is_labels(cells):
        return Laid(cells, labels=True)
    cells, count = _with_labels_joined(cells, count)
    if count == 3 and _is_numbered(cells) and _is_agenda([row[1:] for row in cells], 2):
        cells, count = _with_numbers_hung(cells), 2
    if _is_agenda(cells, count):
        for row in cells:
            if row[1]:
                trails(row[1][0])
        return Laid(cells)
    apart = _with_numbers_apart(cells)
    beside = sum(1 for row in cells if sum(1 for cell in row if cell) > 1)  # a list of one owner is no table
    return Laid(apart, table=True) if beside > 1 and _is_table(apart, len(apart[0])) else Laid(cells)


def cells_of(region: Region) -> Cells:
    """The cells of a region that is known to be of a table."""
    placed = placed_in(region)
    return rows_as_drawn(region, placed) or rows_as_seen(region, placed)


def _is_prose(region: Region, placed: Placed) -> bool:
    """True for newspaper columns: two or three, each mostly full lines of words."""
    count = len(region.columns)
    if count > 3 or len(placed) < 4:
        return False
    apart = median((below.base - row.base) / row.size for row, below in pairwise(region.rows))
    if apart > WIDEST:
        return False
    for (left, right), pieces in zip(region.columns, by_column(placed, count), strict=True):
        if len(pieces) < 4 or median(piece.right - piece.left for piece in pieces) < 0.7 * (right - left):
            return False
        if sum(piece.text.count(" ") + 1 for piece in pieces) < 3.5 * len(pieces):
            return False
    return True


def _is_aligned_list(region: Region, placed: Placed) -> bool:
    """True where a table is drawn column by column: three columns or more of few words, on common lines."""
    if len(region.columns) < 3:
        return False
    full = sum(1 for row in placed if len(row) == len(region.columns))
    words = [piece.text.count(" ") + 1 for row in placed for _, piece in row]
    return full >= 0.7 * len(placed) and sum(words) <= 4 * len(words)


def _with_labels_joined(cells: Cells, count: int) -> tuple[Cells, int]:
    """Where three columns or more are blocks side by side, each label joined to what it names."""
    column = 0
    while count > 2 and column < count - 1:
        named = [row[column] for row in cells if row[column]]
        ends = sum(1 for cell in named if len(cell) == 1 and cell[0].text.endswith(":"))
        if named and ends == len(named) and all(row[column + 1] for row in cells if row[column]):
            for row in cells:
                if row[column]:
                    hang(row[column][0], row[column + 1][0], listed=False)
                    row[column + 1][0] = row[column][0]
                del row[column]
            count -= 1
        else:
            column += 1
    return cells, count


def _with_numbers_apart(cells: Cells) -> Cells:
    """Where the first column of a table holds numbers that were taken for list markers, a column for them."""
    firsts = [row[0][0] for row in cells if row[0]]
    headed = bool(cells[0][0]) and cells[0][0][0].parts is not None
    marked = [piece for piece in firsts if piece.parts and (piece.marker or (headed and is_code(piece)))]
    plain = sum(1 for piece in marked if not piece.marker or piece.marker[-1].isalnum())
    if len(marked) < 2 or (plain < len(marked) and not headed):
        return cells
    bodies = [piece.parts[1].left for piece in marked if piece.parts]
    body = median(bodies)
    unmarked = [piece for piece in firsts if piece not in marked]
    told = sum(1 for piece in unmarked if is_marker(piece.text) or (headed and abs(piece.left - body) <= _ALIGNED))
    if len(marked) + told < 0.6 * len(firsts):
        return cells
    if any(abs(left - body) > _ALIGNED for left in bodies):
        return cells
    apart: Cells = []
    for first, *others in cells:
        pieces = [part for piece in first for part in (piece.parts or (piece,))]
        numbers = [piece for piece in pieces if piece.left < body - _ALIGNED]
        apart.append([numbers, [piece for piece in pieces if piece not in numbers], *others])
    return apart


def _is_labels(cells: Cells) -> bool:
    """True where the first column only names what is beside it ("To:", "Subject:")."""
    named = [row[0] for row in cells if row[0]]
    ends = sum(1 for cell in named if cell[-1].text.endswith(":") and sum(len(piece.text) for piece in cell) <= 60)
    return len(named) > 0 and ends >= 0.6 * len(named)


def _is_agenda(cells: Cells, count: int) -> bool:
    """True for items and the pages on which their papers stand. Bare numbers that fall are no pages."""
    if count != 2:
        return False
    named = [" ".join(piece.text for piece in row[1]) for row in cells if row[1]]
    pages = [text for text in named if _PAGES.fullmatch(text)]
    if not pages or len(pages) < 0.6 * len(named) or _has_head(cells):
        return False
    if all(text.isdecimal() for text in pages) and any(int(page) > int(after) for page, after in pairwise(pages)):
        return False
    return pages[0] == named[0] or len(pages) < len(named) - 1 or named[0].lower().startswith("page")


def _is_numbered(cells: Cells) -> bool:
    """True where the first column holds list numbers and nothing else."""
    return all(len(row[0]) == 1 and is_marker(row[0][0].text) for row in cells if row[0])


def _with_numbers_hung(cells: Cells) -> Cells:
    """The cells with each number of the first column hung to the words in the second."""
    for row in cells:
        if row[0] and row[1]:
            hang(row[0][0], row[1][0])
            row[1][0] = row[0][0]
        elif row[0]:
            row[1] = row[0]
    return [row[1:] for row in cells]


def _is_table(cells: Cells, count: int) -> bool:
    full = sum(1 for row in cells if sum(1 for cell in row if cell) > 1)
    figures = max(_figures(cells, column) for column in range(1, count))
    headed = _has_head(cells)
    told = figures > 0 or headed
    even = _is_even(cells, count)
    filled = _SPARSE_FULL if figures >= _MANY or (headed and even) else _FEWEST_FULL if told or even else _MOST_FULL
    least = 2 if filled < _FEWEST_FULL and len(cells) >= _LONG else 3
    worded = any(not _is_names(cells, column) for column in range(count))
    short = count < 3 and len(cells) < _LONG and not (headed and even and worded)
    if full < least or (full < 4 and short) or full < filled * len(cells):
        return False
    if not all(_is_aligned([row[column] for row in cells if row[column]]) for column in range(count)):
        return False
    return told or (count > 2 and worded)


def _is_even(cells: Cells, count: int) -> bool:
    """True where the first row is full and no column is far emptier than another: none is of notes at the edge."""
    return all(cells[0]) and all(
        sum(1 for row in cells[1:] if row[column]) >= _EVEN * (len(cells) - 1) for column in range(count)
    )


def _is_aligned(column: Sequence[Sequence[Piece]]) -> bool:
    """True where most cells of a column share a left edge, a right edge or a middle."""
    if len(column) < 2:
        return True
    firsts = [cell[0] for cell in column]
    for places in (
        [piece.left for piece in firsts],
        [piece.right for piece in firsts],
        [(piece.left + piece.right) / 2 for piece in firsts],
    ):
        centre = median(places)
        if sum(1 for place in places if abs(place - centre) <= _ALIGNED) >= 0.7 * len(places):
            return True
    return False


def _has_head(cells: Cells) -> bool:
    """True where the first row is set in another type than the rows below."""
    head = [piece for cell in cells[0] for piece in cell]
    body = [piece for row in cells[1:] for cell in row for piece in cell]
    return all(piece.bold for piece in head) and sum(1 for piece in body if piece.bold) < 0.5 * len(body)


def _figures(cells: Cells, column: int) -> int:
    """How many figures, dates or short codes stand in a column, 0 where they are not most of its cells."""
    found = [row[column] for row in cells[1:] if row[column]]
    figures = sum(1 for cell in found if len(cell) == 1 and FIGURE.fullmatch(cell[0].text))
    return figures if len(found) > 1 and figures >= 0.7 * len(found) else 0


def _is_names(cells: Cells, column: int) -> bool:
    """True where a column holds names: lists of people stand side by side and make no table."""
    found = [row[column][0].text for row in cells[1:] if row[column]]
    names = sum(1 for text in found if not _SMALL.search(text))
    return names >= 0.7 * len(found)


def as_lines(cells: Cells) -> list[Piece]:
    """Labels and what they name as running lines."""
    lines: list[Piece] = []
    for row in cells:
        label, values = row[0], _by_line([piece for cell in row[1:] for piece in cell])
        if len(label) == 1 and values and abs(values[0].base - label[0].base) < 0.5 * label[0].size:
            hang(label[0], values[0], listed=False)
            values = values[1:]
        lines += label + values
    return lines


def _by_line(pieces: list[Piece]) -> list[Piece]:
    """The pieces line by line: what stands on one line is one, though stretched words made columns of it."""
    lines: list[Piece] = []
    for piece in sorted(pieces, key=lambda piece: (round(piece.base), piece.left)):
        if lines and abs(piece.base - lines[-1].base) < 0.3 * piece.size:
            merge(lines[-1], piece)
        else:
            lines.append(piece)
    return lines

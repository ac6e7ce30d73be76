"""A region of columns → its cells in reading order, and whether they make a table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from arising.reading.formats.pdf_columns import Region, trails
from arising.reading.formats.pdf_rows import Piece, hang, is_marker, merge

Cells = list[list[list[Piece]]]
"""Rows of cells of printed lines."""

_ALIGNED = 3.0
_CLOSEST, _WIDEST, _PARAGRAPHS = 0.9, 1.5, 2.1
"""Lines of a cell are set at 0.9 to 1.5 ems, its paragraphs at no more than 2.1."""
_FEWEST_FULL, _MOST_FULL = 0.45, 0.6
"""The share of rows that hold more than one cell, in a table with a head and in one without."""
_NEVER_ONE_CELL = 1.55
"""Lines further apart than this, in ems, are rows of a table and not lines of a cell, where all are."""
_LEVEL = 0.6
_LOWER = 0.6
"""Cells of a row begin within this many ems of each other."""
_FIGURE = re.compile(
    r"[-+(]?[£$€]?\d[\d,./:%]*(?:\s?(?:[ap]m|[kmKM%]|bn))?\)?|[-–—]|n/?a|N/?A|Yes|No|Y|N|TBC|Red|Amber|Green"
)
_NAME = re.compile(r"(?:[^\W\d_a-z][\w’'.-]*[,;]?(?: |$)){1,5}")
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
    placed = _placed(region)
    drawn = _rows_as_drawn(placed, count)
    cells = drawn if drawn is not None else _rows_as_seen(region, placed, count)
    by_line = drawn is None or len(drawn) == len(placed)
    if len(cells) > 1 and by_line and _is_prose(region, placed):
        cells = [_columns(placed, count)]
    elif len(cells) == 1 and _is_aligned_list(region, placed):
        cells = _rows_as_seen(region, placed, count)
    if _is_labels(cells):
        return Laid(cells, labels=True)
    cells, count = _with_labels_joined(cells, count)
    if _is_agenda(cells, count):
        for row in cells:
            if row[1]:
                trails(row[1][0])
        return Laid(cells)
    apart = _with_numbers_apart(cells)
    return Laid(apart, table=True) if _is_table(apart, len(apart[0])) else Laid(cells)


def _placed(region: Region) -> list[list[tuple[int, Piece]]]:
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


def _columns(placed: Sequence[Sequence[tuple[int, Piece]]], count: int) -> list[list[Piece]]:
    columns: list[list[Piece]] = [[] for _ in range(count)]
    for row in placed:
        for column, piece in row:
            columns[column].append(piece)
    return columns


def _rows_as_drawn(placed: Sequence[Sequence[tuple[int, Piece]]], count: int) -> Cells | None:
    """Rows by the order in which the file draws its cells, None where it draws line after line.

    Writers of PDFs draw a cell whole before the next one. So going back to the left starts a row, and
    going down in the same column goes on with the cell, unless the gap is wider than the cell's leading.
    """
    pieces = sorted(((column, piece) for row in placed for column, piece in row), key=lambda found: found[1].order)
    if all(column <= after for (column, _), (after, _) in pairwise(pieces)):
        return [_columns(placed, count)]
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


def _is_level(placed: Sequence[Sequence[tuple[int, Piece]]]) -> bool:
    """True where most printed rows hold several cells: what stands on one line is then of one row."""
    return sum(1 for row in placed if len(row) > 1) >= _LEVEL * len(placed)


def _stands_lower(row: Sequence[Sequence[Piece]], column: int, piece: Piece) -> bool:
    """True where a piece begins its cell below the line on which the row's other cells begin, or is a figure more."""
    begun = [cell[0].base for cell in row if cell]
    if row[column]:
        return all(_FIGURE.fullmatch(each.text) for each in (*row[column], piece))
    return len(begun) > 0 and piece.base - max(begun) > _LOWER * piece.size


def _leading(pieces: Sequence[tuple[int, Piece]]) -> float:
    """The least distance at which lines of one cell follow each other, in ems; no more than lines are ever set at."""
    downs = [
        (piece.base - above.base) / piece.size
        for (column, above), (below, piece) in pairwise(pieces)
        if column == below and piece.base > above.base
    ]
    return min((down for down in downs if down > _CLOSEST), default=_WIDEST)


def _starts_row(before: tuple[int, Piece], column: int, piece: Piece, leading: float) -> bool:
    """True where the next piece in the same column is not the next line of its cell.

    In the first column a wider gap than between lines starts a row; in others it may part paragraphs of a cell.
    """
    down = (piece.base - before[1].base) / piece.size
    reach = min(1.12 * leading, _WIDEST) if column == 0 else _PARAGRAPHS
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


def _rows_as_seen(region: Region, placed: Sequence[Sequence[tuple[int, Piece]]], count: int) -> Cells:
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


def _is_prose(region: Region, placed: Sequence[Sequence[tuple[int, Piece]]]) -> bool:
    """True for newspaper columns: two or three, each mostly full lines of words."""
    count = len(region.columns)
    if count > 3 or len(placed) < 4:
        return False
    apart = median((below.base - row.base) / row.size for row, below in pairwise(region.rows))
    if apart > _WIDEST:
        return False
    for (left, right), pieces in zip(region.columns, _columns(placed, count), strict=True):
        if len(pieces) < 4 or median(piece.right - piece.left for piece in pieces) < 0.7 * (right - left):
            return False
        if sum(piece.text.count(" ") + 1 for piece in pieces) < 3.5 * len(pieces):
            return False
    return True


def _is_aligned_list(region: Region, placed: Sequence[Sequence[tuple[int, Piece]]]) -> bool:
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
    marked = [piece for piece in firsts if piece.marker and piece.parts]
    plain = sum(1 for piece in marked if piece.marker[-1].isalnum())
    headed = bool(cells[0][0]) and cells[0][0][0].parts is not None
    alone = sum(1 for piece in firsts if is_marker(piece.text))
    if len(marked) < 2 or len(marked) + alone < 0.6 * len(firsts) or (plain < len(marked) and not headed):
        return cells
    body = median(piece.body for piece in marked)
    if any(abs(piece.body - body) > _ALIGNED for piece in marked):
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
    """True for items and the pages on which their papers stand."""
    if count != 2:
        return False
    pages = sum(1 for row in cells if row[1] and _PAGES.fullmatch(row[1][0].text))
    named = sum(1 for row in cells if row[1])
    return pages > 0 and pages >= 0.6 * named and not _has_head(cells)


def _is_table(cells: Cells, count: int) -> bool:
    full = [row for row in cells if sum(1 for cell in row if cell) > 1]
    filled = _FEWEST_FULL if _has_head(cells) else _MOST_FULL
    if len(full) < 3 or (len(full) < 4 and count < 3) or len(full) < filled * len(cells):
        return False
    if not all(_is_aligned([row[column] for row in cells if row[column]]) for column in range(count)):
        return False
    if _has_head(cells) or any(_is_figures(cells, column) for column in range(1, count)):
        return True
    return count > 2 and any(not _is_names(cells, column) for column in range(count))


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


def _is_figures(cells: Cells, column: int) -> bool:
    """True where most of a column's cells are figures, dates or short codes."""
    found = [row[column] for row in cells[1:] if row[column]]
    figures = sum(1 for cell in found if len(cell) == 1 and _FIGURE.fullmatch(cell[0].text))
    return len(found) > 1 and figures >= 0.7 * len(found)


def _is_names(cells: Cells, column: int) -> bool:
    """True where a column holds names: lists of people stand side by side and make no table."""
    found = [row[column][0].text for row in cells if row[column]]
    names = sum(1 for text in found if _NAME.fullmatch(text))
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

"""Columns of plain text → the bounds of table cells: what stands under each other, with room between.

Letters of plain text are all of one width, so its lines are laid out as those of a page are: each line is a printed
row, the stretches between its gaps are pieces, and the same rules tell columns, rows and whether they make a table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from arising.reading.formats.pdf_columns import Region, narrowed, region_at
from arising.reading.formats.pdf_paragraphs import openings
from arising.reading.formats.pdf_regions import Laid, laid_out
from arising.reading.formats.pdf_rows import Piece, Row, join_markers

Bounds = tuple[int, int]
"""Start and end of a stretch of raw text."""

_SIZE, _WIDTH, _STEP = 10.0, 5.0, 12.0
"""How large letters are taken to be, how wide each, and how far lines stand apart, in points."""
_GAP = re.compile(r"(?<=[^\s.?!:;]) {2,}(?=\S)|(?<=[.?!:;]) {3,}(?=\S)")
_RULE = re.compile(r"[\s=_+-]+")
_LONGEST_LINE = 400
_MOST_BLANK = 1
_FEWEST = 3
_MOST_ROWS = 500


class TextColumns:
    """A region of columns in raw lines. ``height`` is how many of them it takes, ``count`` how many columns it has.

    ``is_table`` says that the columns make a table by themselves, ``is_labels`` that the first names the second.
    Where they only look like columns ``count`` is 0.
    """

    __slots__ = ("_laid", "_stretches", "count", "height", "is_labels", "is_table")

    def __init__(self, laid: Laid, height: int, stretches: Sequence[Bounds]) -> None:
        self._laid, self._stretches = laid, stretches
        self.is_table, self.is_labels, self.height = laid.table, laid.labels, height
        self.count = len(laid.cells[0]) if len(laid.cells) > 1 else 0

    @property
    def cells(self) -> list[list[list[Bounds]]]:
        """For each row the stretches of each cell."""
        return [[[_bounds(piece, self._stretches) for piece in cell] for cell in row] for row in self._laid.cells]

    @property
    def opens(self) -> frozenset[int]:
        """Where the stretches start that open a paragraph of their cell."""
        opened = [
            piece
            for row in self._laid.cells
            for cell in row
            for piece, opens in zip(cell, openings(cell), strict=True)
            if opens
        ]
        return frozenset(_bounds(piece, self._stretches)[0] for piece in opened)


def columns_at(raw: str, rows: Sequence[Bounds], at: int) -> TextColumns | None:
    """The columns that start at raw line ``at``, if any do."""
    stretches: list[Bounds] = []
    lines: list[int] = []
    printed: list[Row] = []
    gutters: list[tuple[float, float]] = []
    for index, row in _printed(raw, rows, at, stretches):
        lines.append(index)
        printed.append(row)
        if len(printed) == 1:
            gutters = [(before.right, after.left) for before, after in pairwise(row.pieces)]
            continue
        left = narrowed(gutters, row)
        if not left or (len(row.pieces) == 1 and len(left) < len(gutters)):
            break
        gutters = left
    region = region_at(printed, 0) if len(printed) > 2 else None
    if region is None:
        return None
    region = Region(_without_next(region), region.columns, by_lines=True)
    height = lines[len(region.rows) - 1] - at + 1
    around = [rows[index] for index in (at - 1, at + height) if 0 <= index < len(rows)]
    if any(_is_of(raw[start:end], region) for start, end in around):
        return TextColumns(Laid([]), height, ())  # words with notes beside some of their lines
    return TextColumns(laid_out(region), height, stretches)


def _without_next(region: Region) -> list[Row]:
    """The rows up to the first empty line, where only words in the first column follow it: they begin what is next."""
    for at, (above, row) in enumerate(pairwise(region.rows), 1):
        if row.base - above.base > 1.5 * _STEP:
            alone = all(region.column_of(piece) == 0 for piece in row.pieces)
            return region.rows[:at] if alone and at >= _FEWEST else region.rows
    return region.rows


def _is_of(line: str, region: Region) -> bool:
    """True where a line right above or below the region begins where words of the region do that are no first cells."""
    if not line.strip():
        return False
    left = _WIDTH * (len(line) - len(line.lstrip()))
    first = region.rows[0].pieces[0]
    edges = [edge for edge, _ in region.columns[1:]]
    edges += [piece.body for row in region.rows for piece in row.pieces[:1] if piece.marker]
    edges += [first.left] if first.text[0].islower() else []
    return any(abs(left - edge) <= _WIDTH for edge in edges)


def _printed(raw: str, rows: Sequence[Bounds], at: int, stretches: list[Bounds]) -> Iterator[tuple[int, Row]]:
    """Raw lines from ``at`` on as printed rows, with their indices; each piece is one of ``stretches``."""
    blank = 0
    for index in range(at, min(len(rows), at + _MOST_ROWS)):
        start, end = rows[index]
        line = raw[start:end]
        blank = 0 if line.strip() else blank + 1
        if end - start > _LONGEST_LINE or blank > _MOST_BLANK or "\t" in line or "|" in line:
            return
        if blank or _RULE.fullmatch(line):
            continue
        base = _STEP * (index - at)
        row = Row(base, _SIZE, [])
        for left, right in _cuts(line):
            words = line[left:right]
            row.pieces.append(
                Piece(base, _WIDTH * left, _WIDTH * left, _WIDTH * right, _SIZE, words, 0, 0, len(stretches))
            )
            stretches.append((start + left, start + right))
        if len(row.pieces) > 1:
            join_markers(row)
        yield index, row


def _cuts(line: str) -> Iterator[Bounds]:
    """Where the words of a line stand that gaps part."""
    left, last = len(line) - len(line.lstrip()), len(line.rstrip())
    for found in _GAP.finditer(line, left, last):
        yield left, found.start()
        left = found.end()
    yield left, last


def _bounds(piece: Piece, stretches: Sequence[Bounds]) -> Bounds:
    """Where the words of a piece stand in the raw text, first to last."""
    if piece.parts is None:
        return stretches[piece.order]
    before, after = piece.parts
    return _bounds(before, stretches)[0], _bounds(after, stretches)[1]

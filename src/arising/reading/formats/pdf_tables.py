"""Tables in the making: a table that runs on over a page is one table, its repeated head kept once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from arising.reading.formats.pdf_rows import Piece, Row
from arising.record.paper import Cell, Line, Table
from arising.record.passage import Passage

_MOST_FURNITURE = 3
"""Running heads and feet take no more lines than this between the two parts of a table."""
_REACHES = 0.55
"""The upper part of a broken table reaches at least this far down its page."""
_AT_FOOT = 126.0
"""A table reaches the foot of its page where no more than this is left below it, in points: margin and a row."""
_ALIGNED = 3.0
_STARTS = 0.4
"""The lower part starts within this much of its page."""
_STOPS = ".?!"
_CAPTION = re.compile(r"(?:table|appendix|annex|figure|schedule|part)\b(?!.*\bcontinued\b)", re.IGNORECASE)


@dataclass(slots=True)
class TableInMaking:
    """A table of which the next page may hold more.

    ``edges`` are the columns' left edges and the last right edge. ``foot`` is how far down its last page it
    reaches, of 1, ``left`` how many points are left below, and ``end`` the number of lines in the paper when it ended.
    """

    number: int
    page: int
    ruled: bool
    edges: tuple[float, ...]
    last_page: int
    foot: float = 0.0
    left: float = 1e9
    end: int = 0
    rows: list[list[Cell]] = field(default_factory=list)
    repeats: list[int] = field(default_factory=list)

    def goes_on(
        self, edges: Sequence[float], *, ruled: bool, page: int, head: float, between: Sequence[Line], lines: int
    ) -> bool:
        """True where a table with ``edges`` that starts at ``head`` (of 1) of ``page`` is more of this one.

        ``between`` are the paper's lines since this table ended, of ``lines`` that the page has so far.
        """
        return (
            page == self.last_page + 1
            and ruled == self.ruled
            and self.foot >= _REACHES
            and head <= _STARTS
            and len(between) <= 2 * _MOST_FURNITURE
            and lines <= _MOST_FURNITURE
            and len(edges) == len(self.edges)
            and all(abs(one - other) <= (6 if ruled else 14) for one, other in zip(edges, self.edges, strict=True))
            and not any(_CAPTION.match(line.text) for line in between[len(between) - lines :])
        )

    def add(self, rows: Sequence[list[Cell]]) -> None:
        """Add rows from the next page, without the head that is printed again; join a row that the page broke."""
        rest = list(rows)
        repeated = _repeated(self.rows, rest)
        for row in rest[:repeated]:
            self.repeats += [number for cell in row for number in cell.lines]
        rest = rest[repeated:]
        if rest and self._is_rest_of_row(rest[0]):
            last = self.rows[-1]
            self.rows[-1] = [_joined(*pair) for pair in zip(last, rest[0], strict=True)]
            rest = rest[1:]
        self.rows += rest

    def _is_rest_of_row(self, row: Sequence[Cell]) -> bool:
        """True for the rest of a row that the page broke: its words go on in the middle of a sentence.

        Words in one cell alone, that is not the first, go on too, where no row of this table begins with an empty one.
        """
        if not self.rows or len(row) != len(self.rows[-1]) or len(self.rows) < 2:
            return False
        if any(cell.text and not above.text for above, cell in zip(self.rows[-1], row, strict=True)):
            return False
        small = [cell.text[0].islower() for cell in row if cell.text]
        if not row[0].text:
            return any(small) or (len(small) == 1 and (not self._has_blanks() or self._breaks_off(row)))
        return all(small)

    def _breaks_off(self, row: Sequence[Cell]) -> bool:
        """True where the last row has no full stop in the one column that ``row`` fills, whose other cells have one."""
        at = next(at for at, cell in enumerate(row) if cell.text)
        above = [known[at].text for known in self.rows[1:-1] if len(known) > at and known[at].text]
        stopped = sum(1 for text in above if text[-1] in _STOPS)
        return len(above) > 1 and stopped == len(above) and self.rows[-1][at].text[-1] not in _STOPS

    def _has_blanks(self) -> bool:
        """True where rows may begin with an empty cell: one does."""
        return not all(known[0].text for known in self.rows[1:] if known)

    def column_at(self, left: float) -> int | None:
        """The column whose words start at ``left``, None where none does."""
        return next((at for at, edge in enumerate(self.edges) if abs(edge - left) <= _ALIGNED), None)

    def columns_at(self, edges: Sequence[float]) -> list[int] | None:
        """The columns whose words start at ``edges``, None where one has none or this table ends above the foot."""
        columns = [column for edge in edges if (column := self.column_at(edge)) is not None]
        whole = len(columns) == len(edges) and len(columns) > 1 and not self.ruled and self.left <= _AT_FOOT
        return columns if whole else None

    def holds_rest(self, pieces: Sequence[Piece]) -> bool:
        """True where ``pieces`` of the next page stand in columns of this table and go on with its last row.

        Only where the table has no rules and reaches the foot of its page: otherwise they are words below it.
        """
        if self.ruled or self.left > _AT_FOOT:
            return False
        ends = (*self.edges[1:], float("inf"))
        for piece in pieces:
            at = self.column_at(piece.left)
            if at is None or piece.right >= ends[at] or (at == 0 and not piece.text[0].islower()):
                return False
            if at >= len(self.rows[-1]) or not self.rows[-1][at].text:
                return False  # nothing goes on with an empty cell
        return any(piece.text[0].islower() for piece in pieces) or (len(pieces) == 1 and not self._has_blanks())

    def may_go_on(self, page: int) -> bool:
        """True where it has no rules and reaches the foot of the page before ``page``."""
        return not self.ruled and self.last_page == page - 1 and self.left <= _AT_FOOT and len(self.edges) > 1

    def holds(self, row: Row) -> bool:
        """True where all that stands on a printed line stands in columns of this table, and is no heading."""
        ends = (*self.edges[1:], float("inf"))
        for piece in row.pieces:
            at = self.column_at(piece.left)
            if at is None or piece.right >= ends[at]:
                return False
        alone = row.pieces[0] if len(row.pieces) == 1 else None
        return alone is None or not (alone.bold or _CAPTION.match(alone.text))

    def add_rest(self, row: Sequence[Cell]) -> None:
        """Join the rest of a row to the last row."""
        self.rows[-1] = [_joined(*pair) for pair in zip(self.rows[-1], row, strict=True)]

    def finished(self) -> Table:
        """The table."""
        numbers = {number for row in self.rows for cell in row for number in cell.lines}
        lines = tuple(sorted(numbers.union(self.repeats)))
        return Table(self.number, self.page, tuple(tuple(row) for row in self.rows), lines, self.ruled)


def _repeated(rows: Sequence[Sequence[Cell]], more: Sequence[Sequence[Cell]]) -> int:
    """How many rows of ``more`` print the head of ``rows`` again."""
    count = 0
    for head, again in zip(rows[:4], more, strict=False):
        if [cell.text for cell in head] != [cell.text for cell in again] or not any(cell.text for cell in head):
            break
        count += 1
    return count if count < len(more) or count <= 2 else 1


def _joined(upper: Cell, lower: Cell) -> Cell:
    text = f"{upper.text} {lower.text}".strip()
    return Cell(text, upper.lines + lower.lines, upper.columns, upper.rows)


def cell_text(lines: Sequence[Line]) -> str:
    """The words of a cell's lines, joined as in running text."""
    if len(lines) == 1:
        return lines[0].text
    if any(line.text.endswith("-") for line in lines):
        return Passage.of(lines).text
    return " ".join(line.text for line in lines)

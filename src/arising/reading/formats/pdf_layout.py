"""What is drawn on a page → lines and tables of the paper, in the order in which a person reads them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from arising.reading.formats.draft import Draft
from arising.reading.formats.pdf_columns import Region, parts_of, region_at
from arising.reading.formats.pdf_file import PdfPage
from arising.reading.formats.pdf_frame import Frame
from arising.reading.formats.pdf_grid import Grid, grids_of
from arising.reading.formats.pdf_paragraphs import openings, starts
from arising.reading.formats.pdf_regions import Laid, as_lines, cells_of, laid_out
from arising.reading.formats.pdf_rows import Piece, Row, join_markers, piece_of, rows_of
from arising.reading.formats.pdf_rules import rules_of
from arising.reading.formats.pdf_runs import Run
from arising.reading.formats.pdf_tables import TableInMaking, cell_text
from arising.record.paper import Cell, Line
from arising.record.place import Span

_HEAD = 0.1
"""Running heads stand in so much of a page."""
_RISE, _FALL = 0.8, 0.21
"""How far letters reach above and below the line they stand on, in ems."""


class PageWriter:
    """Writes page after page into a draft; knows the table that may run on over the page."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.tables: list[TableInMaking] = []
        self.number = 0
        self.first = 0
        self.frame = Frame((0, 0, 1, 1), 0, 0)
        self.edge = 0.0
        self.rest = 0  # lines of this page that are the rest of a row of the page before

    def write(self, page: PdfPage) -> None:
        """Add the lines and tables of ``page``, which the draft has opened."""
        self.number, self.frame, self.first = page.number, page.frame, len(self.draft.lines)
        self.rest = 0
        # Short lines do not show how far lines may go; margins are mostly alike on both sides.
        self.edge = page.frame.width - min([run.left for run in page.runs], default=0.0)
        grids = grids_of(*rules_of(page.paths, page.frame)) if page.paths else []
        outside = _into_cells(page.runs, grids) if grids else page.runs
        at = 0
        for grid in grids:
            before = at
            while at < len(outside) and outside[at].base <= grid.top + 1:
                at += 1
            self._running(outside[before:at])
            self._grid(grid)
        self._running(outside[at:])
        for run in page.askew:
            self._lines([piece for row in rows_of([run]) for piece in row.pieces])
        for corners, address in page.links:
            self._link(corners, address)

    def finish(self) -> None:
        """Give the tables to the draft."""
        self.draft.tables += [table.finished() for table in self.tables]

    def _running(self, runs: Sequence[Run]) -> None:
        """Lines outside ruled tables."""
        rows = rows_of(runs)
        for row in rows:
            if len(row.pieces) > 1:
                join_markers(row)
        for part in parts_of(self._without_more_rows(self._without_rest_of_row(rows))):
            if isinstance(part, Region):
                self._region(laid_out(part), part)
            else:
                self._lines(part)

    def _without_rest_of_row(self, rows: list[Row]) -> list[Row]:
        """Give to a table without rules the rest of its last row, where that stands at the top of this page."""
        table = self.tables[-1] if self.tables else None
        if table is None or table.last_page != self.number - 1 or len(self.draft.lines) > self.first:
            return rows
        start = 0
        while start < len(rows) and rows[start].base < _HEAD * self.frame.height:
            if len(rows[start].pieces) > 1 or table.holds_rest(rows[start].pieces):
                break
            start += 1  # a running head
        end = start
        while end < len(rows) and table.holds_rest(rows[end].pieces):
            end += 1
        if end == start:
            return rows
        for row in rows[:start]:
            self._lines(row.pieces)
        cells: list[list[Piece]] = [[] for _ in table.edges]
        for row in rows[start:end]:
            for piece in row.pieces:
                cells[table.column_at(piece.left) or 0].append(piece)
        table.add_rest([self._cell(cell, table.number) for cell in cells])
        self.rest = end - start
        return rows[end:]

    def _without_more_rows(self, rows: list[Row]) -> list[Row]:
        """Give to a table without rules that ends at the foot of the last page its rows at the top of this one.

        Only those that make no region of columns by themselves: cells that stand alone on their lines.
        """
        table = self.tables[-1] if self.tables else None
        if (
            table is None
            or not rows
            or not table.may_go_on(self.number)
            or not self._goes_on(table.edges, ruled=False, top=0.0)
        ):
            return rows
        start = 0
        while start < len(rows) and rows[start].base < _HEAD * self.frame.height and not table.holds(rows[start]):
            start += 1  # a running head
        end = start
        for at in range(start, len(rows)):
            if not table.holds(rows[at]):
                break
            if rows[at].pieces[-1].left > table.edges[1] - 1:
                end = at + 1
        region = region_at(rows, start) if end > start else None
        if end == start or (region is not None and len(region.rows) >= end - start):
            return rows
        for row in rows[:start]:
            self._lines(row.pieces)
        columns = [(left, right - 1) for left, right in pairwise((*table.edges, self.frame.width))]
        cells = [[self._cell(cell, table.number) for cell in row] for row in cells_of(Region(rows[start:end], columns))]
        self._close(table, cells, rows[end - 1].base)
        return rows[end:]

    def _lines(self, pieces: Sequence[Piece], table: int | None = None, after: Piece | None = None) -> list[Line]:
        if len(pieces) == 1:
            return [self._line(pieces[0], starts(pieces[0], after), table)]
        opened = openings(pieces, after, self.edge if table is None else 0.0)
        return [self._line(piece, opens, table) for piece, opens in zip(pieces, opened, strict=True)]

    def _line(self, piece: Piece, opens: bool, table: int | None) -> Line:
        size, base, left = piece.size, piece.base, piece.left
        if opens and table is None:
            self._part()
        return self.draft.line(
            piece.text,
            opens=opens,
            indent=int(left * 10 + 0.5) / 10,  # to a tenth of a point; round() takes four times as long
            bold=piece.bold,
            italic=piece.italic,
            size=int(size * 10 + 0.5) / 10,
            box=self.frame.box(left, base - _RISE * size, piece.right, base + _FALL * size),
            table=table,
        )

    def _part(self) -> None:
        """Part what follows from what stands above it on the page, in the plain text."""
        if len(self.draft.lines) > self.first:
            self.draft.blank()

    def _region(self, laid: Laid, region: Region) -> None:
        top = region.rows[0].base - region.rows[0].size
        columns = None if laid.table or laid.labels else self._columns_of_last(laid.edges, top)
        if columns is not None:
            rows = [dict(zip(columns, row, strict=True)) for row in laid.cells]
            table = self.tables[-1]
            cells = [[self._cell(row.get(at, ()), table.number) for at in range(len(table.edges))] for row in rows]
            self._close(table, cells, region.rows[-1].base)
        elif laid.labels:
            self._lines(as_lines(laid.cells))
        elif not laid.table:
            for row in laid.cells:
                after = None
                for cell in row:
                    self._lines(cell, after=after)
                    after = cell[-1] if cell and len(laid.cells) == 1 else None
        else:
            table = self._table(laid.edges, ruled=False, top=top)
            cells = [[self._cell(cell, table.number) for cell in row] for row in laid.cells]
            self._close(table, cells, region.rows[-1].base)

    def _grid(self, grid: Grid) -> None:
        grid.settle()
        edges = tuple(grid.across)
        if not grid.is_table and not self._goes_on(edges, ruled=True, top=grid.top):
            for row in grid.rows:
                for cell in row:
                    self._lines(_in_cell(cell.runs))
            return
        table = self._table(edges, ruled=True, top=grid.top)
        rows = [
            [self._cell(_in_cell(cell.runs), table.number, cell.columns, cell.rows) for cell in row]
            for row in grid.rows
        ]
        self._close(table, rows, grid.bottom)

    def _cell(self, pieces: Sequence[Piece], table: int, columns: int = 1, rows: int = 1) -> Cell:
        lines = self._lines(pieces, table)
        return Cell(cell_text(lines), tuple(line.number for line in lines), columns, rows)

    def _table(self, edges: tuple[float, ...], *, ruled: bool, top: float) -> TableInMaking:
        """The table that starts here: the last one where it runs on from the page before, or a new one."""
        if not self._goes_on(edges, ruled=ruled, top=top):
            self._part()
            self.tables.append(TableInMaking(len(self.tables), self.number, ruled, edges, self.number))
        return self.tables[-1]

    def _columns_of_last(self, edges: tuple[float, ...], top: float) -> list[int] | None:
        """The columns of the last table in which words with these edges go on with it, though they make no table."""
        last = self.tables[-1] if self.tables else None
        columns = last.columns_at(edges) if last is not None and last.last_page == self.number - 1 else None
        return columns if columns and last and self._goes_on(last.edges, ruled=False, top=top) else None

    def _goes_on(self, edges: tuple[float, ...], *, ruled: bool, top: float) -> bool:
        """True where a table with these edges is more of the last one."""
        if not self.tables or self.tables[-1].last_page != self.number - 1:
            return False
        last, lines = self.tables[-1], self.draft.lines
        return last.goes_on(
            edges, ruled=ruled, page=self.number, head=top / self.frame.height,
            between=lines[last.end :], lines=len(lines) - self.first - self.rest,
        )  # fmt: skip

    def _close(self, table: TableInMaking, rows: list[list[Cell]], bottom: float) -> None:
        table.add(rows)
        table.last_page, table.end = self.number, len(self.draft.lines)
        table.foot, table.left = bottom / self.frame.height, self.frame.height - bottom

    def _link(self, corners: tuple[float, float, float, float], address: str) -> None:
        """Find the words that a link's rectangle covers."""
        one, other = self.frame.place(*corners[:2]), self.frame.place(*corners[2:])
        area = self.frame.box(
            min(one[0], other[0]), min(one[1], other[1]), max(one[0], other[0]), max(one[1], other[1])
        )
        for line in self.draft.lines[self.first :]:
            box = line.box
            if box is None or not area.top < (box.top + box.bottom) / 2 < area.bottom:
                continue
            if box.left < area.right - 1 and box.right > area.left + 1:
                each = (box.right - box.left) / max(len(line.text), 1)
                start, end = round((area.left - box.left) / each), round((area.right - box.left) / each)
                self.draft.links.append((_whole_words(line, start, end), address))


def _whole_words(line: Line, start: int, end: int) -> Span:
    """About characters ``start`` to ``end`` of the line, grown to whole words."""
    text = line.text
    start, end = max(0, min(start + 1, len(text) - 1)), max(1, min(end - 1, len(text)))
    begin = text.rfind(" ", 0, start) + 1
    stop = text.find(" ", max(begin, end))
    return Span(line.start + begin, line.start + (len(text) if stop < 0 else stop))


def _in_cell(runs: Sequence[Run]) -> list[Piece]:
    """The lines of a cell. What stands on one printed line is one, but where the cell has columns of its own."""
    if len(runs) == 1:
        piece = piece_of(runs[0])
        return [piece] if piece.text else []
    rows = rows_of(runs)
    for row in rows:
        if len(row.pieces) > 1:
            join_markers(row)
    lines: list[Piece] = []
    for part in parts_of(rows):
        if isinstance(part, Region):
            lines += [piece for row in laid_out(part).cells for cell in row for piece in cell]
        else:
            lines += part
    return lines


def _into_cells(runs: Sequence[Run], grids: Sequence[Grid]) -> list[Run]:
    """Put the runs that stand in a grid into its cells, and return the others."""
    outside: list[Run] = []
    for run in runs:
        for grid in grids:
            cell = grid.holds(run)
            if cell is not None:
                cell.runs.append(run)
                break
        else:
            outside.append(run)
    return outside

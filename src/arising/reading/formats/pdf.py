"""PDF → paper: lines in reading order with box, size, bold and italic; tables; links."""

from __future__ import annotations

from collections.abc import Sequence

from arising.reading.formats.draft import Draft, fingerprint
from arising.reading.formats.pdf_columns import Region, parts_of
from arising.reading.formats.pdf_file import PdfFile, PdfPage
from arising.reading.formats.pdf_grid import Grid, grids_of
from arising.reading.formats.pdf_paragraphs import openings
from arising.reading.formats.pdf_regions import Laid, as_lines, laid_out
from arising.reading.formats.pdf_rows import Piece, join_markers, rows_of
from arising.reading.formats.pdf_rules import rules_of
from arising.reading.formats.pdf_runs import Frame, Run
from arising.record.paper import Cell, Format, Paper


def read_pdf(data: bytes, name: str, *, ocr: bool = True) -> Paper:
    """The paper in a PDF's bytes. ``ocr`` allows pages that are pictures to be read by a text recogniser.

    Raises:
        CannotRead: the file is encrypted, broken or longer than any paper.
    """
    draft = Draft(name=name, sha256=fingerprint(data), format=Format.PDF)
    with PdfFile(data) as file:
        reader = _Reader(draft)
        for page in file.pages():
            reader.page(page)
        reader.close()
        return draft.finish(title=file.title())


class _Reader:
    """Reads page after page into a draft; knows the tables that may run on."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.tables: list[list[list[Cell]]] = []

    def page(self, page: PdfPage) -> None:
        width, height = page.frame.size_shown
        self.draft.page(width, height)
        level, upright = rules_of(page.paths, page.frame)
        grids = grids_of(level, upright)
        outside = _into_cells(page.runs, grids) if grids else page.runs
        at = 0
        for grid in grids:
            before = at
            while at < len(outside) and outside[at].base <= grid.top + 1:
                at += 1
            self._flow(outside[before:at], page.frame)
            self._grid(grid, page.frame)
        self._flow(outside[at:], page.frame)

    def _flow(self, runs: Sequence[Run], frame: Frame) -> None:
        rows = rows_of(runs)
        for row in rows:
            if len(row.pieces) > 1:
                join_markers(row)
        for part in parts_of(rows):
            if isinstance(part, Region):
                self._region(laid_out(part), frame)
            else:
                self._lines(part, frame)

    def _region(self, laid: Laid, frame: Frame) -> None:
        if laid.labels:
            self._lines(as_lines(laid.cells), frame)
            return
        number = len(self.draft.tables) if laid.table else None
        rows: list[list[Cell]] = []
        for row in laid.cells:
            cells = []
            for cell in row:
                numbers = self._lines(cell, frame, number)
                cells.append(Cell(" ".join(line.text for line in cell), numbers))
            rows.append(cells)
        if number is not None:
            self.draft.table(rows, page=len(self.draft.pages) + 1, ruled=False)

    def _lines(self, lines: Sequence[Piece], frame: Frame, table: int | None = None) -> tuple[int, ...]:
        numbers = []
        put = self.draft.line
        for line, opens in zip(lines, openings(lines), strict=True):
            size = line.size
            box = frame.box(line.left, line.base - 0.8 * size, line.right, line.base + 0.2 * size)
            added = put(
                line.text, opens=opens, indent=round(line.left, 1), bold=line.bold, italic=line.italic,
                size=round(size, 1), box=box, table=table,
            )  # fmt: skip
            numbers.append(added.number)
        return tuple(numbers)

    def _grid(self, grid: Grid, frame: Frame) -> None:
        grid.settle()
        number = len(self.draft.tables) if grid.is_table else None
        rows: list[list[Cell]] = []
        for row in grid.rows:
            cells: list[Cell] = []
            for cell in row:
                lines = [piece for printed in rows_of(cell.runs, 99.0) for piece in printed.pieces]
                numbers = self._lines(lines, frame, number)
                text = " ".join(line.text for line in lines)
                cells.append(Cell(text, numbers, cell.columns, cell.rows))
            rows.append(cells)
        if number is not None:
            self.draft.table(rows, page=len(self.draft.pages) + 1)

    def close(self) -> None:
        return


def _into_cells(runs: Sequence[Run], grids: Sequence[Grid]) -> list[Run]:
    """Put the runs that stand in a grid into its cells; the others."""
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

"""Sheets → a Word document, the same bytes every time."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from datetime import UTC, datetime

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.shared import Cm
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from paper_writer.noise import dirty
from paper_writer.sheet import Block, Grid, Head, PageEnd, Para, Rows, Sheet, Title
from paper_writer.style import Style

_MADE = datetime(2023, 1, 2, 9, 0, tzinfo=UTC)


def docx(sheets: Iterable[Sheet], style: Style, title: str) -> bytes:
    """One document; each sheet starts a page. Running heads stand in the document's header."""
    document = Document()
    properties = document.core_properties
    properties.title, properties.author, properties.created, properties.modified = title, "", _MADE, _MADE
    head = ""
    for place, sheet in enumerate(sheets):
        if place:
            document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        head = head or dirty(sheet.running_head, style.noise, tags=False)
        if sheet.label:
            document.add_paragraph(sheet.label).alignment = WD_ALIGN_PARAGRAPH.RIGHT
        for block in sheet.blocks:
            _Typist(document, style).block(block)
    document.sections[0].header.paragraphs[0].text = head
    packed = io.BytesIO()
    document.save(packed)
    return _same_every_time(packed.getvalue())


class _Typist:
    """Adds blocks to a document."""

    def __init__(self, document: WordDocument | _Cell, style: Style) -> None:
        self.document = document
        self.style = style

    def block(self, block: Block) -> None:
        if isinstance(block, Title):
            paragraph = self._paragraph(block.text, bold=True)
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        elif isinstance(block, Head):
            self._head(block)
        elif isinstance(block, Para):
            self._para(block)
        elif isinstance(block, Grid):
            self._grid(block)
        elif isinstance(block, Rows):
            self._rows(block)
        elif isinstance(block, PageEnd):
            self.document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)

    def _head(self, head: Head) -> None:
        words = self._words(f"{head.number} {head.text}".strip())
        if head.level and isinstance(self.document, WordDocument):
            self.document.add_heading(words, level=head.level)
        else:
            self._paragraph(words, bold=head.bold)

    def _para(self, para: Para) -> None:
        paragraph = self.document.add_paragraph()
        paragraph.paragraph_format.left_indent = Cm(0.8 * para.depth)
        if para.marker == "•":
            paragraph.style = "List Bullet"
        elif para.marker:
            paragraph.add_run(f"{para.marker}\t")
        if para.lead:
            paragraph.add_run(self._words(para.lead)).bold = True
        if para.text:
            paragraph.add_run(f"{' ' if para.lead else ''}{self._words(para.text)}").bold = para.bold or None
        if para.right:
            paragraph.add_run(f"\t{para.right}")

    def _grid(self, grid: Grid) -> None:
        if grid.title:
            self._paragraph(grid.title, bold=True)
        table = self.document.add_table(rows=0, cols=len(grid.rows[0]))
        table.style = "Table Grid" if grid.ruled else None
        for row in grid.rows:
            for cell, words in zip(table.add_row().cells, row, strict=True):
                first, *more = self._words(words).split("\n")
                cell.paragraphs[0].text = first
                for line in more:
                    cell.add_paragraph(line)

    def _rows(self, rows: Rows) -> None:
        table = self.document.add_table(rows=1, cols=len(rows.heads))
        table.style = "Table Grid"
        for cell, head in zip(table.rows[0].cells, rows.heads, strict=True):
            cell.text = head
        for row in rows.rows:
            number, told, beside = table.add_row().cells
            number.text = row.number
            if row.title:
                told.paragraphs[0].add_run(self._words(row.title)).bold = True
            typist = _Typist(told, self.style)
            for block in row.said:
                typist.block(block)
            for owner in row.beside:
                beside.add_paragraph(owner)

    def _paragraph(self, words: str, *, bold: bool) -> Paragraph:
        paragraph = self.document.add_paragraph()
        paragraph.add_run(self._words(words)).bold = bold or None
        return paragraph

    def _words(self, words: str) -> str:
        return dirty(words, self.style.noise, tags=False)


def _same_every_time(packed: bytes) -> bytes:
    """The archive again with one date for every member: what is written twice must be the same bytes."""
    again = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(packed)) as old, zipfile.ZipFile(again, "w", zipfile.ZIP_DEFLATED) as new:
        for member in sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            info = zipfile.ZipInfo(member, date_time=(2023, 1, 2, 9, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(info, old.read(member))
    return again.getvalue()

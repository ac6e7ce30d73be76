"""What must hold of a reader's answer to any bytes: a sound paper, or a sentence with a remedy."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from arising.reading.errors import CannotRead
from arising.reading.formats import open_paper
from arising.reading.formats.docx import read_docx
from arising.reading.formats.html import read_html
from arising.reading.formats.pdf import read_pdf
from arising.reading.formats.text import read_text
from arising.reading.formats.xml import read_xml
from arising.record.paper import Paper


def _pdf(data: bytes, name: str) -> Paper:
    return read_pdf(data, name, ocr=False)


def _any(data: bytes, name: str) -> Paper:
    return open_paper(data, name, ocr=False)


TARGETS: Mapping[str, Callable[[bytes, str], Paper]] = {
    "text": read_text, "html": read_html, "xml": read_xml, "docx": read_docx, "pdf": _pdf,
}  # fmt: skip


def check(data: bytes, name: str, options: Mapping[str, Any]) -> dict[str, Any]:
    """Put ``data`` to the reader of ``options["format"]``, and to the door that all papers come through.

    Raises:
        AssertionError: the paper that came of it contradicts itself.
    """
    said = []
    for reader in (TARGETS[str(options["format"])], _any):
        try:
            assert_sound(reader(data, name))
            said.append("read")
        except CannotRead as refusal:
            if not refusal.what or not refusal.remedy:
                raise AssertionError("a refusal lacks its words") from None
            said.append("refused")
    return {"said": said}


def assert_sound(paper: Paper) -> None:
    """Lines, pages, tables and links of a paper agree with its plain text."""
    for number, line in enumerate(paper.lines):
        if line.number != number or not 0 <= line.start <= line.end <= len(paper.text):
            raise AssertionError(f"line {number} stands nowhere")
        if not 1 <= line.page <= len(paper.pages):
            raise AssertionError(f"line {number} is on no page")
        if any(not 0 <= at <= len(paper.text) for _, at in line.shifts):
            raise AssertionError(f"a piece of line {number} stands nowhere")
    for table in paper.tables:
        numbers = [number for row in table.rows for cell in row for number in cell.lines]
        if len(numbers) != len(set(numbers)) or not set(numbers) <= set(table.lines):
            raise AssertionError(f"table {table.number} shares its lines")
    for span, _ in paper.links:
        if span.end > len(paper.text):
            raise AssertionError("a link stands nowhere")

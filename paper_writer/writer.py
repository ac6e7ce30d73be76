"""True paper + style + format → the bytes of a file."""

from __future__ import annotations

from enum import StrEnum

from paper_writer.formats.docx import docx
from paper_writer.formats.html import html
from paper_writer.formats.markdown import markdown
from paper_writer.formats.meeting_page import meeting_page
from paper_writer.formats.pdf import pdf
from paper_writer.formats.text import text
from paper_writer.printing import sheets
from paper_writer.style import Style
from paper_writer.truth import Meeting, TruePaper


class Format(StrEnum):
    """A format that papers are published in; the value is the file's ending."""

    TEXT = "txt"
    MARKDOWN = "md"
    HTML = "html"
    DOCX = "docx"
    PDF = "pdf"


def write(paper: TruePaper, style: Style, format_: Format) -> bytes:
    """The file. The same arguments give the same bytes.

    Args:
        paper: what the paper says.
        style: how the clerk who wrote it writes, and what print and extraction did to it.
        format_: what kind of file it becomes; a meeting page is a web page whatever is asked for.
    """
    if paper.kind == "meeting_page":
        return "".join(meeting_page(part, style) for part in paper.parts if isinstance(part, Meeting)).encode()
    printed = sheets(paper, style)
    if format_ is Format.TEXT:
        return text(printed, style).encode()
    if format_ is Format.MARKDOWN:
        return markdown(printed, style).encode()
    if format_ is Format.HTML:
        return html(printed, style, paper.title).encode()
    if format_ is Format.DOCX:
        return docx(printed, style, paper.title)
    return pdf(printed, style, paper.title)

"""brief → a Word document, with Word's own headings so that it can be navigated and edited."""

from __future__ import annotations

import re
from datetime import datetime
from io import BytesIO

import docx
from docx.document import Document
from docx.shared import Pt

from arising.following_up.briefing import Brief, Line
from arising.following_up.printing.sections import NOTE, sections_of, source_of, title_of

_NOT_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

_LONGEST_PROPERTY = 255
"""What Word allows of a document's title."""


def as_docx(brief: Brief) -> bytes:
    """The brief as the bytes of a DOCX file, the same for the same brief."""
    document = docx.Document()
    document.styles["Normal"].font.name = "Arial"
    document.styles["Normal"].font.size = Pt(11)
    document.core_properties.title = _clean(title_of(brief))[:_LONGEST_PROPERTY]
    document.core_properties.author = "Arising"
    document.core_properties.language = "en-GB"
    document.core_properties.created = document.core_properties.modified = datetime.combine(
        brief.on, datetime.min.time()
    )
    document.add_heading(_clean(title_of(brief)), level=1)
    document.add_paragraph(_clean(NOTE))
    for section in sections_of(brief):
        document.add_heading(section.title, level=2)
        for line in section.lines:
            _add(document, line)
        if not section.lines:
            document.add_paragraph(section.empty)
    document.add_heading("Questions to put", level=2)
    for question in brief.questions:
        document.add_paragraph(_clean(question), style="List Number")
    if not brief.questions:
        document.add_paragraph("None arises.")
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def _add(document: Document, line: Line) -> None:
    document.add_heading(_clean(line.heading), level=3)
    document.add_paragraph(_clean(line.ask.ask.words.quote), style="Quote")
    for sentence in line.known:
        document.add_paragraph(_clean(sentence), style="List Bullet")
    document.add_paragraph(_clean("Sources: " + "; ".join(source_of(cited) for cited in line.sources)))


def _clean(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)

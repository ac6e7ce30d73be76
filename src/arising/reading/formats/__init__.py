"""bytes → paper: pages of lines and tables, each with its place."""

from __future__ import annotations

from arising.record.paper import Paper


def open_paper(data: bytes, name: str, *, ocr: bool = True) -> Paper:
    """The paper in a file's bytes, whatever its format; ``name`` is only kept. ``ocr`` allows scans to be recognised.

    Raises:
        CannotRead: the file is empty, broken, locked, too large, or of a kind that is not read.
    """
    # A reader is imported when its first paper comes, so that commands that read none start at once.
    from arising.reading.formats.sniff import sniff
    from arising.record.paper import Format

    found = sniff(data)
    if found is Format.PDF:
        from arising.reading.formats.pdf import read_pdf

        return read_pdf(data, name, ocr=ocr)
    if found is Format.DOCX:
        from arising.reading.formats.docx import read_docx

        return read_docx(data, name)
    if found is Format.HTML:
        from arising.reading.formats.html import read_html

        return read_html(data, name)
    if found is Format.XML:
        from arising.reading.formats.xml import read_xml

        return read_xml(data, name)
    from arising.reading.formats.text import read_text

    return read_text(data, name)

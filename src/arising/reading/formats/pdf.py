"""PDF → paper: lines in reading order with box, size, bold and italic; tables; links."""

from __future__ import annotations

from arising.reading.errors import CannotRead
from arising.reading.formats.draft import Draft, fingerprint
from arising.reading.formats.pdf_file import SAVE_AGAIN, Bare, PdfFile, PdfPage
from arising.reading.formats.pdf_layout import PageWriter
from arising.reading.formats.pdf_scans import ScanReader
from arising.record.paper import Format, Paper

_UNREAD = {
    Bare.PICTURE: "a picture of text, and {why}",
    Bare.STAMPED: "mostly a picture, of which only the words printed on it were read, and {why}",
    Bare.LOST: "set in a font that does not say which letters it holds, and {why}",
    Bare.BROKEN: "damaged",
}


def read_pdf(data: bytes, name: str, *, ocr: bool = True) -> Paper:
    """The paper in a PDF's bytes. ``ocr`` allows pages that are pictures to be read by a text recogniser.

    Raises:
        CannotRead: the file is locked with a password, broken, or longer than any paper.
    """
    draft = Draft(name=name, sha256=fingerprint(data), format=Format.PDF)
    file = PdfFile(data)
    scans = ScanReader(file, allowed=ocr)
    try:
        writer = PageWriter(draft)
        unread: dict[str, list[int]] = {}
        scanned: list[int] = []
        for page in file.pages():
            _page(page, draft, writer, scans, unread, scanned)
        writer.finish()
        if len(unread.get(_UNREAD[Bare.BROKEN], ())) == file.count:
            raise CannotRead("The file is damaged: none of its pages can be read.", SAVE_AGAIN)
        _warn(draft, unread, scanned)
        return draft.finish(title=file.title)
    finally:
        scans.close()
        file.close()


def _page(
    page: PdfPage, draft: Draft, writer: PageWriter, scans: ScanReader, unread: dict[str, list[int]], scanned: list[int]
) -> None:
    """Add a page to the draft, and to the pages that are scans or could not be read."""
    width, height = page.frame.size_shown
    why = ""
    read = None
    if page.bare:
        read = scans.read(page) if page.bare is not Bare.BROKEN else None
        if read is None:
            why = _UNREAD[page.bare].format(why=scans.reason)
            unread.setdefault(why, []).append(page.number)
        else:
            scanned.append(page.number)
    draft.page(width, height, unread=f"The page is {why}." if why else "", scanned=read is not None)
    writer.write(read or page)


def _warn(draft: Draft, unread: dict[str, list[int]], scanned: list[int]) -> None:
    """Say which pages were not read, and which by a recogniser."""
    for why, numbers in unread.items():
        is_, pages = ("is", "Page") if len(numbers) == 1 else ("are", "Pages")
        draft.warnings.append(f"{pages} {_said(numbers)} {is_} not read: {why}.")
    if scanned:
        is_, pages = ("is a scan", "Page") if len(scanned) == 1 else ("are scans", "Pages")
        draft.warnings.append(
            f"{pages} {_said(scanned)} {is_}, read by text recognition: check names and figures against the page."
        )


def _said(numbers: list[int]) -> str:
    """Page numbers as a person writes them: '2-3, 7'."""
    runs: list[tuple[int, int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return ", ".join(str(first) if first == last else f"{first}-{last}" for first, last in runs)

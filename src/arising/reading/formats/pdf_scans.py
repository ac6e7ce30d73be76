"""Pages that are pictures → the words on them, where a text recogniser is installed."""

from __future__ import annotations

from dataclasses import replace

from arising.reading.formats.ocr import DOTS_PER_INCH, Recogniser
from arising.reading.formats.pdf_file import Bare, PdfFile, PdfPage
from arising.reading.formats.pdf_runs import Frame


class ScanReader:
    """Reads the pictures of a file. The recogniser starts with the first of them."""

    def __init__(self, file: PdfFile, *, allowed: bool) -> None:
        self.file = file
        self.reason = "" if allowed else "text recognition was switched off"
        self._recogniser: Recogniser | None = None

    def read(self, page: PdfPage) -> PdfPage | None:
        """The page with the words of its picture; None where they cannot be read: ``reason`` says why."""
        if self.reason:
            return None
        if self._recogniser is None:
            self._recogniser = Recogniser()
            self.reason = self._recogniser.missing
            if self.reason:
                return None
        picture = self.file.picture(page.number, DOTS_PER_INCH)
        if picture is None:
            self.reason = ""
            return None
        try:
            runs = self._recogniser.runs(picture)
        finally:
            picture.close()
        found, known = (sum(len(run.text) for run in some) for some in (runs, page.runs))
        if found <= known:
            return replace(page, bare=Bare.NOT)
        frame = page.frame
        shown = Frame((frame.left, frame.bottom, frame.right, frame.top), frame.shown, frame.shown)
        return replace(page, frame=shown, runs=runs, askew=[], bare=Bare.NOT)

    def close(self) -> None:
        """Stop the recogniser."""
        if self._recogniser is not None:
            self._recogniser.close()
            self._recogniser = None

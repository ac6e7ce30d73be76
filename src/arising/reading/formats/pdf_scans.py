"""Pages that are pictures → the words on them, where a text recogniser is installed."""

from __future__ import annotations

from dataclasses import replace

from arising.reading.formats.ocr import DOTS_PER_INCH, Recogniser
from arising.reading.formats.pdf_file import Bare, PdfFile, PdfPage
from arising.reading.formats.pdf_frame import Frame
from arising.reading.formats.pdf_runs import Run


class ScanReader:
    """Reads the pictures of a file. The recogniser starts with the first of them.

    ``reason`` says why the last page could not be read.
    """

    def __init__(self, file: PdfFile, *, allowed: bool) -> None:
        self.file = file
        self.allowed = allowed
        self.reason = "" if allowed else "text recognition was switched off"
        self._recogniser: Recogniser | None = None

    def read(self, page: PdfPage) -> PdfPage | None:
        """The page with the words of its picture; None where they cannot be read: ``reason`` says why."""
        if not self.allowed:
            return None
        if self._recogniser is None:
            self._recogniser = Recogniser()
        self.reason = self._recogniser.missing
        if self.reason:
            return None
        picture = self.file.picture(page.number, DOTS_PER_INCH)
        if picture is None:
            self.reason = "the picture cannot be drawn"
            return None
        try:
            found = self._recogniser.runs(picture)
        finally:
            picture.close()
        return _with_words(page, found)

    def close(self) -> None:
        """Stop the recogniser."""
        if self._recogniser is not None:
            self._recogniser.close()
            self._recogniser = None


def _with_words(page: PdfPage, found: list[Run]) -> PdfPage:
    """The page with the words found in its picture, and those printed on it that are not among them."""
    if sum(len(run.text) for run in found) <= sum(len(run.text) for run in page.runs):
        return replace(page, bare=Bare.NOT)
    frame = page.frame
    shown = Frame((frame.left, frame.bottom, frame.right, frame.top), frame.shown, frame.shown)
    printed = [run for run in page.runs if frame.turn == frame.shown and not any(_meet(run, other) for other in found)]
    return replace(page, frame=shown, runs=sorted(found + printed), askew=[], bare=Bare.NOT)


def _meet(run: Run, other: Run) -> bool:
    return abs(run.base - other.base) < run.size and run.left < other.right and other.left < run.right

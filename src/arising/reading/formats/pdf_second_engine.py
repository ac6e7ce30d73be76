"""PDF page → runs and pictures by pdfium: slower to ask for type and place, but it reads almost anything."""

from __future__ import annotations

from ctypes import byref, c_double, c_int, create_string_buffer
from dataclasses import dataclass
from functools import cached_property
from math import isfinite
from typing import TYPE_CHECKING, Any

import pypdfium2
import pypdfium2.raw as pdfium

from arising.reading.formats.pdf_frame import Frame
from arising.reading.formats.pdf_runs import BOLD, ITALIC, Run

if TYPE_CHECKING:
    from pypdfium2 import PdfBitmap, PdfDocument, PdfTextPage

_PASSWORD_ERROR = 4  # FPDF_ERR_PASSWORD


@dataclass(slots=True)
class FoundPage:
    """What pdfium finds on a page."""

    frame: Frame
    runs: list[Run]
    has_pictures: bool


class SecondEngine:
    """pdfium, opened when it is first needed."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.is_broken = False
        self._open: Any = None

    @cached_property
    def is_locked(self) -> bool:
        """True where the file needs a password."""
        try:
            self._open = pypdfium2.PdfDocument(self.data)
        except pypdfium2.PdfiumError as error:
            self.is_broken = True
            return getattr(error, "err_code", None) == _PASSWORD_ERROR
        return False

    @property
    def document(self) -> PdfDocument | None:
        """Pdfium's document, None where it cannot open the file."""
        if self._open is None and not self.is_broken:
            _ = self.is_locked
        return self._open

    @property
    def count(self) -> int:
        """The number of pages, 0 where it cannot open the file."""
        return len(self.document) if self.document is not None else 0

    def size(self, index: int) -> tuple[float, float]:
        """Width and height of the page as it is shown; nothing where that is not known."""
        document = self.document
        if document is None or index >= self.count:
            return 0.0, 0.0
        width, height = document.get_page_size(index)
        return float(width), float(height)

    def page(self, index: int) -> FoundPage | None:
        """What stands on the page, None where it cannot be opened."""
        document = self.document
        if document is None or index >= len(document):
            return None
        try:
            page = document[index]
        except pypdfium2.PdfiumError:
            return None
        try:
            frame = Frame(page.get_bbox(), page.get_rotation(), page.get_rotation())
            pictures = any(True for _ in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=3))
            words = page.get_textpage()
            try:
                return FoundPage(frame, _runs(words, frame), pictures)
            finally:
                words.close()
        except pypdfium2.PdfiumError:
            return None
        finally:
            page.close()

    def largest_picture(self, index: int) -> float:
        """The area of the largest picture on the page, in square points; nothing where the page cannot be opened.

        Asked of this engine because the first walks through all pages to find the pictures of one.
        """
        document = self.document
        if document is None or index >= len(document):
            return 0.0
        try:
            page = document[index]
            try:
                pictures = page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=3)
                return max((_area(picture.get_bounds()) for picture in pictures), default=0.0)
            finally:
                page.close()
        except pypdfium2.PdfiumError:
            return 0.0

    def picture(self, index: int, dots_per_inch: int) -> PdfBitmap | None:
        """A grey picture of the page, as it is shown; None where it cannot be drawn."""
        document = self.document
        if document is None:
            return None
        try:
            page = document[index]
            try:
                return page.render(scale=dots_per_inch / 72, grayscale=True)
            finally:
                page.close()
        except (pypdfium2.PdfiumError, ValueError):
            return None

    def close(self) -> None:
        """Let go of the file."""
        if self._open is not None:
            self._open.close()
            self._open = None
            self.is_broken = True


def _area(bounds: tuple[float, float, float, float]) -> float:
    left, bottom, right, top = bounds
    return abs((right - left) * (top - bottom))


def _runs(words: PdfTextPage, frame: Frame) -> list[Run]:
    runs: list[Run] = []
    for order in range(words.count_rects()):
        left, bottom, right, top = words.get_rect(order)
        text = words.get_text_bounded(left, bottom, right, top)
        if not text.strip() or not isfinite(left + bottom + right + top):
            continue
        base, size, style = _type_at(words, (left + min(right, left + 2)) / 2, (bottom + top) / 2, top - bottom)
        first, last = frame.place(left, bottom if base is None else base), frame.place(right, top)
        runs.append(Run(first[1], min(first[0], last[0]), max(first[0], last[0]), size, text, style, order))
    runs.sort()
    return runs


def _type_at(words: PdfTextPage, x: float, y: float, height: float) -> tuple[float | None, float, int]:
    """The line that the character at (x, y) stands on, its size and its style."""
    index = pdfium.FPDFText_GetCharIndexAtPos(words.raw, x, y, 4.0, 4.0)
    if index < 0:
        return None, height, 0
    origin_x, origin_y, flags = c_double(), c_double(), c_int()
    known = pdfium.FPDFText_GetCharOrigin(words.raw, index, byref(origin_x), byref(origin_y))
    size = pdfium.FPDFText_GetFontSize(words.raw, index)
    name = create_string_buffer(128)
    pdfium.FPDFText_GetFontInfo(words.raw, index, name, 128, byref(flags))
    font = name.value.decode("utf-8", "replace").lower()
    style = (BOLD if "bold" in font or "black" in font else 0) | (ITALIC if "ital" in font or "obli" in font else 0)
    base = origin_y.value if known and isfinite(origin_y.value) else None
    return base, size if 1 < size < 4 * height else height, style

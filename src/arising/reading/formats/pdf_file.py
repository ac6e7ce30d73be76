"""PDF bytes → its pages, with what is drawn on each: by pdf-oxide, or by pdfium where that one fails."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from arising.reading.errors import CannotRead
from arising.reading.formats.pdf_first_engine import FirstEngine
from arising.reading.formats.pdf_frame import A4, Corners, Frame
from arising.reading.formats.pdf_runs import Drawn, Run, falls_apart, is_lost
from arising.reading.formats.pdf_second_engine import SecondEngine

if TYPE_CHECKING:
    from pdf_oxide import TextSpan
    from pypdfium2 import PdfBitmap

MOST_PAGES = 50_000
"""More pages than any paper has: a file that claims more is broken or hostile."""
_FEW = 150
"""With fewer characters than this, a page that is mostly a picture is a scan with a stamp on it."""
_MOSTLY = 0.4
_NO_SCAN = "left blank"
"""Packs print "This page is intentionally left blank" between two papers: there is no picture under such words."""
_LONG = 15
"""From this many pages on, a page's place in the file tells on the time that the first engine takes for it."""
_TELLING = re.compile(rb"/(?:CropBox|Encrypt|ObjStm|Rotate|URI)")
"""Words by which a file's bytes tell what need not be looked for in it: they are gone through once for all of them."""
_HIDES = b"/ObjStm"
"""A file with this word may hide any other."""
_MOST_WITH_LINKS = 500
"""Links are looked for in files of no more pages: the first engine walks through all pages to find those of one."""
_BROKEN = "The file is damaged or is not really a PDF."
SAVE_AGAIN = "Open it in a PDF viewer and save or print it as a new PDF, or ask the sender for a good copy."
_LOCKED = "The PDF is locked with a password."
_UNLOCK = "Open it with the password and save a copy without one."


class Bare(StrEnum):
    """Why a page has no words that the engines can read, or only a few."""

    NOT = ""
    PICTURE = "picture"
    STAMPED = "stamped"
    """A picture on which a few words are printed, as a pack prints its page numbers on scans."""
    LOST = "lost"
    """Words in a font that does not say which letters it holds."""
    BROKEN = "broken"


@dataclass(slots=True)
class PdfPage:
    """What is drawn on one page.

    ``runs`` read on, top to bottom; ``askew`` read another way. ``links`` are pairs of a rectangle and an address.
    ``bare`` says why there are no words of it, or few.
    """

    number: int
    frame: Frame
    runs: list[Run]
    askew: list[Run] = field(default_factory=list)
    paths: Sequence[dict[str, Any]] = ()
    links: Sequence[tuple[Corners, str]] = ()
    bare: Bare = Bare.NOT


class PdfFile:
    """An open PDF.

    Raises:
        CannotRead: when opened, where the file is locked, broken or has more pages than any paper.
    """

    def __init__(self, data: bytes) -> None:
        self.first, self.second = FirstEngine(data), SecondEngine(data)
        self.count = self.first.count or self.second.count
        told = frozenset(_TELLING.findall(data))
        self.whole_sheets = told.isdisjoint((_HIDES, b"/Rotate", b"/CropBox"))
        """Whether the whole sheet of every page is shown, upright."""
        self.may_have_links = not told.isdisjoint((_HIDES, b"/URI")) and self.count <= _MOST_WITH_LINKS
        if b"/Encrypt" in told and self.second.is_locked and not self._opens_without_password():
            raise CannotRead(_LOCKED, _UNLOCK)
        if not self.count:
            raise CannotRead(_BROKEN, SAVE_AGAIN)
        if self.count > MOST_PAGES:
            raise CannotRead(f"The PDF says that it has {self.count} pages.", "Split it into smaller files.")

    def _opens_without_password(self) -> bool:
        """True where the first engine finds words all the same: it knows more kinds of locks."""
        return any(self.first.spans(index) for index in range(min(self.count, 5)))

    @property
    def title(self) -> str:
        """The title that the file gives itself, empty where it gives none."""
        return self.first.title

    def pages(self) -> Iterator[PdfPage]:
        """The pages in order."""
        for index in range(self.count):
            spans = self.first.spans(index)
            page = self._by_first(index, spans) or self._by_second(index, sound=bool(spans))
            yield self._rather_by_second(page) if falls_apart(page.runs) else page

    def picture(self, number: int, dots_per_inch: int) -> PdfBitmap | None:
        """A grey picture of page ``number``; None where it cannot be drawn."""
        return self.second.picture(number - 1, dots_per_inch)

    def close(self) -> None:
        """Let go of the file."""
        self.first.close()
        self.second.close()

    def _by_first(self, index: int, spans: Sequence[TextSpan]) -> PdfPage | None:
        """The page by pdf-oxide; None where that fails, finds nothing or finds no meaning."""
        engine = self.first
        if not spans:
            return None
        drawn = Drawn(spans, *self._stands(index))
        if drawn.frame.turn:
            drawn.frame.shown = engine.turn(index)
        runs, frame = drawn.runs, drawn.frame
        if drawn.lost or not (runs or drawn.askew):
            return None
        page = PdfPage(index + 1, frame, runs, drawn.askew, engine.paths(index))
        if self.may_have_links:
            page.links = engine.links(index)
        if self._is_stamped(page):
            page.bare = Bare.STAMPED
        return page

    def _is_stamped(self, page: PdfPage) -> bool:
        """True for a picture with a few words printed on it. Only few pages are asked about: pdfium takes its time."""
        if len(page.runs) >= _FEW or sum([len(run.text) for run in page.runs]) >= _FEW:
            return False
        if _NO_SCAN in " ".join([run.text for run in page.runs]).lower():
            return False
        if self.count <= _LONG and not self.first.may_draw_pictures(page.number - 1):
            return False
        return self.second.largest_picture(page.number - 1) > _MOSTLY * page.frame.width * page.frame.height

    def _rather_by_second(self, page: PdfPage) -> PdfPage:
        """The page by pdfium, where that one keeps words whole that fell apart."""
        other = self._by_second(page.number - 1, sound=True)
        return page if other.bare or falls_apart(other.runs) else other

    def _stands(self, index: int) -> tuple[Corners, int]:
        """The visible part of the page and its turn.

        The first engine walks through all pages to tell these: the more there are, the longer. In a long file the
        second engine's sizes, which it tells at once, show the few pages that must be asked about.
        """
        engine = self.first
        if self.whole_sheets:
            return engine.sheet(index), 0
        if self.count > _LONG:
            sheet = engine.sheet(index)
            size = self.second.size(index)
            if abs(size[0] - sheet[2] + sheet[0]) < 0.5 and abs(size[1] - sheet[3] + sheet[1]) < 0.5:
                return sheet, 0
        return engine.corners(index), engine.turn(index)

    def _by_second(self, index: int, *, sound: bool) -> PdfPage:
        """The page by pdfium, bare where that finds no words either.

        The first engine is asked for paths where it finds the page ``sound``: a ring of objects would crash it.
        """
        found = self.second.page(index)
        if found is None:
            return PdfPage(index + 1, Frame(A4, 0, 0), [], bare=Bare.BROKEN)
        page = PdfPage(index + 1, found.frame, found.runs, paths=self.first.paths(index) if sound else ())
        if not found.runs:
            page.bare = Bare.PICTURE if found.has_pictures else Bare.NOT
        elif is_lost((run.text for run in found.runs), sum(len(run.text) for run in found.runs)):
            page.runs, page.bare = [], Bare.LOST
        return page

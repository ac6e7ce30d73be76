"""PDF page → runs, paths and links by pdf-oxide: fast, with type and place. It may fail: then each answer is empty."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import pdf_oxide

from arising.reading.formats.pdf_frame import A4, Corners

_Answer = TypeVar("_Answer")

pdf_oxide.disable_logging()


class FirstEngine:
    """A document opened by pdf-oxide. Where it fails, ``count`` is 0 and every answer is empty."""

    def __init__(self, data: bytes) -> None:
        self._document: Any = _attempt(lambda: pdf_oxide.PdfDocument.from_bytes(data), None)
        self.count: int = 0 if self._document is None else _attempt(lambda: int(self._document.page_count()), 0)

    def spans(self, index: int) -> Sequence[pdf_oxide.TextSpan]:
        """What is drawn in one go each."""
        return _attempt(lambda: self._document.extract_spans(index), ())

    def turn(self, index: int) -> int:
        """How far the page is turned clockwise to be shown, in degrees."""
        return _attempt(lambda: int(self._document.page_rotation(index)), 0)

    def paths(self, index: int) -> Sequence[dict[str, Any]]:
        """The lines and areas drawn on the page."""
        return _attempt(lambda: self._document.extract_paths(index), ())

    def links(self, index: int) -> list[tuple[Corners, str]]:
        """Rectangles that lead to an address."""
        notes: Sequence[dict[str, Any]] = _attempt(lambda: self._document.get_annotations(index), ())
        return [(note["rect"], note["action_uri"]) for note in notes if note.get("action_uri") and note.get("rect")]

    def may_draw_pictures(self, index: int) -> bool:
        """False where nothing is drawn on the page that the file keeps apart from it, as it keeps pictures.

        A picture inside the page's own drawing may have a few thousand bytes only: no scan is one.
        """
        drawn: Sequence[dict[str, Any]] | None = _attempt(lambda: self._document.page_images(index), None)
        return drawn is None or len(drawn) > 0

    def sheet(self, index: int) -> Corners:
        """The whole sheet of paper: the media box."""
        return _attempt(lambda: self._document[index].bbox, A4)

    def corners(self, index: int) -> Corners:
        """The visible part of the page: its crop box inside its media box."""
        media = self.sheet(index)
        crop: Corners | None = _attempt(lambda: self._document.page_crop_box(index), None)
        if crop is None or crop == media:
            return media
        (x0, x1), (y0, y1) = sorted(media[::2]), sorted(media[1::2])
        (left, right), (bottom, top) = sorted(crop[::2]), sorted(crop[1::2])
        seen = max(left, x0), max(bottom, y0), min(right, x1), min(top, y1)
        return seen if seen[2] > seen[0] and seen[3] > seen[1] else media

    @property
    def title(self) -> str:
        """The title that the file gives itself, empty where it gives none."""
        known: dict[str, Any] = _attempt(lambda: dict(self._document.xmp_metadata() or {}), {})
        return " ".join(str(known.get("dc_title") or "").split())

    def close(self) -> None:
        """Let go of the file."""
        self._document = None


def _attempt(call: Callable[[], _Answer], otherwise: _Answer) -> _Answer:
    """What the engine answers, ``otherwise`` where it fails. Its panics are no ``Exception`` to Python."""
    try:
        return call()
    except (KeyboardInterrupt, SystemExit, GeneratorExit, MemoryError):
        raise
    except BaseException:  # noqa: BLE001 - whatever one page does to the engine, the others are read
        return otherwise

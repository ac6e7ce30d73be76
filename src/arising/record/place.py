"""Where in a paper a fact stands: characters of its plain text, page, boxes on the page."""

from __future__ import annotations

from msgspec import Struct


class Span(Struct, frozen=True, order=True, gc=False):
    """Characters ``start`` (included) to ``end`` (excluded) of the paper's plain text.

    Raises:
        ValueError: the span ends before it starts, or starts before the paper.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if self.start < 0 or self.end < self.start:
            raise ValueError(f"a span cannot run from {self.start} to {self.end}")


class Box(Struct, frozen=True, order=True, gc=False):
    """A rectangle on a page, in points from the page's top left corner."""

    left: float
    top: float
    right: float
    bottom: float


class Place(Struct, frozen=True, gc=False):
    """The words of one fact in one paper.

    ``spans`` are in reading order. There is more than one where boiler-plate (a running head, a page
    number) stands in the middle of the fact's words. ``page`` is the file's page (from 1) on which the
    first span starts. ``boxes`` holds ``(page, box)`` for each line touched, where the format has boxes.
    """

    page: int
    spans: tuple[Span, ...]
    boxes: tuple[tuple[int, Box], ...] = ()

    @property
    def start(self) -> int:
        """The first character of the first span; 0 where there is none."""
        return self.spans[0].start if self.spans else 0

    @property
    def end(self) -> int:
        """One past the last character of the last span; 0 where there is none."""
        return self.spans[-1].end if self.spans else 0

    def words(self, text: str) -> str:
        """The fact's words as they stand in ``text``, the paper's plain text."""
        return "\n".join(text[span.start : span.end] for span in self.spans)

    def joined(self, other: Place) -> Place:
        """One place that covers this one and ``other``."""
        first, second = sorted((self, other), key=lambda place: place.start)
        return Place(first.page, first.spans + second.spans, first.boxes + second.boxes)

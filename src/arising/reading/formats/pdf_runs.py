"""PDF page → runs: what was drawn in one go, with its place, turned so that its words run left to right."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from arising.record.place import Box

if TYPE_CHECKING:
    from pdf_oxide import TextSpan as Span

BOLD, ITALIC = 1, 2
Corners = tuple[float, float, float, float]
"""Two opposite corners of a rectangle in the axes of the file: x and y up, in points."""
A4: Corners = (0.0, 0.0, 595.0, 842.0)
_LETTER_EM = 0.5
"""About the width of a letter in the faces that councils print in."""
_WORDS_APART = re.compile(r"\S+(?:\s{1,2}\S+)*")


class Run(NamedTuple):
    """Words that the file draws in one go. In points, x to the right and y down, from the frame's corner.

    ``base`` is the line they stand on, ``style`` is made of BOLD and ITALIC, ``order`` is when they are drawn.
    """

    base: float
    left: float
    right: float
    size: float
    text: str
    style: int
    order: int


class Frame:
    """The visible part of a page, and the turn (0, 90, 180, 270) that makes its words run left to right.

    ``shown`` is the turn with which the file wants the page shown: boxes count from that page's corner.
    """

    __slots__ = ("bottom", "height", "left", "right", "shown", "top", "turn", "width")

    def __init__(self, corners: Corners, shown: int, turn: int) -> None:
        x0, y0, x1, y1 = corners
        self.left, self.right = min(x0, x1), max(x0, x1)
        self.bottom, self.top = min(y0, y1), max(y0, y1)
        self.shown, self.turn = shown % 360, turn
        wide, high = self.right - self.left, self.top - self.bottom
        self.width, self.height = (high, wide) if turn in (90, 270) else (wide, high)

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Where the point (x, y) of the file's own axes stands in the frame."""
        if self.turn == 0:
            return x - self.left, self.top - y
        if self.turn == 90:
            return y - self.bottom, x - self.left
        if self.turn == 180:
            return self.right - x, y - self.bottom
        return self.top - y, self.right - x

    def box(self, left: float, top: float, right: float, bottom: float) -> Box:
        """The box on the page as it is shown, of a rectangle in the frame."""
        apart = (self.turn - self.shown) % 360
        if apart == 0:
            return Box(round(left, 1), round(top, 1), round(right, 1), round(bottom, 1))
        if apart == 90:
            corners = top, self.width - right, bottom, self.width - left
        elif apart == 180:
            corners = self.width - right, self.height - bottom, self.width - left, self.height - top
        else:
            corners = self.height - bottom, left, self.height - top, right
        return Box(*(round(corner, 1) for corner in corners))

    @property
    def size_shown(self) -> tuple[float, float]:
        """Width and height of the page as it is shown."""
        if (self.turn - self.shown) % 180 == 0:
            return round(self.width, 1), round(self.height, 1)
        return round(self.height, 1), round(self.width, 1)


def _is_sideways(span: Span) -> bool:
    """True where the words run up or down the page."""
    width = span.bbox[2]
    _, _, hull_width, hull_height = span.page_bbox
    return abs(hull_height - width) < abs(hull_width - width)


def turn_of(spans: Sequence[Span]) -> int:
    """The direction in which most of a page's words run, counter-clockwise from left to right."""
    turned = [span for span in spans if span.bbox != span.page_bbox]
    if not turned:
        return 0
    weights = Counter({0: sum(len(span.text) for span in spans)})
    for span in turned:
        length = len(span.text)
        weights[0] -= length
        weights[90 if _is_sideways(span) else 180 if span.page_bbox[0] < span.bbox[0] - 1 else 0] += length
    turn = max(weights, key=lambda turn: (weights[turn], -turn))
    return turn if turn != 90 or _reads_up(turned) else 270


def _reads_up(turned: Iterable[Span]) -> bool:
    """True where sideways words run up: then each line stands to the right of the line before it.

    The engine's own word for it is taken where there is one line: it errs where the page is drawn in a mirror.
    """
    lines = sorted((span for span in turned if _is_sideways(span)), key=lambda span: span.sequence)
    steps = [below.bbox[0] - line.bbox[0] for line, below in pairwise(lines)]
    right = sum(1 for step in steps if 0.5 < step < 40)
    left = sum(1 for step in steps if -40 < step < -0.5)
    return right > left if right != left else lines[0].page_bbox[1] >= lines[0].bbox[1] - 1


def runs_of(spans: Iterable[Span], frame: Frame) -> tuple[list[Run], list[Run]]:
    """The runs inside the frame, top to bottom, that read its way; and those that read another way."""
    runs: list[Run] = []
    askew: list[Run] = []
    wide, high, upright = frame.width + 1, frame.height + 1, frame.turn == 0
    x0, y1 = frame.left, frame.top
    for span in spans:
        text = span.text
        if not text or text.isspace():
            continue
        box = span.bbox
        x, y, width, _ = box
        style = (BOLD if span.is_bold else 0) | (ITALIC if span.is_italic else 0)
        if width <= 0:  # a font that does not tell its widths
            width = _LETTER_EM * span.font_size * len(text)
        if upright and box == span.page_bbox:
            left, base = x - x0, y1 - y
        elif _is_sideways(span) != (frame.turn in {90, 270}):
            askew.append(_askew(span, frame, style))
            continue
        else:
            left, base = frame.place(x, y)
        if -1 < base < high and left < wide and left + width > -1:
            run = Run(base, left, left + width, span.font_size, text, style, span.sequence)
            if "   " in text.strip():
                runs += _parted(run, span)
            else:
                runs.append(run)
    runs.sort()
    askew.sort(key=lambda run: run.order)
    return runs, askew


def _askew(span: Span, frame: Frame, style: int) -> Run:
    """A run across the frame's own direction, as the smallest upright rectangle round it."""
    x, y, width, height = span.page_bbox
    first, last = frame.place(x, y), frame.place(x + width, y + height)
    left, right = min(first[0], last[0]), max(first[0], last[0])
    return Run(max(first[1], last[1]), left, right, span.font_size, span.text, style, span.sequence)


def _parted(run: Run, span: Span) -> list[Run]:
    """The run cut where three or more spaces stand for a tab or a gutter."""
    text, widths = run.text, span.char_widths
    if len(widths) != len(text):
        even = (run.right - run.left) / len(text)
        widths = [even] * len(text)
    scale = (run.right - run.left) / (sum(widths) or 1.0)
    parts: list[Run] = []
    for found in _WORDS_APART.finditer(text):
        start, end = found.span()
        left = run.left + scale * sum(widths[:start])
        right = left + scale * sum(widths[start:end])
        parts.append(run._replace(left=left, right=right, text=found.group()))
    return parts

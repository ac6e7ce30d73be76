"""PDF page → runs: what was drawn in one go, with its place, turned so that its words run left to right."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import isfinite
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from arising.reading.formats.pdf_frame import Corners, Frame
from arising.reading.formats.pdf_words import BULLET

if TYPE_CHECKING:
    from pdf_oxide import TextSpan as Span

BOLD, ITALIC = 1, 2
_LETTER_EM = 0.5
"""About the width of a letter in the faces that councils print in."""
_LOST = 0.15
"""A page of which a larger share of characters has no meaning was drawn in a font without a code table."""
_ALONE = re.compile(r"[a-z] [b-hj-np-wyz] [A-Za-z]")
"""A letter that is no word by itself, between words: x and o are crosses and bullets."""
_MAY_BE_ALONE = re.compile(" [b-hj-np-wyz] ")
_MEANINGLESS = re.compile("[\ufffd\ue000-\uf8ff]")
_SAMPLE, _FALLEN = 60, 0.01
_SHORT, _LONG_WORD = 60, 12
"""No page of more than a line has words of 12 letters on average."""
_WORDS_APART = re.compile(r"\S+(?:\s{1,2}\S+)*")


class Run(Struct, frozen=True, order=True, gc=False):
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


_Worded = tuple["Span", str, Corners, float]
"""A span with its words, its place and its size: each is asked of the engine once."""


class Drawn:
    """What stands on a page, told apart: ``runs`` inside the frame, top to bottom; ``askew`` what reads another way.

    ``lost`` says that too many of its characters say nothing, or that some stand nowhere: at no finite place.
    """

    __slots__ = ("askew", "frame", "lost", "runs")

    def __init__(self, spans: Iterable[Span], corners: Corners, shown: int) -> None:
        worded: list[_Worded] = []
        turned: list[Span] = []
        odd: list[str] = []
        placeless = False
        for span in spans:
            text = span.text
            if not text or text.isspace():
                continue
            box, size = span.bbox, span.font_size
            if not isfinite(sum(box, size)):
                placeless = True
                continue
            if not text.isascii():
                odd.append(text)
            if box != span.page_bbox:
                turned.append(span)
            worded.append((span, text, box, size))
        self.lost = placeless or (bool(odd) and is_lost(odd, sum([len(text) for _, text, _, _ in worded])))
        turn = _turn_of(turned, sum(len(text) for _, text, _, _ in worded)) if turned else 0
        self.frame = Frame(corners, shown, turn)
        self.askew: list[Run] = []
        if turned or turn:
            worded = self._without_askew(worded)
        self.runs = _runs(worded, self.frame)

    def _without_askew(self, worded: list[_Worded]) -> list[_Worded]:
        """Put aside what runs across the frame's own direction."""
        level: list[_Worded] = []
        for each in worded:
            if _is_sideways(each[0]) == (self.frame.turn in {90, 270}):
                level.append(each)
            else:
                self.askew.append(_askew(each[0], self.frame))
        self.askew.sort(key=lambda run: run.order)
        return level


def _runs(worded: Iterable[_Worded], frame: Frame) -> list[Run]:
    runs: list[Run] = []
    wide, high, upright = frame.width + 1, frame.height + 1, frame.turn == 0
    x0, y1 = frame.left, frame.top
    for span, drawn, (x, y, told, _), size in worded:
        width = told if told > 0 else _LETTER_EM * size * len(drawn)  # not every font tells its widths
        left, base = (x - x0, y1 - y) if upright else frame.place(x, y)
        if -1 < base < high and left < wide and left + width > -1:
            lone = len(drawn) < 3 and len(drawn.strip()) == 1
            text = BULLET if lone and _is_pictorial(span.font_name) else drawn
            style = (BOLD if span.is_bold else 0) | (ITALIC if span.is_italic else 0)
            run = Run(base, left, left + width, size, text, style, span.sequence)
            if "   " in text and "   " in text.strip():
                runs += _parted(run, span)
            else:
                runs.append(run)
    runs.sort()
    return runs


def falls_apart(runs: Sequence[Run]) -> bool:
    """True where the engine missed how the file spaces its letters.

    Then letters stand alone inside words ("the f igures"), or words stand without spaces between them.
    """
    text = "\n".join([run.text for run in runs[:_SAMPLE]])
    spaces = text.count(" ")
    if len(text) > _SHORT and len(text) > _LONG_WORD * (spaces + text.count("\n") + 1):
        return True
    if _MAY_BE_ALONE.search(text) is None:
        return False
    alone = len(_ALONE.findall(text))
    return alone > 2 and alone > _FALLEN * spaces


def _is_pictorial(font: str) -> bool:
    """True for a face of pictures, in which a letter draws a bullet."""
    return "ingdings" in font or "Webdings" in font or "Dingbats" in font


def is_lost(odd: Iterable[str], total: int) -> bool:
    """True where too many of ``total`` characters say nothing: no code table, or private codes that are no bullets.

    ``odd`` are the texts in which such characters may be.
    """
    lost = sum([len(_MEANINGLESS.findall(text)) for text in odd if len(text) > 1])
    return lost > _LOST * total


def _is_sideways(span: Span) -> bool:
    """True where the words run up or down the page."""
    width = span.bbox[2]
    _, _, hull_width, hull_height = span.page_bbox
    return abs(hull_height - width) < abs(hull_width - width)


def _turn_of(turned: Sequence[Span], total: int) -> int:
    """The direction in which most of ``total`` characters run, counter-clockwise from left to right."""
    weights = Counter({0: total})
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


def _askew(span: Span, frame: Frame) -> Run:
    """A run across the frame's own direction, as the smallest upright rectangle round it."""
    x, y, width, height = span.page_bbox
    first, last = frame.place(x, y), frame.place(x + width, y + height)
    left, right = min(first[0], last[0]), max(first[0], last[0])
    return Run(max(first[1], last[1]), left, right, span.font_size, span.text, 0, span.sequence)


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
        parts.append(replace(run, left=left, right=right, text=found.group()))
    return parts

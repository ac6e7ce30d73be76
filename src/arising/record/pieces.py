"""The runs of a passage's words that stand unbroken in the plain text of the paper, and how lines are joined."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from msgspec import Struct

from arising.record.paper import Line

_WORD_BROKEN = re.compile(r"[^\W\d_]{2}[-\u00ad\u2010\ufffe]$")
SOFT_HYPHENS = "\u00ad\ufffe"
HYPHENS = frozenset("-\u2010" + SOFT_HYPHENS)
"""What breaks a word at the end of a line."""


class Pieces(Struct, frozen=True, gc=False):
    """The runs of a passage that stand unbroken in the plain text: four columns of one table."""

    offsets: tuple[int, ...]
    origins: tuple[int, ...]
    lengths: tuple[int, ...]
    owners: tuple[Line, ...]


def cut(whole: Pieces, start: int, stop: int) -> Pieces:
    """The pieces of ``whole`` that stand in characters ``start`` to ``stop`` of its words."""
    first = max(0, bisect_right(whole.offsets, start) - 1)
    last = bisect_left(whole.offsets, stop, first)
    if first < last and whole.offsets[first] + whole.lengths[first] <= start:
        first += 1  # the cut begins with the space after this piece
    if first >= last:
        return Pieces((), (), (), ())
    if last == first + 1:  # on one line: the usual case
        offset = whole.offsets[first]
        ahead = max(0, start - offset)
        length = min(whole.lengths[first] - ahead, stop - max(start, offset))
        return Pieces((max(0, offset - start),), (whole.origins[first] + ahead,), (length,), (whole.owners[first],))
    origins, lengths = list(whole.origins[first:last]), list(whole.lengths[first:last])
    ahead = max(0, start - whole.offsets[first])
    origins[0] += ahead
    lengths[0] -= ahead
    lengths[-1] = min(lengths[-1], stop - max(start, whole.offsets[last - 1]))
    offsets = [max(0, offset - start) for offset in whole.offsets[first:last]]
    return Pieces(tuple(offsets), tuple(origins), tuple(lengths), whole.owners[first:last])


class Joiner:
    """Builds a passage line by line."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.size = 0
        self.offsets: list[int] = []
        self.origins: list[int] = []
        self.lengths: list[int] = []
        self.owners: list[Line] = []

    def all(self, lines: Iterable[Line]) -> Pieces:
        """The pieces of ``lines``; the words are then in ``parts``."""
        for line in lines:
            self.line(line)
        return Pieces(tuple(self.offsets), tuple(self.origins), tuple(self.lengths), tuple(self.owners))

    def line(self, line: Line) -> None:
        """Add the words of one line."""
        words = line.text.strip()
        if not words:
            return
        self._join_to(words)
        shift = len(line.text) - len(line.text.lstrip())
        for begin, end, origin in pieces_of(line, shift, shift + len(words)):
            self.offsets.append(self.size + begin - shift)
            self.origins.append(origin)
            self.lengths.append(end - begin)
            self.owners.append(line)
        self.parts.append(words)
        self.size += len(words)

    def _join_to(self, words: str) -> None:
        """Put a space before the next line's words, unless a word runs on: then its hyphen goes, or stays.

        It goes before a small letter ("safe-" / "guarding"); before a capital or a figure it is part of the
        word ("Vice-" / "Chair", "Covid-" / "19").
        """
        if not self.parts:
            return
        last = self.parts[-1]
        if last[-1] not in HYPHENS:
            self.parts.append(" ")
            self.size += 1
            return
        runs_on = _WORD_BROKEN.search(last[-3:]) is not None and words[0].isalnum()
        if last[-1:] in SOFT_HYPHENS or (runs_on and words[0].islower()):
            self.parts[-1] = last[:-1]
            self.size -= 1
            self.lengths[-1] -= 1
        elif not runs_on:
            self.parts.append(" ")
            self.size += 1


def pieces_of(line: Line, start: int, stop: int) -> Iterable[tuple[int, int, int]]:
    """The runs ``(begin, end, origin)`` of ``line.text[start:stop]`` that stand unbroken in the plain text."""
    shifts = line.shifts
    if not shifts:
        return ((start, stop, line.start + start),) if start < stop else ()
    return _shifted(line, shifts, start, stop)


def _shifted(line: Line, shifts: tuple[tuple[int, int], ...], start: int, stop: int) -> Iterable[tuple[int, int, int]]:
    for index, (begin, origin) in enumerate(shifts):
        end = shifts[index + 1][0] if index + 1 < len(shifts) else len(line.text)
        left, right = max(begin, start), min(end, stop)
        if left < right:
            yield left, right, origin + left - begin

"""Running words over one or more lines that still know where each character stands in the paper."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from arising.record.paper import Line
from arising.record.place import Place, Span

_WORD_BROKEN = re.compile(r"[^\W\d_]{2,}[-\u00ad\u2010\ufffe]$")
_SOFT_HYPHENS = "\u00ad\ufffe"


@dataclass(frozen=True, eq=False)
class Passage:
    """Words joined over line ends, with the way back to the paper.

    ``text`` holds the words with single spaces. ``offsets[k]`` is the character of ``text`` at which
    piece ``k`` starts, ``origins[k]`` where that piece starts in the paper's plain text and ``owners[k]``
    the line it is of. Slicing gives a passage again: ``passage[4:10]``.
    """

    text: str
    offsets: tuple[int, ...]
    origins: tuple[int, ...]
    lengths: tuple[int, ...]
    owners: tuple[Line, ...]

    @staticmethod
    def of(lines: Iterable[Line]) -> Passage:
        """The words of ``lines``, one space between lines; a word broken by a hyphen is joined."""
        return _Joiner().all(lines)

    @staticmethod
    def empty() -> Passage:
        """No words at no place: it is false, and joins to others without a trace."""
        return Passage("", (), (), (), ())

    def __bool__(self) -> bool:
        return bool(self.text)

    def __len__(self) -> int:
        return len(self.text)

    def __str__(self) -> str:
        return self.text

    def __getitem__(self, key: slice) -> Passage:
        start, stop, step = key.indices(len(self.text))
        if step != 1:
            raise ValueError("a passage is cut in one piece, without a step")
        return self._cut(start, max(start, stop))

    def strip(self, characters: str | None = None) -> Passage:
        """The same without white space (or ``characters``) at its ends."""
        left = len(self.text) - len(self.text.lstrip(characters))
        return self[left : left + len(self.text.strip(characters))]

    def match(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """``pattern`` matched at the start of the words; see :meth:`group`."""
        return pattern.match(self.text)

    def group(self, found: re.Match[str], group: int | str = 0) -> Passage:
        """The words of one group of a match made on this passage's text; empty where it took no part."""
        start, end = found.span(group)
        return self[start:end] if start >= 0 else Passage.empty()

    def split(self, pattern: re.Pattern[str]) -> list[Passage]:
        """The pieces between matches of ``pattern``, stripped; empty ones are left out."""
        pieces, last = [], 0
        for found in pattern.finditer(self.text):
            pieces.append(self[last : found.start()].strip())
            last = found.end()
        pieces.append(self[last:].strip())
        return [piece for piece in pieces if piece]

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The lines that the words stand on, in order, each once."""
        seen: dict[int, Line] = {}
        for line in self.owners:
            seen.setdefault(line.number, line)
        return tuple(seen.values())

    @cached_property
    def place(self) -> Place:
        """Where the words stand. Pieces that only white space or mark-up parts are one span."""
        spans: list[Span] = []
        last: Line | None = None
        for origin, length, line in zip(self.origins, self.lengths, self.owners, strict=True):
            end = max(origin, min(origin + length, line.end))
            if last is not None and _runs_on(last, spans[-1].end, line, origin):
                spans[-1] = Span(spans[-1].start, max(end, spans[-1].end))
            else:
                spans.append(Span(origin, end))
            last = line
        page = self.owners[0].page if self.owners else 1
        boxes = tuple((line.page, line.box) for line in self.lines if line.box is not None)
        return Place(page, tuple(spans), boxes)

    @staticmethod
    def joined(passages: Sequence[Passage]) -> Passage:
        """Several passages read one after the other, a space between them."""
        text = ""
        offsets: list[int] = []
        origins: list[int] = []
        lengths: list[int] = []
        owners: list[Line] = []
        for passage in passages:
            if not passage.text:
                continue
            if text:
                text += " "
            offsets += [len(text) + offset for offset in passage.offsets]
            origins += passage.origins
            lengths += passage.lengths
            owners += passage.owners
            text += passage.text
        return Passage(text, tuple(offsets), tuple(origins), tuple(lengths), tuple(owners))

    def _cut(self, start: int, stop: int) -> Passage:
        offsets, origins, lengths, owners = [], [], [], []
        first = max(0, bisect_right(self.offsets, start) - 1)
        for index in range(first, len(self.offsets)):
            offset, length = self.offsets[index], self.lengths[index]
            if offset >= stop:
                break
            cut_left = max(0, start - offset)
            cut_right = min(length, stop - offset)
            if cut_right <= cut_left:
                continue
            offsets.append(offset + cut_left - start)
            origins.append(self.origins[index] + cut_left)
            lengths.append(cut_right - cut_left)
            owners.append(self.owners[index])
        return Passage(self.text[start:stop], tuple(offsets), tuple(origins), tuple(lengths), tuple(owners))


class _Joiner:
    """Builds a passage line by line."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.size = 0
        self.offsets: list[int] = []
        self.origins: list[int] = []
        self.lengths: list[int] = []
        self.owners: list[Line] = []

    def all(self, lines: Iterable[Line]) -> Passage:
        for line in lines:
            self.line(line)
        return Passage(
            "".join(self.parts), tuple(self.offsets), tuple(self.origins), tuple(self.lengths), tuple(self.owners)
        )

    def line(self, line: Line) -> None:
        words = line.text.strip()
        if not words:
            return
        self._join_to(words)
        shift = len(line.text) - len(line.text.lstrip())
        for begin, end, origin in _pieces(line, shift, shift + len(words)):
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
        runs_on = _WORD_BROKEN.search(last) is not None and words[0].isalnum()
        if last[-1:] in _SOFT_HYPHENS or (runs_on and words[0].islower()):
            self.parts[-1] = last[:-1]
            self.size -= 1
            self.lengths[-1] -= 1
        elif not runs_on:
            self.parts.append(" ")
            self.size += 1


def _pieces(line: Line, start: int, stop: int) -> Iterable[tuple[int, int, int]]:
    """The runs ``(begin, end, origin)`` of ``line.text[start:stop]`` that stand unbroken in the plain text."""
    shifts = line.shifts or ((0, line.start),)
    for index, (begin, origin) in enumerate(shifts):
        end = shifts[index + 1][0] if index + 1 < len(shifts) else len(line.text)
        left, right = max(begin, start), min(end, stop)
        if left < right:
            yield left, right, origin + left - begin


def _runs_on(last: Line, end: int, line: Line, origin: int) -> bool:
    """Whether no words stand between character ``end`` of ``last`` and ``origin`` of ``line``, the same or the next."""
    if line.number - last.number not in (0, 1) or origin < end:
        return False
    return not any(_words_between(each, end, origin) for each in {last.number: last, line.number: line}.values())


def _words_between(line: Line, start: int, stop: int) -> str:
    """The words of ``line`` in characters ``start`` to ``stop`` of the plain text; a hyphen at its end is no word."""
    words = ""
    for begin, end, origin in _pieces(line, 0, len(line.text)):
        left, right = max(start, origin), min(stop, origin + end - begin)
        if left < right:
            words += line.text[begin + left - origin : begin + right - origin]
    return words.strip(" \t-\u2010" + _SOFT_HYPHENS)

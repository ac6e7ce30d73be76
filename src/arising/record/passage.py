"""Running words over one or more lines that still know where each character stands in the paper."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from operator import itemgetter

from arising.record.paper import Line
from arising.record.pieces import HYPHENS, SOFT_HYPHENS, Joiner, Pieces, cut
from arising.record.place import Place, Span


class Passage:
    """Words joined over line ends, with the way back to the paper. Not to be changed once made.

    ``text`` holds the words with single spaces. ``offsets[k]`` is the character of ``text`` at which
    piece ``k`` starts, ``origins[k]`` where that piece starts in the paper's plain text and ``owners[k]``
    the line it is of. Slicing gives a passage again: ``passage[4:10]``.

    Most passages are cut, looked at and dropped. So the way back is worked out when it is first asked for,
    from what the passage was made of: lines, a longer passage, or several passages.
    """

    __slots__ = ("_lines", "_pieces", "_place", "_spans", "sentences", "text")

    def __init__(self, text: str, pieces: Pieces | None = None) -> None:
        self.text = text
        self._pieces = pieces
        self._lines: tuple[Line, ...] | None = None
        self._place: Place | None = None
        self._spans: tuple[Span, ...] | None = None
        self.sentences: tuple[Passage, ...] | None = None
        """Its sentences, where somebody has told them apart: one reader after the other asks for them.

        Empty where it is itself its only one: if it held itself, only Python's collector would ever let go of it.
        """

    @staticmethod
    def of(lines: Iterable[Line]) -> Passage:
        """The words of ``lines``, one space between lines; a word broken by a hyphen is joined."""
        kept = list(lines)
        if len(kept) == 1:
            return _OfLines(kept[0].text.strip(), kept)
        words = [stripped for line in kept if (stripped := line.text.strip())]
        if not HYPHENS.isdisjoint([part[-1] for part in words[:-1]]):
            joiner = Joiner()
            pieces = joiner.all(kept)
            return Passage("".join(joiner.parts), pieces)
        return _OfLines(" ".join(words), kept)

    @staticmethod
    def empty() -> Passage:
        """No words at no place: it is false, and joins to others without a trace."""
        return _EMPTY

    def __bool__(self) -> bool:
        return bool(self.text)

    def __len__(self) -> int:
        return len(self.text)

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"Passage({self.text!r})"

    def __getitem__(self, key: slice) -> Passage:
        if key.step not in {None, 1}:
            raise ValueError("a passage is cut in one piece, without a step")
        start = key.start or 0
        return self._from(start if start >= 0 else max(0, len(self.text) + start), self.text[key])

    def part(self, start: int, end: int) -> Passage:
        """``self[start:end]`` where neither counts from the end: sooner told, for where many parts are cut."""
        return self._from(start, self.text[start:end])

    def strip(self, characters: str | None = None) -> Passage:
        """The same without white space (or ``characters``) at its ends."""
        return self.stripped(0, len(self.text), characters)

    def stripped(self, start: int, end: int, characters: str | None = None) -> Passage:
        """``self.part(start, end).strip(characters)``."""
        words = self.text[start:end].lstrip(characters)
        return self._from(end - len(words), words.rstrip(characters))

    def match(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """``pattern`` matched at the start of the words; see :meth:`group`."""
        return pattern.match(self.text)

    def group(self, found: re.Match[str], group: int | str = 0) -> Passage:
        """The words of one group of a match made on this passage's text; empty where it took no part."""
        start, end = found.span(group)
        return self.part(start, end) if start >= 0 else _EMPTY

    def split(self, pattern: re.Pattern[str]) -> list[Passage]:
        """The pieces between matches of ``pattern``, stripped; empty ones are left out."""
        pieces, last = [], 0
        for found in pattern.finditer(self.text):
            pieces.append(self.part(last, found.start()).strip())
            last = found.end()
        pieces.append(self[last:].strip())
        return [piece for piece in pieces if piece]

    @staticmethod
    def joined(passages: Sequence[Passage]) -> Passage:
        """Several passages read one after the other, a space between them."""
        kept = [passage for passage in passages if passage.text]
        return kept[0] if len(kept) == 1 else _Joined(" ".join([passage.text for passage in kept]), kept)

    @property
    def offsets(self) -> tuple[int, ...]:
        """The character of ``text`` at which each piece starts."""
        return self.pieces.offsets

    @property
    def origins(self) -> tuple[int, ...]:
        """The character of the paper's plain text at which each piece starts."""
        return self.pieces.origins

    @property
    def lengths(self) -> tuple[int, ...]:
        """How many characters each piece has."""
        return self.pieces.lengths

    @property
    def owners(self) -> tuple[Line, ...]:
        """The line that each piece is of."""
        return self.pieces.owners

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines that the words stand on, in order, each once."""
        if self._lines is None:
            self._lines = self._stands_on()
        return self._lines

    def _stands_on(self) -> tuple[Line, ...]:
        owners = self.owners
        return owners if len(owners) == 1 else tuple({line.number: line for line in owners}.values())

    @property
    def place(self) -> Place:
        """Where the words stand. Pieces that only white space or mark-up parts are one span."""
        if self._place is None:
            self._place = self._found()
        return self._place

    def _found(self) -> Place:
        lines = self.lines
        boxes = tuple([(line.page, line.box) for line in lines if line.box is not None])
        return Place(lines[0].page if lines else 1, self.spans, boxes)

    @property
    def spans(self) -> tuple[Span, ...]:
        """The characters of the paper's plain text that the words stand at."""
        if self._spans is None:
            self._spans = self._bounds()
        return self._spans

    @property
    def boxed(self) -> bool:
        """Whether the format tells where its lines stand on the page: of one paper's lines all have boxes, or none."""
        lines = self.lines
        return bool(lines) and lines[0].box is not None

    def _bounds(self) -> tuple[Span, ...]:
        bounds: list[Span] = []
        last: Line | None = None
        start = reached = 0
        pieces = self.pieces
        for origin, length, line in zip(pieces.origins, pieces.lengths, pieces.owners, strict=True):
            end = origin + length
            if end > line.end:
                end = max(origin, line.end)
            if last is None:
                start, reached = origin, end
            elif last.end <= reached <= origin <= line.start and line.number == last.number + 1 and not line.shifts:
                reached = end  # from the end of one line to the start of the next: the usual case
            elif _runs_on(last, reached, line, origin):
                reached = max(end, reached)
            else:
                bounds.append(Span(start, reached))
                start, reached = origin, end
            last = line
        if last is not None:
            bounds.append(Span(start, reached))
        return tuple(bounds)

    def _from(self, start: int, text: str) -> Passage:
        """The part of the passage that begins at character ``start`` and reads ``text``."""
        return self if len(text) == len(self.text) else _Cut(text, self, start)

    @property
    def pieces(self) -> Pieces:
        """The runs of the words that stand unbroken in the plain text."""
        if self._pieces is None:
            self._pieces = self._worked_out()
        return self._pieces

    def _worked_out(self) -> Pieces:
        return Pieces((), (), (), ())


_EMPTY = Passage("")


def _spans_of(lines: Sequence[Line]) -> tuple[Span, ...]:
    """Where whole lines stand: those that follow upon one another are one span."""
    bounds: list[Span] = []
    first = last = lines[0]
    for line in lines[1:]:
        if line.number != last.number + 1 or line.start < last.end:
            bounds.append(Span(first.start, last.end))
            first = line
        last = line
    return (*bounds, Span(first.start, last.end))


class _OfLines(Passage):
    """The words of ``made_of``, none of which ends in the middle of a word."""

    __slots__ = ("_made_of",)

    def __init__(self, text: str, made_of: Sequence[Line]) -> None:
        self.text = text  # not by way of `super`: one is made for every paragraph and every cell
        self._pieces = self._lines = self._place = self._spans = self.sentences = None
        self._made_of = made_of

    def _stands_on(self) -> tuple[Line, ...]:
        if self._has_shifts():
            return super()._stands_on()
        if self.text and len(self._made_of) == 1:
            return tuple(self._made_of)
        return tuple({line.number: line for line in self._made_of if line.text.strip()}.values())

    def _bounds(self) -> tuple[Span, ...]:
        return _spans_of(self._made_of) if self._are_whole() else super()._bounds()

    def _are_whole(self) -> bool:
        """Whether none of the lines has white space at its ends, and each stands in the plain text as it reads."""
        if not self.text:
            return False
        length = len(self._made_of) - 1
        for line in self._made_of:
            words = len(line.text)
            if line.shifts or words != line.end - line.start:
                return False
            length += words
        return length == len(self.text)

    def _has_shifts(self) -> bool:
        return bool([line for line in self._made_of if line.shifts])

    def _worked_out(self) -> Pieces:
        if self._has_shifts():
            return Joiner().all(self._made_of)
        # The usual case: each line is one piece, and a space parts it from the next.
        offsets, origins, lengths, owners = [], [], [], []
        size = 0
        for line in self._made_of:
            text = line.text
            words = text.strip()
            if words:
                offsets.append(size)
                origins.append(line.start if text[0] == words[0] else line.start + len(text) - len(text.lstrip()))
                lengths.append(len(words))
                owners.append(line)
                size += len(words) + 1
        return Pieces(tuple(offsets), tuple(origins), tuple(lengths), tuple(owners))


class _Cut(Passage):
    """Part of a longer passage, from character ``start`` of it."""

    __slots__ = ("_start", "_whole")

    def __init__(self, text: str, whole: Passage, start: int) -> None:
        self.text = text  # not by way of `super`: most passages are cuts
        self._pieces = self._lines = self._place = self._spans = self.sentences = None
        self._whole = whole
        self._start = start

    @property
    def boxed(self) -> bool:
        """As of the longer passage: so which lines the words stand on need not be told."""
        return self._whole.boxed

    def _from(self, start: int, text: str) -> Passage:
        return self if len(text) == len(self.text) else _Cut(text, self._whole, self._start + start)

    def _found(self) -> Place:
        pieces = self.pieces
        if len(pieces.owners) != 1:
            return super()._found()
        # On one line: the usual case.
        line, start = pieces.owners[0], pieces.origins[0]
        span = Span(start, max(start, min(start + pieces.lengths[0], line.end)))
        return Place(line.page, (span,), ((line.page, line.box),) if line.box is not None else ())

    def _worked_out(self) -> Pieces:
        return cut(self._whole.pieces, self._start, self._start + len(self.text))


class _Joined(Passage):
    """Passages with words, one after the other."""

    __slots__ = ("_parts",)

    def __init__(self, text: str, parts: Sequence[Passage]) -> None:
        super().__init__(text)
        self._parts = parts

    def _stands_on(self) -> tuple[Line, ...]:
        return tuple({line.number: line for part in self._parts for line in part.lines}.values())

    def _bounds(self) -> tuple[Span, ...]:
        """Those of the parts, which know their own: an item's paragraphs are asked for by the item and the meeting."""
        bounds: list[Span] = []
        last: Line | None = None
        for part in self._parts:
            spans, lines = part.spans, part.lines
            if not spans:
                continue
            if last is not None and _runs_on(last, bounds[-1].end, lines[0], spans[0].start):
                bounds[-1] = Span(bounds[-1].start, spans[0].end)
                spans = spans[1:]
            bounds += spans
            last = lines[-1]
        return tuple(bounds)

    def _worked_out(self) -> Pieces:
        size = 0
        offsets: list[int] = []
        origins: list[int] = []
        lengths: list[int] = []
        owners: list[Line] = []
        for passage in self._parts:
            pieces = passage.pieces
            offsets += [size + offset for offset in pieces.offsets] if size else pieces.offsets
            origins += pieces.origins
            lengths += pieces.lengths
            owners += pieces.owners
            size += len(passage.text) + 1
        return Pieces(tuple(offsets), tuple(origins), tuple(lengths), tuple(owners))


def _runs_on(last: Line, end: int, line: Line, origin: int) -> bool:
    """Whether no words stand between character ``end`` of ``last`` and ``origin`` of ``line``, the same or the next."""
    if line.number - last.number not in (0, 1) or origin < end:
        return False
    if end >= last.end and origin <= line.start and not last.shifts and not line.shifts:
        return True  # from the end of one line to the start of the next: the usual case
    return not any(_words_between(each, end, origin) for each in {last.number: last, line.number: line}.values())


def _words_between(line: Line, start: int, stop: int) -> str:
    """The words of ``line`` in characters ``start`` to ``stop`` of the plain text; a hyphen at its end is no word."""
    shifts = line.shifts or ((0, line.start),)
    words = ""
    # A line may be in thousands of pieces: only those in between are looked at.
    for index in range(max(0, bisect_right(shifts, start, key=itemgetter(1)) - 1), len(shifts)):
        begin, origin = shifts[index]
        if origin >= stop:
            break
        end = shifts[index + 1][0] if index + 1 < len(shifts) else len(line.text)
        left, right = max(start, origin), min(stop, origin + end - begin)
        if left < right:
            words += line.text[begin + left - origin : begin + right - origin]
    return words.strip(" \t-\u2010" + SOFT_HYPHENS)

"""Cells printed one after the other → rows: which cell stands in which column, where empty cells left no trace.

The best of all ways to lay them out is taken. Each column says how well words fit it; an empty cell costs something,
and so do more words in a cell that is full. Words after the table's end fit nowhere and are left. Where rows run on,
a line may hold the end of one cell and others after it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class FlatColumn:
    """How a column takes cells: how well words fit, what it costs to be empty, and how well words go on in it.

    ``again`` is asked with the words before and the words that would join them. A ``narrow`` column breaks a few words
    over lines: its words are judged together, however many lines they take.
    """

    fit: Callable[[str], float]
    empty: float
    again: Callable[[str, str], float]
    narrow: bool = False


class Bit(NamedTuple):
    """Words of one cell on one line: the line's place, and where on it they begin and end."""

    place: int
    start: int
    end: int


Row = list[list[Bit]]
"""One row: for each column its words. A heading among the rows is a row of one column."""
Laid = list[list[int]]
"""One row of whole lines: for each column the places of its lines. A heading among the rows is a row of one column."""

_NEVER = float("-inf")
_NEXT_LINE = -0.1
"""What speaks against a narrow cell's going on over a line end."""
_LONGEST_NARROW = 80
_MOST_KEPT = 8
_IN_LINE, _AFTER_STOP, _IN_NAME, _AFTER_GOING_ON = -0.3, 0.0, -0.6, -0.8
"""What speaks against a cell that begins inside a line: after a sentence less, between capitals and after the end of a
longer cell more."""
_SMALL, _AFTER_HANGING = -1.2, -1.5
"""What speaks against a cell that begins with a small letter, or behind words that ask for more ("Head of")."""
_HANGS = re.compile(r"(?:\b(?:of|and|the|for|to|in|on|a|an|by|with|at|from|or|that)|[&,/–-])\s*$")
_MONTH = "(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*"
_DAY_GOES_ON = re.compile(rf"\b(?:{_MONTH}\n(?:19|20)\d\d|\d{{1,2}}(?:st|nd|rd|th)?\n{_MONTH})\b")
_CAPITALS = re.compile(r"(?:^|\s)[A-Z][\w’'.-]*\s+$")
_STOP = re.compile(r"(?:\w\w[.;!?]|\))\s*$")


class _Step(NamedTuple):
    """Words put into a cell, and the step before; ``begins`` says that the cell begins, ``row`` that its row does."""

    before: _Step | None
    bit: Bit
    column: int
    begins: bool
    row: bool


class _Way(NamedTuple):
    """The best way known to come to a column: its score, its last step, and the words in the cell so far."""

    score: float
    step: _Step | None
    words: str


_NO_WAY = _Way(_NEVER, None, "")


def laid_out(
    lines: Sequence[tuple[str, float]], columns: Sequence[FlatColumn], heads_group: Callable[[str], float]
) -> tuple[float, list[Laid]]:
    """The rows that the first lines make, as far as they fit, and how well; ``heads_group`` tells headings of rows.

    Beside its words each line has what speaks for its going on in the cell of the line above, or against it.
    """
    score, rows = run_on(lines, columns, heads_group)
    return score, [[[bit.place for bit in cell] for cell in row] for row in rows]


def run_on(
    lines: Sequence[tuple[str, float]],
    columns: Sequence[FlatColumn],
    heads_group: Callable[[str], float],
    breaks: Callable[[str], Sequence[int]] | None = None,
) -> tuple[float, list[Row]]:
    """The same where cells may begin inside a line, at its ``breaks``: each cell as its words on each line."""
    walk = _Walk(columns, heads_group)
    for words, joins in lines:
        walk.take(words, joins, breaks)
    return walk.rows()


class _Walk:
    """Keeps, for each line and each column in which it may end, the best way to have come there.

    Of narrow columns it also keeps ways without how well their words fit: that is told when the cell is whole. The
    column after the last stands for a heading among the rows.
    """

    def __init__(self, columns: Sequence[FlatColumn], heads_group: Callable[[str], float]) -> None:
        self.columns = columns
        self.heads_group = heads_group
        self.width = len(columns)
        empty = [column.empty for column in columns]
        self.before = [sum(empty[:at]) for at in range(self.width + 1)]
        self.last = ""
        self.ways: list[list[_Way]] = []
        self.begun: list[list[_Way]] = [[] for _ in columns]
        """Ways to the cell on the last line, without how well it fits."""

    def after(self, at: int) -> float:
        """What the columns behind ``at`` cost where a row ends there."""
        return 0.0 if at == self.width else self.before[self.width] - self.before[at + 1]

    def take(self, words: str, joins: float, breaks_of: Callable[[str], Sequence[int]] | None) -> None:
        """Lay out one more line."""
        place, above = len(self.ways), self.ways[-1] if self.ways else []
        ended = self._ended(above)
        against = self._against(words) if breaks_of else min(0.0, -2 * joins)
        breaks = breaks_of(words) if breaks_of else ()
        reached: dict[int, list[_Way]] = {}
        begun: list[list[_Way]] = []
        for stop in (*breaks, len(words)):
            said, bit = words[:stop].rstrip(), Bit(place, 0, stop)
            cost = joins if stop == len(words) else joins + _AFTER_GOING_ON
            begun = [[self._opened(at, ended, above, against, said, bit)] for at in range(self.width)]
            for start in breaks[: bisect_left(breaks, stop)]:
                self._begin_inside(reached[start], begun, words, bit._replace(start=start))
            going_on = [self._gone_on(at, above, said, bit, cost) for at in range(self.width)]
            for at, column in enumerate(self.columns):
                if column.narrow:
                    begun[at] += going_on[at]
            reached[stop] = [self._best(at, begun[at], going_on[at]) for at in range(self.width)]
        self.begun = [sorted(ways, key=_score, reverse=True)[:_MOST_KEPT] for ways in begun]
        heading = _Step(ended.step, Bit(place, 0, len(words)), self.width, True, True)
        other = _Way(ended.score + self.heads_group(words), heading, words)
        self.ways.append([*reached[len(words)], other])
        self.last = words

    def _ended(self, above: Sequence[_Way]) -> _Way:
        """The best way to have ended a row with the line above."""
        ways = [_Way(way.score - self.after(at), way.step, "") for at, way in enumerate(above)]
        return max(ways, key=_score, default=_Way(0.0, None, ""))

    def _best(self, at: int, begun: Sequence[_Way], going_on: Sequence[_Way]) -> _Way:
        column = self.columns[at]
        whole = [way._replace(score=way.score + column.fit(way.words)) for way in begun]
        return max(whole if column.narrow else [*whole, *going_on], key=_score)

    def _against(self, words: str) -> float:
        """What speaks against a cell's beginning with a line."""
        goes_on = _HANGS.search(self.last) or _DAY_GOES_ON.search(f"{self.last[-14:]}\n{words[:14]}")
        hangs = _AFTER_HANGING if goes_on else 0.0
        return hangs + (_SMALL if words[:1].islower() else 0.0)

    def _opened(self, at: int, ended: _Way, above: Sequence[_Way], cost: float, words: str, bit: Bit) -> _Way:
        """The best way to begin a cell with a line: in a new row, or in a later column of the row above."""
        best, step, row = ended.score - self.before[at], ended.step, True
        for left in range(at if above else 0):
            score = above[left].score - (self.before[at] - self.before[left + 1])
            if score >= best:
                best, step, row = score, above[left].step, False
        return _Way(best + cost, _Step(step, bit, at, True, row), words)

    def _gone_on(self, at: int, above: Sequence[_Way], words: str, bit: Bit, cost: float) -> list[_Way]:
        """The ways on in the cell of the line above."""
        column = self.columns[at]
        if not above:
            return []
        if not column.narrow:
            gain = column.again(self.last, words) + cost
            return [_Way(above[at].score + gain, _Step(above[at].step, bit, at, False, False), "")]
        return [
            _Way(way.score + _NEXT_LINE + cost, _Step(way.step, bit, at, False, False), f"{way.words} {words}")
            for way in self.begun[at]
            if len(way.words) + len(words) < _LONGEST_NARROW
        ]

    def _begin_inside(self, ways: Sequence[_Way], begun: Sequence[list[_Way]], words: str, bit: Bit) -> None:
        """Add cells that begin inside the line, behind those of ``ways``, to ``begun``."""
        cost = _against_inside(words[: bit.start], words[bit.start])
        best, step = _NEVER, None
        for at in range(1, self.width):
            best -= self.columns[at - 1].empty
            if ways[at - 1].score > best:
                best, step = ways[at - 1].score, ways[at - 1].step
            said = words[bit.start : bit.end].rstrip()
            begun[at].append(_Way(best + cost, _Step(step, bit, at, True, False), said))

    def rows(self) -> tuple[float, list[Row]]:
        """The rows of the best way, up to the cell after which nothing more fits, and its score."""
        ends = (
            _Way(way.score - self.after(at), way.step, "")
            for ways in self.ways
            for at, way in enumerate(ways[: self.width])
        )
        best = max(ends, key=_score, default=_NO_WAY)
        return (best.score, self._back(best.step)) if best.score > 0 else (0.0, [])

    def _back(self, last: _Step | None) -> list[Row]:
        """Walk back from a cell to the first, then gather rows."""
        rows: list[Row] = []
        for step in reversed(list(_steps(last))):
            if step.column == self.width:
                rows.append([[step.bit]])
                continue
            if step.row:
                rows.append([[] for _ in self.columns])
            rows[-1][step.column].append(step.bit)
        return rows


def _against_inside(above: str, first: str) -> float:
    """What speaks against a cell's beginning inside a line, behind ``above``, with a character."""
    if _STOP.search(above):
        return _AFTER_STOP
    if _HANGS.search(above):
        return _AFTER_HANGING
    return _IN_NAME if first.isupper() and _CAPITALS.search(above) else _IN_LINE


def _score(way: _Way) -> float:
    return way.score


def _steps(last: _Step | None) -> Iterator[_Step]:
    while last is not None:
        yield last
        last = last.before

"""A text's raw lines → where its paragraphs end, told by how long the lines are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

_IN_COLUMNS = re.compile(r"\t|\S {3,}\S")
_GOES_ON = re.compile(r"(?:[,&(/-]|\b(?:and|of|the|to|for|in|with))\s*$")
_WIDEST_WRAP = 140
"""Characters; nobody wraps lines wider than that."""
_LEAST_UNWRAPPED = 0.04
_FEWEST_PAIRS = 20
"""Lines with a line below them, of which some would run on if sentences were wrapped."""
_FULL, _FEWEST_FULL, _WIDE = 70, 3, 110
"""Characters of a line that is full, how many of them tell, and how long one is at least where none was wrapped."""
_FEWEST_WRAPPED, _LEAST_OF_TOP = 3, 0.7
"""Lines of words that run on, from which the width is told; and how wide they are, against the widest."""
_FEW_EMPTY, _FEWEST_LINES, _NEARLY = 0.1, 10, 0.85
"""Empty lines of a text that has none between paragraphs; and how many lines tell what is full where no words run on.
"""
_SHORTEST_WRAP = 45
_ENDS = frozenset(".:;!?…")
_STOPS, _INSIDE = frozenset(".!?)"), frozenset(",)\"'”’")
_LONGEST_NUMBER = 10
"""Characters before which a tab parts a number from its words, and behind which it parts the cells of a table."""
_MOSTLY = 0.8


@dataclass(frozen=True, slots=True)
class Wrapping:
    """``unwrapped``: a line's end is a paragraph's. ``width``: characters that any line of a sentence reaches with the
    first word of the next line; 0 where that cannot be told. ``exact``: no line is longer, as where letters are of one
    width.
    """

    unwrapped: bool
    width: int = 0
    exact: bool = False

    def parts(self, above: str, line: str, below: str) -> bool:
        """Whether ``line`` opens a paragraph though no empty line stands above it; ``below`` is the next line."""
        if line[:1].islower() or _GOES_ON.search(above[-12:]):
            return False
        if self.unwrapped:
            return True
        above = above.rstrip()
        if not self.width or not above or (above.isupper() and line.isupper()):
            return False
        if self._has_room(above, line) or (self.exact and len(above) > self.width) or "\t" in above[_LONGEST_NUMBER:]:
            return True
        return above[-1] in _STOPS and self._is_title(line.strip(), below.lstrip())

    def _has_room(self, above: str, line: str) -> bool:
        """Whether the first word of ``line`` would have stood above, had the paragraph not ended there."""
        room = self.width if self.exact or above[-1] in _ENDS else 0.8 * self.width
        return len(above) + 1 + len(line.split(maxsplit=1)[0]) < room

    def _is_title(self, line: str, below: str) -> bool:
        """Whether a line under the end of a sentence ends early and without a stop, as no last line of a paragraph."""
        if not below or below[0].islower() or line[-1] in _ENDS or line[-1] in _INSIDE or _GOES_ON.search(line[-12:]):
            return False
        return self._has_room(line, below)


def wrapping_of(rows: Sequence[str]) -> Wrapping:
    """How the lines of a text were wrapped. ``rows`` are its raw lines, without the space behind their words."""
    words = [row if row.lstrip()[:1] != "|" and not _IN_COLUMNS.search(row) else "" for row in rows]
    if _is_unwrapped(words, rows):
        return Wrapping(unwrapped=True)
    lengths = sorted(len(row) for row in words if row)
    width = _usual(_run_on(words))
    if not width and len(lengths) >= _FEWEST_LINES and sum(not row for row in rows) < _FEW_EMPTY * len(rows):
        width = int(_NEARLY * lengths[int(0.95 * len(lengths))])
    if width < _SHORTEST_WRAP:
        return Wrapping(unwrapped=False)
    longest = lengths[int(0.98 * len(lengths))]
    return Wrapping(unwrapped=False, width=min(width, longest + 1), exact=width > longest)


def _run_on(words: Sequence[str]) -> list[int]:
    """How far lines reach, with the first word of the next, whose sentence goes on there; the nearest first."""
    return sorted(
        len(above) + 1 + len(below.split(maxsplit=1)[0])
        for above, below in pairwise(words)
        if above and below and below.lstrip()[0].islower() and above[-1] not in _ENDS
    )


def _usual(reached: Sequence[int]) -> int:
    """What nearly all lines of running words reach, those in the cells of tables left out; 0 where few run on."""
    if not reached:
        return 0
    top = reached[-1 - len(reached) // 25]
    wide = [reach for reach in reached if reach >= _LEAST_OF_TOP * top]
    return wide[(len(wide) + 4) // 8] if len(wide) >= _FEWEST_WRAPPED else 0


def _is_unwrapped(words: Sequence[str], rows: Sequence[str]) -> bool:
    """Whether paragraphs stand on one line each.

    More than a few lines are longer than anybody wraps; or of many lines no sentence runs on into the next; or below
    full lines none begins small, as some line of a wrapped sentence would, and one is long or they end as sentences do.
    """
    lengths = [len(row.lstrip()) for row in words if row]
    longer = sum(length > _WIDEST_WRAP for length in lengths)
    if sum(bool(above and row) for above, row in pairwise(words)) >= _FEWEST_PAIRS and not _run_on(words):
        return max(lengths) >= _FULL
    if longer >= 2 and longer >= _LEAST_UNWRAPPED * len(lengths):
        return True
    below = [(above, row) for above, row in zip(words, rows[1:], strict=False) if row and len(above) >= _FULL]
    if len(below) < _FEWEST_FULL or any(row.lstrip()[0].islower() for _, row in below):
        return False
    if max(lengths) > _WIDE:
        return True
    ended = sum(above[-1] in _ENDS for above, _ in below)
    return ended >= _MOSTLY * len(below) and not _run_on(words)

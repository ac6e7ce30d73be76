"""The stretches of a text that are already read, so that no two readings share a character."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable


class Taken:
    """Spans that do not overlap, in order. A look-up takes logarithmic time."""

    def __init__(self) -> None:
        self._spans: list[tuple[int, int]] = []
        self._ends: list[int] = []

    def meets(self, start: int, end: int) -> bool:
        """Whether ``start`` (included) to ``end`` (excluded) shares a character with a span taken."""
        index = bisect_right(self._ends, start)
        return index < len(self._spans) and self._spans[index][0] < end

    def take(self, spans: Iterable[tuple[int, int]]) -> None:
        """Add spans; they must meet none that is taken."""
        for start, end in spans:
            index = bisect_right(self._ends, start)
            self._spans.insert(index, (start, end))
            self._ends.insert(index, end)

"""Cells printed one after the other → rows: which cell stands in which column, where empty cells left no trace.

The best of all ways to lay them out is taken. Each column says how well words fit it; an empty cell costs something,
and so do more words in a cell that is full. Words after the table's end fit nowhere and are left.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum


@dataclass(frozen=True, slots=True)
class FlatColumn:
    """How a column takes cells: how well words fit, what it costs to be empty, and how well words go on in it.

    ``again`` is asked with the words before and the words that would join them.
    """

    fit: Callable[[str], float]
    empty: float
    again: Callable[[str, str], float]


Laid = list[list[int]]
"""One row: for each column the places of its lines. A heading among the rows is a row of one column."""

_NEVER = float("-inf")


class _Way(IntEnum):
    """How a cell follows the one before it: in a new row, in a later column of the row, or in the same cell."""

    ROW = 0
    COLUMN = 1
    CELL = 2


def laid_out(
    lines: Sequence[tuple[str, float]], columns: Sequence[FlatColumn], heads_group: Callable[[str], float]
) -> tuple[float, list[Laid]]:
    """The rows that the first lines make, as far as they fit, and how well; ``heads_group`` tells headings of rows.

    Beside its words each line has what speaks for its going on in the cell of the line above, or against it.
    """
    walk = _Walk(columns, heads_group)
    for words, joins in lines:
        walk.take(words, joins)
    return walk.rows()


class _Walk:
    """Keeps, for each cell and each column it may stand in, the best way to have come there.

    The column after the last stands for a heading among the rows.
    """

    def __init__(self, columns: Sequence[FlatColumn], heads_group: Callable[[str], float]) -> None:
        self.columns = columns
        self.heads_group = heads_group
        self.width = len(columns)
        empty = [column.empty for column in columns]
        self.before = [sum(empty[:at]) for at in range(self.width + 1)]
        self.last = ""
        self.scores: list[list[float]] = []
        self.ways: list[list[tuple[_Way, int]]] = []

    def after(self, at: int) -> float:
        """What the columns behind ``at`` cost where a row ends there."""
        return 0.0 if at == self.width else self.before[self.width] - self.before[at + 1]

    def take(self, cell: str, joins: float) -> None:
        """Lay out one more line."""
        above = self.scores[-1] if self.scores else []
        ended = [score - self.after(at) for at, score in enumerate(above)]
        best = max(range(len(ended)), key=ended.__getitem__) if ended else -1
        so_far = ended[best] if ended else 0.0
        scores: list[float] = []
        ways: list[tuple[_Way, int]] = []
        for at, column in enumerate(self.columns):
            fit = column.fit(cell)
            tried = [(so_far - self.before[at] + fit, _Way.ROW, best)]
            if above:
                skipped = [self.before[at] - self.before[left + 1] for left in range(at)]
                tried += [(above[left] - cost + fit, _Way.COLUMN, left) for left, cost in enumerate(skipped)]
                tried.append((above[at] + column.again(self.last, cell) + joins, _Way.CELL, at))
            score, way, source = max(tried)
            scores.append(score)
            ways.append((way, source))
        scores.append(so_far + self.heads_group(cell) if above else _NEVER)
        ways.append((_Way.ROW, best))
        self.scores.append(scores)
        self.ways.append(ways)
        self.last = cell

    def rows(self) -> tuple[float, list[Laid]]:
        """The rows of the best way, up to the cell after which nothing more fits, and its score."""
        ends = [
            (score - self.after(at), -index, at)
            for index, scores in enumerate(self.scores)
            for at, score in enumerate(scores[: self.width])
        ]
        score, index, at = max(ends, default=(0.0, 0, 0))
        return (score, self._back(-index, at)) if score > 0 else (0.0, [])

    def _back(self, index: int, at: int) -> list[Laid]:
        """Walk back from a cell to the first, then gather rows."""
        placed: list[tuple[int, int, _Way]] = []
        while index >= 0:
            way, source = self.ways[index][at]
            placed.append((index, at, way))
            index, at = index - 1, source
        rows: list[Laid] = []
        for cell, column, way in reversed(placed):
            if column == self.width:
                rows.append([[cell]])
                continue
            if way is _Way.ROW:
                rows.append([[] for _ in self.columns])
            rows[-1][column].append(cell)
        return rows

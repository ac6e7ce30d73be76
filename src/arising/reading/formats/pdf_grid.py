"""Rules → grids: the cells of a ruled table, and which words stand in which."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

from arising.reading.formats.pdf_rules import Rule, between
from arising.reading.formats.pdf_runs import Run

_TOUCH = 3.5
_NARROW = 9.0
"""An empty column narrower than this is a margin."""
_MOST_RULES = 600
_MOST_CELLS = 40_000


class GridCell:
    """A cell of a grid: its row, column, how many of each it spans, and the runs in it."""

    __slots__ = ("column", "columns", "row", "rows", "runs")

    def __init__(self, row: int, column: int, rows: int, columns: int) -> None:
        self.row, self.column, self.rows, self.columns = row, column, rows, columns
        self.runs: list[Run] = []


class Grid:
    """A ruled region with two columns or more. ``across`` and ``down`` are where its lines stand."""

    __slots__ = ("across", "cells", "down", "rows")

    def __init__(self, across: list[float], down: list[float], owners: list[list[GridCell]]) -> None:
        self.across, self.down, self.cells = across, down, owners
        self.rows: list[list[GridCell]] = []

    @property
    def top(self) -> float:
        """Where its first line stands."""
        return self.down[0]

    @property
    def bottom(self) -> float:
        """Where its last line stands."""
        return self.down[-1]

    def holds(self, run: Run) -> GridCell | None:
        """The cell in which the run stands, None where it is outside."""
        middle = run.base - 0.3 * run.size
        if not self.down[0] < middle < self.down[-1]:
            return None
        x = (run.left + min(run.right, self.across[-1])) / 2
        if not self.across[0] - 1 < x < self.across[-1] + 1:
            return None
        row = min(max(bisect_right(self.down, middle) - 1, 0), len(self.cells) - 1)
        column = min(max(bisect_right(self.across, x) - 1, 0), len(self.across) - 2)
        return self.cells[row][column]

    def settle(self) -> None:
        """List the cells row by row, without the rows, columns and lines that part nothing."""
        seen: set[int] = set()
        kept: list[int] = []
        for band, owners in enumerate(self.cells):
            row: list[GridCell] = []
            for cell in owners:
                if id(cell) not in seen:
                    seen.add(id(cell))
                    row.append(cell)
            if any(cell.runs for cell in row):
                self.rows.append(row)
                kept.append(band)
        for row in self.rows:
            for cell in row:
                cell.rows = bisect_left(kept, cell.row + cell.rows) - bisect_left(kept, cell.row)
        used = {cell.column for row in self.rows for cell in row if cell.runs}
        for row in self.rows:
            row[:] = [cell for cell in row if cell.runs or self._width(cell) > _NARROW or cell.column in used]
        self._number_columns()

    def _width(self, cell: GridCell) -> float:
        return self.across[cell.column + cell.columns] - self.across[cell.column]

    def _number_columns(self) -> None:
        """Count columns by the lines at which a cell starts or ends: others were drawn inside cells."""
        cells = [cell for row in self.rows for cell in row]
        lines = sorted({0, len(self.across) - 1}.union(*((cell.column, cell.column + cell.columns) for cell in cells)))
        if len(lines) < len(self.across):
            numbers = {line: number for number, line in enumerate(lines)}
            for cell in cells:
                end = numbers[cell.column + cell.columns]
                cell.column = numbers[cell.column]
                cell.columns = end - cell.column
            self.across = [self.across[line] for line in lines]

    @property
    def is_table(self) -> bool:
        """True for a table: not for one column, nor for a form that is mostly boxes across the page."""
        if len(self.rows) < 2:
            return False
        parted = [row for row in self.rows if sum(1 for cell in row if cell.runs) > 1]
        if len(parted) < 2 and len(self.rows) > 2:
            return False
        across = sum(len(run.text) for row in self.rows if len(row) == 1 for cell in row for run in cell.runs)
        inside = sum(len(run.text) for row in self.rows if len(row) > 1 for cell in row for run in cell.runs)
        return bool(parted) and across <= 1.5 * inside


def grids_of(level: list[Rule], upright: list[Rule]) -> list[Grid]:
    """The grids that the rules make, top to bottom. One column alone makes none."""
    if len(level) < 2 or not upright or len(level) + len(upright) > _MOST_RULES:
        return []
    grids = []
    for levels, uprights in _connected(level, upright):
        grid = _grid(levels, uprights)
        if grid is not None:
            grids.append(grid)
    grids.sort(key=lambda grid: (grid.top, grid.across[0]))
    return _outermost(grids)


def _outermost(grids: list[Grid]) -> list[Grid]:
    """Without those that stand inside another: a box within a cell is part of the cell."""
    kept: list[Grid] = []
    for grid in grids:
        inside = any(
            other.top <= grid.top + 1
            and other.bottom >= grid.bottom - 1
            and other.across[0] <= grid.across[0] + 1
            and other.across[-1] >= grid.across[-1] - 1
            for other in kept
        )
        if not inside:
            kept.append(grid)
    return kept


def _connected(level: list[Rule], upright: list[Rule]) -> list[tuple[list[Rule], list[Rule]]]:
    """Rules in groups that touch."""
    group = list(range(len(level) + len(upright)))

    def find(index: int) -> int:
        while group[index] != index:
            group[index] = group[group[index]]
            index = group[index]
        return index

    for column, rule in enumerate(upright, len(level)):
        low, high, at = rule.start - _TOUCH, rule.end + _TOUCH, rule.at
        for row, other in enumerate(level):
            if low <= other.at <= high and other.start - _TOUCH <= at <= other.end + _TOUCH:
                group[find(column)] = find(row)
    parts: dict[int, tuple[list[Rule], list[Rule]]] = {}
    for index, rule in enumerate((*level, *upright)):
        parts.setdefault(find(index), ([], []))[index >= len(level)].append(rule)
    return [part for part in parts.values() if len(part[0]) > 1 and part[1]]


def _grid(level: list[Rule], upright: list[Rule]) -> Grid | None:
    across = _lines([rule.at for rule in upright], [end for rule in level for end in (rule.start, rule.end)])
    down = _lines([rule.at for rule in level], [end for rule in upright for end in (rule.start, rule.end)])
    rows, columns = len(down) - 1, len(across) - 1
    if columns < 2 or rows < 1 or rows * columns > _MOST_CELLS:
        return None
    walls = [[False] * columns for _ in range(rows)]  # walls[r][c]: a rule on the left of column c in row r
    for rule in upright:
        column = _nearest(across, rule.at)
        if 0 < column < columns:
            for row in between(down, rule.start, rule.end):
                walls[row][column] = True
    floors = [[False] * columns for _ in range(rows)]  # floors[r][c]: a rule above row r in column c
    for rule in level:
        row = _nearest(down, rule.at)
        if 0 < row < rows:
            for column in between(across, rule.start, rule.end):
                floors[row][column] = True
    if not any(any(wall) for wall in walls):
        return None
    return Grid(across, down, _cells(walls, floors))


def _lines(drawn: Sequence[float], ends: Sequence[float]) -> list[float]:
    """Where the lines of one direction stand; an outer edge that is not drawn is where the others end."""
    lines: list[float] = []
    for at in sorted(drawn):
        if not lines or at - lines[-1] > _TOUCH:
            lines.append(at)
    if ends and lines:
        if lines[0] - min(ends) > 2 * _TOUCH:
            lines.insert(0, min(ends))
        if max(ends) - lines[-1] > 2 * _TOUCH:
            lines.append(max(ends))
    return lines


def _nearest(lines: list[float], at: float) -> int:
    index = bisect_right(lines, at + _TOUCH) - 1
    return max(index, 0)


def _cells(walls: list[list[bool]], floors: list[list[bool]]) -> list[list[GridCell]]:
    """The owner of each square of the grid: squares with no rule between them are one cell."""
    owners: list[list[GridCell]] = []
    for row, wall in enumerate(walls):
        line: list[GridCell] = []
        starts = [0, *(column for column in range(1, len(wall)) if wall[column]), len(wall)]
        for start, end in pairwise(starts):
            above = owners[-1][start] if owners else None
            if (
                above is not None
                and above.column == start
                and above.columns == end - start
                and not any(floors[row][start:end])
            ):
                above.rows += 1
                cell = above
            else:
                cell = GridCell(row, start, 1, end - start)
            line += [cell] * (end - start)
        if owners:
            _absorb(owners[-1], line, wall, floors[row])
        owners.append(line)
    return owners


def _absorb(above: list[GridCell], line: list[GridCell], wall: list[bool], floor: list[bool]) -> None:
    """Give to the cell above what stands inside it: a table within a cell is part of the cell.

    Such a table has rules of its own above it, and the cell's bare margin goes on beside it.
    """
    column = 0
    while column < len(line):
        cell = above[column]
        start, end = cell.column, cell.column + cell.columns
        column = end
        ruled = sum(floor[start:end])
        closed = (start == 0 or wall[start]) and (end == len(line) or wall[end])
        if line[start] is not cell and closed and 0 < ruled < end - start:
            line[start:end] = [cell] * (end - start)
            cell.rows += 1

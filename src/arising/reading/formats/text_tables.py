"""Rows of raw lines → the bounds of table cells: pipe tables, and columns parted by tabs or by spaces."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

Bounds = tuple[int, int]
"""Start and end of a stretch of raw text."""

_PIPE_START = re.compile(r"[ \t]*(?:[-*•][ \t]+)?(?=\|)")
_PIPE = re.compile(r"\\.|(\|)")
_SEPARATOR = re.compile(r"[ \t]*(?:[-*•][ \t]+)?\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-*:?[ \t]*)*\|?[ \t]*")
_LIST_NUMBER = re.compile(r"(?:\(?(?:\d{1,4}|[a-zA-Z]|[ivxIVX]{1,5})(?:[.)]|\.\d{1,3})*|[-*•·▪●○◦‣–])?")
_GAP = re.compile(r"(?<=[^\s.?!:;]) {2,}(?=\S)|(?<=[.?!:;]) {3,}(?=\S)")
_WIDEST = 100_000
_DRIFT = 2
_LONGEST_CELL = 60


@dataclass(frozen=True, slots=True)
class Grid:
    """A table found in raw lines: for each raw line the bounds of its cells (empty for a separator row)."""

    rows: tuple[tuple[Bounds, ...], ...]
    ruled: bool

    def __len__(self) -> int:
        """How many raw lines it takes."""
        return len(self.rows)


def grid_at(raw: str, rows: Sequence[Bounds], at: int) -> Grid | None:
    """The table that starts at raw line ``at``, if one does. ``rows`` are the bounds of the raw lines."""
    start, end = rows[at]
    if end - start > _WIDEST:
        return None
    line = raw[start:end]
    if "|" in line:
        return _pipe_table(raw, rows, at)
    if "\t" in line.rstrip():
        return _tab_table(raw, rows, at)
    if "  " in line.strip():
        return _space_table(raw, rows, at)
    return None


def _run(raw: str, rows: Sequence[Bounds], at: int) -> list[Bounds]:
    """The raw lines from ``at`` to the next blank or overlong one."""
    run: list[Bounds] = []
    for start, end in rows[at:]:
        if end - start > _WIDEST or not raw[start:end].strip():
            break
        run.append((start, end))
    return run


def _pipe_table(raw: str, rows: Sequence[Bounds], at: int) -> Grid | None:
    following = raw[slice(*rows[at + 1])] if at + 1 < len(rows) else ""
    ruled_below = "|" in following and _SEPARATOR.fullmatch(following) is not None
    if not ruled_below and not _is_pipe_row(raw[slice(*rows[at])]):
        return None
    taken: list[tuple[Bounds, ...]] = []
    for start, end in rows[at:]:
        line = raw[start:end]
        if "|" not in line or end - start > _WIDEST:
            break
        taken.append(() if _SEPARATOR.fullmatch(line) else _pipe_cells(line, start))
    return Grid(tuple(taken), True) if any(taken) else None


def _is_pipe_row(line: str) -> bool:
    return _PIPE_START.match(line) is not None and sum(1 for found in _PIPE.finditer(line) if found[1]) >= 2


def _pipe_cells(line: str, start: int) -> tuple[Bounds, ...]:
    opening = _PIPE_START.match(line)
    left = opening.end() + 1 if opening else 0
    cells: list[Bounds] = []
    for found in _PIPE.finditer(line, left):
        if found[1]:
            cells.append((start + left, start + found.start()))
            left = found.end()
    if line[left:].strip():
        cells.append((start + left, start + len(line)))
    return tuple(cells)


def _tab_table(raw: str, rows: Sequence[Bounds], at: int) -> Grid | None:
    """Lines whose cells a tab parts. Numbered paragraphs (a number, a tab, the words) are no table."""
    taken: list[tuple[Bounds, ...]] = []
    for start, end in rows[at:]:
        if end - start > _WIDEST or "\t" not in raw[start:end].rstrip(" \n"):
            break
        taken.append(_tab_cells(raw[start:end], start))
    columns = max(len(cells) for cells in taken)
    filled = [sum(1 for cell in cells if raw[slice(*cell)].strip()) for cells in taken]
    if columns == 2:
        listed = sum(1 for cells in taken if _LIST_NUMBER.fullmatch(raw[slice(*cells[0])].strip()))
        if len(taken) < 3 or 2 * listed >= len(taken):
            return None
    elif len(taken) < 2 or max(filled) < 2:
        return None
    return Grid(tuple(taken), False)


def _tab_cells(line: str, start: int) -> tuple[Bounds, ...]:
    cells: list[Bounds] = []
    left = 0
    for words in line.split("\t"):
        cells.append((start + left, start + left + len(words)))
        left += len(words) + 1
    return tuple(cells)


def _space_table(raw: str, rows: Sequence[Bounds], at: int) -> Grid | None:
    """Lines whose cells stand under each other, two or more spaces apart, three lines or more."""
    edges: list[int] = []
    taken: list[tuple[Bounds, ...]] = []
    for start, end in rows[at : at + 2000]:
        cells = _space_cells(raw[start:end], start) if end - start <= 400 else ()
        if len(cells) < 2 or (taken and len(cells) != len(edges)):
            break
        lefts = [left - start for left, _ in cells]
        if taken and any(abs(left - edge) > _DRIFT for left, edge in zip(lefts, edges, strict=True)):
            break
        edges = lefts
        taken.append(cells)
    if len(taken) < 3 or any(end - start > _LONGEST_CELL for cells in taken for start, end in cells):
        return None
    listed = sum(1 for cells in taken if _LIST_NUMBER.fullmatch(raw[slice(*cells[0])]))
    return None if len(edges) == 2 and 2 * listed >= len(taken) else Grid(tuple(taken), False)


def _space_cells(line: str, start: int) -> tuple[Bounds, ...]:
    first = len(line) - len(line.lstrip())
    last = len(line.rstrip())
    cells: list[Bounds] = []
    for found in _GAP.finditer(line, first, last):
        cells.append((start + first, start + found.start()))
        first = found.end()
    if first < last:
        cells.append((start + first, start + last))
    return tuple(cells)

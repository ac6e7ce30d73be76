"""Rows of raw lines → the bounds of table cells: pipe tables, and columns parted by tabs or by spaces."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from arising.reading.formats.text_columns import Bounds, TextColumns, columns_at


class Slot(NamedTuple):
    """The raw text of one cell, ``start`` to ``end``, and how many columns and rows it spans.

    ``more`` are the stretches on the lines below with which it goes on, where other cells stand between.
    """

    start: int
    end: int
    columns: int = 1
    rows: int = 1
    more: tuple[Bounds, ...] = ()


_PIPE_START = re.compile(r"[ \t]*(?:[-*•][ \t]+)?(?=\|)")
_PIPE = re.compile(r"\\.|(\|)")
_SEPARATOR = re.compile(r"[ \t]*(?:[-*•][ \t]+)?\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-*:?[ \t]*)*\|?[ \t]*")
_PAGES = re.compile(r"[(\[]?(?:pages?|pp?\.?)?\s*\d{1,4}(?:\s?(?:-|–|to)\s?\d{1,4})?[)\]]?", re.I)
"""The pages of an agenda's item, at the right edge."""
_LIST_NUMBER = re.compile(r"(?:\(?(?:\d{1,4}|[a-zA-Z]|[ivxIVX]{1,5})(?:[.)]|\.\d{1,3})*|[-*•·▪●○◦‣–])?")
_CODE = re.compile(r"[A-Za-z]{0,5}[ ./-]?\d[\w/.()-]{0,10}")
_GAP = re.compile(r"(?<=[^\s.?!:;]) {2,}(?=\S)|(?<=[.?!:;]) {3,}(?=\S)")
_TABLE = re.compile(r"<table\b", re.IGNORECASE)
_TABLE_TAG = re.compile(r"<(/?)(table|tr|td|th|caption)\b([^<>]{0,2000}+)>", re.IGNORECASE)
_SPAN = re.compile(r"\b(col|row)span\s{0,3}=\s{0,3}[\"']?(\d{1,3})", re.IGNORECASE)
_WIDEST = 100_000
_DRIFT = 2
_MOST_TRIES = 6
"""So often columns that make no table are looked at from a later line of theirs: a title may stand above one."""
_LONGEST_CELL = 60
_MOST_OF_AGENDA = 3
"""What an agenda has on a line: a number, a title, and the pages of its papers."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table found in raw lines. ``height`` is how many of them it takes.

    A row without slots is a separator. ``loose`` names the rows that are no rows but words around the table, ``opens``
    where paragraphs start inside of cells.
    """

    rows: tuple[tuple[Slot, ...], ...]
    height: int
    ruled: bool
    loose: frozenset[int] = frozenset()
    opens: frozenset[int] = frozenset()


class Grids:
    """Finds the tables among raw lines, asked line by line from the first to the last.

    A stretch of lines that proved to be no table is not looked at again, so that all the asking together is linear.
    """

    def __init__(self, raw: str, rows: Sequence[Bounds]) -> None:
        self._raw = raw
        self._rows = rows
        self._none_before = 0
        self._columns_before = self._tries = 0

    def at(self, at: int) -> Grid | None:
        """The table that starts at raw line ``at``, if one does."""
        if at < self._none_before:
            return None
        start, end = self._rows[at]
        if end - start > _WIDEST:
            return None
        line = self._raw[start:end]
        grid: Grid | None = None
        tried = at + 1
        if "<" in line and _TABLE.search(line):
            grid, tried = _markup_table(self._raw, self._rows, at)
        elif "|" in line:
            grid = _pipe_table(self._raw, self._rows, at)
        elif "\t" in line.rstrip(" "):
            grid, tried = _tab_table(self._raw, self._rows, at)
        elif "  " in line.strip():
            grid, tried = _space_table(self._raw, self._rows, at)
            grid = self._in_columns(at, grid) or grid
        if grid is None:
            self._none_before = tried
        return grid

    def _in_columns(self, at: int, found: Grid | None) -> Grid | None:
        """The table that columns from raw line ``at`` on make, if they do; ``found`` is what its full lines make."""
        if at < self._columns_before and self._tries >= _MOST_TRIES:
            return None
        columns = columns_at(self._raw, self._rows, at)
        grid = _column_table(columns, self._rows[at][0], found) if columns else None
        if columns and grid is None:
            self._tries = self._tries + 1 if at < self._columns_before else 1
            self._columns_before = max(self._columns_before, at + columns.height)
        return grid


def _onward(rows: Sequence[Bounds], at: int) -> Iterator[Bounds]:
    for index in range(at, len(rows)):
        yield rows[index]


def _pipe_table(raw: str, rows: Sequence[Bounds], at: int) -> Grid | None:
    following = raw[slice(*rows[at + 1])] if at + 1 < len(rows) else ""
    ruled_below = "|" in following and _SEPARATOR.fullmatch(following) is not None
    if not ruled_below and not _is_pipe_row(raw[slice(*rows[at])]):
        return None
    taken: list[tuple[Slot, ...]] = []
    for start, end in _onward(rows, at):
        line = raw[start:end]
        if "|" not in line or end - start > _WIDEST:
            break
        taken.append(() if _SEPARATOR.fullmatch(line) else _pipe_cells(line, start))
    return Grid(tuple(taken), len(taken), True) if any(taken) else None


def _is_pipe_row(line: str) -> bool:
    return _PIPE_START.match(line) is not None and sum(1 for found in _PIPE.finditer(line) if found[1]) >= 2


def _pipe_cells(line: str, start: int) -> tuple[Slot, ...]:
    opening = _PIPE_START.match(line)
    left = opening.end() + 1 if opening else 0
    cells: list[Slot] = []
    for found in _PIPE.finditer(line, left):
        if found[1]:
            cells.append(Slot(start + left, start + found.start()))
            left = found.end()
    if line[left:].strip():
        cells.append(Slot(start + left, start + len(line)))
    return tuple(cells)


def _tab_table(raw: str, rows: Sequence[Bounds], at: int) -> tuple[Grid | None, int]:
    """Lines whose cells a tab parts, and the row after them. Numbered paragraphs (a number, a tab) are no table."""
    taken: list[tuple[Slot, ...]] = []
    for index in range(at, len(rows)):
        start, end = rows[index]
        tabs = "\t" in raw[start:end].rstrip(" ")
        if taken and not tabs and _heads_rows(raw, rows, index, taken):
            taken.append((Slot(start, end, len(taken[0])),))
            continue
        if end - start > _WIDEST or not (tabs or (taken and _within_cell(raw, rows, index, taken))):
            break
        taken.append(_tab_cells(raw[start:end], start))
    columns = max(len(cells) for cells in taken)
    if columns <= _MOST_OF_AGENDA and _is_agenda(raw, taken):
        return None, at + len(taken)
    filled = [sum(1 for cell in cells if raw[cell.start : cell.end].strip()) for cells in taken]
    if columns == 2:
        listed = sum(1 for cells in taken if _LIST_NUMBER.fullmatch(raw[cells[0].start : cells[0].end].strip()))
        good = len(taken) >= 3 and 2 * listed < len(taken)
    else:
        good = len(taken) >= 2 and max(filled) >= 2
    return Grid(tuple(taken), len(taken), False) if good else None, at + len(taken)


def _is_agenda(raw: str, taken: Sequence[tuple[Slot, ...]]) -> bool:
    """Whether lines are an agenda: each a number and a title, some with the pages of their papers behind them."""
    words = [[raw[cell.start : cell.end].strip() for cell in cells] for cells in taken]
    numbered = all(_LIST_NUMBER.fullmatch(first) and first for first, *_ in words)
    pages = [cells[_MOST_OF_AGENDA - 1] for cells in words if len(cells) == _MOST_OF_AGENDA]
    return numbered and bool(pages) and all(not page or _PAGES.fullmatch(page) for page in pages)


def _heads_rows(raw: str, rows: Sequence[Bounds], index: int, taken: Sequence[tuple[Slot, ...]]) -> bool:
    """Whether a line without a tab heads the rows below it: it is short, between whole rows of three cells or more."""
    words = raw[slice(*rows[index])].strip()
    if not words or len(words) > _LONGEST_CELL or words[-1] in ".;," or index + 1 >= len(rows):
        return False
    following = raw[slice(*rows[index + 1])].split("\t")
    again = following == [raw[cell.start : cell.end] for cell in taken[0]]
    return not again and len(following) == len(taken[0]) > 2 and len(taken[-1]) in {1, len(taken[0])}


def _within_cell(raw: str, rows: Sequence[Bounds], index: int, taken: Sequence[tuple[Slot, ...]]) -> bool:
    """Whether a line without a tab is the middle of a cell of three lines: the row goes on in the next to its end."""
    if index + 1 >= len(rows) or not raw[slice(*rows[index])].strip():
        return False
    following = raw[slice(*rows[index + 1])].rstrip(" ").count("\t")
    return following > 0 and len(taken[-1]) + following == len(taken[0]) > 2


def _tab_cells(line: str, start: int) -> tuple[Slot, ...]:
    cells: list[Slot] = []
    left = 0
    for words in line.split("\t"):
        cells.append(Slot(start + left, start + left + len(words)))
        left += len(words) + 1
    return tuple(cells)


def _space_table(raw: str, rows: Sequence[Bounds], at: int) -> tuple[Grid | None, int]:
    """Lines whose cells stand under each other, two or more spaces apart, three lines or more; the row after them.

    A line with one cell, under any but the first column, goes on with the cell above it.
    """
    edges: list[int] = []
    taken: list[tuple[Slot, ...]] = []
    height = 0
    for start, end in _onward(rows, at):
        cells = _space_cells(raw[start:end], start) if end - start <= 400 else ()
        more = _goes_on(raw, cells, start, edges, taken)
        if more is not None:
            taken[-1] = more
            height += 1
            continue
        if len(cells) < 2 or (taken and len(cells) != len(edges)):
            break
        lefts = [cell.start - start for cell in cells]
        if taken and any(abs(left - edge) > _DRIFT for left, edge in zip(lefts, edges, strict=True)):
            break
        if any(cell.end - cell.start > _LONGEST_CELL for cell in cells):
            break
        edges = lefts
        taken.append(cells)
        height += 1
    listed = sum(1 for cells in taken if _LIST_NUMBER.fullmatch(raw[cells[0].start : cells[0].end]))
    items = len(edges) == 2 or (len(edges) == 3 and listed == len(taken))  # with or without their numbers
    paged = items and all(_PAGES.fullmatch(raw, cells[-1].start, cells[-1].end) for cells in taken)
    coded = sum(1 for cells in taken if _CODE.fullmatch(raw[cells[0].start : cells[0].end]))
    hung = height > len(taken) and 2 * coded >= len(taken)  # paragraphs set in under numbered titles
    good = len(taken) >= 3 and not paged and (len(edges) > 2 or not (hung or 2 * listed >= len(taken)))
    return Grid(tuple(taken), height, False) if good else None, at + max(1, height)


def _goes_on(
    raw: str, cells: Sequence[Slot], start: int, edges: Sequence[int], taken: Sequence[tuple[Slot, ...]]
) -> tuple[Slot, ...] | None:
    """The last row with the one cell of the line below added to the cell that it stands under; None where it is new.

    Where a bracket is open in the first cell, all cells of the line below go on with those above.
    """
    if not taken:
        return None
    above = raw[taken[-1][0].start : taken[-1][0].end]
    if len(cells) == len(edges) and above.rfind("(") > above.rfind(")") and not taken[-1][0].more:
        return tuple(_with(slot, cell) for slot, cell in zip(taken[-1], cells, strict=True))
    if len(cells) != 1:
        return None
    under = [column for column, edge in enumerate(edges) if column and abs(cells[0].start - start - edge) <= _DRIFT]
    if not under:
        return None
    row = list(taken[-1])
    row[under[0]] = _with(row[under[0]], cells[0])
    return tuple(row)


def _with(slot: Slot, more: Slot) -> Slot:
    return slot._replace(more=(*slot.more, (more.start, more.end)))


def _column_table(columns: TextColumns, beside: int, found: Grid | None) -> Grid | None:
    """The table whose cells may be empty or go on over several lines; None where ``found`` has as many lines.

    Two columns of words are one where lines that hold both follow each other, as ``found`` says.
    """
    if columns.count < 2 or columns.is_labels or (found is not None and columns.height <= found.height):
        return None
    if not columns.is_table and (found is None or columns.count != len(found.rows[0])):
        return None
    taken = tuple(tuple(_slot(cell, beside) for cell in row) for row in columns.cells)
    return Grid(taken, columns.height, False, opens=columns.opens)


def _slot(cell: Sequence[Bounds], beside: int) -> Slot:
    if not cell:
        return Slot(beside, beside)
    (start, end), *more = cell
    return Slot(start, end, more=tuple(more))


def _space_cells(line: str, start: int) -> tuple[Slot, ...]:
    first = len(line) - len(line.lstrip())
    last = len(line.rstrip())
    cells: list[Slot] = []
    for found in _GAP.finditer(line, first, last):
        cells.append(Slot(start + first, start + found.start()))
        first = found.end()
    if first < last:
        cells.append(Slot(start + first, start + last))
    return tuple(cells)


def _markup_table(raw: str, rows: Sequence[Bounds], at: int) -> tuple[Grid | None, int]:
    """An HTML table among the raw lines, on one line or many, closed or not; and the row up to which it was sought."""
    depth = last_tag = 0
    for height, (start, end) in enumerate(_onward(rows, at), 1):
        for found in _TABLE_TAG.finditer(raw, start, end):
            last_tag = height
            if found[2].lower() == "table":
                depth += -1 if found[1] else 1
        if depth <= 0 and last_tag:
            break
    height = max(1, last_tag)
    walk = _MarkupWalk(raw, rows[at][0])
    stop = rows[at + height - 1][1]
    for found in _TABLE_TAG.finditer(raw, rows[at][0], stop):
        walk.tag(found)
    walk.close(stop)
    if not any(row for index, row in enumerate(walk.rows) if index not in walk.loose):
        return None, at + height
    return Grid(tuple(tuple(row) for row in walk.rows), height, True, frozenset(walk.loose)), at + height


class _MarkupWalk:
    """Cuts raw text into rows and slots at table tags. A table within a cell stays that cell's words."""

    def __init__(self, raw: str, start: int) -> None:
        self.raw = raw
        self.rows: list[list[Slot]] = []
        self.loose: set[int] = set()
        self.depth = 0
        self.since = start
        self.spans: tuple[int, int] | None = None
        self.row_open = False

    def tag(self, found: re.Match[str]) -> None:
        """Take the next table tag."""
        closing, name = bool(found[1]), found[2].lower()
        if name == "table":
            self.depth = max(0, self.depth - 1) if closing else self.depth + 1
            if self.depth > (0 if closing else 1):
                return
            self.row_open = False
        elif self.depth > 1:
            return
        self.close(found.start())
        self.since = found.end()
        if name == "tr":
            self.row_open = False
        elif name in ("td", "th") and not closing:
            spans = {side.lower(): max(1, int(count)) for side, count in _SPAN.findall(found[3])}
            self.spans = (spans.get("col", 1), spans.get("row", 1))

    def close(self, end: int) -> None:
        """End the open cell, or the words outside any cell, at ``end``."""
        if self.spans is not None:
            if not self.row_open:
                self.rows.append([])
                self.row_open = True
            self.rows[-1].append(Slot(self.since, end, *self.spans))
        elif self.raw[self.since : end].strip():
            self.loose.add(len(self.rows))
            self.rows.append([Slot(self.since, end)])
            self.row_open = False
        self.spans = None
        self.since = end

"""Action logs of text that keeps the layout of a page: cells stand under their heads, with room between or little.

Where a cell fills its column only one space parts it from the next, so that gaps alone do not tell the columns. The
heads do: a cell begins about where its head begins.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from arising.reading.laying_out.flat_columns import Bit, Row
from arising.reading.laying_out.flat_log_columns import AFTER, heads_group, is_number
from arising.reading.laying_out.flat_logs import heads_log
from arising.reading.laying_out.run_on_logs import may_be_heads, parted_heads
from arising.wording.log_columns import Column, column_under, columns_under

_GAP = re.compile(r" {2,}")
_WORD = re.compile(r"\S+")
_PAGE = re.compile(r"\W*(?:page )?\d{1,3}(?: of \d{1,3})?\W*", re.IGNORECASE)
_FIGURE = re.compile(r"\d")
_LONGEST_LINE = 300
_MOST_LINES = 900
_MOST_BLANK = 12
_FEWEST_ROWS = 2
_FEWEST_HEADS = 4
_NEAR = 4
"""Characters by which a cell may begin before its head, or beside where most of its column begin."""
_NO_GROUP = -1.0
_MOST_OWNED = 0.7


@dataclass(frozen=True, slots=True)
class _Head:
    """A head: where on its line it begins, its words on each line, and what its column holds."""

    start: int
    bits: tuple[Bit, ...]
    text: str
    kind: Column | None


def laid_logs(raw: Sequence[str], taken: Sequence[bool]) -> Iterator[list[Row]]:
    """The logs among the raw lines of a text: for each its heads, then its rows; ``taken`` lines are part of none."""
    end = 0
    for at, line in enumerate(raw):
        if at < end or taken[at] or not may_head(line):
            continue
        for lines in (3, 2, 1):
            heads = _heads_on(raw, at, lines)
            rows = _rows_under(raw, taken, at + lines, heads) if heads else []
            if rows:
                yield [[list(head.bits) for head in heads], *rows]
                end = max(bit.place for row in rows for cell in row for bit in cell) + 1
                break


def may_head(line: str) -> bool:
    """Whether a raw line may hold the heads of such a log: gaps part words that name what is to be done."""
    gaps = "  " in line and len(line) <= _LONGEST_LINE and _GAP.search(line.strip()) is not None
    return gaps and may_be_heads(line)


def _heads_on(raw: Sequence[str], at: int, count: int) -> list[_Head]:
    """The heads on some lines, the first of which holds the beginning of each."""
    heads = _first_heads(raw[at], at)
    for place in range(at + 1, at + count):
        line = raw[place] if place < len(raw) else ""
        if not line[heads[0].start + 1 :].strip() or line[: heads[0].start + 1].strip() or _FIGURE.search(line):
            return []
        for start, end in _pieces(line):
            over = next((index for index, head in enumerate(heads) if abs(head.start - start) <= 1), None)
            if over is None:
                return []
            head = heads[over]
            heads[over] = _Head(
                head.start, (*head.bits, Bit(place, start, end)), f"{head.text} {line[start:end]}", None
            )
    kinds = columns_under([head.text for head in heads])
    told = [_Head(head.start, head.bits, head.text, kind) for head, kind in zip(heads, kinds, strict=True)]
    sure = len(told) >= _FEWEST_HEADS and None not in kinds and heads_log(set(kinds))
    return told if sure else []


def _first_heads(line: str, at: int) -> list[_Head]:
    """The heads on a line: what gaps part, and within it what names columns by itself."""
    heads: list[_Head] = []
    for start, end in _pieces(line):
        words = [(found.start() + start, found.end() + start) for found in _WORD.finditer(line[start:end])]
        whole = column_under(line[start:end])
        parts = parted_heads(tuple(line[left:right] for left, right in words))
        alone = [(0, len(words))] if not parts or (whole is not None and len(parts) == 1) else parts
        for first, last in alone:
            left, right = words[first][0], words[last - 1][1]
            heads.append(_Head(left, (Bit(at, left, right),), line[left:right], None))
    return heads


def _pieces(line: str) -> Iterator[tuple[int, int]]:
    """Where the words of a line stand that gaps part."""
    left, last = len(line) - len(line.lstrip()), len(line.rstrip())
    if left >= last:
        return
    for found in _GAP.finditer(line, left, last):
        yield left, found.start()
        left = found.end()
    yield left, last


def _rows_under(raw: Sequence[str], taken: Sequence[bool], first: int, heads: Sequence[_Head]) -> list[Row]:
    """The rows under heads; none where they are not those of a log."""
    places = list(_below(raw, taken, first, heads))
    edges = _edges(raw, places, heads)
    rows: list[Row] = []
    for place in places:
        cells = _cells(raw[place], place, edges)
        text = raw[place].strip()
        alone = list(_pieces(raw[place]))
        if len(alone) == 1 and alone[0][0] < edges[1] - _NEAR and _runs_across(text, alone[0][1], edges, heads):
            if heads_group(text) < _NO_GROUP:
                break
            rows.append([[Bit(place, *alone[0])]])
        elif _begins_row(cells, raw[place], heads) or not rows or len(rows[-1]) == 1:
            rows.append([[cells[at]] if at in cells else [] for at in range(len(heads))])
        else:
            for at, bit in cells.items():
                rows[-1][at].append(bit)
    while rows and len(rows[-1]) == 1:
        rows.pop()
    return rows if _is_sound(rows, heads) else []


def _runs_across(text: str, end: int, edges: Sequence[int], heads: Sequence[_Head]) -> bool:
    """Whether the only words of a line, in the first column, are no cell: they reach over the next, or number none."""
    return end > edges[1] or (heads[0].kind is Column.NUMBER and not is_number(text))


def _below(raw: Sequence[str], taken: Sequence[bool], first: int, heads: Sequence[_Head]) -> Iterator[int]:
    """The lines under heads that may be cells, up to words that no log holds."""
    printed = {raw[bit.place].split()[0] + raw[bit.place].split()[-1] for head in heads for bit in head.bits}
    blank = 0
    for place in range(first, min(len(raw), first + _MOST_LINES)):
        line = raw[place].replace("\f", " ")
        blank = 0 if line.strip() else blank + 1
        if taken[place] or len(line) > _LONGEST_LINE or blank > _MOST_BLANK or AFTER.match(line.strip()):
            return
        words = line.split()
        if words and not _PAGE.fullmatch(line.strip()) and words[0] + words[-1] not in printed:
            yield place


def _edges(raw: Sequence[str], places: Sequence[int], heads: Sequence[_Head]) -> list[int]:
    """Where the cells of each column begin: where most do that gaps set apart, near their head."""
    starts = [Counter[int]() for _ in heads]
    bounds = [head.start - _NEAR for head in heads]
    for place in places:
        for start, _ in _pieces(raw[place]):
            at = max((index for index, bound in enumerate(bounds) if bound <= start), default=0)
            starts[at][start] += 1
    found = [
        min(counted.most_common(1)[0][0], head.start + _NEAR) if counted else head.start
        for counted, head in zip(starts, heads, strict=True)
    ]
    return found if all(left < right for left, right in pairwise(found)) else [head.start for head in heads]


def _cells(line: str, place: int, edges: Sequence[int]) -> dict[int, Bit]:
    """The words of a line by column; a piece that reaches into the next column is cut where that begins."""
    cells: dict[int, Bit] = {}
    for start, end in _pieces(line):
        left = start
        while left < end:
            at = max((index for index, edge in enumerate(edges) if edge - _NEAR <= left), default=0)
            cut = _cut(line, left, end, edges[at + 1]) if at + 1 < len(edges) and end > edges[at + 1] else end
            right = left + len(line[left:cut].rstrip())
            before = cells.get(at)
            cells[at] = Bit(place, before.start if before else left, right)
            left = cut
    return cells


def _cut(line: str, start: int, end: int, edge: int) -> int:
    """Where a piece is cut for the column at ``edge``: at the word that begins nearest to it; its end where none is."""
    words = [found.start() for found in _WORD.finditer(line, start, end) if found.start() > start]
    near = [word for word in words if abs(word - edge) <= _NEAR]
    return min(near, key=lambda word: abs(word - edge), default=end)


def _begins_row(cells: dict[int, Bit], line: str, heads: Sequence[_Head]) -> bool:
    """Whether a line begins a row: it has a number, or where none are numbered its first cell beside an action."""
    kinds = [head.kind for head in heads]
    if Column.NUMBER in kinds:
        bit = cells.get(kinds.index(Column.NUMBER))
        return bit is not None and is_number(line[bit.start : bit.end])
    return 0 in cells and kinds.index(Column.DETAILS) in cells


def _is_sound(rows: Sequence[Row], heads: Sequence[_Head]) -> bool:
    kinds = [head.kind for head in heads]
    told = [row for row in rows if len(row) > 1]
    owned = sum(bool(row[kinds.index(Column.OWNER)]) for row in told) if Column.OWNER in kinds else len(told)
    whole = all(row[kinds.index(Column.DETAILS)] for row in told)
    return len(told) >= _FEWEST_ROWS and whole and owned >= _MOST_OWNED * len(told)

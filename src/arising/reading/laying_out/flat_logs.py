"""Action logs whose cells stand one below the other: their heads, and how well words fit each of their columns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from arising.reading.laying_out.flat_cells import is_apart, rows_from, words_of
from arising.reading.laying_out.flat_columns import Laid
from arising.reading.laying_out.flat_log_columns import (
    AFTER,
    are_of_log,
    column_of,
    ends_sentence,
    heads_group,
    is_number,
)
from arising.record.paper import Line, Paper
from arising.wording.log_columns import Column, column_under, columns_under

_I = re.IGNORECASE
_TASK = re.compile(
    r"\W*(?:\w+[ /]){0,3}(?:actions?|tasks?|recommendations?|requests?|description|details?|what)\b[\w /()]{0,20}\W*",
    _I,
)
_CALLED = ("action", "task", "recommend", "descri", "detail", "request")
"""What a head calls a task: most lines are told by these words to head none."""
_WHAT = "What"
_FIGURE = re.compile(r"\d")
_LONGEST_HEAD = 48
_MOST_SPACES = 5
_LONGEST_BLOCK = 4
"""Lines of one head, where empty lines part the heads."""
_LONGEST_LAST = 2
"""Lines with which the last head goes on before the first row's number."""
_MOST_HEADS = 9
_FEWEST_ROWS = 2
_SOON_AGAIN = 20
"""Lines below its heads within which a log of one row is followed by the next under the same heads."""


@dataclass(frozen=True, slots=True)
class _Heads:
    """The heads of a flat log: the places of their lines, and what each column holds."""

    cells: list[list[int]]
    kinds: list[Column]
    apart: bool
    """Whether an empty line parts the cells."""


def flat_logs(paper: Paper, lines: Sequence[Line]) -> Iterator[list[Laid]]:
    """The logs among a paper's lines that have words: for each its heads, then its rows."""
    end = 0
    known: set[tuple[str, ...]] = set()
    for at, line in enumerate(lines):
        if at < end or line.table is not None or not _names_tasks(line.text):
            continue
        score, heads = 0.0, None
        rows: list[Laid] = []
        for upward in (True, False):  # a title above them, or the first cell below, may look like one of them
            tried = _heads_about(paper, lines, at, end, upward=upward)
            if tried is not None and (heads is None or tried.cells != heads.cells):
                again = _named_by(lines, tried) in known or _recurs(lines, tried)
                found = _rows_under(paper, lines, tried, again=again)
                score, heads, rows = max((score, heads, rows), (found[0], tried, found[1]), key=lambda each: each[0])
        if heads is not None and rows:
            known.add(_named_by(lines, heads))
            yield [heads.cells, *rows]
            end = max(place for row in rows for cell in row for place in cell) + 1


def _named_by(lines: Sequence[Line], heads: _Heads) -> tuple[str, ...]:
    return tuple(words_of(lines, cell) for cell in heads.cells)


def _recurs(lines: Sequence[Line], heads: _Heads) -> bool:
    """Whether the same heads are printed again soon below, as over what is closed."""
    named = [lines[place].text.strip() for cell in heads.cells for place in cell]
    below = [line.text.strip() for line in lines[heads.cells[-1][-1] + 1 :][: _SOON_AGAIN + len(named)]]
    return any(below[at : at + len(named)] == named for at in range(len(below)))


def _names_tasks(text: str) -> bool:
    if len(text) > _LONGEST_HEAD or not (may_name_tasks(text) or text.strip() == _WHAT):
        return False
    return _TASK.fullmatch(text) is not None and column_under(text) is Column.DETAILS


def may_name_tasks(text: str) -> bool:
    """Whether a line has a word by which heads call what is to be done."""
    small = text.lower()
    return any(word in small for word in _CALLED)


def _heads_about(paper: Paper, lines: Sequence[Line], at: int, after: int, *, upward: bool) -> _Heads | None:
    """The heads around a line that names the actions: lines that each name a column, no two the same."""
    apart = at + 1 < len(lines) and is_apart(paper, lines, at + 1)
    first, last = _blocks_about(paper, lines, at, after) if apart else _lines_about(paper, lines, at, after)
    named = _named(lines, _cells(paper, lines, first, last + 1, apart=apart))
    place = next(index for index, (cell, _) in enumerate(named) if at in cell)
    begin, end = place, place + 1
    kinds: set[Column | None] = {named[place][1]}
    while upward and begin > 0 and _is_new(named[begin - 1][1], kinds):
        begin -= 1
        kinds.add(named[begin][1])
    while end < len(named) and _is_new(named[end][1], kinds):
        kinds.add(named[end][1])
        end += 1
    while begin > 0 and _is_new(named[begin - 1][1], kinds):
        begin -= 1
        kinds.add(named[begin][1])
    told = columns_under([words_of(lines, cell) for cell, _ in named[begin:end]])
    heads = [(cell, column) for (cell, _), column in zip(named[begin:end], told, strict=True) if column is not None]
    kinds = {column for _, column in heads}
    if len(heads) < max(3, end - begin) or not heads_log(kinds):
        return None
    return _with_number(paper, lines, _Heads([cell for cell, _ in heads], [column for _, column in heads], apart))


def _lines_about(paper: Paper, lines: Sequence[Line], at: int, after: int) -> tuple[int, int]:
    """The first and the last line about one that names actions where each may be a head, and nothing parts them."""
    first = last = at
    while first > after and at - first < _MOST_HEADS and _may_head(lines[first - 1]):
        if is_apart(paper, lines, first):
            break
        first -= 1
    while last + 1 < len(lines) and last - at < _MOST_HEADS and _may_head(lines[last + 1]):
        if is_apart(paper, lines, last + 1):
            break
        last += 1
    return first, last


def _blocks_about(paper: Paper, lines: Sequence[Line], at: int, after: int) -> tuple[int, int]:
    """The same where empty lines part the heads, and each may take several lines; a title may run into the first."""
    first, last = at, _block_end(paper, lines, at)
    while first > after and not is_apart(paper, lines, first) and _may_head(lines[first - 1]):
        first -= 1
    for _ in range(_MOST_HEADS):
        above = first - 1
        while above > after and not is_apart(paper, lines, above):
            above -= 1
        if first <= after or not is_apart(paper, lines, first):
            break
        whole = _heads_column(lines, above, first)
        if not whole and not _may_head(lines[first - 1]):
            break
        first = above if whole else first - 1
    for _ in range(_MOST_HEADS):
        end = _block_end(paper, lines, last + 1) if last + 1 < len(lines) else last
        if end == last or not _heads_column(lines, last + 1, end + 1):
            break
        last = end
    return first, last


def _block_end(paper: Paper, lines: Sequence[Line], at: int) -> int:
    """The last of the lines that no empty line parts from one."""
    while at + 1 < len(lines) and not is_apart(paper, lines, at + 1):
        at += 1
    return at


def _heads_column(lines: Sequence[Line], start: int, end: int) -> bool:
    """Whether lines together are one head."""
    if end - start > _LONGEST_BLOCK or any(line.table is not None for line in lines[start:end]):
        return False
    words = words_of(lines, range(start, end))
    return len(words) <= _LONGEST_HEAD and not _FIGURE.search(words) and column_under(words) is not None


def _is_new(column: Column | None, kinds: AbstractSet[Column | None]) -> bool:
    """Whether a column may stand beside others: several may tell where an action comes from."""
    return column is Column.ITEM or column not in kinds


def heads_log(kinds: AbstractSet[Column | None]) -> bool:
    """Whether columns make a log: they tell the action, who owes it or its number, and how it stands or is due."""
    told = kinds & {Column.UPDATE, Column.DUE, Column.STATUS}
    owned = Column.OWNER in kinds or {Column.NUMBER, Column.STATUS} <= kinds
    return Column.DETAILS in kinds and bool(told) and owned


def _with_number(paper: Paper, lines: Sequence[Line], heads: _Heads) -> _Heads:
    """The heads, where rows open with a number: a last head may go on to it, and items may be what is numbered."""
    below = range(heads.cells[-1][-1] + 1, min(len(lines), heads.cells[-1][-1] + 2 + _LONGEST_LAST))
    number = next((place for place in below if is_number(lines[place].text.strip())), None)
    if number is None or heads.kinds[0] not in {Column.NUMBER, Column.ITEM}:
        return heads
    kinds = heads.kinds if Column.NUMBER in heads.kinds else [Column.NUMBER, *heads.kinds[1:]]
    goes_on = range(below[0], below[0] if heads.apart and is_apart(paper, lines, below[0]) else number)
    return _Heads([*heads.cells[:-1], [*heads.cells[-1], *goes_on]], kinds, heads.apart)


def _named(lines: Sequence[Line], cells: Iterable[list[int]]) -> list[tuple[list[int], Column | None]]:
    """Heads with what their columns hold; one that a narrow column broke in two ("Date" "raised") is one."""
    named: list[tuple[list[int], Column | None]] = []
    for cell, together in ((cell, len(cell) > 1) for cell in cells):
        column = column_under(words_of(lines, cell))
        if named and not together and named[-1][1] is column is not Column.DETAILS:
            named[-1] = (named[-1][0] + cell, column)
        else:
            named.append((cell, column))
    return named


def _may_head(line: Line) -> bool:
    words = line.text.strip()
    spaces = words.count(" ")
    long = len(words) > _LONGEST_HEAD or spaces > _MOST_SPACES or (spaces > 1 and ends_sentence(words))
    return line.table is None and not long and not _FIGURE.search(words) and column_under(words) is not None


def _cells(paper: Paper, lines: Sequence[Line], at: int, end: int, *, apart: bool) -> Iterator[list[int]]:
    """The lines of each head: one each, or those between empty ones."""
    cell: list[int] = []
    for place in range(at, end):
        numbered = bool(cell) and column_under(words_of(lines, cell)) is Column.NUMBER
        if cell and (not apart or numbered or is_apart(paper, lines, place)):
            yield cell
            cell = []
        cell.append(place)
    if cell:
        yield cell


def _rows_under(paper: Paper, lines: Sequence[Line], heads: _Heads, *, again: bool) -> tuple[float, list[Laid]]:
    """How well the lines below the heads fit, and the rows they make; none where they are not those of a log.

    ``again`` says that a log under the same heads came before: one row is enough then.
    """
    columns = [column_of(kind, words_of(lines, cell)) for cell, kind in zip(heads.cells, heads.kinds, strict=True)]
    printed = [place for cell in heads.cells for place in cell]
    score, rows = rows_from(paper, lines, printed, columns, apart=heads.apart, ends=AFTER, heads_group=heads_group)
    if not again and len(rows) < _FEWEST_ROWS:
        return 0.0, []
    sound = are_of_log(score, [row for row in rows if len(row) > 1], heads.kinds)
    return (score, rows) if sound else (0.0, [])

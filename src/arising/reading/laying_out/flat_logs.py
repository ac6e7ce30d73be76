"""Action logs whose cells stand one below the other: their heads, and how well words fit each of their columns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from arising.reading.laying_out.flat_cells import is_apart, rows_from, words_of
from arising.reading.laying_out.flat_columns import FlatColumn, Laid
from arising.record.paper import Line, Paper
from arising.timetable.printed_dates import dates_in
from arising.wording.log_columns import Column, column_under

_I = re.IGNORECASE
_TASK = re.compile(
    r"\W*(?:\w+[ /]){0,3}(?:actions?|tasks?|recommendations?|description|details?)\b[\w /()]{0,20}\W*", _I
)
_CALLED = ("action", "task", "recommendation", "description", "detail")
"""What a head calls a task: most lines are told by these words to head none."""
_NUMBER = re.compile(r"(?!(?i:page|item)\b)#?[A-Za-z]{0,5}[ /-]?\d[\w./-]{0,12}(?: ?\([a-z]\))?[.:]?")
_STANDING = re.compile(
    r"\W*(?:(?:now |partly |partially |not |action |fully )*(?:yet )?"
    r"(?:completed?|closed?|done|discharged|actioned|started|resolved|due|implemented|achieved|on track|overdue)"
    r"|open|on-?\s?going|(?:work )?in progress|outstanding|carried forward|on (?:the |this )?agenda|deferred|"
    r"red|amber|green|blue|gr[ae]y|yes|no|tbc|n/a)\b.{0,40}|\W*(?:[✓✔✗✘☑☐]|[ragynx])\W*",
    _I,
)
_SOON = re.compile(
    r"\W*(?:(?:(?:by|before|at|in|for|to) )?(?:the )?(?:next|future|each|every|following|end of)\b.*"
    r"|asap|immediate(?:ly)?|on-?going|tbc|n/a|q[1-4]\b.*|weekly|monthly|quarterly|at once|-|–"
    r"|(?:(?:by|before|in|at) )?(?:the )?(?:\w+ ){0,2}(?:meeting|term|quarter|summer|autumn|spring|winter)"
    r"(?: (?:term|recess|break|\d{4}))?)\W*",
    _I,
)
_GROUP = re.compile(r"\b(?:meetings?|actions?|completed?|closed|open|outstanding|\d{4})\b", _I)
_AFTER = re.compile(
    r"(?i:\W*(?:and )?resolved\b|the meeting (?:closed|ended)|chair\W*$|agenda item\b|report (?:of|to|by)\b|"
    r"(?:recommendations?|summary|background|introduction|purpose)\W*$)|[A-Z]{2,}[A-Z ,'’&-]{8,}$"
)
"""Words that no log holds: a decision, the end of the meeting, what a report begins with, a heading in capitals."""
_FIGURE = re.compile(r"\d")
_ENDS = re.compile(r"[.;:!?]\W*$")
_LONGEST_HEAD = 48
_MOST_SPACES = 5
_LONGEST_LAST = 2
"""Lines with which the last head goes on before the first row's number."""
_LONGEST_OWNER = 70
_MOST_OWNER_WORDS = 10
_LONGEST_DAY = 34
_MOST_HEADS = 9
_FEWEST_ROWS = 2
_SOON_AGAIN = 20
"""Lines below its heads within which a log of one row is followed by the next under the same heads."""
_NEARLY_ALL, _MOST = 0.9, 0.7
_FITTING = 0.6
"""The share of a full and fitting row's score that the rows reach where they are those of a log."""
_WELL = {
    Column.NUMBER: 2.0,
    Column.DUE: 2.0,
    Column.STATUS: 2.0,
    Column.DETAILS: 1.2,
    Column.OWNER: 1.0,
    Column.UPDATE: 0.6,
    Column.ITEM: 0.4,
}
"""How well usual words fit each column."""


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
    if len(text) > _LONGEST_HEAD:
        return False
    small = text.lower()
    for word in _CALLED:
        if word in small:
            return _TASK.fullmatch(text) is not None and column_under(text) is Column.DETAILS
    return False


def _heads_about(paper: Paper, lines: Sequence[Line], at: int, after: int, *, upward: bool) -> _Heads | None:
    """The heads around a line that names the actions: lines that each name a column, no two the same."""
    apart = at + 1 < len(lines) and is_apart(paper, lines, at + 1)
    first = last = at
    while first > after and at - first < _MOST_HEADS and _may_head(lines[first - 1]):
        if not apart and is_apart(paper, lines, first):
            break
        first -= 1
    while last + 1 < len(lines) and last - at < _MOST_HEADS and _may_head(lines[last + 1]):
        if not apart and is_apart(paper, lines, last + 1):
            break
        last += 1
    named = _named(lines, _cells(paper, lines, first, last + 1, apart=apart))
    place = next(index for index, (cell, _) in enumerate(named) if at in cell)
    begin, end = place, place + 1
    kinds = {named[place][1]}
    while upward and begin > 0 and named[begin - 1][1] not in kinds:
        begin -= 1
        kinds.add(named[begin][1])
    while end < len(named) and named[end][1] not in kinds:
        kinds.add(named[end][1])
        end += 1
    while begin > 0 and named[begin - 1][1] not in kinds:
        begin -= 1
        kinds.add(named[begin][1])
    heads = [(cell, column) for cell, column in named[begin:end] if column is not None]
    followed_up = kinds & {Column.UPDATE, Column.DUE, Column.STATUS}
    if len(heads) < max(3, end - begin) or not followed_up or not {Column.DETAILS, Column.OWNER} <= kinds:
        return None
    return _with_number(lines, _Heads([cell for cell, _ in heads], [column for _, column in heads], apart))


def _with_number(lines: Sequence[Line], heads: _Heads) -> _Heads:
    """The heads, where rows open with a number: a last head may go on to it, and items may be what is numbered."""
    below = range(heads.cells[-1][-1] + 1, min(len(lines), heads.cells[-1][-1] + 2 + _LONGEST_LAST))
    number = next((place for place in below if _is_number(lines[place].text.strip())), None)
    if number is None or heads.kinds[0] not in {Column.NUMBER, Column.ITEM}:
        return heads
    kinds = heads.kinds if Column.NUMBER in heads.kinds else [Column.NUMBER, *heads.kinds[1:]]
    return _Heads([*heads.cells[:-1], [*heads.cells[-1], *range(below[0], number)]], kinds, heads.apart)


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
    long = len(words) > _LONGEST_HEAD or spaces > _MOST_SPACES or (spaces > 1 and _ENDS.search(words) is not None)
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
    columns = [_COLUMNS[kind] for kind in heads.kinds]
    printed = [place for cell in heads.cells for place in cell]
    score, rows = rows_from(paper, lines, printed, columns, apart=heads.apart, ends=_AFTER, heads_group=_heads_group)
    if not again and len(rows) < _FEWEST_ROWS:
        return 0.0, []
    sound = _is_sound(score, [row for row in rows if len(row) > 1], heads.kinds)
    return (score, rows) if sound else (0.0, [])


def _is_sound(score: float, rows: Sequence[Laid], kinds: Sequence[Column]) -> bool:
    """Whether rows are those of a log: the cells that tell one from another are there, and fit."""
    if not rows:
        return False
    filled = {kind: sum(bool(row[at]) for row in rows) for at, kind in enumerate(kinds)}
    numbered = filled.get(Column.NUMBER, len(rows)) >= _NEARLY_ALL * len(rows)
    told = filled[Column.DETAILS] == len(rows) and filled[Column.OWNER] >= _MOST * len(rows)
    ideal = sum(_WELL[kind] for kind in kinds)
    return numbered and told and score >= _FITTING * ideal * len(rows)


def _is_day(text: str) -> bool:
    return len(text) <= _LONGEST_DAY and bool(dates_in(text))


def _is_number(text: str) -> bool:
    return _NUMBER.fullmatch(text) is not None and not _is_day(text)


def _is_soon(text: str) -> bool:
    return _SOON.fullmatch(text) is not None and not text.endswith(".")


def _fits_number(text: str) -> float:
    return 2.0 if _is_number(text) else -4.0


def _fits_day(text: str) -> float:
    if len(text) > _LONGEST_DAY:
        return -3.0
    return 2.0 if _is_day(text) else 1.0 if _is_soon(text) else -2.0


def _fits_standing(text: str) -> float:
    return 2.0 if _STANDING.fullmatch(text) else 0.5 if _is_day(text) else -2.5


def _fits_owner(text: str) -> float:
    words = text.split()
    long = len(text) > _LONGEST_OWNER or len(words) > _MOST_OWNER_WORDS
    if long or not text[:1].isupper() or _is_day(text) or _is_number(text) or (text.endswith(".") and len(words) > 3):
        return -2.0
    capitals = sum(word[:1].isupper() or not word[:1].isalpha() for word in words)
    return -1.0 if _STANDING.fullmatch(text) or _is_soon(text) else 1.0 if capitals * 2 >= len(words) else 0.2


def _fits_details(text: str) -> float:
    if _is_number(text) or _is_day(text) or _STANDING.fullmatch(text):
        return -2.0
    return 1.2 if text.count(" ") > 2 else 0.3 if " " in text else -0.5


def _fits_news(text: str) -> float:
    return -0.5 if _is_number(text) else 0.6


def _fits_item(text: str) -> float:
    return 1.5 if _is_day(text) else 0.4 if len(text) <= _LONGEST_OWNER and not _ENDS.search(text) else -1.0


def _heads_group(text: str) -> float:
    return -0.3 if len(text) < _LONGEST_OWNER and _GROUP.search(text) and not _ENDS.search(text) else -4.0


def _goes_on(before: str, text: str) -> float:
    """How well words go on in a cell that has some: best in the middle of a sentence."""
    if _is_number(text):
        return -2.0
    return 0.2 if text[:1].islower() else -0.7 if _ENDS.search(before) else -0.4


def _item_goes_on(before: str, text: str) -> float:
    return -2.0 if _is_day(before) else _goes_on(before, text)


def _news_goes_on(before: str, text: str) -> float:
    return 0.4 if next((True for found in dates_in(text[:40]) if found.start == 0), False) else _goes_on(before, text)


def _owner_goes_on(before: str, text: str) -> float:
    if text[:1].islower() or before.endswith((",", "/", "&", " and", " of")):
        return 0.0
    return -0.6 if _fits_owner(text) > 0 else -3.0


def _hardly_on(_: str, text: str) -> float:
    return -0.3 if text[:1].islower() and text.count(" ") < 2 else -3.0


_COLUMNS = {
    Column.NUMBER: FlatColumn(_fits_number, 3.0, lambda *_: -4.0),
    Column.ITEM: FlatColumn(_fits_item, 0.8, _item_goes_on),
    Column.DETAILS: FlatColumn(_fits_details, 5.0, _goes_on),
    Column.OWNER: FlatColumn(_fits_owner, 1.2, _owner_goes_on),
    Column.DUE: FlatColumn(_fits_day, 0.9, _hardly_on),
    Column.UPDATE: FlatColumn(_fits_news, 0.5, _news_goes_on),
    Column.STATUS: FlatColumn(_fits_standing, 1.2, _hardly_on),
}

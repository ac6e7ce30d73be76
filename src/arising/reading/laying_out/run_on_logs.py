"""Action logs whose rows run on: several cells of a row stand on one line, as text copied out of a PDF has them.

The heads stand on a line or two ("Ref Action Lead Due Status"), and a cell may begin anywhere on a line below them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from arising.reading.laying_out.flat_cells import told_below
from arising.reading.laying_out.flat_columns import Bit, Row, run_on
from arising.reading.laying_out.flat_log_columns import (
    AFTER,
    DATED,
    are_of_log,
    column_of,
    ends_sentence,
    heads_group,
    how_well,
    is_standing,
)
from arising.reading.laying_out.flat_logs import heads_log, may_name_tasks
from arising.reading.laying_out.log_heads import BY_A_DAY
from arising.record.paper import Line, Paper
from arising.timetable.printed_dates import dates_in
from arising.wording.log_columns import Column, column_under

_WORD = re.compile(r"\S+")
_HEAD_BEGINS = re.compile(r"[A-Z#%]")
_NO_HEAD = re.compile(r"(?:\w{5}\.|[;!?]) \S|(?<!\d)\d{2}(?!\d)|\d{5}|\d/\d|(?:\b[a-z,]+ ){6}")
_LONGEST_LINE = 130
_MOST_LINES = 6
"""Lines on which the heads stand, as narrow columns break them."""
_MOST_WORDS = 24
_LONGEST_HEAD = 5
"""Words of one head."""
_BREAK = re.compile(r"(?<=\S)\s+(?=[^\sa-z&/–—-])")
_MOST_BREAKS = 24
_FEWEST = 4
_MOST_TRIED = 16
_OF_ACTIONS = ({Column.DETAILS, Column.NUMBER}, {Column.DETAILS, Column.OWNER})
"""What a head says together: "Action no.", "Action owner"."""
_FOR_A_HEAD = 0.4
"""What each head counts in each row where the same words may be more heads or fewer; one that says several, less."""
_WELL_ENOUGH = 0.9
"""The share of the score of fitting rows from which on it says nothing of the heads."""
_DAY = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)?\b")
_WHAT = "What"
_FEWEST_ROWS = 2
_FIRST_LINES = 60
_BREAKS_OFF = re.compile(
    r"\b(?:an?|the|of|on|in|at|with|for|to|by|from|and|or|all|any|each|its|their|this|that|last|next|first|two|three|"
    r"four|five|six|seven|eight|nine|ten|\d+)$",
    re.I,
)
"""Words after which more must come."""

Heads = tuple[tuple[tuple[Bit, ...], Column], ...]
"""For each column its head and what it holds."""


def run_on_logs(paper: Paper, lines: Sequence[Line]) -> Iterator[list[Row]]:
    """The logs among a paper's lines that have words: for each its heads, then its rows."""
    end = 0
    for at, line in enumerate(lines):
        if at < end or len(line.text) > _LONGEST_LINE or not _names_tasks(line.text) or not _may_head(line):
            continue
        found = _log_about(paper, lines, at, end)
        if found:
            yield found
            end = max(bit.place for row in found for cell in row for bit in cell) + 1


def _may_head(line: Line) -> bool:
    return line.table is None and len(line.text) <= _LONGEST_LINE and _NO_HEAD.search(line.text) is None


def _names_tasks(text: str) -> bool:
    return may_name_tasks(text) or _WHAT in text


def _log_about(paper: Paper, lines: Sequence[Line], at: int, after: int) -> list[Row]:
    """The log whose heads stand about a line that names what is to be done; that line may also be its title.

    Its first lines tell which heads fit best; only under those are all of its lines laid out.
    """
    tried: set[Heads] = set()
    best: tuple[float, Heads] = (0.0, ())
    for first in range(max(after, at - _MOST_LINES), min(len(lines), at + _MOST_LINES)):
        for last in range(first, min(len(lines), first + _MOST_LINES)):
            if not _may_head(lines[last]):
                break
            fresh = [heads for heads in _heads_on(lines, first, last) if heads not in tried]
            for heads in fresh[:_MOST_TRIED]:
                tried.add(heads)
                score, rows = _rows_under(paper, lines, heads, _FIRST_LINES)
                if rows:
                    told = sum(len(row) > 1 for row in rows[1:])
                    well = min(1.0, how_well(score, told, [kind for _, kind in heads]) / _WELL_ENOUGH)
                    counted = sum(-1.0 if _is_mixed(_said(lines, cell)) else _FOR_A_HEAD for cell, _ in heads)
                    best = max(best, (well * (score + counted * told), heads), key=lambda each: each[0])
    return _rows_under(paper, lines, best[1])[1] if best[1] else []


def _heads_on(lines: Sequence[Line], first: int, last: int) -> list[Heads]:
    """The ways to tell the words of some lines apart into heads, those with the most heads first."""
    words = [
        Bit(place, found.start(), found.end())
        for place in range(first, last + 1)
        for found in _WORD.finditer(lines[place].text.strip())
    ]
    if not _FEWEST <= len(words) <= _MOST_WORDS:
        return []
    said = [lines[word.place].text.strip()[word.start : word.end] for word in words]
    ways = _apart(tuple(said))
    heads = [tuple((_joined(words[start:end]), column) for start, end, column in way) for way in ways]
    return [each for each in heads if len({bit.place for cell, _ in each for bit in cell}) < len(each)]


def _said(lines: Sequence[Line], cell: Sequence[Bit]) -> str:
    return " ".join(lines[bit.place].text.strip()[bit.start : bit.end] for bit in cell)


def _joined(words: Sequence[Bit]) -> tuple[Bit, ...]:
    """Words that follow each other, as one piece for each line."""
    places = dict.fromkeys(word.place for word in words)
    on = [[word for word in words if word.place == place] for place in places]
    return tuple(Bit(each[0].place, each[0].start, each[-1].end) for each in on)


def may_be_heads(text: str) -> bool:
    """Whether a line may hold the heads of a log: it names what is to be done, and is no sentence."""
    return _names_tasks(text) and _NO_HEAD.search(text) is None


def parted_heads(words: tuple[str, ...]) -> list[tuple[int, int]]:
    """The best way to part words into heads that each name a column: where each begins and ends. Empty where none."""
    ways = _ways(words) if len(words) <= _MOST_WORDS else []
    best = min(ways, key=lambda heads: _awkward(words, heads), default=())
    return [(start, end) for start, end, _ in best]


@lru_cache(maxsize=64)
def _apart(words: tuple[str, ...]) -> tuple[tuple[tuple[int, int, Column], ...], ...]:
    """The ways to part words into the heads of a log, the likeliest first."""
    logs = [way for way in _ways(words) if len(way) >= _FEWEST and heads_log({column for _, _, column in way})]
    return tuple(sorted(logs, key=lambda heads: _awkward(words, heads)))


def _ways(words: tuple[str, ...]) -> list[tuple[tuple[int, int, Column], ...]]:
    """The ways to part words into heads that each name a column: no two beside each other, and none but items twice."""
    found: list[tuple[tuple[int, int, Column], ...]] = []

    def part(at: int, heads: tuple[tuple[int, int, Column], ...]) -> None:
        if len(heads) > 1 and heads[-1][2] is heads[-2][2] and not _is_dated(words, heads[-2]):
            return
        if at == len(words):
            found.append(heads)
            return
        for end in range(at + 1, min(len(words), at + _LONGEST_HEAD) + 1):
            begins = end == len(words) or _HEAD_BEGINS.match(words[end]) is not None
            for column in _may_hold(" ".join(words[at:end]), first=at == 0) if begins else ():
                if column is Column.ITEM or column not in [each for _, _, each in heads]:
                    part(end, (*heads, (at, end, column)))

    if words and _HEAD_BEGINS.match(words[0]):
        part(0, ())
    return found


def _awkward(words: Sequence[str], heads: Sequence[tuple[int, int, Column]]) -> tuple[int, int, int]:
    """Tells heads of which some say several things ("Person Progress"), few heads, and long ones beside short ones."""
    mixed = sum(_is_mixed(" ".join(words[start:end])) for start, end, _ in heads)
    return mixed, -len(heads), sum((end - start) ** 2 for start, end, _ in heads)


@lru_cache(maxsize=1024)
def _is_mixed(head: str) -> bool:
    """Whether a head says several things, as two heads taken for one do ("Owner Due")."""
    kinds = {column_under(word) for word in head.split()} - {None, Column.ITEM}
    return len(kinds) > 1 and kinds not in _OF_ACTIONS


def _is_dated(words: Sequence[str], head: tuple[int, int, Column]) -> bool:
    """Whether days stand under a head."""
    return DATED.search(" ".join(words[slice(*head[:2])])) is not None


def _may_hold(head: str, *, first: bool) -> list[Column]:
    """What may stand under a head: answers may be the news, "By" may head names or days, the first items be numbers."""
    column = None if _DAY.search(head) else column_under(head)
    other = {
        Column.ANSWER: Column.UPDATE,
        Column.OWNER: Column.DUE if BY_A_DAY.search(head) else None,
        Column.ITEM: Column.NUMBER if first and not DATED.search(head) else None,
    }
    return [each for each in (column, other.get(column) if column else None) if each is not None]


@lru_cache(maxsize=1024)
def _breaks(words: str) -> tuple[int, ...]:
    """Where cells may begin inside a line: at words that are no small ones, and not in the middle of a day."""
    places = [found.end() for found in _BREAK.finditer(words)]
    days = dates_in(words) if places else ()
    return tuple(at for at in places if not any(day.start < at < day.end for day in days))[:_MOST_BREAKS]


def _rows_under(paper: Paper, lines: Sequence[Line], heads: Heads, most: int | None = None) -> tuple[float, list[Row]]:
    """How well the lines below the heads fit, and the log with its heads; nothing where they are not those of one.

    ``most`` is how many of the lines are looked at, where not all are.
    """
    kinds = [column for _, column in heads]
    printed = sorted({bit.place for cell, _ in heads for bit in cell})
    places, told = told_below(paper, lines, printed, apart=False, ends=AFTER, heads_group=heads_group)
    columns = [column_of(kind, _said(lines, cell)) for cell, kind in heads]
    score, rows = run_on(told[:most], columns, heads_group, _breaks)
    if len(rows) < _FEWEST_ROWS or not are_of_log(score, [row for row in rows if len(row) > 1], kinds):
        return 0.0, []
    below: list[Row] = [[[bit._replace(place=places[bit.place]) for bit in cell] for cell in row] for row in rows]
    for row in below:
        _give_back(lines, kinds, row)
    return score, [[list(cell) for cell, _ in heads], *below]


def _give_back(lines: Sequence[Line], kinds: Sequence[Column], row: Row) -> None:
    """Give what stands below a row's last word, and goes on in small letters, back to the cell that broke there.

    That is the task, or the news where only they break off ("In test with two | teams").
    """
    if len(row) != len(kinds) or kinds[-1] is not Column.STATUS or len(row[-1]) < _FEWEST_ROWS:
        return
    first, rest = row[-1][:1], row[-1][1:]
    task, news = row[kinds.index(Column.DETAILS)], row[kinds.index(Column.UPDATE)] if Column.UPDATE in kinds else []
    if not is_standing(_said(lines, first)) or not _said(lines, rest)[:1].islower():
        return
    broken = news if _breaks_off(lines, news) and not _breaks_off(lines, task) else task
    if not ends_sentence(_said(lines, broken).rstrip()):
        broken.extend(rest)
        del row[-1][1:]


def _breaks_off(lines: Sequence[Line], cell: Sequence[Bit]) -> bool:
    return _BREAKS_OFF.search(_said(lines, cell).rstrip()) is not None

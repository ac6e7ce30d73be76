"""Tables whose cells were printed one below the other when a page's words were taken out of it.

What is left is the row of heads as lines of their own ("Name of Member", "Type of Interest", "Nature of Interest"),
and under them the cells in order. They are put back into rows where one column tells by its words which cells are
its own: a kind of interest, or how an action stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from arising.record.paper import Cell, Line, Table

_I = re.IGNORECASE
_KIND = re.compile(
    r"(?:(?:disclosable|pecuniary|personal|prejudicial|registrable|financial|statutory|registerable|other|conflict|"
    r"DPI|ORI|NRI|non|and|or|but|not|interest|of|in)\b[\s,/&-]*)+\.?",
    _I,
)
_STANDING = re.compile(
    r"(?:(?:now |partly |partially |not )?(?:completed?|closed|done|discharged|actioned|started|resolved)|"
    r"open(?=\s*(?:$|[-–—:;,.(]))|"
    r"on-?\s?going|(?:work )?in progress|outstanding|carried forward|on (?:the )?agenda|deferred|overdue|"
    r"not (?:yet )?due|on track|noted)\b.{0,60}",
    _I,
)
_TELLING = (
    (re.compile(r"(?:type|kind) of interest|interest(?: type)?", _I), _KIND),
    (re.compile(r"progress|status|position|update|outcome|completed\??", _I), _STANDING),
)
_OTHER = re.compile(
    r"name(?: of (?:the )?(?:member|councillor|officer|person))?|members?|councillors?|"
    r"(?:agenda )?item(?: no\.?)?(?:\s?/\s?(?:nature|description) of (?:the )?interest)?|minute(?: no\.?)?|"
    r"(?:nature|description|details|reason)(?: of (?:the )?interest| for (?:the )?interest)?|"
    r"(?:agreed )?(?:actions?|tasks?)(?: (?:required|agreed|points?))?|no\.?|ref\.?|number|"
    r"owner|lead(?: officer)?|officer|by whom|who|responsib(?:le|ility)|due(?: date)?|deadline|by when|"
    r"target date|date",
    _I,
)
_OWNS = re.compile(r"owner|lead(?: officer)?|officer|by whom|who|responsib(?:le|ility)", _I)
_LONGEST_HEAD = 48
_MOST_COLUMNS = 6
_FEWEST_ROWS = 2


@dataclass(frozen=True, slots=True)
class _Heads:
    """The heads of a table from line ``start`` on: how many there are, and which tells its cells by their words."""

    start: int
    width: int
    telling: int
    check: re.Pattern[str]


def with_flat_tables(lines: list[Line], tables: list[Table]) -> None:
    """Put such tables back together: their lines become lines of a table, which joins ``tables``."""
    worded = [line for line in lines if line.text.strip()]
    at = 0
    while at < len(worded):
        heads = _heads_at(worded, at)
        rows = list(_rows(worded, heads)) if heads else []
        if heads is None or len(rows) < _FEWEST_ROWS:
            at += 1
            continue
        at = heads.start + (len(rows) + 1) * heads.width
        number = len(tables)
        taken = [worded[heads.start : heads.start + heads.width], *rows]
        for line in (line for row in taken for line in row):
            lines[line.number] = replace(lines[line.number], table=number)
        cells = tuple(tuple(Cell(line.text, (line.number,)) for line in row) for row in taken)
        tables.append(
            Table(number, taken[0][0].page, cells, tuple(line.number for row in taken for line in row), ruled=False)
        )


def _heads_at(lines: Sequence[Line], at: int) -> _Heads | None:
    width = 0
    owned = False
    telling: tuple[int, re.Pattern[str]] | None = None
    while width < _MOST_COLUMNS and at + width < len(lines):
        line = lines[at + width]
        text = line.text.strip(" :*")
        if line.table is not None or not text or len(text) > _LONGEST_HEAD:
            break
        check = next((check for head, check in _TELLING if head.fullmatch(text)), None)
        if check is None and not _OTHER.fullmatch(text):
            break
        if check is not None and telling is None:
            telling = (width, check)
        width += 1
        owned = owned or _OWNS.fullmatch(text) is not None
    if width < 2 or telling is None or (owned and telling[1] is _STANDING):
        return None  # a log with owners is put back where it is known what its columns hold
    return _Heads(at, width, *telling)


def _rows(lines: Sequence[Line], heads: _Heads) -> Iterator[list[Line]]:
    """The rows below the heads, as long as the telling column has its kind of words."""
    for start in range(heads.start + heads.width, len(lines), heads.width):
        row = list(lines[start : start + heads.width])
        whole = len(row) == heads.width and all(line.table is None for line in row)
        if not whole or not heads.check.fullmatch(row[heads.telling].text.strip(" .")):
            return
        yield row

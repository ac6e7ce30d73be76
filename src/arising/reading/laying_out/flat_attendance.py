"""Lists of who came whose cells stand one below the other: names, posts, initials, and a word for who was there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum

from arising.reading.laying_out.flat_cells import is_apart, rows_from
from arising.reading.laying_out.flat_columns import FlatColumn, Laid
from arising.record.paper import Line, Paper


class _Column(StrEnum):
    NAME = "name"
    POST = "post"
    INITIALS = "initials"
    CAME = "came"


_I = re.IGNORECASE
_HEADS = (
    (
        _Column.NAME,
        re.compile(r"(?:full |attendee |member |members.? )?names?(?: of member)?|(?:board )?members?|attendees?", _I),
    ),
    (_Column.INITIALS, re.compile(r"initials?|abbreviation", _I)),
    (_Column.CAME, re.compile(r"attendance|attended\??|present\??|present ?/ ?\w+|status|in attendance\??", _I)),
    (
        _Column.POST,
        re.compile(
            r"(?:(?:job )?title|role|position|post|agency|organi[sz]ation|representing|designation|constituency|sector|"
            r"capacity|ward|school|phase|group)(?: ?(?:/|and|&|or) ?\w+)?",
            _I,
        ),
    ),
)
_TITLED = re.compile(
    r"(?:cllrs?|councillors?|mr|mrs|ms|miss|dr|prof|professor|rev|revd|sir|dame|det|chief (?:superintendent|inspector)|"
    r"superintendent|inspector|lord|lady)\b\.?",
    _I,
)
_NAME = re.compile(
    r"[A-Z][\w’'-]*\.?(?: (?:[A-Z][\w’'.-]*|de|van|der|von|la|al|bin|O[’'])){1,5}"
    r"(?:,? ?\([^()]{1,60}\)|, [^,.]{2,60}| [-–] [^,.]{2,60})*"
)
_SHOUTED = re.compile(
    r"[A-Z][a-z][\w’'.-]*(?: [A-Z][\w’'.-]*)? (?:Mc|Mac|O[’'])?[A-Z][A-Z’'-]{2,}(?: \([^()]{1,60}\))?"
)
"""A name that sets its surname alone in capitals: no post does."""
_INITIALS = re.compile(r"\(?[A-Z]{2,5}\)?")
_CAME = re.compile(
    r"\W*(?:present|apolog(?:y|ies)(?: .{0,20})?|absent|in attendance|yes|no|y|n|p|a|dna|✓|✔|✗|x|attended|"
    r"did not attend|virtual(?:ly)?|remote(?:ly)?|deputy.{0,40})\W*|\W*[✓✔✗☑☐]\W*",
    _I,
)
_GROUP = re.compile(
    r"(?:also )?(?:members?|officers?|observers?|apologies(?: for absence)?|in attendance|others? present|present|"
    r"absent|invited|visitors?|substitutes?|attendance|advisers?|non-members?|guests?)"
    r"(?: (?:present|attending|received|in attendance)(?: .{1,40}:)?)?\W*",
    _I,
)
_AFTER = re.compile(
    r"\d+[.)]?\s|(?:welcome|minutes?|item|agenda|introduction)\b|apologies for absence\b|"
    r".{3,60}\bin the chair\W*$|(?-i:[IVX]{1,6}\.?\s+[A-Z]{3})",
    _I,
)
"""Words after which the meeting has begun."""
_FEWEST_ROWS = 3
_FITTING = 0.7
_LONGEST_POST = 110
_LONGEST_HEAD = 40


def flat_attendance(paper: Paper, lines: Sequence[Line]) -> Iterator[list[Laid]]:
    """The lists of people among a paper's lines that have words: for each its heads, then its rows."""
    end = 0
    for at, line in enumerate(lines):
        if at < end or not _may_head(line.text) or _head(line) is not _Column.NAME:
            continue
        before = at > end and _head(lines[at - 1]) is _Column.POST  # "Representing", "Name", …
        heads, kinds = ([at - 1, at], [_Column.POST, _Column.NAME]) if before else ([at], [_Column.NAME])
        while (
            (place := heads[-1] + 1) < len(lines)
            and (kind := _head(lines[place]))
            and (kind is _Column.POST or kind not in kinds)
        ):
            heads.append(place)
            kinds.append(kind)
        rows = _rows_under(paper, lines, heads, kinds) if len(kinds) > 1 else []
        if rows:
            yield [[[head] for head in heads], *rows]
            end = max(place for row in rows for cell in row for place in cell) + 1


def _may_head(text: str) -> bool:
    """Whether a line holds a word of what heads names: most lines are told by it to head none."""
    small = text.lower()
    return "name" in small or "member" in small or "attendee" in small


def _head(line: Line) -> _Column | None:
    words = line.text.strip(" :*.")
    if line.table is not None or len(words) > _LONGEST_HEAD:
        return None
    return next((column for column, pattern in _HEADS if pattern.fullmatch(words)), None)


def _rows_under(paper: Paper, lines: Sequence[Line], heads: Sequence[int], kinds: Sequence[_Column]) -> list[Laid]:
    columns = [_COLUMNS[kind] for kind in kinds]
    apart = is_apart(paper, lines, heads[1])
    score, rows = rows_from(paper, lines, heads, columns, apart=apart, ends=_AFTER, heads_group=_heads_group)
    while rows and len(rows[-1]) == 1:
        rows.pop()
    people = [row for row in rows if len(row) > 1]
    named = all(row[kinds.index(_Column.NAME)] for row in people)
    ideal = sum(_WELL[kind] for kind in kinds)
    return rows if named and len(people) >= _FEWEST_ROWS and score >= _FITTING * ideal * len(people) else []


def _fits_name(text: str) -> float:
    if _CAME.fullmatch(text) or _GROUP.fullmatch(text) or _INITIALS.fullmatch(text):
        return -3.0
    return 1.6 if _TITLED.match(text) or _SHOUTED.fullmatch(text) else 1.3 if _NAME.fullmatch(text) else -2.0


def _fits_post(text: str) -> float:
    if _CAME.fullmatch(text) or _INITIALS.fullmatch(text) or _GROUP.fullmatch(text) or len(text) > _LONGEST_POST:
        return -1.5
    if _SHOUTED.fullmatch(text):
        return -0.5
    return -0.5 if _TITLED.match(text) or (text.endswith(")") and _NAME.fullmatch(text)) else 0.8


def _fits_initials(text: str) -> float:
    return 2.0 if _INITIALS.fullmatch(text) else -3.0


def _fits_came(text: str) -> float:
    return 2.0 if _CAME.fullmatch(text) else -3.0


def _heads_group(text: str) -> float:
    return 0.3 if _GROUP.fullmatch(text) else -4.0


def _goes_on(before: str, text: str) -> float:
    return 0.2 if text[:1].islower() or before.endswith((",", "/", "&", " and", " of")) else -0.9


_COLUMNS = {
    _Column.NAME: FlatColumn(_fits_name, 4.0, lambda *_: -2.0),
    _Column.POST: FlatColumn(_fits_post, 0.9, _goes_on),
    _Column.INITIALS: FlatColumn(_fits_initials, 0.8, lambda *_: -3.0),
    _Column.CAME: FlatColumn(_fits_came, 1.0, lambda *_: -3.0),
}
_WELL = {_Column.NAME: 1.3, _Column.POST: 0.8, _Column.INITIALS: 2.0, _Column.CAME: 2.0}
"""How well usual words fit each column."""

"""How well words fit each column of an action log whose cells were printed one after the other."""

from __future__ import annotations

import re
from collections.abc import Sequence

from arising.reading.laying_out.flat_columns import FlatColumn
from arising.timetable.printed_dates import dates_in
from arising.wording.log_columns import Column

_I = re.IGNORECASE
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
_GROUP = re.compile(
    r"\b(?:meetings?|actions?|completed?|closed|open|outstanding|on-?going|in progress|live|current|\d{4})\b", _I
)
AFTER = re.compile(
    r"(?i:\W*(?:and )?resolved\b|the meeting (?:closed|ended)|agenda item\b|report (?:of|to|by)\b|"
    r"(?:recommendations?|summary|background|introduction|purpose)\W*$)|[A-Z]{2,}[A-Z ,'’&-]{8,}$"
)
"""Words that no log holds: a decision, the end of the meeting, what a report begins with, a heading in capitals."""
DATED = re.compile(r"\bdates?\b", _I)
"""Heads under which days stand."""
_ONE_WORD = re.compile(r"[A-Z][a-z]{3,}ed")
_YEAR = re.compile(r"(?:19|20)\d\d")
_BEFORE_DAY = re.compile(r"\W*(?:(?:by|before|end|of|from|at|on|w/e|week|ending|early|late|mid)\b[\s-]*)*", _I)
_ANSWERS = re.compile(
    r"\W*(?:(?:partly|partially|not|fully) )?(?:accept|agree|reject|approve|support|decline|defer|adopt|note|endorse)"
    r"(?:e?d)?\b(?: (?:in (?:part|principle|full)|(?:on|subject to|with|but|by) .{2,40}))?\W*",
    _I,
)
_JOINING = frozenset(("of", "and", "for", "the", "to", "in", "with", "or"))
_SMALL_WORD = 0.4
"""What each small word takes from how well a cell's words are a name or a post."""
_TWO_CAPITALS = 0.2
_DAY_LAST = 0.6
"""What speaks against a task that a day in figures ends: it may be the day in the next column."""
_ENDS_IN_DAY = re.compile(r"\d/\d{1,2}/\d{2,4}\W*$")
_OPENS_NAMED = re.compile(r"[A-Z][a-z]+ [A-Z][a-z]+\b")
_FIGURE = re.compile(r"\d")
_ENDS = re.compile(r"[.;:!?]\W*$")
_LONGEST_OWNER = 70
_MOST_OWNER_WORDS = 10
_LONGEST_DAY = 34
_LONGEST_BEHIND = 8
"""Characters behind a day in its cell ("14 May (TBC)")."""
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
    Column.ANSWER: 1.0,
}
"""How well usual words fit each column."""


def are_of_log(score: float, rows: Sequence[Sequence[Sequence[object]]], kinds: Sequence[Column]) -> bool:
    """Whether rows are those of a log: the cells that tell one from another are there, and fit."""
    if not rows:
        return False
    filled = {kind: sum(bool(row[at]) for row in rows) for at, kind in enumerate(kinds)}
    numbered = filled.get(Column.NUMBER, len(rows)) >= _NEARLY_ALL * len(rows)
    told = filled[Column.DETAILS] == len(rows) and filled.get(Column.OWNER, len(rows)) >= _MOST * len(rows)
    return numbered and told and how_well(score, len(rows), kinds) >= _FITTING


def how_well(score: float, rows: int, kinds: Sequence[Column]) -> float:
    """What share of the score of full and fitting rows some rows reach."""
    return score / (sum(_WELL[kind] for kind in kinds) * rows)


def column_of(kind: Column, head: str) -> FlatColumn:
    """How the column under a head takes words: items that are the days of meetings are told like days due."""
    return _COLUMNS[Column.DUE if kind is Column.ITEM and DATED.search(head) else kind]


def _is_day(text: str) -> bool:
    return len(text) <= _LONGEST_DAY and bool(dates_in(text))


def ends_sentence(text: str) -> bool:
    """Whether words end with a stop."""
    return _ENDS.search(text) is not None


def is_standing(text: str) -> bool:
    """Whether words say no more than how an action stands."""
    return _STANDING.fullmatch(text) is not None


def is_number(text: str) -> bool:
    """Whether a cell's words are an action's number."""
    return _NUMBER.fullmatch(text) is not None and not _is_day(text)


def _is_soon(text: str) -> bool:
    return _SOON.fullmatch(text) is not None and not text.endswith(".")


def _fits_number(text: str) -> float:
    if not is_number(text):
        return -4.0
    return 0.5 if _YEAR.fullmatch(text) else 2.0


def _fits_day(text: str) -> float:
    if len(text) > _LONGEST_DAY:
        return -3.0
    if _is_day(text):
        opening = _BEFORE_DAY.match(text)
        day = dates_in(text)[0]
        first = day.start <= (opening.end() if opening else 0)
        return 2.0 if first and len(text) - day.end <= _LONGEST_BEHIND else 0.3
    return 1.0 if _is_soon(text) else -2.0


def _fits_standing(text: str) -> float:
    if _STANDING.fullmatch(text):
        return 2.0
    return 0.5 if _is_day(text) or _ONE_WORD.fullmatch(text) else -2.5


def _fits_owner(text: str) -> float:
    words = text.split()
    long = len(text) > _LONGEST_OWNER or len(words) > _MOST_OWNER_WORDS
    if long or not text[:1].isupper() or _is_day(text) or is_number(text) or (text.endswith(".") and len(words) > 3):
        return -2.0
    capitals = sum(word[:1].isupper() or not word[:1].isalpha() for word in words)
    if _STANDING.fullmatch(text) or _is_soon(text):
        return -1.0
    if capitals * 2 < len(words) or _FIGURE.search(text):
        return 0.2
    small = sum(word.islower() and word not in _JOINING for word in words)
    return 0.8 if len(words) == 1 else 1.0 - _SMALL_WORD * small


def _fits_details(text: str) -> float:
    if is_number(text) or _is_day(text) or _STANDING.fullmatch(text):
        return -2.0
    if " " not in text:
        return -0.5
    well = 1.2 if text.count(" ") > 2 or _ENDS.search(text) else 0.7
    return well - _name_first(text) - (_DAY_LAST if _ENDS_IN_DAY.search(text) else 0.0)


def _name_first(text: str) -> float:
    """What speaks against a sentence that two capitals open: the first may be the last word of a name before it."""
    return _TWO_CAPITALS if _OPENS_NAMED.match(text) else 0.0


def _fits_news(text: str) -> float:
    if is_number(text):
        return -2.0
    if _STANDING.match(text) and text[:1].isupper():
        return 0.9
    return (0.6 if " " in text or _ENDS.search(text) else 0.0) - _name_first(text)


def _fits_answer(text: str) -> float:
    return 1.6 if _ANSWERS.fullmatch(text) else min(0.3, _fits_news(text))


def _fits_item(text: str) -> float:
    return 1.5 if _is_day(text) else 0.4 if len(text) <= _LONGEST_OWNER and not _ENDS.search(text) else -1.0


def heads_group(text: str) -> float:
    """How well words are a heading among the rows."""
    return -0.3 if len(text) < _LONGEST_OWNER and _GROUP.search(text) and not _ENDS.search(text) else -4.0


def _goes_on(before: str, text: str) -> float:
    """How well words go on in a cell that has some: best in the middle of a sentence."""
    if is_number(text):
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
    Column.NUMBER: FlatColumn(_fits_number, 3.0, lambda *_: -4.0, narrow=True),
    Column.ITEM: FlatColumn(_fits_item, 0.8, _item_goes_on),
    Column.DETAILS: FlatColumn(_fits_details, 5.0, _goes_on),
    Column.OWNER: FlatColumn(_fits_owner, 1.2, _owner_goes_on, narrow=True),
    Column.DUE: FlatColumn(_fits_day, 0.9, _hardly_on, narrow=True),
    Column.UPDATE: FlatColumn(_fits_news, 0.5, _news_goes_on),
    Column.ANSWER: FlatColumn(_fits_answer, 0.5, _news_goes_on, narrow=True),
    Column.STATUS: FlatColumn(_fits_standing, 1.2, _hardly_on, narrow=True),
}

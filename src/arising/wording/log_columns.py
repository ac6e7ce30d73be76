"""The words at the head of an action log's columns: what stands under "Lead officer", "By when" or "Progress"."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache


class Column(StrEnum):
    """What a column of a log holds."""

    NUMBER = "number"
    OWNER = "owner"
    DETAILS = "details"
    UPDATE = "update"
    DUE = "due"
    STATUS = "status"
    ITEM = "item"


_I = re.IGNORECASE
_NEWS = "(?:updates?|progress|comments?|position|outcomes?|responses?|notes?|remarks?|feedback)"
DOER = "(?:completed?|actioned|progressed|undertaken|done|delivered|implemented|taken)"
DONE = "(?:completed?|completion|done|clos(?:ed?|ure)|discharged|finished|actioned)"
_NUMBER_HEAD = re.compile(
    "(?:(?:action|log|serial|task|request|rec(?:ommendation)?|tracker)s? )?(?:point |log |list )?"
    "(?:nos?|numbers?|refs?|references?|ids?|code|#)(?: ?(?:nos?|numbers?|ids?))?",
    _I,
)
# fmt: off
_HEADS = (
    (Column.UPDATE, rf"\b{_NEWS}\b|\bactions? taken\b|^(?:actions? )?(?:implemented|implementation)(?: to date)?$"),
    (Column.STATUS, r"\bstatus\b|\brag\b|^state$|\bopen ?(?:/|or) ?closed\b"),
    (Column.STATUS, rf"^(?:% ?)?(?:actions? )?{DONE}\b(?! (?:by|date)\b)|\bdate (?:of )?(?:action )?{DONE}\b"),
    (Column.DUE, r"\bdue\b|\bdead ?line|\btime ?(?:scale|frame|line)s?\b|\bwhen\b|\btarget\b|\bcompletion date\b"),
    (Column.ITEM, r"\braised by\b|^(?:meeting )?date\b"),
    (Column.OWNER, r"owner|\bwhom?\b|responsib|\bleads?\b|\bofficers?\b|\bperson\b|\bassign|\ballocat|\baccountab"),
    (Column.OWNER, rf"\b(?:actions?|{DOER}) by\b|^by$|\binitials\b|^(?:action )?for$"),
    (Column.DETAILS, r"\bactions?\b|\btasks?\b|\bdescri|\bdetails?\b|\brecommendations?\b|\brequests?\b"),
    (Column.DETAILS, r"^what(?: (?:we|is|needs|must|will)\b.*)?$"),
    (Column.ITEM, r"\b(?:item|minute|meeting|date|raised|subject|topic|title|source|origin|agenda|issue|theme)\b"),
    (Column.ITEM, r"\b(?:area|paper|report)\b"),
)
# fmt: on
_COLUMNS = tuple((column, re.compile(words, _I)) for column, words in _HEADS)
_LONGEST_HEAD = 60
_MOST_WORDS = 9


@lru_cache(maxsize=256)
def column_under(head: str) -> Column | None:
    """What a column holds, by its head; one reader after the other asks for those of the same table."""
    words = re.sub(r"\(e?s\)", "s", re.sub(r"\s+", " ", head)).strip(" .:*").lower().replace(".", "")
    if len(words) > _LONGEST_HEAD or words.count(" ") >= _MOST_WORDS:
        return None
    for said in (words, words.replace(" ", "")):  # a narrow column breaks a word in two
        if _NUMBER_HEAD.fullmatch(said):
            return Column.NUMBER
        found = next((column for column, pattern in _COLUMNS if pattern.search(said)), None)
        if found is not None:
            return found
    return None

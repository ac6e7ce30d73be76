"""The words at the head of an action log's columns: what stands under "Lead officer", "By when" or "Progress"."""

from __future__ import annotations

import re
from collections.abc import Sequence
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
    ANSWER = "answer"
    """What those who were asked made of it: whether they accept it. How it stands is told elsewhere."""


_I = re.IGNORECASE
_NEWS = "(?:updates?|progress|comments?|position|outcomes?|notes?|remarks?|feedback|evidence)"
DOER = "(?:completed?|actioned|progressed|undertaken|done|delivered|implemented|taken)"
DONE = "(?:completed?|completion|done|clos(?:ed?|ure)|discharged|finished|actioned)"
_NUMBER_HEAD = re.compile(
    "(?:(?:action|log|serial|task|request|rec(?:ommendation)?|tracker)s? )?(?:point |log |list )?"
    "(?:nos?|numbers?|refs?|references?|ids?|code|rec|#)(?: ?(?:nos?|numbers?|ids?))?",
    _I,
)
# fmt: off
_HEADS = (
    (Column.DUE, r"\b(?:responses?|repl(?:y|ies)|answers?) due\b"),
    (Column.STATUS, r"^assessment\b|\bb?rag\b|\brating\b"),
    (Column.UPDATE, rf"\b{_NEWS}\b|\bactions? taken\b|^(?:actions? )?(?:implemented|implementation)(?: to date)?$"),
    (Column.UPDATE, r"^where we\b"),
    (Column.STATUS, r"\bstatus\b|^state$|\bopen ?(?:/|or) ?closed\b"),
    (Column.STATUS, rf"^(?:% ?)?(?:actions? )?{DONE}\b(?! (?:by|date)\b)|\bdate (?:of )?(?:action )?{DONE}\b"),
    (Column.DUE, r"\bdue\b|\bdead ?line|\btime ?(?:scale|frame|line)s?\b|\bwhen\b|\btarget\b|\bcompletion date\b"),
    (Column.ITEM, r"\b(?:raised|requested) by\b|^(?:meeting )?date\b|\bdecision date\b"),
    (Column.ANSWER, r"\bresponses?\b|\bdecisions?$"),
    (Column.OWNER, r"owner|\bwhom?\b|\bresp(?:onsib|\b)|\bleads?\b|\bofficers?\b|\bperson\b"),
    (Column.OWNER, r"\bassign|\ballocat|\baccountab"),
    (Column.OWNER, rf"\b(?:actions?|{DOER}) by\b|^by$|\binitials\b|^(?:action )?for$"),
    (Column.DETAILS, r"\bactions?\b|\btasks?\b|\bdescri|\bdetails?\b|\brecommendations?\b|\brequest(?:s|ed)?\b"),
    (Column.DETAILS, r"^what(?: (?:we|is|was|has|have|needs|must|will)\b.*)?$|^(?:wording|text)$"),
    (Column.ITEM, r"\b(?:item|minute|meeting|date|raised|subject|topic|title|source|origin|agenda|issue|theme)\b"),
    (Column.ITEM, r"\b(?:area|paper|report)\b"),
)
# fmt: on
_COLUMNS = tuple((column, re.compile(words, _I)) for column, words in _HEADS)
_DECIDED = re.compile(r"\bdecisions?\b", _I)
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


def columns_under(heads: Sequence[str]) -> list[Column | None]:
    """What columns hold, by all their heads: answers are the news where none other is, decisions what is to be done."""
    found = [column_under(head) for head in heads]
    for index, head in enumerate(heads):
        if found[index] is Column.ANSWER:
            means = Column.DETAILS if _DECIDED.search(head) else Column.UPDATE
            found[index] = means if means not in found else Column.ANSWER
    return found

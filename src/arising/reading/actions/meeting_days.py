"""paper → the days on which each body meets, as far as the paper tells: before it and after."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from arising.reading.actions.action_logs import log_columns
from arising.reading.parts.parts import Part
from arising.record.meeting import Meeting
from arising.timetable.due.meetings import names_own_body
from arising.timetable.printed_dates import Precision, Toward, dates_in

_LIST_OF_DATES = re.compile(
    r"\b(?:dates?|schedule|calendar)\b.{0,20}\b(?:next|future|forthcoming)?\s?meetings?\b", re.I
)
_HELD_ON = re.compile(r"(?P<body>(?:[A-Z][\w'’&-]*\s){1,8})(?:[Mm]eeting\s)?(?:was\s)?held on\s(?:the\s)?$")
_OF_DAY = re.compile(r"^\s(?P<body>(?:[A-Z][\w'’&-]*\s){1,8})meeting\b")
_NAMED = re.compile(r"held on\s|[A-Z][\w'’&-]*\smeeting\b")
"""What stands before such a day, or after it."""
_NO_WORD = re.compile(r"\W+")
_AROUND = 120


def meeting_days(meetings: Sequence[tuple[Part, Meeting]], body: str) -> tuple[date, ...]:
    """The days known of the meetings of ``body``, in order.

    ``meetings`` are those of the paper, each with its part. The days are theirs, those of the next
    meetings that they state, of lists of future dates in their minutes, and of the body's meetings named
    in running text ("the Board meeting held on …").
    """
    days: set[date] = set()
    for part, meeting in meetings:
        if meeting.body is None or not _same(meeting.body.text, body):
            continue
        on = meeting.day.on if meeting.day else None
        days |= {on} if on else set()
        days |= {meeting.next_meeting.day.on} if meeting.next_meeting else set()
        days |= set(_listed(part, on))
        days |= set(_mentioned(part, on, body))
    return tuple(sorted(days))


def _same(first: str, second: str) -> bool:
    return _NO_WORD.sub("", first).lower() == _NO_WORD.sub("", second).lower()


def _listed(part: Part, on: date | None) -> Iterator[date]:
    """Days listed under a heading such as "Dates of future meetings"."""
    for item in part.items:
        if item.title is None or not _LIST_OF_DATES.search(item.title.text):
            continue
        told = [item.lead, *(block.passage for block in item.body if log_columns(block) is None)]
        for passage in told:
            for found in dates_in(passage.text, near=on, toward=Toward.FUTURE):
                if found.on is not None and found.precision is Precision.DAY and (on is None or found.on > on):
                    yield found.on


def _mentioned(part: Part, on: date | None, body: str) -> Iterator[date]:
    """Days of the body's own meetings named in its minutes."""
    for block in part.blocks:
        text = block.text
        if "eeting" not in text or not _NAMED.search(text):
            continue
        for found in dates_in(text, near=on, toward=Toward.PAST):
            if found.on is None or found.precision is not Precision.DAY:
                continue
            before = _HELD_ON.search(text, max(0, found.start - _AROUND), found.start)
            if before is not None and on is not None and found.on > on:
                continue  # a slip: no meeting was held after the one that tells of it
            after = _OF_DAY.match(text[found.end : found.end + _AROUND])
            named = before or after
            if named is not None and names_own_body(named["body"], body):
                yield found.on

"""Doubts about a meeting as a whole: its pages, the minutes put before it, the meeting after it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from arising.record.doubt import Doubt
from arising.record.meeting import Meeting, Role
from arising.timetable.due.phrase import in_words
from arising.timetable.printed_dates import dates_in

_RANGE = re.compile(r"(\d{1,4})(?:\s*[-–]\s*(\d{1,4}))?")
_NEXT = re.compile(r"\b(?:next|future) meeting", re.IGNORECASE)
_ANNOUNCED = re.compile(r"(?:next|further) meeting[^.;]{0,160}", re.IGNORECASE)
_PREVIOUS_MINUTES = re.compile(r"\bminutes\b", re.IGNORECASE)
_HELD_ON = re.compile(r"\bheld on\s(?=.{0,12}\d)")
_DAY = 40
"""Characters: a printed day is no longer."""


def page_doubts(meeting: Meeting) -> Iterator[Doubt]:
    """Pages of an agenda's items that run backwards or into one another."""
    last = 0
    for item in meeting.items:
        found = _RANGE.fullmatch((item.pages or "").strip())
        if found is None:
            continue
        first, end = int(found[1]), int(found[2] or found[1])
        if end < first:
            yield Doubt("page-range", f"Pages {item.pages} of an item run backwards.", item.place)
        elif first < last:
            what = f"Pages {item.pages} of an item begin before page {last}, where those of an item above it end."
            yield Doubt("page-range", what, item.place)
        last = max(last, end)


def next_meeting_doubts(meeting: Meeting, text: str) -> Iterator[Doubt]:
    """A next meeting announced for a day that is not after this one. ``text`` is the paper's plain text."""
    if meeting.day is None or meeting.next_meeting is not None:
        return
    for item in meeting.items:
        if not (item.body and item.title and _NEXT.search(item.title.text)):
            continue
        for sentence in _ANNOUNCED.findall(" ".join(item.body.words(text).split())):
            days = [printed.on for printed in dates_in(sentence) if printed.on is not None and printed.year_printed]
            if days and max(days) <= meeting.day.on:
                announced, held = in_words(days[0]), in_words(meeting.day.on)
                what = f"The next meeting is announced for {announced}, which is not after this one ({held})."
                yield Doubt("next-meeting", what, item.place)


def held_later_doubts(meeting: Meeting, text: str) -> Iterator[Doubt]:
    """Last minutes that are said to be of a day after this meeting. ``text`` is the paper's plain text."""
    if meeting.day is None:
        return
    for item in meeting.items:
        if item.body is None or item.title is None or not _PREVIOUS_MINUTES.search(item.title.text):
            continue
        said = " ".join(f"{item.title.text} {item.body.words(text)}".split())
        for held in _HELD_ON.finditer(said):
            day = next(iter(dates_in(said[held.end() : held.end() + _DAY])), None)
            if day is not None and day.on is not None and day.year_printed and day.on > meeting.day.on:
                said_of, on = in_words(day.on), in_words(meeting.day.on)
                what = f"The last minutes are said to be of {said_of}, which is after this meeting ({on})."
                yield Doubt("minutes-date", what, item.place)


def previous_minutes_doubts(meetings: Sequence[Meeting]) -> Iterator[Doubt]:
    """Minutes in a pack that are of another day than those which its agenda puts before the meeting."""
    for meeting in meetings:
        held = [
            other.day.on
            for other in meetings
            if other.role is Role.MINUTES and other.day is not None and _body(other) == _body(meeting)
        ]
        if meeting.role is not Role.AGENDA or not held:
            continue
        for item in meeting.items:
            title = item.title.text if item.title else ""
            dates = [printed.on for printed in dates_in(title) if printed.on is not None and printed.year_printed]
            if len(dates) == 1 and _PREVIOUS_MINUTES.search(title) and dates[0] not in held:
                put, here = in_words(dates[0]), in_words(held[0])
                what = f"The agenda puts the minutes of {put} before the meeting, but those here are of {here}."
                yield Doubt("minutes-date", what, item.place)


def _body(meeting: Meeting) -> str:
    return re.sub(r"\W+", " ", meeting.body.text).strip().lower() if meeting.body else ""

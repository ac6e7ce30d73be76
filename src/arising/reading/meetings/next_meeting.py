"""When and where a body meets next, from the item or the lines that say so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from arising.reading.parts.parts import Part
from arising.record.meeting import NextMeeting
from arising.record.passage import Passage
from arising.record.words import Clock, Day, Words
from arising.timetable.printed_dates import Precision, Toward, dates_in, times_in
from arising.wording.sought import Sought

_TITLE = Sought(
    r"\b(?:next|future|forthcoming)\b.{0,30}\bmeetings?\b|\bmeeting dates?\b|\bdates? of (?:future )?meetings?\b", re.I
)
_SENTENCE = Sought(r"\b(?:next|further|following|future)\b[^.]{0,60}\bmeeting\b", re.I)
_VENUE = re.compile(
    r"\b(?:(?:take place|be held|held|takes place)\s+(?:at|in)|p\.?m\.?,?\s+(?:at|in)|a\.?m\.?,?\s+(?:at|in)|"
    r",\s+(?:at|in)(?=\s+(?:the\s+)?[A-Z]))\s+"
    r"(?:the\s+)?(?P<venue>[A-Z][^.;:]*?)(?=\s*(?:[.;]|$|,?\s+(?:on|commencing|at|starting|from)\s))"
)


def next_meeting_in(part: Part, held_on: date | None) -> NextMeeting | None:
    """The next meeting that ``part`` states; ``None`` where it states none.

    ``held_on`` is the day of the meeting itself, which bounds dates printed without a year.
    """
    for passage in _passages(part):
        dates = [
            found
            for found in dates_in(passage.text, near=held_on, toward=Toward.FUTURE)
            if found.precision is Precision.DAY
        ]
        later = [found for found in dates if found.on is not None and (held_on is None or found.on > held_on)]
        if not later:
            continue
        first = later[0]
        assert first.on is not None
        day = Day(first.on, passage[first.start : first.end].place)
        times = times_in(passage.text)
        clock = Clock(times[0].at, passage[times[0].start : times[0].end].place) if times else None
        return NextMeeting(day, clock, _venue(passage))
    return None


def _passages(part: Part) -> Iterator[Passage]:
    """What may state the next meeting: first what stands under a title that says so, from the last item up."""
    for item in reversed(part.items):
        if item.title is not None and _may_tell(item.title.text) and _TITLE.search(item.title.text):
            joined = Passage.joined(item.passages()[:8])
            if joined:
                yield joined
            yield item.title
    for item in reversed(part.items[-3:]):
        for passage in item.passages():
            if _may_tell(passage.text) and _SENTENCE.search(passage.text):
                yield passage


def _may_tell(words: str) -> bool:
    return "meeting" in words.lower()


def _venue(passage: Passage) -> Words | None:
    found = _VENUE.search(passage.text)
    if not found:
        return None
    venue = passage.group(found, "venue").strip(" ,")
    return Words(venue.text, venue.place) if venue else None

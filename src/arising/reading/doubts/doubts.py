"""What the machine noticed in a paper and could not settle."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from arising.reading.doubts.date_doubts import date_doubts
from arising.reading.doubts.meeting_doubts import (
    held_later_doubts,
    next_meeting_doubts,
    page_doubts,
    previous_minutes_doubts,
)
from arising.reading.doubts.name_doubts import attendance_doubts, spelling_doubts
from arising.reading.doubts.number_doubts import (
    declared_item_doubts,
    item_number_doubts,
    log_doubts,
    resolution_doubts,
    section_doubts,
)
from arising.reading.doubts.sum_doubts import sum_doubts
from arising.reading.parts.parts import Dissected, PartKind
from arising.record.doubt import Doubt
from arising.record.meeting import Meeting
from arising.record.paper import Paper
from arising.record.place import Place, Span
from arising.record.report import LoggedAction, Report


def doubts_of(
    dissected: Dissected, meetings: Sequence[Meeting], reports: Sequence[Report], actions: Sequence[LoggedAction]
) -> tuple[Doubt, ...]:
    """Every doubt about a paper, in the order of its words. ``meetings`` are those of the parts that tell of one."""
    found = [
        *_of_meetings(dissected, meetings),
        *_of_parts(dissected, meetings),
        *previous_minutes_doubts(meetings),
        *log_doubts(actions),
        *sum_doubts(dissected.layout),
        *_unread_pages(dissected.layout.paper),
    ]
    del reports  # their sections are read from the parts
    return tuple(sorted(found, key=lambda doubt: (doubt.place.start, doubt.kind)))


def _of_meetings(dissected: Dissected, meetings: Sequence[Meeting]) -> Iterator[Doubt]:
    text = dissected.layout.paper.text
    parts = [part for part in dissected.parts if part.role is not None]
    for meeting, part in zip(meetings, parts, strict=False):
        yield from item_number_doubts(meeting)
        yield from declared_item_doubts(meeting, text)
        for item in meeting.items:
            yield from resolution_doubts(item, text)
        yield from page_doubts(meeting)
        yield from next_meeting_doubts(meeting, text)
        yield from held_later_doubts(meeting, text)
        yield from attendance_doubts(meeting)
        yield from spelling_doubts(meeting, part)


def _of_parts(dissected: Dissected, meetings: Sequence[Meeting]) -> Iterator[Doubt]:
    days = iter([meeting.day.on if meeting.day else None for meeting in meetings])
    for part in dissected.parts:
        yield from date_doubts(part, next(days, None) if part.role is not None else None)
        if part.kind is PartKind.REPORT:
            yield from section_doubts(part)


def _unread_pages(paper: Paper) -> Iterator[Doubt]:
    for page in paper.pages:
        if page.unread:
            place = Place(page.number, (Span(page.start, page.end),))
            yield Doubt("unread-page", f"Page {page.number} was not read. {page.unread}", place)

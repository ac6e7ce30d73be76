"""part → meeting: its head, who was there, what was declared, and item by item what was decided."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from arising.reading.actions.minuted_actions import minuted_actions_in
from arising.reading.decisions.resolutions import resolutions_in
from arising.reading.laying_out.layout import Layout
from arising.reading.meetings.header import Header, read_header
from arising.reading.meetings.next_meeting import next_meeting_in
from arising.reading.parts.decision_notices import decision_day, decision_taker
from arising.reading.parts.paragraphs import only_called
from arising.reading.parts.parts import ItemPart, Part, PartKind
from arising.reading.people.attendance import Attendance, attendance_of
from arising.reading.people.declarations import declarations_in
from arising.record.meeting import Item, Meeting, Role
from arising.record.passage import Passage
from arising.record.place import Place
from arising.record.words import Words


def read_meeting(part: Part, layout: Layout) -> Meeting:
    """The meeting that ``part`` calls or tells of.

    Raises:
        ValueError: the part is neither an agenda nor minutes.
    """
    if part.role is None:
        raise ValueError(f"a {part.kind} tells of no meeting")
    header = read_header(part, layout)
    if part.kind is PartKind.DECISION:
        header = _decision_header(part, header)
    minutes = part.role is Role.MINUTES
    attendance = attendance_of(part, layout) if minutes else Attendance()
    chair = attendance.chair or header.chair
    called = only_called(part.items)
    return Meeting(
        role=part.role,
        body=header.body,
        day=header.day,
        place=_whole(part),
        time=header.time,
        end_time=header.end_time,
        venue=header.venue,
        chair=chair,
        present=attendance.present,
        in_attendance=attendance.in_attendance,
        apologies=attendance.apologies,
        membership=header.membership,
        declarations=declarations_in(part.items, part.header, chair.name if chair else None) if minutes else (),
        items=tuple(_item(item, minutes and at not in called) for at, item in enumerate(part.items)),
        next_meeting=next_meeting_in(part, header.day.on if header.day else None),
        cancelled=header.cancelled,
    )


def with_bodies(meetings: Sequence[Meeting]) -> tuple[Meeting, ...]:
    """The meetings of one paper, where minutes name no body and the agenda above them for the same day does."""
    named = {meeting.day.on: meeting.body for meeting in meetings if meeting.body is not None and meeting.day}
    return tuple(
        replace(meeting, body=named.get(meeting.day.on)) if meeting.body is None and meeting.day else meeting
        for meeting in meetings
    )


def _decision_header(part: Part, header: Header) -> Header:
    """A decision's head: who took it and the day it was signed stand among the labels of the notice."""
    taker = decision_taker(part.blocks)
    body = Words(taker.text, taker.place) if taker else header.body
    return replace(header, body=body, day=decision_day(part.blocks) or header.day, time=None, venue=None)


def _item(item: ItemPart, minutes: bool) -> Item:
    first = item.heading[0]
    passages = item.passages()
    return Item(
        number=item.number,
        title=Words(item.title.text, item.title.place) if item.title else None,
        place=Passage.joined([block.passage for block in item.heading]).place,
        page=first.pack_page or first.page,
        body=_joined((*passages, *(block.passage for block in item.beside))),
        pages=item.pages,
        parent=item.parent,
        section=item.section,
        resolutions=resolutions_in(item) if minutes else (),
        actions=minuted_actions_in(item) if minutes else (),
    )


def _joined(passages: tuple[Passage, ...]) -> Place | None:
    words = [passage for passage in passages if passage]
    return Passage.joined(words).place if words else None


def _whole(part: Part) -> Place:
    return Passage.joined([block.passage for block in part.blocks]).place

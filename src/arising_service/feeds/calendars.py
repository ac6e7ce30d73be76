"""iCalendar (RFC 5545): meetings, and the days on which open asks are due."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from arising_service.accounts.permissions import for_everyone
from arising_service.accounts.viewers import PUBLIC
from arising_service.register.queries.bodies import bodies
from arising_service.register.queries.calendar import asks_due_between, meetings_between
from arising_service.register.queries.rows import AskRow, MeetingRow
from arising_service.web.views import asking
from arising_service.whose import council

_BEHIND, _BEHIND_OF_ALL, _AHEAD = timedelta(days=366), timedelta(days=31), timedelta(days=800)
_LONG = timedelta(hours=2)
_OCTETS = 75


@for_everyone
def calendar(request: HttpRequest) -> HttpResponse:
    """Meetings and due days of all bodies: a month back, for they are many, and two years ahead."""
    return _calendar(request, "", f"{council()}: all bodies")


@for_everyone
def body_calendar(request: HttpRequest, slug: str) -> HttpResponse:
    """Meetings and due days of one body: a year back, two years ahead."""
    names = {body.slug: body.name for body in bodies(PUBLIC)}
    if slug not in names:
        asking.missing()
    return _calendar(request, slug, f"{council()}: {names[slug]}")


def _calendar(request: HttpRequest, slug: str, name: str) -> HttpResponse:
    today = timezone.localdate()
    first, last = today - (_BEHIND if slug else _BEHIND_OF_ALL), today + _AHEAD
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Arising//Matters arising//EN", f"X-WR-CALNAME:{_text(name)}"]
    for meeting in meetings_between(PUBLIC, first, last, slug):
        lines += _meeting(request, meeting)
    for row in asks_due_between(PUBLIC, first, last, slug):
        lines += _due(request, row)
    lines.append("END:VCALENDAR")
    body = "".join(f"{folded}\r\n" for line in lines for folded in _folded(line))
    answer = HttpResponse(body, content_type="text/calendar; charset=utf-8")
    answer["Content-Disposition"] = 'inline; filename="arising.ics"'
    return answer


def _meeting(request: HttpRequest, meeting: MeetingRow) -> Iterator[str]:
    address = request.build_absolute_uri(reverse("meeting", args=[meeting.slug, meeting.on.isoformat()]))
    yield from ("BEGIN:VEVENT", f"UID:meeting-{meeting.slug}-{meeting.on:%Y%m%d}@arising", _stamp(meeting.on))
    if meeting.time:
        here = ZoneInfo(settings.TIME_ZONE)
        starts = datetime.combine(meeting.on, meeting.time, here)
        ends = datetime.combine(meeting.on, meeting.end_time, here) if meeting.end_time else starts + _LONG
        yield from (f"DTSTART:{_moment(starts)}", f"DTEND:{_moment(max(ends, starts))}")
    else:
        yield from (f"DTSTART;VALUE=DATE:{meeting.on:%Y%m%d}", f"DTEND;VALUE=DATE:{_after(meeting.on):%Y%m%d}")
    yield f"SUMMARY:{_text(meeting.body)}"
    if meeting.venue:
        yield f"LOCATION:{_text(meeting.venue)}"
    yield from (f"URL:{address}", f"STATUS:{'CANCELLED' if meeting.cancelled else 'CONFIRMED'}", "END:VEVENT")


def _due(request: HttpRequest, row: AskRow) -> Iterator[str]:
    assert row.due_on is not None
    address = request.build_absolute_uri(reverse("ask", args=[row.name]))
    yield from ("BEGIN:VEVENT", f"UID:ask-{row.name}@arising", _stamp(row.due_on))
    yield from (f"DTSTART;VALUE=DATE:{row.due_on:%Y%m%d}", f"DTEND;VALUE=DATE:{_after(row.due_on):%Y%m%d}")
    yield f"SUMMARY:{_text(f'Due: {row.words[:120]}')}"
    yield f"DESCRIPTION:{_text(f'{row.body}. {row.words}')}"
    yield from (f"URL:{address}", "TRANSP:TRANSPARENT", "END:VEVENT")


def _after(day: date) -> date:
    return day + timedelta(days=1)


def _stamp(day: date) -> str:
    # The same calendar is the same bytes, so that programs which compare them see no change where there is none.
    return f"DTSTAMP:{day:%Y%m%d}T000000Z"


def _moment(when: datetime) -> str:
    return f"{when.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _text(words: str) -> str:
    """A value of type TEXT: on one line, with the four signs that mean something escaped."""
    if not words.isprintable():
        words = "".join(letter if letter.isprintable() else " " for letter in words)
    line = " ".join(words.split())
    return line.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")


def _folded(line: str) -> Iterable[str]:
    """A line as lines of at most 75 octets, no letter cut in two; each after the first begins with a space."""
    if line.isascii():
        yield line[:_OCTETS]
        yield from (f" {line[at : at + _OCTETS - 1]}" for at in range(_OCTETS, len(line), _OCTETS - 1))
        return
    part, size = "", 0
    for letter in line:
        octets = len(letter.encode())
        if size + octets > _OCTETS:
            yield part
            part, size = " ", 1
        part, size = part + letter, size + octets
    yield part

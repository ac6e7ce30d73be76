"""A record → rows of the register: what one paper tells of meetings, items, decisions, reports, pages."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import date

from arising.following_up.identity import squeezed
from arising.following_up.shelf import names_touched, own_names
from arising.record import meeting as told
from arising.record.paper import Line, Page
from arising.record.record import Record
from arising_service.register.changes.bodies import body_called, names_of_bodies, settle_meeting
from arising_service.register.changes.numbering import skip_numbers
from arising_service.register.models import (
    Attendance,
    Doubt,
    Interest,
    Item,
    Meeting,
    MeetingSource,
    Paper,
    PaperPage,
    PrintedName,
    Report,
    Resolution,
    Role,
)
from arising_service.register.queries.persons import person_key


def file_record(paper: Paper, record: Record) -> None:
    """Put in place of whatever was read from ``paper`` before what ``record`` holds."""
    touched = _cleared(paper)
    skip_numbers()
    sources = [_source(paper, order, each) for order, each in enumerate(record.meetings) if each.body and each.day]
    first = sources[0].meeting if sources else None
    paper.body, paper.on = (first.body, first.on) if first else (None, _day_of(record))
    for source, each in zip(sources, [each for each in record.meetings if each.body and each.day], strict=True):
        _people(source, each)
        _interests(source, each)
        _items(source, each, record)
        if each.next_meeting and each.body:
            sources_of_next = _notice(source, each.next_meeting)
            touched.add(sources_of_next.meeting)
        touched.add(source.meeting)
    _reports(paper, record)
    _pages(paper, record)
    _doubts(paper, record)
    name_bodies(paper, record)
    _settle(touched)


def take_off(paper: Paper) -> None:
    """Leave nothing on the register of what was read from ``paper``."""
    touched = _cleared(paper)
    paper.doubts.all().delete()
    paper.printed_names.all().delete()
    _settle(touched)


def _cleared(paper: Paper) -> set[Meeting]:
    """Take away what was read from ``paper``; gives the meetings that it told of."""
    touched = set(Meeting.objects.filter(sources__paper=paper))
    paper.tells_of.all().delete()
    paper.reports.all().delete()
    paper.leaves.all().delete()
    return touched


def _settle(touched: set[Meeting]) -> None:
    for meeting in touched:
        settle_meeting(meeting)
    Meeting.objects.filter(pk__in=[meeting.pk for meeting in touched], sources=None).delete()


def name_bodies(paper: Paper, record: Record) -> None:
    """Keep which bodies a paper prints the names of."""
    own = own_names(record)
    paper.printed_names.all().delete()
    PrintedName.objects.bulk_create(
        PrintedName(paper=paper, printed=clean(printed)[:300], own=printed in own)
        for printed in sorted(names_touched(record))
    )


def _day_of(record: Record) -> date | None:
    return next((report.day.on for report in record.reports if report.day), None)


def _source(paper: Paper, order: int, each: told.Meeting) -> MeetingSource:
    assert each.body is not None
    assert each.day is not None
    body = body_called(names_of_bodies().of(each.body.text[:300]))
    meeting, _ = Meeting.objects.get_or_create(body=body, on=each.day.on)
    return MeetingSource.objects.create(
        meeting=meeting, paper=paper, role=each.role.value, printed=each.body.text[:300], order=order,
        time=each.time.at if each.time else None, end_time=each.end_time.at if each.end_time else None,
        venue=each.venue.text[:300] if each.venue else "", chair=each.chair.name.text[:200] if each.chair else "",
        cancelled=each.cancelled, page=each.place.page, start=each.place.start, end=each.place.end,
    )  # fmt: skip


def _notice(source: MeetingSource, upcoming: told.NextMeeting) -> MeetingSource:
    """The body's next meeting, as this paper announces it."""
    meeting, _ = Meeting.objects.get_or_create(body=source.meeting.body, on=upcoming.day.on)
    return MeetingSource.objects.create(
        meeting=meeting, paper=source.paper, role=Role.NOTICE, printed=source.printed, order=source.order + 1000,
        time=upcoming.time.at if upcoming.time else None, venue=upcoming.venue.text[:300] if upcoming.venue else "",
        page=upcoming.day.place.page, start=upcoming.day.place.start, end=upcoming.day.place.end,
    )  # fmt: skip


def _people(source: MeetingSource, each: told.Meeting) -> None:
    lists = (("present", each.present), ("in attendance", each.in_attendance), ("apologies", each.apologies))
    Attendance.objects.bulk_create(
        Attendance(
            source=source, how=how, name=person.name.text[:200], key=person_key(person.name.text),
            post=person.post[:300], capacity=person.capacity[:200], order=order,
        )
        for how, people in lists
        for order, person in enumerate(people)
    )  # fmt: skip


def _interests(source: MeetingSource, each: told.Meeting) -> None:
    Interest.objects.bulk_create(
        Interest(
            source=source, member=one.member.text[:200], kind=(one.kind or "")[:80], subject=one.subject or "",
            item=(one.item or "")[:40], page=one.place.page, start=one.place.start, end=one.place.end,
        )
        for one in each.declarations
    )  # fmt: skip


def _items(source: MeetingSource, each: told.Meeting, record: Record) -> None:
    rows = Item.objects.bulk_create(
        Item(
            source=source, body=source.meeting.body, on=source.meeting.on, order=order,
            number=(one.number or "")[:40], title=one.title.text if one.title else "",
            parent=(one.parent or "")[:40], section=one.section[:120], pages=(one.pages or "")[:20],
            text=clean(one.body.words(record.paper.text)) if one.body else "",
            page=one.page, start=one.place.start, end=max(one.place.end, one.body.end if one.body else 0),
        )
        for order, one in enumerate(each.items)
    )  # fmt: skip
    Resolution.objects.bulk_create(
        Resolution(
            item=row, order=order, number=(one.number or "")[:40], lead_in=one.lead_in, text=one.words.text,
            mover=one.mover[:200], seconder=one.seconder[:200],
            outcome=one.outcome.value if one.outcome else "", votes=one.votes,
            page=one.words.place.page, start=one.words.place.start, end=one.words.place.end,
        )
        for row, item in zip(rows, each.items, strict=True)
        for order, one in enumerate(item.resolutions)
    )  # fmt: skip


def clean(text: str) -> str:
    """``text`` without the one letter that PostgreSQL does not keep."""
    return text.replace("\x00", " ")


def _reports(paper: Paper, record: Record) -> None:
    Report.objects.bulk_create(
        Report(
            paper=paper, title=each.title.text, author=each.author.text[:300] if each.author else "",
            on=each.day.on if each.day else None, agenda_item=(each.agenda_item or "")[:40],
            recommends=[words.text for words in each.recommendations],
            page=each.place.page, start=each.place.start, end=each.place.end,
        )
        for each in record.reports
    )  # fmt: skip


def _pages(paper: Paper, record: Record) -> None:
    lines: dict[int, list[Line]] = {}
    for line in record.paper.lines:
        lines.setdefault(line.page, []).append(line)
    PaperPage.objects.bulk_create(
        PaperPage(
            paper=paper, body=paper.body, on=paper.on, number=page.number,
            text=clean(record.paper.text[page.start : page.end]), start=page.start, end=page.end,
            width=page.width, height=page.height, unread=page.unread, scanned=page.scanned,
            lines=list(_placed(page, lines.get(page.number, []))),
        )
        for page in record.paper.pages
    )  # fmt: skip


def _placed(page: Page, lines: list[Line]) -> Iterator[list[float]]:
    for line in lines:
        box = line.box
        known = [round(edge, 1) for edge in (box.left, box.top, box.right, box.bottom)] if box and page.width else []
        yield [line.start, line.end, *known]


def _doubts(paper: Paper, record: Record) -> None:
    """What is doubted now. What a person has settled stays settled where the same doubt comes up again."""
    known = {doubt.key: doubt for doubt in paper.doubts.all()}
    found: dict[str, Doubt] = {}
    for each in record.doubts:
        key = hashlib.sha256(f"{each.kind}\x1f{squeezed(each.what)}".encode()).hexdigest()[:12]
        row = known.get(key) or Doubt(paper=paper, key=key)
        row.kind, row.what = each.kind[:40], each.what
        row.page, row.start, row.end = each.place.page, each.place.start, each.place.end
        found[key] = row
    paper.doubts.exclude(key__in=found).delete()
    for row in found.values():
        row.save()

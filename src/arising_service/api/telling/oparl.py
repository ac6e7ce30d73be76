"""Rows → OParl's objects."""

from __future__ import annotations

from datetime import date, datetime
from datetime import time as clock
from pathlib import PurePosixPath
from zoneinfo import ZoneInfo

from django.conf import settings

from arising.record.meeting import Outcome
from arising_service.api.addresses import Addresses, item_key
from arising_service.api.shapes import oparl
from arising_service.api.shapes.common import Place
from arising_service.register.queries.published import rows
from arising_service.register.queries.rows import InterestRow, ResolutionRow, Spot
from arising_service.whose import PRODUCT, council, site

COUNCIL = "council"
"""The one Body's name in addresses."""


def place(spot: Spot, to: Addresses) -> Place:
    """Where a fact stands."""
    return Place(file=to.file(spot.sha256), page=spot.page, start=spot.start, end=spot.end, web=to.words(spot))


def system(times: rows.Times, to: Addresses) -> oparl.System:
    """The System."""
    return oparl.System(
        id=to.of("system"), created=times.created, modified=times.modified, name=site(), body=to.of("bodies"),
        website=to.site, product=PRODUCT, web=to.page("open-data"), openapi=to.of("openapi.json"),
        vocabulary=to.type(""),
    )  # fmt: skip


def body(times: rows.Times, to: Addresses) -> oparl.Body:
    """The Body."""
    return oparl.Body(
        id=to.of("bodies", COUNCIL), created=times.created, modified=times.modified, system=to.of("system"),
        name=council(), website=to.site, web=to.site, organization=to.of("organizations"), person=to.of("people"),
        meeting=to.of("meetings"), paper=to.of("papers"), agenda_item=to.of("agenda-items"),
        consultation=to.of("consultations"), file=to.of("files"), location_list=to.of("locations"),
        legislative_term_list=to.of("legislative-terms"), membership=to.of("memberships"), asks=to.of("asks"),
        evidence=to.of("evidence"),
    )  # fmt: skip


def organization(row: rows.Organization, to: Addresses) -> oparl.Organization:
    """An Organization."""
    return oparl.Organization(
        id=to.organization(row.slug), created=row.times.created, modified=row.times.modified,
        web=to.page("body", row.slug), body=to.of("bodies", COUNCIL), name=row.name,
        meeting=to.of("meetings", organization=row.slug),
        memberships=to.of("memberships", organization=row.slug), asks=to.of("asks", organization=row.slug),
        followed_to=row.followed_to,
    )  # fmt: skip


def membership(row: rows.Membership, to: Addresses, *, inside: bool = False) -> oparl.Membership:
    """A Membership; ``inside`` a Person."""
    return oparl.Membership(
        id=to.membership(row.slug, row.key), created=row.times.created, modified=row.times.modified,
        person=None if inside else to.person(row.key), organization=to.organization(row.slug), role=row.role or None,
        first_named=row.first, last_named=row.last, meetings=row.meetings,
    )  # fmt: skip


def person(row: rows.Person, to: Addresses) -> oparl.Person:
    """A Person."""
    return oparl.Person(
        id=to.person(row.key), created=row.times.created, modified=row.times.modified, web=to.page("person", row.key),
        body=to.of("bodies", COUNCIL), name=row.name,
        membership=[membership(each, to, inside=True) for each in row.memberships] or None,
        printed=list(row.printed), posts=list(row.posts) or None,
    )  # fmt: skip


def _title(row: rows.File) -> str:
    return row.title or PurePosixPath(row.name).stem or row.name


def file(row: rows.File, to: Addresses, *, inside: bool = False) -> oparl.File:
    """A File; ``inside`` a Paper or Meeting."""
    download = to.page("paper-file", row.sha256)
    return oparl.File(
        id=to.file(row.sha256), created=row.times.created, modified=row.times.modified,
        web=to.page("paper", row.sha256), name=_title(row), file_name=row.name, mime_type=row.content_type, date=row.on,
        size=None if row.withheld else row.bytes,
        access_url=to.page("paper", row.sha256) if row.withheld else download,
        download_url=None if row.withheld else download,
        paper=None if inside else [to.paper(row.sha256)],
        meeting=None if inside else [to.meeting(*each) for each in row.meetings] or None,
        pages=row.pages, sha256=row.sha256, withheld=row.withheld,
    )  # fmt: skip


def paper(row: rows.File, to: Addresses) -> oparl.Paper:
    """A Paper."""
    return oparl.Paper(
        id=to.paper(row.sha256), created=row.times.created, modified=row.times.modified,
        web=to.page("paper", row.sha256), body=to.of("bodies", COUNCIL), name=_title(row), date=row.on,
        paper_type=row.kind, main_file=file(row, to, inside=True),
        under_direction_of=[to.organization(row.slug)] if row.slug else None,
        meetings=[to.meeting(*each) for each in row.meetings] or None,
        reports=[_report(each, to) for each in row.reports] or None,
    )  # fmt: skip


def _report(row: rows.Report, to: Addresses) -> oparl.Report:
    return oparl.Report(
        name=row.title, author=row.author or None, date=row.on, agenda_item=row.agenda_item or None,
        recommendation=list(row.recommends) or None, place=place(row.spot, to),
    )  # fmt: skip


def location(row: rows.Meeting, to: Addresses, *, inside: bool = False) -> oparl.Location:
    """The Location of a Meeting whose venue is known; ``inside`` the Meeting."""
    return oparl.Location(
        id=to.location(row.slug, row.on), created=row.times.created, modified=row.times.modified,
        description=row.venue, meeting=None if inside else [to.meeting(row.slug, row.on)],
    )  # fmt: skip


def item(row: rows.Item, to: Addresses, *, inside: bool = False) -> oparl.AgendaItem:
    """An AgendaItem; ``inside`` a Meeting."""
    return oparl.AgendaItem(
        id=to.item(row.sha256, row.start), created=row.times.created, modified=row.times.modified,
        web=to.minute(row.id), meeting=None if inside else to.meeting(row.slug, row.on),
        number=row.number or None, order=row.start, name=row.title, public=not row.exempt,
        resolution_text="\n".join(_running(each) for each in row.resolutions) or None, role=row.role,
        parent=row.parent or None, section=row.section or None, text=None if inside else row.text or None,
        resolutions=[_resolution(each, to) for each in row.resolutions] or None, place=place(row.spot, to),
        asks=to.of("asks", agendaItem=item_key(row.sha256, row.start)),
    )  # fmt: skip


def _running(row: ResolutionRow) -> str:
    return " ".join(filter(None, (row.lead_in, row.number, row.text)))


def _resolution(row: ResolutionRow, to: Addresses) -> oparl.Resolution:
    return oparl.Resolution(
        number=row.number or None, lead_in=row.lead_in or None, text=row.text,
        outcome=Outcome(row.outcome) if row.outcome else None, mover=row.mover or None, seconder=row.seconder or None,
        votes=row.votes or None, place=place(row.spot, to),
    )  # fmt: skip


def meeting(row: rows.Meeting, to: Addresses) -> oparl.Meeting:
    """A Meeting."""
    files = {role: [each.file for each in row.tellings if each.role == role] for role in ("agenda", "minutes")}
    agenda, minutes = (next(iter(files[role]), None) for role in ("agenda", "minutes"))
    shown = {each.sha256 for each in (agenda, minutes) if each}
    there = frozenset((*row.present, *row.apologies, *row.in_attendance))
    others = {each.file.sha256: each.file for each in row.tellings if each.file.sha256 not in shown}
    return oparl.Meeting(
        id=to.meeting(row.slug, row.on), created=row.times.created, modified=row.times.modified,
        web=to.page("meeting", row.slug, row.on.isoformat()), name=f"{row.body}, {row.on:%-d %B %Y}",
        meeting_state="durchgeführt" if minutes else "eingeladen" if agenda else "terminiert", cancelled=row.cancelled,
        start=_moment(row.on, row.time), end=_moment(row.on, row.end_time),
        location=location(row, to, inside=True) if row.venue else None, organization=[to.organization(row.slug)],
        participant=_people(row.present, to), invitation=file(agenda, to, inside=True) if agenda else None,
        results_protocol=file(minutes, to, inside=True) if minutes else None,
        auxiliary_file=[file(each, to, inside=True) for each in others.values()] or None,
        agenda_item=[item(each, to, inside=True) for each in row.items] or None, on=row.on,
        apologies=_people(row.apologies, to), in_attendance=_people(row.in_attendance, to),
        interests=[_interest(each, there, to) for each in row.interests] or None,
        asks=to.of("asks", organization=row.slug, asked_after=row.on.isoformat(), asked_before=row.on.isoformat()),
    )  # fmt: skip


def _moment(on: date, at: clock | None) -> datetime | None:
    return datetime.combine(on, at, ZoneInfo(settings.TIME_ZONE)) if at else None


def _people(keys: tuple[str, ...], to: Addresses) -> list[str] | None:
    return [to.person(key) for key in keys] or None


def _interest(row: InterestRow, there: frozenset[str], to: Addresses) -> oparl.Interest:
    return oparl.Interest(
        member=row.member, person=to.person(row.key) if row.key in there else None, kind=row.kind or None,
        subject=row.subject or None, agenda_item=row.item or None, place=place(row.spot, to),
    )  # fmt: skip

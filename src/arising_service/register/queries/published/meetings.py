"""Meetings with all that their papers tell."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Max, Min, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from arising_service.accounts.viewers import Viewer
from arising_service.register.errors import NotThere
from arising_service.register.models import Attendance, Interest, Item, Meeting, MeetingSource, Paper
from arising_service.register.queries.building import interest_row
from arising_service.register.queries.published import changed, rows
from arising_service.register.queries.published.bodies import times_of
from arising_service.register.queries.published.files import known_files, told_files
from arising_service.register.queries.published.items import items_of
from arising_service.register.queries.published.parts import Part, Wanted, WrongKey, of_part, part, within
from arising_service.register.queries.rows import InterestRow, Spot


@dataclass(frozen=True, slots=True)
class WhichMeetings:
    """Which meetings; what is empty lets all through. ``venue_only``: those whose venue is known."""

    organization: str = ""
    first: date | None = None
    last: date | None = None
    venue_only: bool = False


def meetings(
    viewer: Viewer, wanted: Wanted, which: WhichMeetings | None = None, *, items: bool = True
) -> Part[rows.Meeting]:
    """One part of the meetings, by day and body. Without ``items``, what was on their agendas is left out."""
    which = which or WhichMeetings()
    found = within(Meeting.objects.visible_to(viewer), wanted, _times(viewer))
    lately = changed.sources(viewer, wanted)
    if lately is not None:
        found = found.filter(pk__in=MeetingSource.objects.filter(pk__in=lately).order_by().values("meeting"))
    if which.organization:
        found = found.filter(body__slug=which.organization)
    if which.venue_only:
        found = found.exclude(venue="")
    for name, day in (("on__gte", which.first), ("on__lte", which.last)):
        if day:
            found = found.filter(**{name: day})
    total = found.count()
    if wanted.after:
        on, slug = _key(wanted.after)
        found = found.filter(on__gte=on).exclude(Q(on=on, body__slug__lte=slug))
    shown = part(
        list(found.order_by("on", "body__slug").values_list("pk", "on", "body__slug")[: wanted.each + 1]),
        wanted, lambda row: f"{row[1].isoformat()}~{row[2]}", total,
    )  # fmt: skip
    whole = _known(viewer).filter(pk__in=[row[0] for row in shown.rows]).order_by("on", "body__slug")
    return of_part(shown, _told(viewer, whole, items=items))


def _key(after: str) -> tuple[date, str]:
    on, _, slug = after.partition("~")
    try:
        return date.fromisoformat(on), slug
    except ValueError:
        raise WrongKey from None


def meeting(viewer: Viewer, slug: str, on: date) -> rows.Meeting:
    """The meeting of a body on a day.

    Raises:
        NotThere: there is no such meeting, or it may not be seen.
    """
    found = _known(viewer).filter(body__slug=slug, on=on).first()
    if found is None:
        raise NotThere("There is no such meeting.")
    return _told(viewer, (found,), items=True)[0]


def _known(viewer: Viewer) -> QuerySet[Meeting]:
    return Meeting.objects.visible_to(viewer).select_related("body").annotate(**_times(viewer))


def _times(viewer: Viewer) -> dict[str, Subquery]:
    told = MeetingSource.objects.visible_to(viewer).filter(meeting=OuterRef("pk")).order_by().values("meeting")
    altered = Max(Coalesce("paper__read_at", "paper__added_at"))
    return {
        "made_at": Subquery(told.annotate(t=Min("paper__added_at")).values("t")),
        "altered_at": Subquery(told.annotate(t=altered).values("t")),
    }


@dataclass(frozen=True, slots=True)
class _Told:
    """What the sources of some meetings hold, by source."""

    files: dict[str, rows.File]
    people: dict[int, list[Attendance]]
    interests: dict[int, list[InterestRow]]
    items: dict[int, tuple[rows.Item, ...]]


def _told(viewer: Viewer, found: Iterable[Meeting], *, items: bool) -> tuple[rows.Meeting, ...]:
    found = list(found)
    sources: dict[int, list[MeetingSource]] = {}
    visible = MeetingSource.objects.visible_to(viewer).filter(meeting__in=[each.pk for each in found])
    for source in visible.select_related("paper").order_by("role", "paper__name", "start"):
        sources.setdefault(source.meeting_id, []).append(source)
    keys = [source.pk for each in sources.values() for source in each]
    papers: Collection[Paper] = known_files(viewer).filter(tells_of__in=keys).distinct()
    told = _Told(
        {file.sha256: file for file in told_files(viewer, list(papers))},
        _people(viewer, keys), _interests(viewer, keys), items_of(viewer, _fullest(viewer, sources)) if items else {},
    )  # fmt: skip
    return tuple(_meeting(each, sources.get(each.pk, []), told) for each in found)


def _people(viewer: Viewer, sources: list[int]) -> dict[int, list[Attendance]]:
    found: dict[int, list[Attendance]] = {}
    for one in Attendance.objects.visible_to(viewer).filter(source__in=sources).order_by("order", "pk"):
        found.setdefault(one.source_id, []).append(one)
    return found


def _interests(viewer: Viewer, sources: list[int]) -> dict[int, list[InterestRow]]:
    found: dict[int, list[InterestRow]] = {}
    declared = Interest.objects.visible_to(viewer).filter(source__in=sources).select_related("source__paper")
    for one in declared.order_by("start"):
        found.setdefault(one.source_id, []).append(interest_row(one, one.source.paper))
    return found


def _meeting(each: Meeting, sources: list[MeetingSource], told: _Told) -> rows.Meeting:
    tellings = tuple(
        rows.Telling(
            source.role, told.files[source.paper.sha256],
            Spot(source.paper.sha256, source.paper.name, source.page, source.start, source.end),
        )
        for source in sources if source.paper.sha256 in told.files
    )  # fmt: skip
    minutes = [source.pk for source in sources if source.role == "minutes"]
    # Those named by the first minutes that name anybody: another paper may print other names for the same people.
    naming: list[Attendance] = next((told.people[pk] for pk in minutes if told.people.get(pk)), [])
    items = next((told.items[source.pk] for source in sources if source.pk in told.items), ())
    interests = {
        (one.member, one.subject, one.item): one for source in sources for one in told.interests.get(source.pk, ())
    }
    return rows.Meeting(
        each.body.slug, each.body.name, each.on, each.time, each.end_time, each.venue, each.cancelled, tellings,
        _named(naming, "present"), _named(naming, "in attendance"), _named(naming, "apologies"),
        tuple(interests.values()), items, times_of(each),
    )  # fmt: skip


def _named(people: list[Attendance], how: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.key for one in people if one.how == how))


def _fullest(viewer: Viewer, sources: dict[int, list[MeetingSource]]) -> list[int]:
    """Of each meeting, the minutes with the most items, else the agenda with the most."""
    keys = [source.pk for each in sources.values() for source in each]
    counted = Item.objects.visible_to(viewer).filter(source__in=keys).order_by().values_list("source")
    items = dict(counted.annotate(number=Count("pk")))
    chosen = []
    for each in sources.values():
        for role in ("minutes", "agenda"):
            alike = [source.pk for source in each if source.role == role and source.pk in items]
            if alike:
                chosen.append(max(alike, key=lambda pk: items[pk]))
                break
    return chosen

"""Bodies, and the page of one: its meetings, members, asks by status, what lies ahead."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, QuerySet

from arising_service.accounts.viewers import Viewer
from arising_service.register.errors import NotThere
from arising_service.register.models import Ask, Attendance, Body, BodyCount, Meeting, MeetingSource
from arising_service.register.queries import rows
from arising_service.register.queries.building import ask_row, asks_of, meeting_row

OPEN = ("not_due", "due", "overdue", "reported", "partly_done", "asked_again", "unknown")
"""The statuses of asks that are not closed."""
CLOSED = ("done", "discharged", "superseded")
"""All others: most asks are open, so that a list of them is quicker to narrow by what they are not."""


@dataclass(frozen=True, slots=True)
class BodyPage:
    """``counts`` gives how many asks there are of each status; ``ahead`` are open asks by the day they are due."""

    body: rows.BodyRow
    upcoming: tuple[rows.MeetingRow, ...]
    past: rows.Paged[rows.MeetingRow]
    members: tuple[rows.PersonRow, ...]
    counts: dict[str, int]
    ahead: tuple[rows.AskRow, ...]


def bodies(viewer: Viewer) -> tuple[rows.BodyRow, ...]:
    """Every body by name, with how many asks and meetings it has."""
    return _rows(viewer, BodyCount.objects.filter(there=True))


def _rows(viewer: Viewer, counts: QuerySet[BodyCount]) -> tuple[rows.BodyRow, ...]:
    found = counts.filter(sees_exempt=viewer.sees_exempt).select_related("body").order_by("body__name", "body")
    return tuple(
        rows.BodyRow(
            each.body.name, each.body.slug, each.body.followed_to, each.asks, each.open, each.overdue, each.meetings
        )
        for each in found
    )


def body_page(viewer: Viewer, slug: str, today: date, page: int = 1, each: int = 20) -> BodyPage:
    """The page of a body as of ``today``; ``page`` counts through its past meetings.

    Raises:
        NotThere: there is no such body, or it may not be seen.
    """
    body = Body.objects.visible_to(viewer).filter(slug=slug).first()
    if body is None:
        raise NotThere("There is no such body.")
    (row,) = _rows(viewer, BodyCount.objects.filter(body=body)) or (rows.BodyRow(body.name, slug, body.followed_to),)
    meetings = Meeting.objects.visible_to(viewer).filter(body=body).select_related("body")
    past = meetings.filter(on__lt=today)
    upcoming = list(meetings.filter(on__gte=today).order_by("on")[:each])
    total = past.count()
    number = max(1, min(page, -(-total // each) or 1))
    shown = list(past.order_by("-on")[(number - 1) * each : number * each])
    roles = roles_of(viewer, [*upcoming, *shown])
    counts = dict(
        Ask.objects.visible_to(viewer)
        .filter(gone=False, body=body).order_by().values_list("status").annotate(number=Count("pk"))
    )  # fmt: skip
    ahead = asks_of(viewer).filter(body=body, status__in=OPEN, due_on__gte=today).order_by("due_on", "pk")[:each]
    return BodyPage(
        row,
        tuple(meeting_row(one, roles.get(one.pk, frozenset())) for one in upcoming),
        rows.Paged(tuple(meeting_row(one, roles.get(one.pk, frozenset())) for one in shown), number, total, each),
        members(viewer, body.slug),
        counts,
        tuple(ask_row(ask) for ask in ahead),
    )


def roles_of(viewer: Viewer, meetings: list[Meeting]) -> dict[int, frozenset[str]]:
    """For each meeting, in which ways the papers that ``viewer`` may see tell of it."""
    found: dict[int, set[str]] = {}
    sources = MeetingSource.objects.visible_to(viewer).filter(meeting__in=[one.pk for one in meetings])
    for meeting, role in sources.order_by().values_list("meeting", "role").distinct():
        found.setdefault(meeting, set()).add(role)
    return {key: frozenset(each) for key, each in found.items()}


def members(viewer: Viewer, slug: str, last: int = 4) -> tuple[rows.PersonRow, ...]:
    """Who was present at, or sent apologies to, the last meetings of a body that minutes tell of, by name.

    What lies more than a year before the last of them does not count: members change.
    """
    sources = list(
        MeetingSource.objects.visible_to(viewer)
        .filter(meeting__body__slug=slug, role="minutes")
        .order_by("-meeting__on", "pk")
        .values_list("pk", "meeting__on")[:last]
    )
    found: dict[str, rows.PersonRow] = {}
    recent = [pk for pk, on in sources if on >= sources[0][1] - _RECENT]
    people = Attendance.objects.visible_to(viewer).filter(source__in=recent, how__in=("present", "apologies"))
    for one in people.order_by("-source__meeting__on", "order"):
        found.setdefault(one.key, rows.PersonRow(one.key, one.name, one.post, one.capacity, one.how))
    return tuple(sorted(found.values(), key=lambda person: _last_name(person.name)))


_RECENT = timedelta(days=366)
_ASIDE = re.compile(r"\s*\([^)]*\)")
"""What stands in brackets after a name: the party, or whom somebody comes for."""


def _last_name(name: str) -> str:
    words = _ASIDE.sub("", name).split()
    return words[-1].lower() if words else ""

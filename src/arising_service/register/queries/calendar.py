"""Days: meetings to come, and days on which asks are due."""

from __future__ import annotations

from datetime import date

from arising_service.accounts.viewers import Viewer
from arising_service.register.models import Meeting
from arising_service.register.queries import rows
from arising_service.register.queries.bodies import OPEN, roles_of
from arising_service.register.queries.building import ask_row, asks_of, meeting_row


def meetings_from(viewer: Viewer, day: date, most: int = 100, slug: str = "") -> tuple[rows.MeetingRow, ...]:
    """The meetings on ``day`` and after, the first first; of one body, if ``slug`` names it."""
    return _meetings(viewer, day, date.max, most, slug)


def meetings_between(viewer: Viewer, first: date, last: date, slug: str = "") -> tuple[rows.MeetingRow, ...]:
    """The meetings from one day to another, both included."""
    return _meetings(viewer, first, last, 10_000, slug)


def meetings_before(viewer: Viewer, day: date, most: int) -> tuple[rows.MeetingRow, ...]:
    """The last ``most`` meetings before ``day``, the last first."""
    found = Meeting.objects.visible_to(viewer).filter(on__lt=day).select_related("body")
    return _rows(viewer, list(found.order_by("-on", "body__name")[:most]))


def _meetings(viewer: Viewer, first: date, last: date, most: int, slug: str) -> tuple[rows.MeetingRow, ...]:
    found = Meeting.objects.visible_to(viewer).filter(on__gte=first, on__lte=last).select_related("body")
    if slug:
        found = found.filter(body__slug=slug)
    return _rows(viewer, list(found.order_by("on", "body__name")[:most]))


def _rows(viewer: Viewer, meetings: list[Meeting]) -> tuple[rows.MeetingRow, ...]:
    roles = roles_of(viewer, meetings) if meetings else {}
    return tuple(meeting_row(one, roles.get(one.pk, frozenset())) for one in meetings)


def asks_due_between(
    viewer: Viewer, first: date, last: date, slug: str = "", most: int = 10_000
) -> tuple[rows.AskRow, ...]:
    """The open asks that are due from one day to another, both included, the first first."""
    found = asks_of(viewer).filter(due_on__gte=first, due_on__lte=last, status__in=OPEN)
    if slug:
        found = found.filter(body__slug=slug)
    return tuple(ask_row(ask) for ask in found.order_by("due_on", "pk")[:most])

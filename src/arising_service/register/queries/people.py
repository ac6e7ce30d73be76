"""People named at meetings: a list, and one with the meetings and interests."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from django.db.models import Count, Max, Q, QuerySet

from arising_service.accounts.viewers import Viewer
from arising_service.register.errors import NotThere
from arising_service.register.models import Attendance, Interest, Person
from arising_service.register.queries import rows
from arising_service.register.queries.building import interest_row, meeting_row
from arising_service.register.queries.persons import person_key


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody in the list: ``meetings`` is at how many they are named, ``last`` the last of them."""

    key: str
    name: str
    meetings: int
    last: date


@dataclass(frozen=True, slots=True)
class Named:
    """One meeting that names a person, and how: present, in attendance, apologies."""

    meeting: rows.MeetingRow
    how: str
    post: str
    capacity: str


@dataclass(frozen=True, slots=True)
class PersonPage:
    """A person: the names that papers print, the meetings from the last, the interests declared."""

    key: str
    name: str
    printed: tuple[str, ...]
    meetings: tuple[Named, ...]
    interests: tuple[tuple[rows.MeetingRow, rows.InterestRow], ...]


def people(viewer: Viewer, page: int = 1, each: int = 100, begins: str = "", body: str = "") -> rows.Paged[Known]:
    """One page of the people by name; ``begins`` is the beginning of any word of the name."""
    if body:
        return _of_body(viewer, page, each, begins, body)
    found = _beginning(Person.objects.filter(sees_exempt=viewer.sees_exempt), begins)
    total = found.count()
    number = max(1, min(page, -(-total // each) or 1))
    shown = found.order_by("key")[(number - 1) * each : number * each]
    return rows.Paged(tuple(Known(one.key, one.name, one.meetings, one.last) for one in shown), number, total, each)


Rows = TypeVar("Rows", QuerySet[Person], QuerySet[Attendance])


def _beginning(found: Rows, begins: str) -> Rows:
    words = person_key(begins) if begins.strip() else ""
    return found.filter(Q(key__startswith=words) | Q(key__contains=f"-{words}")) if words else found


def _of_body(viewer: Viewer, page: int, each: int, begins: str, body: str) -> rows.Paged[Known]:
    named = Attendance.objects.visible_to(viewer).filter(source__meeting__body__slug=body)
    grouped = (
        _beginning(named, begins)
        .order_by()
        .values("key")
        .annotate(meetings=Count("source__meeting", distinct=True), last=Max("source__meeting__on"), shown=Max("name"))
    )
    total = grouped.count()
    number = max(1, min(page, -(-total // each) or 1))
    shown = grouped.order_by("key")[(number - 1) * each : number * each]
    known = tuple(Known(row["key"], row["shown"], row["meetings"], row["last"]) for row in shown)
    return rows.Paged(known, number, total, each)


def person_page(viewer: Viewer, key: str, most: int = 200) -> PersonPage:
    """One person, with the last ``most`` meetings that name them.

    Raises:
        NotThere: no paper that may be seen names such a person.
    """
    found = list(
        Attendance.objects.visible_to(viewer)
        .filter(key=key)
        .select_related("source__meeting__body")
        .order_by("-source__meeting__on", "source__role", "pk")[:most]
    )
    if not found:
        raise NotThere("No paper names such a person.")
    named: dict[int, Named] = {}
    for one in found:
        meeting = one.source.meeting
        named.setdefault(meeting.pk, Named(meeting_row(meeting), one.how, one.post, one.capacity))
    names = tuple(dict.fromkeys(one.name for one in found))
    declared = Interest.objects.visible_to(viewer).filter(member__in=names)
    interests = {
        (one.source.meeting_id, one.subject, one.item): (
            meeting_row(one.source.meeting), interest_row(one, one.source.paper)
        )
        for one in declared.select_related("source__meeting__body", "source__paper").order_by("-source__meeting__on")
    }  # fmt: skip
    return PersonPage(key, names[0], names, tuple(named.values()), tuple(interests.values()))

"""Counts of bodies and people, made again for those that a change has touched, in the change's own transaction."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Count, Max, Q

from arising_service.accounts.viewers import PUBLIC, Viewer
from arising_service.register.changes.rights import SYSTEM
from arising_service.register.models import Ask, Attendance, Body, BodyCount, Meeting, MeetingSource, Paper, Person
from arising_service.register.queries.bodies import OPEN

_EVERYBODY: tuple[Viewer, ...] = (PUBLIC, SYSTEM)
"""Without the right to see what is exempt, and with it: whoever looks, their counts are those of one of these."""
_AT_A_TIME = 500


@dataclass
class Touched:
    """The bodies, by number, and the people, by key, whose counts a change may have made others."""

    bodies: set[int] = field(default_factory=set)
    people: set[str] = field(default_factory=set)

    def add(self, sources: Collection[int]) -> None:
        """Add what tellings of meetings, by number, are of and name."""
        told = MeetingSource.objects.filter(pk__in=sources)
        self.bodies.update(told.order_by().values_list("meeting__body", flat=True))
        self.people.update(Attendance.objects.filter(source__in=sources).order_by().values_list("key", flat=True))

    def add_paper(self, paper: Paper) -> None:
        """Add what a paper tells of and names."""
        self.add(list(paper.tells_of.values_list("pk", flat=True)))

    def count(self) -> None:
        """Count them again."""
        count_bodies(self.bodies)
        count_people(self.people)


def count_everything() -> None:
    """Make all counts anew: after the tables that hold them were made, or when they are in doubt."""
    Person.objects.all().delete()
    count_bodies(set(Body.objects.values_list("pk", flat=True)))
    count_people(set(Attendance.objects.order_by().values_list("key", flat=True).distinct()))


def count_bodies(bodies: Collection[int]) -> None:
    """Count the meetings and asks of bodies again."""
    there = list(Body.objects.filter(pk__in=bodies).values_list("pk", flat=True))
    for viewer in _EVERYBODY:
        visible = set(Body.objects.visible_to(viewer).filter(pk__in=there).values_list("pk", flat=True))
        asks = {row["body"]: row for row in _asks(viewer, there)}
        met = dict(
            Meeting.objects.visible_to(viewer).filter(body__in=there).order_by().values_list("body")
            .annotate(number=Count("pk"))
        )  # fmt: skip
        BodyCount.objects.bulk_create(
            [
                BodyCount(
                    body_id=body, sees_exempt=viewer.sees_exempt, there=body in visible, meetings=met.get(body, 0),
                    **{name: asks.get(body, {}).get(name, 0) for name in _COUNTED},
                )
                for body in there
            ],
            update_conflicts=True, unique_fields=["body", "sees_exempt"],
            update_fields=["there", "meetings", *_COUNTED],
        )  # fmt: skip


_COUNTED = ("asks", "open", "overdue")


def _asks(viewer: Viewer, bodies: list[int]) -> Any:  # noqa: ANN401 Django's rows of a grouping
    found = Ask.objects.visible_to(viewer).filter(gone=False, body__in=bodies).order_by().values("body")
    return found.annotate(
        asks=Count("pk"), open=Count("pk", filter=Q(status__in=OPEN)), overdue=Count("pk", filter=Q(status="overdue"))
    )


def count_people(people: Collection[str]) -> None:
    """Count the meetings that name people again; whoever is named no more is taken away."""
    for keys in _some(sorted(people)):
        for viewer in _EVERYBODY:
            found = list(
                Attendance.objects.visible_to(viewer).filter(key__in=keys).order_by().values("key").annotate(
                    meetings=Count("source__meeting", distinct=True), last=Max("source__meeting__on"), name=Max("name"),
                )
            )  # fmt: skip
            known = Person.objects.filter(sees_exempt=viewer.sees_exempt, key__in=keys)
            known.exclude(key__in=[row["key"] for row in found]).delete()
            Person.objects.bulk_create(
                [Person(sees_exempt=viewer.sees_exempt, **row) for row in found],
                update_conflicts=True, unique_fields=["sees_exempt", "key"],
                update_fields=["name", "meetings", "last"],
            )  # fmt: skip


def _some(keys: list[str]) -> Iterator[list[str]]:
    for start in range(0, len(keys), _AT_A_TIME):
        yield keys[start : start + _AT_A_TIME]

"""The first page: bodies, what is next, what is overdue, what was decided last."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from arising_service.accounts.viewers import Viewer
from arising_service.register.models import Item, Resolution
from arising_service.register.queries import rows
from arising_service.register.queries.bodies import bodies
from arising_service.register.queries.building import ask_row, asks_of, resolution_row
from arising_service.register.queries.calendar import meetings_from


@dataclass(frozen=True, slots=True)
class Decided:
    """A resolution with the minute and the meeting it is of."""

    resolution: rows.ResolutionRow
    item: int
    title: str
    body: str
    slug: str
    on: date


@dataclass(frozen=True, slots=True)
class Home:
    """``overdue`` is how many asks are; ``longest`` are those that have been for the longest."""

    bodies: tuple[rows.BodyRow, ...]
    upcoming: tuple[rows.MeetingRow, ...]
    overdue: int
    longest: tuple[rows.AskRow, ...]
    decided: tuple[Decided, ...]


def home(viewer: Viewer, today: date, each: int = 5) -> Home:
    """The first page as of ``today``, with ``each`` rows in a list."""
    known = bodies(viewer)
    overdue = asks_of(viewer).filter(status="overdue")
    return Home(
        known,
        meetings_from(viewer, today, each),
        sum(body.overdue for body in known),
        tuple(ask_row(ask) for ask in overdue.order_by("due_on", "asked_on", "pk")[:each]),
        latest_decisions(viewer, each),
    )


def latest_decisions(viewer: Viewer, each: int = 5, slug: str = "") -> tuple[Decided, ...]:
    """The resolutions of the last meetings, the newest first; those that only note something are left out."""
    items = Item.objects.visible_to(viewer).filter(source__role="minutes")
    if slug:
        items = items.filter(body__slug=slug)
    # The newest minutes first, and only as many as can be needed: the table of resolutions is long.
    newest = list(items.order_by("-on", "-pk").values_list("pk", flat=True)[: each * 40])
    found = (
        Resolution.objects.visible_to(viewer)
        .filter(item__in=newest)
        .exclude(outcome="noted")
        .select_related("item__source__paper", "item__body")
        .order_by("-item__on", "item__source__pk", "item__order", "order")
    )
    told: dict[tuple[str, date, str], Decided] = {}
    for one in found[: each * 4]:
        item = one.item
        row = resolution_row(one, item.source.paper)
        key = (item.body.slug, item.on, one.text)
        told.setdefault(key, Decided(row, item.pk, item.title, item.body.name, item.body.slug, item.on))
    return tuple(told.values())[:each]

"""People whom papers name, and the bodies among whose members minutes name them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.db.models import Max, Min
from django.db.models.functions import Coalesce

from arising_service.accounts.viewers import Viewer
from arising_service.register.errors import NotThere
from arising_service.register.models import Attendance
from arising_service.register.queries.published import changed, rows
from arising_service.register.queries.published.parts import Part, Wanted, WrongKey, of_part, part, within

MEMBERS = ("present", "apologies")
"""How minutes name those who belong to a body: who is only in attendance does not."""
_FEW, _MANY = 8, 64
"""How many people's memberships are looked at first, and at most at once."""
_ALTERED = Coalesce("source__paper__read_at", "source__paper__added_at")
_TIMES = {
    "made_at": Min("source__paper__added_at"),
    "altered_at": Max(_ALTERED),
}


def people(viewer: Viewer, wanted: Wanted, organization: str = "") -> Part[rows.Person]:
    """One part of the people, by key; those among the members of ``organization``, if it is given."""
    found = Attendance.objects.visible_to(viewer)
    if organization:
        found = _members(viewer).filter(source__meeting__body__slug=organization)
    sources = changed.sources(viewer, wanted)
    if sources is not None:
        found = found.filter(key__in=found.filter(source__in=sources).order_by().values("key"))
    grouped: Any = within(found.order_by().values("key").distinct(), wanted, _TIMES)
    keys = list(grouped.filter(key__gt=wanted.after).order_by("key").values_list("key", flat=True)[: wanted.each + 1])
    shown = part(keys, wanted, lambda key: key, None)
    return of_part(shown, _told(viewer, shown.rows))


def person(viewer: Viewer, key: str) -> rows.Person:
    """One person.

    Raises:
        NotThere: no paper that may be seen names such a person.
    """
    found = _told(viewer, (key,))
    if not found:
        raise NotThere("No paper names such a person.")
    return found[0]


def memberships(viewer: Viewer, wanted: Wanted, organization: str = "", key: str = "") -> Part[rows.Membership]:
    """One part of the memberships, by person and body; of one body or one person, if given."""
    after, _, slug = wanted.after.rpartition("~")
    if wanted.after and not after:
        raise WrongKey
    found = _members(viewer)
    if organization:
        found = found.filter(source__meeting__body__slug=organization)
    if key:
        found = found.filter(key=key)
    told: list[rows.Membership] = []
    for keys in _in_order(
        _perhaps(found, wanted, changed.sources(viewer, wanted)), after, wanted.each + 1 if organization else _FEW
    ):
        people_told = {one.key: one for one in _told(viewer, keys, organization)}
        told += [
            each for name in keys for each in people_told[name].memberships
            if (name != after or each.slug > slug) and _between(each.times, wanted)
        ]  # fmt: skip
        if len(told) > wanted.each:
            break
    return part(told, wanted, lambda each: f"{each.key}~{each.slug}", None)


def _perhaps(found: Any, wanted: Wanted, sources: list[int] | None) -> Any:  # noqa: ANN401 a query set that is grouped later
    """The namings that memberships of the times wanted must have, and others: the times themselves span several."""
    altered_since = wanted.modified_since
    bounds = {
        "source__paper__added_at__gte": wanted.created_since,
        "source__paper__added_at__lte": wanted.created_until if altered_since is None else None,
        "altered_at__gte": altered_since,
        "altered_at__lte": wanted.modified_until,
    }
    asked = {name: value for name, value in bounds.items() if value is not None}
    if sources is not None:
        found = found.filter(source__in=sources)
    return found.annotate(altered_at=_ALTERED).filter(**asked) if asked else found


def _between(times: rows.Times, wanted: Wanted) -> bool:
    return (
        (wanted.created_since is None or times.created >= wanted.created_since)
        and (wanted.created_until is None or times.created <= wanted.created_until)
        and (wanted.modified_since is None or times.modified >= wanted.modified_since)
        and (wanted.modified_until is None or times.modified <= wanted.modified_until)
    )


def _in_order(found: Any, first: str, number: int) -> Iterator[list[str]]:  # noqa: ANN401 a query set
    """The keys of people from ``first`` on, ``number`` of them, then more at a time: an index gives them in order."""
    keys = list(found.filter(key__gte=first).order_by("key").values_list("key", flat=True).distinct()[:number])
    while keys:
        yield keys
        number = max(number, min(2 * number, _MANY))
        keys = list(found.filter(key__gt=keys[-1]).order_by("key").values_list("key", flat=True).distinct()[:number])


def membership(viewer: Viewer, slug: str, key: str) -> rows.Membership:
    """One membership.

    Raises:
        NotThere: no minutes that may be seen name such a person among the members of such a body.
    """
    for one in _told(viewer, (key,)):
        for each in one.memberships:
            if each.slug == slug:
                return each
    raise NotThere("No minutes name such a person as a member of such an organization.")


def _members(viewer: Viewer) -> Any:  # noqa: ANN401 a query set that is grouped later
    return Attendance.objects.visible_to(viewer).filter(source__role="minutes", how__in=MEMBERS)


@dataclass(slots=True)
class _Gathered:
    """What papers say of one person, or of one person at one body, while it is gathered."""

    names: dict[str, None] = field(default_factory=dict)
    posts: dict[str, None] = field(default_factory=dict)
    days: set[date] = field(default_factory=set)
    role: str = ""
    created: datetime | None = None
    modified: datetime | None = None

    def add(self, row: Mapping[str, Any]) -> None:
        """Take in one naming; they come from the last meeting to the first."""
        made, altered = row["source__paper__added_at"], row["source__paper__read_at"] or row["source__paper__added_at"]
        self.created = min(self.created or made, made)
        self.modified = max(self.modified or altered, altered)
        self.names.setdefault(row["name"])
        self.posts.setdefault(row["post"])
        self.role = self.role or row["capacity"]
        self.days.add(row["source__meeting__on"])

    def times(self) -> rows.Times:
        """Its times."""
        assert self.created is not None
        assert self.modified is not None
        return rows.Times(self.created, max(self.created, self.modified))


def _told(viewer: Viewer, keys: Collection[str], organization: str = "") -> tuple[rows.Person, ...]:
    """People of these keys; if ``organization`` is given, as far as its meetings tell of them."""
    named = Attendance.objects.visible_to(viewer).filter(key__in=keys)
    if organization:
        named = named.filter(source__meeting__body__slug=organization)
    everybody: dict[str, _Gathered] = {}
    pairs: dict[tuple[str, str], _Gathered] = {}
    for row in named.order_by("key", "-source__meeting__on", "source__role", "pk").values(
        "key", "name", "post", "capacity", "how", "source__role", "source__meeting__on",
        "source__meeting__body__slug", "source__paper__added_at", "source__paper__read_at",
    ):  # fmt: skip
        everybody.setdefault(row["key"], _Gathered()).add(row)
        if row["source__role"] == "minutes" and row["how"] in MEMBERS:
            pairs.setdefault((row["key"], row["source__meeting__body__slug"]), _Gathered()).add(row)
    of_person: dict[str, list[rows.Membership]] = {}
    for (key, slug), each in sorted(pairs.items(), key=lambda pair: pair[0]):
        told = rows.Membership(key, slug, each.role, min(each.days), max(each.days), len(each.days), each.times())
        of_person.setdefault(key, []).append(told)
    return tuple(_person(key, each, of_person.get(key, [])) for key, each in everybody.items())


def _person(key: str, each: _Gathered, memberships_of: list[rows.Membership]) -> rows.Person:
    names = tuple(each.names)
    return rows.Person(key, names[0], names, tuple(filter(None, each.posts)), tuple(memberships_of), each.times())

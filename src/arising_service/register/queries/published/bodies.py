"""Bodies as organizations, and the times of the register as a whole."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from django.db.models import Max, Min, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from arising_service.accounts.viewers import Viewer
from arising_service.register.errors import NotThere
from arising_service.register.models import Ask, Body, MeetingSource, Paper, PaperState
from arising_service.register.queries.published import rows
from arising_service.register.queries.published.parts import Part, Wanted, of_part, part, within

_BEFORE_ANYTHING = datetime(2000, 1, 1, tzinfo=UTC)


def register_times(viewer: Viewer) -> rows.Times:
    """When the first paper came, and when one was last read. Before any came, a day that is always the same."""
    papers = Paper.objects.visible_to(viewer).filter(state=PaperState.READ)
    told = papers.aggregate(made=Min("added_at"), altered=Max("read_at"))
    created = told["made"] or _BEFORE_ANYTHING
    return rows.Times(created, told["altered"] or created)


def organizations(viewer: Viewer, wanted: Wanted) -> Part[rows.Organization]:
    """One part of the bodies, by slug."""
    found = within(Body.objects.visible_to(viewer), wanted, _times(viewer))
    slugs = found.filter(slug__gt=wanted.after).order_by("slug").values_list("slug", flat=True)[: wanted.each + 1]
    shown = part(list(slugs), wanted, str, found.count())
    return of_part(shown, _told(_known(viewer).filter(slug__in=shown.rows).order_by("slug")))


def organization(viewer: Viewer, slug: str) -> rows.Organization:
    """One body.

    Raises:
        NotThere: there is no such body, or it may not be seen.
    """
    body = _known(viewer).filter(slug=slug).first()
    if body is None:
        raise NotThere("There is no such organization.")
    return _told((body,))[0]


def _known(viewer: Viewer) -> QuerySet[Body]:
    return Body.objects.visible_to(viewer).annotate(**_times(viewer))


def _times(viewer: Viewer) -> dict[str, Coalesce]:
    told = MeetingSource.objects.visible_to(viewer).filter(meeting__body=OuterRef("pk")).order_by()
    told_of = told.values("meeting__body")
    asked = Ask.objects.visible_to(viewer).filter(body=OuterRef("pk")).order_by().values("body")
    made = Subquery(asked.annotate(t=Min("paper__added_at")).values("t"))
    return {
        "made_at": Coalesce(Subquery(told_of.annotate(t=Min("paper__added_at")).values("t")), made),
        "altered_at": Coalesce(
            Subquery(told_of.annotate(t=Max("paper__read_at")).values("t")),
            Subquery(asked.annotate(t=Max("paper__read_at")).values("t")),
            made,
        ),
    }


def _told(bodies: Iterable[Body]) -> tuple[rows.Organization, ...]:
    return tuple(rows.Organization(body.slug, body.name, body.followed_to, times_of(body)) for body in bodies)


def times_of(row: object) -> rows.Times:
    """The times of a row that was annotated with them."""
    created, modified = getattr(row, "made_at", None), getattr(row, "altered_at", None)
    assert isinstance(created, datetime)
    return rows.Times(created, max(created, modified) if isinstance(modified, datetime) else created)

"""Agenda items and minutes."""

from __future__ import annotations

from collections.abc import Collection

from django.db.models import F, QuerySet
from django.db.models.functions import Coalesce

from arising_service.accounts.viewers import Viewer
from arising_service.register.errors import NotThere
from arising_service.register.models import Item, Resolution
from arising_service.register.queries.building import resolution_row, shown_text, spot
from arising_service.register.queries.meetings import exempted_for
from arising_service.register.queries.published import changed, rows
from arising_service.register.queries.published.bodies import times_of
from arising_service.register.queries.published.parts import Part, Wanted, WrongKey, of_part, part, within
from arising_service.register.queries.rows import ResolutionRow
from arising_service.register.queries.search import holding

_TIMES = {
    "made_at": F("source__paper__added_at"),
    "altered_at": Coalesce("source__paper__read_at", "source__paper__added_at"),
}


def items(viewer: Viewer, wanted: Wanted, organization: str = "", role: str = "", words: str = "") -> Part[rows.Item]:
    """One part of the items, in the order in which they were read; of one body, one sort, with ``words``, if given."""
    found = within(Item.objects.visible_to(viewer), wanted, _TIMES)
    sources = changed.sources(viewer, wanted)
    if sources is not None:
        found = found.filter(source__in=sources)
    if organization:
        found = found.filter(body__slug=organization)
    if role:
        found = found.filter(source__role=role)
    if words:
        found = found.filter(pk__in=holding(viewer, "minutes", words))
    if wanted.after:
        if not (wanted.after.isascii() and wanted.after.isdigit() and len(wanted.after) < 18):
            raise WrongKey
        found = found.filter(pk__gt=int(wanted.after))
    # Rows are long: which they are is asked first, so that only those shown are read.
    shown = part(list(found.order_by("pk").values_list("pk", flat=True)[: wanted.each + 1]), wanted, str, None)
    rows_of = {item.pk: item for item in _known(viewer).filter(pk__in=shown.rows)}
    return of_part(shown, told_items(viewer, [rows_of[key] for key in shown.rows if key in rows_of], texts=True))


def item(viewer: Viewer, sha256: str, start: int) -> rows.Item:
    """The item of a paper that begins at a character.

    Raises:
        NotThere: there is no such item, or it may not be seen.
    """
    found = _known(viewer).filter(source__paper__sha256=sha256, start=start).order_by("pk").first()
    if found is None:
        raise NotThere("There is no such agenda item.")
    return told_items(viewer, [found], texts=True)[0]


def _known(viewer: Viewer) -> QuerySet[Item]:
    return Item.objects.visible_to(viewer).select_related("source__paper", "body").annotate(**_TIMES)


def items_of(viewer: Viewer, sources: Collection[int]) -> dict[int, tuple[rows.Item, ...]]:
    """The items of some sources, by source and in their order, without their texts."""
    found = list(_known(viewer).filter(source__in=sources).defer("text").order_by("order"))
    told: dict[int, list[rows.Item]] = {}
    for row, each in zip(found, told_items(viewer, found, texts=False), strict=True):
        told.setdefault(row.source_id, []).append(each)
    return {source: tuple(each) for source, each in told.items()}


def told_items(viewer: Viewer, found: Collection[Item], *, texts: bool) -> tuple[rows.Item, ...]:
    """Items with what was decided under them."""
    exempted = exempted_for(viewer, list({each.source.paper_id for each in found})) if texts else {}
    papers = {each.pk: each.source.paper for each in found}
    decided: dict[int, list[ResolutionRow]] = {}
    for one in Resolution.objects.visible_to(viewer).filter(item__in=papers).order_by("order"):
        decided.setdefault(one.item_id, []).append(resolution_row(one, papers[one.item_id]))
    return tuple(
        rows.Item(
            each.source.paper.sha256, each.start, each.body.slug, each.on, each.source.role, each.number, each.title,
            each.parent, each.section, each.hidden,
            shown_text(each, exempted.get(each.source.paper_id, [])) if texts else "",
            tuple(decided.get(each.pk, ())), spot(each, each.source.paper), each.pk, times_of(each),
        )
        for each in found
    )  # fmt: skip

"""Search: what was typed → minutes, asks or pages, the best first, with the words marked."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from django.db import connection
from django.db.models.expressions import RawSQL

from arising_service.accounts.viewers import Viewer
from arising_service.register.models import Body, Item, PaperPage
from arising_service.register.queries import rows
from arising_service.register.queries.building import ask_row, asks_of, spot
from arising_service.register.searching import fts5, tsvector
from arising_service.register.searching.found import CLOSES, OPENS, Hit, Narrowed
from arising_service.register.searching.parsing import Sought, parse

KINDS = {"minutes": "item", "asks": "ask", "pages": "page"}
"""What may be searched: minutes and agenda items, asks, and the pages of papers."""
EACH = 20
_DEEPEST = 100
"""How many pages of results are given: nobody reads on for ever, and ranking is not for ever exact."""


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a title or snippet; ``marked`` are those that were looked for."""

    text: str
    marked: bool


@dataclass(frozen=True, slots=True)
class Result:
    """One result. ``item`` is the minute's number in the register (kind minutes), ``ask`` the ask (kind asks).

    ``spot`` is where the words stand: the page to open.
    """

    kind: str
    title: tuple[Words, ...]
    snippet: tuple[Words, ...]
    body: str
    slug: str
    on: date | None
    spot: rows.Spot
    item: int | None = None
    number: str = ""
    ask: rows.AskRow | None = None


@dataclass(frozen=True, slots=True)
class Results:
    """A page of results. ``totals`` counts each kind, ``more`` names the kinds that have more than was counted.

    If ``ranked`` is 0 and there are results, they were too many to rank: those with the words in the title come first,
    then the last added.
    """

    kind: str
    found: rows.Paged[Result]
    totals: dict[str, int]
    more: frozenset[str]
    ranked: int
    understood: Sought


def search(
    viewer: Viewer, typed: str, *, kind: str = "minutes", body: str = "", status: str = "", year: int | None = None,
    first: date | None = None, last: date | None = None, page: int = 1,
) -> Results:  # fmt: skip
    """Search for what was typed, narrowed by what is given or typed as ``body:``, ``status:`` and ``year:``.

    ``kind`` is minutes, asks or pages. Nothing typed, or a body that there is not for the viewer, finds nothing.
    """
    kind = kind if kind in KINDS else "minutes"
    sought = parse(typed)
    asked = _narrowed(viewer, sought, body, status, year, first, last)
    nothing = Results(kind, rows.Paged((), 1, 0, EACH), dict.fromkeys(KINDS, 0), frozenset(), 0, sought)
    if asked is None or not sought:
        return nothing
    backend = fts5 if connection.vendor == "sqlite" else tsvector
    counted = {name: backend.count(replace(_of_kind(asked, name), kind=table)) for name, table in KINDS.items()}
    total = counted[kind][0]
    number = max(1, min(page, -(-total // EACH) or 1, _DEEPEST))
    hits = backend.find(replace(_of_kind(asked, kind), kind=KINDS[kind]), (number - 1) * EACH, EACH, counted[kind])
    shown = _SHOWING[kind](viewer, hits.hits)
    return Results(
        kind, rows.Paged(shown, number, total, EACH), {name: each[0] for name, each in counted.items()},
        frozenset(name for name, each in counted.items() if each[1]), hits.ranked, sought,
    )  # fmt: skip


def holding(viewer: Viewer, kind: str, typed: str) -> RawSQL:
    """The numbers of the rows of a kind that hold the words typed, to look for others among: not ranked.

    Words are understood as ``search`` understands them; filters typed among them are passed over. Without a word, none.
    """
    sought = parse(typed)
    if not sought:
        return RawSQL("SELECT 0 WHERE 1 = 0", ())
    backend = fts5 if connection.vendor == "sqlite" else tsvector
    sql, given = backend.matching(Narrowed(sought, KINDS[kind], hidden_too=viewer.sees_exempt))
    return RawSQL(sql, tuple(given))  # noqa: S611 the SQL is ours, and what was typed is a parameter of it


def _narrowed(
    viewer: Viewer, sought: Sought, body: str, status: str, year: int | None, first: date | None, last: date | None
) -> Narrowed | None:
    """The search narrowed; ``None`` where the body is not there."""
    slug = body or sought.filters.get("body", "")
    number = Body.objects.visible_to(viewer).filter(slug=slug).values_list("pk", flat=True).first() if slug else None
    if slug and number is None:
        return None
    typed_year = sought.filters.get("year", "")
    chosen = year if year is not None else int(typed_year) if typed_year.isascii() and typed_year.isdigit() else None
    if chosen is not None and not 1 <= chosen <= 9999:
        return None
    return Narrowed(
        sought, "", number, status or sought.filters.get("status", ""), chosen, first, last, viewer.sees_exempt
    )


def _of_kind(asked: Narrowed, kind: str) -> Narrowed:
    """Only asks have a status."""
    return asked if kind == "asks" else replace(asked, status="")


def _words(text: str) -> tuple[Words, ...]:
    found: list[Words] = []
    for number, part in enumerate(text.split(OPENS)):
        marked, closed, rest = part.partition(CLOSES) if number else ("", "", part)
        found += [Words(marked, True)] if closed else []
        found += [Words(rest if closed or not number else marked, False)]
    return tuple(each for each in found if each.text)


def _items(viewer: Viewer, hits: tuple[Hit, ...]) -> tuple[Result, ...]:
    found = Item.objects.visible_to(viewer).filter(pk__in=[hit.id for hit in hits])
    known = {item.pk: item for item in found.defer("text").select_related("body", "source__paper")}
    return tuple(
        Result(
            "minutes", _words(hit.title), _words(hit.snippet), item.body.name, item.body.slug, item.on,
            spot(item, item.source.paper), item.pk, item.number,
        )
        for hit in hits
        if (item := known.get(hit.id))
    )  # fmt: skip


def _asks(viewer: Viewer, hits: tuple[Hit, ...]) -> tuple[Result, ...]:
    known = {ask.pk: ask for ask in asks_of(viewer).filter(pk__in=[hit.id for hit in hits])}
    return tuple(
        Result(
            "asks", _words(hit.title), _words(hit.snippet), ask.body.name, ask.body.slug, ask.asked_on,
            spot(ask, ask.paper), None, ask.item, ask_row(ask),
        )
        for hit in hits
        if (ask := known.get(hit.id))
    )  # fmt: skip


def _pages(viewer: Viewer, hits: tuple[Hit, ...]) -> tuple[Result, ...]:
    found = PaperPage.objects.visible_to(viewer).filter(pk__in=[hit.id for hit in hits])
    known = {page.pk: page for page in found.defer("text", "lines").select_related("body", "paper")}
    return tuple(
        Result(
            "pages", (Words(page.paper.title or page.paper.name, False),), _words(hit.snippet),
            page.body.name if page.body else "", page.body.slug if page.body else "", page.on,
            rows.Spot(page.paper.sha256, page.paper.name, page.number, page.start, page.start),
        )
        for hit in hits
        if (page := known.get(hit.id))
    )  # fmt: skip


_SHOWING = {"minutes": _items, "asks": _asks, "pages": _pages}

"""Which addresses are asked for: every route that is open to all, with things of the register filled in."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any
from urllib.parse import urlencode

from django.urls import URLPattern, URLResolver, get_resolver

from arising_service.accounts.permissions import OPEN_TO_ALL, declared
from arising_service.register.models import Ask, Attendance, Body, Item, Meeting, Paper

_PART = re.compile(r"<(?:(?P<kind>\w+):)?(?P<name>\w+)>")
WHOLE = ("asks.csv", "record.jsonl")
"""Whole lists, written as they are read: of these the first bytes are timed."""
LEFT_OUT = ("picture.png", "small.png", "/file")
"""Files themselves: no database is in the way of them, and the papers of this register are invented without any."""

SEARCHES: Mapping[str, Mapping[str, str]] = {
    "a common word": {"words": "council"},
    "a word in nearly every row": {"words": "the"},
    "three common words": {"words": "children council report"},
    "a phrase": {"words": '"children and young people"'},
    "a phrase of common words": {"words": '"the report be noted"'},
    "the beginning of words": {"words": "educat*"},
    "a short beginning": {"words": "co*"},
    "a rare word": {"words": "berfordham"},
    "common, less another": {"words": "report -overdue"},
    "a common word in asks": {"words": "report", "kind": "asks"},
    "a common word in pages": {"words": "report", "kind": "pages"},
    "a common word in one body": {"words": "report", "body": "BODY"},
    "a common word in one year": {"words": "report year:2012"},
    "a common word between days": {"words": "report", "since": "2010-01-01", "until": "2011-12-31"},
    "open asks on a word": {"words": "report status:overdue", "kind": "asks"},
    "the tenth page": {"words": "report", "page": "10"},
}


class Things:
    """Things of the register to fill in, drawn by chance, the same at every run."""

    def __init__(self, number: int) -> None:
        chance = random.Random(3)
        bodies = list(Body.objects.values_list("slug", flat=True))
        asks = list(Ask.objects.values_list("name", flat=True).order_by("pk")[:: max(1, Ask.objects.count() // 500)])
        meetings = [(str(slug), f"{on:%Y-%m-%d}") for slug, on in _some(Meeting, "body__slug", "on")]
        papers = [(sha256, pages) for sha256, pages in _some(Paper, "sha256", "pages")]
        items = [pk for (pk,) in _some(Item, "pk")]
        people = [key for (key,) in _some(Attendance, "key")]
        self._draws: dict[str, Callable[[], object]] = {
            "slug": lambda: chance.choice(bodies), "name": lambda: chance.choice(asks),
            "item": lambda: chance.choice(items), "number": lambda: chance.randint(1, 5),
            "key": lambda: chance.choice(people), "sha256": lambda: chance.choice(papers)[0],
        }  # fmt: skip
        self._meetings, self._chance, self.number = meetings, chance, number
        self.packs = list(Paper.objects.filter(kind="pack").values_list("sha256", flat=True))

    def address(self, route: str) -> str:
        """An address of a route, with things drawn for what it asks for."""
        if "<slug:slug>/<str:on>" in route:
            slug, on = self._chance.choice(self._meetings)
            route = route.replace("<slug:slug>", slug).replace("<str:on>", on)
        return "/" + _PART.sub(lambda part: str(self._draws[part["name"]]()), route)

    def knows(self, route: str) -> bool:
        """Whether there is a thing for everything that a route asks for."""
        return all(part["name"] in self._draws for part in _PART.finditer(route.replace("<str:on>", "")))


def _some(table: type[Meeting | Paper | Item | Attendance], *fields: str) -> list[tuple[Any, ...]]:
    """A few hundred rows from all over a table."""
    whole = table.objects.order_by("pk")
    last = whole.values_list("pk", flat=True).last() or 1
    numbers = range(1, last + 1, max(1, last // 400))
    return list(whole.filter(pk__in=list(numbers)).values_list(*fields))


def routes() -> list[str]:
    """Every route that is open to all and shows something of the register."""
    return [route for route, view in _walked(get_resolver(), "") if declared(view) == OPEN_TO_ALL]


def _walked(resolver: URLResolver, before: str) -> Iterator[tuple[str, object]]:
    for each in resolver.url_patterns:
        address = before + str(each.pattern)
        if isinstance(each, URLResolver):
            yield from _walked(each, address)
        elif isinstance(each, URLPattern):
            yield address, each.callback


def _api(things: Things) -> Iterator[tuple[str, list[str]]]:
    """Lists of the API as programs ask for them: what changed since, what is due, the longest pages."""
    few = max(10, things.number // 3)
    body = things.address("<slug:slug>")[1:]
    for what in (
        "people?modified_since=2100-01-01T00:00:00Z", "memberships?modified_since=2100-01-01T00:00:00Z",
        "meetings?modified_since=2100-01-01T00:00:00Z", "agenda-items?modified_since=2100-01-01T00:00:00Z",
        "asks?modified_since=2100-01-01T00:00:00Z", "evidence?modified_since=2100-01-01T00:00:00Z",
        "asks?status=overdue", "asks?due_after=2010-01-01&due_before=2010-03-31", "asks?owner=harbour", "asks?q=report",
        "agenda-items?q=report", "meetings?elementsPerPage=25", "meetings?omit_internal=true&elementsPerPage=100",
        "asks?organization=BODY", "people?organization=BODY", "memberships?organization=BODY",
        "agenda-items?organization=BODY", "papers?organization=BODY",
    ):  # fmt: skip
        yield f"/api/v1/{what}".replace("=BODY", "="), [f"/api/v1/{what.replace('BODY', body)}"] * few


def pages(things: Things) -> Iterator[tuple[str, list[str]]]:
    """What is asked for: a name, and addresses of that sort."""
    for route in routes():
        if not route.endswith((*LEFT_OUT, *WHOLE)) and things.knows(route):
            times = things.number
            yield "/" + route, [things.address(route) for _ in range(times)]
    yield from _api(things)
    few = max(10, things.number // 3)
    yield (
        "/papers/ of a long pack, a page",
        [f"/papers/{sha256}/pages/{number}/" for sha256 in things.packs[:8] for number in (1, 120, 250)],
    )
    yield "/papers/ of a long pack, all pages", [f"/papers/{sha256}/pages/" for sha256 in things.packs[:few]]
    lists: dict[str, dict[str, str]] = {
        "page 50": {"page": "50"}, "the last page": {"page": "4000"}, "overdue": {"status": "overdue"},
        "open": {"status": "open"}, "of a body": {"body": things.address("<slug:slug>")[1:]},
        "due first": {"order": "due"}, "changed last": {"order": "changed"}, "by owner": {"owner": "harbour"},
        "overdue of a body, due first": {
            "status": "overdue", "order": "due", "body": things.address("<slug:slug>")[1:]
        },
        "of ten years": {"since": "2005-01-01", "until": "2014-12-31"},
    }  # fmt: skip
    for what, narrowed in lists.items():
        yield f"/asks/ {what}", [f"/asks/?{urlencode(narrowed)}"] * few
    yield "/people/ by the beginning of a name", ["/people/?begins=ber"] * few
    yield "/papers/ of a body, the last page", [f"/papers/?body={things.address('<slug:slug>')[1:]}&page=99"] * few
    for what, asked in SEARCHES.items():
        told = {key: things.address("<slug:slug>")[1:] if value == "BODY" else value for key, value in asked.items()}
        yield f"/search/ {what}", [f"/search/?{urlencode(told)}"] * few

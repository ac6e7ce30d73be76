"""Our search beside two others over the same rows: FTS5's own ranking without a cap, and Django's ``icontains``."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable

from django.db import connection

from arising_service.accounts.viewers import PUBLIC
from arising_service.register.models import Item
from arising_service.register.queries.search import EACH, search
from arising_service.register.searching import fts5
from arising_service.register.searching.found import Narrowed
from arising_service.register.searching.parsing import parse

_TYPED = (
    "council", "the", "children council report", '"children and young people"', '"the report be noted"', "co*",
    "transport*", "report year:2012",
)  # fmt: skip


def compare(times: int) -> None:
    """Print, for each thing typed, the first page of minutes by ours and by the others: milliseconds, the 95th of 100.

    Ours counts minutes, asks and pages, ranks up to its cap, and marks the words; plain FTS5 counts and ranks all
    minutes by bm25 and marks the words; ``icontains`` counts the minutes that hold the letters and gives the newest.
    """
    print(f"{'search, p95 of ' + str(times):36}{'ours':>10}{'FTS5 bm25':>12}{'icontains':>12}")
    for typed in _TYPED:
        ours = _p95(lambda typed=typed: search(PUBLIC, typed), times)  # type: ignore[misc]
        plain = _p95(lambda typed=typed: _plain(typed), times)  # type: ignore[misc]
        slow = _p95(lambda typed=typed: _contains(typed), max(2, times // 10))  # type: ignore[misc]
        print(f"{typed:36}{ours:8.1f}ms{plain:10.1f}ms{slow:10.1f}ms", flush=True)


def _p95(run: Callable[[], object], times: int) -> float:
    took = []
    for _ in range(times + 1):
        began = time.thread_time()
        run()
        took.append((time.thread_time() - began) * 1000)
    return statistics.quantiles(took[1:], n=20, method="inclusive")[-1] if times > 1 else took[-1]


def _plain(typed: str) -> None:
    sought = parse(typed)
    year = sought.filters.get("year")
    words = fts5.expression(Narrowed(sought, "item", year=int(year) if year else None))
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM search_item WHERE search_item MATCH %s", [words])
        cursor.fetchone()
        cursor.execute(
            "SELECT rowid, highlight(search_item, 0, '<', '>'), snippet(search_item, 1, '<', '>', '', 32) "
            f"FROM search_item WHERE search_item MATCH %s ORDER BY rank LIMIT {EACH}",
            [words],
        )
        cursor.fetchall()


def _contains(typed: str) -> None:
    sought = parse(typed)
    found = Item.objects.visible_to(PUBLIC)
    for words in (*sought.wanted, *((each,) for each in sought.prefixes)):
        found = found.filter(text__icontains=" ".join(words))
    if "year" in sought.filters:
        found = found.filter(on__year=int(sought.filters["year"]))
    found.count()
    list(found.order_by("-on", "-pk")[:EACH])

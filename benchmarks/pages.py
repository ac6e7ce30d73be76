"""Times every public page over a register of 200,000 minutes and 100,000 asks: part of ``make bench``.

Server time: an address is asked for in this process, through all middleware, view, queries and template, until the
last byte of the answer. The figure is the 95th percentile of many addresses of a sort, after one that does not count.
It is the time that the serving thread has the processor, SQLite's work included: what else the machine does is not
counted. On a machine that does nothing else the clock, whose median stands beside it, says nearly the same.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django.test import Client

PAGE, SEARCH, QUERIES = 100.0, 50.0, 20
"""What a page and a search may take, in milliseconds, and how many questions a page may ask of the database."""


@dataclass(frozen=True, slots=True)
class Timed:
    """Addresses of a sort: what each answer took in milliseconds of the processor and by the clock.

    ``queries`` and ``bytes`` are those of the answer that had most.
    """

    what: str
    milliseconds: tuple[float, ...]
    clock: tuple[float, ...]
    queries: int
    bytes: int

    @property
    def p95(self) -> float:
        """The 95th percentile."""
        ordered = sorted(self.milliseconds)
        return ordered[min(len(ordered) - 1, round(0.95 * len(ordered) + 0.5) - 1)]

    @property
    def bar(self) -> float:
        """What the 95th percentile may be."""
        return SEARCH if self.what.startswith("/search/ ") else PAGE

    @property
    def met(self) -> bool:
        """Whether both bars are."""
        return self.p95 < self.bar and self.queries < QUERIES


def main() -> int:
    """Build the register, ask for every page, print the table. The exit code is 1 where a bar is missed."""
    arguments = argparse.ArgumentParser(prog="python -m benchmarks.pages", description=__doc__)
    arguments.add_argument("--data", type=Path, help="a folder to keep the register in, for another run")
    arguments.add_argument("--share", type=float, default=1.0, help="a share of the full size (1.0)")
    arguments.add_argument("--times", type=int, default=40, help="how many addresses of each sort (40)")
    arguments.add_argument("--only", default="", help="only sorts with these letters in their name")
    asked = arguments.parse_args()
    with tempfile.TemporaryDirectory(prefix="arising-bench-") as folder:
        _start(asked.data or Path(folder))
        _build(asked.share)
        missed = _pages(asked.times, asked.only)
        if not asked.only:
            from benchmarks.pages_search import compare

            print()
            compare(asked.times)
    return 1 if missed else 0


def _start(data: Path) -> None:
    """Start the service on a register in ``data``, with the settings of a site that is served."""
    data.mkdir(parents=True, exist_ok=True)
    (data / "static").mkdir(exist_ok=True)
    os.environ["ARISING_DATA"] = str(data)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "arising_service.settings")
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)
    call_command("collectstatic", verbosity=0, interactive=False)
    # As it is served: what a server does once, when it starts, is no part of any page.
    import arising_service.wsgi  # noqa: F401


def _build(share: float) -> None:
    from arising_service.register.models import Ask, Item, Paper
    from benchmarks.pages_register import Writer

    if not Paper.objects.exists():
        began = time.monotonic()
        Writer(share).write()
        print(f"The register was written in {time.monotonic() - began:.0f} s.", file=sys.stderr)
    print(f"{Item.objects.count():,} minutes, {Ask.objects.count():,} asks, {Paper.objects.count():,} papers\n")


def _pages(times: int, only: str) -> int:
    """Print a row for each sort of page. Gives how many missed a bar."""
    from django.test import Client

    from benchmarks.pages_asked import Things, pages

    client = Client(headers={"host": "127.0.0.1"}, raise_request_exception=False)
    missed: list[Timed] = []
    print(f"{'':62}{'p95':>9}{'median':>9}{'clock':>9}{'queries':>9}{'kB':>7}")
    for what, addresses in pages(Things(times)):
        if only in what:
            timed = _timed(client, what, addresses)
            if timed is None:
                continue
            times_told = (timed.p95, statistics.median(timed.milliseconds), statistics.median(timed.clock))
            row = f"{what:62}{''.join(f'{each:7.1f}ms' for each in times_told)}{timed.queries:9}"
            print(f"{row}{timed.bytes // 1000:7}{'' if timed.met else '  MISSED'}", flush=True)
            missed += [] if timed.met else [timed]
    print(f"\npages: p95 under {PAGE:.0f} ms, searches: under {SEARCH:.0f} ms, under {QUERIES} queries: ", end="")
    print("all met" if not missed else f"{len(missed)} missed")
    return len(missed)


def _timed(client: Client, what: str, addresses: list[str]) -> Timed | None:
    """Times of addresses of a sort; nothing where the site as it is set up has no such page."""
    asked: list[tuple[float, float]] = []
    queries = size = 0
    for place, address in enumerate([addresses[0], *addresses]):
        with _counted() as questions:
            began, clock = time.thread_time(), time.perf_counter()
            answer = client.get(address)
            body = b"".join(answer.streaming_content) if answer.streaming else answer.content  # type: ignore[attr-defined]
            took = (time.thread_time() - began) * 1000, (time.perf_counter() - clock) * 1000
        if answer.status_code not in {200, 302} and not place:
            if answer.status_code not in {404, 405}:
                print(f"{what}: not timed, for {address} answered {answer.status_code}")
            return None
        if place:
            asked.append(took)
            queries, size = max(queries, len(questions)), max(size, len(body))
    return Timed(what, tuple(own for own, _ in asked), tuple(clock for _, clock in asked), queries, size)


@contextmanager
def _counted() -> Iterator[list[str]]:
    """The questions asked of the database; with the settings of a site that is served, Django keeps no list of them."""
    from django.db import connection

    asked: list[str] = []

    def count(execute: Callable[..., object], sql: str, *told: object) -> object:
        asked.append(sql)
        return execute(sql, *told)

    with connection.execute_wrapper(count):
        yield asked


if __name__ == "__main__":
    sys.exit(main())

"""Writes a register of a size that a county fills in a generation: 200,000 minutes and 100,000 asks, all invented."""

from __future__ import annotations

import hashlib
import random
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, TypeVar

from django.db import models, transaction
from django.utils import timezone

from arising_service.register.changes.counting import count_everything
from arising_service.register.models import (
    Ask,
    Attendance,
    AuditEntry,
    Body,
    Evidence,
    Interest,
    Item,
    Meeting,
    MeetingSource,
    Paper,
    PaperPage,
    Report,
    Resolution,
)
from arising_service.register.queries.persons import person_key
from benchmarks.pages_words import Words

Row = TypeVar("Row", bound=models.Model)
BODIES, PER_BODY = 60, 334
MINUTES_EACH, ASKS_EACH, PEOPLE_EACH, PAGES_EACH = 10, 5, 10, 5
PACKS, PACK_PAGES = 40, 250
"""Long packs, which tell of no meeting of their own: agenda packs of meetings that minutes tell of too."""
_STATUSES = {
    "done": 35, "discharged": 15, "overdue": 15, "not_due": 8, "due": 2, "reported": 5, "partly_done": 5,
    "asked_again": 5, "unknown": 10,
}  # fmt: skip
_KINDS = ("report back", "circulate", "write or lobby", "establish or do", "publish", "consider")
_OWNERS = ("Head of Service", "Director of Children’s Services", "Clerk", "Harbour Master", "Chief Officer", "")
_ORDER = (
    Paper, Meeting, MeetingSource, Item, Resolution, Attendance, Interest, Report, PaperPage, Ask, Evidence, AuditEntry,
)  # fmt: skip
_AT_A_TIME = 1_000
_MEETINGS_AT_A_TIME = 500


@dataclass
class _Batch:
    """Rows of many tables on their way into the database, each table after those that it points at."""

    rows: dict[type[models.Model], list[Any]] = field(default_factory=dict)

    def add(self, row: Row) -> Row:
        """One more row to be written; gives it."""
        self.rows.setdefault(type(row), []).append(row)
        return row

    def write(self) -> None:
        for table in _ORDER:
            rows = self.rows.pop(table, [])
            table.objects.bulk_create(rows, batch_size=_AT_A_TIME)


class Writer:
    """Writes the register. ``share`` makes it smaller: 0.01 is a hundredth of the meetings."""

    def __init__(self, share: float = 1.0, seed: int = 7) -> None:
        self._chance = random.Random(seed)
        self._words = Words(seed)
        self._each = max(2, round(PER_BODY * share))
        self._packs = max(1, round(PACKS * share))
        self._today = timezone.localdate()
        self._now = timezone.now()
        self._number = 0

    def write(self) -> None:
        """Write everything, telling on standard error how far it is."""
        bodies = self._bodies()
        days = [self._today + timedelta(days=30 - 30 * number) for number in range(self._each)]
        meetings = [(body, day) for day in reversed(days) for body in bodies]
        for start in range(0, len(meetings), _MEETINGS_AT_A_TIME):
            batch = _Batch()
            for body, day in meetings[start : start + _MEETINGS_AT_A_TIME]:
                self._meeting(batch, body, day)
            with transaction.atomic():
                batch.write()
            _tell(f"{min(start + _MEETINGS_AT_A_TIME, len(meetings)):,} of {len(meetings):,} meetings written")
        self._write_packs(bodies, days)
        _tell("counting")
        count_everything()
        _tell("", end=True)

    def _bodies(self) -> list[Body]:
        names = [f"{name} {kind}" for name, kind in zip(
            self._words.names, ["Scrutiny Commission", "Committee", "Board", "Panel"] * BODIES, strict=False
        )]  # fmt: skip
        return Body.objects.bulk_create(
            Body(name=name, slug=name.lower().replace(" ", "-"), key=name.lower(), followed_to=self._today)
            for name in names[:BODIES]
        )

    def _meeting(self, batch: _Batch, body: Body, day: date) -> None:
        paper = self._paper(batch, body, day, "minutes", PAGES_EACH)
        meeting = batch.add(Meeting(body=body, on=day, venue="Town Hall", chair=self._name()))
        source = batch.add(
            MeetingSource(meeting=meeting, paper=paper, role="minutes", printed=body.name, start=0, end=100)
        )
        at = 0
        pages: list[str] = []
        for order in range(MINUTES_EACH):
            item = self._item(batch, source, body, day, order, at)
            pages.append(f"{item.number}. {item.title}\n\n{item.text}")
            if order % (MINUTES_EACH // ASKS_EACH) == 0:
                self._ask(batch, body, day, paper, item)
            at = item.end + 2
        self._people(batch, source)
        self._pages(batch, paper, ["\n\n".join(pages[n : n + 2]) for n in range(0, len(pages), 2)])

    def _paper(self, batch: _Batch, body: Body, day: date, kind: str, pages: int) -> Paper:
        self._number += 1
        sha256 = hashlib.sha256(f"paper {self._number}".encode()).hexdigest()
        paper = Paper(
            sha256=sha256, name=f"{kind}-{day.isoformat()}-{self._number}.pdf", title=f"{kind.title()}, {body.name}",
            format="pdf", kind=kind, bytes=100_000, pages=pages, stored=f"{sha256[:2]}/{sha256}", state="read",
            reader="benchmark", body=body, on=day, added_at=self._now, read_at=self._now, lines={"used": 100},
        )  # fmt: skip
        batch.add(paper)
        for verb in ("add", "read"):
            batch.add(AuditEntry(verb=verb, noun="paper", noun_id=sha256, after={"pages": pages}))
        return paper

    def _item(self, batch: _Batch, source: MeetingSource, body: Body, day: date, order: int, at: int) -> Item:
        text = self._words.sentences(self._chance.randint(4, 9))
        item = batch.add(
            Item(
                source=source, body=body, on=day, order=order, number=str(order + 1), title=self._words.title(),
                text=text, page=order // 2 + 1, start=at, end=at + len(text),
            )
        )  # fmt: skip
        batch.add(
            Resolution(
                item=item, order=0, number="1", lead_in="Resolved", text=self._words.sentences(1),
                outcome=self._chance.choice(("carried", "noted", "")), page=item.page, start=at, end=at + 90,
            )
        )  # fmt: skip
        return item

    def _ask(self, batch: _Batch, body: Body, day: date, paper: Paper, item: Item) -> None:
        self._number += 1
        name = hashlib.sha256(f"ask {self._number}".encode()).hexdigest()[:12]
        (status,) = self._chance.choices(list(_STATUSES), list(_STATUSES.values()))
        due = day + timedelta(days=self._chance.randint(20, 200)) if self._chance.random() < 0.6 else None
        ask = batch.add(
            Ask(
                name=name, body=body, asked_on=day, item=item.number, item_title=item.title, number="1",
                source="resolution", kind=self._chance.choice(_KINDS), words=self._words.sentences(1),
                owner=self._chance.choice(_OWNERS), due_phrase="within three months" if due else "", due_on=due,
                status=status, why=["It was due."], paper=paper, page=item.page, start=item.start, end=item.start + 90,
                changed_at=self._now - timedelta(hours=self._number % 5_000),
            )
        )  # fmt: skip
        for number in range(self._chance.choice((0, 1, 1, 2, 3))):
            said = day + timedelta(days=30 * (number + 1))
            batch.add(
                Evidence(
                    name=hashlib.sha256(f"evidence {name} {number}".encode()).hexdigest()[:12], ask=ask, paper=paper,
                    item=item.number, said_on=said, quote=self._words.sentences(1), page=1, start=item.start,
                    end=item.start + 90, answer="done" if status == "done" else "reference_only",
                    finder="names the minute", why="It names the minute.", certain=self._chance.random() < 0.8,
                )
            )  # fmt: skip

    def _people(self, batch: _Batch, source: MeetingSource) -> None:
        for order in range(PEOPLE_EACH):
            name = self._name()
            how = "present" if order < 7 else "apologies"
            batch.add(Attendance(source=source, how=how, name=name, key=person_key(name), order=order))
        if self._chance.random() < 0.2:
            subject = self._words.title()
            batch.add(Interest(source=source, member=self._name(), subject=subject, item="1", start=0, end=50))

    def _name(self) -> str:
        return f"Councillor {self._chance.choice(self._words.names)}"

    def _pages(self, batch: _Batch, paper: Paper, texts: Iterable[str]) -> None:
        at = 0
        for number, text in enumerate(texts, 1):
            lines = [[at + n, min(at + n + 95, at + len(text)), 70.0, 70.0 + n / 8, 520.0, 82.0 + n / 8]
                     for n in range(0, len(text), 95)]  # fmt: skip
            batch.add(
                PaperPage(
                    paper=paper, body=paper.body, on=paper.on, number=number, text=text, start=at, end=at + len(text),
                    width=595.0, height=842.0, lines=lines,
                )
            )  # fmt: skip
            at += len(text) + 1

    def _write_packs(self, bodies: list[Body], days: list[date]) -> None:
        for number in range(self._packs):
            batch = _Batch()
            body, day = bodies[number % len(bodies)], days[number % len(days)]
            paper = self._paper(batch, body, day, "pack", PACK_PAGES)
            meeting = Meeting.objects.get(body=body, on=day)
            batch.add(MeetingSource(meeting=meeting, paper=paper, role="agenda", printed=body.name, start=0, end=100))
            for place in range(30):
                report = Report(paper=paper, title=self._words.title(), start=place * 9_000, end=place * 9_000 + 800)
                batch.add(report)
            self._pages(batch, paper, self._pack_texts())
            with transaction.atomic():
                batch.write()

    def _pack_texts(self) -> Iterator[str]:
        for _ in range(PACK_PAGES):
            yield self._words.sentences(25)


def _tell(words: str, *, end: bool = False) -> None:
    print(f"\r{words:60}", end="\n" if end else "", file=sys.stderr, flush=True)

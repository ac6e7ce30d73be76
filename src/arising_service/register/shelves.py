"""The register's papers as the engine follows them, kept in memory between one following and the next."""

from __future__ import annotations

import threading
from dataclasses import dataclass

from arising.following_up.register import Register
from arising_service.register.models import Item, Paper, PaperRecord, PaperState
from arising_service.register.withholding import Exempted, without


@dataclass(frozen=True, slots=True)
class _Paper:
    """What makes a paper on a shelf another one than before."""

    id: int
    read_at: str
    exempted: tuple[Exempted, ...]


_lock = threading.Lock()
_kept: dict[bool, tuple[frozenset[_Paper], Register]] = {}


def shelf(*, public: bool) -> Register:
    """All papers that were read; if ``public``, without exempt papers and without the words of exempt items.

    A paper that has joined since the last time is added to what is linked already; anything else begins anew.
    """
    wanted = _papers(public=public)
    with _lock:
        known, register = _kept.get(public, (frozenset(), Register()))
        if not known <= wanted:
            known, register = frozenset(), Register()
        for each in _in_order(wanted - known):
            record = PaperRecord.objects.get(paper=each.id).unpack()
            register.join(without(record, each.exempted))
        _kept[public] = (wanted, register)
        return register


def _in_order(papers: frozenset[_Paper]) -> list[_Paper]:
    return sorted(papers, key=lambda each: each.id)


def _papers(*, public: bool) -> frozenset[_Paper]:
    papers = Paper.objects.filter(state=PaperState.READ)
    if public:
        papers = papers.filter(exempt=False)
    exempted: dict[int, list[Exempted]] = {}
    if public:
        items = Item.objects.filter(exempt=True).values_list("source__paper", "start", "end")
        for paper, start, end in items:
            exempted.setdefault(paper, []).append(Exempted(start, end))
    return frozenset(
        _Paper(pk, read_at.isoformat() if read_at else "", tuple(exempted.get(pk, ())))
        for pk, read_at in papers.values_list("pk", "read_at")
    )


def forget() -> None:
    """Let go of what is kept in memory: for a database that was put in the place of another."""
    with _lock:
        _kept.clear()

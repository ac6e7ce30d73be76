"""The register's papers as the engine follows them, body by body; the last ones are kept in memory."""

from __future__ import annotations

import hashlib
import threading
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from arising.following_up.bodies import BodyNames, body_key
from arising.following_up.one_body import OneBody
from arising.record.ask import Followed, PersonDecision
from arising_service.register.models import Item, Paper, PaperRecord, PaperState, PrintedName
from arising_service.register.reader import follower
from arising_service.register.withholding import Exempted, without


@dataclass(frozen=True, slots=True)
class _Paper:
    """What makes a paper on a shelf another one than before."""

    id: int
    sha256: str
    read_at: str
    exempted: tuple[Exempted, ...]


@dataclass(frozen=True, slots=True)
class _State:
    """What the papers of a body are, and what the names printed in them are taken for."""

    body: str
    papers: tuple[_Paper, ...]
    names: tuple[tuple[str, str], ...]


_MOST_KEPT = 12
"""How many bodies are kept in memory: a clerk decides of one or two at a time."""
_lock = threading.Lock()
_kept: OrderedDict[tuple[bool, str], tuple[_State, OneBody]] = OrderedDict()


class Shelf:
    """All papers that were read; if ``public``, without exempt papers and without the words of exempt items.

    It shows the papers as they were when it was first asked: take a new one for each thing done.
    """

    def __init__(self, *, public: bool) -> None:
        self._public = public

    @cached_property
    def _printed(self) -> dict[str, set[int]]:
        """Every name that papers print, with the papers that print it."""
        names = PrintedName.objects.filter(paper__state=PaperState.READ)
        if self._public:
            names = names.filter(paper__exempt=False)
        found: dict[str, set[int]] = {}
        for printed, paper in names.order_by().values_list("printed", "paper"):
            found.setdefault(printed, set()).add(paper)
        return found

    @cached_property
    def _names(self) -> BodyNames:
        own = PrintedName.objects.filter(own=True, paper__state=PaperState.READ)
        if self._public:
            own = own.filter(paper__exempt=False)
        return BodyNames(own.order_by().values_list("printed", flat=True).distinct())

    @cached_property
    def _meant(self) -> dict[str, set[str]]:
        """For each body, the names that are printed for it."""
        found: dict[str, set[str]] = {}
        for printed in self._printed:
            found.setdefault(self._names.of(printed), set()).add(printed)
        return found

    @property
    def bodies(self) -> tuple[str, ...]:
        """The bodies that papers are of or point at, by name; "" stands for a body not named."""
        return tuple(sorted({body_key(name): name for name in sorted(self._meant)}.values()))

    def name_of(self, printed: str) -> str:
        """The name under which a body's papers stand together."""
        return self._names.of(printed)

    def state(self, body: str) -> str:
        """A digest of all that following ``body`` depends on, but for decisions and the day."""
        return hashlib.sha256(f"{follower()} {self._state(body)!r}".encode()).hexdigest()

    def follow(self, body: str, as_of: date, decisions: Sequence[PersonDecision]) -> tuple[Followed, ...]:
        """Every ask of a body, followed to ``as_of``."""
        return self._one(body).follow(as_of, decisions)

    def _state(self, body: str) -> _State:
        key = body_key(body)
        printed = {name for meant, names in self._meant.items() if body_key(meant) == key for name in names}
        ids = {paper for name in printed for paper in self._printed[name]}
        near = {name for name, papers in self._printed.items() if not papers.isdisjoint(ids)}
        return _State(body, self._papers(ids), tuple(sorted((name, self._names.of(name)) for name in near)))

    def _papers(self, ids: set[int]) -> tuple[_Paper, ...]:
        exempted: dict[int, list[Exempted]] = {}
        if self._public:
            for paper, start, end in self._exempt_items:
                exempted.setdefault(paper, []).append(Exempted(start, end))
        return tuple(_Paper(pk, *self._read[pk], tuple(exempted.get(pk, ()))) for pk in sorted(ids) if pk in self._read)

    @cached_property
    def _exempt_items(self) -> list[tuple[int, int, int]]:
        return list(Item.objects.filter(exempt=True).values_list("source__paper", "start", "end"))

    @cached_property
    def _read(self) -> dict[int, tuple[str, str]]:
        papers = Paper.objects.filter(state=PaperState.READ).order_by().values_list("pk", "sha256", "read_at")
        return {pk: (sha256, read_at.isoformat() if read_at else "") for pk, sha256, read_at in papers}

    def _one(self, body: str) -> OneBody:
        state, place = self._state(body), (self._public, body_key(body))
        with _lock:
            known = _kept.get(place)
            if known is not None and known[0] == state:
                _kept.move_to_end(place)
                return known[1]
        records = PaperRecord.objects.filter(paper__in=[each.id for each in state.papers])
        packed = {row.paper_id: row for row in records}
        one = OneBody(body, (without(packed[each.id].unpack(), each.exempted) for each in state.papers), self._names)
        with _lock:
            _kept[place] = (state, one)
            while len(_kept) > _MOST_KEPT:
                _kept.popitem(last=False)
        return one


def forget() -> None:
    """Let go of what is kept in memory: for a database that was put in the place of another."""
    with _lock:
        _kept.clear()

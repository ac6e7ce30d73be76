"""What the engine calls an ask, and what the register does."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from arising.record.ask import Evidence, Followed, PersonDecision
from arising_service.register.models import AskAlias


class Called:
    """The asks whose name for the engine is another than theirs on the register."""

    def __init__(self) -> None:
        self._ours: dict[str, str] = dict(AskAlias.objects.values_list("name", "ask__name"))
        self._theirs: dict[str, list[str]] = {}
        for theirs, ours in self._ours.items():
            self._theirs.setdefault(ours, []).append(theirs)

    def as_the_engine_does(self, decisions: Iterable[PersonDecision]) -> list[PersonDecision]:
        """Decisions under every name that the engine may have for their ask; it passes over those that it has not."""
        return [replace(each, ask=name) for each in decisions for name in (each.ask, *self._theirs.get(each.ask, ()))]

    def as_we_do(self, each: Followed) -> Followed:
        """What the engine found, under the names that asks have on the register."""
        if not self._ours:
            return each
        return replace(
            each, ask=replace(each.ask, id=self._our(each.ask.id)), again=tuple(map(self._our, each.again)),
            evidence=self._evidence(each.evidence), to_confirm=self._evidence(each.to_confirm),
        )  # fmt: skip

    def _evidence(self, pieces: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
        return tuple(replace(piece, ask=self._our(piece.ask)) for piece in pieces)

    def _our(self, name: str) -> str:
        return self._ours.get(name, name)

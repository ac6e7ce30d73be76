"""An ask that the engine calls otherwise than before keeps its name, its address and what people decided of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from arising.following_up.identity import evidence_id
from arising_service.register.changes.audit import enter
from arising_service.register.models import Ask, AskAlias, Decision, Evidence


@dataclass(frozen=True, slots=True)
class Link:
    """A piece of evidence as the engine names it now, and what that name is made of."""

    name: str
    sha256: str
    start: int
    quote: str


def join_names(moved: Iterable[tuple[Ask, str, list[Link]]]) -> None:
    """Let each ask be known by the engine's new name for it too, and its links by the names that follow."""
    for ask, name, links in moved:
        former = [ask.name, *ask.aliases.values_list("name", flat=True)]
        AskAlias.objects.update_or_create(name=name, defaults={"ask": ask})
        for link in links:
            known = [evidence_id(each, link.sha256, link.start, link.quote) for each in former]
            Decision.objects.filter(ask=ask.name, evidence__in=known).update(evidence=link.name)
            Evidence.objects.filter(ask=ask, name__in=known).update(name=link.name)
        enter(
            None, "know again", "ask", ask.name, after={"alias": name}, ask=ask.name, paper=ask.paper,
            hidden=ask.hidden,
        )  # fmt: skip

"""docket, decisions by people and a day → every ask of a body with its evidence and where it stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from arising.following_up.body_papers import BodyPapers, Logged
from arising.following_up.linking import Docket
from arising.following_up.log_gaps import omissions, reopened
from arising.following_up.status import Standing, status_of
from arising.record.ask import Ask, DueBy, Followed, Omission, Owner, PersonDecision, Silence, Verdict


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known of all asks of a body on a day."""

    papers: BodyPapers
    docket: Docket
    as_of: date
    next_meeting: date | None
    asked: frozenset[str]
    omitted: Mapping[str, Omission]
    reopened: Mapping[str, tuple[Logged, Logged]]


def followed_of(papers: BodyPapers, docket: Docket, as_of: date, decisions: Sequence[PersonDecision]) -> list[Followed]:
    """The asks of a body made by ``as_of``, followed to that day."""
    decided = _by_ask(decisions)
    asks = [ask for ask in docket.asks if _is_asked(ask, as_of, decided)]
    days = papers.days
    known = _Known(
        papers, docket, as_of, next((day for day in days if day > as_of), None), frozenset(ask.id for ask in asks),
        omissions(docket, papers.log, as_of), reopened(docket, as_of),
    )  # fmt: skip
    return [_followed(known, _settled(ask, decided.get(ask.id, ())), decided.get(ask.id, ())) for ask in asks]


def _by_ask(decisions: Sequence[PersonDecision]) -> Mapping[str, Sequence[PersonDecision]]:
    found: dict[str, list[PersonDecision]] = defaultdict(list)
    for decision in sorted(decisions, key=lambda each: each.on):
        found[decision.ask].append(decision)
    return found


def _is_asked(ask: Ask, as_of: date, decided: Mapping[str, Sequence[PersonDecision]]) -> bool:
    if any(each.verdict is Verdict.NOT_AN_ASK for each in decided.get(ask.id, ())):
        return False
    return ask.asked_on is None or ask.asked_on <= as_of


def _settled(ask: Ask, decisions: Sequence[PersonDecision]) -> Ask:
    """The ask as people have settled it: that it is one, its owner, the day it is due."""
    for decision in decisions:
        if decision.verdict is Verdict.OWNER:
            ask = replace(ask, owner=Owner(decision.value, decision.value))
        elif decision.verdict is Verdict.CONFIRM and not decision.evidence:
            ask = replace(ask, offered=False)
        elif decision.verdict is Verdict.DUE:
            day = date.fromisoformat(decision.value)
            ask = replace(ask, due=DueBy(ask.due.phrase if ask.due else "", day, day, rule=f"set by {decision.by}"))
    return ask


def _followed(known: _Known, ask: Ask, decisions: Sequence[PersonDecision]) -> Followed:
    rejected = {each.evidence for each in decisions if each.verdict is Verdict.REJECT}
    confirmed = {each.evidence for each in decisions if each.verdict is Verdict.CONFIRM}
    found = known.docket.evidence.get(ask.id, ())
    kept = [
        replace(piece, certain=True) if piece.id in confirmed else piece
        for piece in found
        if piece.id not in rejected and (piece.cited.on is None or piece.cited.on <= known.as_of)
    ]
    again = tuple(later for later in known.docket.again.get(ask.id, ()) if later in known.asked)
    silence = None if any(piece.certain for piece in kept) else _silence(known.papers, ask, known.as_of)
    standing = Standing(
        ask, kept, decisions, again, silence, known.as_of, known.next_meeting,
        known.omitted.get(ask.id), known.reopened.get(ask.id),
    )  # fmt: skip
    status, why = status_of(standing)
    certain = tuple(piece for piece in kept if piece.certain)
    open_links = tuple(piece for piece in kept if not piece.certain)
    return Followed(ask, status, why, certain, open_links, silence, again, tuple(decisions), known.omitted.get(ask.id))


def _silence(papers: BodyPapers, ask: Ask, as_of: date) -> Silence | None:
    """What was searched for an ask of which nothing certain was found; ``None`` where its day is unknown."""
    if ask.asked_on is None:
        return None
    sittings = papers.met(ask.asked_on, as_of)
    names = tuple(sorted({source.record.paper.name for sitting in sittings for source in sitting.sources}))
    return Silence(ask.body, names, sittings[0].on if sittings else None, sittings[-1].on if sittings else None)

"""records, decisions by people, and a day → every ask with its evidence and where it stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from arising.following_up.asks import asks_of
from arising.following_up.finders.answers import answers
from arising.following_up.finders.arising_matters import matters_arising
from arising.following_up.finders.explicit import explicit
from arising.following_up.finders.log_updates import log_updates
from arising.following_up.finders.mentions import mentions
from arising.following_up.finders.repeats import asked_again, carried_on
from arising.following_up.finders.telling import telling
from arising.following_up.library import Library
from arising.following_up.shelf import Shelf
from arising.following_up.status import Standing, status_of
from arising.record.ask import Ask, DueBy, Evidence, Followed, Owner, PersonDecision, Silence, Verdict
from arising.record.record import Record

_FINDERS = (explicit, matters_arising, log_updates, answers, telling, mentions)


def follow(records: Iterable[Record], as_of: date, decisions: Sequence[PersonDecision] = ()) -> tuple[Followed, ...]:
    """Every ask in ``records``, followed to ``as_of``. Papers of later days are not looked at.

    The order of the records does not matter, and giving one twice changes nothing. ``decisions`` are what
    people decided before; they outrank what is found.
    """
    shelf = Shelf(records)
    decided = _by_ask(decisions)
    asks = tuple(_settled(ask, decided.get(ask.id, ())) for ask in asks_of(shelf) if _is_asked(ask, as_of, decided))
    library = Library(shelf, asks)
    found = _evidence(library, as_of)
    again = _joined(asked_again(library), carried_on(library))
    return tuple(
        _followed(library, ask, found.get(ask.id, []), decided.get(ask.id, ()), again.get(ask.id, ()), as_of)
        for ask in asks
    )


def _by_ask(decisions: Sequence[PersonDecision]) -> Mapping[str, Sequence[PersonDecision]]:
    found: dict[str, list[PersonDecision]] = defaultdict(list)
    for decision in sorted(decisions, key=lambda each: each.on):
        found[decision.ask].append(decision)
    return found


def _joined(*mappings: Mapping[str, Sequence[str]]) -> Mapping[str, Sequence[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for mapping in mappings:
        for ask, later in mapping.items():
            found[ask] += [each for each in later if each not in found[ask]]
    return found


def _is_asked(ask: Ask, as_of: date, decided: Mapping[str, Sequence[PersonDecision]]) -> bool:
    if any(each.verdict is Verdict.NOT_AN_ASK for each in decided.get(ask.id, ())):
        return False
    return ask.asked_on is None or ask.asked_on <= as_of


def _settled(ask: Ask, decisions: Sequence[PersonDecision]) -> Ask:
    """The ask with the owner and the due day that a person has set."""
    for decision in decisions:
        if decision.verdict is Verdict.OWNER:
            ask = replace(ask, owner=Owner(decision.value, decision.value))
        elif decision.verdict is Verdict.DUE:
            day = date.fromisoformat(decision.value)
            ask = replace(ask, due=DueBy(ask.due.phrase if ask.due else "", day, day, rule=f"set by {decision.by}"))
    return ask


def _evidence(library: Library, as_of: date) -> Mapping[str, list[Evidence]]:
    found: dict[str, dict[str, Evidence]] = defaultdict(dict)
    for finder in _FINDERS:
        for piece in finder(library):
            if piece.cited.on is None or piece.cited.on <= as_of:
                _keep(found[piece.ask], piece)
    return {ask: sorted(pieces.values(), key=_order) for ask, pieces in found.items()}


def _keep(found: dict[str, Evidence], piece: Evidence) -> None:
    """Keep a piece unless a surer finder has already cited the same words."""
    for known in found.values():
        same = (
            known.cited.sha256 == piece.cited.sha256
            and piece.cited.place.start <= known.cited.place.start < piece.cited.place.end
        )
        if same and known.id != piece.id:
            return
    found.setdefault(piece.id, piece)


def _order(piece: Evidence) -> tuple[date, str, int]:
    return (piece.cited.on or date.min, piece.cited.paper, piece.cited.place.start)


def _followed(
    library: Library, ask: Ask, found: Sequence[Evidence], decisions: Sequence[PersonDecision],
    again: Sequence[str], as_of: date,
) -> Followed:  # fmt: skip
    rejected = {each.evidence for each in decisions if each.verdict is Verdict.REJECT}
    confirmed = {each.evidence for each in decisions if each.verdict is Verdict.CONFIRM}
    kept = [
        replace(piece, certain=True) if piece.id in confirmed else piece for piece in found if piece.id not in rejected
    ]
    silence = None if any(piece.certain for piece in kept) else _silence(library, ask, as_of)
    upcoming = next((day for day in library.shelf.days_of(ask.body) if day > as_of), None)
    standing = Standing(ask, kept, decisions, again, silence, as_of, upcoming)
    status, why = status_of(standing)
    certain = tuple(piece for piece in kept if piece.certain)
    open_links = tuple(piece for piece in kept if not piece.certain)
    return Followed(ask, status, why, certain, open_links, silence, tuple(again), tuple(decisions))


def _silence(library: Library, ask: Ask, as_of: date) -> Silence | None:
    """What was searched for an ask of which nothing certain was found; ``None`` where its day is unknown."""
    if ask.asked_on is None:
        return None
    sittings = library.shelf.papers_of(ask.body, ask.asked_on, as_of)
    names = tuple(sorted({source.record.paper.name for sitting in sittings for source in sitting.sources}))
    return Silence(ask.body, names, sittings[0].on if sittings else None, sittings[-1].on if sittings else None)

"""one meeting's asks against the next paper → carried, reworded, re-dated, dropped, silently closed, reopened."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from arising.following_up.following import follow
from arising.following_up.library import Library
from arising.following_up.owners import same_owner
from arising.following_up.shelf import Shelf
from arising.record.ask import Ask, AskSource, Evidence
from arising.record.record import Record
from arising.record.reference import Answer
from arising.record.report import LogStatus


class Fate(StrEnum):
    """What became of an earlier paper's ask in the later paper."""

    ANSWERED = "answered"
    CARRIED = "carried"
    REWORDED = "reworded"
    REDATED = "re-dated"
    CLOSED = "closed"
    SILENTLY_CLOSED = "silently closed"
    REOPENED = "reopened"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Reconciled:
    """One ask of the earlier paper, its fate, why, and the ask or the words of the later paper that show it."""

    ask: Ask
    fate: Fate
    why: str
    later: Ask | None = None
    evidence: tuple[Evidence, ...] = ()


_ALIKE = 0.45


def reconcile(earlier: Record, later: Record) -> tuple[Reconciled, ...]:
    """What became of every ask of ``earlier`` in ``later``.

    "Dropped" says that the later paper does not mention the ask, not that it was not done.
    """
    shelf = Shelf([earlier, later])
    libraries = [Library(shelf, body) for body in shelf.bodies]
    of_body = {ask.id: library for library in libraries for ask in library.asks}
    asks = [ask for library in libraries for ask in library.asks]
    first = [ask for ask in asks if ask.words.sha256 == earlier.paper.sha256 and not _is_closed(earlier, ask)]
    second = [ask for ask in asks if ask.words.sha256 == later.paper.sha256 or _printed_in(ask, later)]
    last_day = max((sitting.on for sitting in shelf.sittings), default=None)
    followed = {each.ask.id: each for each in follow([earlier, later], last_day)} if last_day else {}
    result = []
    for ask in first:
        evidence = tuple(piece for piece in followed[ask.id].evidence if piece.cited.sha256 == later.paper.sha256)
        result.append(_fate(of_body[ask.id], ask, second, evidence, later))
    return tuple(result)


def _printed_in(ask: Ask, record: Record) -> bool:
    return any(cited.sha256 == record.paper.sha256 for cited in ask.also)


def _is_closed(record: Record, ask: Ask) -> bool:
    """Whether the paper's own log already closes the ask."""
    return any(
        action.status is LogStatus.DISCHARGED and action.place.start <= ask.words.place.start < action.place.end
        for action in record.actions
    )


def _fate(
    library: Library, ask: Ask, second: Sequence[Ask], evidence: tuple[Evidence, ...], later: Record
) -> Reconciled:
    again = _nearest(library, ask, second)
    if again is not None and _is_closed(later, again):
        told = [piece for piece in evidence if piece.answer in {Answer.DONE, Answer.PARTLY}]
        fate = Fate.CLOSED if told else Fate.SILENTLY_CLOSED
        why = "The later log closes it." if told else "The later log closes it without saying that it was done."
        return Reconciled(ask, fate, why, again, evidence)
    if again is not None and again.id == ask.id:
        return Reconciled(ask, Fate.CARRIED, "The later paper carries it on in the same words.", again, evidence)
    if again is not None and ask.due and again.due and ask.due.day != again.due.day:
        return Reconciled(ask, Fate.REDATED, f"It was due {_due(ask)}, and is now due {_due(again)}.", again, evidence)
    if again is not None:
        return Reconciled(ask, Fate.REWORDED, "The later paper asks for it in other words.", again, evidence)
    if evidence:
        return Reconciled(ask, Fate.ANSWERED, evidence[-1].why, None, evidence)
    return Reconciled(ask, Fate.DROPPED, "The later paper does not mention it.")


def _due(ask: Ask) -> str:
    return f"{ask.due.day:%-d %B %Y}" if ask.due and ask.due.day else "at no stated day"


def _nearest(library: Library, ask: Ask, second: Sequence[Ask]) -> Ask | None:
    """The ask of the later paper most like ``ask``, if any is like it at all."""
    best: tuple[float, Ask] | None = None
    for other in second:
        if other.id == ask.id:
            return other
        if other.id not in library.subjects:
            continue
        alike = library.weights.likeness(library.subjects[ask.id], library.subjects[other.id])
        alike *= 1.1 if same_owner(ask.owner, other.owner) else 1.0
        alike *= 1.0 if (other.source is AskSource.LOG) == (ask.source is AskSource.LOG) else 0.9
        if alike >= _ALIKE and (best is None or alike > best[0]):
            best = (alike, other)
    return best[1] if best else None

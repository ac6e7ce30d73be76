"""Words that point back without a minute's number: at the last meeting, at what was agreed, requested, promised."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from arising.following_up.bodies import body_key
from arising.following_up.body_papers import Pointing, cite
from arising.following_up.finders.found import evidence
from arising.following_up.finders.saying import answer_of
from arising.following_up.library import Library
from arising.following_up.subjects import stems
from arising.record.ask import Ask, Evidence

FINDER = "matters arising"
_SURE = 0.62
_LIKELY = 0.42
_CLEAR = 0.12
"""How much better than the next ask the one that words repeat must be, for the link to be sure."""
_MEETINGS_BACK = 12
_SAME_TITLE, _UNDER_IT = 0.7, 0.1


def matters_arising(library: Library) -> Iterator[Evidence]:
    """Evidence from references that name no minute, by how much of an earlier ask's words they repeat."""
    for pointing in library.papers.pointings:
        if pointing.reference.minute is None:
            yield from _linked(library, pointing)


def _linked(library: Library, pointing: Pointing) -> Iterator[Evidence]:
    reference, said_on = pointing.reference, pointing.said_on
    own = pointing.meeting.body.text if pointing.meeting and pointing.meeting.body else ""
    if said_on is None or body_key(library.papers.name_of(own)) != body_key(library.body):
        return
    said = stems(reference.quote.text)
    asks = _recent(library, said_on, reference.meeting_date)
    heading = library.item_headings.get((pointing.record.paper.sha256, reference.in_item), frozenset())
    shares = sorted(((_alike(library, ask, said, heading), ask.id, ask) for ask in asks), reverse=True)
    if not shares or shares[0][0] < _LIKELY:
        return
    best, _, ask = shares[0]
    next_best = shares[1][0] if len(shares) > 1 else 0.0
    state = answer_of([ask], reference.quote.text, reference.states, reference.why)
    why = f"The words point back, and repeat {best:.0%} of what was asked by weight. {state.why}"
    sure = best >= _SURE and best - next_best >= _CLEAR
    yield evidence(ask, cite(library.papers, pointing), state.answer, FINDER, why, certain=sure)


def _alike(library: Library, ask: Ask, said: frozenset[str], heading: frozenset[str]) -> float:
    """How much of an ask words repeat; the title they stand under counts where it is the ask's own."""
    own = library.weights.share(library.subjects[ask.id], said)
    title = library.headings[ask.id]
    if not title or not heading or library.weights.likeness(title, heading) < _SAME_TITLE:
        return own
    return max(own, library.weights.share(library.subjects[ask.id], said | heading)) + _UNDER_IT


def _recent(library: Library, on: date, named: date | None) -> Sequence[Ask]:
    """The asks of the body's last meetings before a day, or of the meeting named."""
    if named is not None and library.by_day.get(named):
        return library.by_day[named]
    days = [day for day in library.papers.days if day < on][-_MEETINGS_BACK:]
    return [ask for day in days for ask in library.by_day.get(day, ())]

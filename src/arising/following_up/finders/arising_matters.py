"""Words that point back without a minute's number: at the last meeting, at what was agreed, requested, promised."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from arising.following_up.bodies import body_key
from arising.following_up.finders.explicit import meeting_at
from arising.following_up.finders.found import evidence
from arising.following_up.library import Library
from arising.following_up.subjects import stems
from arising.record.ask import Ask, Citation, Evidence
from arising.record.record import Record
from arising.record.reference import Reference

FINDER = "matters arising"
_SURE = 0.55
_LIKELY = 0.4
_MEETINGS_BACK = 8


def matters_arising(library: Library) -> Iterator[Evidence]:
    """Evidence from references that name no minute, by how much of an earlier ask's words they repeat."""
    for record in library.shelf.records:
        for reference in record.references:
            if reference.minute is None:
                yield from _linked(library, record, reference)


def _linked(library: Library, record: Record, reference: Reference) -> Iterator[Evidence]:
    meeting = meeting_at(record, reference)
    if meeting is None or meeting.body is None or meeting.day is None:
        return
    said = stems(reference.quote.text)
    body = library.shelf.name_of(meeting.body.text)
    asks = _recent(library, body, meeting.day.on, reference.meeting_date)
    shares = sorted(
        ((library.weights.share(library.subjects[ask.id], said), ask.id, ask) for ask in asks), reverse=True
    )
    if not shares or shares[0][0] < _LIKELY:
        return
    best, _, ask = shares[0]
    cited = Citation(
        record.paper.sha256, record.paper.name, reference.quote.text, reference.quote.place, body, meeting.day.on,
        reference.in_item,
    )  # fmt: skip
    why = f"The words point back, and repeat {best:.0%} of what was asked by weight. {reference.why}"
    yield evidence(ask, cited, reference.states, FINDER, why, certain=best >= _SURE)


def _recent(library: Library, body: str, on: date, named: date | None) -> Sequence[Ask]:
    """The asks of a body's last meetings before a day, or of the meeting named."""
    asks = library.by_body.get(body_key(body), ())
    if named is not None:
        of_day = [ask for ask in asks if ask.asked_on == named]
        if of_day:
            return of_day
    days = [day for day in library.shelf.days_of(body) if day < on][-_MEETINGS_BACK:]
    return [ask for ask in asks if ask.asked_on is not None and days and days[0] <= ask.asked_on < on]

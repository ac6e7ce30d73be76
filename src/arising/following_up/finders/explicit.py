"""Words that name a minute: "Further to Minute No. 119", "in accordance with Minute No. 62 of 4th July, 2017"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from arising.following_up.bodies import body_key, same_body
from arising.following_up.finders.found import evidence
from arising.following_up.library import Library
from arising.following_up.subjects import stems
from arising.record.ask import Ask, Citation, Evidence
from arising.record.meeting import Meeting
from arising.record.record import Record
from arising.record.reference import Answer, Reference

FINDER = "explicit reference"
_BASE = re.compile(r"^[A-Z]?\d+(?:\.\d+)*")
_RESOLUTION = re.compile(r"\((\w{1,3})\)$")
_SHARED = 0.3
"""The share of an ask's weight that a reference's words must have, where its minute asked several things."""


def explicit(library: Library) -> Iterator[Evidence]:
    """Evidence from references that name a minute by its number, and by its day where that is printed."""
    for record in library.shelf.records:
        for reference in record.references:
            if reference.minute is not None:
                yield from _linked(library, record, reference)


def _linked(library: Library, record: Record, reference: Reference) -> Iterator[Evidence]:
    meeting = meeting_at(record, reference)
    said_on = meeting.day.on if meeting and meeting.day else None
    body = reference.body or (meeting.body.text if meeting and meeting.body else "")
    base = _BASE.match(reference.minute or "")
    if base is None:
        return
    asked = library.by_minute.get((body_key(library.shelf.name_of(body)), base.group()), ())
    asks = _of_one_meeting(asked, reference.meeting_date, said_on)
    numbered = _RESOLUTION.search(reference.minute or "")
    for ask in _meant(library, asks, reference, numbered[1] if numbered else None):
        cited = Citation(
            record.paper.sha256, record.paper.name, reference.quote.text, reference.quote.place,
            library.shelf.name_of(meeting.body.text) if meeting and meeting.body else "", said_on, reference.in_item,
        )  # fmt: skip
        why = f"The words name Minute {reference.minute}, in which this was asked. {reference.why}"
        yield evidence(ask, cited, reference.states, FINDER, why, certain=True)


def meeting_at(record: Record, reference: Reference) -> Meeting | None:
    """The meeting that the words of a reference are minuted at, or that the paper calls."""
    at = reference.quote.place.start
    inside = [m for m in record.meetings if m.place.start <= at < m.place.end]
    return inside[-1] if inside else next(iter(record.meetings), None)


def _of_one_meeting(asks: Sequence[Ask], named: date | None, said_on: date | None) -> list[Ask]:
    """Those of ``asks`` made on the day named; without one, on the last day before the words were said."""
    if named is not None:
        return [ask for ask in asks if ask.asked_on == named]
    before = [ask for ask in asks if ask.asked_on is not None and (said_on is None or ask.asked_on < said_on)]
    days = [ask.asked_on for ask in before if ask.asked_on is not None]
    return [ask for ask in before if ask.asked_on == max(days)] if days else []


def _meant(library: Library, asks: Sequence[Ask], reference: Reference, number: str | None) -> list[Ask]:
    """Which of a minute's asks the words are about; one alone is meant without more ado."""
    if number is not None:
        exact = [ask for ask in asks if (ask.number or "").strip("()") == number]
        if exact:
            return exact
    if len(asks) <= 1:
        return list(asks)
    said = stems(reference.quote.text)
    shares = [(library.weights.share(library.subjects[ask.id], said), ask) for ask in asks]
    best = max(share for share, _ in shares)
    if best < _SHARED:
        return list(asks) if reference.states is Answer.REFERENCE_ONLY else []
    return [ask for share, ask in shares if share >= max(_SHARED, 0.8 * best)]


def of_body(library: Library, ask: Ask, body: str) -> bool:
    """Whether words said by ``body`` may bear on an ask of another name for the same body."""
    return same_body(library.shelf.name_of(body), ask.body)

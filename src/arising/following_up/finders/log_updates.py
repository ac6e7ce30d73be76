"""The history that an action log keeps of each of its own actions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from arising.following_up.bodies import body_key
from arising.following_up.finders.found import evidence
from arising.following_up.identity import ask_id
from arising.following_up.library import Library
from arising.record.ask import Ask, Citation, Evidence
from arising.record.record import Record
from arising.record.reference import Reference
from arising.record.report import LoggedAction

FINDER = "action log"


def log_updates(library: Library) -> Iterator[Evidence]:
    """Evidence from the updates of logged actions: certain, for the log itself ties them to the ask."""
    known = {ask.id: ask for ask in library.asks}
    for record in library.shelf.records:
        told = [reference for reference in record.references if (reference.in_item or "").startswith("action ")]
        for action in record.actions:
            meeting = next((m for m in reversed(record.meetings) if m.place.start <= action.place.start), None)
            body = library.shelf.name_of(meeting.body.text) if meeting and meeting.body else ""
            owner = action.owner.text if action.owner else ""
            ask = known.get(ask_id(body_key(body), None, None, f"{owner} {action.details.text}"))
            if ask is not None:
                yield from _of_row(ask, record, action, told)


def _of_row(ask: Ask, record: Record, action: LoggedAction, told: Sequence[Reference]) -> Iterator[Evidence]:
    for update in action.updates:
        for reference in told:
            if update.words.place.start <= reference.quote.place.start < update.words.place.end:
                cited = Citation(
                    record.paper.sha256, record.paper.name, reference.quote.text, reference.quote.place, ask.body,
                    update.day.on if update.day else ask.asked_on, action.number.text,
                )  # fmt: skip
                why = f"The log's own update of action {action.number.text}. {reference.why}"
                yield evidence(ask, cited, reference.states, FINDER, why, certain=True)

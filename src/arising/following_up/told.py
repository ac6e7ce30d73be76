"""references → asks that are known only from a later paper, which says that they were made and not met."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from arising.following_up.bodies import body_key
from arising.following_up.identity import ask_id
from arising.following_up.obligations import obligation_in
from arising.following_up.owners import owner_in, to_whom_in
from arising.following_up.shelf import Shelf
from arising.record.ask import Ask, AskKind, AskSource, Citation
from arising.record.meeting import Meeting, Role
from arising.record.record import Record
from arising.record.reference import Answer, Reference

_WAS_ASKED = re.compile(
    r"\b(?:as|been|had|was|were) (?:previously )?(?:requested|agreed|asked|resolved|recommended|promised)\b|"
    r"\bstrong concerns?\b",
    re.I,
)


def told_asks(shelf: Shelf, asks: Sequence[Ask]) -> Iterator[Ask]:
    """Asks of meetings whose papers are not on the shelf, from words that say they were asked and not done.

    The words are the later paper's, for the ask's own are not at hand: the machine says so by the source.
    """
    known = {(body_key(ask.body), ask.asked_on) for ask in asks}
    for record in shelf.records:
        for reference in record.references:
            meeting = _minuted_at(record, reference)
            if meeting is None or reference.states is not Answer.NOT_DONE or reference.meeting_date is None:
                continue
            body = shelf.name_of(reference.body or (meeting.body.text if meeting.body else ""))
            asked_there = (body_key(body), reference.meeting_date) in known
            if not asked_there and _WAS_ASKED.search(reference.quote.text):
                yield _told(record, reference, meeting, body)


def _minuted_at(record: Record, reference: Reference) -> Meeting | None:
    at = reference.quote.place.start
    return next((m for m in record.meetings if m.role is Role.MINUTES and m.place.start <= at < m.place.end), None)


def _told(record: Record, reference: Reference, meeting: Meeting, body: str) -> Ask:
    words = reference.quote.text
    on = meeting.day.on if meeting.day else None
    cited = Citation(record.paper.sha256, record.paper.name, words, reference.quote.place, body, on, reference.in_item)
    return Ask(
        id=ask_id(body_key(body), reference.meeting_date, reference.minute, words),
        source=AskSource.TOLD,
        kind=obligation_in(words, is_task=True) or AskKind.DO,
        body=body,
        asked_on=reference.meeting_date,
        item=reference.minute,
        item_title="",
        number=None,
        words=cited,
        about=words,
        owner=owner_in(words),
        to_whom=to_whom_in(words),
    )

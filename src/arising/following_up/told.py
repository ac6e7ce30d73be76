"""references → asks that are known only from a later paper, which says that they were made and not met."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from arising.following_up.bodies import body_key
from arising.following_up.body_papers import BodyPapers
from arising.following_up.identity import ask_id
from arising.following_up.obligations import obligation_in
from arising.following_up.owners import owner_in, to_whom_in
from arising.record.ask import Ask, AskKind, AskSource, Citation
from arising.record.meeting import Meeting, Role
from arising.record.record import Record
from arising.record.reference import Answer, Reference

_WAS_ASKED = re.compile(
    r"\b(?:as|been|had|was|were) (?:previously )?(?:requested|agreed|asked|resolved|recommended|promised)\b|"
    r"\bstrong concerns?\b",
    re.I,
)


def told_asks(papers: BodyPapers, asks: Sequence[Ask]) -> Iterator[Ask]:
    """Asks of meetings whose papers are not on the shelf, from words that say they were asked and not done.

    The words are the later paper's, for the ask's own are not at hand: the machine says so by the source.
    """
    known = {ask.asked_on for ask in asks}
    for pointing in papers.pointings:
        reference, meeting = pointing.reference, pointing.meeting
        if meeting is None or meeting.role is not Role.MINUTES or not _stands_in(reference, meeting):
            continue
        if reference.states is not Answer.NOT_DONE or reference.meeting_date is None:
            continue
        if reference.meeting_date not in known and _WAS_ASKED.search(reference.quote.text):
            yield _told(pointing.record, reference, meeting, papers.body)


def _stands_in(reference: Reference, meeting: Meeting) -> bool:
    return meeting.place.start <= reference.quote.place.start < meeting.place.end


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

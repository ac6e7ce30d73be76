"""The places of a paper that point back → the contract's form."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from paper_writer.decisions import printed
from paper_writer.minutes import printed_number
from paper_writer.style import Style
from paper_writer.truth import Decision, Item, Log, Meeting, PointsBack, Report, States, TruePaper

Json = dict[str, Any]


def followups(paper: TruePaper, meetings: Sequence[Meeting], style: Style) -> Iterator[Json]:
    """All that points back, in reports and logs too; what is said at every meeting is marked as optional."""
    for meeting in meetings:
        for item in meeting.items:
            yield from _in_item(item, style)
    for part in paper.parts:
        if isinstance(part, Report):
            for section in part.sections:
                found = (said for said in section.parts if isinstance(said, PointsBack))
                yield from (_followup(said, part.agenda_item) for said in found)
        elif isinstance(part, Log):
            yield from _in_log(part)


def _in_item(item: Item, style: Style) -> Iterator[Json]:
    number = printed_number(item, style)
    for said in item.said:
        if isinstance(said, PointsBack):
            yield _followup(said, number)
        elif isinstance(said, Decision) and said.recalls:
            quote = printed(said, style)[0].text
            yield _form(quote, "reference_only", number, meeting_date=said.recalls) | {"optional": True}


def _in_log(log: Log) -> Iterator[Json]:
    """Each update says what became of its action; a reader may tell of it here, or in the log alone."""
    for row in (*log.open, *log.discharged):
        for update in row.updates:
            states: States = "done" if update.text.startswith("Discharged") else "partly"
            yield _form(update.text, states, None) | {"optional": True}


def _followup(said: PointsBack, in_item: str | None) -> Json:
    form = _form(said.quote, said.states, in_item, said.minute, said.meeting_date, said.body)
    return form | {"optional": True} if said.routine else form


def _form(
    quote: str,
    states: States,
    in_item: str | None,
    minute: str | None = None,
    meeting_date: date | None = None,
    body: str | None = None,
) -> Json:
    day = meeting_date.isoformat() if meeting_date else None
    refers_to = {"minute": minute, "meeting_date": day, "body": body}
    return {"quote": quote, "refers_to": refers_to, "states": states, "in_item": in_item}

"""True paper + style → the record that a perfect reader would give, in the contract's form."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from paper_writer.decisions import printed
from paper_writer.followups import followups
from paper_writer.minutes import paragraph_numbers, printed_number
from paper_writer.opening import states
from paper_writer.style import Style
from paper_writer.tasks import task_words
from paper_writer.truth import (
    ApologiesSaid,
    Ask,
    Decision,
    Declaration,
    Interests,
    Item,
    Log,
    LoggedAction,
    Meeting,
    NextMeeting,
    Person,
    Report,
    Section,
    SetsNext,
    Task,
    TruePaper,
    TrueTable,
)

Json = dict[str, Any]


def record(paper: TruePaper, style: Style, document: str) -> Json:
    """The contract's object for ``paper`` as ``style`` prints it into the file named ``document``."""
    meetings = [_stated(part, paper, style) for part in paper.parts if isinstance(part, Meeting)]
    reports = [part for part in paper.parts if isinstance(part, Report)]
    logs = [part for part in paper.parts if isinstance(part, Log)]
    return {
        "document": document,
        "kind": paper.kind,
        "meetings": [_meeting(meeting, style) for meeting in meetings],
        "reports": [_report(report) for report in reports],
        "actions": [_logged(row, row in log.discharged) for log in logs for row in (*log.open, *log.discharged)],
        "followups": list(followups(paper, meetings, style)),
        "requests": [
            *(request for meeting in meetings for item in meeting.items for request in _requests(item, style)),
            *(
                _request(asked.text, asked.ask, report.agenda_item)
                for report in reports
                for asked in report.recommendations
                if asked.ask
            ),
        ],
        "tables": [_table(table) for report in reports for section in report.sections for table in _tables(section)],
        "doubts": [],
    }


def _stated(meeting: Meeting, paper: TruePaper, style: Style) -> Meeting:
    """The meeting without what the paper does not print. The page of a meeting does not say who came."""
    if paper.kind != "meeting_page":
        return states(meeting, style)
    told = any(isinstance(said, ApologiesSaid) for item in meeting.items for said in item.said)
    away = meeting.apologies if told else ()
    return replace(meeting, until=None, chair=None, present=(), in_attendance=(), apologies=away)


def _meeting(meeting: Meeting, style: Style) -> Json:
    present = ((meeting.chair,) if meeting.chair and meeting.role == "minutes" else ()) + meeting.present
    return {
        "role": meeting.role,
        "body": meeting.body,
        "date": meeting.day.isoformat(),
        "time": meeting.at.strftime("%H:%M") if meeting.at else None,
        "venue": meeting.venue,
        "chair": meeting.chair.name if meeting.chair else None,
        "present": _names(present),
        "in_attendance": _names(meeting.in_attendance),
        "apologies": _names(meeting.apologies),
        "declarations_of_interest": [
            _declaration(declared)
            for item in meeting.items
            for said in item.said
            if isinstance(said, Interests)
            for declared in said.declared
        ],
        "items": [
            _item(item, item.number if meeting.role == "agenda" else printed_number(item, style), style)
            for item in meeting.items
        ],
        "next_meeting": _next(meeting),
    }


def _names(people: tuple[Person, ...]) -> list[str]:
    return [person.name for person in people]


def _declaration(declared: Declaration) -> Json:
    return {
        "member": declared.member.name,
        "kind": declared.kind,
        "subject": declared.reason,
        "item": declared.item,
    }


def _item(item: Item, number: str | None, style: Style) -> Json:
    resolutions, actions = [], []
    for said, paragraph in zip(item.said, paragraph_numbers(item, style), strict=True):
        if isinstance(said, Decision):
            resolutions += [
                {"number": what.number, "text": what.text, "outcome": what.outcome}
                for what in printed(said, style, paragraph.rstrip("."))
            ]
            actions += _asked(said, style)
        elif isinstance(said, Task):
            due = said.ask.due_phrase if said.ask else None
            actions.append({"owner": said.owner, "text": task_words(said, style), "due": due})
    return {
        "number": number,
        "title": item.title,
        "page_range": f"{item.pages[0]}-{item.pages[1]}" if item.pages else None,
        "resolutions": resolutions,
        "actions": actions,
    }


def _asked(decision: Decision, style: Style) -> list[Json]:
    """What a decision asks of somebody is an action too, though the paper does not mark it as one."""
    words = printed(decision, style)
    return [
        {"owner": part.ask.owner, "text": what.text, "due": part.ask.due_phrase, "marked": False}
        for what, part in zip(words, decision.resolved, strict=True)
        if part.ask
    ]


def _next(meeting: Meeting) -> Json | None:
    if meeting.next_meeting:
        return _next_meeting(meeting.next_meeting)
    for item in meeting.items:
        for said in item.said:
            following = said.next_meeting if isinstance(said, Decision | SetsNext) else None
            if following is not None:
                return _next_meeting(following)
    return None


def _next_meeting(following: NextMeeting) -> Json:
    return {
        "date": following.day.isoformat(),
        "time": following.at.strftime("%H:%M") if following.at else None,
        "venue": following.venue,
    }


def _report(report: Report) -> Json:
    return {
        "title": report.title,
        "author": report.author.name if report.author else None,
        "date": report.day.isoformat() if report.day else None,
        "agenda_item": report.agenda_item,
        "recommendations": [asked.text for asked in report.recommendations],
    }


def _logged(row: LoggedAction, discharged: bool) -> Json:
    return {
        "number": row.number,
        "owner": row.owner,
        "details": row.details,
        "status": "discharged" if discharged else "open",
        "updates": [
            {"date": update.day.isoformat() if update.day else None, "text": update.text} for update in row.updates
        ],
    }


def _requests(item: Item, style: Style) -> list[Json]:
    found = []
    for said in item.said:
        if isinstance(said, Decision) and not said.lost:
            words = printed(said, style)
            found += [
                _request(what.text, part.ask, printed_number(item, style))
                for what, part in zip(words, said.resolved, strict=True)
                if part.ask
            ]
        elif isinstance(said, Task):
            found.append(_request(task_words(said, style), said.ask or Ask(), printed_number(item, style), said.owner))
    return found


def _request(text: str, ask: Ask, in_item: str | None, owner: str | None = None) -> Json:
    return {
        "text": text,
        "due_phrase": ask.due_phrase,
        "due_date": ask.due_date.isoformat() if ask.due_date else None,
        "owner": ask.owner or owner,
        "in_item": in_item,
    }


def _tables(section: Section) -> list[TrueTable]:
    return [part for part in section.parts if isinstance(part, TrueTable)]


def _table(table: TrueTable) -> Json:
    return {"title": table.title, "page": None, "rows": [list(row) for row in table.rows]}

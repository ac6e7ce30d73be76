"""The record as JSON: the published form of what a paper says.

Every fact has its source beside it: ``source`` in an object of its own, ``<name>_source`` beside a plain
value. A source is ``{"page", "start", "end"}``, characters of the paper's plain text; ``parts`` gives the
spans one by one where boiler-plate stands between them, and ``boxes`` the lines' places on the pages
(``[page, left, top, right, bottom]`` in points) where the format has such.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from arising.record.coverage import totals
from arising.record.doubt import Doubt
from arising.record.meeting import Declaration, Item, Meeting, MinutedAction, NextMeeting, Person, Resolution
from arising.record.place import Place
from arising.record.record import ReadTable, Record
from arising.record.reference import Reference, Request
from arising.record.report import Approval, LoggedAction, Report, Update
from arising.record.words import Clock, Day, Words


def contract(record: Record) -> dict[str, Any]:
    """The JSON object of one paper, keys and lists always in the same order. Facts not stated are null or empty."""
    paper = record.paper
    return {
        "document": paper.name,
        "kind": record.kind.value,
        "meetings": [_meeting(meeting) for meeting in record.meetings],
        "reports": [_report(report) for report in record.reports],
        "actions": [_logged_action(action) for action in record.actions],
        "followups": [_reference(reference) for reference in record.references],
        "requests": [_request(request) for request in record.requests],
        "tables": [_table(table) for table in record.tables],
        "doubts": [_doubt(doubt) for doubt in record.doubts],
        "sha256": paper.sha256,
        "format": paper.format.value,
        "title": paper.title or None,
        "pages": len(paper.pages),
        "unread_pages": [{"page": page.number, "why": page.unread} for page in paper.pages if page.unread],
        "scanned_pages": [page.number for page in paper.pages if page.scanned],
        "warnings": list(paper.warnings),
        "lines": totals(record),
    }


def _source(place: Place) -> dict[str, Any]:
    source: dict[str, Any] = {"page": place.page, "start": place.start, "end": place.end}
    if len(place.spans) > 1:
        source["parts"] = [[span.start, span.end] for span in place.spans]
    if place.boxes:
        source["boxes"] = [
            [page, *(round(edge, 2) for edge in (box.left, box.top, box.right, box.bottom))]
            for page, box in place.boxes
        ]
    return source


def _stated(name: str, fact: Words | Day | Clock | Person | None) -> dict[str, Any]:
    """``name`` and its value, with ``<name>_source``; both null where the paper does not state the fact."""
    match fact:
        case None:
            return {name: None, f"{name}_source": None}
        case Words():
            return {name: fact.text, f"{name}_source": _source(fact.place)}
        case Day():
            return {name: fact.on.isoformat(), f"{name}_source": _source(fact.place)}
        case Clock():
            return {name: fact.at.isoformat("minutes"), f"{name}_source": _source(fact.place)}
        case Person():
            return {name: fact.name.text, f"{name}_source": _source(fact.name.place)}


def _meeting(meeting: Meeting) -> dict[str, Any]:
    return {
        "role": meeting.role.value,
        **_stated("body", meeting.body),
        **_stated("date", meeting.day),
        **_stated("time", meeting.time),
        **_stated("end_time", meeting.end_time),
        **_stated("venue", meeting.venue),
        **_stated("chair", meeting.chair),
        **_people("present", meeting.present),
        **_people("in_attendance", meeting.in_attendance),
        **_people("apologies", meeting.apologies),
        **_people("membership", meeting.membership),
        "declarations_of_interest": [_declaration(declaration) for declaration in meeting.declarations],
        "items": [_item(item) for item in meeting.items],
        "next_meeting": _next_meeting(meeting.next_meeting) if meeting.next_meeting else None,
        "cancelled": meeting.cancelled,
        "source": _source(meeting.place),
    }


def _people(name: str, people: Sequence[Person]) -> dict[str, Any]:
    """The plain names, and in the same order what else the paper says of each of them."""
    told = [
        {
            "name": person.name.text,
            "title": person.title or None,
            "post": person.post or None,
            "capacity": person.capacity or None,
            "source": _source(person.name.place),
        }
        for person in people
    ]
    return {name: [person.name.text for person in people], f"{name}_people": told}


def _declaration(declaration: Declaration) -> dict[str, Any]:
    return {
        "member": declaration.member.text,
        "kind": declaration.kind,
        "subject": declaration.subject,
        "item": declaration.item,
        "source": _source(declaration.place),
    }


def _item(item: Item) -> dict[str, Any]:
    return {
        "number": item.number,
        **_stated("title", item.title),
        "page": item.page,
        "page_range": item.pages,
        "parent": item.parent,
        "section": item.section or None,
        "resolutions": [_resolution(resolution) for resolution in item.resolutions],
        "actions": [_minuted_action(action) for action in item.actions],
        "source": _source(item.place),
        "body_source": _source(item.body) if item.body else None,
    }


def _resolution(resolution: Resolution) -> dict[str, Any]:
    return {
        "number": resolution.number,
        "text": resolution.words.text,
        "outcome": resolution.outcome.value if resolution.outcome else None,
        "lead_in": resolution.lead_in or None,
        "mover": resolution.mover or None,
        "seconder": resolution.seconder or None,
        "votes": resolution.votes or None,
        "source": _source(resolution.words.place),
    }


def _minuted_action(action: MinutedAction) -> dict[str, Any]:
    return {
        "owner": action.owner,
        "text": action.words.text,
        "due": action.due,
        "marked": action.marked,
        "source": _source(action.words.place),
    }


def _next_meeting(meeting: NextMeeting) -> dict[str, Any]:
    return {**_stated("date", meeting.day), **_stated("time", meeting.time), **_stated("venue", meeting.venue)}


def _report(report: Report) -> dict[str, Any]:
    return {
        **_stated("title", report.title),
        **_stated("author", report.author),
        **_stated("date", report.day),
        **_stated("body", report.body),
        "agenda_item": report.agenda_item,
        "appendix": report.appendix,
        "recommendations": [words.text for words in report.recommendations],
        "recommendation_sources": [_source(words.place) for words in report.recommendations],
        "approvals": [_approval(approval) for approval in report.approvals],
        "source": _source(report.place),
    }


def _approval(approval: Approval) -> dict[str, Any]:
    return {"role": approval.role, **_stated("name", approval.name), **_stated("date", approval.day)}


def _logged_action(action: LoggedAction) -> dict[str, Any]:
    return {
        **_stated("number", action.number),
        **_stated("owner", action.owner),
        **_stated("details", action.details),
        "status": action.status.value,
        "item": action.item or None,
        "updates": [_update(update) for update in action.updates],
        "source": _source(action.place),
    }


def _update(update: Update) -> dict[str, Any]:
    return {**_stated("date", update.day), "text": update.words.text, "source": _source(update.words.place)}


def _reference(reference: Reference) -> dict[str, Any]:
    return {
        "quote": reference.quote.text,
        "refers_to": {
            "minute": reference.minute,
            "meeting_date": _iso(reference.meeting_date),
            "body": reference.body,
        },
        "states": reference.states.value,
        "why": reference.why or None,
        "in_item": reference.in_item,
        "source": _source(reference.quote.place),
    }


def _request(request: Request) -> dict[str, Any]:
    return {
        "text": request.words.text,
        "due_phrase": request.due_phrase,
        "due_date": _iso(request.due_date),
        "due_latest": _iso(request.due_latest),
        "due_rule": request.rule or None,
        "due_authority": request.source or None,
        "owner": request.owner,
        "in_item": request.in_item,
        "source": _source(request.words.place),
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _table(table: ReadTable) -> dict[str, Any]:
    return {
        **_stated("title", table.title),
        "page": table.page,
        "rows": [list(row) for row in table.rows],
        "source": _source(table.place),
    }


def _doubt(doubt: Doubt) -> dict[str, Any]:
    return {"kind": doubt.kind, "what": doubt.what, "where": _source(doubt.place)}

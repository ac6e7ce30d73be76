"""Every fact of a record with the place of its words, named for the ledger of lines."""

from __future__ import annotations

from collections.abc import Iterator

from arising.record.meeting import Item, Meeting, Person
from arising.record.place import Place
from arising.record.record import Record
from arising.record.report import LoggedAction, Report


def facts_of(record: Record) -> Iterator[tuple[str, Place]]:
    """Every fact with its name, the closest to the words first, what surrounds them last."""
    items = [item for meeting in record.meetings for item in meeting.items]
    yield from (fact for meeting in record.meetings for fact in head_facts_of(meeting))
    yield from (fact for meeting in record.meetings for fact in _of_meeting(meeting))
    yield from (fact for item in items for fact in _of_item(item))
    yield from (fact for action in record.actions for fact in _of_action(action))
    yield from (fact for report in record.reports for fact in _of_report(report))
    yield from (("reference", reference.quote.place) for reference in record.references)
    yield from (("request", request.words.place) for request in record.requests)
    yield from ((f"table {table.number}: title", table.title.place) for table in record.tables if table.title)
    yield from ((f"table {table.number}", table.place) for table in record.tables)
    yield from ((f"narrative of {_name(item)}", item.body) for item in items if item.body is not None)
    for report in record.reports:
        yield f"report “{report.title.text[:60]}”", report.place


def head_facts_of(meeting: Meeting) -> Iterator[tuple[str, Place]]:
    """What the head of minutes or of an agenda states: which body, when, where, who."""
    words = {
        "body": meeting.body,
        "date": meeting.day,
        "time": meeting.time,
        "end time": meeting.end_time,
        "venue": meeting.venue,
    }
    for name, fact in words.items():
        if fact is not None:
            yield f"meeting: {name}", fact.place
    people: dict[str, tuple[Person, ...]] = {
        "chair": (meeting.chair,) if meeting.chair else (),
        "present": meeting.present,
        "in attendance": meeting.in_attendance,
        "apologies": meeting.apologies,
        "membership": meeting.membership,
    }
    for name, listed in people.items():
        for person in listed:
            yield f"meeting: {name}", person.name.place


def _of_meeting(meeting: Meeting) -> Iterator[tuple[str, Place]]:
    for declaration in meeting.declarations:
        yield "declaration of interest", declaration.place
    if meeting.next_meeting is not None:
        yield "next meeting", meeting.next_meeting.day.place


def _name(item: Item) -> str:
    return f"item {item.number}" if item.number else f"item “{item.title.text[:40] if item.title else ''}”"


def _of_item(item: Item) -> Iterator[tuple[str, Place]]:
    name = _name(item)
    yield f"{name}: title", item.place
    if item.title is not None:
        yield f"{name}: title", item.title.place
    for position, resolution in enumerate(item.resolutions, start=1):
        yield f"resolution {item.number or ''}({resolution.number or position})", resolution.words.place
    for action in item.actions:
        yield f"{name}: action", action.words.place


def _of_action(action: LoggedAction) -> Iterator[tuple[str, Place]]:
    yield f"action {action.number.text}", action.place
    for update in action.updates:
        yield f"action {action.number.text}: update", update.words.place


def _of_report(report: Report) -> Iterator[tuple[str, Place]]:
    yield "report: title", report.title.place
    for name, fact in {"author": report.author, "date": report.day}.items():
        if fact is not None:
            yield f"report: {name}", fact.place
    for number, words in enumerate(report.recommendations, start=1):
        yield f"recommendation {number}", words.place
    for approval in report.approvals:
        yield "report: approval", approval.name.place

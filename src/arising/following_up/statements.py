"""shelf → statements: everything in the papers that may bear on an ask made before, in order of time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from arising.following_up.shelf import Said, Shelf, Sitting, Source, Statement, paragraphs_at
from arising.following_up.subjects import stems
from arising.record.ask import Citation
from arising.record.meeting import Item, Role
from arising.record.record import Record
from arising.record.words import Words


def statements_of(shelf: Shelf) -> tuple[Statement, ...]:
    """Every statement of every paper, by day, body, paper and place."""
    found: list[Statement] = []
    for sitting in shelf.sittings:
        for source in sitting.sources:
            if source.meeting.role is Role.AGENDA:
                found += _of_agenda(sitting, source)
            else:
                found += _of_minutes(sitting, source)
    for record in shelf.records:
        found += _of_reports(shelf, record)
    return tuple(sorted(found, key=_order))


def _order(statement: Statement) -> tuple[date, str, str, int]:
    return (statement.on, statement.body, statement.cited.paper, statement.cited.place.start)


def _statement(
    record: Record, words: Words, said: Said, on: date, body: str, item: str | None, title: str
) -> Statement:
    cited = Citation(record.paper.sha256, record.paper.name, words.text, words.place, body, on, item)
    own = stems(words.text)
    return Statement(cited, said, on, body, title, own, own | stems(title))


def _of_agenda(sitting: Sitting, source: Source) -> Iterator[Statement]:
    for item in source.meeting.items:
        if item.title is not None:
            yield _statement(
                source.record, item.title, Said.AGENDA, sitting.on, sitting.body, item.number, item.title.text
            )


def _of_minutes(sitting: Sitting, source: Source) -> Iterator[Statement]:
    for item in source.meeting.items:
        title = item.title.text if item.title else ""
        if item.title is not None:
            yield _statement(source.record, item.title, Said.TITLE, sitting.on, sitting.body, item.number, title)
        yield from _of_item(sitting, source, item, title)


def _of_item(sitting: Sitting, source: Source, item: Item, title: str) -> Iterator[Statement]:
    decided = [resolution.words for resolution in item.resolutions]
    for words in decided:
        yield _statement(source.record, words, Said.RESOLUTION, sitting.on, sitting.body, item.number, title)
    starts = [words.place.start for words in decided]
    for words in paragraphs_at(source.record, item.body):
        if not any(words.place.start <= start < words.place.end for start in starts):
            yield _statement(source.record, words, Said.NARRATIVE, sitting.on, sitting.body, item.number, title)


def _of_reports(shelf: Shelf, record: Record) -> Iterator[Statement]:
    """The reports of a paper, as said on the day of the meeting that the paper calls, or their own day."""
    calling = next((m for m in record.meetings if m.role is Role.AGENDA), None) or next(iter(record.meetings), None)
    for report in record.reports:
        on = calling.day.on if calling and calling.day else report.day.on if report.day else None
        body = shelf.name_of(calling.body.text) if calling and calling.body else report.body.text if report.body else ""
        if on is None:
            continue
        title, item = report.title.text, report.agenda_item
        yield _statement(record, report.title, Said.REPORT, on, body, item, title)
        for words in report.recommendations:
            yield _statement(record, words, Said.RECOMMENDATION, on, body, item, title)
        for words in paragraphs_at(record, report.place):
            yield _statement(record, words, Said.NARRATIVE, on, body, item, title)

"""shelf → asks: which resolutions, actions and recommendations oblige somebody to do something later."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from arising.following_up.bodies import body_key
from arising.following_up.identity import ask_id, squeezed
from arising.following_up.obligations import obligation_in
from arising.following_up.owners import owner_in, to_whom_in
from arising.following_up.shelf import Shelf, Sitting, Source
from arising.following_up.subjects import stems
from arising.following_up.told import told_asks
from arising.record.ask import Ask, AskKind, AskSource, Citation, DueBy, Owner
from arising.record.meeting import Item, Outcome, Role
from arising.record.record import Record
from arising.record.report import LoggedAction
from arising.record.words import Words
from arising.timetable.due_phrases import due_in

_ACCEPTS = re.compile(
    r"\brecommendations?\b.{0,60}\b(?:be |are |is )?(?:agreed|accepted|approved|adopted|supported)\b", re.I
)


def asks_of(shelf: Shelf) -> tuple[Ask, ...]:
    """Every ask on the shelf, by day, body and place; one that two papers print is one ask with two citations."""
    found: dict[str, Ask] = {}
    for sitting in shelf.sittings:
        for source in sitting.sources:
            if source.meeting.role is Role.MINUTES:
                for ask in _of_meeting(shelf, sitting, source):
                    _keep(found, ask)
    for record in shelf.records:
        logged = list(_of_logs(shelf, record))
        for ask in _unlogged(record, logged, found):
            del found[ask.id]
        for ask in logged:
            _keep(found, ask)
    for ask in told_asks(shelf, tuple(found.values())):
        _keep(found, ask)
    return tuple(sorted(found.values(), key=_order))


_SAME = 0.7


def _unlogged(record: Record, logged: Sequence[Ask], found: Mapping[str, Ask]) -> list[Ask]:
    """Tasks in a paper's narrative that the paper's own log tells again: the log's row is the ask."""
    if not logged:
        return []
    rows = [stems(ask.words.quote) for ask in logged]
    tasks = [
        ask for ask in found.values() if ask.source is AskSource.ACTION and ask.words.sha256 == record.paper.sha256
    ]
    return [task for task in tasks if any(_overlap(stems(task.words.quote), row) >= _SAME for row in rows)]


def _overlap(task: frozenset[str], row: frozenset[str]) -> float:
    return len(task & row) / len(task) if len(task) > 2 else 0.0


def _order(ask: Ask) -> tuple[date, str, str, int, str]:
    return (ask.asked_on or date.min, body_key(ask.body), ask.words.paper, ask.words.place.start, ask.id)


def _keep(found: dict[str, Ask], ask: Ask) -> None:
    known = found.get(ask.id)
    if known is None:
        found[ask.id] = ask
        return
    printed = {known.words.sha256, *(cited.sha256 for cited in known.also)}
    if ask.words.sha256 not in printed:
        found[ask.id] = replace(known, also=tuple(sorted((*known.also, ask.words), key=lambda c: (c.paper, c.sha256))))


def _of_meeting(shelf: Shelf, sitting: Sitting, source: Source) -> Iterator[Ask]:
    for item in source.meeting.items:
        asked: list[str] = []
        for resolution in item.resolutions:
            if resolution.outcome is Outcome.LOST:
                continue
            kind = obligation_in(resolution.words.text)
            if kind is not None:
                asked.append(squeezed(resolution.words.text))
                found = _Obligation(AskSource.RESOLUTION, kind, resolution.words, resolution.number)
                yield _ask(shelf, sitting, source, item, found)
            elif _ACCEPTS.search(resolution.words.text):
                yield from _of_recommendations(shelf, sitting, source, item)
        for action in item.actions:
            words = squeezed(action.words.text)
            if any(words in other or other in words for other in asked):
                continue
            kind = obligation_in(action.words.text, is_task=True) or AskKind.DO
            found = _Obligation(AskSource.ACTION, kind, action.words, owner=action.owner)
            yield _ask(shelf, sitting, source, item, found)


def _of_recommendations(shelf: Shelf, sitting: Sitting, source: Source, item: Item) -> Iterator[Ask]:
    """What a report recommended, once the body has accepted it without saying it again."""
    title = squeezed(item.title.text) if item.title else ""
    for other in sitting.sources:
        for report in other.record.reports:
            if title and (squeezed(report.title.text) in title or title in squeezed(report.title.text)):
                for words in report.recommendations:
                    kind = obligation_in(words.text)
                    if kind is not None:
                        told = Source(other.record, source.meeting)
                        yield _ask(shelf, sitting, told, item, _Obligation(AskSource.RECOMMENDATION, kind, words))


@dataclass(frozen=True, slots=True)
class _Obligation:
    """Words that oblige: where they come from, of what kind they are, and the owner stated apart from them."""

    source: AskSource
    kind: AskKind
    words: Words
    number: str | None = None
    owner: str | None = None


def _ask(shelf: Shelf, sitting: Sitting, source: Source, item: Item, asked: _Obligation) -> Ask:
    paper, words = source.record.paper, asked.words
    title = item.title.text if item.title else ""
    return Ask(
        id=ask_id(body_key(sitting.body), sitting.on, item.number, words.text),
        source=asked.source,
        kind=asked.kind,
        body=sitting.body,
        asked_on=sitting.on,
        item=item.number,
        item_title=title,
        number=asked.number,
        words=Citation(paper.sha256, paper.name, words.text, words.place, sitting.body, sitting.on, item.number),
        about=title or words.text,
        owner=owner_in(words.text, asked.owner),
        to_whom=to_whom_in(words.text),
        due=due_of(words.text, sitting.on, shelf.days_of(sitting.body), sitting.body),
    )


def due_of(words: str, said_on: date, days: tuple[date, ...], body: str) -> DueBy | None:
    """When words say that an ask is due; the phrase that gives a day goes before one that gives none."""
    phrases = due_in(words, said_on=said_on, meetings=days, body=body)
    if not phrases:
        return None
    best = next((due for due in phrases if due.on or due.latest), phrases[0])
    return DueBy(best.phrase, best.on, best.latest, best.recurrence or "", best.event or "", best.rule)


def _of_logs(shelf: Shelf, record: Record) -> Iterator[Ask]:
    """The rows of a paper's action log, as asks of the body whose meeting comes last before them in the paper."""
    for action in record.actions:
        meeting = next((m for m in reversed(record.meetings) if m.place.start <= action.place.start), None)
        body = shelf.name_of(meeting.body.text) if meeting and meeting.body else ""
        on = meeting.day.on if meeting and meeting.day else None
        yield _of_row(shelf, record, action, body, on)


def _of_row(shelf: Shelf, record: Record, action: LoggedAction, body: str, on: date | None) -> Ask:
    words = action.details
    cited = Citation(record.paper.sha256, record.paper.name, words.text, words.place, body, on, action.number.text)
    owner = Owner(action.owner.text, action.owner.text) if action.owner else None
    return Ask(
        id=ask_id(body_key(body), None, None, f"{action.owner.text if action.owner else ''} {words.text}"),
        source=AskSource.LOG, kind=obligation_in(words.text, is_task=True) or AskKind.DO, body=body, asked_on=on,
        item=None, item_title="Action log", number=action.number.text, words=cited, about=words.text, owner=owner,
        to_whom=to_whom_in(words.text),
        due=due_of(words.text, on, shelf.days_of(body), body) if on else None,
    )  # fmt: skip

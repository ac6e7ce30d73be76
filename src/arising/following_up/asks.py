"""papers of a body → asks: which resolutions, actions and recommendations oblige somebody to do something later."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from arising.following_up.bodies import body_key
from arising.following_up.body_papers import BodyPapers, Logged, Sitting, Source
from arising.following_up.identity import ask_id, squeezed
from arising.following_up.matters import Matters
from arising.following_up.obligations import obligation_in, undertaken
from arising.following_up.owners import owner_in, to_whom_in
from arising.following_up.subjects import stems
from arising.following_up.told import told_asks
from arising.record.ask import Ask, AskKind, AskSource, Citation, DueBy, Owner
from arising.record.meeting import Item, Outcome, Role
from arising.record.words import Words
from arising.timetable.due_phrases import due_in

_ACCEPTS = re.compile(
    r"\brecommendations?\b.{0,60}\b(?:be |are |is )?(?:agreed|accepted|approved|adopted|supported)\b", re.I
)


def asks_of(papers: BodyPapers, matters: Matters) -> tuple[Ask, ...]:
    """Every ask of a body, by day and place; one that two papers print is one ask with two citations.

    What stands under one of many ``matters`` of an item has that matter's name behind the item's title.
    """
    found: dict[str, Ask] = {}
    for sitting in papers.sittings:
        for source in sitting.sources:
            if source.meeting.role is Role.MINUTES:
                for ask in _of_meeting(papers, sitting, source):
                    _keep(found, _under_its_matter(ask, matters))
    _merge_drafts(found)
    logged = [_of_row(papers, row) for row in papers.log]
    for ask in _unlogged(logged, tuple(found.values())):
        del found[ask.id]
    for ask in logged:
        _keep(found, ask)
    for ask in told_asks(papers, tuple(found.values())):
        _keep(found, ask)
    return tuple(sorted(found.values(), key=_order))


def _under_its_matter(ask: Ask, matters: Matters) -> Ask:
    if ask.source is AskSource.RECOMMENDATION:
        return ask
    matter = matters.at(ask.words.sha256, ask.words.place.start)
    return replace(ask, item_title=matter.printed, about=matter.name) if matter.name else ask


def _merge_drafts(found: dict[str, Ask]) -> None:
    """One ask of the words that a draft and the approved minutes give the same number, nearly alike."""
    numbered: dict[tuple[date | None, str, str], Ask] = {}
    for ask in tuple(found.values()):
        if not ask.item or ask.source is not AskSource.RESOLUTION:
            continue
        known = numbered.setdefault((ask.asked_on, ask.item, ask.number or ""), ask)
        if known.id == ask.id or known.words.sha256 == ask.words.sha256:
            continue
        one, other = stems(known.words.quote), stems(ask.words.quote)
        if len(one & other) >= _SAME * len(one | other):
            del found[ask.id]
            found[known.id] = replace(found[known.id], also=(*found[known.id].also, ask.words, *ask.also))


_SAME = 0.7


def _unlogged(logged: Sequence[Ask], found: Sequence[Ask]) -> list[Ask]:
    """Tasks in a paper's narrative that the paper's own log tells again: the log's row is the ask."""
    rows: dict[str, list[frozenset[str]]] = {}
    for ask in logged:
        rows.setdefault(ask.words.sha256, []).append(stems(ask.words.quote))
    tasks = [ask for ask in found if ask.source is AskSource.ACTION]
    return [
        task for task in tasks
        if any(_overlap(stems(task.words.quote), row) >= _SAME for row in rows.get(task.words.sha256, ()))
    ]  # fmt: skip


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


def _of_meeting(papers: BodyPapers, sitting: Sitting, source: Source) -> Iterator[Ask]:
    for item in source.meeting.items:
        asked: list[str] = []
        decided: list[str] = []
        for resolution in item.resolutions:
            decided.append(squeezed(resolution.words.text))
            if resolution.outcome is Outcome.LOST:
                continue
            kind = obligation_in(resolution.words.text, is_due=_is_due(papers, sitting, resolution.words.text))
            if kind is not None:
                asked.append(squeezed(resolution.words.text))
                found = _Obligation(AskSource.RESOLUTION, kind, resolution.words, resolution.number)
                yield _ask(papers, sitting, source, item, found)
            elif _ACCEPTS.search(resolution.words.text):
                yield from _of_recommendations(papers, sitting, source, item)
        for action in item.actions:
            words = squeezed(action.words.text)
            if not action.marked and (any(words in each for each in decided) or not undertaken(action.words.text)):
                continue
            if any(words in other or other in words for other in asked):
                continue
            kind = obligation_in(action.words.text, is_task=True) or AskKind.DO
            found = _Obligation(AskSource.ACTION, kind, action.words, owner=action.owner, offered=not action.marked)
            yield _ask(papers, sitting, source, item, found)


def _is_due(papers: BodyPapers, sitting: Sitting, words: str) -> bool:
    """Whether words name a day to come."""
    due = due_of(words, sitting.on, papers.days, sitting.body)
    return due is not None and due.day is not None and due.day > sitting.on


def _of_recommendations(papers: BodyPapers, sitting: Sitting, source: Source, item: Item) -> Iterator[Ask]:
    """What a report recommended, once the body has accepted it without saying it again."""
    title = squeezed(item.title.text) if item.title else ""
    for other in sitting.sources:
        for report in other.record.reports:
            if title and (squeezed(report.title.text) in title or title in squeezed(report.title.text)):
                for words in report.recommendations:
                    kind = obligation_in(words.text)
                    if kind is not None:
                        told = Source(other.record, source.meeting)
                        yield _ask(papers, sitting, told, item, _Obligation(AskSource.RECOMMENDATION, kind, words))


@dataclass(frozen=True, slots=True)
class _Obligation:
    """Words that oblige: where they come from, of what kind they are, and the owner stated apart from them."""

    source: AskSource
    kind: AskKind
    words: Words
    number: str | None = None
    owner: str | None = None
    offered: bool = False


def _ask(papers: BodyPapers, sitting: Sitting, source: Source, item: Item, asked: _Obligation) -> Ask:
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
        owner=owner_in(words.text, asked.owner, _people(source)),
        to_whom=to_whom_in(words.text),
        due=_still_to_come(due_of(words.text, sitting.on, papers.days, sitting.body), sitting.on),
        offered=asked.offered,
    )


def _people(source: Source) -> frozenset[str]:
    """The last names of everybody whom a paper lists at its meetings."""
    named = [
        person.name.text
        for meeting in source.record.meetings
        for people in (meeting.present, meeting.in_attendance, meeting.apologies, meeting.membership)
        for person in people
    ]
    return frozenset(name.split()[-1].lower() for name in named if name.split())


def due_of(words: str, said_on: date, days: tuple[date, ...], body: str) -> DueBy | None:
    """When words say that an ask is due; the phrase that gives a day goes before one that gives none."""
    phrases = due_in(words, said_on=said_on, meetings=days, body=body)
    if not phrases:
        return None
    best = next((due for due in phrases if due.on or due.latest), phrases[0])
    return DueBy(best.phrase, best.on, best.latest, best.recurrence or "", best.event or "", best.rule)


def _still_to_come(due: DueBy | None, asked_on: date) -> DueBy | None:
    """Nothing is asked to have been done already: a day before the meeting says what the words are about."""
    return None if due is None or (due.day is not None and due.day < asked_on) else due


def _of_row(papers: BodyPapers, row: Logged) -> Ask:
    words, number, paper = row.action.details, row.action.number.text, row.record.paper
    cited = Citation(paper.sha256, paper.name, words.text, words.place, row.body, row.on, number)
    owner = Owner(row.action.owner.text, row.action.owner.text) if row.action.owner else None
    return Ask(
        id=row_id(row), source=AskSource.LOG, kind=obligation_in(words.text, is_task=True) or AskKind.DO,
        body=row.body, asked_on=row.on, item=None, item_title="Action log", number=number, words=cited,
        about=words.text, owner=owner, to_whom=to_whom_in(words.text),
        due=due_of(words.text, row.on, papers.days, row.body) if row.on else None,
    )  # fmt: skip


def row_id(row: Logged) -> str:
    """The name of the ask that a row of a log is: the same in every log that carries the row in the same words."""
    owner = row.action.owner.text if row.action.owner else ""
    return ask_id(body_key(row.body), None, None, f"{owner} {row.action.details.text}")

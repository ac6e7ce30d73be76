"""papers of a body → statements: all that may bear on an ask made before, in order of time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from arising.following_up.body_papers import BodyPapers, Put, Sitting, Source, paragraphs_at
from arising.following_up.identity import squeezed
from arising.following_up.matters import Matters
from arising.following_up.subjects import stems
from arising.record.ask import Citation
from arising.record.meeting import Item, Role
from arising.record.record import Record
from arising.record.words import Words


class Said(StrEnum):
    """What sort of words a statement is."""

    RESOLUTION = "resolution"
    NARRATIVE = "narrative"
    TITLE = "title"
    AGENDA = "agenda"
    REPORT = "report"
    RECOMMENDATION = "recommendation"


@dataclass(frozen=True, eq=False, slots=True)
class Statement:
    """Words said or printed on a day, which may bear on an ask made before.

    ``stems`` are those of the words, ``heading`` those of the title they stand under.
    """

    cited: Citation
    said: Said
    on: date
    body: str
    title: str
    stems: frozenset[str]
    heading: frozenset[str]


def statements_of(papers: BodyPapers, matters: Matters) -> tuple[Statement, ...]:
    """Every statement of a body's papers, by day, paper and place. What two papers print of a meeting stands once.

    Where an item holds many ``matters``, the heading of words is the name of theirs.
    """
    found: list[Statement] = []
    logged: dict[str, list[tuple[int, int]]] = {}
    for row in papers.log:
        logged.setdefault(row.record.paper.sha256, []).append((row.action.place.start, row.action.place.end))
    for sitting in papers.sittings:
        printed: set[str] = set()
        for source in sitting.sources:
            told = (
                _of_agenda(sitting, source)
                if source.meeting.role is Role.AGENDA
                else _of_minutes(sitting, source, matters)
            )
            rows = logged.get(source.record.paper.sha256, ())
            fresh = [each for each in told if _print(each) not in printed and not _is_in(each, rows)]
            printed |= {_print(each) for each in fresh}
            found += fresh
    for put in papers.reports:
        found += _of_report(put)
    return tuple(sorted(found, key=_order))


def _print(statement: Statement) -> str:
    return f"{statement.said} {squeezed(statement.cited.quote)}"


def _is_in(statement: Statement, rows: Sequence[tuple[int, int]]) -> bool:
    """Whether a paragraph is printed in a row of a log: the log's own finder reads those."""
    place = statement.cited.place
    return statement.said is Said.NARRATIVE and any(start < place.end and place.start < end for start, end in rows)


def _order(statement: Statement) -> tuple[date, str, int]:
    return (statement.on, statement.cited.paper, statement.cited.place.start)


@dataclass(frozen=True, slots=True)
class _Under:
    """Where words stand: the paper, the meeting's body and day, the item and its title."""

    record: Record
    on: date
    body: str
    item: str | None
    title: str
    heading: frozenset[str]

    def of(self, matters: Matters, words: Words) -> _Under:
        """The same, with the name of the matter that the words are of, where they are of one."""
        matter = matters.at(self.record.paper.sha256, words.place.start)
        return replace(self, title=matter.name or self.title, heading=matter.heading)

    def statement(self, words: Words, said: Said) -> Statement:
        paper = self.record.paper
        cited = Citation(paper.sha256, paper.name, words.text, words.place, self.body, self.on, self.item)
        return Statement(cited, said, self.on, self.body, self.title, stems(words.text), self.heading)


def _of_agenda(sitting: Sitting, source: Source) -> Iterator[Statement]:
    for item in source.meeting.items:
        if item.title is not None:
            yield _under(sitting, source, item).statement(item.title, Said.AGENDA)


def _under(sitting: Sitting, source: Source, item: Item) -> _Under:
    title = item.title.text if item.title else ""
    return _Under(source.record, sitting.on, sitting.body, item.number, title, stems(title))


def _of_minutes(sitting: Sitting, source: Source, matters: Matters) -> Iterator[Statement]:
    for item in source.meeting.items:
        under = _under(sitting, source, item)
        if item.title is not None:
            yield under.statement(item.title, Said.TITLE)
        decided = [resolution.words for resolution in item.resolutions]
        yield from (under.of(matters, words).statement(words, Said.RESOLUTION) for words in decided)
        starts = [words.place.start for words in decided]
        for words in paragraphs_at(source.record, item.body, starts):
            if not any(words.place.start <= start < words.place.end for start in starts):
                yield under.of(matters, words).statement(words, Said.NARRATIVE)


def _of_report(put: Put) -> Iterator[Statement]:
    report = put.report
    title = report.title.text
    under = _Under(put.record, put.on, put.body, report.agenda_item, title, stems(title))
    yield under.statement(report.title, Said.REPORT)
    yield from (under.statement(words, Said.RECOMMENDATION) for words in report.recommendations)
    yield from (under.statement(words, Said.NARRATIVE) for words in paragraphs_at(put.record, report.place))

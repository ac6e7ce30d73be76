"""records → shelf: the papers in order of time, each meeting once however many papers tell of it, body by body."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from arising.following_up.bodies import BodyNames, body_key
from arising.following_up.identity import squeezed
from arising.record.ask import Citation
from arising.record.meeting import Meeting, Role
from arising.record.paper import Line
from arising.record.passage import Passage
from arising.record.place import Place
from arising.record.record import Record
from arising.record.reference import Reference
from arising.record.report import LoggedAction, Report
from arising.record.words import Words


@dataclass(frozen=True, eq=False, slots=True)
class Source:
    """One paper's telling of a meeting."""

    record: Record
    meeting: Meeting


@dataclass(eq=False, slots=True)
class Sitting:
    """One meeting of one body on one day, with every paper that tells of it; minutes in their own paper first."""

    body: str
    on: date
    sources: list[Source] = field(default_factory=list)

    def told(self, role: Role) -> Source | None:
        """The first paper that tells of the meeting in ``role``."""
        return next((source for source in self.sources if source.meeting.role is role), None)


@dataclass(frozen=True, eq=False, slots=True)
class Pointing:
    """Words that point back, with the paper and the meeting they are minuted at, and the body they point at."""

    record: Record
    reference: Reference
    meeting: Meeting | None
    body: str

    @property
    def said_on(self) -> date | None:
        """The day on which the words were said."""
        return self.meeting.day.on if self.meeting and self.meeting.day else None


@dataclass(frozen=True, eq=False, slots=True)
class Logged:
    """One row of an action log: the paper that prints it, and the day as of which it does."""

    record: Record
    action: LoggedAction
    body: str
    on: date | None


@dataclass(frozen=True, eq=False, slots=True)
class Put:
    """A report put before a body on a day."""

    record: Record
    report: Report
    body: str
    on: date


class Shelf:
    """All papers given, in order of time. The order in which they are given does not matter."""

    def __init__(self, records: Iterable[Record]) -> None:
        unique = {record.paper.sha256: record for record in records}
        self.records: tuple[Record, ...] = tuple(sorted(unique.values(), key=lambda r: (r.paper.name, r.paper.sha256)))
        self._names = BodyNames(m.body.text for r in self.records for m in r.meetings if m.body)

    def joined(self, record: Record) -> Shelf:
        """The shelf with one paper more; itself where it has the paper already."""
        known = any(each.paper.sha256 == record.paper.sha256 for each in self.records)
        return self if known else Shelf((*self.records, record))

    def touched_by(self, record: Record) -> frozenset[str]:
        """The bodies whose asks or answers a paper may hold: those it is of, and those it points at."""
        printed = {meeting.body.text for meeting in record.meetings if meeting.body}
        printed |= {report.body.text for report in record.reports if report.body}
        printed |= {reference.body for reference in record.references if reference.body}
        return frozenset({self.name_of(each) for each in printed} | {""})

    def name_of(self, printed: str) -> str:
        """The name under which a body's papers stand together."""
        return self._names.of(printed)

    @cached_property
    def sittings(self) -> tuple[Sitting, ...]:
        """Every meeting with a body and a day, by day and body."""
        found: dict[tuple[str, date], Sitting] = {}
        for record in self.records:
            for meeting in record.meetings:
                if meeting.body is None or meeting.day is None:
                    continue
                name = self.name_of(meeting.body.text)
                sitting = found.setdefault((body_key(name), meeting.day.on), Sitting(name, meeting.day.on))
                sitting.sources.append(Source(record, meeting))
        for sitting in found.values():
            sitting.sources.sort(key=lambda source: (len(source.record.meetings), source.record.paper.name))
        return tuple(sorted(found.values(), key=lambda sitting: (sitting.on, body_key(sitting.body))))

    @cached_property
    def bodies(self) -> tuple[str, ...]:
        """The bodies of which there is a meeting, a log or a mention, by name; "" stands for a body not named."""
        named = {sitting.body for sitting in self.sittings}
        named |= {logged.body for rows in self._logs.values() for logged in rows}
        return tuple(sorted(named | {pointing.body for found in self._pointings.values() for pointing in found}))

    @cached_property
    def _sittings(self) -> Mapping[str, Sequence[Sitting]]:
        found: dict[str, list[Sitting]] = defaultdict(list)
        for sitting in self.sittings:
            found[body_key(sitting.body)].append(sitting)
        return found

    def sittings_of(self, body: str) -> Sequence[Sitting]:
        """The meetings of a body, by day."""
        return self._sittings.get(body_key(body), ())

    def days_of(self, body: str) -> tuple[date, ...]:
        """The days on which a body met or was to meet, in order."""
        return self._days.get(body_key(self.name_of(body)), ())

    @cached_property
    def _days(self) -> dict[str, tuple[date, ...]]:
        days: dict[str, set[date]] = defaultdict(set)
        for sitting in self.sittings:
            key = body_key(sitting.body)
            days[key].add(sitting.on)
            for source in sitting.sources:
                if source.meeting.next_meeting is not None:
                    days[key].add(source.meeting.next_meeting.day.on)
        return {key: tuple(sorted(found)) for key, found in days.items()}

    def papers_of(self, body: str, after: date, until: date) -> tuple[Sitting, ...]:
        """The meetings of a body after one day and up to another, of which a paper is on the shelf."""
        return tuple(s for s in self.sittings_of(self.name_of(body)) if after < s.on <= until)

    @cached_property
    def _logs(self) -> Mapping[str, Sequence[Logged]]:
        found: dict[str, list[Logged]] = defaultdict(list)
        for record in self.records:
            for action in record.actions:
                meeting = next((m for m in reversed(record.meetings) if m.place.start <= action.place.start), None)
                body = self.name_of(meeting.body.text) if meeting and meeting.body else ""
                on = meeting.day.on if meeting and meeting.day else None
                found[body_key(body)].append(Logged(record, action, body, on))
        for rows in found.values():
            rows.sort(key=lambda row: (row.on or date.min, row.record.paper.name, row.action.place.start))
        return found

    def log_of(self, body: str) -> Sequence[Logged]:
        """The rows of every log of a body, by the day of the log, paper and place."""
        return self._logs.get(body_key(body), ())

    @cached_property
    def _pointings(self) -> Mapping[str, Sequence[Pointing]]:
        found: dict[str, dict[tuple[str, date | None, str], Pointing]] = defaultdict(dict)
        for record in sorted(self.records, key=lambda r: (len(r.meetings), r.paper.name)):
            for reference in record.references:
                meeting = meeting_at(record, reference)
                own = meeting.body.text if meeting and meeting.body else ""
                placed = reference.minute is not None or reference.meeting_date is not None
                body = self.name_of((reference.body or own) if placed else own)
                pointing = Pointing(record, reference, meeting, body)
                said = (body_key(self.name_of(own)), pointing.said_on, squeezed(reference.quote.text))
                found[body_key(body)].setdefault(said, pointing)
        return {key: tuple(each.values()) for key, each in found.items()}

    def pointing_at(self, body: str) -> Sequence[Pointing]:
        """The words that point back at what a body decided; words that several papers print, once."""
        return self._pointings.get(body_key(body), ())

    @cached_property
    def _reports(self) -> Mapping[str, Sequence[Put]]:
        """Reports count as put on the day of the meeting that the paper calls, or their own day."""
        found: dict[str, list[Put]] = defaultdict(list)
        for record in self.records:
            calling = next((m for m in record.meetings if m.role is Role.AGENDA), None)
            calling = calling or next(iter(record.meetings), None)
            for report in record.reports:
                on = calling.day.on if calling and calling.day else report.day.on if report.day else None
                printed = calling.body or report.body if calling else report.body
                body = self.name_of(printed.text) if printed else ""
                if on is not None:
                    found[body_key(body)].append(Put(record, report, body, on))
        return found

    def reports_to(self, body: str) -> Sequence[Put]:
        """The reports that were put before a body."""
        return self._reports.get(body_key(body), ())


def meeting_at(record: Record, reference: Reference) -> Meeting | None:
    """The meeting that the words of a reference are minuted at, or that the paper calls."""
    at = reference.quote.place.start
    inside = [m for m in record.meetings if m.place.start <= at < m.place.end]
    return inside[-1] if inside else next(iter(record.meetings), None)


def cite(shelf: Shelf, pointing: Pointing) -> Citation:
    """A citation of words that point back."""
    paper, quote, meeting = pointing.record.paper, pointing.reference.quote, pointing.meeting
    body = shelf.name_of(meeting.body.text) if meeting and meeting.body else ""
    return Citation(
        paper.sha256, paper.name, quote.text, quote.place, body, pointing.said_on, pointing.reference.in_item
    )


def paragraphs_at(record: Record, place: Place | None, starts: Collection[int] = ()) -> tuple[Words, ...]:
    """The paragraphs of the paper that stand at ``place``, each with its own place.

    A line in which one of ``starts`` falls opens a paragraph, whatever stands above it.
    """
    if place is None:
        return ()
    lines = lines_at(record.paper.lines, place)
    groups: list[list[Line]] = []
    for line in lines:
        begins = any(line.start <= start < line.end for start in starts)
        if groups and not begins and not line.opens and line.table == groups[-1][-1].table:
            groups[-1].append(line)
        else:
            groups.append([line])
    passages = (Passage.of(group) for group in groups)
    return tuple(Words(passage.text, passage.place) for passage in passages if passage.text)


def lines_at(lines: Sequence[Line], place: Place) -> list[Line]:
    """The lines that any span of ``place`` touches, in order."""
    found: list[Line] = []
    spans = sorted(place.spans)
    index = 0
    for line in lines[bisect_left(lines, place.start, key=lambda each: each.end) :]:
        while index < len(spans) and spans[index].end <= line.start:
            index += 1
        if index == len(spans):
            break
        if spans[index].start < line.end:
            found.append(line)
    return found

"""records → the papers of one body: each meeting once however many papers tell of it, its logs, what points at it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from arising.following_up.bodies import BodyNames, body_key
from arising.following_up.identity import squeezed
from arising.following_up.log_papers import log_body, log_day
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


class BodyPapers:
    """The papers that tell of one body or point at it, and what they hold of it. Each part is made when asked for."""

    def __init__(self, body: str, records: Sequence[Record], names: BodyNames) -> None:
        self.body = body
        self.records = records
        self._names = names
        self._key = body_key(body)

    def name_of(self, printed: str) -> str:
        """The name under which the papers of the body so printed stand together."""
        return self._names.of(printed)

    def met(self, after: date, until: date) -> tuple[Sitting, ...]:
        """The meetings after one day and up to another."""
        return tuple(each for each in self.sittings if after < each.on <= until)

    def _is_meant(self, printed: str) -> bool:
        return body_key(self._names.of(printed)) == self._key

    @cached_property
    def sittings(self) -> tuple[Sitting, ...]:
        """The meetings of the body that have a day, by day."""
        found: dict[date, Sitting] = {}
        for record in self.records:
            for meeting in record.meetings:
                if meeting.body is not None and meeting.day is not None and self._is_meant(meeting.body.text):
                    sitting = found.setdefault(meeting.day.on, Sitting(self.body, meeting.day.on))
                    sitting.sources.append(Source(record, meeting))
        for sitting in found.values():
            sitting.sources.sort(key=lambda source: (len(source.record.meetings), source.record.paper.name))
        return tuple(found[on] for on in sorted(found))

    @cached_property
    def days(self) -> tuple[date, ...]:
        """The days on which the body met or was to meet, in order."""
        days = {sitting.on for sitting in self.sittings}
        for sitting in self.sittings:
            days |= {each.meeting.next_meeting.day.on for each in sitting.sources if each.meeting.next_meeting}
        return tuple(sorted(days))

    @cached_property
    def log(self) -> Sequence[Logged]:
        """The rows of every log of the body, by the day of the log, paper and place."""
        rows: list[Logged] = []
        for record in self.records:
            alone, day = log_body(record), log_day(record)
            for action in record.actions:
                meeting = next((m for m in reversed(record.meetings) if m.place.start <= action.place.start), None)
                if self._is_meant(meeting.body.text if meeting and meeting.body else alone):
                    on = meeting.day.on if meeting and meeting.day else day
                    rows.append(Logged(record, action, self.body, on))
        return sorted(rows, key=lambda row: (row.on or date.min, row.record.paper.name, row.action.place.start))

    @cached_property
    def pointings(self) -> Sequence[Pointing]:
        """The words that point at the body, or are its own and point at none; what several papers print, once."""
        found: dict[tuple[str, date | None, str], Pointing] = {}
        for record in sorted(self.records, key=lambda r: (len(r.meetings), r.paper.name)):
            for reference in record.references:
                meeting = meeting_at(record, reference)
                own = meeting.body.text if meeting and meeting.body else ""
                placed = reference.minute is not None or reference.meeting_date is not None
                if self._is_meant((reference.body or own) if placed else own):
                    pointing = Pointing(record, reference, meeting, self.body)
                    said = (body_key(self._names.of(own)), pointing.said_on, squeezed(reference.quote.text))
                    found.setdefault(said, pointing)
        return tuple(found.values())

    @cached_property
    def reports(self) -> Sequence[Put]:
        """The reports put before the body, on the day of the meeting that the paper calls, or their own day."""
        found: list[Put] = []
        for record in self.records:
            calling = next((m for m in record.meetings if m.role is Role.AGENDA), None)
            calling = calling or next(iter(record.meetings), None)
            for report in record.reports:
                on = calling.day.on if calling and calling.day else report.day.on if report.day else None
                printed = calling.body or report.body if calling else report.body
                if on is not None and self._is_meant(printed.text if printed else ""):
                    found.append(Put(record, report, self.body, on))
        return found


def meeting_at(record: Record, reference: Reference) -> Meeting | None:
    """The meeting that the words of a reference are minuted at, or that the paper calls."""
    at = reference.quote.place.start
    inside = [m for m in record.meetings if m.place.start <= at < m.place.end]
    return inside[-1] if inside else next(iter(record.meetings), None)


def cite(papers: BodyPapers, pointing: Pointing) -> Citation:
    """A citation of words that point back."""
    paper, quote, meeting = pointing.record.paper, pointing.reference.quote, pointing.meeting
    body = papers.name_of(meeting.body.text) if meeting and meeting.body else ""
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

"""records → shelf: the papers in order of time, each meeting once however many papers tell of it."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property

from arising.following_up.bodies import body_key, same_body
from arising.following_up.subjects import stems
from arising.record.ask import Citation
from arising.record.meeting import Item, Meeting, Role
from arising.record.paper import Line
from arising.record.passage import Passage
from arising.record.place import Place
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
    UPDATE = "update"


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
class Statement:
    """Words said or printed on a day, which may bear on an ask made before.

    ``subject`` holds the stems of the words with those of the title they stand under.
    """

    cited: Citation
    said: Said
    on: date
    body: str
    title: str
    stems: frozenset[str]
    subject: frozenset[str]


class Shelf:
    """All papers given, in order of time. The order in which they are given does not matter."""

    def __init__(self, records: Iterable[Record]) -> None:
        unique = {record.paper.sha256: record for record in records}
        self.records: tuple[Record, ...] = tuple(sorted(unique.values(), key=lambda r: (r.paper.name, r.paper.sha256)))

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
    def _names(self) -> dict[str, str]:
        """For each body key the name used for it: the longest of the names that are plainly one body."""
        printed = sorted({m.body.text for r in self.records for m in r.meetings if m.body}, key=lambda n: (-len(n), n))
        chosen: list[str] = []
        names: dict[str, str] = {}
        for name in printed:
            known = next((other for other in chosen if same_body(name, other)), None)
            if known is None:
                chosen.append(name)
            names[body_key(name)] = known or name
        return names

    def name_of(self, printed: str) -> str:
        """The name under which a body's papers stand together."""
        return self._names.get(body_key(printed), printed)

    @cached_property
    def bodies(self) -> tuple[str, ...]:
        """The bodies, by name."""
        return tuple(sorted({sitting.body for sitting in self.sittings}))

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
        key = body_key(self.name_of(body))
        return tuple(s for s in self.sittings if body_key(s.body) == key and after < s.on <= until)

    def cite(self, record: Record, words: Words, meeting: Meeting | None = None, item: str | None = None) -> Citation:
        """A citation of ``words`` of a paper."""
        return Citation(
            sha256=record.paper.sha256,
            paper=record.paper.name,
            quote=words.text,
            place=words.place,
            body=self.name_of(meeting.body.text) if meeting and meeting.body else "",
            on=meeting.day.on if meeting and meeting.day else None,
            item=item,
        )


def paragraphs_at(record: Record, place: Place | None) -> tuple[Words, ...]:
    """The paragraphs of the paper that stand at ``place``, each with its own place."""
    if place is None:
        return ()
    lines = lines_at(record.paper.lines, place)
    groups: list[list[Line]] = []
    for line in lines:
        if groups and not line.opens and line.table == groups[-1][-1].table:
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


def subject_of(item: Item) -> frozenset[str]:
    """The stems of an item's title."""
    return stems(item.title.text) if item.title else frozenset()

"""The rows of the lists that programs are given."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from datetime import time as clock
from typing import Any

from arising_service.register.queries.rows import DecisionRow, EvidenceRow, InterestRow, ResolutionRow, Spot


@dataclass(frozen=True, slots=True)
class Times:
    """When a thing was first read, and when it last changed, as far as the viewer may see."""

    created: datetime
    modified: datetime


@dataclass(frozen=True, slots=True)
class Organization:
    """A body: committee, board, panel."""

    slug: str
    name: str
    followed_to: date | None
    times: Times


@dataclass(frozen=True, slots=True)
class Membership:
    """That minutes name a person among a body's members. ``first`` and ``last`` are the first and last meeting."""

    key: str
    slug: str
    role: str
    first: date
    last: date
    meetings: int
    times: Times


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whom papers name. ``printed`` are the names as printed, ``posts`` the posts printed beside them."""

    key: str
    name: str
    printed: tuple[str, ...]
    posts: tuple[str, ...]
    memberships: tuple[Membership, ...]
    times: Times


@dataclass(frozen=True, slots=True)
class File:
    """A paper. ``withheld`` says that its file may not be given, for part of it is exempt."""

    sha256: str
    name: str
    title: str
    kind: str
    content_type: str
    pages: int
    bytes: int
    on: date | None
    slug: str
    withheld: bool
    exempt: bool
    meetings: tuple[tuple[str, date], ...]
    reports: tuple[Report, ...]
    times: Times


@dataclass(frozen=True, slots=True)
class Report:
    """A report in a paper."""

    title: str
    author: str
    on: date | None
    agenda_item: str
    recommends: tuple[str, ...]
    spot: Spot


@dataclass(frozen=True, slots=True)
class Item:
    """An agenda item or minute. ``text`` is all that was said, where it was asked for and may be seen."""

    sha256: str
    start: int
    slug: str
    on: date
    role: str
    number: str
    title: str
    parent: str
    section: str
    exempt: bool
    text: str
    resolutions: tuple[ResolutionRow, ...]
    spot: Spot
    id: int
    times: Times


@dataclass(frozen=True, slots=True)
class Telling:
    """That a paper tells of a meeting, and how: agenda, minutes, notice."""

    role: str
    file: File
    spot: Spot


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting with what its papers tell. People are keys; ``items`` those of the fullest minutes, else agenda."""

    slug: str
    body: str
    on: date
    time: clock | None
    end_time: clock | None
    venue: str
    cancelled: bool
    tellings: tuple[Telling, ...]
    present: tuple[str, ...]
    in_attendance: tuple[str, ...]
    apologies: tuple[str, ...]
    interests: tuple[InterestRow, ...]
    items: tuple[Item, ...]
    times: Times


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided of an ask; ``key`` tells it from the other decisions of the ask, and counts nothing.

    ``has_evidence`` says that the evidence it names is still there, ``has_other`` the ask that it names.
    """

    key: str
    row: DecisionRow
    has_evidence: bool
    has_other: bool


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words that bear on an ask."""

    ask: str
    row: EvidenceRow
    times: Times


@dataclass(frozen=True, slots=True)
class Ask:
    """An ask. If ``gone``, no more than its name and times may be told: it was withdrawn.

    ``item`` is where the words stand: a paper and the character at which its item begins.
    """

    name: str
    times: Times
    gone: bool
    told: AskTold | None


@dataclass(frozen=True, slots=True)
class AskTold:
    """What is told of an ask that stands. ``has_meeting`` says that papers tell of the meeting that asks."""

    slug: str
    asked_on: date | None
    has_meeting: bool
    number: str
    minute: str
    minute_title: str
    kind: str
    source: str
    words: str
    owner: str
    to_whom: str
    due_phrase: str
    due_on: date | None
    due_rule: str
    status: str
    why: tuple[str, ...]
    judged_on: date | None
    spot: Spot
    also: tuple[Spot, ...]
    again: tuple[str, ...]
    silence: dict[str, Any]
    omission: dict[str, Any]
    item: tuple[str, int] | None
    evidence: tuple[Evidence, ...]
    decisions: tuple[Decision, ...]

"""What queries give: frozen rows without a way back to the tables."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from datetime import time as clock
from typing import Any, Generic, TypeVar

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Paged(Generic[Row]):
    """One page of a list: its rows, the page's number from 1, how many rows there are in all, and how many a page."""

    rows: tuple[Row, ...]
    number: int
    total: int
    each: int

    @property
    def pages(self) -> int:
        """How many pages there are; one where there is nothing."""
        return max(1, -(-self.total // self.each))

    @property
    def first(self) -> int:
        """The number of the first row on this page, from 1; 0 where there is none."""
        return (self.number - 1) * self.each + 1 if self.rows else 0

    @property
    def last(self) -> int:
        """The number of the last row on this page."""
        return (self.number - 1) * self.each + len(self.rows)


@dataclass(frozen=True, slots=True)
class BodyRow:
    """A body. ``asks``, ``open``, ``overdue`` and ``meetings`` count what the viewer may see."""

    name: str
    slug: str
    followed_to: date | None
    asks: int = 0
    open: int = 0
    overdue: int = 0
    meetings: int = 0


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting. ``roles`` are the ways in which papers tell of it: agenda, minutes, notice."""

    id: int
    body: str
    slug: str
    on: date
    time: clock | None
    end_time: clock | None
    venue: str
    chair: str
    cancelled: bool
    roles: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a paper that can be opened: the paper by hash and name, the page, the characters."""

    sha256: str
    paper: str
    page: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class PaperRow:
    """A paper. ``withheld`` says that its file may not be given to this viewer, for part of it is exempt."""

    sha256: str
    name: str
    title: str
    kind: str
    format: str
    pages: int
    bytes: int
    state: str
    failure: str
    on: date | None
    body: str
    slug: str
    added_at: datetime
    exempt: bool
    paragraph: str
    withheld: bool
    warnings: tuple[str, ...] = ()
    lines: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ResolutionRow:
    """What was decided, word for word."""

    number: str
    lead_in: str
    text: str
    outcome: str
    mover: str
    seconder: str
    votes: str
    spot: Spot


@dataclass(frozen=True, slots=True)
class ItemRow:
    """An agenda item or minute. ``role`` says of which sort of paper it is a part; ``order`` is its place there."""

    id: int
    number: str
    title: str
    parent: str
    section: str
    pages: str
    text: str
    role: str
    order: int
    exempt: bool
    paragraph: str
    spot: Spot
    resolutions: tuple[ResolutionRow, ...] = ()


@dataclass(frozen=True, slots=True)
class AskRow:
    """An ask as it stands. ``unsure`` counts the links that a person has yet to confirm.

    ``unread`` says that it is overdue, and that its body's papers were searched only up to a day before it was due.
    """

    name: str
    body: str
    slug: str
    asked_on: date | None
    item: str
    item_title: str
    number: str
    kind: str
    source: str
    words: str
    owner: str
    to_whom: str
    due_phrase: str
    due_on: date | None
    due_rule: str
    status: str
    changed_at: datetime
    hidden: bool
    spot: Spot
    unsure: int = 0
    unread: bool = False


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """Words that bear on an ask; ``body`` and ``slug`` are of the paper's body, for a link to the meeting."""

    name: str
    said_on: date | None
    quote: str
    answer: str
    finder: str
    why: str
    certain: bool
    item: str
    hidden: bool
    spot: Spot


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """What a person decided. Who, and their note, are told to staff only."""

    id: int
    ask: str
    evidence: str
    verdict: str
    value: str
    minute: str
    on: date
    at: datetime
    undone_at: datetime | None
    by: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """An answer that an officer proposed, with the ask it is of."""

    id: int
    text: str
    answer: str
    state: str
    by: str
    at: datetime
    settled_at: datetime | None
    settled_note: str
    paper: PaperRow | None
    ask: AskRow | None = None


@dataclass(frozen=True, slots=True)
class PersonRow:
    """Somebody named at a meeting. ``how``: present, in attendance, apologies."""

    key: str
    name: str
    post: str
    capacity: str
    how: str


@dataclass(frozen=True, slots=True)
class InterestRow:
    """An interest declared."""

    member: str
    key: str
    kind: str
    subject: str
    item: str
    spot: Spot


@dataclass(frozen=True, slots=True)
class ReportRow:
    """A report."""

    title: str
    author: str
    on: date | None
    agenda_item: str
    recommends: tuple[str, ...]
    spot: Spot


@dataclass(frozen=True, slots=True)
class DoubtRow:
    """What the reader could not settle."""

    id: int
    kind: str
    what: str
    settled_at: datetime | None
    settled_note: str
    spot: Spot


@dataclass(frozen=True, slots=True)
class AuditRow:
    """One change."""

    id: int
    at: datetime
    who: str
    verb: str
    noun: str
    noun_id: str
    before: dict[str, Any]
    after: dict[str, Any]
    ask: str
    paper: str
    sha256: str

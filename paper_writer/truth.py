"""The true record of a paper: what it is made to say, before anybody decides how it shall look.

These are the writer's own nouns, in the words of the glossary. They hold no places: a place exists only
once the paper has been printed and read. Texts are final: dates inside a sentence are already words.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import Literal, TypeAlias

Outcome = Literal["carried", "lost", "noted"]
States = Literal["done", "partly", "not_done", "reference_only"]


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody named in a paper. ``name`` carries neither title nor ``honours``; ``post`` is a post, an
    organisation, or both."""

    name: str
    title: str = ""
    honours: str = ""
    post: str = ""
    stands_in_for: str = ""
    online: bool = False

    @property
    def called(self) -> str:
        """Title and name, as in a sentence."""
        named = f"{self.title} {self.name}".strip()
        return f"{named}, {self.honours}" if self.honours else named


@dataclass(frozen=True, slots=True)
class Ask:
    """What a resolution or a task obliges somebody to do, and when. ``due_date`` only where it can be told."""

    due_phrase: str | None = None
    due_date: date | None = None
    owner: str | None = None


@dataclass(frozen=True, slots=True)
class Resolved:
    """One thing decided. ``clause`` is without "That" and full stop: "the report be noted".

    Where the decision has a lead-in ("that the Panel agree to:"), the clause fits it: "note the report".
    """

    clause: str
    outcome: Outcome = "carried"
    ask: Ask | None = None


@dataclass(frozen=True, slots=True)
class NextMeeting:
    """When and where the body meets next, as far as the paper says."""

    day: date
    at: time | None = None
    venue: str | None = None


@dataclass(frozen=True, slots=True)
class Narrative:
    """A paragraph that tells and decides nothing."""

    text: str


@dataclass(frozen=True, slots=True)
class Points:
    """A lead-in and the points that hang on it; nothing is decided."""

    lead: str
    points: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PointsBack:
    """A sentence that points at something earlier; ``states`` is what it says of it."""

    quote: str
    states: States = "reference_only"
    minute: str | None = None
    meeting_date: date | None = None
    body: str | None = None
    routine: bool = False
    """Said at every meeting ("the minutes of the last meeting were considered"): a reader may pass it over."""


@dataclass(frozen=True, slots=True)
class Task:
    """A task the minutes give somebody, and mark as one. ``owner`` is as printed: initials, name or post."""

    text: str
    owner: str
    ask: Ask | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided at one point of an item, all in one list.

    ``mover`` and ``seconder`` propose it; ``voted`` says that it was put to the vote, ``votes`` are for and against,
    ``lost`` says it fell. ``next_meeting`` is the meeting that the decision sets; ``recalls`` the day of the earlier
    meeting that it bears on, as when it approves the last minutes. ``told`` are the words of a decision that is told
    in a sentence, without "Resolved".
    """

    resolved: tuple[Resolved, ...]
    lead_in: str = ""
    mover: str = ""
    seconder: str = ""
    voted: bool = False
    votes: tuple[int, int] | None = None
    lost: bool = False
    next_meeting: NextMeeting | None = None
    recalls: date | None = None
    told: str = ""


@dataclass(frozen=True, slots=True)
class Declaration:
    """One interest declared. ``item`` is the minute's or the agenda item's number, as printed."""

    member: Person
    kind: str
    reason: str
    item: str
    by_minute: bool = True


@dataclass(frozen=True, slots=True)
class Interests:
    """The declarations of the meeting; empty where nobody declared anything."""

    declared: tuple[Declaration, ...] = ()


@dataclass(frozen=True, slots=True)
class ApologiesSaid:
    """The point at which apologies are reported, for papers that do so in an item of its own."""


@dataclass(frozen=True, slots=True)
class SetsNext:
    """A sentence that says when the body meets next, without a resolution."""

    next_meeting: NextMeeting
    text: str


Said: TypeAlias = Narrative | Points | PointsBack | Task | Decision | Interests | ApologiesSaid | SetsNext


@dataclass(frozen=True, slots=True)
class Item:
    """An agenda item or a minute.

    ``number`` is the printed number; ``agenda_item`` the "(Item n)" printed beside it. ``pages`` is the range
    in the pack, first and last; ``section`` the heading of the front sheet it stands under; ``notes`` the
    lines printed under it, ``after`` what follows a dash in its own line.
    """

    title: str | None
    number: str | None = None
    said: tuple[Said, ...] = ()
    agenda_item: str = ""
    pages: tuple[int, int] | None = None
    section: str = ""
    notes: tuple[str, ...] = ()
    after: str = ""


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting as one paper tells it. ``present`` does not hold the chair; ``co_opted`` belong to the membership."""

    role: Literal["minutes", "agenda"]
    body: str
    day: date
    council: str = ""
    at: time | None = None
    until: time | None = None
    venue: str | None = None
    chair: Person | None = None
    present: tuple[Person, ...] = ()
    in_attendance: tuple[Person, ...] = ()
    apologies: tuple[Person, ...] = ()
    membership: tuple[Person, ...] = ()
    co_opted: tuple[Person, ...] = ()
    items: tuple[Item, ...] = ()
    next_meeting: NextMeeting | None = None
    """Where the front sheet of an agenda says it; minutes say it in an item."""
    agenda_item: str = ""
    """In a pack, the item of the called meeting that these minutes are printed under."""


@dataclass(frozen=True, slots=True)
class Approval:
    """Who signed a report off, and when."""

    role: str
    name: str
    day: date


@dataclass(frozen=True, slots=True)
class TrueTable:
    """A table of words. The first row is the head; ``ruled`` says that lines are drawn around its cells."""

    title: str
    rows: tuple[tuple[str, ...], ...]
    ruled: bool = True


@dataclass(frozen=True, slots=True)
class Section:
    """A headed part of a report: paragraphs, points and tables in order."""

    title: str
    parts: tuple[Narrative | Points | TrueTable | PointsBack, ...]


@dataclass(frozen=True, slots=True)
class Recommendation:
    """What a report asks the body to decide: a whole sentence as printed, without its number."""

    text: str
    ask: Ask | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """A report put before a body."""

    title: str
    body: str
    day: date | None = None
    author: Person | None = None
    director: Person | None = None
    agenda_item: str | None = None
    summary: tuple[str, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    sections: tuple[Section, ...] = ()
    approvals: tuple[Approval, ...] = ()
    appendix: bool = False


@dataclass(frozen=True, slots=True)
class Update:
    """One dated entry in the history of a logged action."""

    text: str
    day: date | None = None


@dataclass(frozen=True, slots=True)
class LoggedAction:
    """One row of an action log."""

    number: str
    owner: str
    details: str
    discharged: bool = False
    updates: tuple[Update, ...] = ()


@dataclass(frozen=True, slots=True)
class Log:
    """An action log as it stood on a day: what is open, then what was discharged."""

    as_at: date
    open: tuple[LoggedAction, ...] = ()
    discharged: tuple[LoggedAction, ...] = ()
    agenda_item: str = ""
    body: str = ""
    """Printed above a log that comes by itself; in a pack the pack says whose it is."""


Part: TypeAlias = Meeting | Report | Log

Kind = Literal["minutes", "agenda_pack", "agenda", "report", "decision_notice", "meeting_page", "other"]


@dataclass(frozen=True, slots=True)
class TruePaper:
    """A whole paper: its parts in the order they are printed."""

    kind: Kind
    parts: tuple[Part, ...]
    title: str = ""

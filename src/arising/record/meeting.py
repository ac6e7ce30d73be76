"""A meeting as one paper tells it: who, when, where, and item by item what was said and decided."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from arising.record.place import Place
from arising.record.words import Clock, Day, Words


class Role(StrEnum):
    """Whether the paper calls the meeting (agenda) or tells what was done at it (minutes)."""

    AGENDA = "agenda"
    MINUTES = "minutes"


class Outcome(StrEnum):
    """What became of a resolution, where the paper says so."""

    CARRIED = "carried"
    LOST = "lost"
    NOTED = "noted"
    """The words do nothing but note."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody named in a list of those present, in attendance or sending apologies.

    ``name`` is as printed, without titles and honours. ``post`` is the post or organisation printed with
    it, ``capacity`` how they attended ("Chair", "substitute for …"), where the paper says so.
    """

    name: Words
    title: str = ""
    post: str = ""
    capacity: str = ""


@dataclass(frozen=True, slots=True)
class Declaration:
    """One interest declared. ``item`` is the minute or agenda number as printed, right or wrong."""

    member: Words
    kind: str | None
    subject: str | None
    item: str | None
    place: Place


@dataclass(frozen=True, slots=True)
class Resolution:
    """What the body decided, word for word, without the marker ("Resolved:-") and its number.

    ``number`` is the number in the list as printed without full stop ("1", "A)", "(a)"), else of the paragraph.
    ``lead_in`` is what the list's parts hang on ("that Cabinet agree to:"), where there is one.
    """

    number: str | None
    words: Words
    outcome: Outcome | None = None
    lead_in: str = ""
    mover: str = ""
    seconder: str = ""
    votes: str = ""


@dataclass(frozen=True, slots=True)
class MinutedAction:
    """A task that minutes give somebody. ``marked`` says that the paper marks it as one ("(ACTION: EP)")."""

    words: Words
    owner: str | None
    due: str | None
    marked: bool


@dataclass(frozen=True, slots=True)
class Item:
    """An agenda item, or a minute. ``number`` and ``title`` as printed; ``parent`` the number it is part of.

    ``pages`` is the printed range of pack pages, ``body`` everything said under the heading.
    """

    number: str | None
    title: Words | None
    place: Place
    page: int
    body: Place | None = None
    pages: str | None = None
    parent: str | None = None
    section: str = ""
    resolutions: tuple[Resolution, ...] = ()
    actions: tuple[MinutedAction, ...] = ()


@dataclass(frozen=True, slots=True)
class NextMeeting:
    """When and where the body meets next, as minutes or an agenda announce it."""

    day: Day
    time: Clock | None = None
    venue: Words | None = None


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting in one paper. Every field that the paper does not state is ``None`` or empty."""

    role: Role
    body: Words | None
    day: Day | None
    place: Place
    time: Clock | None = None
    end_time: Clock | None = None
    venue: Words | None = None
    chair: Person | None = None
    present: tuple[Person, ...] = ()
    in_attendance: tuple[Person, ...] = ()
    apologies: tuple[Person, ...] = ()
    membership: tuple[Person, ...] = ()
    declarations: tuple[Declaration, ...] = ()
    items: tuple[Item, ...] = ()
    next_meeting: NextMeeting | None = None
    cancelled: bool = False

"""A report put before a body, and the action log that a partnership keeps."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from arising.record.place import Place
from arising.record.words import Day, Words


@dataclass(frozen=True, slots=True)
class Approval:
    """Who signed a report off: the role as printed ("Approved by", "Director"), the name, the date."""

    role: str
    name: Words
    day: Day | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """A report. ``agenda_item`` is the number of the item it belongs to, where that can be told."""

    title: Words
    place: Place
    author: Words | None = None
    day: Day | None = None
    agenda_item: str | None = None
    body: Words | None = None
    recommendations: tuple[Words, ...] = ()
    approvals: tuple[Approval, ...] = ()
    appendix: bool = False


class LogStatus(StrEnum):
    """Whether the log itself closes the action. Discharged is not the same as done."""

    OPEN = "open"
    DISCHARGED = "discharged"


@dataclass(frozen=True, slots=True)
class Update:
    """One dated entry in the history of a logged action."""

    words: Words
    day: Day | None = None


@dataclass(frozen=True, slots=True)
class LoggedAction:
    """One row of a tabular action log."""

    number: Words
    owner: Words | None
    details: Words
    status: LogStatus
    place: Place
    updates: tuple[Update, ...] = ()
    item: str = ""
    """The item of the minutes that the log says the action came from, as printed."""
    standing: Words | None = None
    """What the log's status column says of it, as printed."""

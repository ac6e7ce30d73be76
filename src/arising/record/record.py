"""Everything that was read from one paper."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from msgspec import Struct

from arising.record.doubt import Doubt
from arising.record.meeting import Meeting
from arising.record.paper import Paper
from arising.record.place import Place
from arising.record.reference import Reference, Request
from arising.record.report import LoggedAction, Report
from arising.record.words import Words


class Kind(StrEnum):
    """What sort of paper it is; ``OTHER`` where none of the others fits."""

    MINUTES = "minutes"
    AGENDA_PACK = "agenda_pack"
    AGENDA = "agenda"
    REPORT = "report"
    DECISION_NOTICE = "decision_notice"
    MEETING_PAGE = "meeting_page"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class ReadTable:
    """A table with the title printed above it. ``number`` is the table's number in the paper."""

    number: int
    title: Words | None
    page: int
    rows: tuple[tuple[str, ...], ...]
    place: Place


class Share(StrEnum):
    """What became of a line. Every line of a paper has exactly one."""

    USED = "used"
    BOILER_PLATE = "boiler-plate"
    NOT_UNDERSTOOD = "not understood"


class LineShare(Struct, frozen=True, gc=False):
    """``line`` is the line's number; ``by`` names the facts that use it, or why it is boiler-plate."""

    line: int
    share: Share
    by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Record:
    """What one paper says. ``shares`` has one entry for every line of the paper, in order."""

    paper: Paper
    kind: Kind
    meetings: tuple[Meeting, ...] = ()
    reports: tuple[Report, ...] = ()
    actions: tuple[LoggedAction, ...] = ()
    references: tuple[Reference, ...] = ()
    requests: tuple[Request, ...] = ()
    tables: tuple[ReadTable, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    shares: tuple[LineShare, ...] = ()

"""What sort of paper it is, from the parts it is made of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from arising.reading.parts.parts import Dissected, PartKind
from arising.record.paper import Format
from arising.record.record import Kind
from arising.record.report import Report

_MEETING = re.compile(r"^\W*(?:agenda\b|meeting(?: details)?\s+(?:of|for|-|–)|meeting details)", re.IGNORECASE)
_TOP = 6


def kind_of(dissected: Dissected, reports: Sequence[Report]) -> Kind:
    """The kind of the whole paper, in which ``reports`` were read.

    An agenda with reports or earlier minutes behind it is a pack. A page that a meetings system shows of one meeting
    (saved HTML, or its XML answer) is a meeting page.
    """
    paper = dissected.layout.paper
    kinds: set[PartKind] = {part.kind for part in dissected.parts if part.kind is not PartKind.REPORT}
    if reports:
        kinds.add(PartKind.REPORT)
    meets = PartKind.AGENDA in kinds or PartKind.MINUTES in kinds
    if meets and (paper.format is Format.XML or _is_meeting_page(dissected)):
        return Kind.MEETING_PAGE
    if PartKind.DECISION in kinds:
        return Kind.DECISION_NOTICE
    if PartKind.AGENDA in kinds:
        behind = {PartKind.REPORT, PartKind.MINUTES} & kinds
        return Kind.AGENDA_PACK if behind else Kind.AGENDA
    if PartKind.MINUTES in kinds:
        return Kind.MINUTES
    return Kind.REPORT if PartKind.REPORT in kinds else Kind.OTHER


def _is_meeting_page(dissected: Dissected) -> bool:
    """Whether a saved page calls itself a meeting's: "Agenda for …", and not the minutes that it may hold."""
    paper = dissected.layout.paper
    named = [paper.title, *(line.text for line in paper.lines[:_TOP] if line.heading)]
    return paper.format is Format.HTML and any(_MEETING.match(name) for name in named)

"""What sort of paper it is, from the parts it is made of."""

from __future__ import annotations

from arising.reading.parts import Dissected, PartKind
from arising.record.paper import Format
from arising.record.record import Kind


def kind_of(dissected: Dissected) -> Kind:
    """The kind of the whole paper.

    An agenda with reports or earlier minutes behind it is a pack. A page that a meetings system shows of one meeting
    (saved HTML, or its XML answer) is a meeting page.
    """
    paper = dissected.layout.paper
    kinds = [part.kind for part in dissected.parts]
    meets = PartKind.AGENDA in kinds or PartKind.MINUTES in kinds
    if meets and (paper.format is Format.XML or _is_meeting_page(dissected)):
        return Kind.MEETING_PAGE
    if PartKind.DECISION in kinds:
        return Kind.DECISION_NOTICE
    if PartKind.AGENDA in kinds:
        behind = {PartKind.REPORT, PartKind.MINUTES} & set(kinds)
        return Kind.AGENDA_PACK if behind else Kind.AGENDA
    if PartKind.MINUTES in kinds:
        return Kind.MINUTES
    return Kind.REPORT if PartKind.REPORT in kinds else Kind.OTHER


def _is_meeting_page(dissected: Dissected) -> bool:
    """Whether a saved page has a site around its words: navigation, which minutes saved as a page have not."""
    paper = dissected.layout.paper
    return paper.format is Format.HTML and any(key == "navigation_from_line" for key, _ in paper.meta)

"""True paper + style → sheets: the parts of a paper, each begun on a page of its own."""

from __future__ import annotations

from paper_writer.action_log import action_log
from paper_writer.agenda import front_sheet
from paper_writer.minutes import minutes
from paper_writer.reports import report
from paper_writer.sheet import Sheet
from paper_writer.style import Style
from paper_writer.truth import Meeting, Part, Report, TruePaper


def sheets(paper: TruePaper, style: Style) -> list[Sheet]:
    """The paper's parts as printed matter, in order."""
    packed = paper.kind == "agenda_pack"
    return [_sheet(part, style, packed) for part in paper.parts]


def _sheet(part: Part, style: Style, packed: bool) -> Sheet:
    if isinstance(part, Meeting):
        if part.role == "agenda":
            return Sheet(tuple(front_sheet(part, style)))
        return Sheet(tuple(minutes(part, style)), running_head=f"{part.body.upper()} - {part.day:%d/%m/%y}")
    if isinstance(part, Report):
        label = f"Agenda Item {part.agenda_item}" if packed and part.agenda_item and not part.appendix else ""
        return Sheet(tuple(report(part, style)), running_head="", label=label)
    return Sheet(tuple(action_log(part, style)))

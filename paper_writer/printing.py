"""True paper + style → sheets: the parts of a paper, each begun on a page of its own."""

from __future__ import annotations

from dataclasses import replace

from paper_writer.action_log import action_log
from paper_writer.agenda import front_sheet
from paper_writer.minutes import minutes
from paper_writer.reports import report
from paper_writer.sheet import Sheet
from paper_writer.style import Style
from paper_writer.truth import Meeting, Part, Report, TruePaper


def sheets(paper: TruePaper, style: Style) -> list[Sheet]:
    """The paper's parts as printed matter, in order. The pages of a pack are numbered from behind its front sheet."""
    packed = paper.kind == "agenda_pack"
    made = [_sheet(part, style, packed) for part in paper.parts]
    if packed and len(made) > 1:
        made[0] = replace(made[0], bare=True)
        made[1] = replace(made[1], page_one=True)
    return made


def _sheet(part: Part, style: Style, packed: bool) -> Sheet:
    label = f"Agenda Item {part.agenda_item}" if packed and part.agenda_item else ""
    if isinstance(part, Meeting) and part.role == "agenda":
        return Sheet(tuple(front_sheet(part, style)))
    if isinstance(part, Meeting):
        return Sheet(tuple(minutes(part, style)), f"{part.body.upper()} - {part.day:%d/%m/%y}", label)
    if isinstance(part, Report):
        columns = 2 if part.appendix and style.two_columns else 1
        return Sheet(tuple(report(part, style)), label="" if part.appendix else label, columns=columns)
    return Sheet(tuple(action_log(part, style)), label=label)

"""Which meeting it is, when and where → the first lines of minutes and front sheets."""

from __future__ import annotations

from dataclasses import replace

from paper_writer.sheet import Block, Para, Title
from paper_writer.style import FrontSheet, Opening, Style
from paper_writer.truth import Meeting
from paper_writer.wording import clock_words, day_words, with_weekday


def opening(meeting: Meeting, style: Style) -> list[Block]:
    """The first lines of a meeting's minutes."""
    return {
        Opening.BODY_AND_DATE: _body_and_date,
        Opening.MINUTES_OF: _minutes_of,
        Opening.MINUTES_FROM: _minutes_from,
        Opening.LABELS: labels,
        Opening.MINUTES_CAPITALS: _minutes_capitals,
        Opening.MEETING_LINES: _meeting_lines,
    }[style.opening](meeting, style)


def states(meeting: Meeting, style: Style) -> Meeting:
    """The meeting without what this opening does not print."""
    if meeting.role == "minutes" and style.opening is Opening.BODY_AND_DATE:
        return replace(meeting, at=None, until=None, venue=None)
    if style.opening is not Opening.MINUTES_FROM or meeting.role == "agenda":
        return replace(meeting, until=None)
    return meeting


def labels(meeting: Meeting, style: Style) -> list[Block]:
    """``Venue:``, ``Date:`` and ``Time:`` lines below the body's name."""
    blocks: list[Block] = [Title(meeting.body.upper())]
    if meeting.venue:
        blocks.append(Para(meeting.venue, lead="Venue:"))
    blocks.append(Para(day_words(meeting.day, with_weekday(style.days)), lead="Date:"))
    if meeting.at:
        blocks.append(Para(clock_words(meeting.at, style.clock), lead="Time:"))
    return blocks


def front(meeting: Meeting, style: Style) -> list[Block]:
    """The first lines of an agenda's front sheet."""
    return {FrontSheet.LABELS: labels, FrontSheet.DATE_AND_TIME: _date_and_time, FrontSheet.SUMMONS: _summons}[
        style.front
    ](meeting, style)


def _date_and_time(meeting: Meeting, style: Style) -> list[Block]:
    at = f" at {clock_words(meeting.at, style.clock)}" if meeting.at else ""
    blocks: list[Block] = [
        Title(meeting.body.upper()),
        Para(f"{day_words(meeting.day, with_weekday(style.days))}{at}", lead="Date and Time :-"),
    ]
    return [*blocks, Para(f"{meeting.venue}.", lead="Venue:-")] if meeting.venue else blocks


def _summons(meeting: Meeting, style: Style) -> list[Block]:
    where = f" held in the {meeting.venue}," if meeting.venue else " held"
    at = f" at {clock_words(meeting.at, style.clock)}" if meeting.at else ""
    day = day_words(meeting.day, with_weekday(style.days))
    return [
        Title(meeting.body.upper()),
        Para(
            f"A meeting of the {meeting.body} will be{where} on {day}{at} to deal with the following business.".replace(
                ", on", " on"
            )
        ),
    ]


def _body_and_date(meeting: Meeting, style: Style) -> list[Block]:
    return [Title(meeting.body.upper()), Title(day_words(meeting.day, style.days), big=False)]


def _minutes_of(meeting: Meeting, style: Style) -> list[Block]:
    head: list[Block] = [Title(meeting.council.upper()), Title(meeting.body.upper())] if meeting.council else []
    where = f" held in the {meeting.venue}" if meeting.venue else ""
    when = f" at {clock_words(meeting.at, style.clock)}" if meeting.at else ""
    day = day_words(meeting.day, with_weekday(style.days))
    return [*head, Para(f"MINUTES of a meeting of the {meeting.body}{where} on {day}{when}.".replace("..", "."))]


def _minutes_capitals(meeting: Meeting, style: Style) -> list[Block]:
    when = f" AT {clock_words(meeting.at, style.clock)}" if meeting.at else ""
    where = f" IN THE {meeting.venue}" if meeting.venue else ""
    day = day_words(meeting.day, with_weekday(style.days))
    return [Title(f"MINUTES OF THE MEETING OF THE {meeting.body} HELD ON {day}{when}{where}".upper())]


def _meeting_lines(meeting: Meeting, style: Style) -> list[Block]:
    """The day, the time and the place on lines of their own, with nothing to say which is which."""
    blocks: list[Block] = [
        Title(f"Minutes of the {meeting.body}"),
        Title(day_words(meeting.day, style.days), big=False),
    ]
    if meeting.at:
        blocks.append(Title(clock_words(meeting.at, style.clock), big=False))
    return [*blocks, Title(meeting.venue, big=False)] if meeting.venue else blocks


def _minutes_from(meeting: Meeting, style: Style) -> list[Block]:
    when = f", {clock_words(meeting.at, style.clock)}" if meeting.at else ""
    if meeting.at and meeting.until:
        when += f" – {clock_words(meeting.until, style.clock)}"
    where = f" at {meeting.venue}" if meeting.venue else ""
    day = day_words(meeting.day, with_weekday(style.days)).replace(",", "")
    return [
        Title(meeting.body),
        Para(f"Minutes from the meeting of {meeting.body}, held on {day}{when}{where}", bold=True),
    ]

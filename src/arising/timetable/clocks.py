"""Clocks: from one event to another within a limit, in hours, days, working days, weeks or months."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from arising.timetable.months import last_day_of_days, last_day_of_months, last_day_of_weeks
from arising.timetable.working_days import ENGLAND, Start, WorkingCalendar


class Unit(StrEnum):
    """What a clock counts in."""

    HOURS = "hours"
    CALENDAR_DAYS = "calendar days"
    WORKING_DAYS = "working days"
    WEEKS = "weeks"
    MONTHS = "months"


@dataclass(frozen=True, slots=True)
class Clock:
    """What starts, what stops, and how long may lie between.

    Hours run through the night and the weekend. ``counting`` says whether the start day counts; it has no
    bearing on hours.

    Raises:
        ValueError: the limit is below 1.
    """

    starts: str
    stops: str
    limit: int
    unit: Unit
    counting: Start = Start.COUNTS_AS_0

    def __post_init__(self) -> None:
        if self.limit < 1:
            raise ValueError(f"a clock needs a limit of at least 1, not {self.limit}")


@dataclass(frozen=True, slots=True)
class Deadline:
    """The last moment that keeps to a clock, and in words how it was worked out."""

    at: datetime
    rule: str

    @property
    def on(self) -> date:
        """The day of the deadline."""
        return self.at.date()


def deadline(clock: Clock, started: datetime | date, calendar: WorkingCalendar = ENGLAND) -> Deadline:
    """The last moment at which ``clock``, started at ``started``, may stop.

    A clock in days, weeks or months runs to the end of its last day. A start without a time of day is
    taken as the start of that day, which matters to hours only.
    """
    begun = started if isinstance(started, datetime) else datetime.combine(started, time())
    words = f"{clock.limit} {clock.unit} from {clock.starts} on {_in_words(begun.date())}"
    if clock.unit is Unit.HOURS:
        return Deadline(begun + timedelta(hours=clock.limit), words)
    last = _last_day(clock, begun.date(), calendar)
    return Deadline(datetime.combine(last, time.max, begun.tzinfo), f"{words}; {clock.counting}")


def in_time(
    clock: Clock, started: datetime | date, stopped: datetime | date, calendar: WorkingCalendar = ENGLAND
) -> bool:
    """Whether a clock that ran from ``started`` to ``stopped`` kept to its limit.

    A stop without a time of day is in time if any moment of that day is.
    """
    last = deadline(clock, started, calendar)
    if isinstance(stopped, datetime):
        return stopped <= last.at
    return stopped <= last.on


def _last_day(clock: Clock, start: date, calendar: WorkingCalendar) -> date:
    if clock.unit is Unit.WORKING_DAYS:
        return calendar.add(start, clock.limit, clock.counting)
    if clock.unit is Unit.WEEKS:
        return last_day_of_weeks(start, clock.limit, clock.counting)
    if clock.unit is Unit.MONTHS:
        return last_day_of_months(start, clock.limit, clock.counting)
    return last_day_of_days(start, clock.limit, clock.counting)


def _in_words(day: date) -> str:
    return f"{day.day} {day:%B %Y}"

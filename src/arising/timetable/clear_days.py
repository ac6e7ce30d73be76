"""Clear days: neither the day of the notice nor the day of the meeting counts. Each day is explained."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from arising.timetable.working_days import ENGLAND, WorkingCalendar, days_from


class Counted(StrEnum):
    """Which days may be clear days."""

    WORKING_DAYS = "working days"
    ALL_DAYS = "all days"


@dataclass(frozen=True, slots=True)
class ExplainedDay:
    """One day from notice to meeting. ``number`` is its place among the clear days, 0 where it is none.

    ``why`` says in words why it does not count; it is empty for a clear day.
    """

    day: date
    number: int
    why: str = ""


@dataclass(frozen=True, slots=True)
class ClearDays:
    """The days from a notice to its meeting, both included."""

    notice: date
    meeting: date
    days: tuple[ExplainedDay, ...]

    @property
    def count(self) -> int:
        """How many of them are clear days."""
        return max((day.number for day in self.days), default=0)

    @property
    def excluded(self) -> tuple[ExplainedDay, ...]:
        """The days that do not count, each with its reason."""
        return tuple(day for day in self.days if day.why)


def clear_days(
    notice: date, meeting: date, *, counted: Counted = Counted.WORKING_DAYS, calendar: WorkingCalendar = ENGLAND
) -> ClearDays:
    """The clear days between giving notice and meeting, day by day with the reason why a day does not count.

    A notice given on the day of the meeting, or after it, gives no clear day.
    """
    explained: list[ExplainedDay] = []
    number = 0
    for day in days_from(notice, meeting):
        why = _why_not(day, notice, meeting, counted, calendar)
        number += not why
        explained.append(ExplainedDay(day, 0 if why else number, why))
    return ClearDays(notice, meeting, tuple(explained))


def last_notice_day(
    meeting: date,
    limit: int,
    *,
    counted: Counted = Counted.WORKING_DAYS,
    calendar: WorkingCalendar = ENGLAND,
) -> date:
    """The last day on which notice still leaves ``limit`` clear days before ``meeting``.

    Where only working days count, it is a working day itself: an office that is closed gives no notice.

    Raises:
        ValueError: ``limit`` is negative.
    """
    if limit < 0:
        raise ValueError(f"a notice cannot have {limit} clear days")
    if counted is Counted.ALL_DAYS:
        return meeting - timedelta(days=limit + 1)
    return calendar.subtract(meeting, limit + 1)


def _why_not(day: date, notice: date, meeting: date, counted: Counted, calendar: WorkingCalendar) -> str:
    if day == meeting:
        return "day of the meeting"
    if day == notice:
        return "day of the notice"
    return calendar.why_not(day) if counted is Counted.WORKING_DAYS else ""

"""Months and weeks added to a date, as a calendar does it and as the law counts it."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from arising.timetable.working_days import Start


def end_of_month(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


def add_months(day: date, count: int) -> date:
    """The same day of the month, ``count`` months on (back where negative).

    A month that is too short gives its last day: 31 August and six months is the last day of February.
    """
    months = day.year * 12 + day.month - 1 + count
    year, month = divmod(months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


def last_day_of_months(start: date, count: int, counting: Start = Start.COUNTS_AS_0) -> date:
    """The last day of a period of ``count`` months.

    A period "beginning with" its first day (it counts as 1) ends on the day before the date that
    corresponds; a period "of" or "after" that day (it counts as 0) ends on the date that corresponds.
    """
    end = add_months(start, count)
    return end if counting is Start.COUNTS_AS_0 else end - timedelta(days=1)


def last_day_of_weeks(start: date, count: int, counting: Start = Start.COUNTS_AS_0) -> date:
    """The last day of a period of ``count`` weeks; the start day counts as :class:`Start` says."""
    return last_day_of_days(start, 7 * count, counting)


def last_day_of_days(start: date, count: int, counting: Start = Start.COUNTS_AS_0) -> date:
    """The last day of a period of ``count`` calendar days; the start day counts as :class:`Start` says."""
    return start + timedelta(days=count - (counting is Start.COUNTS_AS_1))

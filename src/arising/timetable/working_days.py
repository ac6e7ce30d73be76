"""Working days of England: not weekends, not bank holidays (one-offs included), not a council's closure days."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

_ONE_DAY = timedelta(days=1)
_WEEKEND = {5: "Saturday", 6: "Sunday"}


class Start(StrEnum):
    """Whether the day on which something starts is counted.

    Law and practice use both, and a deadline moves by a day between them, so no count is made without
    saying which. "Within ten working days of" is the first; "beginning with the day on which" the second.
    """

    COUNTS_AS_0 = "the start day is not counted"
    COUNTS_AS_1 = "the start day is counted as the first"


@dataclass(frozen=True, slots=True)
class Excluded:
    """A day that is not a working day, and why ("Saturday", "Good Friday", "council closed: …")."""

    day: date
    why: str


@dataclass(frozen=True, slots=True)
class WorkingCalendar:
    """The working days of England, less the days in ``closures`` (day → reason) on which a council is closed."""

    closures: Mapping[date, str] = field(default_factory=dict)

    def why_not(self, day: date) -> str:
        """Why ``day`` is not a working day; empty where it is one."""
        weekend = _WEEKEND.get(day.weekday(), "")
        holiday = bank_holiday(day)
        closure = self.closures.get(day)
        return holiday or weekend or (f"council closed: {closure}" if closure is not None else "")

    def is_working(self, day: date) -> bool:
        """Whether ``day`` is a working day."""
        return not self.why_not(day)

    def add(self, start: date, count: int, counting: Start = Start.COUNTS_AS_0) -> date:
        """The last of ``count`` working days from ``start``.

        Not counting the start day, 0 gives ``start`` itself. Counting it, the first working day on or
        after ``start`` is the first, so ``count`` must be at least 1.

        Raises:
            ValueError: ``count`` is too small.
        """
        _check(count, 1 if counting is Start.COUNTS_AS_1 else 0)
        day = start - _ONE_DAY if counting is Start.COUNTS_AS_1 else start
        for _ in range(count):
            day = self.following(day)
        return day

    def subtract(self, end: date, count: int) -> date:
        """The working day that is ``count`` working days before ``end``, ``end`` not counted.

        Raises:
            ValueError: ``count`` is negative.
        """
        _check(count, 0)
        day = end
        for _ in range(count):
            day -= _ONE_DAY
            while not self.is_working(day):
                day -= _ONE_DAY
        return day

    def following(self, day: date) -> date:
        """The first working day after ``day``."""
        day += _ONE_DAY
        while not self.is_working(day):
            day += _ONE_DAY
        return day

    def count(self, start: date, end: date, counting: Start = Start.COUNTS_AS_0) -> int:
        """How many working days there are from ``start`` to ``end``, the last day counted.

        Negative where ``end`` comes before ``start``.
        """
        if end < start:
            return -self.count(end, start, counting)
        first = start if counting is Start.COUNTS_AS_1 else start + _ONE_DAY
        return sum(1 for day in days_from(first, end) if self.is_working(day))

    def excluded(self, first: date, last: date) -> tuple[Excluded, ...]:
        """The days from ``first`` to ``last``, both included, that are not working days, each with its reason."""
        reasons = ((day, self.why_not(day)) for day in days_from(first, last))
        return tuple(Excluded(day, why) for day, why in reasons if why)


ENGLAND = WorkingCalendar()
"""The calendar of a council without closure days of its own."""


def days_from(first: date, last: date) -> list[date]:
    """Every day from ``first`` to ``last``, both included; none where ``last`` comes first."""
    return [first + timedelta(days=shift) for shift in range((last - first).days + 1)]


def bank_holiday(day: date) -> str:
    """The name of the bank or public holiday that ``day`` is in England, empty where it is none."""
    return _bank_holidays(day.year).get(day, "")


@lru_cache(maxsize=512)
def _bank_holidays(year: int) -> Mapping[date, str]:
    # Imported here, for it takes a tenth of a second and most commands count no days.
    from holidays import country_holidays

    return dict(country_holidays("GB", subdiv="ENG", years=year))


def _check(count: int, least: int) -> None:
    if count < least:
        raise ValueError(f"cannot count {count} working days here; the least is {least}")

"""The municipal year: from one annual meeting to the day before the next, written "2018/19"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from arising.timetable.rules import YearRule

_PRINTED = re.compile(r"(?<!\d)(?P<first>(?:19|20)\d{2})\s?[/–-]\s?(?P<second>(?:19|20)?\d{2})(?!\d)")


@dataclass(frozen=True, slots=True)
class MunicipalYear:
    """``first`` to ``last`` day, both included.

    ``certain`` is false where the day of an annual meeting that bounds the year was not known and the
    usual day of the rule stands for it.
    """

    first: date
    last: date
    certain: bool

    @property
    def name(self) -> str:
        """As papers print it: "2018/19"."""
        return f"{self.first.year}/{self.last.year % 100:02d}"


def municipal_year(day: date, rule: YearRule, annual_meetings: Iterable[date] = ()) -> MunicipalYear:
    """The municipal year that ``day`` falls in. ``annual_meetings`` are the days known, in any order."""
    known = {meeting.year: meeting for meeting in annual_meetings}
    year = day.year if day >= _first_day(day.year, rule, known) else day.year - 1
    return _year(year, rule, known)


def year_named(printed: str, rule: YearRule, annual_meetings: Iterable[date] = ()) -> MunicipalYear:
    """The municipal year printed as "2018/19", "2018-19" or "2018/2019".

    Raises:
        ValueError: the words are no such year, or its two years do not follow one another.
    """
    found = _PRINTED.fullmatch(printed.strip())
    if found is None or (int(found["first"]) + 1) % 100 != int(found["second"]) % 100:
        raise ValueError(f"“{printed}” is not a municipal year such as 2018/19")
    return _year(int(found["first"]), rule, {meeting.year: meeting for meeting in annual_meetings})


def _year(year: int, rule: YearRule, known: dict[int, date]) -> MunicipalYear:
    following = _first_day(year + 1, rule, known)
    certain = year in known and year + 1 in known
    return MunicipalYear(_first_day(year, rule, known), following - timedelta(days=1), certain)


def _first_day(year: int, rule: YearRule, known: dict[int, date]) -> date:
    return known.get(year, date(year, rule.month, rule.day))

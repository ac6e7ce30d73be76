"""Dates as papers print them, in running text, scanning errors and missing years included.

The day comes first, as in the United Kingdom; "June 5, 2018" is read too. A date that no calendar has,
or whose weekday disagrees, is returned with a ``problem`` in words and never silently mended.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from msgspec import Struct

from arising.timetable.around import around
from arising.timetable.printed_times import SCANNED, PrintedTime, times_in
from arising.timetable.taken import Taken

__all__ = ["Precision", "PrintedDate", "PrintedTime", "Toward", "dates_in", "month_number", "times_in"]


class Precision(StrEnum):
    """How much the paper says."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    PART_OF_MONTH = "part of month"
    """ "early July 2019", "mid March 2020", "late May 2021"."""


class Toward(StrEnum):
    """Which year a date without one falls in, seen from the day it was printed."""

    PAST = "past"
    NEAREST = "nearest"
    FUTURE = "future"


class PrintedDate(Struct, frozen=True, gc=False):
    """A date that stands at ``text[start:end]``.

    ``first`` and ``last`` bound the days meant; ``on`` is the day where the paper means one day (for a
    week, the day printed), else ``None``. All three are ``None`` where no day can be told; ``problem``
    then says why. ``problem`` is also set where weekday and date disagree. ``weekday_printed`` is the
    weekday as printed, ``year_printed`` says whether the year is the paper's own.
    """

    start: int
    end: int
    on: date | None
    precision: Precision
    first: date | None = None
    last: date | None = None
    weekday_printed: str = ""
    year_printed: bool = True
    problem: str = ""


_MONTH = (
    r"(?P<month>jan(?:uary|\b)|feb(?:ruary|\b)|mar(?:ch|\b)|apr(?:il|\b)|may|june?|july?|aug(?:ust|\b)"
    r"|sept?(?:ember|\b)|oct(?:ober|\b)|nov(?:ember|\b)|dec(?:ember|\b))(?![^\W\d_])"
)
_OTHER_MONTH = _MONTH.replace("?P<month>", "?P<other>")
_WEEKDAY = (
    r"(?:(?P<weekday>mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?(?:\b|(?<=day)(?=\d))\.?,?\s{0,3}"
    r"(?:the\s)?\s{0,3})?"
)
_YEAR = r"(?P<year>(?:19|2[0Oo])[0-9OolIiı]{2}(?!\d)|['’‘]\d{2}(?!\d)|\d{2}(?=\s{0,3}(?:[;,)\]|]|\.(?!\d)|$|\n)))"
_FULL_YEAR = r"(?P<year>(?:19|2[0Oo])[0-9OolIiı]{2})(?!\d)"
_ORDINAL = r"(?:\s{0,2}(?:st|nd|rd|th)\b\.?|(?![ap]\.?m)[^\s\d()\[\]%;:/,–—-]{1,3})"
"""What follows the day's figures: an ordinal, or the marks that a scan makes of one (``2"?``, ``5lh``)."""

_DAY_FIRST = re.compile(
    # What it can start with, so that the search goes past all else: a weekday, or figures as scans have them.
    r"(?=[mtwfsilı\d])"
    + _WEEKDAY
    + r"(?:(?<![\w£$€%])|(?<=sday)|(?<=[drn]day))(?<!\d[.,:/])(?:(?P<before>[0-3]?\d)(?P<before_end>"
    + _ORDINAL
    + r"?)"
    r"\s{0,2}(?:[-–—/&]|and|to)\s{0,2})?"
    r"(?P<day>[1-3][Oo](?=\s)|[0-3]?\d|[lIiı]\d)"
    + _ORDINAL
    + r"?[\s,.\-]{0,4}(?:(?:day\s)?of\s{1,3})?"
    + _MONTH
    + r"(?:\.?[\s,.\-]{0,4}"
    + _YEAR
    + r")?",
    re.IGNORECASE,
)
_DAY_FIRST_IN_SMALL = re.compile(_DAY_FIRST.pattern)
"""The same for words in lower case, of which it is sooner asked."""
_MONTH_FIRST = re.compile(
    _WEEKDAY + r"(?<![\w£$€%])" + _MONTH + r"\.?\s{1,3}(?P<day>[0-3]?\d)(?!\d)"
    r"(?:(?:" + _ORDINAL + r")?[\s,.]{1,4}" + _FULL_YEAR + r"|(?:st|nd|rd|th)\b)",
    re.IGNORECASE,
)
_NUMBERS = re.compile(
    _WEEKDAY + r"(?<![\w£$€/.\-])(?P<day>\d{1,2})(?P<sep>\s?[./\-]\s?)(?P<month>\d{1,2})(?P=sep)(?P<year>\d{4}|\d{2})"
    r"(?![\w/\-]|[.,:]\d)",
    re.IGNORECASE,
)
_YEAR_FIRST = re.compile(r"(?<![\w/.\-])(?P<year>(?:19|20)\d{2})-(?P<month>\d{2})-(?P<day>\d{2})(?!\d|-\d)")
_MONTH_ONLY = re.compile(
    r"(?<!\w)(?=[a-s])"  # early … start, April … September
    r"(?:(?P<part>early|mid(?:dle of)?|late|beginning of|start of|end of)[\s-]{1,3})?"
    r"(?:"
    + _OTHER_MONTH
    + r"(?:[\s,]{1,3}(?P<other_year>(?:19|20)\d{2}))?\s{0,3}(?:[-–—/&]|and|or|to)\s{0,3})?"
    + _MONTH
    + r"[\s,.\-]{0,3}"
    + _FULL_YEAR,
    re.IGNORECASE,
)
_WEEK_BEFORE = re.compile(
    r"(?:\bw\s?/\s?(?P<short>[ce])|\bweek\s(?P<long>commencing|beginning|of|ending))\W{0,4}(?:the\s)?$", re.IGNORECASE
)
_WEEK_BACK = 24
"""Characters before a day in which such words stand."""
_FIGURE = re.compile(r"\d")
_PARTED = re.compile(r"\d\s?[./\-]\s?\d{1,2}\s?[./\-]\s?\d\d")
_DAY_AFTER = re.compile(r"[a-z]{3,9}\.?\s{1,3}[0-3]?\d(?!\d)")
_YEAR_AFTER = re.compile(r"[a-z]{3,9}[\s,.\-]{0,3}(?:19|2[0o])")
"""Asked of words in lower case where a month's name starts: figures and months that stand apart are no date."""
_FIGURE_BEFORE = 25
"""Characters between the start of a date's figures and that of its month: there are fewer."""
_BEFORE, _AFTER = 60, 40
"""Characters: no date has as many before the start of its month (or of its figures), or as many after it."""
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_AMBIGUOUS_IN_LOWER_CASE = {"may", "march", "mar", "dec", "sep", "jan", "sun"}
_PIVOT = 70
"""Two figures from here on are a year of the twentieth century, below it of the twenty-first."""


def month_number(name: str) -> int | None:
    """1 to 12 for an English month's name or abbreviation, ``None`` for any other word."""
    word = name.strip(" .").lower()[:3]
    return _MONTH_NUMBERS.get(word)


_MONTH_NUMBERS = {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name}


def dates_in(text: str, *, near: date | None = None, toward: Toward = Toward.NEAREST) -> list[PrintedDate]:
    """Every date printed in ``text``, in order.

    A date without a year takes it from ``near``, the day the paper was written for: the last such day on
    or before it, the next on or after it, or the nearest, as ``toward`` says; a printed weekday helps to
    choose. Without ``near`` such a date has a problem and no day. Time grows linearly with the text.
    """
    return list(_read(text, near, toward)) if _FIGURE.search(text) else []


@lru_cache(maxsize=64)
def _read(text: str, near: date | None, toward: Toward) -> tuple[PrintedDate, ...]:
    """The dates of words with figures. The last few are remembered: one reader after the other asks for a head's."""
    found: list[PrintedDate] = []
    reader = _Reader(text, near, toward)
    for read in (*reader.in_figures(), *reader.in_words()):
        fresh = [each for each in read() if not reader.taken.meets(each.start, each.end)]
        found += fresh
        reader.taken.take([(each.start, each.end) for each in fresh])
    return tuple(sorted(found, key=lambda each: each.start))


class _Numbers(NamedTuple):
    """The figures of one printed date, before a calendar has been asked."""

    start: int
    end: int
    day: int
    month: int
    year: int | None
    weekday: str = ""
    problem: str = ""

    @property
    def likely(self) -> bool:
        """Whether they may be a date at all, be it one that does not exist."""
        return 1 <= self.month <= 12 and 1 <= self.day <= 31


class _Reader:
    """Reads one text, each form of date on its own."""

    __slots__ = ("named", "near", "taken", "text", "toward", "words")

    def __init__(self, text: str, near: date | None, toward: Toward) -> None:
        self.text, self.near, self.toward = text, near, toward
        self.words = text.lower()
        self.named = _months_in(self.words)
        self.taken = Taken()
        """What is already read as a date."""

    def in_figures(self) -> tuple[Callable[[], list[PrintedDate]], ...]:
        """The ways to read dates in figures alone; none where no three figures are parted by marks."""
        return (self.year_first, self.numbers) if _PARTED.search(self.text) else ()

    def in_words(self) -> tuple[Callable[[], list[PrintedDate]], ...]:
        """The ways to read dates with a month's name; none where there is no such name."""
        return (self.day_first, self.month_first, self.months) if self.named else ()

    def year_first(self) -> list[PrintedDate]:
        return self._checked(
            _Numbers(match.start(), match.end(), int(match["day"]), int(match["month"]), int(match["year"]))
            for match in self._matches(_YEAR_FIRST, self._parted())
        )

    def numbers(self) -> list[PrintedDate]:
        found = []
        for match in self._matches(_NUMBERS, self._parted()):
            day, month, problem = int(match["day"]), int(match["month"]), ""
            if match["sep"].strip() == "." and len(match["year"]) == 2 and len(match["day"] + match["month"]) < 4:
                continue  # "4.4.13" is a section number as often as a date
            if month > 12 >= day:
                day, month = month, day
                problem = f"“{match[0].strip()}” can only be read with the month first."
            year, weekday = _full_year(match["year"]), match["weekday"] or ""
            found.append(_Numbers(match.start(), match.end(), day, month, year, weekday, problem))
        return self._checked(found)

    def day_first(self) -> list[PrintedDate]:
        found = []
        near = [at for at in self.named if _FIGURE.search(self.words, max(0, at - _FIGURE_BEFORE), at)]
        for match in self._matches(_DAY_FIRST, near):
            if match["year"] is None and self.text[slice(*match.span("month"))] in _AMBIGUOUS_IN_LOWER_CASE:
                continue
            day, month = _number(match["day"]), month_number(match["month"]) or 0
            year, end = _full_year(match["year"]), match.end("year") if match["year"] else match.end("month")
            weekday, start, before = match["weekday"] or "", match.start(), match["before"]
            if before is not None:
                if 1 <= int(before) < day:
                    found.append(_Numbers(start, match.end("before_end"), int(before), month, year, weekday))
                start, weekday = match.start("day"), ""
            found.append(_Numbers(start, end, day, month, year, weekday))
        return self._checked(found)

    def month_first(self) -> list[PrintedDate]:
        near = [at for at in self.named if _DAY_AFTER.match(self.words, at)]
        if not near:
            return []
        return self._checked(
            _Numbers(
                match.start(),
                match.end(),
                int(match["day"]),
                month_number(match["month"]) or 0,
                _full_year(match["year"]),
                match["weekday"] or "",
            )
            for match in self._matches(_MONTH_FIRST, near)
        )

    def months(self) -> list[PrintedDate]:
        found = []
        near = [at for at in self.named if _YEAR_AFTER.match(self.words, at) and not self.taken.meets(at, at + 1)]
        for match in self._matches(_MONTH_ONLY, near) if near else ():
            year, month = _full_year(match["year"]) or 0, month_number(match["month"]) or 0
            start, part = match.start(), match["part"]
            if match["other"]:
                other = month_number(match["other"]) or 0
                its_year = int(match["other_year"]) if match["other_year"] else year - (other > month)
                its_end = match.end("other_year") if match["other_year"] else match.end("other")
                found.append(_month(start, its_end, its_year, other, part))
                start, part = match.start("month"), None
            found.append(_month(start, match.end(), year, month, part))
        return found

    def _parted(self) -> list[int]:
        return [found.start() for found in _PARTED.finditer(self.words)]

    def _matches(self, form: re.Pattern[str], places: Sequence[int]) -> Iterator[re.Match[str]]:
        """The matches of ``form``, tried only around ``places``, one of which every match holds."""
        if len(self.words) != len(self.text):  # a letter that is two in lower case: then nothing stands where it did
            yield from form.finditer(self.text)
            return
        text = self.text
        if form is _DAY_FIRST:  # nothing that is made of its matches shows in which case they are printed
            form, text = _DAY_FIRST_IN_SMALL, self.words
        yield from around(form, text, places, before=_BEFORE, after=_AFTER)

    def _checked(self, found: Iterable[_Numbers]) -> list[PrintedDate]:
        return [self._day(numbers) for numbers in found if numbers.likely]

    def _day(self, numbers: _Numbers) -> PrintedDate:
        """One printed day, held against the calendar; a week where the words before it say so."""
        start, end, problem = numbers.start, numbers.end, numbers.problem
        weekday = _weekday(numbers.weekday)
        printed = numbers.year is not None
        year = numbers.year if numbers.year is not None else self._year(numbers.day, numbers.month, weekday)
        if year is None:
            problem = f"The year of “{self.text[start:end]}” is not printed, and nothing near it tells."
            return PrintedDate(start, end, None, Precision.DAY, None, None, weekday, False, problem)
        on = _made(year, numbers.month, numbers.day)
        if on is None:
            problem = f"No calendar has {numbers.day} {calendar.month_name[numbers.month]} {year}."
            return PrintedDate(start, end, None, Precision.DAY, None, None, weekday, printed, problem)
        actual = _WEEKDAYS[on.weekday()]
        if weekday and actual != weekday:
            problem = f"{on.day} {calendar.month_name[on.month]} {on.year} is a {actual}, not a {weekday} as printed."
        first, last, precision = on, on, Precision.DAY
        back = max(0, start - _WEEK_BACK)
        week = _WEEK_BEFORE.search(self.text, back, start) if "w" in self.text[back:start].lower() else None
        if week is not None:
            ends = week["short"] in ("e", "E") or (week["long"] or "").lower() == "ending"
            first, last = (on - timedelta(6), on) if ends else (on, on + timedelta(6))
            precision = Precision.WEEK
        return PrintedDate(start, end, on, precision, first, last, weekday, printed, problem)

    def _year(self, day: int, month: int, weekday: str) -> int | None:
        """The year that ``near`` and the printed weekday make likely, ``None`` without ``near``."""
        near = self.near
        if near is None:
            return None
        shifts = range(-4, 5)  # 29 February comes every fourth year
        days = [made for made in (_made(near.year + shift, month, day) for shift in shifts) if made is not None]
        if self.toward is Toward.PAST:
            days = [each for each in days if each <= near]
        elif self.toward is Toward.FUTURE:
            days = [each for each in days if each >= near]
        days.sort(key=lambda each: abs((each - near).days))
        if not days:
            return near.year
        agreeing = [each for each in days[:2] if _WEEKDAYS[each.weekday()] == weekday]
        return (agreeing or days)[0].year


def _months_in(words: str) -> list[int]:
    """Where the names of months start in ``words``, which are in lower case; other words may start like them."""
    found = []
    for name in _MONTH_NUMBERS:
        at = words.find(name) if name in words else -1  # most are not: "in" says so in a third of the time
        while at >= 0:
            found.append(at)
            at = words.find(name, at + 1)
    return sorted(found)


def _month(start: int, end: int, year: int, month: int, part: str | None) -> PrintedDate:
    last_day = calendar.monthrange(year, month)[1]
    first, last = 1, last_day
    kind = (part or "").lower()
    if kind.startswith(("early", "beginning", "start")):
        last = 10
    elif kind.startswith("mid"):
        first, last = 11, 20
    elif kind.startswith("late"):
        first = 21
    elif kind.startswith("end"):
        first = last_day
    precision = Precision.PART_OF_MONTH if kind else Precision.MONTH
    return PrintedDate(start, end, None, precision, date(year, month, first), date(year, month, last))


def _full_year(printed: str | None) -> int | None:
    if printed is None:
        return None
    year = _number(printed.strip("'’‘"))
    return year if year > 99 else year + (1900 if year >= _PIVOT else 2000)


def _number(figures: str) -> int:
    """The number that figures give, be they as a scan has them."""
    return int(figures if figures.isdecimal() else figures.translate(SCANNED))


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _weekday(printed: str) -> str:
    """The weekday's full name, empty where none is printed."""
    start = printed.lower()[:3]
    return next((name for name in _WEEKDAYS if name.lower().startswith(start)), "") if start else ""

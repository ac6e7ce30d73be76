"""Dates, times, names and lists as a clerk writes them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time

from paper_writer.style import ClockWords, DayWords, LogWords
from paper_writer.truth import Person

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def ordinal(number: int) -> str:
    """``5`` → ``5th``."""
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def day_words(day: date, words: DayWords) -> str:
    """The date as printed in that habit."""
    month, weekday = _MONTHS[day.month - 1], _WEEKDAYS[day.weekday()]
    return {
        DayWords.ORDINAL_COMMA: f"{ordinal(day.day)} {month}, {day.year}",
        DayWords.ORDINAL: f"{ordinal(day.day)} {month} {day.year}",
        DayWords.PLAIN: f"{day.day} {month} {day.year}",
        DayWords.WEEKDAY_ORDINAL: f"{weekday}, {ordinal(day.day)} {month}, {day.year}",
        DayWords.WEEKDAY_PLAIN: f"{weekday} {day.day} {month} {day.year}",
        DayWords.MONTH_FIRST: f"{month} {day.day}, {day.year}",
    }[words]


def with_weekday(words: DayWords) -> DayWords:
    """The nearest habit that prints the day of the week."""
    plain = words in (DayWords.PLAIN, DayWords.WEEKDAY_PLAIN)
    return DayWords.WEEKDAY_PLAIN if plain else DayWords.WEEKDAY_ORDINAL


def log_day(day: date, words: LogWords) -> str:
    """The date at the head of an update in an action log."""
    shape = {LogWords.SHORT: "%d.%m.%y", LogWords.LONG: "%d.%m.%Y", LogWords.SLASHES: "%d/%m/%Y"}[words]
    return day.strftime(shape)


def clock_words(at: time, words: ClockWords) -> str:
    """The time as printed in that habit."""
    hour, half = at.hour % 12 or 12, "a" if at.hour < 12 else "p"
    minutes = f".{at.minute:02d}" if at.minute else ""
    return {
        ClockWords.POINTS: f"{hour}.{at.minute:02d} {half}.m.",
        ClockWords.POINT: f"{hour}.{at.minute:02d} {half}m",
        ClockWords.COLON: f"{hour}:{at.minute:02d}{half}m",
        ClockWords.TWENTY_FOUR: f"{at.hour:02d}:{at.minute:02d}",
        ClockWords.AT_HOURS: f"{at.hour:02d}.{at.minute:02d} hours",
        ClockWords.SHORT: f"{hour}{minutes}{half}m",
    }[words]


def listed(words: Sequence[str], last: str = " and ") -> str:
    """``A, B and C``."""
    return last.join((", ".join(words[:-1]), words[-1])) if len(words) > 1 else "".join(words)


def names(people: Sequence[Person]) -> str:
    """Everybody in one list, councillors first under one title: ``Councillors A and B, Mrs C and D``."""
    councillors = [person for person in people if person.title == "Councillor"]
    others = [person for person in people if person.title != "Councillor"]
    if not councillors:
        return listed([_with_stand_in(person, person.called) for person in others])
    title = "Councillors" if len(councillors) > 1 else "Councillor"
    first = [_with_stand_in(person, person.name) for person in councillors]
    rest = [_with_stand_in(person, person.called) for person in others]
    return f"{title} {listed(first + rest)}"


def _with_stand_in(person: Person, shown: str) -> str:
    return f"{shown} (substitute for {person.stands_in_for})" if person.stands_in_for else shown


def upper(text: str) -> str:
    """Capitals, with the small letters that clerks leave: ``HELD ON 13TH MARCH``."""
    return text.upper()

"""Which minutes a sentence names, each with its day: "Minute No. 4 and Minute No. 5 of 14th January, 2014"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from arising.timetable.printed_dates import Toward, dates_in

_NUMBER = r"[A-Z]?\d{1,4}(?:\.\d+)*(?:/\d+)*(?:\s?\(\w{1,3}\))?"
_MINUTES = re.compile(
    rf"\b[Mm]inutes?\s+(?:[Nn]os?\.?\s*|[Nn]umbers?\s+)?(?P<numbers>{_NUMBER}(?:\s*(?:,|and|&|,\s*and)\s*{_NUMBER}(?!\w))*)"
)
_EACH = re.compile(_NUMBER)
_BASE = re.compile(r"^[A-Z]?\d+(?:\.\d+)*")
_RESOLUTION = re.compile(r"\((\w{1,3})\)$")
_MONTH_NEXT = re.compile(r"\s*(?:st|nd|rd|th)?\s+[A-Z][a-z]+")


@dataclass(frozen=True, slots=True)
class Named:
    """One minute that words name: its number, the number of the resolution in it, the day where they say it."""

    base: str
    resolution: str | None
    on: date | None


def minutes_named(words: str, first: str | None, on: date | None, near: date | None) -> Sequence[Named]:
    """The minutes that ``words`` name; ``first`` and ``on`` are what reading made of them.

    A minute without a day of its own takes the one day that the words print.
    """
    mentions = [
        (found.start("numbers") + each.start(), each.group())
        for found in _MINUTES.finditer(words)
        for each in _EACH.finditer(found["numbers"])
        if not _MONTH_NEXT.match(words[found.start("numbers") + each.end() :]) or each.start() == 0
    ]
    if first and not any(_base(number) == _base(first) for _, number in mentions):
        mentions = [*mentions, (0, first)]
    days = [(found.start, found.on) for found in dates_in(words, near=near, toward=Toward.PAST) if found.on is not None]
    past = [(start, day) for start, day in days if near is None or day < near]
    several = len({day for _, day in past}) > 1
    named = []
    for place, (start, number) in enumerate(mentions):
        end = mentions[place + 1][0] if place + 1 < len(mentions) else len(words)
        own = next((day for at, day in past if start < at < end), None) if several else None
        base = _base(number)
        if base:
            resolution = _RESOLUTION.search(number)
            named.append(Named(base, resolution[1] if resolution else None, own or on))
    return list(dict.fromkeys(named))


def _base(number: str) -> str:
    found = _BASE.match(number)
    return found.group() if found else ""

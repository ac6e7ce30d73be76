"""Doubts about dates: days that no calendar has, weekdays that disagree."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from arising.reading.parts.parts import Part
from arising.record.doubt import Doubt
from arising.record.passage import Passage
from arising.timetable.printed_dates import Precision, PrintedDate, dates_in

_MAY_HOLD_DATE = re.compile(
    r"[0-9](?:\s{0,2}(?:st|nd|rd|th)?\W{0,4}(?:of\s)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"|[./-]\d{1,2}[./-]\d)"
)
_AFTER_WEEKDAY = re.compile(
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b[.,\s]{0,5}(?:the\s)?\s{0,3}[\dlijfmasond]"
)
_LATE_DAY = re.compile(r"(?:29|3[01o])(?!\d)")
_SHORT_MONTH = re.compile(r"feb|apr|jun|sep|nov|[./-]\s?\d")
_BEFORE, _BEHIND = 16, 24
"""Characters: a date's month, in words or in figures, does not start farther from its day."""


def date_doubts(part: Part, near: date | None) -> Iterator[Doubt]:
    """The dates of a part that cannot be as printed. ``near`` is the day of its meeting, where known."""
    for block in part.blocks:
        words = block.text.lower()
        if _MAY_HOLD_DATE.search(words) and _may_be_wrong(words):
            for printed in dates_in(block.text, near=near):
                doubt = _doubt(block.passage, printed)
                if doubt is not None:
                    yield doubt


def _may_be_wrong(words: str) -> bool:
    """Whether words in lower case may hold a weekday before a day, or a day that its month may lack."""
    if _AFTER_WEEKDAY.search(words):
        return True
    days = [found.start() for found in _LATE_DAY.finditer(words)]
    return any(_SHORT_MONTH.search(words, max(0, at - _BEFORE), at + _BEHIND) for at in days)


def _doubt(words: Passage, printed: PrintedDate) -> Doubt | None:
    if not printed.problem or printed.precision is Precision.MONTH:
        return None
    place = words[printed.start : printed.end].place
    shown = words.text[printed.start : printed.end]
    if printed.problem.startswith("No calendar"):
        return Doubt("no-such-date", f"“{shown}”: no calendar has that day.", place)
    if printed.on is not None and printed.weekday_printed and printed.year_printed:
        return Doubt("weekday", printed.problem, place)
    return None

"""Doubts about dates: days that no calendar has, weekdays that disagree."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from arising.reading.parts import Part
from arising.record.doubt import Doubt
from arising.record.passage import Passage
from arising.timetable.printed_dates import Precision, PrintedDate, dates_in

_MAY_HOLD_DATE = re.compile(
    r"[0-9](?:\s{0,2}(?:st|nd|rd|th)?\W{0,4}(?:of\s)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"|[./-]\d{1,2}[./-]\d)"
)
_MAY_BE_WRONG = re.compile(r"(?:29|3[01o])(?!\d)|(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b")
"""A day that not every month has, or a weekday: no other date can be doubted. Both asked of words in lower case."""


def date_doubts(part: Part, near: date | None) -> Iterator[Doubt]:
    """The dates of a part that cannot be as printed. ``near`` is the day of its meeting, where known."""
    for block in part.blocks:
        words = block.text.lower()
        if _MAY_HOLD_DATE.search(words) and _MAY_BE_WRONG.search(words):
            for printed in dates_in(block.text, near=near):
                doubt = _doubt(block.passage, printed)
                if doubt is not None:
                    yield doubt


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

"""An action log that comes by itself, outside any meeting's papers → whose it is, and of which day."""

from __future__ import annotations

import re
from datetime import date

from arising.record.record import Record
from arising.timetable.printed_dates import dates_in

_LONGEST_NAME = 90
_LINES_ABOVE = 12
_BODY = re.compile(
    r"(?:[A-Z][\w’'&,()-]*\s+(?:(?:and|of|for|the|&)\s+)*){1,10}"
    r"(?:Commission|Committee|Board|Panel|Partnership|Sub-?[Gg]roup|Cabinet|Council|Forum|Executive|Group)"
)
_AFTER_BODY = re.compile(r"\s*[-–—:|,]?\s*(?:[Aa]ction|ACTION)s?\b.*$")


def log_body(record: Record) -> str:
    """The body whose name stands above the first row, on a line with nothing else but "action log"; else empty."""
    for text in _above(record):
        name = _AFTER_BODY.sub("", text).strip()
        if len(name) <= _LONGEST_NAME and _BODY.fullmatch(name.title() if name.isupper() else name):
            return name
    return ""


def log_day(record: Record) -> date | None:
    """The day as of which the log stands: the first that is printed above its first row."""
    days = (found.on for text in _above(record) for found in dates_in(text) if found.on)
    return next(days, None)


def _above(record: Record) -> list[str]:
    """The lines above the first row, where the paper holds a log and tells of no meeting."""
    if record.meetings or not record.actions:
        return []
    first = min(action.place.start for action in record.actions)
    paper = record.paper
    return [paper.text[line.start : line.end].strip() for line in paper.lines if line.start < first][:_LINES_ABOVE]

"""The history in a log's update column, entry by entry, and what it makes of the action."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from arising.record.passage import Passage
from arising.record.report import LogStatus, Update
from arising.record.words import Day, Words
from arising.timetable.printed_dates import PrintedDate, dates_in

_I = re.IGNORECASE
_END = "(?:discharged|completed?|closed|done|actioned|resolved|concluded|finished)"
_CLOSED = re.compile(rf"\b{_END}\b|\bno further action\b|\bremoved from\b", _I)
_NOT_CLOSED = re.compile(
    r"\b(?:not|un|in|to be|partly|partially|nearly|being|almost|once|until|when|will be|should be)[\s-]*"
    rf"(?:yet |fully )?{_END}\b|\bre-?opened\b|\bon-?going\b|\boutstanding\b|\bcarried forward\b|\bin progress\b",
    _I,
)
_OPENS_CLOSED = re.compile(
    r"^\W*(?:(?:this|the) )?(?:action )?(?:(?:is|was|has been|have been|now|fully)\s+)*"
    rf"(?:{_END}|no further action)\b",
    _I,
)
_COLOUR = r"(?:\W+(?:blue|green|amber|red))?"
"""A rating by colour, which a log may print behind the words."""
_COLOUR_ALONE = re.compile(r"\W*(?:blue|green|amber|red|[bgar])\W*", _I)
_ENDS_CLOSED = re.compile(rf"(?:[.;:–—-]\s*|^)(?:(?:this )?action\s+)?(?:now\s+)?{_END}{_COLOUR}\W*$", _I)
_LEGEND = re.compile(
    rf"\b(?P<colour>blue|green|amber|red|gr[ae]y)\b\s*(?:[:=–—-]|means|is)\s*(?:\w+ )?(?:is |are )?{_END}\b", _I
)
_OPENING = 60
"""Characters of an update within which it says what became of the action; after them it tells the story."""


def updates_in(cell: Passage) -> tuple[Update, ...]:
    """The entries of an update cell, each with the date that it opens with.

    A date opens an entry where it starts a line that the format sets apart, after a sentence's end; dates inside
    sentences do not. Words before the first date are an entry without one.
    """
    opening = [printed for printed in dates_in(cell.text) if printed.on is not None and _opens_entry(cell, printed)]
    starts = [printed.start for printed in opening]
    updates: list[Update] = []
    first = cell[: starts[0]].strip() if starts else cell.strip()
    if first:
        updates.append(Update(Words(first.text, first.place)))
    stops = [*starts[1:], len(cell.text)][: len(starts)]
    for printed, stop in zip(opening, stops, strict=True):
        words = cell[printed.end : stop].strip().strip(" :-–—")
        date = cell[printed.start : printed.end]
        if words and printed.on is not None:
            updates.append(Update(Words(words.text, words.place), Day(printed.on, date.place)))
    return tuple(updates)


def _opens_entry(cell: Passage, printed: PrintedDate) -> bool:
    if printed.start == 0:
        return True
    if printed.start not in cell.offsets:
        return False
    before = cell.text[: printed.start].rstrip()
    return before.endswith((".", ";", ":", "!", "?", ")", "”", '"')) or not before


def closing_colours(legends: Iterable[str]) -> frozenset[str]:
    """The colours that stand for what is closed, as words around a log explain them ("Green: complete")."""
    return frozenset(found["colour"].lower() for legend in legends for found in _LEGEND.finditer(legend))


def status_of(status: str, updates: Sequence[str], caption: str, closing: frozenset[str] = frozenset()) -> LogStatus:
    """Whether the log closes an action: told by its status column, its latest update, or the table's caption.

    An update closes where it opens or ends with the word ("Discharged – …", "… Closed."): "the audit is done" in the
    middle of a story does not. ``closing`` are the colours that alone close it.
    """
    if status.strip().lower() in closing:
        return LogStatus.DISCHARGED
    if status and not (updates and _COLOUR_ALONE.fullmatch(status)):
        closed = _closed(status)
    elif updates:
        latest = updates[-1]
        opens = _OPENS_CLOSED.match(latest) is not None and not _NOT_CLOSED.search(latest[:_OPENING])
        closed = opens or _ENDS_CLOSED.search(latest) is not None
    else:
        closed = _closed(caption)
    return LogStatus.DISCHARGED if closed else LogStatus.OPEN


def _closed(words: str) -> bool:
    return _CLOSED.search(words) is not None and not _NOT_CLOSED.search(words)

"""The history in a log's update column, entry by entry, and what it makes of the action."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from arising.reading.laying_out.layout import Block
from arising.record.passage import Passage
from arising.record.report import LogStatus, Update
from arising.record.words import Day, Words
from arising.timetable.printed_dates import PrintedDate, dates_in

_I = re.IGNORECASE
_END = "(?:discharged|completed?|closed|done|actioned|resolved|concluded|finished)"
_SETTLED = f"(?:{_END}|implemented|achieved|delivered|fulfilled|cancelled|superseded|withdrawn|no longer \\w+)"
"""Words for the end of an action, where they stand for how it stands and tell no story."""
_CLOSED = re.compile(rf"\b{_SETTLED}\b|\bno further action\b|\bremoved from\b", _I)
_NOT_CLOSED = re.compile(
    r"\b(?:not|un|in|to be|partly|partially|nearly|being|almost|once|until|when|will be|should be)[\s-]*"
    rf"(?:yet |fully )?{_SETTLED}\b|\bre-?opened\b|\bon-?going\b|\boutstanding\b|\bcarried forward\b|\bin progress\b",
    _I,
)
_OPENS_CLOSED = re.compile(
    r"^\W*(?:(?:this|the) )?(?:action )?(?:(?:is|was|has been|have been|now|fully)\s+)*"
    rf"(?:{_END}|no further action)\b",
    _I,
)
_YES = re.compile(r"\W*(?:y|yes|100 ?%)(?![\w/])|\W*[✓✔☑√\uf0fc\uf052\uf0fe]|\W*[ü•]\W*$", _I)
"""Answers to "Done?": words, or a tick, also as symbol fonts have it or as a page's glyphs are read."""
_STILL_OPEN = re.compile(r"\b(?:open|current|live|new|raised|that|which|struck|shaded|shown|marked|key)\b", _I)
"""Headings with these words stand over open actions too, or explain how the log marks those that are closed."""
_COLOUR = r"(?:\W+(?:blue|green|amber|red))?"
"""A rating by colour, which a log may print behind the words."""
_COLOUR_ALONE = re.compile(r"\W*(?:blue|green|amber|red|[bgar])\W*", _I)
_ENDS_CLOSED = re.compile(rf"(?:[.;:–—-]\s*|^)(?:(?:this )?action\s+)?(?:now\s+)?{_END}{_COLOUR}\W*$", _I)
_LEGEND = re.compile(
    r"\b(?P<colour>blue|green|amber|red|gr[ae]y|[bgar]|[1-9])\b\s*(?:[:=–—-]|means|is)\s*"
    rf"(?:(?!(?:not|un|partly|in|to|nearly|will|no|yet)\b)\w+ ){{0,2}}(?:is |are |was )?{_SETTLED}\b",
    _I,
)
"""What a log says of its marks: a colour or a figure that stands for what is done."""
_SHADES = re.compile(rf"\b(?:shad(?:ed|ing)|highlighted|greyed)\b.{{0,60}}\b{_SETTLED}\b", _I)
SHADED = "shaded"
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


def closing_colours(blocks: Iterable[Block]) -> frozenset[str]:
    """The colours that stand for what is closed, as words around a log explain them ("Green: complete").

    ``SHADED`` is among them where any colour behind a row does so ("Shaded actions are complete").
    """
    legends = [block.text for block in blocks if block.table is None]
    rows = [row for block in blocks if block.table is not None for row in block.table.rows]
    keys = [f"{row[0].text}: {row[1].text}" for row in rows if len(row) == 2 and _COLOUR_ALONE.fullmatch(row[0].text)]
    named = {found["colour"].lower() for legend in legends + keys for found in _LEGEND.finditer(legend)}
    return frozenset(named | {SHADED for legend in legends if _SHADES.search(legend)})


def status_of(
    status: str,
    updates: Sequence[str],
    caption: str,
    closing: frozenset[str] = frozenset(),
    *,
    asks_if_done: bool = False,
) -> LogStatus:
    """Whether the log closes an action: told by its status column, its latest update, or the table's caption.

    An update closes where it opens or ends with the word ("Discharged – …", "… Closed."): "the audit is done" in the
    middle of a story does not. ``closing`` are the colours that alone close it. ``asks_if_done`` says that the status
    column asks it ("Done?", "Date closed"): a yes, a tick or a day answers.
    """
    if (status or " ".join(updates)).strip().lower() in closing or (asks_if_done and _answers_yes(status)):
        return LogStatus.DISCHARGED
    if status and not (updates and _COLOUR_ALONE.fullmatch(status)):
        closed = _closed(status)
    elif updates:
        latest = updates[-1]
        opens = _OPENS_CLOSED.match(latest) is not None and not _NOT_CLOSED.search(latest[:_OPENING])
        under = _heads_closed(caption) and not _NOT_CLOSED.search(latest)
        closed = opens or under or _ENDS_CLOSED.search(latest) is not None
    else:
        closed = _heads_closed(caption)
    return LogStatus.DISCHARGED if closed else LogStatus.OPEN


def _closed(words: str) -> bool:
    return _CLOSED.search(words) is not None and not _NOT_CLOSED.search(words)


def _heads_closed(caption: str) -> bool:
    """Whether a heading says that what stands under it is closed; one over open and closed actions does not."""
    return _closed(caption) and not _STILL_OPEN.search(caption) and not _LEGEND.search(caption)


def _answers_yes(status: str) -> bool:
    return _YES.match(status) is not None or any(printed.start == 0 and printed.on for printed in dates_in(status[:40]))

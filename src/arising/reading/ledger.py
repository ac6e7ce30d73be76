"""What became of every line of a paper: used, boiler-plate, or not understood."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from arising.reading.laying_out.furniture import front_matter_end
from arising.reading.laying_out.headings import is_capitals
from arising.reading.laying_out.layout import Block, Layout
from arising.reading.ledger_facts import facts_of, head_facts_of
from arising.reading.parts.openings import BODY_WORD
from arising.record.meeting import Meeting
from arising.record.paper import Line
from arising.record.place import Place
from arising.record.record import LineShare, ReadTable, Record, Share

_WHO_CAME = "(?:present|attendance|attending|apologies|absent|in the chair|chair|venue|date|time|place)"
_HEAD_LABEL = re.compile(
    r"^\W*(?:a\s*g\s*e\s*n\s*d\s*a|(?:draft |unconfirmed |public )?minutes|draft|summons.*|notice of meeting"
    r"|held|in|at|on"
    rf"|to:? .{{3,60}}|(?:[\w ]{{0,24}}\b)?{_WHO_CAME}(?: in the chair| and apologies| for absence)?"
    r"|agenda (?:and|for|of)\b.*)\W*$",
    re.IGNORECASE,
)
_CONTACT = re.compile(
    r"^\W*(?:ask for|contact|telephone|tel|fax|e-?mail|direct dial|website|twitter|our ref|your ref)\b.{0,30}:"
    r"|^\S+@\S+$|^https?://\S+$|^dear (?:sir|madam|member|councillor)\w*\W*$|^yours (?:sincerely|faithfully)\W*$",
    re.IGNORECASE,
)
_WORDS_OF_CONTACT = (":", "@", "dear", "yours")
"""What ``_CONTACT`` cannot do without."""
_STANDING_NOTICE = re.compile(
    r"\bwebcast\b|\b(?:audio|filming|film|record(?:ing)?)\b.{0,60}\b(?:meeting|proceedings)\b"
    r"|this page is intentionally left blank|\bfire (?:alarm|evacuation)\b|\bmobile (?:phones?|devices?)\b"
    r"|\bwatch (?:council )?meetings?\b",
    re.IGNORECASE,
)
_WORDS_OF_NOTICES = ("cast", "film", "audio", "record", "left blank", "fire ", "mobile ", "watch ")
"""What ``_STANDING_NOTICE`` cannot do without: asked of every line that nothing uses."""
_NO_LISTS = frozenset(f"meeting: {fact}" for fact in ("body", "date", "time", "end time", "venue"))
_NO_WORD = re.compile(r"\W+")
_MOST_NAMED = 4
_LONGEST_HEADING = 120
_SHORT_BLOCK = 4
"""Lines of a block in a head that one fact accounts for: a body with its full name, an address, a time with a note."""


def shares_of(layout: Layout, record: Record) -> tuple[LineShare, ...]:
    """One share for every line of the paper, in order.

    A line is used when a fact's words stand on it. The words under an item's heading are used by the item, those of
    a report by the report, those of a list of people by the list. ``by`` names at most four facts, closest first.
    """
    return tuple(_Ledger(layout, record).shares())


class _Ledger:
    """The lines of one paper and the facts that use them."""

    def __init__(self, layout: Layout, record: Record) -> None:
        self.layout = layout
        self.record = record
        self.lines = layout.paper.lines
        self.starts = [line.start for line in self.lines]
        self.ends = [line.end for line in self.lines]
        self.by: dict[int, tuple[str, ...]] = {}
        self.blocks: dict[int, Block] = {}
        self.looked_at = 0

    def shares(self) -> Iterator[LineShare]:
        """The share of each line, in order."""
        for name, place in facts_of(self.record):
            self._use(self._standing_on(place), name)
        for meeting in self.record.meetings:
            self._use_head(meeting)
        for table in self.record.tables:
            self._use_between(table)
        matter = front_matter_end(self.layout.paper)
        reasons = self.layout.furniture.reasons
        for line in self.lines:
            reason, names = reasons.get(line.number), self.by.get(line.number)
            if reason is None and names is None:
                reason = "front matter" if line.start < matter else _boiler_plate(line)
            if reason is not None:
                yield LineShare(line.number, Share.BOILER_PLATE, (reason,))
            elif names is not None:
                yield LineShare(line.number, Share.USED, names)
            else:
                yield LineShare(line.number, Share.NOT_UNDERSTOOD)

    def _standing_on(self, place: Place) -> list[int]:
        """The numbers of the lines that a place's words stand on."""
        numbers: list[int] = []
        for span in place.spans:
            first = bisect_right(self.ends, span.start)
            numbers += range(first, bisect_left(self.starts, max(span.end, span.start + 1), first))
        return numbers

    def _use(self, numbers: Iterable[int], name: str) -> None:
        """Note that the fact called ``name`` uses these lines."""
        alone = (name,)  # most lines have no other
        for number in numbers:
            names = self.by.setdefault(number, alone)
            if names is not alone and len(names) < _MOST_NAMED and name not in names:
                self.by[number] = (*names, name)

    def _block_of(self, number: int) -> Block | None:
        """The block that a line is part of. Blocks are looked at as far as its page: heads are asked about alone."""
        blocks, page = self.layout.blocks, self.lines[number].page
        while self.looked_at < len(blocks) and blocks[self.looked_at].page <= page:
            block = blocks[self.looked_at]
            self.blocks.update({line.number: block for line in block.passage.lines})
            self.looked_at += 1
        return self.blocks.get(number)

    def _use_head(self, meeting: Meeting) -> None:
        """The lines of a meeting's head: around its facts, its labels and headings, and its sections' headings."""
        places = [item.place.start for item in meeting.items]
        stop = bisect_left(self.starts, min(places, default=meeting.place.end))
        head = range(bisect_right(self.ends, meeting.place.start), stop)
        known: set[tuple[int, str]] = set()  # a list of people is one block, and each of them a fact
        for name, place in head_facts_of(meeting):
            for number in self._standing_on(place):
                block = self._block_of(number) if number in head else None
                if block is None or (block.number, name) in known:
                    continue
                known.add((block.number, name))
                if name not in _NO_LISTS or len(block.passage.lines) <= _SHORT_BLOCK:
                    self._use([line.number for line in block.passage.lines], name)
        sections = {_plain(item.section) for item in meeting.items if item.section}
        for number in head:
            line = self.lines[number]
            text = line.text.strip()
            named = (line.bold or line.heading or is_capitals(text)) and BODY_WORD.search(text)
            if named or _HEAD_LABEL.match(text) or (sections and _plain(text) in sections):
                self._use((number,), "meeting: heading")

    def _use_between(self, table: ReadTable) -> None:
        """Short lines between two stretches of one table: they head the second."""
        numbers = self._standing_on(table.place)
        for number in range(min(numbers, default=0), max(numbers, default=-1)):
            if number not in self.by and len(self.lines[number].text) < _LONGEST_HEADING:
                self._use((number,), f"table {table.number}: heading")


def _plain(text: str) -> str:
    return _NO_WORD.sub(" ", text).strip().lower()


def _boiler_plate(line: Line) -> str | None:
    small = line.text.lower()
    if any(words in small for words in _WORDS_OF_CONTACT) and _CONTACT.match(line.text.strip()):
        return "contact details"
    for words in _WORDS_OF_NOTICES:
        if words in small and _STANDING_NOTICE.search(line.text):
            return "standing notice"
    return None

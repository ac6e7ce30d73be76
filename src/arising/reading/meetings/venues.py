"""Where a meeting is held, from the head of its minutes or agenda."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from arising.reading.laying_out.layout import Block
from arising.reading.people.name_runs import lines_of
from arising.record.passage import Passage
from arising.timetable.printed_dates import dates_in, times_in

_LABEL = re.compile(
    r"^\W*(?:(?:meeting|proposed)\s+)?(?:venue|location|place|where)(?: of meeting)?\s*(?:[:;]\s*[-–—]*|[-–—]|$)\s*",
    re.I,
)
_OTHER_LABEL = re.compile(
    r"^\W*[A-Z][A-Za-z /&]{1,30}\s*[:;]|^\W*(?:a\s*g\s*e\s*n\s*d\s*a|minutes|items?|no\.? item|public document pack|"
    r"present|attendance|part (?:\d|i|one|a))(?:\b|(?=desc))",
    re.I,
)
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_WHEN = (
    rf"(?:(?:on|at)\s+(?=\d|{_DAY}|the \d)(?:[^.;]|\.(?=[\dmM ]))*?"
    r"(?:\b\d{4}|[ap]\.?m\.?|\bhours|\bhrs|\bnoon)\b\.?,?\s*(?:[-–—,]\s*)?)"
)
_PURPOSE = r"\s+(?:to (?:deal|consider|transact)|for the purpose)\b"
_ENDS = (
    rf"(?=,?\s+on\s+(?:the\s+)?(?:\d|{_DAY})|,?\s+{_DAY}\b|,?\s+(?:at|from|commencing|starting)\s+(?:at\s+)?\d|"
    r",?\s+commencing|\s*(?:;|(?<!\bco)(?<!\bst)(?<!\brd)\.)|\s*$|"
    rf"{_PURPOSE})"
)
_HELD = re.compile(
    rf"\bheld\s+{_WHEN}?(?:remotely\s+|virtually\s+)?"
    r"(?:(?:in|at|via|by|on|from|through|over|using)\s+|(?<=[,–-] )(?=[A-Z]))(?-i:the\s+|THE\s+)?"
    rf"(?P<venue>(?!\d|{_DAY})(?:[^.;]|(?<=\b(?:co|st|rd|no))\.){{3,160}}?){_ENDS}",
    re.I,
)
_AT_A_PLACE = re.compile(rf"^\W*(?:in\s+|at\s+)?(?:the\s+)?(?P<venue>[A-Z][^.;]{{3,120}}?)(?=\s*[.;]|\s*$|{_PURPOSE})")
_PLACE_WORD = re.compile(
    r"\b(?:chambers?|hall|house|room|suite|centre|center|guildhall|library|school|college|church|offices?|"
    r"building|pavilion|theatre|parlour|"
    r"microsoft teams|ms teams|zoom|virtual(?:ly)?|remote|online|webex|council offices|civic|antechamber|club|"
    r"inn|hotel)\b",
    re.I,
)
_ASIDE = re.compile(r"\s*\b(?:View directions|Ask for|Contact|Tel|Telephone|E-?mail|Direct line|Fax|Map)\b.*$", re.I)
_CLAUSE = re.compile(r"\b(?:will|was|is|are|may|can|please|would|should|members|be)\b", re.I)
_TIME_FIRST = re.compile(
    r"(?:at\s+)?\d{1,2}(?:[.:]\d{2})?\s*(?:[ap]\.?m\.?|hours|hrs)[\s,]+(?:(?:in|at)\s+(?:the\s+)?)?(?=[A-Z])"
)
_SAID = re.compile(r"\b(?:was|were) held\b", re.I)
_BODY_AT_END = re.compile(r"\b(?:committee|panel|board|council|cabinet|commission)$", re.I)
_IN_PUBLIC = re.compile(r"(?:public|private|person|two parts)", re.I)
"""How a meeting is held, and not where: "held in public"."""
_REACH = 4
_LONGEST_ADDRESS = 16


def venue_in(front: Sequence[Block], dated: Block | None) -> Passage:
    """The words that say where the meeting is; empty where nothing does. ``dated`` is the block with its date."""
    return _tabled(front) or _labelled(front) or _told(front) or _beside(front, dated)


def _tabled(front: Sequence[Block]) -> Passage:
    """The cell beside the label in a table of labels with their values ("Venue | The Pilot House")."""
    for block in front:
        lines = {line.number: line for line in block.passage.lines} if block.table is not None else {}
        for row in block.table.rows if block.table is not None else ():
            for label, value in pairwise(row):
                if _LABEL.fullmatch(label.text.strip(" :") + ":") and value.text.strip():
                    return _cut(Passage.of(lines[number] for number in value.lines if number in lines))
    return Passage.empty()


def position_of(block: Block, blocks: Sequence[Block]) -> int:
    """Where ``block``, or the one it was cut or joined from, stands among ``blocks``; 0 where it does not."""
    same = (index for index, each in enumerate(blocks) if each is block)
    return next(same, next((index for index, each in enumerate(blocks) if each.number == block.number), 0))


def _labelled(front: Sequence[Block]) -> Passage:
    for index, block in enumerate(front):
        found = _LABEL.match(block.text)
        if not found or block.table is not None:
            continue
        words = [block.passage[found.end() :].strip()]
        for other in front[index + 1 : index + 1 + _REACH]:
            if (
                _OTHER_LABEL.match(other.text)
                or dates_in(other.text)
                or other.level
                or len(other.text) > 100
                or _CLAUSE.search(other.text)
            ):
                break
            words.append(other.passage)
        venue = _cut(Passage.joined([each for each in words if each]))
        if venue and (not _SAID.search(venue.text)):
            return (_held_in(venue) or venue) if _CLAUSE.search(venue.text) else venue
    return Passage.empty()


def _cut(words: Passage) -> Passage:
    words = _without_aside(words).strip(" ,.;:–—-")
    time = _TIME_FIRST.match(words.text)
    if time:
        words = words[time.end() :]
    led_in = re.match(r"(?:in|at|IN|AT)\s+(?:the\s+|THE\s+)?(?=[A-Z])", words.text)
    return words[led_in.end() :] if led_in else words


def _without_aside(words: Passage) -> Passage:
    """The words up to what a page prints beside a venue: whom to ask, a telephone number, a link to a map."""
    found = _ASIDE.search(words.text)
    return words[: found.start()] if found else words


def _told(front: Sequence[Block]) -> Passage:
    """The place in the sentence that says where the meeting was held, which may run on over blocks."""
    for index, block in enumerate(front):
        if block.table is not None or not re.search(r"\bheld\b", block.text, re.I):
            continue
        whole = Passage.joined([each.passage for each in front[index:] if each.table is None])
        for words in (block.passage, whole) if dates_in(block.text) else (whole,):
            venue = _held_in(words)
            if venue:
                return venue
    return Passage.empty()


def _held_in(words: Passage) -> Passage:
    for found in _HELD.finditer(words.text):
        venue = _cut(words.group(found, "venue"))
        if venue and not dates_in(venue.text) and not _IN_PUBLIC.fullmatch(venue.text):
            return venue
    return Passage.empty()


def _beside(front: Sequence[Block], dated: Block | None) -> Passage:
    """A line beside the date that reads like an address."""
    if dated is None:
        return Passage.empty()
    times = times_in(dated.text)
    if times:
        found = _AT_A_PLACE.match(dated.text[times[-1].end :])
        if found and _PLACE_WORD.search(found["venue"]):
            start = times[-1].end
            return _cut(dated.passage[start + found.start("venue") : start + found.end("venue")])
    at = position_of(dated, front)
    near = (*front[at + 1 : at + 1 + _REACH], *front[max(0, at - 2) : at])
    address = next((block for block in near if _is_address(block.text)), None)
    if address is None:
        return Passage.empty()
    return _cut(Passage.joined([_without_aside(line) for line in lines_of(address.passage)]))


def _is_address(text: str) -> bool:
    """Whether a line near the date names a place, and tells of nothing else."""
    if not _PLACE_WORD.search(text) or len(text.split()) > _LONGEST_ADDRESS or dates_in(text):
        return False
    return not (_OTHER_LABEL.match(text) or _CLAUSE.search(text) or _BODY_AT_END.search(text))

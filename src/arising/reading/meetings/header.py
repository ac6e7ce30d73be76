"""head of minutes or of an agenda → which body meets, when, where, and who belongs to it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import time
from functools import lru_cache
from itertools import chain, takewhile

from arising.reading.laying_out.furniture import front_matter_end
from arising.reading.laying_out.layout import Block, Layout
from arising.reading.laying_out.sentences import sentences_of
from arising.reading.meetings.body_names import (
    body_in,
    body_of_minutes,
    is_council,
    is_part_of_a_body,
    normal_case,
)
from arising.reading.meetings.venues import position_of, venue_in
from arising.reading.parts.item_pages import is_page_head
from arising.reading.parts.openings import BODY_WORD, MINUTES_TITLE
from arising.reading.parts.parts import Part, PartKind
from arising.reading.people.attendance import membership_in
from arising.reading.people.attendance_words import Roll, label_at
from arising.reading.people.name_runs import lines_of
from arising.reading.people.people import CHAIR
from arising.record.meeting import Person
from arising.record.paper import Line
from arising.record.passage import Passage
from arising.record.words import Clock, Day, Words
from arising.timetable.printed_dates import Precision, PrintedDate, dates_in, times_in
from arising.wording.sought import Sought


@dataclass(frozen=True, slots=True)
class Header:
    """What the head of a part says of its meeting. Every field that it does not state is ``None`` or empty.

    ``chair`` is the chair that an agenda prints; who chaired is told by the attendance of the minutes.
    """

    body: Words | None = None
    day: Day | None = None
    time: Clock | None = None
    end_time: Clock | None = None
    venue: Words | None = None
    chair: Person | None = None
    membership: tuple[Person, ...] = ()
    cancelled: bool = False


def read_header(part: Part, layout: Layout) -> Header:
    """The head of ``part``, which is minutes, an agenda or the record of a decision."""
    front = front_of(part)
    known = layout.paper.text
    body = _body(front, front_matter_end(layout.paper))
    if not body or is_council(body.text):
        body = _body_above(part, layout) or body
    elif is_part_of_a_body(body.text) and (above := _body_above(part, layout)):
        body = Passage.joined([above, body])
    body = body or _body_elsewhere(layout) or body_of_minutes(part.body)
    dated = (None if part.kind is PartKind.AGENDA else _titled_day(front)) or _dated(front)
    clock, end = _times(front, dated, (*part.header, *part.body[:_OPENS]))
    venue = venue_in(front, dated.block if dated else None)
    members: tuple[Person, ...] = membership_in(part, layout) if part.kind is PartKind.AGENDA else ()
    return Header(
        body=Words(normal_case(body.text, known), body.place) if body else None,
        day=dated.day if dated else None,
        time=clock,
        end_time=end or _closing_time(part),
        venue=Words(venue.text, venue.place) if venue else None,
        chair=next((person for person in members if CHAIR.search(person.capacity)), None),
        membership=members,
        cancelled=any(_CANCELLED.search(block.text) for block in front),
    )


_FRONT = 30
_FURTHER = 6
_CANCELLED = Sought(r"\bCANCELL?ED\b|\bmeeting (?:is|was|has been) cancelled\b|\bstatus: cancelled\b")
_DATE_LABEL = re.compile(
    r"^\W*(?:meeting\s+)?(?:date(?: and time| of meeting| & time)?|day(?: and date)?|when)\s*[:;]\s*[-–—]*|"
    r"^\W*date\s*$",
    re.I,
)
_TIME_LABEL = re.compile(
    r"^\W*(?:(?:meeting|start(?:ing)?|commencement)\s+)?time(?: of meeting)?\s*[:;]\s*[-–—]*|^\W*time\s*$", re.I
)
_MEETS = re.compile(
    r"\bheld\b|\bmeeting (?:on|of)\b|\bwill (?:be held|meet|take place)\b|\btaking place\b|\bmeeting\b", re.I
)
_NOT_THE_MEETING = Sought(
    r"^\W*(?:[a-z][.)]\s+(?:the )?minutes|"
    r"published|publication|despatch|dispatch|date of (?:publication|issue|despatch|dispatch)|issued|"
    r"dated|last updated|deadline|"
    r"contact|tel|next meeting)\b|\b(?:(?:published|created|issued) (?:on|after|before|since|from)|"
    r"minutes of [^.]{0,120}\b(?:be|were|was|as) (?:a )?(?:confirmed|approved|agreed|signed|received|accepted|correct)|"
    r"previously circulated|previous meeting|last meeting|no later than|deadline|"
    r"must be (?:received|submitted))\b",
    re.I,
)
_LINE_LABEL = re.compile(r"^\W*[A-Z][A-Za-z &/-]{2,28}\s*:")
_NOT_THE_START = Sought(
    r"\b(?:pre-?meet\w*|pre-?brief\w*|briefing|adjourn\w*|deadline|no later than|received by|until|office|"
    r"public(?:ation)? (?:gallery|questions))\b",
    re.I,
)
_STARTED = Sought(
    r"\b(?:meeting|proceedings|session|chair\w*)\b[^.]{0,60}?\b(?:commenc\w+|start\w*|open\w*|began|begins|"
    r"called to order)\b[^.]{0,40}?\bat\s+|\b(?:opened|started|commenced) the meeting at\s+|"
    r"\bcalled (?:the |this )?(?:[\w-]+ ){0,4}?meeting to order at\s+",
    re.I,
)
_HELD_AT = Sought(
    r"\b(?:held|convened|takes? place|meet)\s+(?:(?:in|at) (?:the )?[A-Z][^.;:\d]{2,60}?,?\s+)?at\s+(?=\d|noon|midday)",
    re.I,
)
_CLOSED = Sought(
    r"\b(?:meeting|proceedings|business|chair\w*)\b[^.]{0,80}?\b(?:clos\w+|end(?:ed|s)?|conclud\w+|finish\w*|"
    r"terminat\w+|rose|adjourned)\b[^.]{0,30}?\bat\s+|"
    r"\b(?:scheduled|due|expected) to (?:end|finish|conclude) (?:by|at)\s+|^\W*(?:close|closed|end|"
    r"finish)(?: of meeting)?\s*[:–-]?\s*(?:at\s+)?(?=\d)",
    re.I,
)
_CLOSES = Sought(r"\b(?:clos|end|conclud|finish|adjourn)\w*\b", re.I)
_HALF_TOLD = re.compile(r"[ap]\.?\s?m|noon|midnight|mid-?day|hours|hrs|^0\d|^1[3-9]|^2\d", re.I)
_BARE_TIMES = re.compile(
    r"\s*[,–-]?\s*([01]?\d|2[0-3])[.:]([0-5]\d)(?:\s*(?:-|–|to)\s*([01]?\d|2[0-3])[.:]([0-5]\d))?(?![\d.])"
)
_ROLLS = frozenset({Roll.PRESENT, Roll.CHAIR, Roll.IN_ATTENDANCE, Roll.APOLOGIES})
_OF_ANOTHER = (_NOT_THE_START, _NOT_THE_MEETING, _CLOSED)
_NEARBY = 25
_LONGEST_HEAD = 3000
_EARLIEST = 8
_ABOVE = 4
"""Lines above a head within which a heading may stand that was taken for a running head."""
_OPENS = 3
"""Blocks under the head in which minutes may say when the meeting was called to order."""
_SHORT = 60
_RUNS_OVER = 14


@dataclass(frozen=True, slots=True)
class _Dated:
    """The meeting's date, the block it stands in and where it ends there."""

    day: Day
    block: Block
    start: int
    end: int


def front_of(part: Part) -> tuple[Block, ...]:
    """The blocks of a part's head above the lists of who was there.

    Where such a list stands a little below the head, what is between them is of the head as well: a venue on a
    line of its own can look like the title of an item.
    """
    if is_page_head(part.header):
        return part.header
    front: list[Block] = []
    between: list[Block] = []
    dated: bool | None = None
    for index, block in enumerate(part.blocks[: min(_FRONT, len(part.header) + _FURTHER)]):
        if index >= len(part.header) and block.label is not None and block.label.stopped:
            break  # the first item, by its number
        for piece in _split_at_labels(block):
            label = label_at(piece.text, alone=True)
            opens = label is not None and label[0] in _ROLLS and not _dates_minutes(piece, label[0])
            if label is not None and opens and front and not _is_link(front, part.blocks[index + 1 : _FRONT]):
                heads = label[0] is not Roll.APOLOGIES or index < len(part.header)
                return tuple(front + between if heads else front)
            if index >= len(part.header) and dated is None:
                dated = any(_whole_dates(each.text, 0) for each in part.header)
            (between if dated else front).append(piece)
    return tuple(front)


def _is_link(front: Sequence[Block], below: Sequence[Block]) -> bool:
    """Whether "Councillors" is a link at the top of a page: the body and its day stand below, and neither above."""
    if any(BODY_WORD.search(block.text) or _whole_dates(block.text, 0) for block in front):
        return False
    return any(BODY_WORD.search(block.text) and _whole_dates(block.text, 0) for block in below)


def _dates_minutes(block: Block, roll: Roll) -> bool:
    """Whether "Minutes – 4 May 2021" says of which day they are, and not who took them."""
    return roll is Roll.IN_ATTENDANCE and bool(_whole_dates(block.text, 0))


def _split_at_labels(block: Block) -> Iterator[Block]:
    """A block whose lines are labels with their values ("Date: …", "Time: …"), cut before each label."""
    if len(block.text) > _LONGEST_HEAD:
        block = block.reading(block.passage[:_LONGEST_HEAD])
    lines = list(lines_of(block.passage)) if block.table is None and ":" in block.text else []
    if not any(_LINE_LABEL.match(line.text) for line in lines[1:]):
        yield block
        return
    pieces: list[list[Passage]] = []
    for line in lines:
        if _LINE_LABEL.match(line.text) or not pieces:
            pieces.append([])
        pieces[-1].append(line)
    for piece in pieces:
        yield block.reading(Passage.joined(piece))


def _body(front: Sequence[Block], opened: int) -> Passage:
    """The body's name in the head, below the front matter that ends at character ``opened`` if it stands there."""
    own = [block for block in front if block.passage.place.start >= opened] if opened else ()
    return (body_in(own) if own else Passage.empty()) or body_in(front)


def _body_above(part: Part, layout: Layout) -> Passage:
    """The committee that a heading names in or right above the head, which pages below print again at their top."""
    lines = [line for block in part.header for line in block.passage.lines]
    if not lines:
        return Passage.empty()
    for number in range(max(0, lines[0].number - _ABOVE), lines[-1].number):
        if layout.furniture.reasons.get(number) == "running head":
            body = _body_in_line(layout, layout.paper.lines[number])
            if body and not is_council(body.text):
                return body
    return Passage.empty()


def _body_in_line(layout: Layout, line: Line) -> Passage:
    words = Passage.of([line])
    return body_in(
        (Block(number=0, kind=layout.blocks[0].kind, passage=words, text=words.text, label=None, rest=words),)
    )


@lru_cache(maxsize=1)
def _body_elsewhere(layout: Layout) -> Passage:
    """The body's name where the head has none: a running head of the paper, whichever of its meetings asks."""
    heads = [
        layout.paper.lines[number]
        for number, reason in sorted(layout.furniture.reasons.items())
        if reason == "running head"
    ]
    for line in heads:
        body = _body_in_line(layout, line)
        if body:
            return body
    return Passage.empty()


def _titled_day(front: Sequence[Block]) -> _Dated | None:
    """The day in the title of minutes: above it may stand the day of the later meeting that has them before it."""
    titles = [block for block in front if MINUTES_TITLE.match(block.text) and _MEETS.search(block.text)]
    return next((found for block in titles if (found := _date_in(block, 0))), None)


def _dated(front: Sequence[Block]) -> _Dated | None:
    """The meeting's date: behind a label, else in the sentence that says it was held, else the first in the head."""
    for index, block in enumerate(front):
        if _DATE_LABEL.match(block.text):
            for other in front[index : index + 2]:
                found = _date_in(other, 0)
                if found:
                    return found
    for block in _with_continuation(front):
        meets = _MEETS.search(block.text)
        if meets and not _NOT_THE_MEETING.search(block.text):
            found = _date_in(block, meets.start())
            if found:
                return found
    dated = [found for block in front if not _NOT_THE_MEETING.search(block.text) and (found := _date_in(block, 0))]
    return dated[0] if dated else None


def _with_continuation(front: Sequence[Block]) -> Iterator[Block]:
    """Each block, and after a block that stops in the middle of a sentence the two read as one."""
    for index, block in enumerate(front):
        following = tuple(takewhile(lambda each: each.label is None, front[index + 1 : index + _RUNS_OVER]))
        ended = block.text.rstrip().endswith((".", "!"))
        if not ended and block.table is None and following and _MEETS.search(block.text) and not _date_in(block, 0):
            joined = Passage.joined([block.passage, *(each.passage for each in following if each.table is None)])
            yield Block(
                number=block.number,
                kind=block.kind,
                passage=joined,
                text=joined.text,
                label=None,
                rest=joined,
                page=block.page,
                pack_page=block.pack_page,
            )
        else:
            yield block


def _date_in(block: Block, start: int) -> _Dated | None:
    found = _whole_dates(block.text, start)
    if not found:
        return None
    first = found[0]
    assert first.on is not None
    return _Dated(Day(first.on, block.passage[first.start : first.end].place), block, first.start, first.end)


def _whole_dates(text: str, start: int) -> list[PrintedDate]:
    return [
        found
        for found in dates_in(text)
        if found.precision is Precision.DAY and found.on is not None and found.year_printed and found.start >= start
    ]


def _times(front: Sequence[Block], dated: _Dated | None, header: Sequence[Block]) -> tuple[Clock | None, Clock | None]:
    """When the meeting starts and ends: beside its date, behind a label, or in a sentence that says so."""
    for index, block in enumerate(front):
        if _TIME_LABEL.match(block.text):
            for other in front[index : index + 2]:
                if times_in(other.text):
                    return _clocks(other.passage)
    for words in chain(_near(front, dated), _told_again(front, dated)) if dated is not None else ():
        if times_in(words.text):
            return _clocks(words)
    if dated is not None and (bare := _BARE_TIMES.match(dated.block.text, dated.end)):
        return _bare_clock(dated.block, bare, 1), _bare_clock(dated.block, bare, 3) if bare[3] else None
    for block in (*front, *header):
        found = _STARTED.search(block.text) or _HELD_AT.search(block.text)
        if found and times_in(block.text[found.end() : found.end() + 30]):
            return _clocks(block.passage[found.end() :])
    return None, None


def _told_again(front: Sequence[Block], dated: _Dated) -> Iterator[Passage]:
    """What stands by the same day where the head prints it a second time."""
    for block in front:
        other = _date_in(block, 0) if block is not dated.block else None
        if other is not None and other.day.on == dated.day.on:
            yield from _near((block,), other)


def _near(front: Sequence[Block], dated: _Dated) -> Iterator[Passage]:
    """The words about the meeting's date: its own sentence, then the blocks after and before it."""
    for sentence in sentences_of(dated.block.passage):
        if sentence.offsets and not _NOT_THE_START.search(sentence.text) and _holds(sentence, dated):
            yield sentence
    if len(dated.block.text.split()) <= _SHORT:
        yield dated.block.passage
    at = position_of(dated.block, front)
    for block in (*front[at + 1 : at + 4], *front[max(0, at - 2) : at]):
        if len(block.text.split()) <= _NEARBY and not any(pattern.search(block.text) for pattern in _OF_ANOTHER):
            yield block.passage


def _holds(sentence: Passage, dated: _Dated) -> bool:
    return sentence.place.start <= dated.day.place.start <= sentence.place.end


def _clocks(words: Passage) -> tuple[Clock | None, Clock | None]:
    """The first time in ``words``, and the second where the two bound a stretch or the words name an end."""
    found = times_in(words.text)
    first = found[0]
    start = Clock(_of_a_meeting(first.at, words.text[first.start : first.end]), words[first.start : first.end].place)
    for second in found[1:2]:
        between = words.text[first.end : second.start]
        if re.fullmatch(r"\s*(?:-|–|—|to|until|till)\s*", between) or _CLOSES.search(between):
            at = _of_a_meeting(second.at, words.text[second.start : second.end])
            return start, Clock(at, words[second.start : second.end].place)
    return start, None


def _bare_clock(block: Block, found: re.Match[str], group: int) -> Clock:
    """A time without a half of the day right after the date ("14.00 - 16.00")."""
    at = time(int(found[group]), int(found[group + 1]))
    return Clock(_of_a_meeting(at, found[group]), block.passage[found.start(group) : found.end(group + 1)].place)


def _of_a_meeting(at: time, printed: str) -> time:
    """The half of the day that a meeting means: "5.30" alone is half past five in the afternoon."""
    if _HALF_TOLD.search(printed.strip()) or at.hour >= _EARLIEST or at.hour == 0:
        return at
    return at.replace(hour=at.hour + 12)


def _closing_time(part: Part) -> Clock | None:
    """When the meeting closed, as its last words tell."""
    for block in reversed(part.blocks[-8:] if part.kind is PartKind.MINUTES else part.header):
        words = block.passage[:_LONGEST_HEAD]
        for sentence in sentences_of(words) if _CLOSED.may_stand_in(words.text) else ():
            found = _CLOSED.search(sentence.text)
            times = times_in(sentence.text[found.start() :]) if found else []
            if found and times and times[0].start <= found.end() - found.start() + 3:
                start, end = found.start() + times[0].start, found.start() + times[0].end
                return Clock(_of_a_meeting(times[0].at, sentence.text[start:end]), sentence[start:end].place)
    return None

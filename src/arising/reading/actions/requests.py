"""parts → requests: what was asked for or promised, with when it is due and the rule that says so."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate

from msgspec import Struct
from msgspec.structs import replace

from arising.reading.actions.action_logs import cards_of, log_columns, log_rows
from arising.reading.actions.log_updates import updates_in
from arising.reading.actions.meeting_days import meeting_days
from arising.reading.laying_out.layout import Block, BlockKind
from arising.reading.laying_out.sentences import sentences_of
from arising.reading.parts.paragraphs import minuted_blocks
from arising.reading.parts.parts import Dissected, Part, PartKind
from arising.reading.tasks.obligations import Voice, due_of, may_oblige, tells_of_deeds
from arising.record.meeting import Meeting
from arising.record.passage import Passage
from arising.record.place import Place
from arising.record.reference import Request
from arising.record.report import Report
from arising.record.words import Words
from arising.timetable.due_phrases import Due, due_in, may_be_due
from arising.timetable.printed_dates import dates_in
from arising.wording.log_columns import Column

_NAME = r"(?:[A-Z][\w'’-]+\s){1,3}?"
_UNDERTAKES = re.compile(
    rf"^\W{{0,3}}(?:(?:Therefore|It was noted that),?\s)?(?P<owner>{_NAME}(?:(?:&|and)\s{_NAME})?)"
    r"(?:undertook|undertakes|agreed|offered|promised|volunteered|is|are)\sto\b"
)
_NO_NAME = {"it", "this", "that", "these", "those", "there", "they", "he", "she", "which", "work"}
_HEAD_BLOCKS = 4
_LONGEST_DUE = 40
_WORD = re.compile(r"\w+")
_ALIKE = 0.8
"""The share of their words that two sentences have in common where they are one, printed twice."""


class Told(Struct, frozen=True, gc=False):
    """Words that may ask for something: who speaks, where, and who is named as the owner."""

    words: Words
    voice: Voice
    in_item: str | None = None
    owner: str | None = None
    said_on: date | None = None
    due: str | None = None
    """A due date printed apart from the words, in a log's own column or on a line under the action."""


@dataclass(frozen=True, slots=True)
class Covered:
    """Stretches of a paper's text: where each starts, in order, and the farthest end of those up to there."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @staticmethod
    def by(places: Iterable[Place]) -> Covered:
        """All that stands in one of ``places``."""
        spans = sorted((span.start, span.end) for place in places for span in place.spans)
        return Covered(tuple(start for start, _ in spans), tuple(accumulate((end for _, end in spans), max)))

    def holds(self, place: Place) -> bool:
        """Whether ``place`` begins in one of them."""
        before = bisect_right(self.starts, place.start)
        return before > 0 and place.start < self.ends[before - 1]


@dataclass(frozen=True, slots=True)
class Occasion:
    """When and by which body words were said, and the days known of its meetings.

    Periods count from ``said_on``. ``written_on`` is earlier where a report was written before its meeting.
    """

    said_on: date
    body: str
    meetings: tuple[date, ...]
    written_on: date


def requests_in(dissected: Dissected, meetings: Sequence[Meeting], reports: Sequence[Report]) -> tuple[Request, ...]:
    """Everything in a paper that is asked for, promised or planned with a time at which it is due, in order.

    ``meetings`` and ``reports`` are those of the paper's parts, each in the order of the parts. What a body
    resolves or a report recommends counts by itself; told words count where they oblige. The same thing
    printed twice (in the minutes and in their action log) is one request.
    """
    found: list[Request] = []
    by_day: dict[tuple[date | None, date | None], list[tuple[Request, frozenset[str]]]] = defaultdict(list)
    for part, occasion, meeting, report in _occasions(dissected, meetings, reports):
        asked = [*_asked(meeting), *_recommended(report)]
        covered = Covered.by(told.words.place for told in asked)
        for told in sorted([*asked, *_told(part, covered)], key=lambda each: each.words.place.start):
            request = request_in(told, occasion)
            if request is None:
                continue
            same_day, words = by_day[request.due_date, request.due_latest], _word_set(request)
            if not any(_same(request, words, *known) for known in same_day):
                same_day.append((request, words))
                found.append(request)
    return tuple(found)


def request_in(told: Told, occasion: Occasion) -> Request | None:
    """The request that ``told`` makes; ``None`` where it makes none or says nothing of when."""
    text = told.words.text
    said_on = told.said_on or occasion.said_on
    due: Due | None = None
    if told.due:
        due = next(_dues(told.due, said_on, occasion), None) or _due_alone(told.due, said_on, occasion)
        if (due is None or due.on is None) and may_be_due(text):
            due = next((each for each in _dues(text, said_on, occasion) if each.on), due)
    elif may_be_due(text):
        due = due_of(text, _dues(text, said_on, occasion), told.voice, min(said_on, occasion.written_on))
    if due is None:
        return None
    owner = told.owner or _owner(text)
    return Request(
        words=told.words,
        due_phrase=due.phrase,
        due_date=due.on,
        owner=owner,
        in_item=told.in_item,
        due_latest=due.latest,
        rule=due.rule,
        source=told.voice,
    )


def _dues(text: str, said_on: date, occasion: Occasion) -> Iterator[Due]:
    """The due phrases of ``text``, which are looked for when the first of them is asked for."""
    yield from due_in(text, said_on=said_on, meetings=occasion.meetings, body=occasion.body)


def _due_alone(text: str, said_on: date, occasion: Occasion) -> Due | None:
    """What words that stand apart say ("Next meeting", "June Board", "End of term"): by then it is due."""
    if len(text) > _LONGEST_DUE or not may_be_due(text):
        return None
    due = next(_dues(f"by the {text}", said_on, occasion), None)
    return replace(due, phrase=" ".join(text.split())) if due is not None and due.start == 0 else None


def _occasions(
    dissected: Dissected, meetings: Sequence[Meeting], reports: Sequence[Report]
) -> Iterator[tuple[Part, Occasion, Meeting | None, Report | None]]:
    """Each part with the occasion its words belong to; a part that belongs to no dated one is left out.

    A report belongs to the meeting that the pack calls, or to its own day; a log to the minutes before it.
    """
    told = iter(meetings)
    written = {report.place.spans[0].start: report for report in reports if report.place.spans}
    held = [(part, next(told)) for part in dissected.parts if part.role is not None]
    calling = next((meeting for part, meeting in held if part.kind is PartKind.AGENDA), None)
    by_part = {id(part): meeting for part, meeting in held}
    known: dict[str, tuple[date, ...]] = {}
    last: Meeting | None = None
    for part in dissected.parts:
        report = written.get(_first_character(part)) if part.kind is PartKind.REPORT else None
        meeting = by_part.get(id(part))
        if meeting is not None:
            last = meeting
        elif not _appended(part, report):
            last = calling or last
        said_on = _day_of(part, last, report)
        if said_on is None or part.kind is PartKind.AGENDA:
            continue
        body = last.body.text if last and last.body else ""
        if body not in known:
            known[body] = meeting_days(held, body)
        written_on = report.day.on if report and report.day and report.day.on < said_on else said_on
        yield part, Occasion(said_on, body, known[body], written_on), meeting, report


def _first_character(part: Part) -> int:
    lines = part.blocks[0].passage.lines
    return lines[0].start if lines else -1


def _day_of(part: Part, meeting: Meeting | None, report: Report | None) -> date | None:
    """The day to which a part's words belong: of its meeting, of the report, or printed at its head ("as at …")."""
    if meeting is not None and meeting.day:
        return meeting.day.on
    if report is not None and report.day:
        return report.day.on
    printed = (found for block in part.blocks[:_HEAD_BLOCKS] for found in dates_in(block.text))
    return next((found.on for found in printed if found.on is not None), None)


def _appended(part: Part, report: Report | None) -> bool:
    """Whether a part goes with the one before it: an appendix, or the action log of the minutes."""
    return (report is not None and report.appendix) or any(log_columns(block) is not None for block in part.body)


def _asked(meeting: Meeting | None) -> Iterator[Told]:
    for item in meeting.items if meeting else ():
        for resolution in item.resolutions:
            yield Told(resolution.words, Voice.RESOLUTION, item.number)
        for action in item.actions:
            apart = action.due if action.due and action.due not in action.words.text else None
            yield Told(action.words, Voice.ACTION, item.number, action.owner, due=apart)


def _recommended(report: Report | None) -> Iterator[Told]:
    for words in report.recommendations if report else ():
        yield Told(words, Voice.RECOMMENDATION, report.agenda_item if report else None)


def _told(part: Part, covered: Covered) -> Iterator[Told]:
    """The sentences of a part that are not already in what it resolves or recommends."""
    voice = Voice.PLAN if part.kind is PartKind.REPORT else Voice.NARRATIVE
    numbers = {block.number: item.number for item in part.items for block in item.body}
    told = {block.number for item in part.items for block in minuted_blocks(item)}
    for card in cards_of(part):
        details, due, owner = (card.get(column) for column in (Column.DETAILS, Column.DUE, Column.OWNER))
        if details and due:
            number = card[Column.NUMBER].text if Column.NUMBER in card else None
            words = Words(details.text, details.place)
            yield Told(words, Voice.LOG, number, owner.text if owner else None, None, due.text)
    for block in part.body:
        called = block.number in numbers and block.number not in told  # the agenda's words, above "Minutes:"
        if called or block.kind in {BlockKind.HEADING, BlockKind.BESIDE}:
            continue
        if block.kind is BlockKind.TABLE:
            yield from _logged(block)
            continue
        if not (tells_of_deeds(block.rest.text) and may_be_due(block.rest.text)):
            continue
        sentences = sentences_of(block.rest)
        for sentence in sentences:
            may_be = len(sentences) == 1 or may_be_due(sentence.text)
            if may_be and may_oblige(sentence.text) and not covered.holds(sentence.place):
                yield Told(Words(sentence.text, sentence.place), voice, numbers.get(block.number))


def _logged(block: Block) -> Iterator[Told]:
    """What the rows of an action log ask for: their details, and the promises in their updates."""
    columns = log_columns(block) or block.log
    if columns is None or not ({Column.OWNER, Column.DUE} <= set(columns.kinds.values()) or log_columns(block)):
        return
    for row in log_rows(block, columns):
        number = row.get(Column.NUMBER).text.strip(" .") or None
        owner = row.get(Column.OWNER).text or None
        due = row.get(Column.DUE).text or None
        details = row.get(Column.DETAILS)
        updates = row.get(Column.UPDATE)
        days = [update.day.on for update in updates_in(updates) if update.day]
        first = min(days, default=None)
        if due:
            yield Told(Words(details.text, details.place), Voice.LOG, number, owner, first, due)
            continue
        for sentence in sentences_of(details):
            yield Told(Words(sentence.text, sentence.place), Voice.LOG, number, owner, first)
        yield from _updated(updates, number, owner)


def _updated(updates: Passage, number: str | None, owner: str | None) -> Iterator[Told]:
    """The promises in the updates of a log's row, each said on the day that its entry opens with."""
    said_on: date | None = None
    for sentence in sentences_of(updates):
        words = sentence
        opening = next(iter(dates_in(sentence.text)), None)
        if opening is not None and opening.on is not None and opening.start <= 1:
            said_on, words = opening.on, sentence[opening.end :].strip(" :-–—")
        if may_oblige(words.text):
            yield Told(Words(words.text, words.place), Voice.LOG, number, owner, said_on)


def _owner(text: str) -> str | None:
    """Who undertakes it, where the sentence opens with their name."""
    found = _UNDERTAKES.match(text)
    owner = found["owner"].strip() if found else ""
    return owner if owner and owner.lower() not in _NO_NAME else None


def _same(first: Request, one: frozenset[str], second: Request, other: frozenset[str]) -> bool:
    """Whether two requests due on one day, each with its set of words, are one, printed in two places of the paper."""
    voices = {first.source, second.source}
    if len(voices) == 1 and voices & {Voice.LOG, Voice.RESOLUTION, Voice.RECOMMENDATION}:
        return False  # two items may well ask for the same in the same words
    if Voice.LOG not in voices and first.in_item != second.in_item:
        return False
    return one <= other or other <= one or len(one & other) >= _ALIKE * len(one | other)


def _word_set(request: Request) -> frozenset[str]:
    return frozenset(_WORD.findall(request.words.text.casefold()))

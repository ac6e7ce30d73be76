"""Where minutes, agendas and decision records begin among the blocks of a paper."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from arising.reading.laying_out.headings import ends_like_sentence, is_capitals
from arising.reading.laying_out.layout import Block, BlockKind
from arising.reading.laying_out.standing_items import USUAL_OPENING
from arising.reading.parts.covering_letters import meeting_named
from arising.reading.parts.item_pages import item_pages
from arising.reading.parts.parts import PartKind
from arising.timetable.printed_dates import dates_in, times_in
from arising.wording.sought import Sought

_ATTENDANCE = re.compile(
    r"^(?:\d{1,2}[.)]?\s+)?(?:(?:members?|councillors?|those|also|persons?|trustees|directors|governors)\s+){0,2}"
    r"(?:present|attending|attended(?: by)?|in attendance|attendance|attendees|in the chair)"
    r"(?:\s+(?:in the chair|were|was|members?|councillors?|by invitation|virtually|at the meeting|"
    r"from [\d.:]+ ?[ap]\.?m\.?))?"
    r"\s*(?:[:;]\s*[-–—]?|[-–—]|$)",
    re.I,
)
_FIRST_WORDS = "members councillors those also persons trustees directors governors present attendance in".split()
_OPENS_ATTENDANCE = frozenset([word[:2] for word in _FIRST_WORDS])
"""How any such label begins, where no number stands before it."""
_LONGEST_LABEL = 120
MINUTES_TITLE = re.compile(
    r"^\W*(?:(?:draft|unconfirmed|confirmed|approved|printed|public|open)\s+)*(?:minutes|notes?|record|"
    r"action notes|proceedings)(?:\s*(?:/|&|and)\s*(?:[a-z]+ ){0,2}[a-z]+)?\s+"
    r"(?:of|from|for)\s+(?:(?:the|a|an)\s+)?(?!.*\b(?:previous|last)\b)",
    re.I,
)
BODY_WORD = Sought(
    r"\b(?:committee|commission|board|panel|partnership|council|cabinet|forum|group|trust|authority|executive|"
    r"assembly|[a-z]{4,}ing body|"
    r"sub-group|sub-committee|subcommittee|working party|district|governors|bench|federation|alliance|network|hub)\b",
    re.I,
)
_AGENDA = re.compile(
    r"^(?:a\s*g\s*e\s*n\s*d\s*a(?:\s+(?:for|of|and|frontsheet|pack).{0,60})?|summons(?: to)?.{0,60}|"
    r"notice of meeting.{0,40}|meeting documents)\W*$",
    re.I,
)
_SUMMONED = Sought(r"\b(?:members|councillors|you) are (?:hereby )?summoned to\b", re.I)
_TO_ORDER = Sought(r"\bcall(?:ed|s) (?:the |this )?(?:[\w-]+ ){0,5}to order\b|\bcalled to order\b", re.I)
"""How minutes begin that have no list of those present: somebody called the meeting to order."""
_AGENDA_AND_MINUTES = re.compile(r"^(?:agenda|printed|draft|decisions|\s|,|and|&)*\s*(?:minutes|decisions)\W*$", re.I)
_ROLL_LABEL = re.compile(r"\s*(?:present|attendees|in attendance|members present|attended by)\s*:?\s*", re.I)
"""A label in the first column of a table of labels that lists who came."""
_FRONT_LABEL = re.compile(r"^(?P<label>venue|date|time|date and time|place|location|day|at|to)\s*:", re.I)
_DECISION = Sought(
    r"\b(?:record of (?:\w+ ){0,3}decision|(?:executive |officer |delegated )*decision (?:notice|record|"
    r"sheet)|notice of (?:\w+ )?decision)\b",
    re.I,
)
_PROPOSED = re.compile(r"\bproposed (?:\w+ )?record\b|\bdraft record\b", re.I)
_MINUTES_ALONE = re.compile(r"^(?:[A-Za-z]+\s+){0,6}minutes\W*$", re.I)
_DECISION_LABEL = re.compile(
    r"^(?:decision status|is key decision\?|is subject to call[- ]in\?|date of decision|decided at meeting)\s*:", re.I
)
_FURTHEST_DECISION = 20
_LONGEST_LABEL = 120
_NEXT_MEETING = Sought(r"\b(?:next|future) meetings?\b", re.I)
_CANCELLED = Sought(r"\bcancell?ed\b", re.I)
_HEADER_NOISE = re.compile(
    r"^(?:draft|public document pack|confirmed|unrestricted|page \d+|to all members.*|at|on|held (?:in|at|on).*)\W*$",
    re.I,
)
_RESOLVED = re.compile(r"\bRESOLVED\b|^Resolved\s*[:–-]")
_TOP = 6
_LONGEST_TITLE = 160
_MAY_BE_MINUTES = re.compile("(?:inutes|otes|ecord|roceedings|INUTES|OTES|ECORD|ROCEEDINGS)")
_TITLE_WORD = 48
"""Characters within which a title says that it is of minutes."""
_ITEMS_BELOW = 90
"""Blocks under the title of minutes, a list of those present told cell by cell among them, that hold their items."""
_FEWEST_USUAL = 2
_LOOK_BACK = 10
_SHORTEST_AGENDA = 6
"""Blocks; with items an agenda has more."""
_MOST_MISSES = 3
_SHORT_LINE = 70
_NEAR_TOP = 3
_MINUTES_LABEL = re.compile(r"minutes\s*:", re.I)
_LINKS_ABOVE = 40
_LABELS_TOGETHER = 6
"""Blocks in which the front page of an agenda says when and where."""


@dataclass(frozen=True, slots=True)
class Opening:
    """Where a part begins: the number of its first block, and the block that gave it away."""

    kind: PartKind
    start: int
    anchor: int


def openings_of(blocks: Sequence[Block]) -> tuple[Opening, ...]:
    """The openings of minutes, agendas and decision records, in order of their first block."""
    decision = _decision_opening(blocks)
    letter = covering_letter(blocks)
    if decision:
        return (letter, decision) if letter and letter.anchor < decision.start else (decision,)
    if letter:
        enclosed = [opening for opening in _minutes_openings(blocks) if opening.start > letter.anchor]
        return (letter, *sorted(_proposed_records(blocks) + enclosed, key=lambda opening: opening.start))
    pages = item_pages(blocks)
    if pages:
        return tuple(Opening(PartKind.MINUTES, start, anchor) for start, anchor in pages)
    minutes = _minutes_openings(blocks)
    agendas = _agenda_openings(blocks, minutes)
    if agendas and minutes and _is_head_of_minutes(blocks, agendas[0], minutes[0]):
        agendas, minutes = [], [replace(minutes[0], start=agendas[0].start), *minutes[1:]]
    if not agendas and (not minutes or minutes[0].start > _SHORTEST_AGENDA):
        agendas = list(_meeting_without_title(blocks[: minutes[0].start] if minutes else blocks))
    return tuple(sorted(minutes + agendas, key=lambda opening: opening.start))


def _is_head_of_minutes(blocks: Sequence[Block], agenda: Opening, minutes: Opening) -> bool:
    """Whether what opens as an agenda is a few lines without an item, right above the list of those present."""
    between = blocks[agenda.start : minutes.start]
    return len(between) <= _SHORTEST_AGENDA and all(block.label is None for block in between)


def _meeting_without_title(blocks: Sequence[Block]) -> tuple[Opening, ...]:
    """A paper that has no title and no list of those present, but a body, a day and the items of every meeting."""
    top = blocks[:_TOP]
    named = any(BODY_WORD.search(block.text) for block in top if len(block.text) < _LONGEST_LABEL or block is top[0])
    dated = any(dates_in(block.text if block is top[0] else block.text[:_LONGEST_LABEL]) for block in top)
    if not (named and dated):
        return ()
    usual = [block for block in blocks if USUAL_OPENING.match(block.rest.text) and len(block.text) < _LONGEST_LABEL]
    decided = [block for block in blocks if _is_resolution(block.text)]
    told = sorted(block.number for block in (*usual, *decided))
    return (Opening(PartKind.AGENDA, 0, max(0, told[0] - 1)),) if len(told) >= _FEWEST_USUAL else ()


def _is_resolution(text: str) -> bool:
    return ("RESOLVED" in text or text.startswith("Resolved")) and _RESOLVED.search(text) is not None


def _decision_opening(blocks: Sequence[Block]) -> Opening | None:
    """The record of one decision: a page headed as one, alone or under a covering letter, or a page of its labels."""
    labels = sum(bool(_DECISION_LABEL.match(block.text)) for block in blocks[:16])
    if labels >= 2:
        return Opening(PartKind.DECISION, 0, 0)
    for block in blocks[:_FURTHEST_DECISION]:
        text = block.text
        may_name = len(text) < 160 and "decision" in text.lower()
        named = may_name and _DECISION.search(text) and not MINUTES_TITLE.match(text)
        if named and _PROPOSED.search(text):
            return None  # nobody has taken it yet
        headed = named and (block.number < 6 or block.bold or block.level or is_capitals(block.text))
        if headed and block.label is None:
            return Opening(PartKind.DECISION, 0 if block.number < 6 else block.number, block.number)
        if _is_attendance(block):
            return None
    return None


def _proposed_records(blocks: Sequence[Block]) -> list[Opening]:
    """The draft of a decision, which is a report until it is taken."""
    heads = [
        block for block in blocks if block.bold and len(block.text) < _LONGEST_LABEL and _PROPOSED.search(block.text)
    ]
    return [Opening(PartKind.REPORT, block.number, block.number) for block in heads if _DECISION.search(block.text)]


def covering_letter(blocks: Sequence[Block]) -> Opening | None:
    """The agenda that a letter brings, where it sends papers that came too late for the first one."""
    named = meeting_named(blocks, BODY_WORD)
    return Opening(PartKind.AGENDA, named[0], named[1]) if named else None


def _minutes_openings(blocks: Sequence[Block]) -> list[Opening]:
    openings: list[Opening] = []
    last_anchor = -100
    for block in blocks:
        if not _is_attendance(block):
            continue
        if block.number - last_anchor <= 12 or (openings and _same_header(blocks, last_anchor, block.number)):
            last_anchor = block.number
            continue
        start = _header_start(blocks, block.number, openings[-1].anchor if openings else -1)
        if start and not openings and block.number <= _NEAR_TOP and not _has_head(blocks[start : block.number + 1]):
            start = 0
        if start == 1 and not openings and _may_name_body(blocks[0]):
            start = 0
        if _has_head(blocks[start : block.number + 1]) or start == 0:
            openings.append(Opening(PartKind.MINUTES, start, block.number))
            last_anchor = block.number
    if not openings:
        openings = _titled_minutes(blocks)
    return sorted(openings + _minutes_inside(blocks, openings), key=lambda opening: opening.start)


def _may_name_body(block: Block) -> bool:
    """Whether the one line above the head of minutes may be the name of who met, though no word in it says so."""
    plain = block.label is None and block.table is None and not block.marker and not ends_like_sentence(block.text)
    return plain and len(block.text) < _LONGEST_LABEL and len(block.text.split()) > 1


def _minutes_inside(blocks: Sequence[Block], known: Sequence[Opening]) -> list[Opening]:
    """Minutes in a pack that no label of those present opens: their title gives the day, and usual items follow."""
    found: list[Opening] = []
    first = blocks[0].number if blocks else 0
    for index, block in enumerate(blocks):
        text = block.text
        if block.label is not None or len(text) > _LONGEST_TITLE or not _MAY_BE_MINUTES.search(text, 0, _TITLE_WORD):
            continue
        dated = index >= _SHORTEST_AGENDA and MINUTES_TITLE.match(text) and dates_in(text)
        if not dated or ends_like_sentence(text):
            continue
        stop = index + _ITEMS_BELOW
        if any(index - _LOOK_BACK <= opening.start - first <= stop for opening in (*known, *found)):
            continue
        usual = [below for below in blocks[index + 1 : stop] if is_usual_item(below)]
        if len(usual) >= _FEWEST_USUAL:
            start = _header_start(blocks, index, found[-1].anchor if found else -1)
            found.append(Opening(PartKind.MINUTES, start, block.number))
    return found


def is_usual_item(block: Block) -> bool:
    """Whether a block is the title of an item that every meeting has, and no more."""
    return len(block.text) < _LONGEST_LABEL and USUAL_OPENING.match(block.rest.text) is not None


def attendance_at(text: str) -> re.Match[str] | None:
    """The label of a list of those present that ``text`` opens with."""
    if not (text[:1].isdigit() or text[:2].lower() in _OPENS_ATTENDANCE):
        return None
    words = text[:_LONGEST_LABEL].lower()
    held = "present" in words or "attend" in words or "in the chair" in words
    return _ATTENDANCE.match(text) if held else None


def _is_attendance(block: Block) -> bool:
    first = block.text[:90]
    if block.table is not None:
        labels = [row[0].text[:90] for row in block.table.rows if row]
        first = next((label for label in labels[1:] if _ROLL_LABEL.fullmatch(label)), next(iter(labels), ""))
    found = attendance_at(first)
    return found is not None and not (found.group().rstrip().lower() in {"present", "attendance"} and len(first) > 14)


def _same_header(blocks: Sequence[Block], first: int, second: int) -> bool:
    """Whether two attendance blocks are of one list: nothing but list lines and short blocks between them."""
    between = blocks[first + 1 : second]
    return len(between) <= 60 and all(len(block.text) < 220 and not _is_head(block) for block in between)


def _is_head(block: Block) -> bool:
    return bool(MINUTES_TITLE.match(block.text)) or (is_capitals(block.text) and bool(BODY_WORD.search(block.text)))


def _header_start(blocks: Sequence[Block], anchor: int, floor: int) -> int:
    """Go up from an attendance block over what belongs to the same head: body, date, venue, title."""
    start = anchor
    number = anchor - 1
    misses = 0
    while number > floor and anchor - number <= _LOOK_BACK:
        block = blocks[number]
        if _headerish(block):
            start, misses = number, 0
        elif block.table is not None and number < _LOOK_BACK and floor < 0:
            pass  # a table at the top: the head's own, or who is a member
        elif len(block.text) > 160 or block.label is not None or block.marker or block.apart:
            break
        else:
            misses += 1
            at_top = floor < 0 and anchor <= _LOOK_BACK and len(block.text) < _SHORT_LINE
            if misses > (_MOST_MISSES if at_top else 1):
                break
        number -= 1
    return start


def _headerish(block: Block) -> bool:
    text = block.text
    if block.table is not None:
        return _labels_a_head(block)
    if len(text) > 320 or block.kind is BlockKind.TABLE or block.marker:
        return False
    if _NEXT_MEETING.search(text):
        return False  # the last words of what stands above
    if MINUTES_TITLE.match(text) or _is_moment(text) or (_FRONT_LABEL.match(text) and len(text) < _LONGEST_LABEL):
        return True
    numbered = block.label is not None and not block.label.worded
    if len(text) > 160 and is_capitals(text) and BODY_WORD.search(text) and dates_in(text):
        return True  # the body, the place and the day run together
    if numbered or len(text) > 160 or (text.endswith((".", ";")) and len(text) > 90):
        return False
    if (
        BODY_WORD.search(text)
        and (is_capitals(text) or block.level or block.bold or len(text) < 100)
        and text[:1].isupper()
    ):
        return True
    return bool(_HEADER_NOISE.match(text)) or (len(text) < 90 and bool(dates_in(text)))


def _labels_a_head(block: Block) -> bool:
    """Whether a table does nothing but say when and where a meeting was ("Date | …", "Time | …", "Venue | …")."""
    rows = block.table.rows if block.table is not None else ()
    labels = [_FRONT_LABEL.match(row[0].text.strip(" :") + ":") for row in rows if row]
    return sum(label is not None for label in labels) >= _FEWEST_USUAL and len(rows) <= _TOP


def _is_moment(text: str) -> bool:
    """Whether a line is a day or a time and little else, though its first figures look like a number's."""
    dates = [(printed.start, printed.end) for printed in dates_in(text)] if len(text) < 60 else []
    times = [(printed.start, printed.end) for printed in times_in(text)] if len(text) < 30 else []
    return any(end - start >= 0.6 * len(text) for start, end in dates + times)


def _has_head(blocks: Sequence[Block]) -> bool:
    """Whether blocks name a body or a day: an attendance list without either is no meeting of its own."""
    return any(BODY_WORD.search(block.text) or dates_in(block.text[:300]) for block in blocks[:-1])


def _titled_minutes(blocks: Sequence[Block]) -> list[Opening]:
    """Minutes without a list of those present, told by their title among the first blocks."""
    listed = called = False
    for block in blocks[:12]:
        text = block.text
        called, listed = called or _AGENDA.match(text) is not None, listed or (called and block.label is not None)
        if listed:
            break  # the items of an agenda, which asks for minutes to be approved
        if MINUTES_TITLE.match(text) and len(text) < 320 and block.label is None and _dated(blocks, block):
            return [Opening(PartKind.MINUTES, 0, block.number)]
        headed = block.level or block.bold or is_capitals(text)
        named = headed and len(text) < 90 and "minutes" in text.lower()
        if named and _MINUTES_ALONE.match(_undated(text)) and _dated(blocks, block):
            return [Opening(PartKind.MINUTES, 0, block.number)]
        paged = _AGENDA_AND_MINUTES.match(text) and "minutes" in text.lower()
        if paged and (block.level or block.number < _NEAR_TOP):
            return [Opening(PartKind.MINUTES, 0, block.number)]
        if "to order" in text.lower() and _TO_ORDER.search(text) and _dated(blocks, block):
            return [Opening(PartKind.MINUTES, 0, block.number)]
    return _page_of_meeting(blocks)


def _page_of_meeting(blocks: Sequence[Block]) -> list[Opening]:
    """The words copied from a meeting's page: links above its title, and "Minutes:" under each of its items."""
    title = next((block for block in blocks[:_LINKS_ABOVE] if _AGENDA_AND_MINUTES.match(block.text)), None)
    labels = sum(_MINUTES_LABEL.fullmatch(block.text) is not None for block in blocks) if title is not None else 0
    return [Opening(PartKind.MINUTES, 0, title.number)] if title is not None and labels >= _FEWEST_USUAL else []


def _undated(text: str) -> str:
    """A heading without the day that it ends with."""
    dates = dates_in(text)
    return text[: dates[0].start] if dates and dates[-1].end >= len(text.rstrip(" .)")) else text


def _dated(blocks: Sequence[Block], block: Block) -> bool:
    """Whether a day is printed in a block or close to it."""
    near = " ".join(other.text for other in blocks[max(0, block.number - 3) : block.number + 4])
    return bool(dates_in(near[:1200]))


def _agenda_openings(blocks: Sequence[Block], minutes: Sequence[Opening]) -> list[Opening]:
    first_minutes = minutes[0].start if minutes else len(blocks)
    top = blocks[: min(first_minutes, 40)]
    front = [_FRONT_LABEL.match(block.text) for block in blocks[: len(top) + _LABELS_TOGETHER]]
    for index, block in enumerate(top):
        titled = bool(_AGENDA.match(block.text)) or (index < _TOP and _SUMMONED.search(block.text) is not None)
        labels = {found["label"].lower() for found in front[index : index + _LABELS_TOGETHER] if found}
        called_off = bool(block.level) and _CANCELLED.search(block.text) and dates_in(block.text)
        if titled or called_off or len(labels & {"venue", "date", "time", "date and time", "place", "location"}) >= 2:
            return [Opening(PartKind.AGENDA, 0, block.number)]
    return []

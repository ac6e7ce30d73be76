"""Headings of items that carry no number, where a body numbers only a few: told by their being set alike."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import zip_longest

from arising.reading.items.broken_titles import is_broken
from arising.reading.items.item_chain import Candidate
from arising.reading.items.item_heads import Head
from arising.reading.items.listed_heads import without_lists
from arising.reading.items.plain_titles import behind_page_head, is_listed, says_title_again, with_plain, without_series
from arising.reading.items.stray_numbers import with_margin
from arising.reading.items.written_replies import is_in_reply, is_reply
from arising.reading.laying_out.headings import (
    Style,
    ends_like_sentence,
    headingness,
    is_capitals,
    is_title_case,
    item_mark,
    style_of,
)
from arising.reading.laying_out.layout import Block
from arising.reading.laying_out.standing_items import LEADS_TO_LIST, ROLL_CALL, STANDING, USUAL_OPENING
from arising.reading.laying_out.titles import NEVER_A_TITLE, SECTION, without_attachment
from arising.reading.parts.meeting_end import end_of_meeting
from arising.reading.parts.openings import attendance_at
from arising.reading.parts.resolution_marks import is_mark_alone
from arising.reading.people.name_segments import segments_of
from arising.reading.people.name_words import PARTICLES, TITLES
from arising.reading.people.names import is_all_name
from arising.reading.people.seats_told import names_seat
from arising.record.passage import Passage

_PAGE_LABEL = re.compile(
    r"^(?:minutes?|decisions?|actions?|additional documents|supporting documents|attachments?)\s*:?$", re.I
)
_NEVER_WITHOUT_NUMBER = re.compile(
    r"^(?:draft|cop(?:y|ies) to|circulation|distribution|those attending|attendance(?: details)?|apologies received|"
    r"reasons?|"
    r"(?:ordinary|reserve|substitute) members?)\W*(?:$|:)|reason(?:s|\(s\))? for (?:the )?(?:decision|recommendation)|"
    r"^(?:other|alternative) options?\b|"
    r"^(?:(?:(?:voting )?for|against|abstain\w*|abstentions?|not voting)\b[^\w]*\d*[^\w]*)+$|"
    r"^(?:stage|phase|step)\s+\w+\s*[-–—:]|.*\b(?:is|are) (?:welcome|invited|reminded)\b|"
    r".*[-–—]\s*$|.*\bin the chair\W*$|.*\bthe following\b[^:]*:$|[^:]*\b(?:proposed|moved|seconded) by\b|"
    r"^(?:agenda )?(?:item|minute)s?\s*(?:no\b|number\b|item|description|\d)|^no\.? item\b|^(?:\w+ ){1,3}none$",
    re.I,
)
_HEADS_LOG = re.compile(
    r"\bactions? (?:log|list|tracker|summary|points|sheet)\b|\b(?:summary|list|log) of (?:the )?actions\b", re.I
)
"""What stands over the log of a meeting's actions, a table under the last of its items."""
_DONE = re.compile(
    r"\W*(?:(?:actions?(?! (?:log|tracker|from)\b)|decisions?(?! progress\b)|(?:it was )?resolved|agreed|outcomes?|"
    r"recommend\w*|unanimous\w*)\b|resolutions?\W*$)",
    re.I,
)
"""How words open that tell what was done, set apart as titles are."""
_INITIALS = re.compile(r"(?!AOU?B|AOCB)[A-Z]{2,3}(?:/[A-Z]{2,3})*")
"""Who owes the task above, and no title but that of any other business."""
_OF_THIS_MEETING = re.compile(r"^(?:draft )?(?:minutes?|notes?) of .{3,120}\bheld\b", re.I)
"""A line above the first item that is the title of the minutes themselves."""
_LIST = re.compile(r",.*?(?:,|\band\b|&)|^(?:[A-Z][\w’'-]+ [A-Z][\w’'-]+(?:, |$)){2}$")
_COLUMNS = re.compile(r"\t|\S {3,}\S|\S {2,}[-–—] ")
_MONEY = re.compile(r"[£€$]\s?\d")
_AWAY = re.compile(r"^apolog(?:y|ies)\s*(?:received|for absence)?\s*[:;]", re.I)
_HEAD_BLOCKS = 40
_FIRST = 8
_NAME_AND_POST = re.compile(
    rf"^(?:[A-Z][\w'’.-]*\s+){{1,3}}(?:(?:{'|'.join(sorted(PARTICLES))})\s+){{0,2}}[A-Z][\w'’-]*\s+\((?![A-Z]+\))"
    r"[A-Z][\w'’]*(?:,?\s+(?:[A-Z][\w'’]*|of|and|for|the))*\)$"
)
"""``Jo Fox (Head of Early Help)``: a line of a list of people."""
_LONGEST_MARKED = 260
_SHORTEST_BODY = 60
_LONG_BODY = 120
_FEWEST_ALIKE = 4
_FEWEST_USUAL = 2
_LONGEST_ALIKE = 120
_MOSTLY = 0.7
_MOST_WORDS, _MOST_DASHED = 14, 12
_DASHED = re.compile(r"\s[-–—]\s")
_FEWEST_STOPPED = 5
_FEWEST_RUN_IN = 8
"""Words behind the colon of a title."""
_PLAIN = frozenset("a an and as at by for from in of on or the to with".split())
"""Words that a title may set small although every other word of it has a capital."""


def with_unnumbered(heads: list[Head], chain: Sequence[Candidate], blocks: Sequence[Block]) -> list[Head]:
    """Add headings without a number that are set as the numbered ones are (some bodies number only a few)."""
    taken = {block.number for head in heads for block in head.blocks}
    style = _common_style(chain)
    alike = _set_alike(blocks[end_of_attendance(blocks) :]) if not heads else []
    if alike:
        return alike
    if (style is None and heads) or _mostly_marked(heads, blocks):
        return heads
    added: list[Head] = []
    first = heads[0].at if heads else 0
    openings = {_first_word(head.words.text) for head in heads}
    answered = False
    under_list = max(end_of_attendance(blocks), behind_page_head(blocks))
    for index, block in enumerate(blocks[: end_of_meeting(blocks)]):
        answered = block.number not in taken and (answered or is_reply(blocks, index))
        if (
            block.number in taken
            or _in_roll_call(block, heads)
            or block.label is not None
            or block.marker
            or block.apart
        ):
            continue
        if block.number < first and not _is_early_heading(block, index, blocks, heads):
            continue
        if not heads and index < max(1, under_list):
            continue
        if says_title_again(block, heads):
            continue
        if _is_title(blocks, index, style, taken) and not (answered and is_in_reply(blocks, index, openings)):
            added.append(Head((block,), None, block.passage))
            openings.add(_first_word(block.text))
            answered = False
    added = _set_as_numbered(added, heads, style)
    if not heads and len(added) >= _FEWEST_USUAL:
        added = with_plain(added, blocks[max(0, under_list - 1) :], _names_nobody)
    added = without_lists(without_series(added, heads), heads, blocks)
    added = with_margin(added, chain, [block for block in blocks if block.number not in taken], blocks)
    return sorted(heads + added, key=lambda head: head.at)


def _names_nobody(block: Block) -> bool:
    """Whether a line is no list of people, no name or initials, and no word for what was done."""
    text = block.text
    names = _INITIALS.fullmatch(text) or is_all_name(block.passage) or _is_person(block.passage)
    return not names and not tells_what_was_done(text) and may_be_title(text)


def _is_title(blocks: Sequence[Block], index: int, style: Style | None, taken: set[int]) -> bool:
    """Whether a block heads an item; ``taken`` are the blocks of other heads."""
    block = blocks[index]
    following = blocks[index + 1] if index + 1 < len(blocks) else None
    if not (_unnumbered_title(block, style, following) or is_broken(block, following)):
        return False
    if block.text.endswith(".") and ":" not in block.text and index and is_listed(blocks[index - 1]):
        return False
    under = block.number - 1 in taken  # the last word of the title above, or whoever brings the item
    return not (under and (len(block.text.split()) == 1 or _brings_item(blocks, index)))


def _set_alike(blocks: Sequence[Block]) -> list[Head]:
    """The titles of items where none has a number: set as those are that every meeting has, and others too."""
    set_apart = [
        block
        for block, following in zip_longest(blocks, blocks[1:])
        if (block.level or block.bold) and (_title_alike(block) or _heads_last_minutes(block, following))
    ]
    usual = Counter(style_of(block) for block in set_apart if USUAL_OPENING.match(block.text))
    style, often = usual.most_common(1)[0] if usual else (None, 0)
    alike = [Head((block,), None, block.passage) for block in set_apart if style_of(block) == style]
    return alike if often >= _FEWEST_USUAL and len(alike) >= _FEWEST_ALIKE else []


def _heads_last_minutes(block: Block, following: Block | None) -> bool:
    """Whether "Minutes" is the title of the item that approves the last ones: what stands under it speaks of them."""
    alone = block.text.lower() == "minutes" and block.label is None
    return alone and following is not None and "minutes" in following.text.lower()


def _title_alike(block: Block) -> bool:
    """Whether a heading may be a title among others that are set alike."""
    text = block.text
    plain = block.label is None and not block.marker and not block.apart and len(text) <= _LONGEST_ALIKE
    if not plain or tells_what_was_done(text) or not may_be_title(text):
        return False
    return not ends_like_sentence(text) and not text.endswith(":") and text[:1].isupper()


def tells_what_was_done(text: str) -> bool:
    """Whether a heading stands over what was done under an item ("Actions", "Resolved"), and heads no item itself."""
    return _DONE.match(text) is not None


def may_be_title(text: str) -> bool:
    """Whether a heading without a number is none of those that head no item: lists of people, labels of a page."""
    return not (
        _lists_people(text) or NEVER_A_TITLE.match(text) or _PAGE_LABEL.match(text) or _NEVER_WITHOUT_NUMBER.match(text)
    )


def end_of_attendance(blocks: Sequence[Block]) -> int:
    """The index behind the last label of a list of those present or away at the head of minutes; 0 without one."""
    labels = [index for index, block in enumerate(blocks[:_HEAD_BLOCKS]) if _lists_people(block.text)]
    return labels[-1] + 1 if labels else 0


def end_of_roll(blocks: Sequence[Block]) -> int:
    """The index behind the list of those present at the head of minutes, where each has a line; 0 without one."""
    end = end_of_attendance(blocks)
    end = end or next((at + 1 for at, block in enumerate(blocks[:_FIRST]) if LEADS_TO_LIST.search(block.text)), 0)
    while 0 < end < len(blocks) and _may_be_listed(blocks[end]):
        end += 1
    return end


def _may_be_listed(block: Block) -> bool:
    """Whether a block may be a line of a list of names: short, and neither a heading nor a sentence."""
    plain = block.label is None and not (block.level or block.apart) and not is_capitals(block.text)
    return plain and len(block.text) < _LONGEST_ALIKE and not ends_like_sentence(block.text)


def _lists_people(text: str) -> bool:
    """Whether a block opens a list of those who came, or of those who did not."""
    return attendance_at(text) is not None or _AWAY.match(text) is not None


def _mostly_marked(heads: Sequence[Head], blocks: Sequence[Block]) -> bool:
    """Whether the paper marks its items (``(Item 3)``), so that a heading without mark or number is none."""
    marks = sum(len(block.text) < _LONGEST_MARKED and item_mark(block.text) is not None for block in blocks)
    return marks >= 3 and marks * 2 >= len(heads)


def _set_as_numbered(added: list[Head], heads: Sequence[Head], style: Style | None) -> list[Head]:
    """Headings that are set as those with numbers are: in capitals, or with the words under them in their own line."""
    if heads and style is not None and style.capitals:
        added = [head for head in added if is_capitals(_before_colon(head.words.text))]
    if heads and not any(_runs_in(head) for head in heads):
        added = [head for head in added if not _runs_in(head)]
    return added


def _runs_in(head: Head) -> bool:
    """Whether the words under a title go on in its own block, behind a colon."""
    return len(head.words.text.partition(":")[2].split()) >= _FEWEST_RUN_IN


def _first_word(text: str) -> str:
    return text.split(maxsplit=1)[0].lower() if text.split() else ""


def _is_early_heading(block: Block, index: int, blocks: Sequence[Block], heads: Sequence[Head]) -> bool:
    """Whether an unnumbered heading before the first numbered one has words of its own under it."""
    following = blocks[index + 1] if index + 1 < len(blocks) else None
    if following is None or following.number >= heads[0].at or index < 3 or _OF_THIS_MEETING.search(block.text):
        return False
    if len(following.text) < (_SHORTEST_BODY if block.bold and STANDING.fullmatch(block.text) else _LONG_BODY):
        return False
    if attendance_at(following.text):
        return False
    return headingness(block) >= 0.5 and ends_like_sentence(following.text)


def _common_style(chain: Sequence[Candidate]) -> Style | None:
    if not chain:
        return None
    styles = [candidate.style for candidate in chain]
    return max(set(styles), key=styles.count)


def _before_colon(text: str) -> str:
    return text.split(":", 1)[0]


def _heads_no_item(text: str) -> bool:
    """Whether words set as a title are none: what was done, a label of the page, money, somebody's name."""
    return bool(
        NEVER_A_TITLE.match(text)
        or _NEVER_WITHOUT_NUMBER.match(text)
        or _PAGE_LABEL.match(text)
        or SECTION.match(text)
        or _MONEY.search(text)
        or _COLUMNS.search(text)
        or sum(map(str.isdigit, text)) * 3 > len(text)
        or _INITIALS.fullmatch(text)
        or _NAME_AND_POST.match(text)
        or names_seat(text)
        or is_mark_alone(text)
    )


def _unnumbered_title(block: Block, style: Style | None, following: Block | None) -> bool:
    text = without_attachment(block.passage).text
    if following is not None and following.table is not None and (following.log or _HEADS_LOG.search(text)):
        return False
    if style is None and len(text) < len(block.text) and following is not None:
        return True  # the paper that a page has behind the title of an item
    head = _before_colon(text).strip()
    inline = len(head) < len(text) - 1
    words = head.split()
    standing = STANDING.fullmatch(head) is not None
    if (
        not words
        or len(words) > _most_words(head, following)
        or not text[0].isupper()
        or not (standing or is_title_case(head))
    ):
        return False
    if not inline and ends_like_sentence(text.rstrip(":")) and not _stopped_title(text, following):
        return False
    if (
        following is None
        or _bare_line(head, following)
        or (following.label is not None and not following.label.closed and not inline)
    ):
        return False
    own = style_of(block)
    if style is not None and (own.bold != style.bold or own.marked_up != style.marked_up):
        return False
    set_apart = standing and (own.bold or own.marked_up)
    if style is not None and is_capitals(head) != style.capitals and not set_apart and not _shouts(head, following):
        return False
    if inline and len(text[len(head) :].split()) < _FEWEST_RUN_IN and not _is_all_title(text, own):
        return False
    whole = len(words) >= 2 or standing or (not inline and len(following.text) >= 60)
    return whole and not _heads_no_item(text) and not _is_person(block.passage)


def _in_roll_call(block: Block, heads: Sequence[Head]) -> bool:
    """Whether a block stands under an item that only lists who was there."""
    above = next((head for head in reversed(heads) if head.at < block.number), None)
    return above is not None and ROLL_CALL.fullmatch(above.words.text) is not None


def _brings_item(blocks: Sequence[Block], index: int) -> bool:
    """Whether a line under a title says what the body is to do, or names who brings the item above that."""
    if blocks[index].text.startswith(("To ", "Report of ", "Report by ", "Report from ")):
        return True
    following = blocks[index + 1].text if index + 1 < len(blocks) else ""
    return following.startswith("To ") and is_all_name(blocks[index].passage)


def _is_person(words: Passage) -> bool:
    """Whether a line is somebody's name, or a list of names: whoever brings an item, or those who were there."""
    if len(words.text) > _LONGEST_MARKED or not (TITLES.match(words.text) or _LIST.search(words.text)):
        return False
    pieces = [piece for piece in segments_of(words) if piece]
    return bool(pieces) and sum(_is_name(piece) for piece in pieces) >= _MOSTLY * len(pieces)


def _is_name(piece: Passage) -> bool:
    """Whether a piece of a list is a name, with what is said of its bearer in brackets or without."""
    bracket = piece.text.find("(")
    return is_all_name(piece[:bracket].strip() if bracket > 0 else piece)


def _is_all_title(text: str, own: Style) -> bool:
    """Whether a colon stands inside a title: all of it is set as one (``Care Plans: Annual Update``)."""
    return (own.bold or own.marked_up) and is_title_case(text) and not ends_like_sentence(text.rstrip(":"))


def _most_words(head: str, following: Block | None) -> int:
    """The words that a title may have: fewer where a dash makes it look like a line of a list with little under it."""
    told = following is not None and len(following.text) >= _SHORTEST_BODY and ends_like_sentence(following.text)
    return _MOST_WORDS if told or not _DASHED.search(head) else _MOST_DASHED


def _stopped_title(text: str, following: Block | None) -> bool:
    """Whether a line ends in a full stop and is a title all the same: all capitals at its words, a paragraph under."""
    words = text.split()
    one = text.endswith(".") and text.count(".") == 1 and not is_capitals(text)
    every = len(words) >= _FEWEST_STOPPED and one and is_title_case(text)
    small = [word for word in words if word[0].islower() and word not in _PLAIN]
    return every and not small and following is not None and len(following.text) >= _LONG_BODY


def _shouts(head: str, following: Block) -> bool:
    """Whether a heading in capitals, among headings that are not, has a paragraph of its own under it."""
    return (
        is_capitals(head)
        and len(head.split()) > 1
        and ends_like_sentence(following.text)
        and len(following.text) >= _SHORTEST_BODY
    )


def _bare_line(head: str, following: Block) -> bool:
    """Whether a heading with a dash in it has nothing under it: a line of a list, such as a planning application."""
    dashed = " - " in head or " – " in head
    return dashed and len(following.text) < _SHORTEST_BODY and not ends_like_sentence(following.text)

"""Items that nothing but headings in mark-up tells: a page whose numbers, where it has any, number its lists."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from arising.reading.items.item_chain import Candidate
from arising.reading.items.item_heads import Head
from arising.reading.items.unnumbered_items import end_of_attendance, may_be_title, tells_what_was_done
from arising.reading.laying_out.headings import ends_like_sentence
from arising.reading.laying_out.layout import Block
from arising.reading.laying_out.standing_items import USUAL_OPENING
from arising.reading.laying_out.titles import NEVER_A_TITLE, SECTION
from arising.timetable.printed_dates import dates_in

_FEWEST = 4
_MOST_SECTIONS = 2
"""Headings under which the numbers of a list stand: those of items stand under none, or under each."""
_LONGEST = 120
_LOG = re.compile(r"\b(?:summary|list|log) of (?:the )?actions\b|^actions? (?:log|list|summary|points)\b", re.I)


def headed_items(blocks: Sequence[Block], chain: Sequence[Candidate]) -> list[Head]:
    """The headings of the rank that parts the minutes; none where they are too few, or where numbers head items."""
    marked_up = [block for block in blocks[end_of_attendance(blocks) :] if block.level and _may_head(block)]
    ranks = Counter(block.level for block in marked_up)
    rank, often = ranks.most_common(1)[0] if ranks else (0, 0)
    if often < _FEWEST or often < len(chain):
        return []
    first = next(block.number for block in marked_up if block.level == rank)
    heads = [block for block in marked_up if block.level <= rank and block.number >= first]
    if _numbers_head_items(chain, heads):
        return []
    return [Head((block,), None, block.passage.strip(" .:")) for block in heads]


def _may_head(block: Block) -> bool:
    text = block.text
    plain = block.label is None and not block.marker and not block.apart and len(text) <= _LONGEST
    if not plain or not may_be_title(text) or tells_what_was_done(text) or _LOG.search(text) or SECTION.match(text):
        return False
    if text[0].isdigit() and dates_in(text):
        return False  # when the next meeting is
    sentence = ends_like_sentence(text) and len(text.split()) > _FEWEST * 2
    return not sentence and not NEVER_A_TITLE.match(text) and not text[:1].islower()


def _numbers_head_items(chain: Sequence[Candidate], heads: Sequence[Block]) -> bool:
    """Whether the numbers found are those of items: headings too, or what every meeting has, or all over the paper."""
    if any(item.style.marked_up or USUAL_OPENING.match(item.words.text) for item in chain):
        return True
    above = {max((head.number for head in heads if head.number < item.at), default=-1) for item in chain}
    return len(above) > _MOST_SECTIONS

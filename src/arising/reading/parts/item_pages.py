"""The pages that a council's site has for one agenda item: the part they open, its head, and its one item.

The first kind opens "Issue - meetings" and tells under "Meeting: 3/4/2031 - Board (Item 7)" of each meeting
that had the matter before it; the second opens "Agenda item" and has the item of one meeting, often without
saying which. Under the title come the words of the agenda, and under "Decision:" and "Minutes:" what was done.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from arising.reading.laying_out.layout import Block, BlockKind
from arising.reading.laying_out.titles import without_attachment
from arising.reading.parts.parts import ItemPart
from arising.reading.parts.resolution_marks import decision_mark
from arising.record.passage import Passage
from arising.timetable.printed_dates import dates_in

_ISSUE_MEETING = re.compile(
    r"^meeting:\s*\d{1,2}/\d{1,2}/\d{2,4}\s*[-–—]\s*\S.*\(item\s+(?P<number>[\w/.-]+?)\.?\)\s*$", re.I
)
_ITEM_PAGE = re.compile(r"^agenda item$", re.I)
_MEETING_OF_PAGE = re.compile(r"\bitem\s+(?P<number>\d+[\w/-]*)\.?\)?\s*$", re.I)
_DONE = re.compile(r"^(?:minutes|decision)\s*:$", re.I)
_FURTHEST = 4
"""The page's own line for its meeting, and its first label, stand at most so many blocks under its title."""
_FIRST = ("M", "m")
_LONGEST_TITLE = 300


def item_pages(blocks: Sequence[Block]) -> list[tuple[int, int]]:
    """``(first block, block of the head)`` of each stretch that is the page of one item; empty for other papers."""
    heads = [index for index, block in enumerate(blocks) if _issue_meeting(block)]
    if heads:
        return [(0 if head == heads[0] else head, head) for head in heads if _is_done(blocks[head:])]
    for index, block in enumerate(blocks[:_FURTHEST]):
        if _ITEM_PAGE.match(block.text) and index + 1 < len(blocks) and _is_done(blocks[index:]):
            return [(0, index)]
    return []


def is_page_head(header: Sequence[Block]) -> bool:
    """Whether the head of a part is that of such a page, which is all that tells of the meeting."""
    return bool(header) and (_issue_meeting(header[-1]) is not None or any(_ITEM_PAGE.match(b.text) for b in header))


def _issue_meeting(block: Block) -> re.Match[str] | None:
    text = block.text
    return _ISSUE_MEETING.match(text) if text[:1] in _FIRST and text[:8].lower() == "meeting:" else None


def _is_done(blocks: Sequence[Block]) -> bool:
    return any(_DONE.match(block.text) or decision_mark(block.text) for block in blocks)


def page_head(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks of an item's page that are its head: what names the meeting; empty where it is no such page."""
    for index, block in enumerate(blocks):
        if _issue_meeting(block):
            return tuple(blocks[: index + 1])
    for index, block in enumerate(blocks[:_FURTHEST]):
        if _ITEM_PAGE.match(block.text) and _is_done(blocks[index:]):
            named = _meeting_line(blocks, index)
            return tuple(blocks[: named + 1 if named else index + 1])
    return ()


def _meeting_line(blocks: Sequence[Block], index: int) -> int:
    """Where the page of an item names its meeting, its day and its number; 0 where it does not."""
    for other in range(index + 1, min(index + _FURTHEST, len(blocks))):
        text = blocks[other].text
        if _DONE.match(text):
            return 0
        if _MEETING_OF_PAGE.search(text) and dates_in(text):
            return other
    return 0


def page_item(blocks: Sequence[Block]) -> ItemPart:
    """The one item of such a page; ``blocks`` are all of its stretch, the head among them."""
    head = page_head(blocks)
    last = head[-1]
    issue = _issue_meeting(last)
    start = len(head)
    if issue:
        first = blocks[start] if start < len(blocks) else last
        numbered = first.label is not None and first.label.printed == issue["number"] and bool(first.rest)
        heading = first if numbered or _can_be_title(first) else last
        title = without_attachment(first.rest if numbered else first.passage) if heading is first else Passage.empty()
        return _item(issue["number"], title, heading, blocks[start + (heading is first) :])
    found = _MEETING_OF_PAGE.search(last.text) if len(head) > 1 else None
    at = next(index for index, block in enumerate(blocks) if _ITEM_PAGE.match(block.text)) + 1
    heading = blocks[at]
    title = without_attachment(heading.passage)
    body = [block for block in blocks[at + 1 :] if block.number > last.number]
    return _item(found["number"] if found else None, title, heading, body)


def _can_be_title(block: Block) -> bool:
    return block.kind is not BlockKind.TABLE and not _DONE.match(block.text) and len(block.text) < _LONGEST_TITLE


def _item(number: str | None, title: Passage, heading: Block, body: Sequence[Block]) -> ItemPart:
    return ItemPart(number=number, title=title or None, heading=(heading,), body=tuple(body), lead=Passage.empty())

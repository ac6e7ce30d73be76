"""Where the papers of an agenda item begin in a pack: on the page that is stamped "Agenda Item 5"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from msgspec import Struct

from arising.reading.laying_out.layout import Block, Layout

_STAMP = re.compile(r"\bagenda item\s+(?:no\.?\s*)?(?P<item>\d{1,3}[a-z]?)\b", re.I)
_PAPER = re.compile(r"\b(?:paper|enclosure|encl?|attachment|annexe?)\.? (?:[A-Z]|\d{1,2})\b", re.I)
"""How an agenda names the paper that goes with an item, and how that paper is headed."""
_LONGEST_MARK = 20
_AGENDA_BLOCKS = 70
"""Blocks at the top of a pack among which its agenda names the papers."""
_FEWEST_NAMED = 2
_BESIDE = 2
"""Lines between a stamp and the number of its page."""


class Stamp(Struct, frozen=True, eq=False, gc=False):
    """The first page of an item's papers: the number of its first block, and that of the item, if any, as stamped."""

    block: int
    item: str


def is_stamp(text: str) -> bool:
    """Whether words say which item or which paper of a pack follows, and nothing of what it is about."""
    return len(text) <= _LONGEST_MARK and (_STAMP.fullmatch(text) or _PAPER.fullmatch(text)) is not None


def stamps_of(layout: Layout) -> tuple[Stamp, ...]:
    """The stamps among a paper's boiler-plate, and its lines that are one, in order of their blocks.

    A paper that is headed as the agenda calls it ("Enclosure B") is stamped too, with no number.
    """
    alone = list(_alone(layout.blocks))
    stamps = _set_apart(layout, min((block.passage.lines[0].number for block in alone), default=-1))
    for block in alone:
        found = _STAMP.fullmatch(block.text)
        stamps.setdefault(block.number, Stamp(block.number, found["item"] if found else ""))
    return tuple(stamps[block] for block in sorted(stamps))


def _alone(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks that say nothing but which item follows, or which of the papers that an agenda above them names."""
    short = [block for block in blocks if len(block.text) <= _LONGEST_MARK and block.text[:1].isalpha()]
    yield from (block for block in short if _STAMP.fullmatch(block.text))
    headed = [block for block in short if _PAPER.fullmatch(block.text)]
    if not headed:
        return
    named: dict[str, int] = {}
    for block in blocks[:_AGENDA_BLOCKS]:
        for found in _PAPER.finditer(block.text):
            named.setdefault(found.group().lower(), block.number)
    if len(named) >= _FEWEST_NAMED:
        end = max(named.values())
        yield from (block for block in headed if block.number > end and block.text.lower() in named)


def _set_apart(layout: Layout, first_alone: int) -> dict[int, Stamp]:
    """The stamps among the boiler-plate; ``first_alone`` is the line of the first that stands by itself, or -1."""
    lines, reasons = layout.paper.lines, layout.furniture.reasons
    marked = sorted(number for number, reason in reasons.items() if reason in {"agenda item mark", "page number"})
    stamped = [(number, found["item"]) for number in marked if (found := _STAMP.search(lines[number].text))]
    if not stamped:
        return {}
    first = stamped[0][0]
    on_top = 0 <= first_alone < first or not any(first - _BESIDE <= number < first for number in marked)
    firsts: list[int] = []
    for block in layout.blocks:
        firsts.append(block.passage.lines[0].number if block.passage.lines else firsts[-1] if firsts else 0)
    stamps: dict[int, Stamp] = {}
    for number, item in stamped:
        index = bisect_left(firsts, number if on_top else _page_start(layout, number, marked))
        if index < len(firsts):
            stamps.setdefault(layout.blocks[index].number, Stamp(layout.blocks[index].number, item))
    return stamps


def _page_start(layout: Layout, stamp: int, marked: Sequence[int]) -> int:
    """The number of the first line on a stamped page: where a text's page ends are lost, after the last page number."""
    lines = layout.paper.lines
    if len(layout.paper.pages) > 1:
        first = stamp
        while first and lines[first - 1].page == lines[stamp].page:
            first -= 1
        return first
    if not layout.furniture.at_foot:
        return stamp
    before = [number for number in marked if number < stamp - _BESIDE]
    return before[-1] + 1 if before else 0  # of the first page nobody knows where it begins

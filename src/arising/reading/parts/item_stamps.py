"""Where the papers of an agenda item begin in a pack: on the page that is stamped "Agenda Item 5"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from msgspec import Struct

from arising.reading.laying_out.layout import Layout

_STAMP = re.compile(r"\bagenda item\s+(?:no\.?\s*)?(?P<item>\d{1,3}[a-z]?)\b", re.I)
_BESIDE = 2
"""Lines between a stamp and the number of its page."""


class Stamp(Struct, frozen=True, eq=False, gc=False):
    """The first page of an item's papers: the number of its first block, and the item's number as stamped."""

    block: int
    item: str


def stamps_of(layout: Layout) -> tuple[Stamp, ...]:
    """The stamps among a paper's boiler-plate, in order of their blocks; a block bears the first that it has."""
    lines, reasons = layout.paper.lines, layout.furniture.reasons
    marked = sorted(number for number, reason in reasons.items() if reason in {"agenda item mark", "page number"})
    stamped = [(number, found["item"]) for number in marked if (found := _STAMP.search(lines[number].text))]
    if not stamped:
        return ()
    firsts: list[int] = []
    for block in layout.blocks:
        firsts.append(block.passage.lines[0].number if block.passage.lines else firsts[-1] if firsts else 0)
    stamps: dict[int, Stamp] = {}
    for number, item in stamped:
        index = bisect_left(firsts, _page_start(layout, number, marked))
        if index < len(firsts):
            stamps.setdefault(index, Stamp(layout.blocks[index].number, item))
    return tuple(stamps.values())


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
    return before[-1] + 1 if before else 0

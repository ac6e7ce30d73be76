"""Items under items whose numbers start again at one: ``5. Presentations``, then ``1. Ferry timetable`` under it."""

from __future__ import annotations

from collections.abc import Sequence

from arising.reading.items.item_chain import Candidate
from arising.reading.items.item_heads import Head

_FEWEST = 2
"""Items that must have such a list: one alone may be any list in a discussion."""


def nested_items(chain: Sequence[Candidate], candidates: Sequence[Candidate], end: int) -> list[Head]:
    """Heads of titled items that are counted from one under each of several items, and set in from them.

    They are numbered as ``5.1``. Empty where fewer than two items have such a list, where one of its entries is
    no title or stands right above the next with no words of its own, or where it is not set in.
    """
    runs: list[list[Head]] = []
    for index, item in enumerate(chain):
        stop = chain[index + 1].at if index + 1 < len(chain) else end
        inside = [each for each in candidates if item.at < each.at < stop and each.label.depth == 1]
        if (
            inside
            and _counts_from_one(inside)
            and all(_is_titled(each, item) for each in inside)
            and _said(inside, stop)
        ):
            parent = item.label.printed
            runs.append([Head(each.blocks, f"{parent}.{each.label.printed}", each.words, parent) for each in inside])
    return [head for run in runs for head in run] if len(runs) >= _FEWEST else []


def _counts_from_one(inside: Sequence[Candidate]) -> bool:
    return [each.label.value for each in inside] == list(range(1, len(inside) + 1))


def _said(inside: Sequence[Candidate], stop: int) -> bool:
    """Whether words stand under every one."""
    after = [*(each.at for each in inside[1:]), stop]
    return all(end - each.blocks[-1].number > 1 for each, end in zip(inside, after, strict=True))


def _is_titled(each: Candidate, item: Candidate) -> bool:
    inner, outer = each.blocks[0].passage.lines[0].box, item.blocks[0].passage.lines[0].box
    set_in = inner is not None and outer is not None and inner.left > outer.left
    return each.titled and (set_in or each.style != item.style)

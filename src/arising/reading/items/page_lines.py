"""Lines of a meeting's page that look like titles and head nothing: under each of its items stands "Minutes:" once."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from arising.reading.items.item_heads import Head
from arising.reading.laying_out.layout import Block
from arising.reading.laying_out.titles import without_attachment
from arising.reading.parts.paragraphs import DECISION_LABEL, MINUTES_LABEL

_FEWEST_LABELLED = 2


def without_page_lines(heads: list[Head], blocks: Sequence[Block]) -> list[Head]:
    """Heads without those that have no number, where the page labels what was minuted under those that have one.

    Such a line is an item too if it has a label under it, and the item above it has its own; or a paper behind it.
    """
    labels = [block.number for block in blocks if _labels(block)]
    numbered = [head.at for head in heads if head.number is not None]
    if len(numbered) == len(heads) or len(labels) < _FEWEST_LABELLED:
        return heads
    end = blocks[-1].number + 1
    held = sum(any(start < label < stop for label in labels) for start, stop in pairwise([*numbered, end]))
    if held < _FEWEST_LABELLED or held * 2 <= len(numbered):
        return heads
    kept: list[Head] = []
    for head, stop in zip(heads, [*[head.at for head in heads[1:]], end], strict=True):
        above = kept[-1].at if kept else -1
        own = any(head.at < label < stop for label in labels)
        before = not kept or any(above < label < head.at for label in labels)
        if head.number is not None or (own and before) or without_attachment(head.words) is not head.words:
            kept.append(head)
    return kept


def _labels(block: Block) -> bool:
    return MINUTES_LABEL.match(block.text) is not None or DECISION_LABEL.match(block.text) is not None

"""Numbers parted from their headings: where a scan's margin was read on its own, before the text beside it."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from msgspec.structs import replace

from arising.reading.items.broken_titles import puts
from arising.reading.items.item_chain import Candidate
from arising.reading.items.item_heads import Head, index_of
from arising.reading.laying_out.layout import Block
from arising.reading.laying_out.numbering import LabelKind

_REPLY = re.compile(r"^(?:repl(?:y|ies)|answer|response)\s*:?$", re.I)

_SENTENCE = 60
_HIGHEST_STRAY = 999


def with_margin(
    added: Sequence[Head], chain: Sequence[Candidate], left: Sequence[Block], blocks: Sequence[Block]
) -> list[Head]:
    """The heads with their numbers, where these stand in a margin that was read apart from the text."""
    highest = max((item.label.value for item in chain), default=_HIGHEST_STRAY) + len(added)
    counted = {item.label.value for item in chain}
    below = {head.end: number for head in added if (number := _number_below(head, blocks)) is not None}
    left = [block for block in left if block.number not in below]
    numbers = stray_numbers(left, [head.at for head in added if head.end not in below], highest, counted)
    return [replace(head, number=below.get(head.end) or numbers.get(head.at)) for head in added]


def _number_below(head: Head, blocks: Sequence[Block]) -> str | None:
    """The number that a scan's margin sets before the words of a question, and so under its title."""
    below = blocks[index_of(blocks, head.end) :][:1]
    label = below[0].label if below else None
    if label is None or not label.stopped or label.kind is not LabelKind.DECIMAL or not puts(below[0]):
        return None
    return label.printed


def stray_numbers(
    blocks: Sequence[Block], titles: Sequence[int], highest: int, counted: Collection[int]
) -> dict[int, str]:
    """For headings without a number, the number that stands alone above: ``{heading's block: number}``.

    ``titles`` are the numbers of the blocks that head items without a number, in order. The margin of a
    page comes as a run of lone numbers and lone words ("REPLY:"); each number belongs to the next heading
    on the page that has none yet. So does the number of a paragraph that no item has, though there may be one:
    ``counted`` are the numbers of the items, ``highest`` is the highest that an item can have. A "REPLY:" before
    a number shows that a heading above lost its own.
    """
    found: dict[int, str] = {}
    waiting: list[tuple[str, int]] = []
    skip = 0
    heads = set(titles)
    for index, block in enumerate(blocks):
        if waiting and block.page != blocks[index - 1].page:
            waiting, skip = [], 0
        if _REPLY.match(block.text):
            skip += not waiting
        elif (
            block.label is not None
            and block.label.value <= highest
            and (_is_stray(block) or (_is_beside(block, counted) and _number_of(blocks, index + 1) in heads))
            and not _in_list(blocks, index)
        ):
            waiting.append((block.label.printed, skip))
            skip = 0
        elif block.number in heads and waiting:
            number, missed = waiting[0]
            if missed:
                waiting[0] = (number, missed - 1)
            else:
                found[block.number] = number
                waiting.pop(0)
        elif not waiting:
            skip = 0
    return found


def _in_list(blocks: Sequence[Block], index: int) -> bool:
    """Whether a numbered paragraph is a point of a list: the one above it or below it has the number beside its own."""
    label = blocks[index].label
    beside = [blocks[at].label for at in (index - 1, index + 1) if 0 <= at < len(blocks) and blocks[at].rest]
    return label is not None and any(
        other is not None and other.kind is label.kind and abs(other.value - label.value) == 1 for other in beside
    )


def _is_stray(block: Block) -> bool:
    """Whether a number stands alone."""
    label = block.label
    return label is not None and not block.rest and label.kind is LabelKind.DECIMAL and label.stopped


def _is_beside(block: Block, counted: Collection[int]) -> bool:
    """Whether the number of the next item stands at the head of a sentence, the last above the item's title."""
    label = block.label
    if label is None or label.kind is not LabelKind.DECIMAL or not label.stopped or label.depth > 1:
        return False
    if block.rest.text.startswith(("That ", "that ")):  # a point of what was resolved
        return False
    next_item = label.value not in counted and (label.value - 1 in counted or label.value > max(counted, default=0))
    return next_item and len(block.rest.text) >= _SENTENCE and block.rest.text.endswith(".")


def _number_of(blocks: Sequence[Block], index: int) -> int | None:
    return blocks[index].number if index < len(blocks) else None

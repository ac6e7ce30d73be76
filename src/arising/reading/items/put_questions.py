"""Questions put by one member under one title: each after the first has its number before its words, and no title."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from arising.reading.items.broken_titles import puts
from arising.reading.items.item_heads import Head, index_of
from arising.reading.laying_out.layout import Block
from arising.reading.laying_out.numbering import LabelKind

_QUOTES = ' *“”".'


def with_questions(heads: Sequence[Head], blocks: Sequence[Block]) -> list[Head]:
    """The heads, and those of the further questions under each that stands over one with its own number."""
    if not heads:
        return []
    ends = [*(after.at for _, after in pairwise(heads)), blocks[-1].number + 1]
    further = [
        question
        for head, end in zip(heads, ends, strict=True)
        for question in _further(head, blocks[index_of(blocks, head.end) : index_of(blocks, end)])
    ]
    return sorted([*heads, *further], key=lambda head: head.at)


def _further(head: Head, under: Sequence[Block]) -> Iterator[Head]:
    """The questions under a head, where the first has the head's number, and each after it the next."""
    if not under or _number(under[0]) is None or str(_number(under[0])) != head.number or not puts(under[0]):
        return
    last = int(head.number)
    for block in under[1:]:
        if _number(block) == last + 1 and puts(block):
            last += 1
            yield Head((block,), str(last), block.rest.strip(_QUOTES))


def _number(block: Block) -> int | None:
    label = block.label
    plain = label is not None and label.stopped and label.kind is LabelKind.DECIMAL and label.depth == 1
    return label.value if plain and label is not None else None

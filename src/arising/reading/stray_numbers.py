"""Numbers parted from their headings: where a scan's margin was read on its own, before the text beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from arising.reading.layout import Block
from arising.reading.numbering import LabelKind

_REPLY = re.compile(r"^(?:repl(?:y|ies)|answer|response)\s*:?$", re.I)


def stray_numbers(blocks: Sequence[Block], titles: Sequence[int], highest: int) -> dict[int, str]:
    """For headings without a number, the number that stands alone above: ``{heading's block: number}``.

    ``titles`` are the numbers of the blocks that head items without a number, in order. The margin of a
    page comes as a run of lone numbers and lone words ("REPLY:"); each number belongs to the next heading
    on the page that has none yet. A "REPLY:" before a number shows that a heading above lost its own.
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
        elif _is_stray(block) and block.label is not None and block.label.value <= highest:
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


def _is_stray(block: Block) -> bool:
    label = block.label
    return label is not None and not block.rest and label.kind is LabelKind.DECIMAL and label.stopped

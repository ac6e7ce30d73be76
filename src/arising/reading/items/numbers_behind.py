"""Minute numbers printed behind their titles, at the right edge of the page: ``APOLOGIES … PLA59/23``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from arising.reading.laying_out.headings import ends_like_sentence, is_capitals
from arising.reading.laying_out.layout import Block
from arising.reading.laying_out.numbering import Label, LabelKind, label_of
from arising.record.passage import Passage

Headed = tuple[Label, Passage, tuple[Block, ...]]
"""A number, the title before it, and the blocks that the two take up."""

_AT_END = re.compile(r"\s+(?P<code>[A-Z]{1,4}/?\d{1,4}/\d{2,4}|[A-Z]{1,4}/\d{1,4})$")
_FEWEST = 2
_FEWEST_ON_ONE_LINE = 3
_LONGEST_TITLE = 200


def numbers_behind(blocks: Sequence[Block]) -> dict[int, Headed]:
    """The titles whose number stands behind them, by the number of their block; empty where numbers go before.

    A number alone on its line may head the line below as well: that more of them have a title above tells.
    """
    alone = [index for index, block in enumerate(blocks) if index and _is_code_alone(block)]
    above = [index for index in alone if _is_title(blocks[index - 1])]
    below = [index for index in alone if index + 1 < len(blocks) and _is_title(blocks[index + 1])]
    headed = [block for block in blocks if _opens_title(block)]
    ends = [block for block in blocks if _is_title(block) and _AT_END.search(block.text)]
    if len(ends) < _FEWEST_ON_ONE_LINE and (len(above) < _FEWEST or len(above) <= len(below) + len(headed)):
        return {}
    found: dict[int, Headed] = {}
    for index in above:
        label, title = blocks[index].label, blocks[index - 1]
        if label is not None:
            found[title.number] = (label, title.passage, (title, blocks[index]))
    for block in blocks:
        code = _AT_END.search(block.text) if block.number not in found and _is_title(block) else None
        label = label_of(code["code"]) if code else None
        if code and label is not None:
            found[block.number] = (label, block.passage[: code.start()], (block,))
    return found


def _is_code_alone(block: Block) -> bool:
    return block.table is None and block.label is not None and not block.rest and block.label.kind is LabelKind.CODE


def _opens_title(block: Block) -> bool:
    """Whether a number stands before a title, on its line or above it."""
    label = block.label
    return label is not None and label.kind is LabelKind.CODE and label.stopped and is_capitals(block.rest.text)


def _is_title(block: Block) -> bool:
    if block.table is not None or block.label is not None or block.marker or len(block.text) >= _LONGEST_TITLE:
        return False
    set_apart = block.bold or block.level > 0 or is_capitals(block.text)
    return set_apart and not ends_like_sentence(block.text)

"""Where the words of a meeting end: at the line for the chair's signature, under the words that close it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from arising.reading.laying_out.layout import Block
from arising.wording.sought import Sought

_ENDED = Sought(r"\b(?:concluded the (?:meeting|business)|meeting (?:then )?(?:closed|concluded|ended))\b", re.I)
_SIGNED = re.compile(r"signed\b\W*|dated?\W*$", re.I)
_SHORT = 160
"""Characters in which a paragraph says that the meeting closed."""
_LINE = 60


def end_of_meeting(blocks: Sequence[Block]) -> int:
    """The index of the line for a signature under the words that end a meeting: what follows is of another paper."""
    for index, block in enumerate(blocks):
        if _SIGNED.match(block.text) and _ended_above(blocks[:index]):
            return index
    return len(blocks)


def _ended_above(blocks: Sequence[Block]) -> bool:
    """Whether the last of ``blocks`` says that the meeting closed, or one with nothing but short lines under it."""
    for block in reversed(blocks):
        if _ENDED.search(block.text[:_SHORT]):
            return True
        if len(block.text) >= _LINE:
            return False
    return False

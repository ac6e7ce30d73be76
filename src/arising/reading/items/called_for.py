"""Items of an agenda without numbers that say what is to be done: "To receive apologies", "To agree the budget"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from arising.reading.items.item_heads import Head
from arising.reading.laying_out.layout import Block

_CALLS_FOR = re.compile(
    r"To (?:receive|consider|approve|note|agree|confirm|elect|appoint|discuss|review|scrutini[sz]e|sign|adopt|hear|"
    r"determine|declare|decide|comment|endorse|ratify|resolve|report|welcome|set|fix|examine|exclude|answer)\b"
)
_FEWEST = 3
_LONGEST = 300


def called_for(blocks: Sequence[Block]) -> list[Head]:
    """Three or more such paragraphs right below each other; none where each has a title of its own above it."""
    found = [block for block in blocks if len(block.text) < _LONGEST and _CALLS_FOR.match(block.text)]
    if len(found) < _FEWEST:
        return []
    together = sum(after.number == before.number + 1 for before, after in pairwise(found))
    return [Head((block,), None, block.passage) for block in found] if together + 1 >= _FEWEST else []

"""Headings in capitals behind a roman numeral without a stop: ``II DECLARATION OF INTEREST``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from arising.reading.laying_out.headings import is_capitals
from arising.reading.laying_out.layout import Block
from arising.reading.laying_out.numbering import Label, LabelKind, roman

_HEAD = re.compile(r"(?P<numeral>[IVX]{1,6})\s+(?=[A-Z]{2})")
_FEWEST = 2
_LONGEST = 200


def roman_heads(blocks: Sequence[Block]) -> dict[int, Label]:
    """The numerals of such headings by the number of their blocks; empty unless they rise from one, one by one."""
    found: dict[int, Label] = {}
    for block in blocks:
        head = _HEAD.match(block.text) if block.label is None and block.text[:1] in "IVX" else None
        value = roman(head["numeral"]) if head else None
        if head is None or value != len(found) + 1 or len(block.text) > _LONGEST or not is_capitals(block.text):
            continue
        found[block.number] = Label(LabelKind.ROMAN, head["numeral"], (value,), head.end(), stopped=True)
    return found if len(found) >= _FEWEST else {}

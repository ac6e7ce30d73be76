"""Items of minutes typed for a test."""

from __future__ import annotations

from arising.reading.parts import ItemPart
from arising.record.passage import Passage
from tests.reading.typed_papers import typed


def item_of(text: str) -> ItemPart:
    """An item under whose heading ``text`` is said."""
    return ItemPart(number="7", title=None, heading=(), body=typed(text).blocks, lead=Passage.empty())

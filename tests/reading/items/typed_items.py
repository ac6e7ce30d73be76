"""Items of minutes typed for a test."""

from __future__ import annotations

from arising.reading.decisions.resolutions import resolutions_in
from arising.reading.parts.parts import ItemPart
from arising.record.meeting import Resolution
from arising.record.passage import Passage
from tests.reading.typed_papers import typed


def item_of(text: str) -> ItemPart:
    """An item under whose heading ``text`` is said."""
    return ItemPart(number="7", title=None, heading=(), body=typed(text).blocks, lead=Passage.empty())


def decided(text: str) -> list[tuple[str | None, str]]:
    """Numbers and words of the decisions in an item that says ``text``."""
    return [(one.number, one.words.text) for one in resolutions_in(item_of(text))]


def only(text: str) -> Resolution:
    """The one decision in an item that says ``text``."""
    (one,) = resolutions_in(item_of(text))
    return one

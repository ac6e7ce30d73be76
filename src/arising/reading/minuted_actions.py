"""item → the tasks that its minutes give somebody."""

from __future__ import annotations

from arising.reading.parts import ItemPart
from arising.record.meeting import MinutedAction


def minuted_actions_in(item: ItemPart) -> tuple[MinutedAction, ...]:
    """The tasks of one item in the order of the paper."""
    return ()

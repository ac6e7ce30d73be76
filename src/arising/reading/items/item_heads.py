"""The heads of items, as the ways of finding them hand them on."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from arising.reading.laying_out.layout import Block
from arising.record.passage import Passage


class Head(Struct, frozen=True, eq=False, gc=False):
    """The head of one item: the blocks it takes up, its number, and its words."""

    blocks: tuple[Block, ...]
    number: str | None
    words: Passage
    parent: str | None = None
    titled: bool = True
    """False where the number opens running text and there is no title."""

    @property
    def at(self) -> int:
        """The number of its first block."""
        return self.blocks[0].number

    @property
    def end(self) -> int:
        """The number of the first block under it."""
        return self.blocks[-1].number + 1


def index_of(blocks: Sequence[Block], number: int) -> int:
    """Where the block of a number stands in a stretch of blocks."""
    return number - blocks[0].number

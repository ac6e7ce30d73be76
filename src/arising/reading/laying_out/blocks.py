"""The blocks of a paper: paragraphs, headings, list items and tables, with their looks and where they stand."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from arising.reading.laying_out.log_heads import LogColumns
from arising.reading.laying_out.numbering import Label
from arising.record.paper import Table
from arising.record.passage import Passage


class BlockKind(StrEnum):
    """What a block is by its looks, before anything is known of what it says."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list item"
    TABLE = "table"
    BESIDE = "beside"
    """What stands in a column beside the words of an item: who owes what, by when."""


class Block(Struct, frozen=True, eq=False, gc=False):
    """One paragraph, heading, list item or table, over page ends and running heads.

    ``text`` are the words of ``passage``, kept because nothing is asked for more often. ``label`` is the number or
    letter that they open with, ``rest`` the words after it (all of them where there is none). ``level`` is the
    heading level that mark-up gives, 0 for none. ``pack_page`` is the printed page number in force, ``None`` before
    the first. ``log`` is the head of a table that may be an action log. ``row`` is the character of the plain text at
    which the row of a table begins that sets the block out.
    """

    number: int
    kind: BlockKind
    passage: Passage
    text: str
    label: Label | None
    rest: Passage
    level: int = 0
    bold: bool = False
    marker: str = ""
    indent: float = 0.0
    size: float | None = None
    table: Table | None = None
    log: LogColumns | None = None
    page: int = 1
    pack_page: int | None = None
    row: int | None = None

    @property
    def apart(self) -> bool:
        """Whether it is a table, or stands beside the words of one: no heading, and no part of a sentence."""
        return self.kind is BlockKind.TABLE or self.kind is BlockKind.BESIDE

    def reading(self, words: Passage) -> Block:
        """The block with other words, which open with no number."""
        return replace(self, passage=words, text=words.text, rest=words, label=None)

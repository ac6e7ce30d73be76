"""A row of a table that sets out items → its title as a heading, and what stands beside its words."""

from __future__ import annotations

from arising.reading.laying_out.blocks import Block, BlockKind
from arising.reading.laying_out.furniture import Furniture
from arising.reading.laying_out.item_tables import ItemRow, beside_entries, number_label
from arising.reading.laying_out.numbering import label_of
from arising.record.passage import Passage

_SET_OUT = 3
"""The level of a heading that a table sets out as one, where mark-up gives none."""


def title_block(row: ItemRow, number: int, furniture: Furniture) -> Block:
    """The title of a row with its number: the table sets it out as a heading. ``number`` is the block's own."""
    printed, first = Passage.of(row.number), row.title[0]
    passage = Passage.joined([printed, Passage.of(row.title)])
    label = number_label(printed.text) if printed else label_of(passage.text)
    return Block(
        number=number, kind=BlockKind.HEADING, passage=passage, text=passage.text, label=label,
        rest=passage[label.end :].strip() if label else passage, level=first.heading or _SET_OUT,
        bold=all(line.bold for line in row.title), indent=first.indent, size=first.size, page=first.page,
        pack_page=furniture.pack_page(first.number), row=row.start,
    )  # fmt: skip


def beside_blocks(row: ItemRow, number: int, furniture: Furniture) -> list[Block]:
    """What stands beside the words of a row, an entry a block; ``number`` is that of the first."""
    found: list[Block] = []
    for lines in beside_entries(row):
        passage, first = Passage.of(lines), lines[0]
        found.append(Block(
            number=number + len(found), kind=BlockKind.BESIDE, passage=passage, text=passage.text, label=None,
            rest=passage, page=first.page, pack_page=furniture.pack_page(first.number), row=row.start,
        ))  # fmt: skip
    return found

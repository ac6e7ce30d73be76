"""Headings without numbers that come in a row with hardly a word under each: they are a list, and no items."""

from __future__ import annotations

from collections.abc import Sequence

from arising.reading.items.item_heads import Head
from arising.reading.laying_out.layout import Block

_ROW = 3
_SHORT_BODY = 160


def without_lists(added: Sequence[Head], heads: Sequence[Head], blocks: Sequence[Block]) -> list[Head]:
    """Leave out headings that come in a row under one numbered item with hardly a word under each: they are a list."""
    rows: dict[int, list[Head]] = {}
    for head in added:
        above = max((each.at for each in heads if each.at < head.at), default=-1)
        rows.setdefault(above, []).append(head)
    kept: list[Head] = []
    ends_of_heads = {each.end for each in heads}
    for above, row in rows.items():
        ends = [each.at for each in row[1:]] + [
            min((each.at for each in heads if each.at > row[-1].at), default=row[-1].end + 2)
        ]
        lengths = sorted(_length(blocks, head.end, end) for head, end in zip(row, ends, strict=True))
        if above >= 0 and len(row) >= _ROW and row[0].at in ends_of_heads and row[0].blocks[0].bold:
            continue  # bold headings in a row, the first right under a numbered one: they part what it tells
        if above < 0 or len(row) < _ROW or lengths[len(lengths) // 2] >= _SHORT_BODY:
            kept += row
        elif row[0].at in ends_of_heads:
            kept.append(row[0])  # a heading right under a numbered one is no part of a list
    return sorted(kept, key=lambda head: head.at)


def _length(blocks: Sequence[Block], start: int, stop: int) -> int:
    first = blocks[0].number
    return sum(len(block.text) for block in blocks[start - first : stop - first])

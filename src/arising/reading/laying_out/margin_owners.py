"""A column without rules at the right of the page, headed "Action" or "By whom": who owes what is told beside it.

Its entries are set apart from the words and tied to the paragraph on whose level they are printed, as those of a ruled
table are tied to their row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from arising.reading.laying_out.blocks import Block, BlockKind
from arising.record.paper import Line
from arising.record.passage import Passage

_HEAD = re.compile(
    r"(?:(?:agreed|for) )?(?:actions?|owners?|leads?)(?: (?:by|for|owner|required|points?|lead|officer))?|by whom|who|"
    r"responsib(?:le|ility)",
    re.I,
)
_AT_EDGE = re.compile(r"\S\s{4,}(?P<owner>\S.{0,40})$")
_LONGEST_HEAD = 24
_LONGEST_ENTRY = 60
_MOST_WORDS = 8
_RIGHT = 0.6
"""The part of a page's width from which on a column is at its right."""
_FAR_IN = 20.0
"""The same for plain text, in steps of two characters."""
_DRIFT, _REACH, _DRIFT_OF_TEXT = 18.0, 60.0, 12
"""How far an entry may begin before and behind its head, in points; and either way in plain text, in characters."""
_LEVEL = 1.6
"""Points by which two lines of one level may differ."""
_FEWEST = 2
_NEAR = 4
"""Blocks before an entry among which its paragraph is."""


def with_margin_owners(blocks: list[Block]) -> list[Block]:
    """The blocks, with such entries kept beside their paragraphs; as they are where no column is headed so."""
    head = next((index for index, block in enumerate(blocks) if _is_head(block, blocks)), None)
    if head is None:
        return blocks
    first = blocks[head].passage.lines[0]
    found = _on_page(blocks, head, first) if first.box is not None else _in_text(blocks, head, first)
    if sum(block.kind is BlockKind.BESIDE for block in found) <= _FEWEST:  # the head is one of them
        return blocks
    return [replace(block, number=number) for number, block in enumerate(found)]


def _is_head(block: Block, blocks: Sequence[Block]) -> bool:
    if block.table is not None or len(block.text) > _LONGEST_HEAD or not _HEAD.fullmatch(block.text.strip(" :")):
        return False
    line = block.passage.lines[0]
    if line.box is None:
        return line.indent >= _FAR_IN
    rights = (each.passage.lines[-1].box for each in blocks if each.page == block.page and each.passage.lines)
    return line.box.left > _RIGHT * max((box.right for box in rights if box), default=line.box.left * 2)


def _on_page(blocks: Sequence[Block], head: int, first: Line) -> list[Block]:
    """The blocks of pages, where entries are blocks of their own under the head."""
    found = list(blocks[:head])
    found.append(replace(blocks[head], kind=BlockKind.BESIDE, label=None, rest=blocks[head].passage))
    for block in blocks[head + 1 :]:
        beside = next(_beside(found, block), None) if _under(block, first) else None
        if beside is None:
            found.append(block)
            continue
        row = found[beside].passage.place.start
        found[beside] = replace(found[beside], row=row)
        found.append(replace(block, kind=BlockKind.BESIDE, label=None, rest=block.passage, row=row))
    return found


def _under(block: Block, head: Line) -> bool:
    long = len(block.text) > _LONGEST_ENTRY or block.text.count(" ") >= _MOST_WORDS
    if block.table is not None or long or head.box is None:
        return False
    boxes = [line.box for line in block.passage.lines]
    return all(box and head.box.left - _DRIFT <= box.left <= head.box.right + _REACH for box in boxes)


def _beside(found: Sequence[Block], entry: Block) -> Iterator[int]:
    """The places of the blocks beside which an entry stands: those with a line on the level of its first."""
    for index in range(len(found) - 1, max(-1, len(found) - 1 - _NEAR), -1):
        if not found[index].apart and _level(found[index], entry):
            yield index


def _level(block: Block, entry: Block) -> bool:
    """Whether the first line of an entry is printed on the level of a line of a block."""
    level = entry.passage.lines[0].box
    boxes = [line.box for line in block.passage.lines if line.page == entry.page]
    return level is not None and any(
        box and min(abs(box.top - level.top), abs(box.bottom - level.bottom)) <= _LEVEL and box.right < level.left
        for box in boxes
    )


def _in_text(blocks: Sequence[Block], head: int, first: Line) -> list[Block]:
    """The blocks of plain text, where entries end the lines that they stand beside, far behind their words."""
    found = list(blocks[:head])
    found.append(replace(blocks[head], kind=BlockKind.BESIDE, label=None, rest=blocks[head].passage))
    for block in blocks[head + 1 :]:
        entry = _entry(block, first) if block.table is None else None
        if entry is None:
            found.append(block)
            continue
        start, stop = entry
        words = Passage.joined([block.passage[:start].strip(), block.passage[stop:].strip()])
        row = block.passage.place.start
        cut = len(block.text) - len(block.rest.text)
        found.append(replace(block, passage=words, text=words.text, rest=words[cut:], row=row))
        owner = block.passage[start:stop].strip()
        found.append(
            replace(
                block, kind=BlockKind.BESIDE, passage=owner, text=owner.text, rest=owner, label=None, row=row, marker=""
            )
        )
    return found


def _entry(block: Block, head: Line) -> tuple[int, int] | None:
    """Where in a block the entry stands that its lines end with, under the head."""
    for line, start in zip(block.passage.lines, block.passage.offsets, strict=False):
        found = _AT_EDGE.search(line.text.rstrip())
        at = 2 * line.indent + found.start("owner") if found else 0
        if found and abs(at - 2 * head.indent) <= _DRIFT_OF_TEXT and found["owner"].count(" ") < _MOST_WORDS:
            return start + found.start("owner"), start + found.end("owner")
    return None

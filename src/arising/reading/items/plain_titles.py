"""Titles of items in small letters, where no item has a number: lines of a few words between two paragraphs."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from itertools import pairwise
from string import ascii_letters, digits

from arising.reading.items.item_heads import Head
from arising.reading.laying_out.headings import ends_like_sentence
from arising.reading.laying_out.layout import Block
from arising.reading.laying_out.numbering import LabelKind
from arising.reading.laying_out.standing_items import STANDING

_MOST_WORDS = 6
_SHORTEST_BODY = 60
_PAGE_HEAD = 16
_HEADS_ITEMS = re.compile(r"(?:(?:Note )?No\.? )?Items?")
_LONGEST_TITLE = 14
_FEWEST_TITLES = 3
_ENDS_TITLE = frozenset(')?’"' + ascii_letters + digits)
_COUNTED = re.compile(r"(?P<word>[A-Z][a-z]+) (?:[A-Z]|\d{1,2})(?:$|[\s:–—-])")


def with_plain(added: Sequence[Head], blocks: Sequence[Block], may_be: Callable[[Block], bool]) -> list[Head]:
    """The headings found, and the titles in small letters among them; ``may_be`` tells which line may be a title."""
    taken = {head.at for head in added}
    plain = [
        Head((block,), None, block.passage)
        for before, block, after in zip(blocks, blocks[1:], blocks[2:], strict=False)
        if block.number not in taken and _is_short(block) and _are_paragraphs(before, after, taken) and may_be(block)
    ]
    return sorted([*added, *plain], key=lambda head: head.at)


def behind_page_head(blocks: Sequence[Block]) -> int:
    """The index behind the line that heads the items of a meeting's page ("No. Item"); 0 where there is none."""
    return next((at + 1 for at, block in enumerate(blocks[:_PAGE_HEAD]) if _HEADS_ITEMS.fullmatch(block.text)), 0)


def is_listed(above: Block) -> bool:
    """Whether a line above one that ends in a full stop is another of its list, or leads to one."""
    return above.text.endswith(":") or (len(above.text) < _SHORTEST_BODY and above.text.endswith("."))


def says_title_again(block: Block, heads: Sequence[Head]) -> bool:
    """Whether a heading says again what the title of the item it stands under ends with: "Matters arising"."""
    own = block.text.strip(" :.-").lower()
    if not STANDING.fullmatch(own):
        return False
    above = next((head.words.text.lower() for head in reversed(heads) if head.at < block.number), "")
    return len(own) < len(above) and above.endswith(own)


def over_paragraphs(blocks: Sequence[Block]) -> list[Head]:
    """The titles right above numbered paragraphs, whose numbers run on from one to the last of the minutes."""
    found: list[Head] = []
    last = 0
    for before, block in pairwise(blocks):
        label = block.label
        if label is None or label.kind is not LabelKind.DECIMAL or label.parts != (last + 1,):
            continue
        last += 1
        plain = before.label is None and not before.marker and not before.apart
        if plain and len(before.text.split()) <= _LONGEST_TITLE and before.text[-1] in _ENDS_TITLE:
            found.append(Head((before,), None, before.passage))
    return found if len(found) >= _FEWEST_TITLES else []


def without_series(added: Sequence[Head], heads: Sequence[Head]) -> list[Head]:
    """Leave out headings that count the parts of a numbered item: "Referral A" and "Referral B" under it."""
    if not heads:
        return list(added)
    counted: dict[tuple[int, str], list[Head]] = {}
    for head in added:
        found = _COUNTED.match(head.words.text)
        above = max((each.at for each in heads if each.at < head.at), default=-1)
        if found is not None and above >= 0:
            counted.setdefault((above, found["word"]), []).append(head)
    parts = {head.at for series in counted.values() if len(series) > 1 for head in series}
    return [head for head in added if head.at not in parts]


def _is_short(block: Block) -> bool:
    """Whether a block is one line of a few words that ends as no sentence does."""
    text = block.text
    alone = block.label is None and not block.marker and not block.apart and len(block.passage.lines) == 1
    if not alone or not 0 < len(text.split()) <= _MOST_WORDS or not text[-1].isalnum():
        return False
    return text[0].isupper() or text.startswith("e-")


def _are_paragraphs(before: Block, after: Block, taken: Collection[int]) -> bool:
    """Whether a line stands between two paragraphs, or between a list and a paragraph."""
    if before.number in taken or after.number in taken or after.label is not None or after.table is not None:
        return False
    return len(after.text) >= _SHORTEST_BODY and ends_like_sentence(after.text) and not before.text.endswith(":")

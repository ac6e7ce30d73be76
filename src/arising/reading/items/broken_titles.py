"""Titles that a scan has broken (``uestion submitt``): told by their number, or by the words right under them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from arising.reading.items.item_chain import Candidate
from arising.reading.laying_out.headings import ends_like_sentence, headingness, style_of
from arising.reading.laying_out.layout import Block
from arising.reading.laying_out.numbering import Label, LabelKind
from arising.reading.laying_out.titles import NOTICE_FOLLOWS

_PUTS = re.compile(r"\W*(?:\S{1,2}\s+)?will (?:ask|move|propose)\b")
"""How the words of a question or a motion open; a scan may read the "I" as something else, or not at all."""
_PART = re.compile(r"\w+ \d+\W*")
"""``Motion 2``: one of several under a title of their own."""
_NUMBER = re.compile(r"(?P<number>\d{1,3})\s?[.,:;]?\s+(?=[A-Za-z])")
_LONGEST = 10
_WIDEST = 80
_HEAD = 8
"""Characters in which a number ends, and one of the words after it."""


def puts(block: Block) -> bool:
    """Whether a block opens with the words of a question or a motion: what stands right above is its title."""
    words = block.rest.text
    return " will " in words[:20] and _PUTS.match(words) is not None


def is_broken(block: Block, following: Block | None) -> bool:
    """Whether a short line without a number is a title all the same: the words of a question stand under it."""
    short = len(block.text) < _WIDEST and len(block.text.split()) <= _LONGEST
    plain = block.label is None and not block.marker and not block.apart and not _PART.fullmatch(block.text)
    return short and plain and following is not None and puts(following) and not ends_like_sentence(block.text)


def in_gaps(chain: Sequence[Candidate], blocks: Sequence[Block]) -> list[Candidate]:
    """Items whose numbers the chain lacks between two of its own, and that stand there before a short broken line.

    Where no question follows such a line, a gap is filled only whole: 6, 7 and 8 between 5 and 9, in their order.
    """
    found: list[Candidate] = []
    first = blocks[0].number if blocks else 0
    for before, after in pairwise(chain):
        lacking = list(range(before.label.value + 1, after.label.value))
        inside = range(before.at + 1 - first, after.at - first) if lacking else range(0)
        broken = [each for each in (_broken(blocks, index) for index in inside) if each is not None]
        broken = [each for each in broken if each.item.label.value in lacking]
        put = [each.item for each in broken if each.put]
        whole = [each.item for each in broken]
        if [item.label.value for item in whole] == lacking:
            found += whole
        elif _rises(put):
            found += put
    return found


def _rises(items: Sequence[Candidate]) -> bool:
    return all(above.label.value < below.label.value for above, below in pairwise(items))


@dataclass(frozen=True, slots=True)
class _Broken:
    """A numbered line that may be a broken title; ``put`` says that the words of a question follow it."""

    item: Candidate
    put: bool


def _broken(blocks: Sequence[Block], index: int) -> _Broken | None:
    block = blocks[index]
    number = _NUMBER.match(block.text[:_HEAD]) if block.text[:1].isdigit() else None
    if number is None or block.apart or block.marker or (block.label is not None and block.label.depth > 1):
        return None
    words = block.passage[number.end() :]
    notice = NOTICE_FOLLOWS.search(words.text) if " will " in words.text else None
    put = notice is not None or (index + 1 < len(blocks) and puts(blocks[index + 1]))
    title = words[: notice.start()] if notice else words
    if len(title.text) > _WIDEST or len(title.text.split()) > _LONGEST:
        return None
    if not put and ends_like_sentence(title.text):
        return None
    label = Label(LabelKind.DECIMAL, number["number"], (int(number["number"]),), number.end(), stopped=True)
    return _Broken(Candidate(label, words, (block,), headingness(block, title), style_of(block, title)), put)

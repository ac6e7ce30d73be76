"""The record of one decision by one person or body: who decided, under what number, about what, and when."""

from __future__ import annotations

import re
from collections.abc import Sequence

from arising.reading.layout import Block
from arising.reading.parts import ItemPart
from arising.record.passage import Passage

_NUMBER = re.compile(
    r"^(?:decision|reference|ref\.?|report)\s+(?:number|no\.?|ref(?:erence)?)\s*:?\s*(?P<value>.*)$",
    re.I,
)
_TITLE = re.compile(
    r"^(?:subject(?: matter)?(?:\s*/\s*title of (?:the )?decision)?|title(?: of (?:the )?(?:decision|"
    r"report))?|report title|decision title)\s*:?\s*"
    r"(?P<value>.*)$",
    re.I,
)
_TAKER = re.compile(
    r"^(?:decision (?:to be )?(?:taken|made) by|decision[- ]maker|name of decision[- ]maker)\s*:?\s*(?P<value>.*)$",
    re.I,
)
_REFERENCE = re.compile(r"^(?P<value>[A-Z]{0,4}\d{2,4}/\d{2,6})$")
_LABEL_END = re.compile(r":\s*$|^[A-Z][A-Z /&-]+:")
_HEAD = 14
_PERSON = re.compile(r"^(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Professor|Prof)\.?\s+[^,]*,\s*(?=\S)")


def decision_item(blocks: Sequence[Block]) -> ItemPart:
    """The decision as one item: its number and title as printed, and every block of the notice under it."""
    number = labelled(blocks, _NUMBER) or _first(blocks, _REFERENCE)
    title = labelled(blocks, _TITLE)
    return ItemPart(
        number=number.text.rstrip(".") if number else None,
        title=title or None,
        heading=tuple(blocks[:1]),
        body=tuple(blocks[1:]),
        lead=Passage.empty(),
    )


def decision_taker(blocks: Sequence[Block]) -> Passage:
    """The post or body that decides, without the name of the person who holds the post; empty where not stated."""
    taker = labelled(blocks, _TAKER)
    if not taker or _LABEL_END.search(taker.text) or _REFERENCE.match(taker.text):
        taker = _first(blocks, _PERSON)
    person = _PERSON.match(taker.text)
    return taker[person.end() :].strip() if person else taker


def _first(blocks: Sequence[Block], pattern: re.Pattern[str]) -> Passage:
    """The first block of the notice's head that ``pattern`` matches, with the short line that it runs on into."""
    for index, block in enumerate(blocks[:_HEAD]):
        if pattern.match(block.text):
            after = blocks[index + 1] if index + 1 < len(blocks) else None
            runs_on = (
                after is not None and len(after.text.split()) <= 3 and after.bold == block.bold and len(block.text) > 40
            )
            return Passage.joined([block.passage, after.passage]) if after is not None and runs_on else block.passage
    return Passage.empty()


def labelled(blocks: Sequence[Block], label: re.Pattern[str]) -> Passage:
    """The words beside or under a label, up to the next label or heading; empty where it is not there."""
    for index, block in enumerate(blocks):
        found = label.match(block.text)
        if not found:
            continue
        if found["value"].strip():
            return block.passage.group(found, "value").strip()
        words: list[Passage] = []
        for other in blocks[index + 1 : index + 4]:
            if words and (_LABEL_END.search(other.text) or other.bold != blocks[index + 1].bold):
                break
            words.append(other.passage)
            if len(Passage.joined(words).text) > 120:
                break
        return Passage.joined(words)
    return Passage.empty()

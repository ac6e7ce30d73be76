"""Letters that send members papers which came too late for the agenda: which meeting they are for, and which items."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from arising.reading.laying_out.layout import Block
from arising.reading.parts.parts import ItemPart
from arising.record.passage import Passage
from arising.timetable.printed_dates import dates_in
from arising.wording.sought import Sought

_ITEM_NUMBER = re.compile(r"agenda (?:items?|(?:item )?(?:no\.?|number))s?", re.I)
_COLUMN = re.compile(r"items?|title|subject", re.I)
"""What heads the column of titles beside the numbers."""
_GREETING = re.compile(r"dear (?:member|councillor|colleague|sir|all)\w*(?:/\w+)?[,.]?", re.I)
_NUMBER_ALONE = re.compile(r"\d{1,2}[a-z]?\.?")
_NUMBER_FIRST = re.compile(r"(?P<number>\d{1,2}[a-z]?)\.?\s+(?=\D)")
_PAGES = re.compile(r"\s*\(\s*pages?\s*(?P<first>\d{1,4})(?:\s*(?:-|–|to)\s*(?P<last>\d{1,4}))?\s*\)\s*$", re.I)
_CLOSES = re.compile(r"yours\b|this page is\b", re.I)
_TOP = 24
_LINE = 120


def meeting_named(blocks: Sequence[Block], body_word: Sought) -> tuple[int, int] | None:
    """``(the line that names body and day, the line over the items)`` of a covering letter; ``None`` without one.

    "CABINET - TUESDAY, 4 MAY 2021" stands after the greeting; the items are listed under "Agenda Item No".
    """
    greeted = named = None
    for block in blocks[:_TOP]:
        if _GREETING.fullmatch(block.text):
            greeted = block.number
        elif greeted is None:
            continue
        elif named is None and len(block.text) < _LINE and body_word.search(block.text) and dates_in(block.text):
            named = block.number
        elif named is not None and _ITEM_NUMBER.fullmatch(block.text):
            return named, block.number
    return None


def letter_items(blocks: Sequence[Block]) -> tuple[ItemPart, ...]:
    """The items that a covering letter lists under "Agenda Item No"; ``blocks`` open with the line of the meeting."""
    over = next((at for at, block in enumerate(blocks[:_TOP]) if _ITEM_NUMBER.fullmatch(block.text)), None)
    return tuple(_items(blocks[over + 1 :])) if over is not None and dates_in(blocks[0].text) else ()


def _items(blocks: Sequence[Block]) -> Iterator[ItemPart]:
    number: Block | None = None
    for block in blocks:
        if _CLOSES.match(block.text):
            return
        if _COLUMN.fullmatch(block.text):
            continue
        first = _NUMBER_FIRST.match(block.text) if number is None else None
        if number is None and _NUMBER_ALONE.fullmatch(block.text):
            number = block
        elif number is not None or first is not None:
            words = block.passage[first.end() :] if first else block.passage
            printed = first["number"] if first else number.text.strip(" .") if number else ""
            yield _item(printed, words, (number, block) if number is not None else (block,))
            number = None


def _item(number: str, words: Passage, heading: tuple[Block, ...]) -> ItemPart:
    pages = _PAGES.search(words.text)
    title = words[: pages.start()].strip() if pages else words
    span = (f"{pages['first']}-{pages['last']}" if pages["last"] else pages["first"]) if pages else None
    return ItemPart(number, title, heading, (), Passage.empty(), pages=span)

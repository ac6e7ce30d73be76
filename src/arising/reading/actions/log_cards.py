"""Action logs without a table: each action is a few lines, each with what it tells before a colon.

"Action: Write to the ferry company", "Owner: Clerk", "Due: 4 May", "Status: Open", and so on for the next. Or each is a
small table of two columns that says the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from arising.reading.laying_out.blocks import Block
from arising.reading.laying_out.log_heads import is_number
from arising.record.passage import Passage
from arising.wording.log_columns import Column, column_under

_LABEL = re.compile(
    r"\W{0,4}(?P<label>[A-Z#][\w /()#.’'-]{0,28}?)(?:\s+(?P<number>#?[A-Z]{0,4}[/-]?\d[\w./-]{0,10}))?\s*:(?:\s+|$)"
)
_TOLD = {Column.UPDATE, Column.DUE, Column.STATUS}
_NUMBERED = {Column.NUMBER, Column.DETAILS, Column.ITEM}
"""What a number behind a label is of: "Action 7:", but not "Position at March 2022:"."""
_FEWEST = 2

_CELLS = 2
_CELL_LABEL = re.compile(
    r"(?P<label>[A-Z#][\w /()#.’'-]{0,40}?)(?:\s+(?P<number>#?[A-Z]{0,4}[/-]?\d[\w./-]{0,10}))?\s*:?$"
)

Card = dict[Column, Passage]


class _Entry(NamedTuple):
    """What stands under a label, and the number in it ("Action 7: …"); a line that goes on has no label."""

    block: Block
    label: str
    number: Passage | None
    words: Passage


def cards_in(blocks: Iterable[Block], *, named: bool) -> list[Mapping[Column, Passage]]:
    """The actions that are told so, each by what its lines are called; none where there are not two alike.

    Each names the action and who owes it, and how it stands or by when it is due. Where nothing ``named`` them a log,
    only those count that are numbered, and that name their standing or its news.
    """
    cards: list[Card] = []
    told: tuple[Column, Block] | None = None
    for entry in _entries(blocks):
        column = column_under(entry.label) if entry.label else None
        if column is not None:
            told = _take(cards, entry, column), entry.block
        elif told is not None and (told[1] is entry.block or not cards[-1][told[0]]):
            cards[-1][told[0]] = Passage.joined([cards[-1][told[0]], entry.words])
        else:
            told = None
    for card in cards:
        if Column.ANSWER in card and Column.UPDATE not in card:
            card[Column.UPDATE] = card.pop(Column.ANSWER)
    whole = [card for card in cards if {Column.DETAILS, Column.OWNER} <= card.keys() and _TOLD & card.keys()]
    alike = len(whole) >= _FEWEST and len({next(iter(card)) for card in whole}) == 1
    sure = all(Column.NUMBER in card and {Column.UPDATE, Column.STATUS} & card.keys() for card in whole)
    return list(whole) if alike and (named or sure) else []


def _entries(blocks: Iterable[Block]) -> Iterator[_Entry]:
    """Lines, and rows of two cells, with what each is called."""
    for block in blocks:
        if block.table is not None:
            yield from _rows(block)
            continue
        for line in block.passage.lines:
            words = Passage.of([line])
            found = _LABEL.match(line.text)
            if found is None:
                yield _Entry(block, "", None, words)
            else:
                number = words.group(found, "number") if found["number"] else None
                yield _Entry(block, found["label"], number, words[found.end() :])


def _rows(block: Block) -> Iterator[_Entry]:
    table = block.table
    if table is None or block.log is not None or any(len(row) > _CELLS for row in table.rows):
        return
    lines = {line.number: line for line in block.passage.lines}
    for row in table.rows:
        said = [Passage.of([lines[number] for number in cell.lines if number in lines]) for cell in row]
        found = said[0].match(_CELL_LABEL) if len(said) == _CELLS else None
        if found is not None:
            yield _Entry(block, found["label"], said[0].group(found, "number") or None, said[1])


def _take(cards: list[Card], entry: _Entry, column: Column) -> Column:
    """Put what is said under a label into the last card, or into a new one where that card has it already."""
    number = entry.number if column in _NUMBERED else None
    card = cards[-1] if cards else {}
    earlier = card.get(column)
    if column is Column.DETAILS and earlier and Column.NUMBER not in card and is_number(earlier.text):
        card[Column.NUMBER] = card.pop(column)
    elif not cards or earlier is not None or (number and Column.DETAILS in card):
        card = {}
        cards.append(card)
    if number:
        card[Column.NUMBER] = number
    card[column] = entry.words
    return column

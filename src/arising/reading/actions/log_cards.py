"""Action logs without a table: each action is a few lines, each with what it tells before a colon.

"Action: Write to the ferry company", "Owner: Clerk", "Due: 4 May", "Status: Open", and so on for the next.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from arising.reading.laying_out.blocks import Block
from arising.reading.laying_out.log_heads import is_number
from arising.record.paper import Line
from arising.record.passage import Passage
from arising.wording.log_columns import Column, column_under

_LABEL = re.compile(
    r"\W{0,4}(?P<label>[A-Z#][\w /()#.’'-]{0,28}?)(?:\s+(?P<number>#?[A-Z]{0,4}[/-]?\d[\w./-]{0,10}))?\s*:(?:\s+|$)"
)
_TOLD = {Column.UPDATE, Column.DUE, Column.STATUS}
_FEWEST = 2

Card = dict[Column, Passage]


def cards_in(blocks: Iterable[Block]) -> list[Mapping[Column, Passage]]:
    """The actions that are told so, each by what its lines are called; none where there are not two alike.

    Each names the action and who owes it, and how it stands or by when it is due.
    """
    cards: list[Card] = []
    told: tuple[Column, Block] | None = None
    plain = [block for block in blocks if block.table is None]
    for block, line in ((each, line) for each in plain for line in each.passage.lines):
        found = _LABEL.match(line.text)
        column = column_under(found["label"]) if found else None
        if found is not None and column is not None:
            told = _take(cards, line, found, column), block
        elif told is not None and (told[1] is block or not cards[-1][told[0]]):
            cards[-1][told[0]] = Passage.joined([cards[-1][told[0]], Passage.of([line])])
        else:
            told = None
    for card in cards:
        if Column.ANSWER in card and Column.UPDATE not in card:
            card[Column.UPDATE] = card.pop(Column.ANSWER)
    whole = [card for card in cards if {Column.DETAILS, Column.OWNER} <= card.keys() and _TOLD & card.keys()]
    alike = len(whole) >= _FEWEST and len({next(iter(card)) for card in whole}) == 1
    return list(whole) if alike else []


def _take(cards: list[Card], line: Line, found: re.Match[str], column: Column) -> Column:
    """Put what a labelled line says into the last card, or into a new one where that card has it already."""
    words = Passage.of([line])
    card = cards[-1] if cards else {}
    earlier = card.get(column)
    if column is Column.DETAILS and earlier and Column.NUMBER not in card and is_number(earlier.text):
        card[Column.NUMBER] = card.pop(column)
    elif not cards or earlier is not None or (found["number"] and Column.DETAILS in card):
        card = {}
        cards.append(card)
    if found["number"]:
        card[Column.NUMBER] = words.group(found, "number")
    card[column] = words[found.end() :]
    return column

"""A table of decisions among the words of an item: "Decision | Reason", side by side or one below the other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from arising.reading.decisions.resolution_lists import Decided, decided
from arising.reading.laying_out.layout import Block
from arising.record.paper import Cell, Table
from arising.record.passage import Passage

_DECISION = re.compile(
    r"\W*(?:decisions?|resolutions?)(?:\(s\))?(?: (?:made|taken|of (?:the )?[\w-]+))?\W*|\W*(?:resolved|agreed)\W*",
    re.I,
)
_BESIDE = re.compile(
    r"\W*(?:the )?(?:reasons?|rationale|(?:alternative |other )*options?|alternatives?|background|conflicts?|"
    r"declarations?|actions?|owner|lead|date|ref\w*|no|item|report|subject|topic|by whom|outcomes?)\b",
    re.I,
)
"""What stands beside a decision in such a table."""


def tabled_decisions(blocks: Iterable[Block]) -> Iterator[Decided]:
    """What the tables among ``blocks`` say was decided, in order."""
    for block in blocks:
        if block.table is not None:
            yield from _in_table(block, block.table)


def _in_table(block: Block, table: Table) -> Iterator[Decided]:
    lines = {line.number: line for line in block.passage.lines}
    for cell in _deciding(table):
        words = Passage.of([lines[number] for number in cell.lines if number in lines])
        yield from decided(words, (), None)[0]


def _deciding(table: Table) -> Sequence[Cell]:
    """The cells under "Decision" in the head of a table, or beside it in a row."""
    head, *rows = table.rows
    names = [cell.text for cell in head]
    column = _among(names)
    if column is not None:
        return [row[column] for row in rows if len(row) == len(head)]
    labelled = [row for row in table.rows if len(row) == 2]
    at = _among([row[0].text for row in labelled])
    return [labelled[at][1]] if at is not None else []


def _among(names: Sequence[str]) -> int | None:
    """Which of the names of columns or rows stands for the decision, where others stand for what goes with one."""
    at = next((at for at, name in enumerate(names) if _DECISION.fullmatch(name)), None)
    others = [name for place, name in enumerate(names) if place != at]
    return at if at is not None and any(_BESIDE.match(name) for name in others) else None

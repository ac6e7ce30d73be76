"""Doubts about sums: a table's total that is not what the rows above it add up to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from arising.reading.laying_out.layout import Block, Layout
from arising.record.doubt import Doubt
from arising.record.paper import Cell
from arising.record.passage import Passage

_TOTAL = re.compile(r"^(?:grand |overall |sub-?)?totals?\b\W*", re.IGNORECASE)
_FIGURE = re.compile(r"^£?\s*(?P<figure>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*(?P<unit>[kKm%]?)(?:\s|$)")
_FEWEST = 3
"""Rows below which a total is as likely of something else."""


def sum_doubts(layout: Layout) -> Iterator[Doubt]:
    """Totals that disagree with the rows above them by more than rounding. Only columns of plain figures count."""
    for block in layout.blocks:
        if block.table is not None and len(block.table.rows) > _FEWEST:
            yield from _in_table(block)


def _in_table(block: Block) -> Iterator[Doubt]:
    assert block.table is not None
    rows = block.table.rows
    for index, row in enumerate(rows):
        if not row or not _TOTAL.match(row[0].text.strip()):
            continue
        above = rows[:index]
        for column in range(1, len(row)):
            yield from _in_column(above, row[column], column, block)
        return  # totals below the first may add up totals; they are left alone


def _in_column(above: Sequence[Sequence[Cell]], total: Cell, column: int, block: Block) -> Iterator[Doubt]:
    printed = _figure(total.text)
    cells = [row[column].text.strip() for row in above if column < len(row)]
    body = cells[1:] if cells and _figure(cells[0]) is None else cells
    figures = [figure for text in body if text and (figure := _figure(text)) is not None]
    if printed is None or len(figures) < _FEWEST or len(figures) != len([text for text in body if text]):
        return
    units = {unit for _, unit in figures} | {printed[1]}
    if len(units) > 1 or "%" in units:
        return
    added = sum((value for value, _ in figures), Decimal(0))
    step = Decimal(1).scaleb(min(_exponent(value) for value, _ in figures))
    if abs(added - printed[0]) > step * len(figures) / 2:
        lines = {line.number: line for line in block.passage.lines}
        place = Passage.of([lines[number] for number in total.lines if number in lines]).place
        what = f"The total is printed as {total.text.strip()}, but the {len(figures)} figures above it make {added:,}."
        yield Doubt("total", what, place)


def _exponent(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def _figure(text: str) -> tuple[Decimal, str] | None:
    found = _FIGURE.match(text.strip())
    return (Decimal(found["figure"].replace(",", "")), found["unit"].lower()) if found else None

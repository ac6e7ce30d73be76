"""The data tables of a paper, each with the title printed above it."""

from __future__ import annotations

import re

from arising.reading.laying_out.headings import ends_like_sentence, headingness
from arising.reading.laying_out.layout import Block, Layout
from arising.reading.reports.approvals import holds_approvals
from arising.reading.reports.sheet_labels import field_of
from arising.record.paper import Table
from arising.record.passage import Passage
from arising.record.record import ReadTable
from arising.record.words import Words

_NUMBERED_TITLE = re.compile(r"^(?:table|figure|chart)\s+[\dA-Z]{1,3}(?:\.\d{1,2})?\b", re.IGNORECASE)
_NUMBER_FIRST = re.compile(r"\d{1,2}\.?\s*")
_LONGEST_TITLE = 240
_MOST_BESIDE = 3
"""Columns of a sheet of labels and values."""


def read_tables(layout: Layout) -> tuple[ReadTable, ...]:
    """Every table of data, in order, its rows as the words of their cells.

    Tables that only set out a page are left out: sheets of labels and values, single cells, lists of approvals.
    """
    tables: list[ReadTable] = []
    for index, block in enumerate(layout.blocks):
        if block.table is None or not _holds_data(block.table) or holds_approvals(block):
            continue
        title = _title_above(layout, index)
        rows = tuple(tuple(" ".join(cell.text.split()) for cell in row) for row in block.table.rows)
        words = Words(title.text, title.place) if title else None
        tables.append(ReadTable(block.table.number, words, block.page, rows, block.passage.place))
    return tuple(tables)


def _holds_data(table: Table) -> bool:
    filled = [[cell for cell in row if cell.text.strip()] for row in table.rows]
    filled = [row for row in filled if row]
    if len(filled) < 2 or max(len(row) for row in filled) < 2:
        return False
    if max(len(row) for row in table.rows) > _MOST_BESIDE:
        return True
    labels = sum(any(_names_field(cell.text) for cell in row[:2]) for row in filled)
    return labels * 2 < len(filled)


def _names_field(text: str) -> bool:
    """Whether a cell holds a label of a sheet, a number before it or not."""
    number = _NUMBER_FIRST.match(text)
    return field_of(text[number.end() :] if number else text) is not None


def _title_above(layout: Layout, index: int) -> Passage | None:
    """The words right above the table that name it; those of "Table 3" up to three paragraphs above."""
    above = list(reversed(layout.blocks[max(0, index - 3) : index]))
    for block in above:
        if block.table is not None:
            break
        if _NUMBERED_TITLE.match(block.text) and len(block.text) < _LONGEST_TITLE:
            return block.passage
    if not above or above[0].table is not None:
        return None
    return _as_title(above[0])


def _as_title(block: Block) -> Passage | None:
    text = block.text
    if len(text) > _LONGEST_TITLE:
        return None
    if block.level or block.bold:
        return block.passage
    short = len(text.split()) <= 16 and not block.marker
    return (
        block.passage
        if short and (headingness(block) >= 0.5 or (text.endswith(":") and not ends_like_sentence(text[:-1])))
        else None
    )

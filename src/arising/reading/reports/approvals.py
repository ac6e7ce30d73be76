"""Who signed a report off, as its summary sheet or the table at its end says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from arising.reading.laying_out.layout import Block
from arising.reading.reports.sheet_labels import SheetField, SheetRow
from arising.record.paper import Line
from arising.record.passage import Passage
from arising.record.report import Approval
from arising.record.words import Day, Words
from arising.timetable.printed_dates import dates_in

_HEAD = re.compile(
    r"^(?:\d{1,2}\.?\s+)?approvals? (?:obtained|received|given)(?: (?:from|by|on behalf of).{0,40})?\W*$", re.IGNORECASE
)
_COLUMNS = re.compile(r"\b(?:named officer|name of officer|approved by|approver)\b", re.IGNORECASE)
_ENDS = re.compile(r"^(?:report author|this report|contact|author|background)\b", re.IGNORECASE)
_NAMED = re.compile(r"^(?P<name>[A-Z][a-z'’-]+(?: [A-Z][\w'’-]+){1,2})\s*(?=\d|$)")
_NO_NAME = re.compile(
    r"\b(?:services?|director|officer|council|finance|customers?|resources|procurement|legal|human|monitoring|head|manager)\b",
    re.IGNORECASE,
)
_PLACEHOLDER = re.compile(r"click here|enter a date", re.IGNORECASE)
_BLOCKS_OF_LIST = 14


def approvals_of(blocks: Sequence[Block], rows: Sequence[SheetRow]) -> tuple[Approval, ...]:
    """Every approval that the report prints, in order: role, name and, where printed, the day."""
    found = [approval for row in rows if row.field is SheetField.APPROVER for approval in _of_row(row)]
    for index, block in enumerate(blocks):
        if holds_approvals(block):
            found += _in_table(block)
        elif (
            index + 1 < len(blocks)
            and blocks[index + 1].table is None
            and "approval" in block.text.lower()
            and any(_HEAD.match(line.text.strip()) for line in block.passage.lines[-2:])
        ):
            found += _in_lines(blocks[index : index + _BLOCKS_OF_LIST])
    return tuple({(approval.role, approval.name.text): approval for approval in found}.values())


def holds_approvals(block: Block) -> bool:
    """Whether a block is the table of who signed a report off."""
    rows = block.table.rows if block.table is not None else ()
    return bool(rows) and any(_COLUMNS.search(cell.text) for cell in rows[0])


def _of_row(row: SheetRow) -> Iterator[Approval]:
    value = Passage.of(row.value.lines[:1]) if len(row.value.lines) > 1 else row.value
    if _HEAD.match(row.label):
        return
    end = re.search(r"\s*[,;(]|\s[-–—]\s", value.text)
    name = value[: end.start()] if end else value
    if name and _NAMED.match(name.text):
        yield Approval(row.label.strip(" :"), Words(name.text, name.place), _day(row.value))


def _in_table(block: Block) -> Iterator[Approval]:
    assert block.table is not None
    lines = {line.number: line for line in block.passage.lines}
    for row in block.table.rows[1:]:
        cells = [Passage.of([lines[number] for number in cell.lines if number in lines]) for cell in row]
        if len(cells) > 1 and cells[0] and cells[1] and not _PLACEHOLDER.search(cells[1].text):
            yield Approval(cells[0].text, Words(cells[1].text, cells[1].place), _day(Passage.joined(cells[2:])))


def _in_lines(blocks: Sequence[Block]) -> Iterator[Approval]:
    """A table that was turned into lines: the role over several lines, the name (and day) that closes the row."""
    role: list[Line] = []
    begun = False
    for line in (line for block in blocks for line in block.passage.lines):
        text = line.text.strip()
        if _HEAD.match(text):
            begun = True
        elif begun and _ENDS.match(text):
            return
        elif begun and not _COLUMNS.search(text):
            words = Passage.of([line])
            named = _NAMED.match(words.text)
            if named is None or not role or _NO_NAME.search(named[0]):
                role.append(line)
                continue
            name = words.group(named, "name")
            yield Approval(Passage.of(role).text, Words(name.text, name.place), _day(words))
            role = []


def _day(words: Passage) -> Day | None:
    for printed in dates_in(words.text):
        if printed.on is not None:
            return Day(printed.on, words[printed.start : printed.end].place)
    return None

"""The action log that a partnership keeps: a table of numbered actions with owner, details, updates and status."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from arising.reading.actions.log_cards import cards_in
from arising.reading.actions.log_updates import SHADED, closing_colours, status_of, updates_in
from arising.reading.laying_out.layout import Block
from arising.reading.laying_out.log_heads import LogColumns, is_number, owner_first
from arising.reading.laying_out.spread_rows import SpreadRow, spread
from arising.reading.parts.parts import Dissected, Part, PartKind
from arising.record.paper import Cell, Line
from arising.record.passage import Passage
from arising.record.report import LoggedAction, LogStatus
from arising.record.words import Words
from arising.timetable.printed_dates import dates_in
from arising.wording.log_columns import Column

_I = re.IGNORECASE
_LOG = re.compile(
    r"\baction(?:s)?\s+(?:log|points?|updates?|tracker|list|register|record|sheet|table|arising|outstanding|raised|carried|from"
    r"|discharged|completed|closed|open|on-?going)\b"
    r"|\bactions?\s+(?:of|at) the (?:last|previous) meeting"
    r"|\b(?:outstanding|previous|new|agreed|completed|discharged|summary of|table of) actions\b"
    r"|matters arising|\b(?:decision|recommendation|action)s? (?:\w+ )?track(?:er|ing)\b|\brolling actions?\b"
    r"|\btrack(?:er|ing) (?:of )?(?:\w+ )?(?:decision|recommendation|action)s\b"
    r"|^actions?\W*$|[:–—-] ?(?:\w+ and )?actions?\W*$",
    _I,
)
_WORDS_OF_LOG = ("action", "arising", "track")
"""What a name of a log cannot do without."""
_FOLLOWS = re.compile(
    r"\b(?:implement\w*|monitor\w*|progress|track\w*|follow\w*[ -]up)\b.{0,60}\b(?:recommendation|action|decision)s\b"
    r"|\b(?:recommendation|action|decision)s?\b.{0,40}\b(?:monitor\w*|progress|implement\w*|track\w*)\b",
    _I,
)
"""Titles of papers that follow up what was asked for, where they are short and no sentences."""
_PLAN = re.compile(r"\bplans?\b", _I)
_TAB = re.compile(r"\s*\t\s*")
_CAPTION_BLOCKS = 3
_LONGEST_CAPTION = 200
_CAPTION_WORDS = 12
_LITTLE = 60
"""Words outside its tables with which a paper is no more than the log itself."""
_CARD = LogColumns(0, {})
"""What stands for the head of a log without a table."""
_NUMBER_WITHIN = re.compile(
    r"(?:minute|action|rec(?:ommendation)?|item|ref)\.?(?: no\.?)? (?P<number>[A-Z]{0,4}[/-]?\d[\w./-]{0,10}?)"
    r"[.:)]?\s+(?=[A-Z])",
    _I,
)
"""A number with which an action opens, where no column has it ("Minute 27 Provide a note")."""
_STATUS_WITHIN = re.compile(r"(?:^|(?<=\s))status\s*[:–-]\s*(?P<status>[^.;:]{2,40})\W*$", _I)
"""How an action stands at the end of its news, where no column says it."""
_EMPTY_NUMBER = re.compile(r"^\W*$")


@dataclass(frozen=True, eq=False, slots=True)
class LogRow:
    """One row of a log by column; a row that a page end broke in two is one."""

    cells: Mapping[Column, Passage]
    hanging: Mapping[Column, Passage] = field(default_factory=dict)
    """What merged cells that are printed in a row above say of this one too."""
    group: Passage = field(default_factory=Passage.empty)
    """The heading among the rows under which it stands ("Completed actions")."""
    struck: bool = False
    """Whether what is to be done is struck through."""
    shaded: bool = False
    shade: str = ""
    """Whether a colour stands behind what is to be done, and which behind how it stands."""

    def get(self, column: Column) -> Passage:
        """The words of a column, be they printed here or in a merged cell above."""
        return self.cells.get(column) or self.hanging.get(column) or Passage.empty()

    def joined(self, other: LogRow) -> LogRow:
        """Both rows as one, for a row that the next page carries on."""
        columns, empty = {**self.cells, **other.cells}, Passage.empty()
        both = {key: Passage.joined([self.cells.get(key, empty), other.cells.get(key, empty)]) for key in columns}
        return replace(self, cells=both)


def read_action_logs(dissected: Dissected) -> tuple[LoggedAction, ...]:
    """The rows of every action log in a paper, in order.

    A table is a log where its head names a number, an owner and the action, and an update, a date due or a status.
    Inside a report, or without numbers, it must be called one ("Action log"), for reports are full of plans.
    """
    logged: list[LoggedAction] = []
    for part in dissected.parts:
        blocks = part.blocks
        logs = [(index, head) for index, block in enumerate(blocks) if (head := block.log) is not None]
        if not logs and part.role is not None:
            continue
        if not logs:
            logged += (_logged(LogRow(card), "", frozenset(), _CARD) for card in cards_of(part))
            continue
        named = _is_named(part)
        captions = [block for block in blocks if _may_caption(block)]
        closing = closing_colours(blocks)
        for index, head in logs:
            called = _called_a_log(blocks[max(0, index - _CAPTION_BLOCKS) : index]) or _titled(blocks[index], head)
            if called or (head.is_whole and (named or _is_sure(part, head))):
                rows = carried_on(log_rows(blocks[index], head), blocks, index, head.kinds)
                logged += (_logged(row, _caption(row, captions), closing, head) for row in rows)
    return tuple(logged)


def cards_of(part: Part) -> list[Mapping[Column, Passage]]:
    """The actions of a part that has no table of them, but tells each under labels of its own."""
    if part.role is not None or any(block.log is not None for block in part.blocks):
        return []
    return cards_in(part.blocks, named=_is_named(part))


def _is_named(part: Part) -> bool:
    return part.kind is PartKind.ACTION_LOG or any(_calls_a_log(block) for block in part.blocks[:4])


def _calls_a_log(block: Block) -> bool:
    """Whether words at the head of a part say that it is a log."""
    text = block.text
    short = len(text) < _LONGEST_CAPTION and not text.endswith(".") and block.table is None
    return _names_log(text[:200]) or (short and _FOLLOWS.search(text) is not None)


def _names_log(text: str) -> bool:
    small = text.lower()
    return any(word in small for word in _WORDS_OF_LOG) and _LOG.search(text) is not None


def _is_sure(part: Part, head: LogColumns) -> bool:
    """Whether a table with such a head is a log whatever it is called; plans in reports are not, unless alone."""
    told = sum(block.text.count(" ") for block in part.blocks if block.table is None)
    alone = told < _LITTLE and not any(_PLAN.search(block.text) for block in part.blocks if block.table is None)
    numbered = Column.NUMBER in head.kinds.values() and head.follows_up
    return numbered and (part.kind is not PartKind.REPORT or alone)


def _may_caption(block: Block) -> bool:
    """Whether a block may head rows; what was said of some of them ("… were agreed as complete.") heads none."""
    text = block.text
    told = text.endswith(".") and text.count(" ") > _CAPTION_WORDS
    return block.table is None and len(text) < _LONGEST_CAPTION and not told and not _opens_with_date(text)


def _titled(block: Block, head: LogColumns) -> bool:
    """Whether a row above its heads calls a table a log."""
    rows = block.table.rows[: head.row] if block.table is not None else ()
    return any(_names_log(cell.text) for row in rows for cell in row)


def _called_a_log(above: Sequence[Block]) -> bool:
    captions = [block.text for block in above if block.table is None and len(block.text) < _LONGEST_CAPTION]
    return any(_names_log(caption) for caption in captions)


def _caption(row: LogRow, captions: Sequence[Block]) -> str:
    """The last heading above a row; words printed between two stretches of one table head the second."""
    above = bisect_left(captions, _first_line(row), key=lambda caption: caption.passage.lines[0].number)
    return captions[above - 1].text if above and captions[above - 1].passage.lines else ""


def log_columns(block: Block) -> LogColumns | None:
    """The head of a table that is an action log with numbers, else ``None``."""
    return block.log if block.log and Column.NUMBER in block.log.kinds.values() else None


def log_rows(block: Block, head: LogColumns) -> list[LogRow]:
    """The rows of a log under its head; a row that a page end broke in two is one."""
    assert block.table is not None
    rows: list[LogRow] = []
    columns = head.kinds
    kinds = (Column.NUMBER, Column.OWNER, Column.DETAILS)
    key = next(column for column in kinds if column in columns.values())
    lines = {line.number: line for line in block.passage.lines}
    group = Passage.empty()
    laid = spread(block.table.rows)
    again = _said(laid[head.row].cells)
    for row in laid[head.row + 1 :]:
        if _said(row.cells) == again:
            continue
        if row.lone is not None and _heads_group(row, columns):
            group = _passage(row.lone, lines)
            continue
        own = [Cell("") if index in row.hanging else cell for index, cell in enumerate(row.cells)]
        found = _row([_passage(cell, lines) for cell in own], columns)
        above = {columns[index]: _passage(row.cells[index], lines) for index in row.hanging if index in columns}
        looks = {columns[index]: cell for index, cell in enumerate(own) if index in columns}
        task = looks.get(Column.DETAILS, Cell(""))
        shade = looks.get(Column.STATUS, Cell("")).shade
        _add(rows, LogRow(found.cells, above, group, task.struck, bool(task.shade), shade), key)
    return rows


def _said(cells: Sequence[Cell]) -> list[str]:
    return [cell.text.strip().lower() for cell in cells]


def _heads_group(row: SpreadRow, columns: Mapping[int, Column]) -> bool:
    """Whether the only words of a row head the rows below it: they stand across, or under no head of words."""
    if row.lone is None:
        return False
    if row.lone.columns > 1 or len(row.cells) == 1:
        return row.lone.columns * 2 > len(row.cells)
    at = columns.get(next(index for index, cell in enumerate(row.cells) if cell is row.lone))
    return at is Column.ITEM or (at is Column.NUMBER and not is_number(row.lone.text))


def _passage(cell: Cell, lines: Mapping[int, Line]) -> Passage:
    return Passage.of([lines[number] for number in cell.lines if number in lines])


def carried_on(rows: list[LogRow], blocks: Sequence[Block], index: int, columns: Mapping[int, Column]) -> list[LogRow]:
    """``rows`` of the table ``blocks[index]`` with what stands outside it, as where text was taken out of a page.

    Rows go on in tables of the same width without a head, in lines parted by tabs, and in dated updates on lines of
    their own; anything else after the table ends the log.
    """
    table = blocks[index]
    rows, width = list(rows), len(table.table.rows[0]) if table.table is not None else 0
    last = table.passage.lines[-1].number
    for position in range(index + 1, len(blocks)):
        block = blocks[position]
        if log_columns(block) is not None:
            break
        lines = [Passage.of([line]).split(_TAB) for line in block.passage.lines]
        below = lines if block.table is None else _cells(block)
        if not all(_take(rows, cells, columns, width) for cells in below) and block.passage.lines[0].number > last:
            break
    return rows


def _take(rows: list[LogRow], cells: Sequence[Passage], columns: Mapping[int, Column], width: int) -> bool:
    """Take cells that stand outside a log's table for a row of it, or for an update of the row above them."""
    if not rows or not cells or not cells[0]:
        return False
    above = bisect_left(rows, cells[0].lines[0].number, key=_first_line)
    number = next((index for index, column in columns.items() if column is Column.NUMBER), 0)
    if len(cells) in {width, width - 1} and number < len(cells) and is_number(cells[number].text):
        rows.insert(above, _row(cells, columns))
        return True
    if not above or Column.UPDATE not in columns.values() or not _opens_with_date(cells[0].text):
        return False
    rows[above - 1] = rows[above - 1].joined(_row(cells, columns))
    return True


def _first_line(row: LogRow) -> int:
    return min(words.lines[0].number for words in row.cells.values())


def _opens_with_date(text: str) -> bool:
    return any(printed.start == 0 and printed.on is not None for printed in dates_in(text[:40]))


def _cells(block: Block) -> list[list[Passage]]:
    lines = {line.number: line for line in block.passage.lines}
    return [[_passage(cell, lines) for cell in row] for row in block.table.rows] if block.table is not None else []


def _row(cells: Sequence[Passage], columns: Mapping[int, Column]) -> LogRow:
    """The cells by column; those of a line that goes on inside the updates begin at that column."""
    may_be = columns.get(0) not in {Column.ITEM, Column.DUE}
    inside = may_be and cells and not is_number(cells[0].text) and _opens_with_date(cells[0].text)
    update = next((index for index, column in columns.items() if column is Column.UPDATE), None)
    first = update if inside and update is not None else 0
    return LogRow({columns[index]: words for index, words in enumerate(cells, first) if index in columns and words})


def _add(rows: list[LogRow], row: LogRow, key: Column) -> None:
    """Add a row; one without words in the ``key`` column carries on the row before it.

    A merged cell in that column stands for each of the actions beside it.
    """
    words = row.cells.get(key)
    beside_merged = key in row.hanging and Column.DETAILS in row.cells
    if rows and row.cells and not beside_merged and (words is None or _EMPTY_NUMBER.match(words.text)):
        rows[-1] = rows[-1].joined(row)
    elif beside_merged or (words is not None and len(row.cells) > 1):
        rows.append(row)


def _logged(row: LogRow, caption: str, closing: frozenset[str], head: LogColumns) -> LoggedAction:
    standing, news = row.get(Column.STATUS), row.get(Column.UPDATE)
    marked = None if standing else _STATUS_WITHIN.search(news.text)
    if marked is not None:
        standing, news = news.group(marked, "status"), news[: marked.start()]
    updates = updates_in(news)
    number = row.get(Column.NUMBER).strip(" .")
    details = row.get(Column.DETAILS)
    within = None if number else details.match(_NUMBER_WITHIN)
    if within is not None:
        number, details = details.group(within, "number"), details[within.end() :]
    first = owner_first(details.text)
    owner = row.get(Column.OWNER) or (details.group(first, "owner") if first else None)
    whole = Passage.joined(sorted(row.cells.values(), key=lambda words: words.place.start))
    told = [update.words.text for update in updates]
    under = row.group.text or caption
    return LoggedAction(
        number=Words(number.text, number.place),
        owner=Words(owner.text, owner.place) if owner else None,
        details=Words(details.text, details.place),
        status=LogStatus.DISCHARGED
        if row.struck or (row.shaded and SHADED in closing)
        else status_of(standing.text or row.shade, told, under, closing, asks_if_done=head.asks_if_done),
        place=whole.place,
        updates=updates,
        item=row.get(Column.ITEM).text,
        standing=Words(standing.text, standing.place) if standing else None,
    )

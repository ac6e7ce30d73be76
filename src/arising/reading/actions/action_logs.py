"""The action log that a partnership keeps: a table of numbered actions with owner, details, updates and status."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from arising.reading.actions.log_updates import closing_colours, status_of, updates_in
from arising.reading.laying_out.layout import Block
from arising.reading.parts.parts import Dissected, PartKind
from arising.record.paper import Cell, Table
from arising.record.passage import Passage
from arising.record.report import LoggedAction
from arising.record.words import Words
from arising.timetable.printed_dates import dates_in


class Column(StrEnum):
    """What a column of a log holds."""

    NUMBER = "number"
    OWNER = "owner"
    DETAILS = "details"
    UPDATE = "update"
    DUE = "due"
    STATUS = "status"
    ITEM = "item"


_I = re.IGNORECASE
_NEWS = "(?:updates?|progress|comments?|position|outcomes?|responses?|notes?)"
_SINCE = "(?: (?:to|since|for|at|as at|as of|by) .{1,30})"
_WHICH = "(?: (?:required|agreed|points?|details?|description|to be taken))?"
# fmt: off
_HEADS = {
    Column.NUMBER: ("(?:action |log |serial )?(?:no|nos|number|ref|reference|id|#)(?: ?no)?",),
    Column.OWNER: (
        "(?:action |lead |responsible |accountable )?(?:owners?|leads?|officers?|person)(?: responsible| officer)?",
        "by whom", "who", "responsib(?:le|ility)(?: of| for| officer| person)?", "assigned(?: to)?", "action(?:ed)? by",
        "lead (?:agency|organisation)",
        "(?:to be )?(?:completed|actioned|progressed|undertaken) by",
    ),
    Column.DETAILS: (
        f"(?:agreed |outstanding |required )?(?:details?|actions?|tasks?){_WHICH}",
        "description(?: of action)?", r"actions? ?/ ?\w+", "what", "recommendations?",
    ),
    Column.UPDATE: (
        "(?:actions? )?(?:implemented|implementation|taken)(?: to date)?",
        rf"(?:progress|latest |current |officer )?(?: ?/ ?)?{_NEWS}(?: ?(?:/|and|&) ?\w+)*{_SINCE}?",
    ),
    Column.DUE: (
        "(?:target |due |completion )?(?:deadlines?|due|timescales?|by when|when|target|date due|timeframe)",
        "(?:due|target|completion) date",
    ),
    Column.STATUS: ("(?:rag )?status", "rag(?: rating)?", r"completed?\??", "open ?/ ?closed", r"discharged\??"),
    Column.ITEM: (
        "(?:agenda |minute )(?:item|ref|no|number|reference)(?: no)?", "item(?: (?:no|number|ref|title))?", "minute",
        "(?:meeting )?date(?: raised)?",
    ),
}
# fmt: on
_COLUMNS = {column: re.compile("|".join(words)) for column, words in _HEADS.items()}
_LOG = re.compile(
    r"\baction(?:s)?\s+(?:log|points?|tracker|list|register|record|sheet|table|arising|outstanding|raised|carried|from"
    r"|discharged|completed|closed|open|on-?going)\b"
    r"|\bactions?\s+(?:of|at) the (?:last|previous) meeting"
    r"|\b(?:outstanding|previous|agreed|completed|discharged|summary of|table of) actions\b"
    r"|matters arising|action tracker",
    _I,
)
_TAB = re.compile(r"\s*\t\s*")
_NUMBER = re.compile(r"^\W*[A-Za-z]{0,4}[ /-]?\d[\d./-]*(?: ?\([a-z]\))?\W*$")
_LONGEST_NUMBER = 14
_EMPTY_NUMBER = re.compile(r"^\W*$")
_OWNER_FIRST = re.compile(r"^(?P<owner>[A-Z][^.;:]{1,80}?) to (?!be\b)[a-z]")
_MOSTLY = 0.6
_CAPTION_BLOCKS = 3
_LONGEST_CAPTION = 200


@dataclass(frozen=True, eq=False, slots=True)
class LogRow:
    """One row of a log by column; a row that a page end broke in two is one."""

    cells: Mapping[Column, Passage]

    def joined(self, other: LogRow) -> LogRow:
        """Both rows as one, for a row that the next page carries on."""
        columns, empty = {**self.cells, **other.cells}, Passage.empty()
        both = {key: Passage.joined([self.cells.get(key, empty), other.cells.get(key, empty)]) for key in columns}
        return LogRow(both)


def read_action_logs(dissected: Dissected) -> tuple[LoggedAction, ...]:
    """The rows of every action log in a paper, in order.

    A table is a log where its head names a number, an owner and the action, and an update, a date due or a status.
    Inside a report, or without numbers, it must be called one ("Action log"), for reports are full of plans.
    """
    logged: list[LoggedAction] = []
    for part in dissected.parts:
        blocks = part.blocks
        logs = [(index, columns) for index, block in enumerate(blocks) if (columns := _columns(block)) is not None]
        if not logs:
            continue
        named = part.kind is PartKind.ACTION_LOG or any(_LOG.search(block.text[:200]) for block in blocks[:4])
        captions = [block for block in blocks if block.table is None and len(block.text) < _LONGEST_CAPTION]
        closing = closing_colours(block.text for block in blocks if block.table is None)
        for index, columns in logs:
            says_when = {Column.UPDATE, Column.DUE, Column.STATUS} & set(columns.values())
            sure = part.kind is not PartKind.REPORT and Column.NUMBER in columns.values() and says_when
            if sure or named or _called_a_log(blocks[max(0, index - _CAPTION_BLOCKS) : index]):
                rows = carried_on(log_rows(blocks[index], columns), blocks, index, columns)
                logged += (_logged(row, _caption(row, captions), closing) for row in rows)
    return tuple(logged)


def _called_a_log(above: Sequence[Block]) -> bool:
    captions = [block.text for block in above if block.table is None and len(block.text) < _LONGEST_CAPTION]
    return any(_LOG.search(caption) for caption in captions)


def _caption(row: LogRow, captions: Sequence[Block]) -> str:
    """The last heading above a row; words printed between two stretches of one table head the second."""
    above = bisect_left(captions, _first_line(row), key=lambda caption: caption.passage.lines[0].number)
    return captions[above - 1].text if above and captions[above - 1].passage.lines else ""


def log_columns(block: Block) -> dict[int, Column] | None:
    """What each column of a table holds where the table is an action log, else ``None``."""
    columns = _columns(block)
    return columns if columns and Column.NUMBER in columns.values() else None


def _columns(block: Block) -> dict[int, Column] | None:
    """The same, and where the actions bear no numbers."""
    if block.table is None or len(block.table.rows) < 2:
        return None
    columns: dict[int, Column] = {}
    for index, cell in enumerate(block.table.rows[0]):
        column = _column(cell.text)
        if column is not None and column not in columns.values():
            columns[index] = column
    if Column.NUMBER not in columns.values():
        _find_numbers(block.table, columns)
    kinds = set(columns.values())
    says_when = kinds & {Column.UPDATE, Column.DUE, Column.STATUS}
    owned = Column.OWNER in kinds or _names_owners(block.table, columns)
    numbered = {Column.NUMBER, Column.OWNER} <= kinds
    return columns if owned and Column.DETAILS in kinds and (says_when or numbered) else None


def _names_owners(table: Table, columns: Mapping[int, Column]) -> bool:
    """Whether the actions themselves open with who owes them, where no column says it ("Clerk to write …")."""
    at = next((index for index, column in columns.items() if column is Column.DETAILS), None)
    if at is None or not {Column.UPDATE, Column.STATUS} & set(columns.values()):
        return False
    details = [row[at].text for row in table.rows[1:] if at < len(row)]
    return bool(details) and sum(_OWNER_FIRST.match(text) is not None for text in details) >= _MOSTLY * len(details)


def _find_numbers(table: Table, columns: dict[int, Column]) -> None:
    """Take a first column without a head, or the column of items, for the numbers where it holds such."""
    for index, cell in enumerate(table.rows[0]):
        below = [row[index].text.strip() for row in table.rows[1:] if index < len(row) and row[index].text.strip()]
        may_be = columns.get(index) is Column.ITEM or (index == 0 and not cell.text.strip())
        if may_be and below and all(_NUMBER.match(text) and len(text) < _LONGEST_NUMBER for text in below):
            columns[index] = Column.NUMBER
            return


@lru_cache(maxsize=256)
def _column(head: str) -> Column | None:
    """What a column holds, by its head; one reader after the other asks for those of the same table."""
    words = re.sub(r"\(e?s\)", "s", re.sub(r"\s+", " ", head)).strip(" .:*").lower().replace(".", "")
    for said in (words, words.replace(" ", "")):  # a narrow column breaks a word in two
        found = next((column for column, pattern in _COLUMNS.items() if pattern.fullmatch(said)), None)
        if found is not None:
            return found
    return None


def log_rows(block: Block, columns: Mapping[int, Column]) -> list[LogRow]:
    """The rows of a log whose columns hold what ``columns`` says; a row that a page end broke in two is one."""
    assert block.table is not None
    rows: list[LogRow] = []
    kinds = (Column.NUMBER, Column.OWNER, Column.DETAILS)
    key = next(column for column in kinds if column in columns.values())
    for cells in _cells(block, _body_rows(block.table.rows)):
        _add(rows, _row(cells, columns), key)
    return rows


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
        below = lines if block.table is None else _cells(block, block.table.rows)
        if not all(_take(rows, cells, columns, width) for cells in below) and block.passage.lines[0].number > last:
            break
    return rows


def _take(rows: list[LogRow], cells: Sequence[Passage], columns: Mapping[int, Column], width: int) -> bool:
    """Take cells that stand outside a log's table for a row of it, or for an update of the row above them."""
    if not rows or not cells or not cells[0]:
        return False
    above = bisect_left(rows, cells[0].lines[0].number, key=_first_line)
    if len(cells) in {width, width - 1} and _NUMBER.match(cells[0].text):
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


def _cells(block: Block, rows: Iterable[Sequence[Cell]]) -> list[list[Passage]]:
    lines = {line.number: line for line in block.passage.lines}
    return [[Passage.of([lines[number] for number in cell.lines if number in lines]) for cell in row] for row in rows]


def _row(cells: Sequence[Passage], columns: Mapping[int, Column]) -> LogRow:
    """The cells by column; those of a line that goes on inside the updates begin at that column."""
    inside = cells and not _NUMBER.match(cells[0].text) and _opens_with_date(cells[0].text)
    update = next((index for index, column in columns.items() if column is Column.UPDATE), None)
    first = update if inside and update is not None else 0
    return LogRow({columns[index]: words for index, words in enumerate(cells, first) if index in columns and words})


def _add(rows: list[LogRow], row: LogRow, key: Column) -> None:
    """Add a row; one without words in the ``key`` column carries on the row before it."""
    words = row.cells.get(key)
    if rows and row.cells and (words is None or _EMPTY_NUMBER.match(words.text)):
        rows[-1] = rows[-1].joined(row)
    elif words is not None and len(row.cells) > 1:
        rows.append(row)


def _body_rows(rows: Sequence[Sequence[Cell]]) -> Iterator[Sequence[Cell]]:
    """Rows without the head, wherever it is printed again."""
    head = [cell.text.strip().lower() for cell in rows[0]]
    return (row for row in rows[1:] if [cell.text.strip().lower() for cell in row] != head)


def _logged(row: LogRow, caption: str, closing: frozenset[str]) -> LoggedAction:
    cells = row.cells
    empty = Passage.empty()
    updates = updates_in(cells.get(Column.UPDATE, empty))
    standing = cells.get(Column.STATUS, empty)
    number = cells.get(Column.NUMBER, empty).strip(" .")
    details = cells.get(Column.DETAILS, empty)
    first = _OWNER_FIRST.match(details.text)
    owner = cells.get(Column.OWNER) or (details.group(first, "owner") if first else None)
    whole = Passage.joined([cells[column] for column in sorted(cells, key=lambda key: cells[key].place.start)])
    return LoggedAction(
        number=Words(number.text, number.place),
        owner=Words(owner.text, owner.place) if owner else None,
        details=Words(details.text, details.place),
        status=status_of(standing.text, [update.words.text for update in updates], caption, closing),
        place=whole.place,
        updates=updates,
        item=cells.get(Column.ITEM, empty).text,
        standing=Words(standing.text, standing.place) if standing else None,
    )

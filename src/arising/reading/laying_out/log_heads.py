"""The head of an action log: which column of a table holds the number, the owner, what is to be done, and its news."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from arising.reading.laying_out.spread_rows import spread
from arising.record.paper import Cell, Table
from arising.timetable.printed_dates import dates_in
from arising.wording.log_columns import DOER, DONE, Column, column_under, columns_under


@dataclass(frozen=True, slots=True)
class LogColumns:
    """The row of heads, counted from the table's first, and what each column holds.

    ``asks_if_done`` says that the head of the status is a question or the day of closing ("Done?", "Date closed"):
    what stands under it answers it.
    """

    row: int
    kinds: Mapping[int, Column]
    asks_if_done: bool = False

    @property
    def follows_up(self) -> bool:
        """Whether a column tells how an action stands, or by when it is due."""
        return bool({Column.UPDATE, Column.DUE, Column.STATUS} & set(self.kinds.values()))

    @property
    def is_whole(self) -> bool:
        """Whether it does so, or numbers its actions."""
        return self.follows_up or {Column.NUMBER, Column.OWNER} <= set(self.kinds.values())


_I = re.IGNORECASE
BY_A_DAY = re.compile(rf"^by$|\b{DOER} by\b", _I)
"""Heads under which either a name or a day may stand."""
_TASK = re.compile(r"\bactions?\b", _I)
_ASKS = re.compile(rf"{DONE}|open\W*closed", _I)
_RATES = re.compile(r"\bstatus\b|\brag\b", _I)
_HEAD_ROWS = 3
_NUMBER = re.compile(r"^\W*[A-Za-z]{0,4}[ /-]?\d[\d./-]*(?: ?\([a-z]\))?\W*$")
_LONGEST_NUMBER = 14
_OWNER_FIRST = re.compile(r"^(?!That\b)(?P<owner>[A-Z][^.;:]{1,80}?) to (?!be\b)[a-z]")
_MOSTLY = 0.6


def is_number(text: str) -> bool:
    """Whether the words of a cell are an action's number ("7", "A94(17)", "PC-01")."""
    return _NUMBER.match(text) is not None


def owner_first(details: str) -> re.Match[str] | None:
    """Who owes an action that opens with them ("Clerk to write …"), as the group ``owner``."""
    return _OWNER_FIRST.match(details)


def columns_of(table: Table) -> LogColumns | None:
    """The head of a table that may be an action log: it names the action and who owes it, and its number or state.

    A line of title may stand in the table above its heads.
    """
    for row, cells in enumerate(table.rows[: min(_HEAD_ROWS, len(table.rows) - 1)]):
        known = columns_under([cell.text for cell in cells])
        named = Column.DETAILS in known and len([column for column in known if column]) > 1
        found = _head_at(table, row) if named else None
        if found is not None or not _is_title(cells):
            return found
    return None


def _is_title(cells: Sequence[Cell]) -> bool:
    """Whether a row stands over heads: one title across, or words over several columns."""
    return len([cell for cell in cells if cell.text.strip()]) < 2 or any(cell.columns > 1 for cell in cells)


def _head_at(table: Table, row: int) -> LogColumns | None:
    rows = [spread_row.cells for spread_row in spread(table.rows)]
    heads, below = rows[row], rows[row + 1 :]
    known = columns_under([cell.text for cell in heads])
    columns = _told_apart(heads, below, known)
    kinds = set(columns.values())
    tracked = {Column.NUMBER, Column.STATUS, Column.UPDATE} <= kinds
    owned = Column.OWNER in kinds or tracked or _names_owners(below, columns)
    if not (owned and Column.DETAILS in kinds):
        return None
    status = next((heads[index].text for index, column in columns.items() if column is Column.STATUS), "")
    head = LogColumns(row, columns, _asks_if_done(status))
    all_known = all(column is not None for column, cell in zip(known, heads, strict=True) if cell.text.strip())
    return head if head.is_whole or (all_known and Column.ITEM in kinds) else None


def _asks_if_done(head: str) -> bool:
    return _ASKS.search(head.replace(" ", "")) is not None and not _RATES.search(head)


def _told_apart(
    heads: Sequence[Cell], below: Sequence[Sequence[Cell]], known: Sequence[Column | None]
) -> dict[int, Column]:
    """The columns by what their heads say, each kind once; what stands below decides where a head may say either."""
    columns: dict[int, Column] = {}
    task = next((index for index, cell in enumerate(heads) if known[index] is Column.DETAILS and _is_task(cell)), None)
    for index, cell in enumerate(heads):
        column = known[index]
        if column is Column.DETAILS and _numbered(below, index):
            column = Column.NUMBER
        elif column is Column.DETAILS and task not in {None, index} and not _numbered(below, task or 0):
            column = None
        elif column is Column.OWNER and BY_A_DAY.search(cell.text) and _dated(below, index):
            column = Column.DUE
        if column is not None and column not in columns.values():
            columns[index] = column
    if Column.NUMBER not in columns.values():
        _find_numbers(heads, below, columns)
    return columns


def _is_task(cell: Cell) -> bool:
    return _TASK.search(cell.text) is not None


def _find_numbers(heads: Sequence[Cell], below: Sequence[Sequence[Cell]], columns: dict[int, Column]) -> None:
    """Take a first column without a head, or the column of items, for the numbers where it holds such."""
    unnamed = [0] if not heads[0].text.strip() else []
    items = [index for index, cell in enumerate(heads) if column_under(cell.text) is Column.ITEM]
    for index in unnamed + items:
        if _numbered(below, index) and not _dated(below, index):
            columns[index] = Column.NUMBER
            return


def _numbered(rows: Sequence[Sequence[Cell]], index: int) -> bool:
    texts = _texts(rows, index)
    return bool(texts) and all(is_number(text) and len(text) < _LONGEST_NUMBER for text in texts)


def _dated(rows: Sequence[Sequence[Cell]], index: int) -> bool:
    texts = _texts(rows, index)
    dated = sum(next(iter(dates_in(text)), None) is not None for text in texts)
    return bool(texts) and dated >= _MOSTLY * len(texts)


def _texts(rows: Sequence[Sequence[Cell]], index: int) -> list[str]:
    """What stands in a column, without rows of one cell: those are headings among the rows."""
    told = [row for row in rows if len([cell for cell in row if cell.text.strip()]) > 1]
    return [text for row in told if index < len(row) and (text := row[index].text.strip())]


def _names_owners(below: Sequence[Sequence[Cell]], columns: Mapping[int, Column]) -> bool:
    """Whether the actions themselves open with who owes them, where no column says it ("Clerk to write …")."""
    at = next((index for index, column in columns.items() if column is Column.DETAILS), None)
    if at is None or not {Column.UPDATE, Column.STATUS} & set(columns.values()):
        return False
    details = [row[at].text for row in below if at < len(row)]
    return bool(details) and sum(owner_first(text) is not None for text in details) >= _MOSTLY * len(details)

"""Tables of a web page: which ones hold data, and their rows as they are walked."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborNode

from arising.reading.formats.draft import Draft
from arising.record.paper import Cell

_NUMBER_CELL = re.compile(r"\(?(?:\d{1,4}(?:\.\d{1,3}){0,3}[a-z]?|[a-zA-Z]|[ivxIVX]{1,5})[.):]{0,2}")
_LONG_CELL = 400
_HEAD_CELL = 80
_MOST_SPANNED = 200


class Rows:
    """The rows of one data table while the page is walked. A table within a cell is words of that cell."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.level = 0
        self.inside = False
        self._cells: list[list[Cell]] = []
        self._words: list[str] = []
        self._lines: list[int] = []
        self._spans = (1, 1)
        self._struck = True
        self._row_shade = self._shade = ""

    def row(self, level: int, shade: str = "") -> None:
        """A row starts at this depth of tables, with a colour behind it."""
        if self._own(level):
            self._close()
            self._row_shade = shade
            self._cells.append([])

    def cell(self, level: int, columns: int, rows: int, shade: str = "") -> None:
        """A cell starts, with a colour behind it."""
        if self._own(level):
            self._close()
            if not self._cells:
                self._cells.append([])
            self.inside = True
            self._spans = (columns, rows)
            self._shade = shade or self._row_shade

    def line(self, number: int, text: str, *, struck: bool = False) -> None:
        """Line ``number`` stands in the cell that is open."""
        self._lines.append(number)
        self._words.append(text)
        self._struck = self._struck and struck

    def finish(self, draft: Draft) -> None:
        """The table ends: hand it to the draft."""
        self._close()
        rows = [row for row in self._cells if any(cell.lines for cell in row)]
        if rows:
            draft.table(rows, page=draft.lines[-1].page)

    def _own(self, level: int) -> bool:
        self.level = self.level or level
        return level == self.level

    def _close(self) -> None:
        if self.inside:
            columns, rows = self._spans
            struck = self._struck and bool(self._words)
            words, lines = " ".join(self._words), tuple(self._lines)
            self._cells[-1].append(Cell(words, lines, columns, rows, struck, self._shade))
        self.inside = False
        self._words, self._lines, self._struck = [], [], True


def span_of(attributes: dict[str, str | None], name: str) -> int:
    """How many columns or rows a cell spans."""
    value = (attributes.get(name) or "").strip()
    return min(max(1, int(value)), _MOST_SPANNED) if re.fullmatch(r"[0-9]{1,6}", value) else 1


def is_data_table(table: LexborNode) -> bool:
    """Whether the table is rows of facts, and not a way to place words on the page.

    Not data: one column, a table or a heading inside, long cells without a row of column heads above them, or a
    first column of list numbers without one (an agenda).
    """
    if table.attributes.get("role") == "presentation" or table.css_first("h1, h2, h3, h4") is not None:
        return False
    if any(inner.mem_id != table.mem_id for inner in table.css("table")):
        return False
    rows = [row for row in ([_words(cell) for cell in line.css("td, th")] for line in table.css("tr")) if any(row)]
    if len(rows) < 2 or max(len(row) for row in rows) < 2:
        return False
    if _has_head(table, rows):
        return True
    numbered = sum(1 for row in rows if _NUMBER_CELL.fullmatch(row[0]))
    return 2 * numbered < len(rows) and not any(len(cell) > _LONG_CELL for row in rows for cell in row)


def _has_head(table: LexborNode, rows: list[list[str]]) -> bool:
    head = rows[0]
    if len(head) < 2 or not all(head) or any(len(cell) > _HEAD_CELL for cell in head):
        return False
    if len(set(head)) < len(head) or any(_NUMBER_CELL.fullmatch(cell) for cell in head):
        return False
    first = table.css_first("tr")
    marked = first is not None and (first.css_first("th") is not None or len(first.css("b, strong")) >= len(head))
    return marked or table.css_first("thead") is not None or len(head) > 2


def _words(cell: LexborNode) -> str:
    if "mgHide" in (cell.attributes.get("class") or "").split():
        return ""
    return " ".join((cell.text(deep=True) or "").split())

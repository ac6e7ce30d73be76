"""Rows of a table with every cell under its own head, where cells are merged over columns or rows."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from arising.record.paper import Cell


class SpreadRow(Struct, frozen=True, gc=False):
    """One row, a cell for each column. ``hanging`` are the columns whose cell is printed higher up and hangs down."""

    cells: tuple[Cell, ...]
    hanging: frozenset[int] = frozenset()

    @property
    def lone(self) -> Cell | None:
        """The only cell of this row that has words, where there are columns beside it."""
        own = [cell for index, cell in enumerate(self.cells) if index not in self.hanging and cell.text.strip()]
        return own[0] if len(own) == 1 and len(self.cells) > 1 else None


def spread(rows: Sequence[Sequence[Cell]]) -> list[SpreadRow]:
    """The rows of a table laid out by column; rows without merged cells stay as they are."""
    laid: list[SpreadRow] = []
    hanging: dict[int, tuple[Cell, int]] = {}
    for row in rows:
        if not hanging and all(cell.columns == 1 and cell.rows == 1 for cell in row):
            laid.append(SpreadRow(tuple(row)))
            continue
        cells: list[Cell] = []
        from_above = {index for index, (_, left) in hanging.items() if left > 0}
        for cell in row:
            while len(cells) in from_above:
                cells.append(hanging[len(cells)][0])
            for more in range(cell.columns):
                cells.append(Cell("") if more else cell)
                hanging[len(cells) - 1] = (cells[-1], cell.rows)
        while len(cells) in from_above:
            cells.append(hanging[len(cells)][0])
        hanging = {index: (cell, left - 1) for index, (cell, left) in hanging.items() if left > 1}
        laid.append(SpreadRow(tuple(cells), frozenset(from_above)))
    return laid

"""Lines cut where cells begin inside them, or laid anew: after it each line belongs to one cell only."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from msgspec import structs

from arising.reading.laying_out.flat_columns import Bit, Laid, Row
from arising.record.paper import Cell, Line, Paper, Table
from arising.record.pieces import pieces_of


def cut_apart(paper: Paper, tables: Sequence[Sequence[Row]], lines: Sequence[Line]) -> tuple[Paper, list[list[Laid]]]:
    """The paper with its lines cut into the words of cells, and the rows of each table by their new places.

    ``lines`` are those of the paper that have words, which the places of ``tables`` count.
    """
    cuts: dict[int, list[Bit]] = {}
    for bit in (bit for table in tables for row in table for cell in row for bit in cell):
        cuts.setdefault(lines[bit.place].number, []).append(bit)
    parted = [_parted(line, sorted(cuts.get(line.number, []))) for line in paper.lines]
    numbers = {}
    made: list[Line] = []
    for line, parts in zip(paper.lines, parted, strict=True):
        numbers[line.number] = tuple(range(len(made), len(made) + len(parts)))
        made += [structs.replace(part, number=len(made) + index) for index, part in enumerate(parts)]
    cut = replace(paper, lines=tuple(made), tables=tuple(_renumbered(table, numbers) for table in paper.tables))
    at = {number: place for place, number in enumerate(line.number for line in made if line.text.strip())}
    new = {bit: at[numbers[number][index]] for number, bits in cuts.items() for index, bit in enumerate(sorted(bits))}
    return cut, [[[[new[bit] for bit in cell] for cell in row] for row in table] for table in tables]


def _parted(line: Line, bits: Sequence[Bit]) -> list[Line]:
    """The words of cells as lines of their own; a line of one cell stays as it is."""
    if len(bits) < 2:
        return [line]
    lead = len(line.text) - len(line.text.lstrip())
    return [
        _part(line, lead + bit.start, lead + bit.end, opens=line.opens and not index) for index, bit in enumerate(bits)
    ]


def _part(line: Line, start: int, end: int, *, opens: bool) -> Line:
    words = line.text[start:end].rstrip()
    pieces = list(pieces_of(line, start, start + len(words)))
    shifts = tuple((left - start, origin) for left, _, origin in pieces)
    left, right, last = pieces[-1]
    first = shifts[0][1]
    return structs.replace(
        line, text=words, start=first, end=last + right - left, shifts=shifts if len(shifts) > 1 else (), opens=opens,
        marker=line.marker if opens else "",
    )  # fmt: skip


def _renumbered(table: Table, numbers: Mapping[int, tuple[int, ...]]) -> Table:
    def anew(old: Iterable[int]) -> Iterator[int]:
        return (number for each in old for number in numbers[each])

    rows = tuple(tuple(structs.replace(cell, lines=tuple(anew(cell.lines))) for cell in row) for row in table.rows)
    return replace(table, rows=rows, lines=tuple(anew(table.lines)))


def laid_anew(paper: Paper, logs: Sequence[Sequence[Row]], starts: Sequence[int]) -> Paper:
    """The paper with its lines under the cells of logs, by their raw lines and where on them they stand.

    ``starts`` says where each raw line begins in the plain text. Tables that had been seen there are none.
    """
    used = {bit.place: index for index, rows in enumerate(logs) for row in rows for cell in row for bit in cell}
    places = [bisect_right(starts, line.start) - 1 for line in paper.lines]
    gone = {
        line.table for line, place in zip(paper.lines, places, strict=True) if place in used and line.table is not None
    }
    kept = [table for table in paper.tables if table.number not in gone]
    anew = {table.number: number for number, table in enumerate(kept)}
    made: list[Line] = []
    tables: list[Table] = []
    numbers: dict[int, tuple[int, ...]] = {}
    for line, place in zip(paper.lines, places, strict=True):
        log = used.get(place)
        if log is None:
            numbers[line.number] = (len(made),)
            table = anew.get(line.table) if line.table is not None else None
            made.append(structs.replace(line, number=len(made), table=table))
        elif log == len(tables):
            tables.append(_laid(paper, logs[log], starts, made, len(kept) + log, line.page))
    old = [replace(_renumbered(table, numbers), number=anew[table.number]) for table in kept]
    return replace(paper, lines=tuple(made), tables=(*old, *tables))


def _laid(paper: Paper, rows: Sequence[Row], starts: Sequence[int], made: list[Line], number: int, page: int) -> Table:
    """One such table; its lines join ``made``, in the order in which they are printed."""
    first, width = len(made), len(rows[0])
    opening = {cell[0] for row in rows for cell in row if cell}
    numbers: dict[Bit, int] = {}
    for bit in sorted(bit for row in rows for cell in row for bit in cell):
        start, end = starts[bit.place] + bit.start, starts[bit.place] + bit.end
        on = max((each.number for each in paper.pages if each.start <= start), default=page)
        numbers[bit] = len(made)
        made.append(Line(len(made), on, start, end, paper.text[start:end], opens=bit in opening, table=number))
    cells: list[tuple[Cell, ...]] = []
    for row in rows:
        wide = width if len(row) == 1 else 1
        words = [" ".join(made[numbers[bit]].text for bit in cell) for cell in row]
        cells.append(
            tuple(
                Cell(said, tuple(map(numbers.__getitem__, cell)), wide) for said, cell in zip(words, row, strict=True)
            )
        )
    return Table(number, page, tuple(cells), tuple(range(first, len(made))), ruled=False)

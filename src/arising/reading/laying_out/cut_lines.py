"""Lines cut where cells begin inside them: after it each line belongs to one cell only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from msgspec import structs

from arising.reading.laying_out.flat_columns import Bit, Laid, Row
from arising.record.paper import Line, Paper, Table
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

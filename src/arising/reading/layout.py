"""lines → blocks: headings, paragraphs, list items, tables; boiler-plate set apart, never thrown away."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from arising.reading.furniture import Furniture, furniture_of
from arising.reading.numbering import Label, label_of
from arising.record.paper import Line, Paper, Table
from arising.record.passage import Passage


class BlockKind(StrEnum):
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list item"
    TABLE = "table"


@dataclass(frozen=True, eq=False, slots=True)
class Block:
    """One paragraph, heading, list item or table, over page ends and running heads.

    ``label`` is the number or letter that the words open with, ``rest`` the words after it (all of them
    where there is none). ``level`` is the heading level that mark-up gives, 0 for none. ``pack_page`` is
    the printed page number in force, ``None`` before the first.
    """

    number: int
    kind: BlockKind
    passage: Passage
    label: Label | None
    rest: Passage
    level: int = 0
    bold: bool = False
    marker: str = ""
    indent: float = 0.0
    size: float | None = None
    table: Table | None = None
    page: int = 1
    pack_page: int | None = None

    @property
    def text(self) -> str:
        return self.passage.text


@dataclass(frozen=True, eq=False, slots=True)
class Layout:
    """The blocks of a paper in reading order, and what was set apart as boiler-plate."""

    paper: Paper
    blocks: tuple[Block, ...]
    furniture: Furniture

    def cell(self, numbers: tuple[int, ...]) -> Passage:
        """The words of one table cell, from the numbers of its lines."""
        return Passage.of(self.paper.lines_of(numbers))


def lay_out(paper: Paper) -> Layout:
    """The layout of ``paper``. Every line is either in one block or named in ``furniture``."""
    furniture = furniture_of(paper)
    blocks = tuple(_Blocks(paper, furniture).all())
    return Layout(paper, blocks, furniture)


_ENDS_SENTENCE = re.compile(r"[.:;!?…][\"'”’)\]]*$|[:;]\s*[-–—]$")
_RUNS_ON = re.compile(r"(?:,|\b(?:and|of|the|to|for|in|a|an|with|by|from|on|or|at|that|Councillors?|Cllrs?|Mr|Mrs|Ms|Dr))$")
_BULLET = re.compile(r"^\s*[•\uf0b7\uf0a7▪◦●○‣∙·➢✓*–-]\s+|^\s*[eo¢]\s+(?=[A-Z0-9][^.]*$)")


class _Blocks:
    """Groups the lines of one paper into blocks."""

    def __init__(self, paper: Paper, furniture: Furniture) -> None:
        self.paper = paper
        self.furniture = furniture
        self.pending: list[Line] = []
        self.count = 0
        self.over_furniture = False
        self.tables: Mapping[int, Table] = {table.number: table for table in paper.tables}

    def all(self) -> Iterator[Block]:
        inside: int | None = None
        for line in self.paper.lines:
            if line.number in self.furniture.reasons:
                self.over_furniture = True
                continue
            if line.table is not None and line.table in self.tables:
                if line.table != inside:
                    yield from self._close()
                    inside = line.table
                    yield self._table(self.tables[inside])
                continue
            inside = None
            if not line.text.strip():
                continue
            if self.pending and self._starts_block(self.pending[-1], line):
                yield from self._close()
            self.pending.append(line)
            self.over_furniture = False
        yield from self._close()

    def _starts_block(self, last: Line, line: Line) -> bool:
        if line.heading or last.heading:
            return not (line.heading and line.heading == last.heading and not line.opens)
        if line.marker or _BULLET.match(line.text):
            return True
        ended = bool(_ENDS_SENTENCE.search(last.text.rstrip()))
        runs_on = line.text[:1].islower() or bool(_RUNS_ON.search(last.text.rstrip()))
        if self.over_furniture or line.page != last.page:
            return ended or not runs_on or (label_of(line.text) is not None and line.opens)
        if not line.opens:
            return self._label_breaks(last, line, ended)
        if label_of(line.text) is not None and not _RUNS_ON.search(last.text.rstrip()):
            return True
        return not (runs_on and not ended and len(last.text) > 40 and last.bold == line.bold and not last.heading)

    def _label_breaks(self, last: Line, line: Line, ended: bool) -> bool:
        """Whether a number at the start of a line that is not set apart opens a paragraph of its own."""
        label = label_of(line.text)
        if label is None:
            return line.bold != last.bold and len(last.text) < 80 and (last.bold or ended) and not line.text[:1].islower()
        return ended or len(last.text) < 60 or last.bold != line.bold

    def _close(self) -> Iterator[Block]:
        if not self.pending:
            return
        lines, self.pending = self.pending, []
        passage = Passage.of(lines)
        if not passage.text:
            return
        first = lines[0]
        marker = first.marker
        bullet = _BULLET.match(passage.text)
        if bullet and not marker:
            marker, passage = "•", passage[bullet.end() :].strip()
            if not passage.text:
                return
        label = label_of(passage.text)
        rest = passage[label.end :].strip() if label else passage
        level = first.heading
        kind = BlockKind.HEADING if level else BlockKind.LIST_ITEM if marker else BlockKind.PARAGRAPH
        yield Block(
            number=self._next(), kind=kind, passage=passage, label=label, rest=rest, level=level,
            bold=all(line.bold for line in lines if line.text.strip()), marker=marker, indent=first.indent,
            size=first.size, page=first.page, pack_page=self.furniture.pack_page(first.number),
        )  # fmt: skip

    def _table(self, table: Table) -> Block:
        lines = [self.paper.lines[number] for number in table.lines]
        passage = Passage.of(lines)
        first = lines[0]
        return Block(
            number=self._next(), kind=BlockKind.TABLE, passage=passage, label=None, rest=passage, table=table,
            page=table.page, pack_page=self.furniture.pack_page(first.number),
        )  # fmt: skip

    def _next(self) -> int:
        self.count += 1
        return self.count - 1

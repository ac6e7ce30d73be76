"""lines → blocks: headings, paragraphs, list items, tables; boiler-plate set apart, never thrown away."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from arising.reading.laying_out.blocks import Block, BlockKind
from arising.reading.laying_out.double_spacing import double_spaced_width, parts_double_spaced
from arising.reading.laying_out.furniture import Furniture, furniture_of
from arising.reading.laying_out.glued_numbers import glued_label, glued_numbers
from arising.reading.laying_out.headings import is_plain_title
from arising.reading.laying_out.item_blocks import beside_blocks, title_block
from arising.reading.laying_out.item_tables import ItemColumns, head_lines, item_tables, rows_of
from arising.reading.laying_out.line_ends import (
    announces,
    announces_number,
    bullet_of,
    capitals_change,
    ends_in_owner,
    ends_sentence,
    goes_on,
    hangs,
    heads_sheet,
    is_item_mark,
    is_lone_number,
    is_set_apart,
    is_stopped_number,
    leads_to_list,
    marks_item,
    opens_entry,
    opens_part,
)
from arising.reading.laying_out.log_heads import columns_of
from arising.reading.laying_out.margin_numbers import margin_numbers
from arising.reading.laying_out.margin_owners import with_margin_owners
from arising.reading.laying_out.numbering import LabelKind, is_number_alone, is_parted_number, label_of
from arising.reading.laying_out.standing_items import STANDING
from arising.record.paper import Format, Line, Paper, Table
from arising.record.passage import Passage

__all__ = ["Block", "BlockKind", "Layout", "lay_out"]


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
    tables = item_tables(paper)
    if tables:
        heads = [line for number, columns in tables.items() for line in head_lines(paper.tables[number], columns)]
        reasons = {**dict.fromkeys(heads, "head of a table"), **furniture.reasons}
        furniture = Furniture(reasons, furniture.marks, furniture.at_foot)
    return Layout(paper, tuple(with_margin_owners(_Blocks(paper, furniture, tables).all())), furniture)


_SHORT_TITLE = 56
_LONGEST_NUMBERED = 80
"""Characters of a short title and the number before it."""
_LONGEST_NUMBER = 8
_LABEL_ALONE = re.compile(r"[A-Za-z]+\s*:\s*")
_SECOND_HALF = re.compile(r": (?!The |An? )[A-Z][a-z]+ [A-Z][a-z]+$")  # "…: Annual Update" is a title to its end
_NUMBER_INSIDE = re.compile(r"\d\.\s+[A-Z]")
_SWALLOWED = re.compile(r"(?<=[.!?”\"])\s+(?P<head>\d{1,4}\.\s+[A-Z][A-Z0-9 ,'’&()/–-]{5,90})$")
_ENDS_CAPITALS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 ,'’&()/–-")
"""How words end that may have swallowed the heading after them: it is set in capitals."""
_POINTS = re.compile(r"\bNos?\.? ?\d+$")  # a minute pointed back at: its subject may follow
_RUN_IN = re.compile(r"[^a-z]{8,}\s[–-]\s[A-Z][a-z]+\b")
"""A title in capitals with the text running on after a dash: most of the line may be bold, and what follows is not."""
_ENDS_ROW = re.compile(r"\s(?:\d{1,2}[.:]\d{2}(?: ?[ap]\.?m\.?)?|\d{1,3} mins?|[Vv]erbal|\d{1,3} [-–] \d{1,3})$")
"""The last column of an agenda's row: when an item is taken, its pages, or that nothing is written for it."""
_COLUMN_BEHIND = re.compile(r"\s*\d{1,3}\.?\s{3,}[A-Z]")
"""A number in a column of its own, as text that keeps the columns of a page prints it."""
_OWNER_AT_EDGE = re.compile(r"[.;:]\s{6,}[A-Z]{2,4}$")  # initials at the right edge end what they stand beside


_FULL_WIDTH, _EARLY, _NEARLY = 70, 0.7, 0.8
"""Characters of a full line; the part of it that a title may fill before another; what a line of text fills of it."""
_FEWEST_WORDS = 3


def _heading_ends(pending: Sequence[Line], line: Line) -> bool:
    """Whether a numbered title of one short line gives way to a much longer line: no title wraps so early."""
    first = pending[0]
    if len(pending) > 1 or len(first.text) > _LONGEST_NUMBERED:
        return False
    label = label_of(first.text)
    if len(first.text) - (label.end if label else 0) > _SHORT_TITLE:
        return False
    if label is not None and STANDING.fullmatch(first.text[label.end :].strip(" .")):
        return True
    whole = line.text[:1].isupper() and _SECOND_HALF.search(first.text) is not None
    if not whole and len(line.text) < len(first.text) - (label.end if label else 0) + 20:
        return False
    numbered = label is not None and (label.stopped or label.kind in {LabelKind.DECIMAL, LabelKind.CODE})
    words = first.text[label.end :].split() if label is not None and numbered and not label.bracketed else []
    return (
        len(words) > 1
        and all(word[0].isupper() or len(word) < 10 for word in words)
        and words[0][0].isupper()
        and not (hangs(first.text) or _POINTS.search(first.text))
    )


def _opens_page(last: Line, line: Line, ended: bool) -> bool:
    """Whether a line opens a page whose end is lost: text often keeps one space of it, before the first word."""
    set_in = 0 < line.indent - last.indent <= 0.5
    return set_in and (ended or len(last.text) < 40) and line.text[:1].isupper()


_DECIDES = re.compile(
    r"^\W*(?:and |it (?:was|is) )?(?:resolved|agreed|approved|decisions?|recommended|moved|actions?)\b", re.I
)
"""Words that open a decision or a task: they never go on with a sentence."""


class _Blocks:
    """Groups the lines of one paper into blocks."""

    def __init__(self, paper: Paper, furniture: Furniture, item_tables: Mapping[int, ItemColumns]) -> None:
        self.paper = paper
        self.furniture = furniture
        self.item_tables = item_tables
        self.blocks: list[Block] = []
        self.pending: list[Line] = []
        self.leading: tuple[Line, ...] = ()
        """The lines of a number that stands in a column of its own before the words to come."""
        self.row: int | None = None
        self.over_furniture = False
        self.tables: Mapping[int, Table] = {table.number: table for table in paper.tables}
        self.width = double_spaced_width(paper)
        self.is_text = paper.format is Format.TEXT

    @cached_property
    def usual(self) -> int:
        """The length of a full line, in characters; 0 where there are too few lines to tell."""
        lines = [line.text for line in self.paper.lines if line.table is None and line.text.strip()]
        lengths = sorted([len(text.rstrip()) for text in lines])
        return lengths[int(0.9 * len(lengths))] if len(lengths) >= 8 else 0

    @cached_property
    def counted(self) -> frozenset[int]:
        """The lines that hold the number of an item and nothing else, not even a full stop."""
        return margin_numbers(self.paper.lines, self.furniture.reasons)

    @cached_property
    def glued(self) -> frozenset[int]:
        """The lines whose number touches the title behind it."""
        return glued_numbers(self.paper.lines, self.furniture.reasons)

    @cached_property
    def headed(self) -> frozenset[int]:
        """The lines that hold or touch an item's number, and those under a short title that one touches."""
        lines = self.paper.lines
        titled = {number + 1 for number in self.glued if len(lines[number].text) < _SHORT_TITLE}
        below = {number for number in titled if number < len(lines) and not lines[number].text[:1].islower()}
        return self.counted | self.glued | below

    def all(self) -> list[Block]:
        """The blocks, in order."""
        inside: int | None = None
        done: set[int] = set()  # a table that words stand in the middle of is one block, where it begins
        for line in self.paper.lines:
            if line.number in self.furniture.reasons:
                self.over_furniture = True
                continue
            if line.table is not None and line.table in self.tables:
                if line.table != inside:
                    self._close()
                    inside = line.table
                    if inside not in done:
                        done.add(inside)
                        self._take_table(self.tables[inside])
                continue
            inside = None
            if not line.text or line.text.isspace():
                continue
            self._take(line)
        self._close()
        return self.blocks

    def _take(self, line: Line) -> None:
        if self.pending and self._starts_block(self.pending[-1], line):
            self._close()
        self.pending.append(line)
        self.over_furniture = False

    def _take_table(self, table: Table) -> None:
        """One block, or where a table sets out items the blocks of its rows."""
        columns = self.item_tables.get(table.number)
        if columns is None:
            self._table(table)
            return
        for row in rows_of(table, columns, self.paper.lines):
            self.row = row.start
            if row.title:
                self.blocks.append(title_block(row, len(self.blocks), self.furniture))
            else:
                self.leading = row.number
            for line in row.words:
                if line.number not in self.furniture.reasons:
                    self._take(line)
            self._close()
            self.blocks += beside_blocks(row, len(self.blocks), self.furniture)
        self.row = None

    def _starts_block(self, last: Line, line: Line) -> bool:
        if line.heading or last.heading:
            return not (line.heading and line.heading == last.heading and not line.opens)
        text = line.text.lstrip()
        parts = self._parts(last, line, text)
        return parts and not (goes_on(last.text, text) or self._under_number(last, line))

    def _parts(self, last: Line, line: Line, text: str) -> bool:
        """Whether a line, which opens with ``text``, is parted from the one above by its looks or its words."""
        ended = ends_sentence(last.text)
        over_page = self.over_furniture or line.page != last.page
        doubled = self.width > 0 and not line.bold
        if line.opens and not over_page and not doubled and is_set_apart(last, line, ended):
            running = self.is_text and not ended and len(self.pending) > 1 and self.usual >= _FULL_WIDTH
            if not (running and self._full(last, line)):  # a full line runs on over the gap
                return True
        above = self.pending[-2].text if len(self.pending) > 1 else ""
        if heads_sheet(text) or (ended and leads_to_list(last.text, above)):
            return True
        if len(self.pending) <= 2 and heads_sheet(last.text.lstrip()):
            return True  # what heads a sheet has no more than its number above it in its block
        if line.marker or line.number in self.headed or opens_entry(text) or self._lone(last.text, text, ended):
            return True
        if over_page:
            return self._starts_page(last, line, ended)
        titled = self._is_marked_below(line) and (ended or ends_in_owner(last.text))
        if titled or (not line.opens and _heading_ends(self.pending, line)):
            return True
        if doubled:
            return parts_double_spaced(last, line, ended=ended, width=self.width)
        if line.opens:
            return opens_part(self.pending[0], last, line)
        return (
            (self.is_text and (_opens_page(last, line, ended) or self._second_title(last, line)))
            or (line.text.isupper() != last.text.isupper() and capitals_change(last, line, ended))
            or self._label_breaks(last, line, ended)
        )

    def _is_marked_below(self, line: Line) -> bool:
        """Whether the line is the title of a minute, in plain text: its agenda item stands alone under it."""
        return self.is_text and any(
            marks_item(below.text) for below in self.paper.lines[line.number + 1 : line.number + 2]
        )

    def _under_number(self, last: Line, line: Line) -> bool:
        """Whether the number of a paragraph stands alone on the line above it.

        Two such numbers, or one that parts a sentence, are the margin of a page whose words were read by themselves.
        """
        if announces_number(last.text) and label_of(line.text) is None:
            return True
        if (
            len(self.pending) > 1
            or len(last.text) > _LONGEST_NUMBER
            or line.marker
            or last.marker
            or line.page != last.page
        ):
            return False
        alone = last.number in self.counted or is_number_alone(last.text)
        if not alone or label_of(line.text) is not None or _LABEL_ALONE.fullmatch(line.text):
            return False
        if not self.blocks or is_parted_number(last.text):
            return True
        above = self.blocks[-1]
        if above.label is not None or len(above.text) < _SHORT_TITLE:
            return above.label is None or bool(above.rest)
        return ends_sentence(above.text)

    def _starts_page(self, last: Line, line: Line, ended: bool) -> bool:
        """Whether a line after the end of a page, or after a running head, goes on with no sentence before it."""
        if ended:
            return True
        label = label_of(line.text)
        if label is None and not (line.bold or last.bold) and self._full(last, line):
            return False
        return not (line.text[:1].islower() or hangs(last.text)) or (label is not None and line.opens)

    def _lone(self, last: str, line: str, ended: bool) -> bool:
        """Whether a number alone on its line comes before or after: the number of a page, or an owner's initials."""
        if marks_item(last) or announces(last, line, ended):
            return True
        return (
            (len(self.pending) == 1 and is_lone_number(last))
            or (last[-1:].isupper() and _OWNER_AT_EDGE.search(last) is not None)
            or (ended and (is_lone_number(line) or is_item_mark(line)))
            or (line[0].isdecimal() and (is_stopped_number(line) or is_parted_number(line)))
            or (
                line[0].isupper()
                and len(line) < _SHORT_TITLE
                and not hangs(last)
                and STANDING.fullmatch(line) is not None
            )
        )

    def _full(self, last: Line, line: Line) -> bool:
        """Whether the first word of ``line`` would not have fitted on the line before it; neither has a box."""
        above = self.blocks[-1] if self.blocks else None  # a number alone: then the line is its title
        if _DECIDES.match(line.text) or (above is not None and above.label is not None and not above.rest):
            return False
        words = line.text.split(maxsplit=1)
        together = len(last.text.rstrip()) + 1 + len(words[0]) if words else 0
        return last.box is None and line.box is None and 40 < 0.95 * self.usual <= together

    def _second_title(self, last: Line, line: Line) -> bool:
        """Whether a title of one line stands right under another, in plain text: the upper ends far too early to wrap.

        What follows shows that the line is the whole title: a full line of text, or a letter that heads a part.
        """
        if self.usual < _FULL_WIDTH or len(self.pending) > 1 or not last.opens:
            return False
        upper, lower = last.text.strip(), line.text.strip()
        label = label_of(upper)
        words = upper[label.end :].split() if label is not None else upper.split()
        if len(words) < _FEWEST_WORDS or len(upper) + len(lower.split()[0]) > _EARLY * self.usual:
            return False
        if not (is_plain_title(upper) and is_plain_title(lower.removesuffix("."))) or hangs(upper):
            return False
        after = self.paper.lines[line.number + 1] if line.number + 1 < len(self.paper.lines) else None
        lettered = after is not None and (found := label_of(after.text)) is not None and found.bracketed
        full = after is not None and after.opens and len(after.text) > _NEARLY * self.usual
        return after is not None and after.table is None and (lettered or full)

    def _label_breaks(self, last: Line, line: Line, ended: bool) -> bool:
        """Whether a number at the start of a line that is not set apart opens a paragraph of its own."""
        label = label_of(line.text)
        if label is None:
            return (
                line.bold != last.bold and len(last.text) < 80 and (last.bold or ended) and not line.text[:1].islower()
                and not (hangs(last.text) or _RUN_IN.match(last.text))
            )  # fmt: skip
        coded = label.kind is LabelKind.CODE
        alone = coded and label.end >= len(line.text.rstrip()) and not hangs(last.text)
        heads = label.worded or alone or (coded and label.end > len(label.printed) + 1)
        heads = heads or (label.depth == 1 and _COLUMN_BEHIND.match(line.text) is not None)
        heads = heads or (line.text[label.end : label.end + 1].isupper() and bool(STANDING.match(line.text, label.end)))
        return ended or heads or len(last.text) < 60 or last.bold != line.bold or bool(_ENDS_ROW.search(last.text))

    def _close(self) -> None:
        if not self.pending and not self.leading:
            return
        lines, self.pending, self.leading = [*self.leading, *self.pending], [], ()
        passage = Passage.of(lines)
        text = passage.text
        swallowed = text[-1:] in _ENDS_CAPITALS and _NUMBER_INSIDE.search(text) and _SWALLOWED.search(text)
        if swallowed:
            self._block(lines, passage[: swallowed.start()])
            passage = passage[swallowed.start("head") :]
        self._block(lines, passage)

    def _block(self, lines: Sequence[Line], passage: Passage) -> None:
        text = passage.text
        if not text:
            return
        first, marker = lines[0], lines[0].marker
        bullet = None if marker else bullet_of(text)
        if bullet:
            marker, passage = "•", passage.stripped(bullet.end(), len(text))
            if not passage.text:
                return
        label = label_of(passage.text) or (glued_label(text) if first.number in self.glued else None)
        level = first.heading
        kind = BlockKind.HEADING if level else BlockKind.LIST_ITEM if marker else BlockKind.PARAGRAPH
        block = Block(
            number=len(self.blocks), kind=kind, passage=passage, text=passage.text, label=label,
            rest=passage.stripped(label.end, len(passage.text)) if label else passage, level=level,
            bold=first.bold and all(line.bold for line in lines), marker=marker, indent=first.indent,
            size=first.size, page=first.page, pack_page=self.furniture.pack_page(first.number), row=self.row,
        )  # fmt: skip
        self.blocks.append(block)

    def _table(self, table: Table) -> None:
        lines = [self.paper.lines[number] for number in table.lines]
        passage = Passage.of(lines)
        block = Block(
            number=len(self.blocks), kind=BlockKind.TABLE, passage=passage, text=passage.text, label=None, rest=passage,
            table=table, log=columns_of(table), page=table.page, pack_page=self.furniture.pack_page(lines[0].number),
        )  # fmt: skip
        self.blocks.append(block)

"""The blocks of a DOCX file in order → lines, tables and pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from arising.reading.formats.colours import colour_name
from arising.reading.formats.docx_numbering import BULLET, Numbering, whole
from arising.reading.formats.docx_parts import W, first_child, is_on, value_of
from arising.reading.formats.docx_styles import Look, Styles, with_paragraph
from arising.reading.formats.docx_words import ParagraphReader, Words
from arising.reading.formats.draft import Draft
from arising.reading.formats.xml_words import Element
from arising.record.paper import Cell
from arising.record.place import Span

_PARAGRAPH, _TABLE, _ROW, _CELL = W + "p", W + "tbl", W + "tr", W + "tc"
_PROPERTIES, _STYLE, _PAGE_BEFORE = W + "pPr", W + "pStyle", W + "pageBreakBefore"
_SHAPE, _GRID_SPAN, _MERGE, _ROW_PROPERTIES = W + "tcPr", W + "gridSpan", W + "vMerge", W + "trPr"
_SHADING, _FILL = W + "shd", W + "fill"
_DELETED = frozenset((W + "del", W + "moveFrom"))
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_GLYPHS = "•▪●○◦‣∙·\uf0b7\uf0a7"
_MOST_SPANNED = 200


@dataclass(slots=True)
class _GridCell:
    """A cell while its table is read: where it starts, and what it holds."""

    column: int
    columns: int
    lines: list[int] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    rows: int = 1
    struck: bool = True
    shade: str = ""

    def made(self) -> Cell:
        """The cell as the paper has it."""
        struck = self.struck and bool(self.words)
        return Cell(" ".join(self.words), tuple(self.lines), self.columns, self.rows, struck, self.shade)


class Body:
    """Lays the blocks of a story (the body, a header, the notes) out through one draft."""

    def __init__(self, draft: Draft, styles: Styles, numbering: Numbering, reader: ParagraphReader) -> None:
        self.draft = draft
        self.styles = styles
        self.numbering = numbering
        self.reader = reader
        self.paged = True
        self._cell: _GridCell | None = None
        self._table = 0
        self._fresh_page = True

    def blocks(self, story: Element) -> None:
        """Take the blocks in ``story``, and the text boxes that stand in them."""
        for block in _blocks(story):
            if block.tag == _PARAGRAPH:
                self._paragraph(block)
            else:
                self._take_table(block)

    def _paragraph(self, paragraph: Element) -> None:
        properties = first_child(paragraph, _PROPERTIES)
        look = self._look(properties)
        if properties is not None and is_on(properties.find(_PAGE_BEFORE)):
            self._page()
        number = ""
        if look.number not in ("", "0"):
            depth = look.depth
            if depth is None:
                depth = self.numbering.level_for_style(look.number, look.list_style)
            number = self.numbering.printed(look.number, depth)
            look = Look(look.heading, look.bold, look.italic, look.capitals, look.hidden, look.size, depth=depth)
        lines = self.reader.read(paragraph, look)
        self._lines(lines, look, number)
        boxes, self.reader.boxes = self.reader.boxes, []
        for box in boxes:
            self.blocks(box)

    def _look(self, properties: Element | None) -> Look:
        """What the paragraph's style says of it, and then its own properties."""
        if properties is None:
            return self.styles.look(self.styles.default_style)
        style = value_of(properties.find(_STYLE)) or self.styles.default_style
        return with_paragraph(self.styles.look(style), properties)

    def _lines(self, lines: list[Words], look: Look, number: str) -> None:
        opens, shown = True, False
        for line in lines:
            if line.page_break:
                self._page()
            text, marker = line.text, ""
            if not text and not (number and not shown and self._cell is not None and line is lines[-1]):
                continue
            if not shown and number == BULLET:
                marker = BULLET
            elif not shown and number:
                text = f"{number} {text}".rstrip()
                line.links = [(left + len(number) + 1, right + len(number) + 1, to) for left, right, to in line.links]
            elif not shown and text[0] in _GLYPHS and text[1:2] == " ":
                marker, text = BULLET, text[2:]
                line.links = [(max(0, left - 2), right - 2, to) for left, right, to in line.links]
            self._line(line, text, marker, look, opens=opens)
            opens, shown = False, True
        if not shown and self._cell is None:
            self.draft.blank()

    def _line(self, line: Words, text: str, marker: str, look: Look, *, opens: bool) -> None:
        cell = self._cell
        if opens and cell is None and look.heading:
            self.draft.blank()
        placed = self.draft.line(
            text, opens=opens, heading=look.heading if opens else 0, marker=marker, indent=float(look.depth or 0),
            bold=line.bold, italic=line.italic, size=line.size, table=None if cell is None else self._table,
        )  # fmt: skip
        if cell is not None:
            cell.lines.append(placed.number)
            cell.words.append(text)
            cell.struck = cell.struck and line.struck
        start = placed.shifts[0][1] if placed.shifts else placed.start
        for left, right, address in _joined(line.links):
            words = text[left:right]
            if words.strip():
                first = left + len(words) - len(words.lstrip())
                self.draft.links.append((Span(start + first, start + left + len(words.rstrip())), address))
        self._fresh_page = False

    def _page(self) -> None:
        """Start a page, unless nothing has been put on this one: breaks are often stated twice."""
        if self.paged and not self._fresh_page:
            self.draft.page()
            self._fresh_page = True

    def _take_table(self, table: Element) -> None:
        if self._cell is not None or _is_frame(table):
            for cell in (cell for row in _rows(table) for cell in _cells(row)):
                self.blocks(cell)
            return
        number, first = len(self.draft.tables), len(self.draft.lines)
        self._table = number
        rows = [self._row(row) for row in _rows(table)]
        self._cell = None
        _spanned(rows)
        made = [[cell.made() for cell in row if cell.rows] for row in rows]
        if len(self.draft.lines) > first:
            kept = [row for row in made if any(cell.lines for cell in row)]
            self.draft.table(kept, page=self.draft.lines[first].page)

    def _row(self, row: Element) -> list[_GridCell]:
        cells: list[_GridCell] = []
        properties = row.find(_ROW_PROPERTIES)
        before = None if properties is None else properties.find(W + "gridBefore")
        column = min(max(0, whole(value_of(before), 0)), _MOST_SPANNED)
        for element in _cells(row):
            shape = first_child(element, _SHAPE)
            span = whole(value_of(None if shape is None else shape.find(_GRID_SPAN)), 1)
            cell = _GridCell(column, min(max(1, span), _MOST_SPANNED))
            shading = None if shape is None else shape.find(_SHADING)
            cell.shade = colour_name(shading.get(_FILL) or "") if shading is not None else ""
            merge = None if shape is None else shape.find(_MERGE)
            if merge is not None and value_of(merge) != "restart":
                cell.rows = 0
            self._cell = cell
            self.blocks(element)
            cells.append(cell)
            column += cell.columns
        return cells


def _blocks(story: Element) -> Iterator[Element]:
    """The paragraphs and tables in ``story``, through content controls and the marks of tracked insertions."""
    for child in story:
        tag = child.tag
        if tag in (_PARAGRAPH, _TABLE):
            yield child
        elif isinstance(tag, str) and tag not in _DELETED and tag != _FALLBACK:
            yield from _blocks(child)


def _rows(table: Element) -> Iterator[Element]:
    for row in _found(table, _ROW):
        properties = row.find(_ROW_PROPERTIES)
        if properties is None or properties.find(W + "del") is None:
            yield row


def _cells(row: Element) -> Iterator[Element]:
    return _found(row, _CELL)


def _found(element: Element, wanted: str) -> Iterator[Element]:
    """The rows of a table or the cells of a row, through what may be wrapped around them."""
    for child in element:
        if child.tag == wanted:
            yield child
        elif isinstance(child.tag, str) and child.tag not in (_PARAGRAPH, _TABLE) and child.tag not in _DELETED:
            yield from _found(child, wanted)


def _is_frame(table: Element) -> bool:
    """Whether a table of one column only draws a frame around its words."""
    return all(sum(1 for _ in _cells(row)) <= 1 for row in _rows(table))


def _spanned(rows: list[list[_GridCell]]) -> None:
    """Count each cell that goes on from the row above to the cell where it started."""
    starts: dict[int, _GridCell] = {}
    for row in rows:
        for cell in row:
            above = starts.get(cell.column)
            if cell.rows or above is None:
                cell.rows = 1
                starts[cell.column] = cell
                continue
            above.rows += 1
            above.lines += cell.lines
            above.words += cell.words


def _joined(links: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    joined: list[tuple[int, int, str]] = []
    for left, right, address in links:
        if joined and joined[-1][1:] == (left, address):
            joined[-1] = (joined[-1][0], right, address)
        else:
            joined.append((left, right, address))
    return joined

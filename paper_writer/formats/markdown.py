"""Sheets → Markdown, as converters leave it: bold headings, pipe tables, running heads in the flow."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from paper_writer.formats.text import bullet
from paper_writer.noise import dirty
from paper_writer.sheet import Block, Grid, Head, PageEnd, Para, Sheet, Title
from paper_writer.style import Furniture, Style

_LOG_DAY = re.compile(r"^(\d\d[./]\d\d[./]\d\d(?:\d\d)?)")


def markdown(sheets: Iterable[Sheet], style: Style) -> str:
    """All sheets, parted by rules."""
    return "\n\n---\n\n".join(_sheet(sheet, style) for sheet in sheets) + "\n"


def _sheet(sheet: Sheet, style: Style) -> str:
    pieces: list[str] = [sheet.label] if sheet.label else []
    printed = 0
    for block in sheet.blocks:
        for piece in _block(block, style):
            pieces.append(piece)
            printed += 1 + len(piece) // style.width
            if printed >= style.page_lines:
                pieces += _page_end(sheet, style)
                printed = 0
    return "\n\n".join(pieces)


def _page_end(sheet: Sheet, style: Style) -> Iterator[str]:
    if style.furniture in (Furniture.HEAD_AND_DATE, Furniture.NUMBER_AND_HEAD) and sheet.running_head:
        head = _words(sheet.running_head, style)
        yield f"## {head}" if style.noise.heads_as_headings else head


def _block(block: Block, style: Style) -> Iterator[str]:
    if isinstance(block, Title):
        yield _bold(_words(block.text, style), style)
    elif isinstance(block, Head):
        words = _words(f"{block.number} {block.text}".strip(), style)
        bold = _bold(words, style) if block.bold else words
        yield f"{'#' * block.level} {bold}" if block.level else bold if block.bold else _escaped(words)
    elif isinstance(block, Para):
        yield _para(block, style)
    elif isinstance(block, Grid):
        if block.title:
            yield _bold(_words(block.title, style), style)
        yield _table(block, style)
    elif isinstance(block, PageEnd):
        yield "---"


def _para(para: Para, style: Style) -> str:
    words = _words(para.text, style).replace("\n", "  \n")
    if para.bold:
        words = _bold(words, style)
    if para.lead:
        lead = _words(para.lead, style)
        words = " ".join(filter(None, (_bold(lead, style) if style.bold_heading else lead, words)))
    mark = "-" if para.marker == "•" and not style.noise.glyph_bullets else bullet(para.marker, style)
    indent = "  " * para.depth
    return (
        f"{indent}{mark} {words}".rstrip() + (f" {para.right}" if para.right else "")
        if mark
        else f"{words} {para.right}".rstrip()
    )


def _table(grid: Grid, style: Style) -> str:
    rows = [[_cell(cell, style) for cell in row] for row in grid.rows]
    head = rows[0] if grid.head else ["" for _ in rows[0]]
    body = rows[1:] if grid.head else rows
    lines = [head, ["---"] * len(rows[0]), *body]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _cell(words: str, style: Style) -> str:
    """The words of a cell on one line, with the mark-up that converters leave in it."""
    if not style.noise.tagged_cells:
        return _words(words, style).replace("\n", "<br>")
    lines = (_LOG_DAY.sub(r"<u>\1</u>", line) for line in _words(words, style).split("\n"))
    return " ".join(f"<p>{line}</p>" for line in lines)


def _bold(words: str, style: Style) -> str:
    return f"<b>{words}</b>" if style.noise.tagged_bold else f"**{words}**"


def _words(words: str, style: Style) -> str:
    return dirty(words, style.noise, tags=True)


def _escaped(words: str) -> str:
    """A paragraph that opens with a number is no list."""
    number, point, rest = words.partition(". ")
    return f"{number}\\. {rest}" if point and number.isdigit() else words

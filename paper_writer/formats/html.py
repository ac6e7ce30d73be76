"""Sheets → a saved web page: a meeting page of a committee system, or a plain page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from paper_writer.noise import dirty
from paper_writer.sheet import Block, Grid, Head, PageEnd, Para, Rows, Sheet, Title
from paper_writer.style import Style

_FRAME = """<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>{title}</title>
<script>window.site = {{"area": "committees"}};</script>
<style>body {{ font-family: sans-serif }} .head {{ font-weight: bold }}</style></head>
<body>
<header><a href="/">Wrenmoor Borough Council</a><nav><ul><li><a href="/news">News</a></li>
<li><a href="/committees">Committees</a></li><li><a href="/contact">Contact us</a></li></ul></nav></header>
<main>
{main}
</main>
<footer><p><a href="/privacy">Privacy</a> <a href="/accessibility">Accessibility</a></p></footer>
</body>
</html>
"""


def html(sheets: Iterable[Sheet], style: Style, title: str) -> str:
    """One page; its navigation and footer are no part of the paper."""
    main = "\n".join(line for sheet in sheets for block in sheet.blocks for line in _block(block, style))
    return _FRAME.format(title=escape(title), main=main)


def _block(block: Block, style: Style) -> Iterator[str]:
    if isinstance(block, Title):
        level = "h1" if block.big else "h2"
        yield f"<{level}>{_words(block.text, style)}</{level}>"
    elif isinstance(block, Head):
        words = _words(f"{block.number} {block.text}".strip(), style)
        yield f"<h{block.level + 1}>{words}</h{block.level + 1}>" if block.level else f"<p class=Mso><b>{words}</b></p>"
    elif isinstance(block, Para):
        yield _para(block, style)
    elif isinstance(block, Grid):
        if block.title:
            yield f"<p><strong>{_words(block.title, style)}</strong></p>"
        yield from _table(block, style)
    elif isinstance(block, Rows):
        yield from _rows(block, style)
    elif isinstance(block, PageEnd):
        yield "<hr>"


def _para(para: Para, style: Style) -> str:
    lead = f"<b>{_words(para.lead, style)}</b> " if para.lead else ""
    words = f"{lead}{_words(para.text, style)}".strip()
    if para.bold:
        words = f"<strong>{words}</strong>"
    if para.marker:
        words = f'{escape(para.marker)}<span style="font:7pt">&nbsp;&nbsp; </span>{words}'
    if para.right:
        words += f'<span style="float:right">{escape(para.right)}</span>'
    margin = f' style="margin-left:{para.depth * 18}pt"' if para.depth else ""
    return f"<p{margin}>{words}</p>"


def _table(grid: Grid, style: Style) -> Iterator[str]:
    yield "<table>"
    for place, row in enumerate(grid.rows):
        tag = "th" if grid.head and place == 0 else "td"
        yield "<tr>" + "".join(f"<{tag}>{_words(cell, style)}</{tag}>" for cell in row) + "</tr>"
    yield "</table>"


def _rows(rows: Rows, style: Style) -> Iterator[str]:
    yield "<table><tr>" + "".join(f"<td>{head}</td>" for head in rows.heads) + "</tr>"
    for row in rows.rows:
        title = f"<p><b>{_words(row.title, style)}</b></p>" if row.title else ""
        told = "".join(line for block in row.said for line in _block(block, style))
        beside = "".join(f"<p>{escape(owner)}</p>" for owner in row.beside)
        yield f"<tr><td>{row.number}</td><td>{title}{told}</td><td>{beside}</td></tr>"
    yield "</table>"


def _words(words: str, style: Style) -> str:
    """Escaped, with ordinals raised where the style's noise says so, and line feeds as ``<br>``."""
    tagged = dirty(words, style.noise, tags=True)
    plain = escape(tagged, quote=False)
    return plain.replace("&lt;sup&gt;", "<sup>").replace("&lt;/sup&gt;", "</sup>").replace("\n", "<br>")

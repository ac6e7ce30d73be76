"""Sheets → PDF, laid out by typst from ``paper.typ``, the same bytes every time."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import typst

from paper_writer.noise import dirty
from paper_writer.sheet import Block, Grid, Head, PageEnd, Para, Sheet, Title
from paper_writer.style import Furniture, Style

_LAYOUT = Path(__file__).with_name("paper.typ")
_FURNITURE = {
    Furniture.NONE: "none",
    Furniture.PAGE_NUMBER: "page",
    Furniture.NUMBER_ONLY: "number",
    Furniture.HEAD_AND_DATE: "head",
    Furniture.NUMBER_AND_HEAD: "number_head",
}


def pdf(sheets: Iterable[Sheet], style: Style, title: str) -> bytes:
    """One file. Only typst's own fonts are used, so that every machine sets the same pages."""
    paper = {
        "title": title,
        "hyphens": style.noise.hyphens,
        "justify": style.noise.hyphens,
        "furniture": _FURNITURE[style.furniture],
        "gutter": 30,
        "sheets": [_sheet(sheet, style) for sheet in sheets],
    }
    made = typst.compile(str(_LAYOUT), ignore_system_fonts=True, sys_inputs={"paper": json.dumps(paper)})
    if not isinstance(made, bytes):
        raise TypeError("typst gave several files for one paper")
    return made


def _sheet(sheet: Sheet, style: Style) -> dict[str, Any]:
    return {
        "head": dirty(sheet.running_head, style.noise, tags=False),
        "label": sheet.label,
        "columns": sheet.columns,
        "page_one": sheet.page_one,
        "bare": sheet.bare,
        "blocks": [_block(block, style) for block in sheet.blocks],
    }


def _block(block: Block, style: Style) -> dict[str, Any]:
    def words(text: str) -> str:
        return dirty(text, style.noise, tags=False)

    if isinstance(block, Title):
        return {"kind": "title", "text": words(block.text), "big": block.big}
    if isinstance(block, Head):
        return {
            "kind": "head",
            "text": words(block.text),
            "number": block.number,
            "level": block.level,
            "bold": block.bold,
        }
    if isinstance(block, Para):
        return {
            "kind": "para",
            "text": words(block.text),
            "marker": block.marker,
            "depth": block.depth,
            "lead": words(block.lead),
            "bold": block.bold,
            "right": block.right,
            "close": block.close,
        }
    if isinstance(block, Grid):
        return {
            "kind": "grid",
            "rows": [[words(cell) for cell in row] for row in block.rows],
            "head": block.head,
            "ruled": block.ruled,
            "title": words(block.title),
            "widths": list(block.widths or _widths(block)),
        }
    if isinstance(block, PageEnd):
        return {"kind": "page"}
    raise TypeError(f"no layout for {block!r}")


def _widths(grid: Grid) -> tuple[int, ...]:
    """Each column's share of the width, from its longest cell, so that words are not cut into single letters."""
    return tuple(min(30, max(6, *(len(cell) for cell in column))) for column in zip(*grid.rows, strict=True))

"""A pack → the same pack whose front sheet tells the pages that each item's papers stand on."""

from __future__ import annotations

from dataclasses import replace

import pypdfium2

from paper_writer.formats.pdf import pdf
from paper_writer.printing import sheets
from paper_writer.style import Style
from paper_writer.truth import Item, Meeting, TruePaper


def with_pages(paper: TruePaper, style: Style) -> TruePaper:
    """The pack with the page ranges of its PDF. Pages count from the first one behind the front sheet."""
    front, *rest = paper.parts
    if not isinstance(front, Meeting) or front.role != "agenda":
        raise ValueError("a pack opens with the front sheet of the meeting that it calls")
    printed = sheets(paper, style)[1:]
    ranges: dict[str, tuple[int, int]] = {}
    start = 1
    for part, sheet in zip(rest, printed, strict=True):
        end = start + _pages(pdf([sheet], style, paper.title)) - 1
        first, _ = ranges.get(part.agenda_item or "", (start, end))
        ranges[part.agenda_item or ""] = (first, end)
        start = end + 1
    items = tuple(_with_range(item, ranges) for item in front.items)
    return replace(paper, parts=(replace(front, items=items), *rest))


def _with_range(item: Item, ranges: dict[str, tuple[int, int]]) -> Item:
    return replace(item, pages=ranges.get(item.number or "", item.pages))


def _pages(data: bytes) -> int:
    document = pypdfium2.PdfDocument(data)
    try:
        return len(document)
    finally:
        document.close()

"""Sheets → plain text, in pages of lines with running heads, as an extractor gives them."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator

from paper_writer.noise import dirty
from paper_writer.sheet import Block, Grid, Head, PageEnd, Para, Sheet, Title
from paper_writer.style import Furniture, Style

_LONG_WORD = re.compile(r"[a-z]{9,}")


def text(sheets: Iterable[Sheet], style: Style) -> str:
    """All sheets, one after the other, every sheet starting a page."""
    pages: list[str] = []
    number = 0
    for sheet in sheets:
        number = 0 if sheet.page_one else number
        lines = list(_Typist(style).lines(sheet.blocks))
        size = len(lines) + 1 if style.furniture is Furniture.NONE else style.page_lines
        for place, page in enumerate(_pages(lines, size)):
            number += 1
            label = "" if place else sheet.label
            head = "" if sheet.bare else dirty(sheet.running_head, style.noise, tags=False)
            pages.append(_with_furniture(page, label, head, style, 0 if sheet.bare else number))
        pages.append("")
    end = " \n" if style.noise.trailing_spaces else "\n"
    return end.join("\n".join(pages).rstrip().split("\n")) + "\n"


def _pages(lines: list[str], size: int) -> Iterator[list[str]]:
    """Lines cut into pages: at ``\\f``, and wherever a page is full, also in the middle of a sentence."""
    page: list[str] = []
    for line in lines:
        if line == "\f" or len(page) == size:
            yield _trimmed(page)
            page = []
        if line != "\f":
            page.append(line)
    if page:
        yield _trimmed(page)


def _trimmed(page: list[str]) -> list[str]:
    start = next((place for place, line in enumerate(page) if line), len(page))
    return page[start:]


def _with_furniture(page: list[str], label: str, head: str, style: Style, number: int) -> str:
    """The page with what stands at its head and foot. The first page carries no running head."""
    lines = [label, "", *page] if label else page
    kind = style.furniture if number else Furniture.NONE
    if kind is Furniture.PAGE_NUMBER:
        lines = [*lines, "", f"Page {number}"]
    elif kind is Furniture.NUMBER_ONLY:
        lines = [*lines, str(number)]
    elif kind is Furniture.HEAD_AND_DATE and head and number > 1:
        lines = [head, "", *lines]
    elif kind is Furniture.NUMBER_AND_HEAD and head and number > 1:
        lines = [f"{number} {head}", *lines]
    return "\n".join(lines)


class _Typist:
    """Types blocks into lines of the style's width."""

    def __init__(self, style: Style) -> None:
        self.style = style

    def lines(self, blocks: Iterable[Block]) -> Iterator[str]:
        first = True
        after_head = False
        for block in blocks:
            if isinstance(block, PageEnd):
                yield "\f"
                continue
            close = (isinstance(block, Para) and block.close) or (after_head and self.style.noise.tight)
            if not first and not close and not self.style.unwrapped:
                yield ""
            yield from self._block(block)
            first, after_head = False, isinstance(block, Head)

    def _block(self, block: Block) -> Iterator[str]:
        if isinstance(block, Title):
            yield from self._wrapped(block.text, "", "")
        elif isinstance(block, Head):
            yield from self._wrapped(f"{block.number}   {block.text}" if block.number else block.text, "", "")
        elif isinstance(block, Para):
            yield from self._para(block)
        elif isinstance(block, Grid):
            if block.title:
                yield from (*self._wrapped(block.title, "", ""), "")
            for row in block.rows:
                yield "\t".join(dirty(cell, self.style.noise, tags=False) for cell in row)

    def _para(self, para: Para) -> Iterator[str]:
        indent = "    " * para.depth
        mark = f"{bullet(para.marker, self.style)} " if para.marker else ""
        words = " ".join(filter(None, (para.lead, para.text)))
        lines = list(self._wrapped(words, indent + mark, indent))
        if para.right:
            lines[-1] = f"{lines[-1]:<{self.style.width + 4}}{para.right}"
        yield from lines

    def _wrapped(self, words: str, first: str, rest: str) -> Iterator[str]:
        noise = self.style.noise
        if self.style.unwrapped:
            yield first + dirty(words, noise, tags=False)
            return
        for place, piece in enumerate(words.split("\n")):
            lines = textwrap.wrap(
                dirty(piece, noise, tags=False), self.style.width, initial_indent=rest if place else first,
                subsequent_indent=rest, break_long_words=False, break_on_hyphens=False, fix_sentence_endings=False,
                replace_whitespace=False, drop_whitespace=True,
            ) or [first.rstrip()]  # fmt: skip
            yield from _hyphenated(lines, self.style.width, len(rest)) if noise.hyphens else lines


def bullet(marker: str, style: Style) -> str:
    """The list mark as an extractor gives it: bullets of a symbol font come out as a private character."""
    if marker == "•" and style.noise.glyph_bullets:
        return "\uf0b7"
    return marker


def _hyphenated(lines: list[str], width: int, indent: int) -> Iterator[str]:
    """Moves the first half of a long word up to the line before, where there is room for it."""
    for place in range(len(lines) - 1):
        space = width - len(lines[place])
        following = lines[place + 1]
        word = _LONG_WORD.match(following, indent)
        if word and space > 6 and " " in following[indent:]:
            cut = min(space - 2, len(word.group()) - 4)
            if cut >= 4:
                lines[place] += f" {word.group()[:cut]}-"
                lines[place + 1] = following[:indent] + following[indent + cut :]
    yield from lines

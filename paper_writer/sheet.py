"""Printed matter without a format: what every format can print, in the order it is read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Title:
    """A line of the paper's opening. ``big`` for the name of the paper or body."""

    text: str
    big: bool = True


@dataclass(frozen=True, slots=True)
class Head:
    """The heading of an item or section. ``level`` 0 leaves the format to print it as a paragraph."""

    text: str
    number: str = ""
    level: int = 0
    bold: bool = True


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph. ``marker`` is its list mark, ``depth`` its nesting, ``right`` what stands at the right edge.

    ``lead`` are bold words that open it. Line feeds in ``text`` are kept.
    """

    text: str
    marker: str = ""
    depth: int = 0
    lead: str = ""
    bold: bool = False
    right: str = ""
    close: bool = False
    """Nothing parts it from the line above."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; the first row is the head where ``head`` says so. ``ruled`` draws its lines."""

    rows: tuple[tuple[str, ...], ...]
    head: bool = True
    ruled: bool = True
    title: str = ""
    widths: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """One item in a table of minutes: its number, its title, what is said under it, and who owes what beside it."""

    number: str
    title: str
    said: tuple[Para | Grid, ...]
    beside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rows:
    """Minutes set out as a table, as boards keep them: ``heads`` name its three columns."""

    heads: tuple[str, str, str]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class PageEnd:
    """The next block starts a page."""


Block: TypeAlias = Title | Head | Para | Grid | Rows | PageEnd


@dataclass(frozen=True, slots=True)
class Sheet:
    """Pages with one running head. ``label`` is printed on the first page ("Agenda Item 8") in packs.

    ``page_one`` restarts the page numbers here; ``bare`` pages carry neither number nor head.
    """

    blocks: tuple[Block, ...]
    running_head: str = ""
    label: str = ""
    columns: int = 1
    page_one: bool = False
    bare: bool = False

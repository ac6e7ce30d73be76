"""A paper as it was published: pages of lines, and tables, each with its place. No meaning yet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from arising.record.place import Box, Span


class Format(StrEnum):
    """What a paper's bytes are, told by their content and never by the file's name."""

    PDF = "pdf"
    DOCX = "docx"
    HTML = "html"
    TEXT = "text"
    """Plain text and Markdown: the same reader serves both, for committee papers mix them."""
    XML = "xml"


class Line(Struct, frozen=True, gc=False):
    """One printed line; in a table, one printed line of one cell.

    ``text`` is what a person would read: mark-up, escapes and entities are gone. ``start`` and ``end``
    bound the line in the paper's plain text. ``shifts`` maps the one to the other: a pair ``(i, j)`` says
    that from character ``i`` of ``text`` on, characters stand at ``j`` of the plain text, one for one,
    until the next pair; empty where they agree from ``start``.

    ``number`` counts the paper's lines from 0. ``page`` is the file's page, from 1. ``opens`` says that
    the format itself starts a paragraph here (a blank line above, a new ``<p>``, a wider gap on the page).
    ``heading`` is the level that mark-up gives (1 to 6), 0 where it gives none. ``marker`` is the list
    marker that the format knows apart from the words (``-``, ``(a)``, ``3.``), as it would be printed; it
    is not part of ``text``. ``indent`` is the depth of nesting or the left edge in points. ``cells``
    says that the line is part of table number ``table``.
    """

    number: int
    page: int
    start: int
    end: int
    text: str
    shifts: tuple[tuple[int, int], ...] = ()
    opens: bool = False
    heading: int = 0
    marker: str = ""
    indent: float = 0.0
    bold: bool = False
    italic: bool = False
    size: float | None = None
    box: Box | None = None
    table: int | None = None

    def without_words(self) -> Line:
        """The same line at the same place, with nothing on it."""
        return replace(self, text="", shifts=())


class Cell(Struct, frozen=True, gc=False):
    """One cell of a table: its words, and the numbers of the lines they stand on.

    A line belongs to one cell only: the cells of one printed row are lines of their own, in the order of
    the cells, so that a cell's words are never mixed with its neighbour's.
    ``columns`` and ``rows`` say how many the cell spans. ``struck`` says that all its words are struck through,
    ``shade`` names the colour behind it, where the format tells.
    """

    text: str
    lines: tuple[int, ...] = ()
    columns: int = 1
    rows: int = 1
    struck: bool = False
    shade: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells. ``lines`` are the numbers of the lines that the table is printed on.

    A table that runs on over a page is one table; a head that is printed again on the next page is kept
    once, and its repeats are in ``lines`` but not in ``rows``. ``ruled`` says that lines or mark-up
    bound the cells, and that they were not inferred from white space.
    """

    number: int
    page: int
    rows: tuple[tuple[Cell, ...], ...]
    lines: tuple[int, ...]
    ruled: bool = True


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the file. ``number`` counts from 1; ``width`` and ``height`` are in points, where known.

    ``unread`` says why there are no words of it (a scan, and no engine to read it), empty where it was read.
    ``scanned`` says that the words were recognised from a picture, and may hold errors.
    """

    number: int
    start: int
    end: int
    width: float | None = None
    height: float | None = None
    unread: str = ""
    scanned: bool = False


@dataclass(frozen=True, slots=True)
class Paper:
    """A published file: its plain text, and the pages, lines and tables that are in it.

    ``sha256`` is the hash of the file's bytes; ``name`` its file name without folders. ``text`` is what
    every span of the record counts in. ``language`` and ``title`` are what the file says of itself.
    ``links`` holds ``(span of the words, address)``. ``warnings`` are the reader's own, in plain English.
    """

    name: str
    sha256: str
    format: Format
    text: str
    pages: tuple[Page, ...]
    lines: tuple[Line, ...]
    tables: tuple[Table, ...] = ()
    title: str = ""
    links: tuple[tuple[Span, str], ...] = ()
    warnings: tuple[str, ...] = ()
    meta: tuple[tuple[str, str], ...] = field(default=())
    """What the format states as data apart from the words, e.g. ModernGov's ``("committeetitle", …)``."""

    def lines_of(self, numbers: Iterable[int]) -> tuple[Line, ...]:
        """The lines with these numbers, in the order asked for."""
        return tuple(self.lines[number] for number in numbers)

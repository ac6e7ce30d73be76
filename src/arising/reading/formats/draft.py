"""Builds a paper line by line for the formats whose plain text is ours to lay out."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from arising.record.paper import Cell, Format, Line, Page, Paper, Table
from arising.record.place import Box, Span


def fingerprint(data: bytes) -> str:
    """The SHA-256 of a file's bytes, in hex: the name by which a paper is known."""
    return hashlib.sha256(data).hexdigest()


@dataclass
class Draft:
    """A paper in the making. Every line ends with a line feed; a page starts with a form feed but the first."""

    name: str
    sha256: str
    format: Format
    parts: list[str] = field(default_factory=list)
    size: int = 0
    pages: list[Page] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    links: list[tuple[Span, str]] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    _page: dict[str, object] = field(default_factory=dict)
    _page_start: int = 0
    _page_number: int = 0

    def page(
        self, width: float | None = None, height: float | None = None, unread: str = "", scanned: bool = False
    ) -> None:
        """Start the next page."""
        self._close_page()
        if self._page_number:
            self._put("\f")
        self._page_number += 1
        self._page_start = self.size
        self._page = {"width": width, "height": height, "unread": unread, "scanned": scanned}

    def line(
        self,
        text: str,
        *,
        opens: bool = False,
        heading: int = 0,
        marker: str = "",
        indent: float = 0.0,
        bold: bool = False,
        italic: bool = False,
        size: float | None = None,
        box: Box | None = None,
        table: int | None = None,
    ) -> Line:
        """Add one line; with a ``marker`` the plain text shows it before the words. Returns the line."""
        if not self._page_number:
            self.page()
        start = self.size
        shown = f"{marker} {text}\n" if marker else f"{text}\n"
        shifts = ((0, start + len(marker) + 1),) if marker else ()
        self.parts.append(shown)
        end = start + len(shown) - 1
        self.size = end + 1
        # By position, in the order of the fields: to name fifteen values takes twice as long, and lines are many.
        line = Line(
            len(self.lines), self._page_number, start, end, text, shifts,
            opens, heading, marker, indent, bold, italic, size, box, table,
        )  # fmt: skip
        self.lines.append(line)
        return line

    def blank(self) -> None:
        """An empty line in the plain text, to part paragraphs for the eye. It is no line of the paper."""
        if self.parts and self.parts[-1] != "\n":
            self._put("\n")

    def table(self, rows: list[list[Cell]], *, page: int, ruled: bool = True) -> None:
        """Add a table, whose cells name lines that were added before with ``table=len(draft.tables)``."""
        numbers = tuple(sorted({number for row in rows for cell in row for number in cell.lines}))
        self.tables.append(Table(len(self.tables), page, tuple(tuple(row) for row in rows), numbers, ruled))

    def finish(self, *, title: str = "", meta: tuple[tuple[str, str], ...] = ()) -> Paper:
        """The paper."""
        self._close_page()
        return Paper(
            name=self.name, sha256=self.sha256, format=self.format, text="".join(self.parts), pages=tuple(self.pages),
            lines=tuple(self.lines), tables=tuple(self.tables), title=title, links=tuple(self.links),
            warnings=tuple(self.warnings), meta=meta,
        )  # fmt: skip

    def _put(self, text: str) -> None:
        self.parts.append(text)
        self.size += len(text)

    def _close_page(self) -> None:
        if self._page_number:
            self.pages.append(
                Page(number=self._page_number, start=self._page_start, end=self.size, **self._page)  # type: ignore[arg-type]
            )

"""Plain text and Markdown → paper. The plain text is the decoded file itself, mark-up and all."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from arising.reading.errors import CannotRead
from arising.reading.formats.decoding import decode
from arising.reading.formats.draft import fingerprint
from arising.reading.formats.flat_tables import with_flat_tables
from arising.reading.formats.inline import Printed, printed
from arising.reading.formats.text_columns import Bounds
from arising.reading.formats.text_tables import Grid, Grids, Slot
from arising.reading.formats.wrapping import Wrapping, wrapping_of
from arising.record.paper import Cell, Format, Line, Page, Paper, Table
from arising.record.place import Span

_QUOTE = re.compile(r"[ \t]{0,12}(?:>[ \t]?){1,6}(?=\s*[^\s\d£%])")
_HEADING = re.compile(r"[ \t]{0,3}(#{1,6})(?:[ \t]+|$)")
_HEADING_END = re.compile(r"(?:[ \t]+|^)#{1,6}[ \t]*$")
_BULLET = re.compile(r"([ \t]*)(?:[-*][ \t]+|[•▪●○◦‣∙·][ \t]*)(?=[^\s])|([ \t]*)[-*•▪●○◦‣∙·][ \t]*$")
_BULLET_BEHIND = re.compile(r"(?<=[:;–-])[ \t]?[•▪●○◦‣∙·][ \t]*$")
"""A bullet behind the words that lead to a list: a program that takes text out of a PDF may set it there."""
_LIST_NUMBER = re.compile(r"[ \t]*(?:\*\*|\\)?\(?(?:\d{1,4}|[a-zA-Z]|[ivxIVX]{1,5})(?:\\?[.)]|(?:\.\d{1,3})+\b)")
_RULE = re.compile(r"[ \t]{0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|`{3,}[a-z]{0,12}|={3,})")
_UNDERLINE = re.compile(r"(?:={3,}+|-{3,}+)[ \t]{0,9}")
_META = re.compile(r"([A-Za-z][\w .-]{0,40}):[ \t]*(.*)")
_META_ITEM = re.compile(r"[ \t]*-[ \t]+(.*)")
_META_INSIDE = re.compile(r"[ \t]+\S.*")
"""What belongs to an entry of a list of keys."""
_META_LINES = (_META, _META_ITEM, _META_INSIDE, re.compile(r"\s*"))
_TITLE = re.compile(r"title:[ \t]*[\"']?([^\"'\s].*?)[\"']?$", re.I)
"""The one line of a page's front matter that the page prints: its words are the paper's heading."""
_LARGEST = 100_000_000
_LONGEST = 200_000
_LONGEST_NUMBER = 8
_ITEM = re.compile(r"\s*(?:item )?\d{1,4}(?:[.:)]|\s[-–])\s+[^\W\d]", re.I)
"""The title of an item between two tables of one head: they are two."""
_APART = 4
"""Lines between two parts of a table that runs on over a page: a running head, a caption printed again."""
_TAB = 4


def read_text(data: bytes, name: str) -> Paper:
    """The paper in a text or Markdown file. Offsets count in the decoded text, with line feeds for line ends.

    A form feed starts a new page. Every raw line that is not blank gives at least one line; one of mark-up alone
    (a rule, the row of dashes in a table) gives a line without words.

    Raises:
        CannotRead: the file is too large.
    """
    if len(data) > _LARGEST:
        raise CannotRead(
            f"The text is {len(data) // 1_000_000} MB long, which no committee paper is.",
            f"Cut it into files of at most {_LARGEST // 1_000_000} MB.",
        )
    decoded = decode(data)
    reader = _TextReader(decoded.text, name, fingerprint(data))
    reader.warnings += decoded.warnings
    return reader.paper()


@dataclass
class _TextReader:
    """Walks the raw lines of one paper, gathering lines and tables."""

    raw: str
    name: str
    sha256: str
    lines: list[Line] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    links: list[tuple[Span, str]] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    meta: list[tuple[str, str]] = field(default_factory=list)
    grids: Grids = field(init=False)
    page: int = 1
    opens: bool = True
    bullet: bool = False
    """Whether a bullet stands alone on the last line that is not blank: it marks the words under it."""
    wrapping: Wrapping = field(init=False)

    def paper(self) -> Paper:
        pages = _pages(self.raw)
        self.wrapping = wrapping_of([self.raw[slice(*row)].rstrip() for row in _raw_lines(self.raw, 0, len(self.raw))])
        for page in pages:
            self.page, self.opens = page.number, True
            self._read(_raw_lines(self.raw, page.start, page.end))
        with_flat_tables(self.lines, self.tables)
        titles = [value for key, value in self.meta if key == "title"]
        return Paper(
            name=self.name, sha256=self.sha256, format=Format.TEXT, text=self.raw, pages=pages,
            lines=tuple(self.lines), tables=tuple(self.tables), title=titles[0] if titles else "",
            links=tuple(self.links), warnings=tuple(self.warnings), meta=tuple(self.meta),
        )  # fmt: skip

    def _read(self, rows: list[Bounds]) -> None:
        at = self._front_matter(rows) if self.page == 1 else 0
        self.grids = Grids(self.raw, rows)
        while at < len(rows):
            start, end = rows[at]
            if not self.raw[start:end].strip():
                self.opens = True
                at += 1
                continue
            grid = self.grids.at(at)
            if grid is not None:
                self._table(grid, rows[at : at + grid.height])
                at += grid.height
            else:
                at = self._paragraph(rows, at)

    def _front_matter(self, rows: list[Bounds]) -> int:
        """Keep the ``key: value`` lines between two rules at the very top; return the first row after them."""
        if not rows or self.raw[slice(*rows[0])].rstrip() != "---":
            return 0
        close = next((at for at in range(1, min(len(rows), 60)) if self.raw[slice(*rows[at])].rstrip() == "---"), 0)
        inside = [self.raw[slice(*row)] for row in rows[1:close]]
        if not close or not all(any(kind.fullmatch(line) for kind in _META_LINES) for line in inside):
            return 0
        for line in inside:
            found = _META.fullmatch(line)
            if found:
                self.meta.append((found[1].strip().lower(), _unquoted(found[2])))
            elif (item := _META_ITEM.fullmatch(line)) and self.meta:
                key, value = self.meta[-1]
                self.meta[-1] = (key, f"{value}, {_unquoted(item[1])}" if value else _unquoted(item[1]))
        for start, end in rows[: close + 1]:
            words = self.raw[start:end].rstrip()
            title = _TITLE.match(words)
            bare = title[1] if title else "" if words == "---" else words.lstrip()
            first = start + (title.start(1) if title else len(words) - len(bare) if bare else 0)
            stop = first + len(bare) if bare else start + len(words)
            self._add(Printed(first, stop, bare, ()), opens=True, starts=start)
        return close + 1

    def _paragraph(self, rows: list[Bounds], at: int) -> int:
        """Read the lines up to the next blank line, heading, list entry or table; return the row after them."""
        heads = [_Head.of(self.raw, *rows[at])]
        last = at + 1
        while last < len(rows) and not heads[0].alone:
            start, end = rows[last]
            if not self.raw[start:end].strip() or self.grids.at(last) is not None:
                break
            head = _Head.of(self.raw, start, end)
            if head.opens or head.alone:
                break
            heads.append(head)
            last += 1
        if len(heads) == 1:
            heads[0] = replace(heads[0], heading=heads[0].heading or self._underlined(rows, last))
        if any(head.end - head.words > _LONGEST for head in heads):
            self.warnings.append("A line is too long to be a line of print; it is kept as it stands, mark-up too.")
            strips = [_as_it_stands(self.raw, head) for head in heads]
        else:
            strips = printed(self.raw, [(head.words, head.end) for head in heads])
        for index, (head, lines) in enumerate(zip(heads, strips, strict=True)):
            opens = index == 0 and (self.opens or head.opens or head.heading > 0)
            self._strip(head, lines, opens=opens or self._opens(rows, at + index, head))
        self.opens = heads[0].alone
        return last

    def _opens(self, rows: list[Bounds], at: int, head: _Head) -> bool:
        """Whether a row opens a paragraph though no empty line is above it."""
        above, below = (self.raw[slice(*rows[each])] if each < len(rows) else "" for each in (at - 1, at + 1))
        number = self.raw[slice(*rows[at - 2])].strip() if at > 1 else ""
        if number and len(number) <= _LONGEST_NUMBER and _LIST_NUMBER.fullmatch(number):
            above = f"{number} {above}"  # it may have stood there before it came to stand alone
        return self.wrapping.parts(above, self.raw[head.words : head.end], below)

    def _underlined(self, rows: list[Bounds], at: int) -> int:
        """The level of heading that row ``at`` makes of the lone line above it; 0 where it is no underline."""
        found = _UNDERLINE.match(self.raw, *rows[at]) if at < len(rows) else None
        if found is None or found.end() < rows[at][1]:
            return 0
        if "=" in found[0]:
            return 1
        if self.opens and len(self.raw[slice(*rows[at - 1])].strip()) == len(found[0].strip()):
            return 2  # as long as the words above: no rule between two pieces of text
        after = self.raw[slice(*rows[at + 1])].strip() if at + 1 < len(rows) else ""
        return 0 if after or not self.opens else 2

    def _strip(self, head: _Head, lines: list[Printed], *, opens: bool) -> None:
        """Add the printed lines of one raw line."""
        if head.rule or not lines:
            lines = [Printed(head.start, max(head.start, head.end), "", ())]
        for index, line in enumerate(lines):
            marker = head.marker or "•" * self.bullet if index == 0 else "•" if line.listed else ""
            starts, begins = (head.start, opens) if index == 0 else (None, line.opens)
            self._add(line, opens=begins, heading=head.heading, marker=marker, indent=head.indent, starts=starts)
        self.bullet = head.leads or (bool(head.marker) and not any(line.text for line in lines))

    def _add(
        self, line: Printed, *, opens: bool = False, heading: int = 0, marker: str = "", indent: float = 0.0,
        starts: int | None = None, table: int | None = None,
    ) -> int:  # fmt: skip
        """Add one line, which covers the raw text from ``starts`` on; return its number."""
        start = line.start if starts is None else starts
        shifts = line.shifts or (((0, line.start),) if start != line.start and line.text else ())
        number = len(self.lines)
        self.lines.append(
            Line(
                number=number, page=self.page, start=start, end=line.end, text=line.text, shifts=shifts, opens=opens,
                heading=heading, marker=marker, indent=indent, bold=line.bold, italic=line.italic, table=table,
            )
        )  # fmt: skip
        self.links += [(Span(left, right), address) for left, right, address in line.links]
        return number

    def _table(self, grid: Grid, raw_lines: list[Bounds]) -> None:
        """Add the lines and the cells of a table; one that repeats the head of the last runs it on."""
        known = self._run_on(grid)
        number = len(self.tables) if known is None else known
        first = len(self.lines)
        rows: list[tuple[Cell, ...]] = []
        waiting = list(reversed(raw_lines))
        spread = any(slot.more for slots in grid.rows for slot in slots)
        numbers = self._spread(grid, waiting, number) if spread else {}
        for index, slots in enumerate(grid.rows):
            table = None if index in grid.loose else number
            row = []
            for slot in slots:
                if spread:
                    row.append(self._gathered(slot, numbers))
                    continue
                self._cover(waiting, slot.start, number)
                row.append(self._cell(slot, table))
            if table is not None and any(cell.lines for cell in row):
                rows.append(tuple(row))
        self._cover(waiting, raw_lines[-1][1] + 1, number)
        lines = tuple(line.number for line in self.lines[first:] if line.table is not None)
        if known is None:
            self.tables.append(Table(number, self.page, tuple(rows), lines, grid.ruled))
        else:
            last = self.tables[known]
            self.tables[known] = replace(last, rows=last.rows + tuple(rows[1:]), lines=last.lines + lines)
        self.opens = True

    def _run_on(self, grid: Grid) -> int | None:
        """The number of the last table, where this one goes on with it: near it, under the same head."""
        before = self.tables[-1] if self.tables else None
        if before is None or not before.rows or len(self.lines) - before.lines[-1] > _APART:
            return None
        if any(_ITEM.match(line.text) for line in self.lines[before.lines[-1] + 1 :]):
            return None
        heads = [row for index, row in enumerate(grid.rows) if row and index not in grid.loose]
        if not heads or len(heads[0]) < 2:
            return None
        head = [" ".join(line.text for line in self._words(slot)) for slot in heads[0]]
        last = [cell.text for cell in before.rows[0]]
        return len(self.tables) - 1 if head == last and sum(map(bool, head)) > 1 else None

    def _cover(self, waiting: list[Bounds], upto: int, table: int) -> None:
        """Give each raw line that ends before ``upto`` and has no line yet a line without words."""
        while waiting and waiting[-1][1] < upto:
            start, end = waiting.pop()
            if self.raw[start:end].strip() and (not self.lines or self.lines[-1].end <= start):
                self._add(Printed(start, end, "", ()), opens=True, table=table)

    def _spread(self, grid: Grid, waiting: list[Bounds], table: int) -> dict[int, list[int]]:
        """Add the lines of cells that stand beside each other, in the order of the text; their numbers by start."""
        stretches = sorted(
            stretch for slots in grid.rows for slot in slots for stretch in ((slot.start, slot.end), *slot.more)
        )
        numbers: dict[int, list[int]] = {}
        for start, end in stretches:
            self._cover(waiting, start, table)
            for line in self._words(Slot(start, end)):
                opens = line.opens and start in grid.opens
                numbers.setdefault(start, []).append(self._add(line, opens=opens, table=table))
        return numbers

    def _gathered(self, slot: Slot, numbers: dict[int, list[int]]) -> Cell:
        """The cell whose lines were added with those beside it."""
        starts = [slot.start, *(start for start, _ in slot.more)] if slot.end > slot.start else []
        lines = [number for start in starts for number in numbers.get(start, ())]
        return Cell(" ".join(self.lines[number].text for number in lines), tuple(lines), slot.columns, slot.rows)

    def _words(self, slot: Slot) -> list[Printed]:
        strips = [
            (max(start, first), min(end, last))
            for first, last in ((slot.start, slot.end), *slot.more)
            for start, end in _raw_lines(self.raw, first, last)
        ]
        return [line for strip in printed(self.raw, strips) for line in strip] if strips else []

    def _cell(self, slot: Slot, table: int | None) -> Cell:
        lines = self._words(slot)
        numbers = tuple(
            self._add(line, opens=line.opens, marker="•" if line.listed else "", table=table) for line in lines
        )
        return Cell(" ".join(line.text for line in lines), numbers, slot.columns, slot.rows)


@dataclass(frozen=True, slots=True)
class _Head:
    """What stands before the words of a raw line: heading marks, a bullet, a list number, quote marks.

    ``words`` is where the words start, ``end`` where they end; ``alone`` says that no other line joins this one,
    ``leads`` that the bullet of the next stands at its end.
    """

    start: int
    words: int
    end: int
    heading: int = 0
    marker: str = ""
    indent: float = 0.0
    opens: bool = False
    alone: bool = False
    rule: bool = False
    leads: bool = False

    @staticmethod
    def of(raw: str, start: int, end: int) -> _Head:
        leads = _BULLET_BEHIND.search(raw, max(start, end - _LONGEST_NUMBER), end)
        if leads:
            return replace(_Head.of(raw, start, leads.start()), leads=True)
        edge = start
        while edge < end and raw[edge] in " \t":
            edge += 1
        indent = sum(_TAB if raw[at] == "\t" else 1 for at in range(start, min(edge, start + 400))) / 2
        if end - edge < 400 and _RULE.fullmatch(raw[start:end].rstrip()):
            return _Head(edge, edge, start + len(raw[start:end].rstrip()), opens=True, alone=True, rule=True)
        quote = _QUOTE.match(raw, start, end)
        words = quote.end() if quote else start
        heading = _HEADING.match(raw, words, end)
        if heading:
            closing = _HEADING_END.search(raw, heading.end(), end) if end - words < _LONGEST else None
            stop = closing.start() if closing else end
            return _Head(edge, heading.end(), stop, heading=len(heading[1]), opens=True, alone=True)
        bullet = _BULLET.match(raw, words, end)
        if bullet:
            return _Head(edge, bullet.end(), end, marker="•", indent=indent, opens=True)
        opens = _LIST_NUMBER.match(raw, words, end) is not None
        return _Head(edge, words if quote else edge, end, indent=indent, opens=opens)


def _as_it_stands(raw: str, head: _Head) -> list[Printed]:
    words = raw[head.words : head.end].rstrip()
    return [Printed(head.words, head.words + len(words), words, ())] if words else []


def _raw_lines(raw: str, start: int, end: int) -> list[Bounds]:
    rows: list[Bounds] = []
    while start < end:
        feed = raw.find("\n", start, end)
        stop = end if feed < 0 else feed
        rows.append((start, stop))
        start = stop + 1
    return rows


def _pages(raw: str) -> tuple[Page, ...]:
    pages: list[Page] = []
    start = 0
    while True:
        feed = raw.find("\f", start)
        end = len(raw) if feed < 0 else feed
        pages.append(Page(len(pages) + 1, start, end))
        if feed < 0:
            return tuple(pages)
        start = end + 1


def _unquoted(value: str) -> str:
    value = value.strip()
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value

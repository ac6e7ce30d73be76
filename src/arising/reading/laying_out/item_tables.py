"""Tables that set out a meeting item by item: a number, a title, what was said, and beside it who owes what.

Boards keep minutes in them ("Item | Discussion | Action") and print agendas as such ("No | Time | Item | Lead"). They
hold no data: their rows are read as headings with words under them, and what stands in the columns beside the words
is kept apart, for it goes on with no sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from arising.reading.laying_out.line_ends import announces
from arising.reading.laying_out.log_heads import columns_of
from arising.reading.laying_out.numbering import Label, LabelKind, is_number_alone, label_of
from arising.reading.laying_out.standing_items import USUAL_OPENING
from arising.record.paper import Cell, Line, Paper, Table
from arising.wording.log_columns import Column

_I = re.IGNORECASE
_NUMBERS = re.compile(r"(?:agenda |minute )?(?:item|no|nos|number|ref|reference|minute|#)? ?(?:no|number|ref)?", _I)
_TOPICS = re.compile(
    r"(?:agenda )?(?:items?|subjects?|topics?|titles?|headings?|agenda)(?: ?(?:/|and|&) ?(?:items?|\w+))?", _I
)
_WORDS = re.compile(
    r"(?:(?:key |main |summary of |record of |details? of |brief )*(?:discussions?|minutes?|notes?|points?|narrative|"
    r"summary|comments?|details?|issues?|proceedings)"
    r"(?: (?:discussed|of (?:the )?(?:discussion|meeting)|raised|points?))?(?: ?(?:/|and|&|,) ?(?:agreed |key )?"
    r"(?:actions?|decisions?|outcomes?|discussions?|notes?|points?|agreements?))*)|",
    _I,
)
_BESIDE = re.compile(
    r"(?:(?:agreed |key |lead |responsible |due |target |completion |action )*"
    r"(?:actions?|decisions?|outcomes?|owners?|leads?|leading|officers?|person|by|by whom|whom|who|by when|when|"
    r"deadlines?|due|dates?|timescales?|timings?|times?|mins|minutes|duration|responsib(?:le|ility)|presenters?|"
    r"presented by|presenting|speakers?|sponsors?|purpose|papers?|enclosures?|encl?|reports?|attachments?|appendix|"
    r"page|pages|format|status|for|initials|required|whom\?|when\?|for (?:decision|information).*)"
    r"(?: (?:required|by|no|nos|number|points?|by whom|by when|officer|responsible|and date|date|ref))?"
    r"(?: ?(?:/|and|&|,|-|–) ?(?:\w+)(?: (?:by|date|whom|when))?)*)?",
    _I,
)
_SAID = re.compile(
    r"(?:key |main |summary of )*(?:discussions?|points?|notes?|summary|background|updates?|issues|decisions?|"
    r"outcomes?|agreed|resolutions?|conclusions?|recommendations?|detail|minutes?)"
    r"(?: (?:points?|made|taken|agreed|raised))?",
    _I,
)
_TASKS = re.compile(r"(?:agreed |key )?actions?(?: (?:points?|agreed|required|arising|owner))?", _I)
_NEWS = re.compile(r"\b(?:update|progress|status|rag|position|response)\b", _I)
_OWNER_LINE = re.compile(r"\s*(?:[A-Z]{2,4}|[Aa]ll|ALL)(?:\s*[/&,+]\s*(?:[A-Z]{2,4}))*\s*")
_SENTENCE_ENDS = re.compile(r"[.;!?,][\"'”’)]*\s*$")
_DAY_LINE = re.compile(
    r"\s*(?:by )?(?:(?:\d{1,2}(?:st|nd|rd|th)? )?[A-Z][a-z]{2,8},? \d{4}|(?:\d{1,2}[./]){2}\d{2,4}|asap|on-?going|"
    r"next \w+)\s*",
    _I,
)
_ALIKE = (_OWNER_LINE, _DAY_LINE)
"""Two such lines, one below the other, are two entries."""
_OWNER_FIRST = re.compile(r"\s*[A-Z]{2,4}(?:\s*[/&,+]\s*[A-Z]{2,4})* (?:to|will) [a-z]")
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_LONGEST_HEAD = 48
_NARRATIVE = 0.4
"""The share of a table's words that its narrative takes at least."""
_MOST_TITLE = 160
_FEWEST_ROWS = 2
_LEVEL = 4.0
"""Points between the tops of two entries that stand on one line."""


@dataclass(frozen=True, slots=True)
class ItemColumns:
    """Which columns of a table hold the numbers, the titles and the words; all others stand beside.

    Titles stand in the column of the words, at their head, where ``titles`` is None; so do numbers. ``headed`` says
    that the first row names the columns.
    """

    numbers: int | None
    titles: int | None
    words: int
    width: int
    headed: bool
    listed: bool = False
    """Whether it is no more than a numbered list, whose numbers stand in a column of their own."""
    card: bool = False
    """Whether all of the table is one item: its title first, and below it "Discussion", "Decision" and "Actions"."""


@dataclass(frozen=True, slots=True)
class ItemRow:
    """One row: the lines of its number, of its title, of the words under it, and of each column beside them."""

    number: tuple[Line, ...]
    title: tuple[Line, ...]
    words: tuple[Line, ...]
    beside: tuple[tuple[Line, ...], ...]

    @property
    def start(self) -> int:
        """The character of the plain text at which it begins; 0 where it is empty."""
        return min(
            (line.start for lines in (self.number, self.title, self.words, *self.beside) for line in lines), default=0
        )


def item_tables(paper: Paper) -> dict[int, ItemColumns]:
    """The tables of a paper that set out items, by their number."""
    found: dict[int, ItemColumns] = {}
    above: ItemColumns | None = None
    for table in paper.tables:
        above = _item_columns(table, above)
        if above is not None:
            found[table.number] = above
    return found


def _item_columns(table: Table, above: ItemColumns | None) -> ItemColumns | None:
    """The columns of a table that sets out items, else None. ``above`` is the last such table, which may go on."""
    grid = list(_grid(table))
    width = max((max(row) + row[max(row)].columns for row in grid if row), default=0)
    if width < 2:
        return None
    columns = _headed(grid, width) or _card(grid, width)
    if columns is not None and columns.headed and _is_log(table, columns):
        return None
    if columns is None and above is not None and above.width == width and not (above.card or above.listed):
        rest = ItemColumns(above.numbers, above.titles, above.words, width, headed=False)
        columns = rest if _goes_on(grid, rest) else None
    return columns or _unheaded(grid, width) or _listed(grid, width)


def _is_log(table: Table, columns: ItemColumns) -> bool:
    """Whether what would be the words of its items are actions, or news of those to the left of them.

    They are numbered, with who owes them and how they stand.
    """
    log = columns_of(table)
    if log is None or columns.titles is not None or not log.follows_up or Column.NUMBER not in log.kinds.values():
        return False
    words = log.kinds.get(columns.words)
    left = {column for at, column in log.kinds.items() if at < columns.words}
    return words is Column.DETAILS or (words is Column.UPDATE and Column.DETAILS in left)


def rows_of(table: Table, columns: ItemColumns, lines: Sequence[Line]) -> Iterator[ItemRow]:
    """The rows of such a table below its head; ``lines`` are the paper's."""
    if columns.card:
        yield from _rows_of_card(list(_grid(table)), lines)
        return
    for row in list(_grid(table))[int(columns.headed) :]:
        number, title, words = (
            _lines(row.get(at), lines) if at is not None else ()
            for at in (columns.numbers, columns.titles, columns.words)
        )
        own = {columns.numbers, columns.titles, columns.words}
        beside = tuple(_lines(cell, lines) for at, cell in sorted(row.items()) if at not in own and cell.lines)
        if number and number_label(" ".join(line.text.strip() for line in number)) is None:
            yield ItemRow((), number + title, words, beside)
        elif title:
            yield ItemRow(number, title, words, beside)
        else:
            cut = 0 if columns.listed else _end_of_title(number, words)
            yield ItemRow(number, words[:cut], words[cut:], beside)


def _rows_of_card(grid: Sequence[Mapping[int, Cell]], lines: Sequence[Line]) -> Iterator[ItemRow]:
    first = [_lines(cell, lines) for _, cell in sorted(grid[0].items())]
    yield ItemRow((), next(each for each in reversed(first) if each), (), ())
    for row in grid[1:]:
        label, told = _lines(row.get(0), lines), _lines(row.get(1), lines)
        if label and _TASKS.fullmatch(_plain(row[0].text)):
            yield ItemRow((), (), label, (told,))
        else:
            yield ItemRow((), (), label, ())
            yield ItemRow((), (), told, ())


def head_lines(table: Table, columns: ItemColumns) -> tuple[int, ...]:
    """The numbers of the lines that name the columns, where they are printed again too."""
    below = {number for row in table.rows[int(columns.headed) :] for cell in row for number in cell.lines}
    return tuple(number for number in table.lines if number not in below)


def beside_entries(row: ItemRow) -> Iterator[tuple[Line, ...]]:
    """What stands beside a row, entry by entry: an owner with the day due, where they have columns of their own."""
    columns = [list(_entries(lines)) for lines in row.beside if lines]
    if len({len(entries) for entries in columns}) == 1:
        for level in zip(*columns, strict=True):
            yield tuple(line for entry in level for line in entry)
        return
    for at, entries in enumerate(columns):
        if at == 0 and len(columns) > 1 and all(entry[0].box for each in columns for entry in each):
            yield from _levelled(entries, [entry for each in columns[1:] for entry in each])
            return
        yield from entries


def _levelled(first: Sequence[tuple[Line, ...]], others: Sequence[tuple[Line, ...]]) -> Iterator[tuple[Line, ...]]:
    """Each entry of the first column with those of the others that begin on its line."""
    left = list(others)
    for entry in first:
        level = [other for other in left if _on_one_line(entry[0], other[0])]
        left = [other for other in left if other not in level]
        yield (*entry, *(line for other in level for line in other))
    yield from left


def _on_one_line(one: Line, other: Line) -> bool:
    return (
        one.page == other.page
        and one.box is not None
        and other.box is not None
        and abs(one.box.top - other.box.top) < 4
    )


def _entries(lines: Sequence[Line]) -> Iterator[tuple[Line, ...]]:
    """The lines of a cell, cut where a paragraph begins or another owner stands on a line of their own."""
    entry: list[Line] = []
    for line in lines:
        alike = any(each.fullmatch(line.text) and each.fullmatch(entry[-1].text) for each in _ALIKE) if entry else False
        if entry and (line.opens or alike or _OWNER_FIRST.match(line.text)):
            yield tuple(entry)
            entry = []
        entry.append(line)
    if entry:
        yield tuple(entry)


def number_label(text: str) -> Label | None:
    """The label that a number in a cell of its own is; None where the cell holds anything else."""
    bare = text.strip().rstrip(".:")
    label = label_of(f"{bare}. A") if bare else None
    if label is None or label.end < len(bare) + 1 or label.kind is LabelKind.LETTER:
        return None
    return replace(label, end=len(text) + 1, stopped=True)


def _lines(cell: Cell | None, lines: Sequence[Line]) -> tuple[Line, ...]:
    return tuple(lines[number] for number in cell.lines if lines[number].text.strip()) if cell else ()


def _grid(table: Table) -> Iterator[dict[int, Cell]]:
    """For each row its cells by the column they begin in; a cell from a row above keeps its column taken."""
    taken: dict[int, int] = {}
    for row in table.rows:
        found: dict[int, Cell] = {}
        column = 0
        for cell in row:
            while taken.get(column, 0) > 0:
                column += 1
            found[column] = cell
            column += cell.columns
        taken = {at: left - 1 for at, left in taken.items() if left > 1}
        for at, cell in found.items():
            for each in range(at, at + cell.columns if cell.rows > 1 else at):
                taken[each] = cell.rows - 1
        yield found


def _headed(grid: Sequence[Mapping[int, Cell]], width: int) -> ItemColumns | None:
    """The columns as the first row names them."""
    if len(grid) < _FEWEST_ROWS or len(grid[0]) < 2:
        return None
    heads = {at: _plain(cell.text) for at, cell in grid[0].items()}
    if any(len(head) > _LONGEST_HEAD or _NEWS.search(head) for head in heads.values()):
        return None
    if not any(heads.values()) or not all(_names_a_column(head) for head in heads.values()):
        return None
    first = min(heads)
    rest = [at for at in heads if at != first]
    told = next((at for at in rest if heads[at] and _WORDS.fullmatch(heads[at])), None)
    titled = next((at for at in rest if _TOPICS.fullmatch(heads[at])), None)
    longest = _narrative(grid[1:])
    words = told if told is not None else titled if titled is not None else longest
    if words is None or not (_NUMBERS.fullmatch(heads[first]) or _TOPICS.fullmatch(heads[first])) or words == first:
        return None
    if longest is not None and longest not in (words, first):
        titled, words = (words if titled == words else titled), longest
    columns = ItemColumns(first, titled if titled not in (None, words) else None, words, width, headed=True)
    return columns if _holds_items(grid[1:], columns, numbered=not _TOPICS.fullmatch(heads[first])) else None


def _names_a_column(head: str) -> bool:
    return any(pattern.fullmatch(head) for pattern in (_NUMBERS, _TOPICS, _WORDS, _BESIDE))


def _unheaded(grid: Sequence[Mapping[int, Cell]], width: int) -> ItemColumns | None:
    """The columns where no row names them: numbers first, and among the words the titles that every meeting has."""
    words = _narrative(grid)
    if words != 1 or len(grid) < _FEWEST_ROWS + 1:
        return None
    columns = ItemColumns(0, None, words, width, headed=False)
    usual = sum(USUAL_OPENING.match(row[words].text) is not None for row in grid if words in row)
    told = usual >= _FEWEST_ROWS or (usual > 0 and _counts(grid))
    return columns if told and _holds_items(grid, columns, numbered=True) else None


def _counts(grid: Sequence[Mapping[int, Cell]]) -> bool:
    """Whether the first column does nothing but count: 1, 2, 3 and on, beside the rows that have a number."""
    counted = [row[0].text.strip().rstrip(".") for row in grid if 0 in row and row[0].text.strip()]
    return len(counted) > _FEWEST_ROWS and counted == [str(number) for number in range(1, len(counted) + 1)]


def _listed(grid: Sequence[Mapping[int, Cell]], width: int) -> ItemColumns | None:
    """The columns of a list, or of a heading alone, that a word processor sets in cells: a number, and its words."""
    alone = all(len(row) == 2 and 1 in row and row[1].text.strip() and is_number_alone(row[0].text) for row in grid)
    return ItemColumns(0, None, 1, width, headed=False, listed=True) if width == 2 and alone else None


def _card(grid: Sequence[Mapping[int, Cell]], width: int) -> ItemColumns | None:
    """A table that is one item: a title over its width, or beside "Item", and rows of what was said and decided."""
    first = [cell for _, cell in sorted(grid[0].items()) if cell.text.strip()]
    if width != 2 or len(grid) < _FEWEST_ROWS or not first or len(first[-1].text) > _MOST_TITLE:
        return None
    titled = _numbered(first[0]) if len(first) == 1 else _TOPICS.fullmatch(_plain(first[0].text)) is not None
    labels = [_plain(row[0].text) for row in grid[1:] if 0 in row]
    told = all(_SAID.fullmatch(label) or _TASKS.fullmatch(label) or not label for label in labels)
    return ItemColumns(None, None, 1, width, headed=False, card=True) if titled and any(labels) and told else None


def _goes_on(grid: Sequence[Mapping[int, Cell]], columns: ItemColumns) -> bool:
    """Whether a table without heads is more of the one above: its first cell is an item's number, or empty."""
    first = grid[0].get(columns.numbers or 0)
    told = [row for row in grid if columns.words in row and row[columns.words].text.strip()]
    return bool(told) and first is not None and (not first.text.strip() or _numbered(first))


def _holds_items(rows: Sequence[Mapping[int, Cell]], columns: ItemColumns, *, numbered: bool) -> bool:
    """Whether rows are items: numbered at their head, or each with a title before what is told."""
    first = [row[columns.numbers or 0] for row in rows if row.get(columns.numbers or 0)]
    filled = [cell for cell in first if cell.text.strip()]
    if not filled or not any(row.get(columns.words) and row[columns.words].text.strip() for row in rows):
        return False
    if sum(map(_numbered, filled)) * 2 >= len(filled):
        return True
    told = sum(len(row[columns.words].text) for row in rows if columns.words in row)
    short = all(len(cell.text) <= _MOST_TITLE and not _SENTENCE_ENDS.search(cell.text) for cell in filled)
    usual = any(USUAL_OPENING.match(cell.text) for cell in filled)
    return not numbered and short and usual and told > sum(len(cell.text) for cell in filled)


def _numbered(cell: Cell) -> bool:
    text = cell.text.strip()
    label = label_of(text) or number_label(text)
    return label is not None and not label.bracketed and label.kind in {LabelKind.DECIMAL, LabelKind.CODE}


def _narrative(rows: Sequence[Mapping[int, Cell]]) -> int | None:
    """The column that holds the most words, where it holds a good share of them."""
    sizes: dict[int, int] = {}
    for row in rows:
        for at, cell in row.items():
            sizes[at] = sizes.get(at, 0) + len(cell.text)
    best = max(sizes, key=lambda at: sizes[at], default=None)
    return best if best is not None and sizes[best] >= _NARRATIVE * sum(sizes.values()) else None


def _end_of_title(number: Sequence[Line], words: Sequence[Line]) -> int:
    """How many of the lines in the column of the words are the title above them."""
    if not words or not number:
        return 0
    bold = next((at for at, line in enumerate(words) if not line.bold or (at and _announces(line))), len(words))
    opened = next((at for at, line in enumerate(words) if at and line.opens), len(words))
    if bold:
        return bold if bold < len(words) or opened == len(words) else opened
    text = " ".join(line.text.strip() for line in words[:opened])
    label = number_label(number[0].text)
    nested = label is not None and label.depth > 1 and opened == len(words)
    return 0 if nested or len(text) > _MOST_TITLE or _SENTENCE_ENDS.search(text) else opened


def _announces(line: Line) -> bool:
    """Whether a line of its own announces a decision or a task: no title goes on with it."""
    text = line.text.strip()
    return line.opens and bool(text) and announces("", text, ended=True)


def _plain(text: str) -> str:
    words = _IN_BRACKETS.sub(" ", text) if "(" in text else text
    return " ".join(words.split()).strip(" .:*?").replace(".", "").lower()

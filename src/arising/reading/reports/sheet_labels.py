"""The labels of a report's summary sheet ("Meeting:", "Report Title", "From:") and what stands beside or under them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import lru_cache

from msgspec import Struct

from arising.reading.actions.action_logs import log_columns
from arising.reading.laying_out.layout import Block
from arising.reading.people.attendance_tables import lists_people
from arising.record.paper import Cell, Line
from arising.record.passage import Passage


class SheetField(StrEnum):
    """What a label asks for."""

    TITLE = "title"
    AUTHOR = "author"
    DATE = "date"
    BODY = "body"
    APPROVER = "approver"
    SUMMARY = "summary"
    RECOMMENDATIONS = "recommendations"
    APPENDICES = "appendices"
    OTHER = "other"


class SheetLabel(Struct, frozen=True, eq=False, gc=False):
    """A label found. ``strong`` says that no running text would open with it.

    ``first`` are the words that follow it in its own line or row; ``closed`` says that they are its whole value.
    ``block`` is the number of the block that the label stands in, ``line`` the number of its first line.
    """

    field: SheetField
    label: str
    first: Passage
    block: int
    line: int
    strong: bool
    closed: bool


class SheetRow(Struct, frozen=True, eq=False, gc=False):
    """One label with its value, which is empty where nothing follows before the next label; see `SheetLabel`."""

    field: SheetField
    label: str
    value: Passage
    block: int
    line: int
    strong: bool


_OFFICER = (
    "(?:report|lead|presenting|responsible|originating|contact|accountable|reporting) "
    "(?:officer|author|director|manager|name)"
)
_OF_REPORT = r"(?: (?:of|for) (?:the |this )?(?:report|paper|briefing|item))?"
# fmt: off
_WEAK: dict[SheetField, tuple[str, ...]] = {
    SheetField.TITLE: ("title", "subject", "re"),
    SheetField.AUTHOR: (
        "by", "from", "officers?", "authors?", "managers?", "contacts?", "contact details", "lead", "director",
    ),
    SheetField.DATE: ("date", "dated"),
    SheetField.BODY: ("to", "meeting", "committee", "board", "cabinet", "council", "panel", "commission", "body"),
    SheetField.APPROVER: ("signed", "approved"),
    SheetField.SUMMARY: ("summary", "purpose", "introduction", "background"),
    SheetField.RECOMMENDATIONS: ("recommendations?", "recommended"),
    SheetField.APPENDICES: ("appendix", "appendices", "annex(?:es)?"),
    SheetField.OTHER: (
        "directorate", "service", "department", "agency", "organisation", "classification", "status", "wards?",
        "divisions?", "portfolio", "cabinet member", "exempt", "circulation", "reference", "ref", "version",
    ),
}
_STRONG: dict[SheetField, tuple[str, ...]] = {
    SheetField.TITLE: (
        "(?:report|paper|briefing) (?:title|subject|name)", f"title{_OF_REPORT}", f"subject(?: matter)?{_OF_REPORT}",
        "title ?/ ?subject", "subject ?/ ?title", "name of report",
    ),
    SheetField.AUTHOR: (
        f"{_OFFICER}s?(?: and (?:contact )?(?:details|title|post|job title))?(?: contact details)?",
        "author of (?:the )?report", "(?:prepared|presented|written|compiled|submitted) by", "originator",
        "report(?:ed)? (?:of|by)(?: the)?", "report from", "name and contact details", "lead head of service",
        "contact for (?:enquiries|information)", "lead officer and report author",
        r"(?:agency|directorate|organisation)(?: ?/ ?\w+)* presenting (?:the )?report",
    ),
    SheetField.DATE: (
        "(?:meeting|committee|report) date", r"date of (?:the )?(?:\w+ )?(?:meeting|report)",
        "date and time of meeting",
    ),
    SheetField.BODY: (
        "(?:committee|meeting|board) name(?: and date of (?:committee )?meeting)?",
        "name of (?:committee|meeting|board)", "report (?:to|for)(?: the)?", "(?:final )?decision[ -]maker",
    ),
    SheetField.APPROVER: (
        "(?:strategic |corporate |executive |assistant )?director approving submission of the report",
        "(?:report )?(?:approved|authorised|cleared|signed off|endorsed) by", "approvals? obtained from",
    ),
    SheetField.SUMMARY: (
        "(?:report|executive) summary", f"summary{_OF_REPORT}", f"purpose(?: and summary)?{_OF_REPORT}",
        "reasons? for (?:the )?report",
    ),
    SheetField.RECOMMENDATIONS: ("(?:officer |report )?recommendations? ?(?:to .{3,60}|of .{3,40})?",),
    SheetField.APPENDICES: ("list of appendices(?: included)?", "appendices (?:included|attached)"),
    SheetField.OTHER: (
        "wards? affected", "electoral divisions?(?: affected)?", r"key decision\??", "is this a key decision.{0,70}",
        "(?:relevant |lead )?(?:portfolio holder|cabinet member|executive member)(?: portfolio)?",
        "council approval required", "exempt (?:from|information).{0,50}", "consideration by any other.{0,80}",
        "background (?:papers?|documents?)(?: and consultation)?", "forward plan (?:reference|number|ref).{0,10}",
        "(?:past|future|previous) pathway(?: of (?:report|paper))?", "report (?:status|type)", "decision type",
        "last committee reference", "item (?:number|no)", "report no", "public ?/ ?private",
        "(?:strategic|corporate) director",
    ),
}
# fmt: on
_VOCABULARY = tuple(
    (field, re.compile("|".join(_WEAK[field])), re.compile("|".join(_STRONG[field]))) for field in SheetField
)
_ANY_LABEL = re.compile("|".join(word for listed in (_WEAK, _STRONG) for words in listed.values() for word in words))
"""Asked first: hardly a line opens with a label, and one pattern says so sooner than one for each field."""
_FIRST_WORDS = frozenset(
    """accountable agency annex annexes appendices appendix approval approvals approved assistant author authorised
    authors background board body briefing by cabinet circulation classification cleared commission committee
    compiled consideration contact contacts corporate council date dated decision department director
    directorate division divisions electoral endorsed executive exempt final forward from future introduction is
    item key last lead list manager managers meeting name officer officers organisation originating originator
    panel paper past portfolio prepared presented presenting previous public purpose re reason reasons
    recommended ref reference relevant report reported reporting responsible service signed status strategic
    subject submitted summary title to version ward wards written""".split()
)
"""How any label begins: running text seldom does."""
_FIRST_LETTERS = frozenset([shape(word[:2]) for word in _FIRST_WORDS for shape in (str.capitalize, str.upper)])
_OPENS_NUMBER = frozenset("(0123456789")
"""How the number before a label begins."""
_FIRST_WORD = re.compile(r"[A-Za-z]+")
_PLURAL = re.compile(r"\(e?s\)")
_SPACES = re.compile(r"\s+")
_NUMBERED = re.compile(r"^\(?\d{1,2}(?:\.\d{1,2})?[.)]?(?:\s+|$)")
_LABEL_END = re.compile(r"\s*:\s*[-–—]?\s*|\s*[-–—]\s*$|\s{3,}|\t")
_DASHES = frozenset("-–—")
_GAP = re.compile(r"\s\s\s")
_RUN_IN = re.compile(
    r"^(?:(?P<author>report (?:of|by)(?: the)?)"
    r"|(?P<body>report to(?: the)?)"
    r"|(?P<approver>(?:strategic |corporate )?director approving submission of the report)"
    r"|(?P<other>(?:council approval required|exempt from the press and public|wards? affected|key decision)))"
    r"\s*(?=[A-Z])",
    re.IGNORECASE,
)
_LONGEST_HALF = 30
"""Characters of the first half of a label that a table breaks over two rows."""
_LONGEST_LABEL = 120
_LONGEST_RUN_IN = 160
_HIGHEST_VALUE = 12
"""Lines under a label after which what stands there is no longer its value but text of its own."""


@lru_cache(maxsize=1024)
def field_of(label: str) -> tuple[SheetField, bool] | None:
    """The field that ``label`` names, and whether it is a strong one; ``None`` where it is no label."""
    if len(label) > 2 * _LONGEST_LABEL:
        return None
    spaced = label if label.isprintable() and "  " not in label else _SPACES.sub(" ", label)
    words = spaced.strip(" .:;-–—*").lower().replace("’", "'")
    words = _PLURAL.sub("s", words) if "(" in words else words
    if not 1 < len(words) < _LONGEST_LABEL or not _ANY_LABEL.fullmatch(words):
        return None
    for field, weak, strong in _VOCABULARY:
        if strong.fullmatch(words):
            return field, True
        if weak.fullmatch(words):
            return field, False
    return None


def sheet_rows(blocks: Sequence[Block]) -> tuple[SheetRow, ...]:
    """Every label among ``blocks`` with its value, in order.

    A weak label ("Date", "To", "By") counts only with a colon or in a table cell of its own.
    """
    return tuple(rows_of(labels_in(blocks), blocks))


def labels_in(blocks: Sequence[Block]) -> tuple[SheetLabel, ...]:
    """The labels alone, for those who need not know what stands beside them."""
    labels: list[SheetLabel] = []
    for block in blocks:
        if block.table is None:
            labels += _in_lines(block)
        elif log_columns(block) is None and not lists_people(block):
            labels += _in_table(block)
    return tuple(labels)


def rows_of(labels: Sequence[SheetLabel], blocks: Sequence[Block]) -> Iterator[SheetRow]:
    """Each of the ``labels`` found in ``blocks`` with its value."""
    for index, label in enumerate(labels):
        following = labels[index + 1].line if index + 1 < len(labels) else None
        yield _with_value(label, following, blocks)


def _in_lines(block: Block) -> list[SheetLabel]:
    """Labels that lines of a block open with."""
    labels: list[SheetLabel] = []
    for line in block.passage.lines:
        text = line.text.strip()
        may_open = text[:2] in _FIRST_LETTERS or text[:1] in _OPENS_NUMBER
        found = _label_in(text) if may_open and _may_open_label(text) else None
        if found is not None:
            first = Passage.of([line])[found.end :].strip()
            label = SheetLabel(found.field, found.label, first, block.number, line.number, found.strong, closed=False)
            labels.append(label)
    return labels


def _may_end_label(head: str) -> bool:
    """Whether a line may be parted into label and value at all: most have nothing to part them."""
    if ":" in head or head.rstrip()[-1:] in _DASHES:
        return True
    # Where all can be printed, no white space but the plain one is in it.
    return "   " in head if head.isprintable() else "\t" in head or _GAP.search(head) is not None


class _Label(Struct, frozen=True, gc=False):
    """A label that a line opens with; its value begins at ``end``."""

    field: SheetField
    label: str
    end: int
    strong: bool


def _may_open_label(text: str) -> bool:
    """Whether words open as a label does, or with a number that a label may stand behind."""
    if not text[:1].isupper():
        return text[:1] == "(" or text[:1].isdigit()
    first = _FIRST_WORD.match(text)
    return first is not None and _begins_label(first[0])


@lru_cache(maxsize=4096)
def _label_in(line: str) -> _Label | None:
    """The label that a line opens with, a number before it left out."""
    number = _NUMBERED.match(line) if line[:1] == "(" or line[:1].isdigit() else None
    start = number.end() if number else 0
    text = line[start:]
    if not text[:1].isupper() or not _may_open_label(text):
        return None
    head = text[:_LONGEST_LABEL]
    end = _LABEL_END.search(head) if _may_end_label(head) else None
    if end is not None:
        found = field_of(text[: end.start()])
        if found is not None:
            return _Label(found[0], text[: end.start()], start + end.end(), found[1])
    if len(text) >= _LONGEST_RUN_IN:
        return None
    found = field_of(text)
    if found is not None and found[1]:
        return _Label(found[0], text, len(line), strong=True)
    run_in = _RUN_IN.match(text)
    if run_in is not None and run_in.lastgroup:
        return _Label(SheetField(run_in.lastgroup), run_in[0].strip(), start + run_in.end(), strong=True)
    return None


def _in_table(block: Block) -> Iterator[SheetLabel]:
    """Labels of a table of labels and values, beside each other or in one cell; one broken over rows is read whole."""
    assert block.table is not None
    opening = [any(_may_open_cell(cell.text) for cell in row) for row in block.table.rows]
    if not any(opening):
        return
    lines = {line.number: line for line in block.passage.lines}
    above: tuple[Cell, ...] = ()  # the row above, where a label may begin in it that this one ends
    may_go_on = False
    for row, may_open in zip(block.table.rows, opening, strict=True):
        found: list[SheetLabel] = []
        if may_open or may_go_on:
            cells = _cells(row, lines)
            beside = _beside(cells, _cells(above, lines), block)
            found = [beside] if beside is not None else [
                label for words in cells if (label := _within(words, block)) is not None
            ]  # fmt: skip
        yield from found
        above, may_go_on = (row, may_open) if not found else ((), False)


def _may_open_cell(text: str) -> bool:
    """Whether the first word of a cell, past all that may stand before it, is one that a label begins with."""
    first = _FIRST_WORD.search(text)
    return first is not None and _begins_label(first[0])


def _begins_label(word: str) -> bool:
    small = word.lower()
    return small in _FIRST_WORDS or small.startswith("recommendation")


def _cells(row: Sequence[Cell], lines: dict[int, Line]) -> list[Passage]:
    """The words of the cells of a row, without those that are empty or a number."""
    return [words for cell in row if (words := _cell(cell, lines)) and not _is_number(words)]


def _is_number(words: Passage) -> bool:
    return _NUMBERED.fullmatch(words.text) is not None


def _beside(cells: Sequence[Passage], above: Sequence[Passage], block: Block) -> SheetLabel | None:
    """The label in the first or second cell of a row with its value in the cells after it."""
    for index, words in enumerate(cells[:2]):
        if above and index == 0 and len(above[0].text) < _LONGEST_HALF:
            both = field_of(f"{above[0].text} {words.text}")
            if both is not None and both[1]:
                whole = Passage.joined([*above[1:], *cells[1:]])
                label = f"{above[0].text} {words.text}"
                first = above[0].lines[0].number
                return SheetLabel(both[0], label, whole, block.number, first, strong=True, closed=bool(whole))
        found = field_of(_NUMBERED.sub("", words.text))
        after = cells[index + 1 :]
        if found is not None and (after or found[1] or words.text.rstrip().endswith(":")):
            value, first = Passage.joined(after), words.lines[0].number
            return SheetLabel(found[0], words.text, value, block.number, first, strong=found[1], closed=bool(value))
    return None


def _within(words: Passage, block: Block) -> SheetLabel | None:
    """The label that a cell opens with, its value in the same cell."""
    found = _label_in(words.text)
    value = words[found.end :].strip() if found is not None else Passage.empty()
    if found is None or not value:
        return None
    first = words.lines[0].number
    return SheetLabel(found.field, found.label, value, block.number, first, strong=found.strong, closed=True)


def _cell(cell: Cell, lines: dict[int, Line]) -> Passage:
    return Passage.of([lines[number] for number in cell.lines if number in lines])


def _with_value(label: SheetLabel, following: int | None, blocks: Sequence[Block]) -> SheetRow:
    """``following`` is the line of the next label."""
    value = label.first
    if not label.closed:
        value = Passage.joined([value, _under(label, following, blocks, bool(value))])
    return SheetRow(label.field, label.label, value, label.block, label.line, label.strong)


def _under(label: SheetLabel, following: int | None, blocks: Sequence[Block], has_value: bool) -> Passage:
    """The lines under a label up to the next one: those of its block, else those of the next block."""
    stop = following if following is not None else 1 << 60
    offset = label.block - blocks[0].number
    mine: Sequence[Line] = []
    if blocks[offset].table is None:
        mine = [line for line in blocks[offset].passage.lines if label.line < line.number < stop]
    if not mine and not has_value:
        below = blocks[offset + 1] if offset + 1 < len(blocks) else None
        if below is not None and below.table is not None:
            mine = below.passage.lines[:1] if label.field is SheetField.AUTHOR else []
        elif below is not None and below.label is None:
            mine = [line for line in below.passage.lines if line.number < stop]
    return Passage.of(mine[:_HIGHEST_VALUE])

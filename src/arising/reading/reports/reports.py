"""A report: its title, author, date, who approved it, what it recommends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from arising.reading.actions.action_logs import log_columns
from arising.reading.laying_out.headings import ends_like_sentence, headingness
from arising.reading.laying_out.layout import Block
from arising.reading.parts.item_stamps import is_stamp
from arising.reading.parts.parts import Dissected, Part, PartKind
from arising.reading.reports.approvals import approvals_of
from arising.reading.reports.recommendation_sections import recommendation_heading
from arising.reading.reports.recommendations import recommendations_of
from arising.reading.reports.report_items import are_alike, titles_called, with_items
from arising.reading.reports.report_openings import APPENDIX
from arising.reading.reports.sheet_labels import SheetField, SheetLabel, SheetRow, labels_in, rows_of
from arising.record.passage import Passage
from arising.record.place import Place, Span
from arising.record.report import Report
from arising.record.words import Day, Words
from arising.timetable.printed_dates import dates_in

_SHEET_BLOCKS = 70
"""Blocks from the top within which a report's summary sheet stands."""
_POST = (
    r"(?:acting|assistant|associate|business|cabinet|chief|clerk|commissioning|corporate|councillor|deputy|director|executive|"
    r"head|interim|joint|lead|leader|manager|officer|principal|senior|service|strategic|team|troubled|chair|consultant)"
)
_PERSON_WITH_POST = re.compile(rf"^(?:[A-Z][\w'’.-]*\s+){{1,3}}[A-Z][\w'’-]+\s*[,–-]\s*{_POST}\b", re.IGNORECASE)
_NAME_END = re.compile(
    rf"\s*(?:[,;:(@\t/]|\sto (?:the )?(?-i:[A-Z])|\s[-–—]\s|\s(?={_POST}\b)|\s(?=(?-i:[a-z])\S*@)|\d|$)", re.IGNORECASE
)
_POST_END = re.compile(
    r"\s*(?:[,;:(@\t/]|\sto (?:the )?(?-i:[A-Z])|\s[-–—]\s|\s(?=(?-i:[a-z])\S*@)|\d|$)", re.IGNORECASE
)
_HONORIFIC = re.compile(r"^(?:the|report (?:of|by))\s+", re.IGNORECASE)
_ANSWER = re.compile(r"^(?:yes|no|none|n/?a|all|not applicable|borough[- ]wide)\W*$", re.IGNORECASE)
_FIRST_SECTION = re.compile(
    r"^(?:introduction|background|context|recommendation\w*|summary|purpose|executive summary|proposals?|key issues)\b",
    re.IGNORECASE,
)
_BANNER = re.compile(
    r"\b(?:committee|commission|cabinet|council|board|panel|partnership|forum|executive|authority|sheet)\W*$"
    r"|^(?:report (?:to|for|of)|briefing|public report|agenda item|item no|wards?\b|unrestricted|exempt|not for)",
    re.IGNORECASE,
)
_OTHER_LABEL = re.compile(r"[A-Z][A-Za-z()/]*(?: [A-Za-z()/]+){0,4}:\s*\S")
_TITLE_BLOCKS = 6
_TITLE_LINES = 4
_LONGEST_BANNER = 90
_AGENDA_ITEM = re.compile(r"^agenda item\s+(?:no\.?\s*)?(?P<item>\d{1,2}[a-z]?)\b", re.IGNORECASE)
_AUTHOR_ORDER = (
    re.compile(r"report author|author|report (?:of|by)|written|prepared", re.IGNORECASE),
    re.compile(r"by|from|lead|report|responsible|presenting", re.IGNORECASE),
    re.compile(r"contact|officer|agency|name", re.IGNORECASE),
)


def read_reports(dissected: Dissected, labels: Sequence[SheetLabel]) -> tuple[Report, ...]:
    """Every report of a paper, its appendices among them, in order. ``labels`` are those of all its blocks."""
    found: list[Report] = []
    called = titles_called(dissected)
    for part in dissected.parts:
        if part.kind is PartKind.REPORT and part.blocks:
            first, last = part.blocks[0].number, part.blocks[-1].number
            own = [label for label in labels if first <= label.block <= last]
            if _shows_report(part.blocks, own):
                named = part.stamped and _appendix_title(part.blocks) is None
                found.append(_read(part, own, called.pop(part.agenda_item or "", None) if named else None))
    return with_items(dissected, found)


def read_report(part: Part) -> Report:
    """The report that ``part`` holds. What it does not state is ``None`` or empty.

    The title is the sheet's, else the heading over the first section, else the first line.
    """
    return _read(part, labels_in(part.blocks))


def _shows_report(blocks: Sequence[Block], labels: Sequence[SheetLabel]) -> bool:
    """Whether a part that is no meeting's shows that it is a report: by its sheet, its sections or what it asks."""
    if _appendix_title(blocks) is not None:
        return all(log_columns(block) is None for block in blocks)
    if _names_itself(blocks[:_TITLE_BLOCKS], labels) or _names_itself(blocks[:_SHEET_BLOCKS], labels):
        return True
    return _above_first_section(blocks) is not None or bool(recommendations_of(blocks))


def _names_itself(top: Sequence[Block], labels: Sequence[SheetLabel]) -> bool:
    rows = rows_of([label for label in labels if label.block <= top[-1].number], top)
    return any(row.field in {SheetField.TITLE, SheetField.AUTHOR} and row.value for row in rows)


def _read(part: Part, labels: Sequence[SheetLabel], called: Passage | None = None) -> Report:
    """``called`` is what the agenda calls the first report of its item."""
    blocks = part.blocks[1:] if is_stamp(part.blocks[0].text) and len(part.blocks) > 1 else part.blocks
    rows = tuple(rows_of(labels, blocks))
    top = [row for row in rows if row.block - blocks[0].number < _SHEET_BLOCKS]
    appendix = _appendix_title(blocks)
    return Report(
        title=appendix or _title(blocks, top, called),
        place=_whole(part.blocks),
        author=_author(rows),
        day=_day(blocks, top),
        agenda_item=part.agenda_item or _printed_item(part.blocks),
        recommendations=recommendations_of(blocks),
        approvals=approvals_of(blocks, rows),
        appendix=appendix is not None,
    )


def _whole(blocks: Sequence[Block]) -> Place:
    """One span from the first word of the report to its last."""
    lines = [line for block in (*blocks[:1], *blocks[-1:]) for line in block.passage.lines]
    if not lines:
        return Place(blocks[0].page, ())
    return Place(lines[0].page, (Span(lines[0].start, max(lines[0].start, lines[-1].end)),))


def _appendix_title(blocks: Sequence[Block]) -> Words | None:
    found = APPENDIX.match(blocks[0].text)
    if found is None or len(blocks[0].text) > 200:
        return None
    words = blocks[0].passage
    if not found["title"] and len(blocks) > 1 and blocks[1].table is None and headingness(blocks[1]) >= 0.3:
        words = Passage.joined([words, blocks[1].passage])
    return Words(words.text, words.place)


def _title(blocks: Sequence[Block], rows: Sequence[SheetRow], called: Passage | None) -> Words:
    for row in rows:
        value = _before_label(row.value)
        if row.field is SheetField.TITLE and _can_be_title(value.text):
            if called is not None and called.text.lower().startswith(value.text.lower()):
                value = called  # a sheet copied cell by cell gives the first line of it
            return Words(value.text, value.place)
    words = (
        _above_sheet(blocks, rows) or _above_first_section(blocks) or _first_heading(blocks, rows) or blocks[0].passage
    )
    if called is not None and not are_alike(words.text, called.text):
        words = called
    return Words(words.text, words.place)


def _before_label(value: Passage) -> Passage:
    """The words beside a label, up to a line of them that opens with a label of its own ("Decision no: …")."""
    for line, offset in zip(value.lines[1:], sorted(set(value.offsets))[1:], strict=False):
        if _OTHER_LABEL.match(line.text.strip()):
            return value[:offset].strip()
    return value


def _can_be_title(text: str) -> bool:
    letters = sum(letter.isalpha() for letter in text)
    return letters > 3 and len(text) < 400 and not _PERSON_WITH_POST.match(text) and not _ANSWER.match(text)


def _above_sheet(blocks: Sequence[Block], rows: Sequence[SheetRow]) -> Passage | None:
    """The lines that stand over the first label ("Report by …"), below the body's name and the day."""
    first = next((row for row in rows if row.field is not SheetField.RECOMMENDATIONS), None)
    if first is None or first.block - blocks[0].number > _TITLE_BLOCKS:
        return None
    above = [
        block
        for block in blocks[: _TITLE_BLOCKS + 2]
        if block.table is None and block.passage.lines[0].number < first.line
    ]
    lines = [line for block in above for line in block.passage.lines if line.number < first.line]
    banners = [index for index, line in enumerate(lines) if _is_banner(line.text.strip())]
    last = [line for line in above[-1].passage.lines if line.number < first.line] if above else []
    words = Passage.of((lines[banners[-1] + 1 :] if banners else last or lines[-1:])[-_TITLE_LINES:])
    return words if words and _can_be_title(words.text) and not ends_like_sentence(words.text) else None


def _is_banner(text: str) -> bool:
    """Whether a line at the top names the body, the day or the sort of paper, and not what it is about."""
    return len(text) < _LONGEST_BANNER and (_BANNER.search(text) is not None or bool(dates_in(text)))


def _above_first_section(blocks: Sequence[Block]) -> Passage | None:
    """The heading that stands right over the first section ("1. Background") of the body."""
    for above, block in pairwise(blocks[:_SHEET_BLOCKS]):
        numbered = block.label is not None and block.label.parts[0] == 1
        if not (numbered and _FIRST_SECTION.match(block.rest.text)) or above.table is not None:
            continue
        lines = [line for line in above.passage.lines if not _ANSWER.match(line.text.strip())]
        words = Passage.of(lines)
        if words and _can_be_title(words.text) and len(words.text) < 220 and not ends_like_sentence(words.text):
            return words
    return None


def _first_heading(blocks: Sequence[Block], rows: Sequence[SheetRow]) -> Passage | None:
    labels = {row.block for row in rows}
    headings = [
        block
        for block in blocks[:25]
        if block.table is None
        and block.number not in labels
        and headingness(block) >= 0.55
        and not recommendation_heading(block.text)
    ]
    chosen = next((block for block in headings if block.bold or block.level), headings[0] if headings else None)
    return (chosen.rest or chosen.passage) if chosen else None


def _author(rows: Sequence[SheetRow]) -> Words | None:
    authors = [row for row in rows if row.field is SheetField.AUTHOR and row.value]
    for pattern in _AUTHOR_ORDER:
        for row in authors:
            if pattern.match(row.label.strip()) and (name := _name(row.value)) is not None:
                return name
    return None


def _name(value: Passage) -> Words | None:
    """The name that a value opens with: up to a comma, a dash, a post, an address or a number."""
    first = Passage.of(value.lines[:1]) if len(value.lines) > 1 else value
    words = first if value.text.startswith(first.text) else value
    honorific = _HONORIFIC.match(words.text)
    if honorific:
        words = words[honorific.end() :]
    end = _NAME_END.search(words.text)
    name = words[: end.start()].strip(" .-–") if end else words
    if len(name.text.split()) < 2 and (whole := _POST_END.search(words.text)):
        name = words[: whole.start()].strip()
    if not name or len(name.text) > 60 or not name.text[:1].isupper():
        return None
    return Words(name.text, name.place)


def _day(blocks: Sequence[Block], rows: Sequence[SheetRow]) -> Day | None:
    for wanted in (SheetField.DATE, SheetField.BODY):
        for row in rows:
            if row.field is wanted and (day := _first_day(row.value)) is not None:
                return day
    for block in blocks[:5]:
        if block.table is None:
            for line in block.passage.lines[:6]:
                if len(line.text) < 60 and (day := _first_day(Passage.of([line]))) is not None:
                    return day
    return None


def _first_day(words: Passage) -> Day | None:
    for printed in dates_in(words.text):
        if printed.on is not None:
            return Day(printed.on, words[printed.start : printed.end].place)
    return None


def _printed_item(blocks: Sequence[Block]) -> str | None:
    for block in blocks[:4]:
        found = _AGENDA_ITEM.match(block.text)
        if found:
            return found["item"]
    return None

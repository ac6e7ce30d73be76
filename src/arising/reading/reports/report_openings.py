"""Where reports begin among the blocks of a paper: at the top of a summary sheet, a briefing's head, an appendix."""

from __future__ import annotations

import re
from collections.abc import Sequence

from arising.reading.laying_out.headings import ends_like_sentence, is_capitals
from arising.reading.laying_out.layout import Block
from arising.reading.parts.resolution_marks import decision_mark
from arising.reading.reports.sheet_labels import SheetField, SheetLabel
from arising.timetable.printed_dates import dates_in

APPENDIX = re.compile(
    r"^(?:appendix|annexe?|enclosure|attachment)(?:\s+(?:no\.?\s*)?(?:\d{1,2}|[a-z]|[ivx]{1,4}))?"
    r"(?:\s*(?:[:.\-–—]|\s)\s*(?P<title>\S.*))?$",
    re.I,
)
_BANNER = re.compile(
    r"summary sheet|\breport to\b|\breport for\b|\breport of\b|briefing|public report|cover(?:ing)? (?:sheet|report)|"
    r"^(?:agenda )?item (?:no\.? ?)?\d+|^(?:not )?(?:exempt|confidential|unrestricted|public|open|restricted)\W*$|"
    r"\b(?:council|committee|commission|board|panel|partnership|cabinet|forum|authority|group|service|services|directorate)\b",
    re.I,
)
_DECISION = re.compile(r"record of decision|decision (?:notice|record|to be taken|number)|taken by\b", re.I)
_FRONT_OF_AGENDA = re.compile(r"^(?:venue|time|place|location|membership)\s*:", re.I)
_OPENS_REPORT = re.compile(
    r"(?:report|executive) summary|purpose of (?:the |this )?(?:report|paper|briefing)"
    r"|report (?:of|by|from|for|to|title)\b|(?:committee|board) name",
    re.I,
)
_NAMES_REPORT = re.compile(r"\s*report (?:of|by|from|for|to)\b", re.I)
_TWO_SENTENCES = re.compile(r"[.;]\s+[A-Z]|:\s*-\s")
_FULL_SHEET = 4
"""Labels, an author's before a summary among them, that make a report's sheet though none asks for its title."""
_NEAR = 3
_NEAR_AUTHORS = 6
"""Blocks between one label and the next; a report from several people names each on a line of their own."""
_NEAR_SUMMARY = 14
_LOOK_UP = 7


def report_openings(blocks: Sequence[Block], labels: Sequence[SheetLabel]) -> tuple[int, ...]:
    """The numbers of the blocks at which a report or an appendix of one begins, in order. ``labels`` are theirs.

    A report begins at its topmost heading or label row. The sheet must name a title, or be a report's in every word
    ("Report by", "Report Summary"); what minutes quote and what fronts an agenda is none.
    """
    starts: list[int] = []
    last_recommended = asked_above = -1
    for cluster in _clusters(labels, blocks):
        if _is_report_sheet(cluster, blocks, bool(starts), last_recommended > (starts[-1] if starts else -1)):
            floor = max(starts[-1] if starts else blocks[0].number - 1, asked_above)
            starts.append(_top(cluster, blocks, floor))
        asked_above = cluster[-1].block if cluster[-1].field is SheetField.AUTHOR else -1
        recommended = [row.block for row in cluster if row.field is SheetField.RECOMMENDATIONS]
        last_recommended = max([last_recommended, *recommended])
    return tuple(sorted({*starts, *_appendices(blocks, starts)}))


def _clusters(rows: Sequence[SheetLabel], blocks: Sequence[Block]) -> list[list[SheetLabel]]:
    """Labels that stand together; a summary or a list of appendices may run over more blocks than a name."""
    clusters: list[list[SheetLabel]] = []
    for row in rows:
        if not clusters or _parts(clusters[-1], row, blocks):
            clusters.append([])
        clusters[-1].append(row)
    return clusters


def _parts(cluster: Sequence[SheetLabel], row: SheetLabel, blocks: Sequence[Block]) -> bool:
    """Whether ``row`` stands apart from the labels before it: far off, or in a table that opens a sheet of its own."""
    last = cluster[-1]
    long = last.field in {SheetField.SUMMARY, SheetField.APPENDICES, SheetField.RECOMMENDATIONS}
    near = _NEAR_SUMMARY if long else _NEAR_AUTHORS if last.field is SheetField.AUTHOR else _NEAR
    first = blocks[0].number
    between = blocks[last.block + 1 - first : row.block - first]
    if row.block - last.block > near or (len(between) >= _NEAR and any(block.label is not None for block in between)):
        return True
    in_table = blocks[row.block - first].table is not None
    if row.block != last.block and in_table and any(other.field is row.field or other.strong for other in cluster):
        return True
    fields = {other.field for other in cluster}
    if SheetField.AUTHOR in fields and _NAMES_REPORT.match(row.label) and any(_is_heading(block) for block in between):
        return True  # whom to ask about the report above, and the title of the next
    return SheetField.RECOMMENDATIONS in fields and row.field in {SheetField.TITLE, SheetField.BODY, SheetField.DATE}


def _is_heading(block: Block) -> bool:
    return block.label is None and block.table is None and (block.bold or block.level > 0 or is_capitals(block.text))


def _is_report_sheet(cluster: list[SheetLabel], blocks: Sequence[Block], within: bool, recommended: bool) -> bool:
    first = cluster[0].block - blocks[0].number
    around = blocks[max(0, first - 4) : cluster[-1].block - blocks[0].number + 1]
    if any(_FRONT_OF_AGENDA.match(block.text) for block in around[:10]):
        return False
    if any(_DECISION.search(block.text[:200]) for block in around[:6] if len(block.text) < 200):
        return False
    fields = {row.field for row in cluster}
    if len(fields) < 2:
        return False
    if SheetField.TITLE in fields and len(fields - {SheetField.RECOMMENDATIONS}) > 1:
        return True
    strong = {row.field for row in cluster if row.strong}
    if within and not recommended:
        return False
    if _NAMES_REPORT.match(cluster[0].label) and {SheetField.BODY, SheetField.AUTHOR} <= fields:
        return True
    recommends = SheetField.RECOMMENDATIONS in fields
    if len({row.label for row in cluster}) >= _FULL_SHEET and _leads_to_report(cluster):
        return True
    return (len(strong) > 1 or recommends) and bool(_OPENS_REPORT.match(cluster[0].label.strip()))


def _leads_to_report(cluster: Sequence[SheetLabel]) -> bool:
    """Whether an author is named before a summary or recommendations; after them, at a report's end, one signs."""
    fields = [row.field for row in cluster]
    authors = [index for index, row in enumerate(cluster) if row.field is SheetField.AUTHOR and row.strong]
    begins = {SheetField.SUMMARY, SheetField.RECOMMENDATIONS}
    return bool(authors) and not begins & set(fields[: authors[0]]) and bool(begins & set(fields[authors[0] :]))


def _top(cluster: list[SheetLabel], blocks: Sequence[Block], floor: int) -> int:
    """Go up from the first label over what heads the sheet: the council, the body, the day, "Summary Sheet"."""
    untitled = all(row.field is not SheetField.TITLE for row in cluster)
    head = cluster[0]
    offset = head.block - blocks[0].number
    block = blocks[offset]
    if (
        block.table is None
        and block.passage.lines
        and block.passage.lines[0].number < head.line
        and offset + 1 < len(blocks)
    ):
        above = [line.text for line in block.passage.lines if line.number < head.line]
        if not all(_is_banner(text, untitled) for text in above):
            return head.block + 1
    top = head.block
    while (
        top - 1 > floor
        and head.block - top < _LOOK_UP
        and _is_banner_block(blocks[top - 1 - blocks[0].number], untitled)
    ):
        top -= 1
    return top


def _is_banner_block(block: Block, untitled: bool) -> bool:
    if block.table is not None and sum(bool(cell.text.strip()) for row in block.table.rows for cell in row) > 1:
        return False
    dated = len(block.text) < 40 and bool(dates_in(block.text))
    unnumbered = block.label is None or block.label.worded
    return (unnumbered or block.level > 0 or dated) and _is_banner(block.text, untitled or block.level > 0)


def _is_banner(text: str, any_title: bool) -> bool:
    if len(text) > 200 or ends_like_sentence(text) or text[:1].islower() or _TWO_SENTENCES.search(text):
        return False
    if len(text) < 40 and dates_in(text):
        return any(letter.isalpha() for letter in text)
    if decision_mark(text) is not None:
        return False  # the last of the minutes above
    if _BANNER.search(text) and (is_capitals(text) or len(text) < 110):
        return True
    return any_title and len(text.split()) < 25


def _appendices(blocks: Sequence[Block], starts: Sequence[int]) -> list[int]:
    """Headings "Appendix A – …" that stand over text of their own, and not in a list of appendices."""
    if not starts:
        return []
    found: list[int] = []
    for index, block in enumerate(blocks):
        if block.number <= starts[0] or block.marker or not _heads_appendix(block):
            continue
        before, after = blocks[index - 1], blocks[index + 1] if index + 1 < len(blocks) else None
        listed = any(APPENDIX.match(other.text) for other in (before, after) if other is not None)
        follows_list = bool(re.search(r"appendices|background papers|annexes", before.text[:80], re.I))
        again = bool(found) and blocks[found[-1] - blocks[0].number].text == block.text
        if after is not None and not listed and not follows_list and not again:
            found.append(block.number)
    return found


def _heads_appendix(block: Block) -> bool:
    match = APPENDIX.match(block.text)
    if not match or len(block.text) > 160 or ends_like_sentence(block.text):
        return False
    return block.bold or block.level > 0 or is_capitals(block.text.split()[0]) or block.passage.lines[0].opens

"""layout → parts: which blocks are minutes, which an agenda, which reports; every block in exactly one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from arising.reading.items.items import items_of
from arising.reading.laying_out.layout import Block, Layout
from arising.reading.laying_out.titles import COLUMNS_OF_MINUTES
from arising.reading.parts.covering_letters import letter_items
from arising.reading.parts.decision_notices import decision_item
from arising.reading.parts.item_pages import page_head, page_item
from arising.reading.parts.item_stamps import Stamp, stamps_of
from arising.reading.parts.openings import MINUTES_TITLE, Opening, openings_of
from arising.reading.parts.parts import Dissected, Part, PartKind
from arising.reading.reports.report_openings import report_openings
from arising.reading.reports.sheet_labels import SheetLabel

_DECIDED = re.compile(
    r"\bRESOLVED\b|^\W*(?:resolved\b|decision\s*:|minutes?\s*:|(?:it was )?agreed\b|"
    r"the (?:committee|panel|board|chair(?:man)?) (?!(?:will|may|shall|can|is|has|of|to)\b)|"
    r"there (?:was|were)\b|apologies (?:for absence )?(?:was|were|had|received)\b|"
    r"(?:the )?minutes\b.{0,90}\bwere (?:agreed|approved|confirmed|accepted)\b)|"
    r"\bit was (?:agreed|resolved|reported)\b",
    re.I,
)
_FEWEST_MINUTED = 2
_HEAD = 16
_RANGE = re.compile(r"(\d+)(?:-(\d+))?")
_HEAD_BLOCKS = 14
"""Blocks from the top of a stamped page within which the head of what is printed on it stands."""


def dissect(layout: Layout, labels: Sequence[SheetLabel]) -> Dissected:
    """The parts of a paper, in order. ``labels`` are those of reports' sheets among its blocks."""
    openings = openings_of(layout.blocks)
    reports = report_openings(layout.blocks, labels)
    stamps = stamps_of(layout)
    parts = [_part(opening, blocks) for opening, blocks in _stretches(layout.blocks, openings, reports, stamps)]
    return Dissected(layout, tuple(_placed_in_agenda(parts, stamps)))


def _stretches(
    blocks: Sequence[Block], openings: Sequence[Opening], reports: Sequence[int], stamps: Sequence[Stamp]
) -> Iterator[tuple[Opening, Sequence[Block]]]:
    """Each part's opening with its blocks. Reports open parts only after the head of the part around them."""
    starts: dict[int, Opening] = {opening.start: opening for opening in openings}
    decided = any(opening.kind is PartKind.DECISION for opening in openings)
    reports = [number for number in reports if number >= _first_papers(openings, stamps)]
    for number in () if decided else reports:
        inside = next((o for o in reversed(openings) if o.start <= number), None)
        if number not in starts and not (inside and number <= inside.anchor):
            starts[number] = Opening(PartKind.REPORT, number, number)
    if not decided:
        starts = _from_stamps(starts, [stamp.block for stamp in stamps])
    if blocks and 0 not in starts:
        first = min(starts, default=len(blocks))
        kind = PartKind.REPORT if not starts else PartKind.OTHER
        starts[0] = Opening(kind, 0, 0) if first > 0 else starts[first]
    ordered = sorted(starts.values(), key=lambda opening: opening.start)
    for position, opening in enumerate(ordered):
        stop = ordered[position + 1].start if position + 1 < len(ordered) else len(blocks)
        if stop > opening.start:
            yield opening, blocks[opening.start : stop]


def _first_papers(openings: Sequence[Opening], stamps: Sequence[Stamp]) -> int:
    """Where the first papers of a stamped pack begin; above it stands nothing but the agenda."""
    if not stamps or not openings or openings[0].kind is not PartKind.AGENDA:
        return 0
    return min(start for start in (*(stamp.block for stamp in stamps), *(o.start for o in openings), 1 << 30) if start)


def _from_stamps(starts: dict[int, Opening], stamps: Sequence[int]) -> dict[int, Opening]:
    """``starts`` with a part at each stamped page: what was found to open right under the stamp, else a report."""
    for index, stamp in enumerate(stamps):
        stop = min([stamp + _HEAD_BLOCKS, *stamps[index + 1 : index + 2]])
        inside = max((start for start in starts if start <= stamp), default=-1)
        if inside == stamp or (inside >= 0 and stamp <= starts[inside].anchor):
            continue
        below = min((start for start in starts if stamp < start < stop), default=-1)
        opening = starts.pop(below) if below >= 0 else Opening(PartKind.REPORT, stamp, stamp)
        starts[stamp] = replace(opening, start=stamp)
    return starts


def _part(opening: Opening, blocks: Sequence[Block]) -> Part:
    kind = opening.kind
    if kind in {PartKind.REPORT, PartKind.OTHER}:
        return Part(kind, (), tuple(blocks))
    if kind is PartKind.DECISION:
        return Part(kind, tuple(blocks[:1]), tuple(blocks[1:]), (decision_item(blocks),))
    head = page_head(blocks)
    if head:
        return Part(kind, head, tuple(blocks[len(head) :]), (page_item(blocks),))
    agenda = kind is PartKind.AGENDA
    listed = letter_items(blocks) if agenda else ()
    if listed:
        return Part(kind, tuple(blocks[:1]), tuple(blocks[1:]), listed)
    start, items = items_of(blocks, agenda=agenda)
    if agenda and _tells_what_was_done(blocks):
        first, minuted = items_of(blocks, agenda=False)
        if len(minuted) >= _FEWEST_MINUTED or _is_titled_minutes(blocks):
            kind, start, items = PartKind.MINUTES, first, minuted
    return Part(kind, tuple(blocks[:start]), tuple(blocks[start:]), items)


def _is_titled_minutes(blocks: Sequence[Block]) -> bool:
    titled = any(MINUTES_TITLE.match(block.text) and block.level for block in blocks[:8])
    lines = [line.text for block in blocks[:_HEAD] for line in block.passage.lines]
    return titled or any(COLUMNS_OF_MINUTES.match(line) for line in lines)


def _tells_what_was_done(blocks: Sequence[Block]) -> bool:
    """Whether what opens as an agenda holds the minutes too, as the page of a past meeting does."""
    if _is_titled_minutes(blocks):
        return True
    return sum(bool(_DECIDED.search(block.text)) for block in blocks) >= _FEWEST_MINUTED


def _placed_in_agenda(parts: Sequence[Part], stamps: Sequence[Stamp]) -> Iterator[Part]:
    """Give each report the agenda item that its pages are stamped with, or whose pack pages it stands on."""
    agenda = next((part for part in parts if part.kind is PartKind.AGENDA), None)
    for part in parts:
        first = part.blocks[0].number
        number = next((stamp.item for stamp in reversed(stamps) if stamp.block <= first), None)
        stamped = bool(number)
        if part.kind is not PartKind.REPORT:
            number = None
        elif not number and agenda is not None and part.body[0].pack_page is not None:
            number = _item_at(agenda, part.body[0].pack_page)
        yield replace(part, agenda_item=number, stamped=stamped) if number else part


def _item_at(agenda: Part, page: int) -> str | None:
    for item in agenda.items:
        found = _RANGE.match(item.pages or "")
        if found and int(found[1]) <= page <= int(found[2] or found[1]):
            return item.number
    return None

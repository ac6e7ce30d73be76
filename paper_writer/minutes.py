"""A meeting that was held → the blocks of its minutes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from paper_writer.attendance import apologies_sentence, attendance
from paper_writer.decisions import decision
from paper_writer.opening import opening
from paper_writer.sheet import Block, Grid, Head, Para, Row, Rows
from paper_writer.style import Heading, InterestWords, Numerals, Style
from paper_writer.tasks import task
from paper_writer.truth import (
    ApologiesSaid,
    Decision,
    Declaration,
    Interests,
    Item,
    Meeting,
    Points,
    PointsBack,
    Said,
    Task,
)


def minutes(meeting: Meeting, style: Style) -> list[Block]:
    """Opening, attendance, and item by item what was said and decided."""
    blocks = opening(meeting, style) + attendance(meeting, style)
    if style.tabled:
        return [
            *blocks,
            Rows(("Item", "Discussion", "Action"), tuple(_row(item, meeting, style) for item in meeting.items)),
        ]
    for item in meeting.items:
        blocks += _item(item, meeting, style)
    return blocks


def printed_number(item: Item, style: Style) -> str | None:
    """The number that this style prints beside the heading."""
    if style.heading is Heading.UNNUMBERED:
        return None
    if style.heading is Heading.AGENDA_ITEM_ONLY and item.agenda_item:
        return item.agenda_item
    return item.number


def paragraph_numbers(item: Item, style: Style) -> list[str]:
    """The number of the paragraph that each thing said starts, empty where paragraphs have none."""
    if not style.numbered_paragraphs or len(item.said) < 2:
        return [""] * len(item.said)
    return [f"{place}." for place in range(1, len(item.said) + 1)]


def spoken(said: Said, meeting: Meeting, style: Style, number: str = "") -> Iterator[Block]:
    """The paragraphs of one thing said; ``number`` is that of the paragraph it starts, if paragraphs have one."""
    return _Speaker(meeting, style, number).blocks(said)


def _item(item: Item, meeting: Meeting, style: Style) -> list[Block]:
    body: list[Block] = []
    for said, number in zip(item.said, paragraph_numbers(item, style), strict=True):
        body += spoken(said, meeting, style, number)
    if item.title is None:
        return _untitled(item, body)
    head = _heading(item, style)
    if style.heading in (Heading.RUN_IN, Heading.RUN_IN_DASH) and head and body:
        return _run_in(item, body, style)
    return head + body


def _row(item: Item, meeting: Meeting, style: Style) -> Row:
    """An item as a row; what would stand at the right edge stands in the column beside."""
    blocks = [block for said in item.said for block in spoken(said, meeting, style)]
    said = tuple(replace(block, right="") if isinstance(block, Para) else block for block in blocks)
    beside = tuple(block.right for block in blocks if isinstance(block, Para) and block.right)
    kept = tuple(block for block in said if isinstance(block, Para | Grid))
    return Row(_dotted(item.number or ""), item.title or "", kept, beside)


def _heading(item: Item, style: Style) -> list[Block]:
    if item.title is None:
        raise ValueError("an item without a title has no heading")
    number = _dotted(item.number) if item.number and style.heading is not Heading.UNNUMBERED else ""
    if style.heading is Heading.AGENDA_ITEM_WORDS and item.number:
        number = f"Item {item.number}:"
    elif style.heading is Heading.DASHED and item.number:
        number = f"{item.number} -"
    elif style.heading is Heading.NUMBERED_TWICE and item.number and item.number.isdigit():
        number = f"{item.number} ({int(item.number) % 90 + 7})"
    title = item.title.upper() if style.heading is Heading.CAPITALS else item.title
    level, bold = style.heading_level, style.bold_heading
    if style.heading is Heading.NUMBER_ALONE and number:
        return [Para("", lead=number), Para("", lead=title)]
    below = [Para(f"(Item {item.agenda_item})", close=True)] if item.agenda_item else []
    if style.heading is Heading.AGENDA_ITEM_ONLY and below:
        return [Head(title, level=level, bold=True), *below]
    if style.heading is Heading.WITH_AGENDA_ITEM:
        return [Head(title, number, level, bold), *below]
    return [Head(title, number, level, bold)]


def _untitled(item: Item, body: list[Block]) -> list[Block]:
    """``12.8 The Chair proposed ...``: the number stands before the item's first words."""
    first = body[0]
    if not isinstance(first, Para):
        raise TypeError("an item without a title opens with a paragraph")
    return [replace(first, marker=item.number or ""), *body[1:]]


def _dotted(number: str) -> str:
    """``124`` gets its full stop; ``F/46/26`` and ``A94(17)`` are printed as they are."""
    return f"{number}." if number.isdigit() else number


def _run_in(item: Item, body: list[Block], style: Style) -> list[Block]:
    """``4. Matters Arising: the first paragraph goes on in the heading's line``."""
    first = body[0]
    lead = f"{_dotted(item.number or '')} {item.title}:".strip()
    if style.heading is Heading.RUN_IN_DASH:
        lead = f"{item.number or ''}  {(item.title or '').upper()} –".strip()
    if isinstance(first, Para) and not first.marker and not first.lead:
        return [Para(first.text, lead=lead, right=first.right), *body[1:]]
    return [Para("", lead=lead), *body]


@dataclass(frozen=True)
class _Speaker:
    """Prints what is said under a heading. ``number`` is the number of the paragraph, if paragraphs have one."""

    meeting: Meeting
    style: Style
    number: str

    def blocks(self, said: Said) -> Iterator[Block]:
        if isinstance(said, Decision):
            yield from decision(said, self.style, self.number)
        elif isinstance(said, Points):
            yield Para(said.lead, marker=self.number)
            yield from (Para(point, marker=Numerals.BULLET.value, depth=1) for point in said.points)
        elif isinstance(said, Task):
            yield from task(said, self.style, self.number)
        elif isinstance(said, Interests):
            yield from self._interests(said)
        elif isinstance(said, ApologiesSaid):
            yield Para(apologies_sentence(self.meeting), marker=self.number)
        elif isinstance(said, PointsBack):
            yield Para(said.quote, marker=self.number)
        else:
            yield Para(said.text, marker=self.number)

    def _interests(self, interests: Interests) -> Iterator[Block]:
        if not interests.declared:
            yield Para("There were no declarations of interest.", marker=self.number)
        for place, declared in enumerate(interests.declared):
            yield Para(_declared(declared, self.style), marker=self.number if not place else "")


def _declared(what: Declaration, style: Style) -> str:
    """The sentence in which somebody's interest is told."""
    article = "an" if what.kind[0] in "aeiou" else "a"
    where = f"Minute No. {what.item}" if what.by_minute else f"agenda item {what.item}"
    who = what.member.called
    if style.interests is InterestWords.BY_VIRTUE:
        kind = f"{article.capitalize()} {what.kind}"
        return f"{kind} interest was declared by {who} in {where} by virtue of the fact that {what.reason}."
    if style.interests is InterestWords.IN_RELATION:
        return f"{who} declared {article} {what.kind} interest in relation to {where}, as {what.reason}."
    if what.by_minute:
        return f"{who} declared {article} {what.kind} interest in {where} ({what.reason})."
    return f"{who} declared {article} {what.kind} interest in {where} as {what.reason}."

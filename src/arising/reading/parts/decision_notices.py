"""The record of one decision by one person or body: who decided, under what number, about what, and when."""

from __future__ import annotations

import re
from collections.abc import Sequence

from arising.reading.laying_out.layout import Block
from arising.reading.parts.parts import ItemPart
from arising.record.passage import Passage
from arising.record.words import Day
from arising.timetable.printed_dates import dates_in

_DETAILS = re.compile(r"^decision details$", re.I)
_LABEL_OF_PAGE = re.compile(r"(?:decision (?:maker|status)|is (?:key|subject)\b[^:]*|decisions?|purpose)\s*:", re.I)
"""What stands under the title on such a page."""
_DECIDED_AT = re.compile(r"^decided at meeting\s*:\s*(?:\d{1,2}/\d{1,2}/\d{2,4}\s*[-–—]\s*)?(?P<value>.+)$", re.I)
_NUMBER = re.compile(
    r"^(?:decision|reference|ref\.?|report)\s+(?:number|no\.?|ref(?:erence)?)\s*:?\s*(?P<value>.*)$",
    re.I,
)
_TITLE = re.compile(
    r"^(?:subject(?: matter)?(?:\s*/\s*title of (?:the )?decision)?|title(?: of (?:the )?(?:decision|"
    r"report))?|report title|decision title)\s*:?\s*"
    r"(?P<value>.*)$",
    re.I,
)
_TAKER = re.compile(
    r"^(?:decision (?:to be )?(?:taken|made) by|decision[- ]maker|name of decision[- ]maker)\s*:?\s*(?P<value>.*)$",
    re.I,
)
_REFERENCE = re.compile(r"^(?P<value>[A-Z]{0,4}\d{2,4}/\d{2,6})(?=\s|$)")
_SIGNED = re.compile(r"\bsign(?:ed|ature)\b|^date(?: of decision| decision (?:made|taken))?\b\s*:?", re.I)
_LABEL_END = re.compile(r":\s*$|^[A-Z][A-Z /&-]+:")
_NEXT_LABEL = re.compile(r"\s+DECISION\s+N(?:O|UMBER)\b.*$", re.S)
_HEAD = 14
_PERSON = re.compile(r"^(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Professor|Prof)\.?\s+[^,]*,\s*(?=\S)")


def decision_item(blocks: Sequence[Block]) -> ItemPart:
    """The decision as one item: its number and title as printed, and every block of the notice under it."""
    number = labelled(blocks, _NUMBER) or _first(blocks, _REFERENCE)
    title = labelled(blocks, _TITLE) or _headed(blocks)
    return ItemPart(
        number=_reference(number.text),
        title=title or None,
        heading=tuple(blocks[:1]),
        body=tuple(blocks[1:]),
        lead=Passage.empty(),
    )


def _headed(blocks: Sequence[Block]) -> Passage:
    """The heading at the top of the page of one decision, where no label gives the title.

    In a copy of the page's words alone it is the line under "Decision details".
    """
    for above, block in zip((None, *blocks), blocks[:4], strict=False):
        plain = above is not None and _DETAILS.match(above.text) and not _LABEL_OF_PAGE.match(block.text)
        if (block.level or plain) and not _DETAILS.match(block.text):
            return block.passage
    return Passage.empty()


def _reference(text: str) -> str | None:
    """The number as printed, where the words beside its label open with one; else the words, if they are short."""
    found = _REFERENCE.match(text)
    return found["value"] if found else (text.rstrip(".") or None) if len(text) <= 24 else None


def decision_taker(blocks: Sequence[Block]) -> Passage:
    """The post or body that decides, without the name of the person who holds the post; empty where not stated."""
    taker, decided_at = labelled(blocks, _TAKER), labelled(blocks, _DECIDED_AT)
    if not taker or (decided_at and taker.text.startswith(f"{decided_at.text},")):
        taker = decided_at  # "Decision Maker: Cabinet, Ferry Council" says whose Cabinet it is as well
    if not taker or _LABEL_END.search(taker.text) or _REFERENCE.match(taker.text):
        taker = _first(blocks, _PERSON)
    next_label = _NEXT_LABEL.search(taker.text)
    if next_label:
        taker = taker[: next_label.start()].strip()
    person = _PERSON.match(taker.text)
    return taker[person.end() :].strip() if person else taker


def _first(blocks: Sequence[Block], pattern: re.Pattern[str]) -> Passage:
    """The first block of the notice's head that ``pattern`` matches, with the short line that it runs on into."""
    for index, block in enumerate(blocks[:_HEAD]):
        if pattern.match(block.text):
            after = blocks[index + 1] if index + 1 < len(blocks) else None
            runs_on = (
                after is not None and len(after.text.split()) <= 3 and after.bold == block.bold and len(block.text) > 40
            )
            return Passage.joined([block.passage, after.passage]) if after is not None and runs_on else block.passage
    return Passage.empty()


def decision_day(blocks: Sequence[Block]) -> Day | None:
    """The day on which the decision was signed, else the day that the notice gives for it; ``None`` if neither."""
    for index in range(len(blocks) - 1, -1, -1):
        near = blocks[max(0, index - 1) : index + 2]
        if _SIGNED.search(blocks[index].text) and len(blocks[index].text) < 120:
            for block in (blocks[index], *near):
                days = [day for day in dates_in(block.text) if day.on is not None and len(block.text) < 120]
                if days and days[0].on is not None:
                    return Day(days[0].on, block.passage[days[0].start : days[0].end].place)
    return None


def labelled(blocks: Sequence[Block], label: re.Pattern[str]) -> Passage:
    """The words beside or under a label, up to the next label or heading; empty where it is not there."""
    for index, block in enumerate(blocks):
        found = label.match(block.text)
        if not found:
            continue
        if found["value"].strip():
            return block.passage.group(found, "value").strip()
        words: list[Passage] = []
        for other in blocks[index + 1 : index + 4]:
            if words and (_LABEL_END.search(other.text) or other.bold != blocks[index + 1].bold):
                break
            words.append(other.passage)
            if len(Passage.joined(words).text) > 120:
                break
        return Passage.joined(words)
    return Passage.empty()

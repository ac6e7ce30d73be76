"""What an agenda prints beside its titles, copied onto their lines: who leads, which paper is enclosed, when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from arising.reading.items.item_heads import Head
from arising.reading.laying_out.layout import Block
from arising.record.passage import Passage

_I = re.IGNORECASE
_COLUMN = (
    r"(?:no\.?|agenda|items?|subjects?|titles?|topics?|leads?|led by|owners?|officers?|presenters?|presented by|"
    r"speakers?|papers?|enclosures?|encs?\.?|attachments?|format|times?|timings?|mins|minutes|duration|purpose|action|page|pages)"
)
_HEAD = re.compile(rf"(?:{_COLUMN}[\s/|&-]+){{1,6}}{_COLUMN}\s*", _I)
"""A line of nothing but the heads of columns."""
_TITLES_ALONE = re.compile(r"(?:(?:no\.?|agenda|items?|subjects?|titles?|topics?|pages?)[\s/|&-]*)+", _I)
"""Heads that promise nothing beside the titles but pages: "No. Item", as web pages print over every agenda."""
_CLOCK = r"\d{1,2}[.:]\d{2}(?:\s?[ap]\.?m\.?)?"
_WHEN = rf"(?:{_CLOCK}(?:\s?[-–]\s?{_CLOCK})?|\d{{1,3}}\s?min(?:ute)?s?\.?)"
_PAPER = (
    r"(?:verbal(?: (?:update|report))?|oral|presentation|to follow|tabled|attached|enclosed|"
    r"(?:enclosure|encl?\.?|paper|attachment)\s?(?:[A-Z]|\d{1,2})(?:\s?(?:&|and|,)\s?(?:[A-Z]|\d{1,2}))*)"
)
_ASIDE = re.compile(rf"(?:\s+|^)(?:{_WHEN}|{_PAPER})$", _I)
_SURE = re.compile(rf"\s(?:{_WHEN}|(?i:verbal|(?:enclosure|encl?\.?|paper)\s?(?:[A-Z]|\d{{1,2}})))$")
_LEAD = re.compile(
    r"\s+(?:(?:the )?(?:vice[- ]?)?chair(?:man|person)?|clerk|all(?: members)?|secretary|"
    r"(?-i:[A-Z]{2,3}(?:\s?[/&]\s?[A-Z]{2,3})*))$",
    _I,
)
_NAME = re.compile(
    r"(?:(?<=[a-z\d)])\s+(?:(?:Dr|Cllr|Councillor|Mrs?|Ms|Prof)\.?\s+(?:[A-Z][\w'’-]+|[A-Z]\.?)(?:\s+[A-Z][\w'’-]+){0,2}"
    r"|(?:[A-Z][a-z'’-]+|[A-Z])\s+[A-Z][a-z'’]+(?:[A-Z-][a-z'’]+)*))$"
)
_SMALL_BEFORE = re.compile(r"(?:^|\s)(?:[a-z][\w'’-]*|\S*\d)$")
"""A word before a name with no capital: then the capitals after it are the name's, and not those of the title."""
_TITLED = re.compile(r"^\s+(?:Dr|Cllr|Councillor|Mrs?|Ms|Prof)\b")
_FEWEST = 3
_LOOK_ABOVE = 4
_LONGEST_HEAD = 60


def without_columns(heads: Sequence[Head], blocks: Sequence[Block]) -> list[Head]:
    """``heads`` with titles alone, where a line of column heads stands above or what ends the lines shows columns."""
    if not heads:
        return []
    headed = _is_headed(heads[0], blocks)
    if not headed and sum(_shows_column(head) for head in heads) < _FEWEST:
        return list(heads)
    return [replace(head, words=_title_alone(head.words, headed=headed)) for head in heads]


def _is_headed(first: Head, blocks: Sequence[Block]) -> bool:
    above = [block for block in blocks if first.at - _LOOK_ABOVE <= block.number < first.at]
    return any(
        len(block.text) <= _LONGEST_HEAD and _HEAD.fullmatch(block.text) and not _TITLES_ALONE.fullmatch(block.text)
        for block in above
    )


def _shows_column(head: Head) -> bool:
    return any(_SURE.search(line.text.rstrip()) for line in head.words.lines[:1])


def _title_alone(words: Passage, *, headed: bool) -> Passage:
    """The words without what ends their lines: a title may run on under the columns beside it."""
    kept: list[Passage] = []
    starts = [*sorted(set(words.offsets)), len(words.text)]
    for start, stop in pairwise(starts):
        line = words[start:stop].strip()
        if line:
            kept.append(_line_alone(line, headed=headed))
    left = [line for line in kept if line]
    return Passage.joined(left) if left else words


def _line_alone(line: Passage, *, headed: bool) -> Passage:
    cut = False
    while (found := _ASIDE.search(line.text)) is not None:
        line, cut = line[: found.start()].strip(), True
    if not (cut or headed):
        return line
    lead = _LEAD.search(line.text)
    if lead is not None:
        return line[: lead.start()].strip()
    name = _NAME.search(line.text)
    if name is not None and (_TITLED.match(name.group()) or _SMALL_BEFORE.search(line.text[: name.start()])):
        return line[: name.start()].strip()
    return line

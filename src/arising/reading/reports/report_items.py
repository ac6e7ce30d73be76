"""Which agenda item a report belongs to, where its pack pages do not tell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from arising.reading.parts.parts import Dissected, ItemPart, PartKind
from arising.record.passage import Passage
from arising.record.report import Report

_SAYS_LITTLE = frozenset(
    "a an and the of for on in to by with from at update updates report reports review progress annual"
    " presentation briefing paper item appendix".split()
)
_POSSESSIVE = re.compile(r"['’]s?\b")
_WORD = re.compile(r"[a-z]{2,}|\d{3,}")
_ALIKE = 0.5
_FEWEST = 2
"""Words that two titles must share to be of one thing."""


def with_items(dissected: Dissected, reports: Sequence[Report]) -> tuple[Report, ...]:
    """``reports`` with the number of the agenda item that each is likest to by its title.

    Reports stand in the order of the agenda. A title like an item's tells most; then the pack page that the report
    stands on, where the item it names is still to come; else a report goes with the one before it.
    """
    agenda = next((part for part in dissected.parts if part.kind is PartKind.AGENDA), None)
    items = [item for item in agenda.items if item.number and item.title] if agenda else []
    if not items:
        return tuple(reports)
    numbers = [item.number for item in items]
    titled = [(item, _words(item.title.text if item.title else "")) for item in items]
    placed: list[Report] = []
    last = 0
    for report in reports:
        found = None if report.appendix else _likest(report.title.text, titled[last:])
        number = found.number if found else report.agenda_item
        if found is None and placed and (report.appendix or number not in numbers[last:]):
            number = placed[-1].agenda_item
        last = numbers.index(number) if number in numbers else last
        placed.append(replace(report, agenda_item=number))
    return tuple(placed)


def titles_called(dissected: Dissected) -> dict[str, Passage]:
    """What the agenda of a pack calls each item that has a number."""
    agenda = next((part for part in dissected.parts if part.kind is PartKind.AGENDA), None)
    return {item.number: item.title for item in agenda.items if item.number and item.title} if agenda else {}


def are_alike(title: str, other: str) -> bool:
    """Whether two titles share most of the words that say what they are about."""
    words, others = _words(title), _words(other)
    return bool(words) and len(words & others) >= _ALIKE * min(len(words), len(others))


def _likest(title: str, items: Sequence[tuple[ItemPart, frozenset[str]]]) -> ItemPart | None:
    """The item, of those given with the words of their titles, whose title has most in common with ``title``."""
    best, most = None, 0.0
    words = _words(title)
    for item, others in items:
        shared = words & others
        alike = len(shared) / max(1, min(len(words), len(others)))
        if len(shared) >= min(_FEWEST, len(words), len(others)) and alike >= _ALIKE and alike > most:
            best, most = item, alike
    return best


def _words(title: str) -> frozenset[str]:
    plain = _POSSESSIVE.sub("", title.lower())
    return frozenset(_WORD.findall(plain)) - _SAYS_LITTLE

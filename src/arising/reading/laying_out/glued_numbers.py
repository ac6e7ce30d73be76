"""lines → those whose number touches their title ("4Adoption"), as text copied out of two columns may have it."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from arising.reading.laying_out.numbering import Label, LabelKind
from arising.record.paper import Line

_GLUED = re.compile(r"(?P<number>\d{1,3})(?=[A-Z](?:[a-z’']{2}|[A-Z]{2}))")
_FEWEST = 3
"""Such lines that count on by one before they are believed to head items."""


def glued_numbers(lines: Sequence[Line], passed_over: Collection[int]) -> frozenset[int]:
    """The numbers of the lines that open so and count on by one from line to line; ``passed_over`` say nothing."""
    runs: dict[int, list[int]] = {}
    for line in lines:
        found = _GLUED.match(line.text) if line.text[:1].isdecimal() and line.table is None else None
        if found is not None and line.number not in passed_over:
            value = int(found["number"])
            runs[value] = [*runs.pop(value - 1, []), line.number]
    return frozenset(number for run in runs.values() if len(run) >= _FEWEST for number in run)


def glued_label(text: str) -> Label | None:
    """The number that ``text`` opens with, which touches the word behind it."""
    found = _GLUED.match(text)
    return Label(LabelKind.DECIMAL, found["number"], (int(found["number"]),), found.end()) if found else None

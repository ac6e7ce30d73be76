"""lines → the lines that hold the number of an item alone, without a full stop, as cells of tables and margins do."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from arising.record.paper import Line

_OPENS_TITLE = re.compile(r"\s*(?:\d{4}(?:[-/–]\d{2,4})? )?[^\W\d_a-z]")
"""A title may open with the year that it is about."""
_LONGEST = 3
"""Digits of a number."""
_FEWEST = 4
"""Numbers that rise by one, each over words of its own, before they are believed to count items."""
_FEWEST_MORE = 3
"""Such numbers where others have shown that the paper prints them so: each of its parts counts its own."""


def margin_numbers(lines: Sequence[Line], passed_over: Collection[int]) -> frozenset[int]:
    """The numbers of the lines that hold nothing but 1, 2, 3 …, each above words that open with a capital.

    ``passed_over`` are lines that are known to say nothing, page numbers among them.
    """
    if len([line for line in lines if line.text.strip().isdecimal()]) < _FEWEST:
        return frozenset()
    printed = [line for line in lines if line.table is None and line.number not in passed_over and line.text.strip()]
    runs: dict[int, list[int]] = {}
    for line, below in pairwise(printed):
        text = line.text.strip()
        if len(text) <= _LONGEST and text.isdecimal() and _OPENS_TITLE.match(below.text):
            value = int(text)
            runs[value] = [*runs.pop(value - 1, []), line.number]
    if max((len(run) for run in runs.values()), default=0) < _FEWEST:
        return frozenset()
    return frozenset(number for run in runs.values() if len(run) >= _FEWEST_MORE for number in run)

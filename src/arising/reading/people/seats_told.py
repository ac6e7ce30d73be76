"""Lists that say behind a dash what seat each person has: ``Jo Fox – Member``, and the post behind it or below.

Such a list was a table of two columns, name and post, until its words were taken out of the page: posts run on behind
the seats or stand between the names, and the seats alone tell where each name begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from arising.reading.laying_out.layout import Block
from arising.reading.people.attendance_words import label_at
from arising.reading.people.name_runs import lines_of
from arising.record.passage import Passage

_SEAT = re.compile(
    r"[^\W\d_][^–—:;]{3,60}?\s[–—-]\s"
    r"(?:(?:(?:vice|deputy|co)[- ]?|acting |interim )?chair(?:man|woman|person)?(?: in the chair)?|in the chair|"
    r"(?:voting |non-voting |co-?opted |lay |full |associate |substitute |elected )?member|in attendance|observer|"
    r"(?:substitute|deputy)(?= |$))\b(?:\s\((?:representing|substitut\w+|deputi[sz]\w+)[^()]{3,60}\))?",
    re.I,
)
_FEWEST = 2
_BETWEEN = 3
"""Lines that a post may take between two names."""
_LONGEST_POST = 120


def seats_told(blocks: Iterable[Block]) -> tuple[list[Passage], int]:
    """The entries of such a list that opens with ``blocks``, each up to its seat, and to which block it goes.

    No entries where it is no such list, or where nothing but names and seats stands in it.
    """
    entries: list[Passage] = []
    taken = 0
    posts = False
    for number, block in enumerate(blocks):
        lines = list(lines_of(block.passage)) if block.table is None else []
        named = [line[: found.end()] for line in lines if (found := _SEAT.match(line.text))]
        if named:
            posts = posts or number > taken or len(named[-1]) < len(lines[-1]) or len(named) < len(lines)
            entries += named
            taken = number + 1
        elif number - taken >= _BETWEEN or not _may_be_post(block):
            break
    return (entries if len(entries) >= _FEWEST and posts else []), taken


def names_seat(text: str) -> bool:
    """Whether words open with a name and the seat of whoever bears it."""
    return _SEAT.match(text) is not None


def _may_be_post(block: Block) -> bool:
    """Whether a line may be a post or the rest of one."""
    plain = block.table is None and block.label is None and not block.level
    labelled = block.text.endswith(":") or label_at(block.text, alone=True) is not None
    return plain and not labelled and len(block.text) < _LONGEST_POST

"""lines and blocks of a list of people → the stretches whose end is the end of a name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from arising.reading.people import names_someone, whole_name_ends
from arising.record.passage import Passage

GOES_ON = re.compile(r"(?:[,;&(/]|\b(?:and|of|the|for|to|in|with|from|Councillors?|Cllrs?|Mr|Mrs|Ms|Miss|Dr)\.?)\s*$")


def runs_of(*passages: Passage) -> tuple[Passage, ...]:
    """The words of ``passages`` cut where a line's end ends a name: one name a line, or a name in each block.

    A name, a post or a bracket that is broken over two lines stays whole.
    """
    lines = [line for passage in passages for line in lines_of(passage)]
    runs: list[list[Passage]] = []
    for line in lines:
        if runs and not _parted(Passage.joined(runs[-1]), line):
            runs[-1].append(line)
        else:
            runs.append([line])
    return tuple(Passage.joined(run) for run in runs)


def lines_of(passage: Passage) -> Iterator[Passage]:
    """The passage line by line."""
    starts = [
        offset
        for index, offset in enumerate(passage.offsets)
        if index == 0 or passage.owners[index].number != passage.owners[index - 1].number
    ]
    for index, start in enumerate(starts):
        stop = starts[index + 1] if index + 1 < len(starts) else len(passage.text)
        line = passage[start:stop].strip()
        if line:
            yield line


def _parted(before: Passage, line: Passage) -> bool:
    """Whether the end of ``before`` ends a name and ``line`` opens another."""
    text = before.text
    if GOES_ON.search(text) or text.count("(") > text.count(")"):
        return False
    return names_someone(line) and whole_name_ends(before)

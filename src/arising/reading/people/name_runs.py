"""lines and blocks of a list of people → the stretches whose end is the end of a name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from arising.reading.people.attendance_words import LABEL
from arising.reading.people.name_segments import names_someone, segments_of, whole_name_ends
from arising.reading.people.name_words import LAST_OF_TITLES, TITLES
from arising.reading.people.names import is_plural, name_at
from arising.record.passage import Passage

GOES_ON = re.compile(
    r"(?:[,;&(/\u2010\u00ad-]|\b(?:and|of|the|for|to|in|with|from|Councillors?|Cllrs?|Mr|Mrs|Ms|Miss|Dr)\.?)\s*$"
)
_LACKS_SURNAME = re.compile(r"(?:^|[\s,])(?:(?:[A-Z]\. ?|[A-Z] ){1,3}|[A-Z])$")
"""How a line ends whose last name goes on below: with an initial."""
_STATES = re.compile(
    r"(?:An? |No )?Apolog(?:y|ies)\b|Also\b|In attendance\b|(?:Members )?Present\b|Absent\b|There (?:was|were)\b"
)
_IS_LABEL = re.compile(r"[A-Z][\w '’/&-]{3,50}:\s*[-–—]?")
"""A line that heads a part of a list: "Non-school members:"."""
_NEAR = 300
"""Characters before a line's end that can tell whether a name ends there."""


def runs_of(*passages: Passage) -> tuple[Passage, ...]:
    """The words of ``passages`` cut where a line's end ends a name: one name a line, or a name in each block.

    A name, a post or a bracket that is broken over two lines stays whole.
    """
    runs: list[Passage] = []
    for passage in passages:
        for piece in _cut_at_lines(passage):
            if runs and not _parted(runs[-1], piece):
                runs[-1] = Passage.joined([runs[-1], piece])
            else:
                runs.append(piece)
    return tuple(runs)


def lines_of(passage: Passage) -> Iterator[Passage]:
    """The passage line by line."""
    for start, stop in pairwise([*_line_starts(passage), len(passage.text)]):
        line = passage.stripped(start, stop)
        if line:
            yield line


def _cut_at_lines(passage: Passage) -> Iterator[Passage]:
    """The passage cut at those of its line ends that end a name."""
    begin = 0
    for start, stop in pairwise([*_line_starts(passage)[1:], len(passage.text)]):
        before = passage.stripped(begin, start)
        if _parted(before, passage.stripped(start, stop)):
            yield before
            begin = start
    rest = passage.stripped(begin, len(passage.text))
    if rest:
        yield rest


def _line_starts(passage: Passage) -> list[int]:
    return [
        offset
        for index, offset in enumerate(passage.offsets)
        if index == 0 or passage.owners[index].number != passage.owners[index - 1].number
    ]


def _parted(before: Passage, line: Passage) -> bool:
    """Whether the end of ``before`` ends a name and ``line`` opens another."""
    if ("\t" in line.text or line.lines[0].marker) and names_someone(line):
        return True
    before = before[max(0, len(before.text) - _NEAR) :]
    text = before.text
    if (
        GOES_ON.search(text[-40:])
        or _LACKS_SURNAME.search(text[-40:])
        or text.rfind("(") > text.rfind(")")
        or line.text[:1].islower()
    ):
        return False
    if text.endswith(".") or _STATES.match(line.text) or _IS_LABEL.fullmatch(line.text):
        return True
    label = LABEL.match(line.text)
    if label is not None and ";" not in label[0] and names_someone(line[label.end() :]):
        return whole_name_ends(before)
    if (title := TITLES.match(line.text)) is not None and not is_plural(title[0]) and names_someone(line):
        return not LAST_OF_TITLES.search(text)
    if len(line.text.split()) == 1 and len(text.split()) == 1:
        return names_someone(line)
    first = next(segments_of(line), line)
    name = name_at(first)
    if name is None or (name.bare and not _ends_entry(before)):
        return False
    return whole_name_ends(before)


def _ends_entry(before: Passage) -> bool:
    """Whether a bare surname may open another entry."""
    return before.text.endswith(")")

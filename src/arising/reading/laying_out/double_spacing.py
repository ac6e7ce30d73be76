"""Papers set with an empty line after every line: whether one is, and where its paragraphs end."""

from __future__ import annotations

from arising.reading.laying_out.line_ends import hangs
from arising.reading.laying_out.numbering import label_of
from arising.record.paper import Line, Paper


def double_spaced_width(paper: Paper) -> int:
    """The usual length of a full line where the paper is set with an empty line after each; else 0.

    Told by sentences that run on over the empty lines: in a paper with proper paragraphs hardly any does.
    """
    lines = [line for line in paper.lines if line.table is None and line.text.strip()]
    opening = [line for line in lines if line.opens and not line.marker]
    if len(opening) < 40 or len(opening) < 0.8 * len(lines):
        return 0
    running_on = sum(line.text.lstrip()[:1].islower() and label_of(line.text) is None for line in opening)
    if running_on < 0.2 * len(opening):
        return 0
    return sorted(len(line.text) for line in lines)[int(0.9 * len(lines))]


def parts_double_spaced(last: Line, line: Line, *, ended: bool, width: int) -> bool:
    """Whether a paragraph ends where every line has an empty one above it: told by words and line length."""
    if label_of(line.text) is not None:
        return ended or len(last.text) < 0.7 * width
    if line.text[:1].islower() or hangs(last.text):
        return False
    if last.text.isupper() and line.text.isupper():
        return False
    if not ended and len(last.text.split()) == 1 and len(line.text.split()) <= 3 and label_of(last.text) is None:
        return False
    return len(last.text) < (0.85 if ended else 0.66) * width

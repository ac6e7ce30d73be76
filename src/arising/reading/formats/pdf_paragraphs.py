"""Lines that read on → where a paragraph starts among them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from arising.reading.formats.pdf_rows import Piece, is_marker

_ENDS = (".", ":", ";", "!", "?", "”", ":-", ".)", "-:")
_PAGES = ("(Page", "(page")
"""The pages of an item end its paragraph, also on a line of their own."""
_DATED = re.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b")
"""What happened on a date starts a paragraph: the updates of an action log."""
_LABEL = re.compile(r"[A-Z][\w ,&/'’.-]{1,40}:(?:[-–]|\s|$)")
"""What is named starts a paragraph ("Venue:", "Report to:") where the words before it were broken off."""
_LETTER_EM = 0.55
_SHORT_FORMS = (" No.", " Nos.", "(No.", " no.")
"""What a number follows ("Minute No. 62"): their full stop ends no sentence."""
_USUAL_LEADING = 1.25
"""Leading over size where a page does not show its own."""
_WIDEST_LEADING = 2.2


def openings(lines: Sequence[Piece], after: Piece | None = None, page_edge: float = 0.0) -> list[bool]:
    """For each line of one column or cell, whether a paragraph starts there.

    A wider gap than the lines' own leading, a change of type, a list marker, an indent, or a line before that stops
    so early that the next word would have fitted. ``after`` is the last line of the column that is read before,
    ``page_edge`` how far right the page's lines reach.
    """
    if not lines:
        return []
    first = lines[0]
    edge = max([line.right for line in lines])
    leading = _leading(lines, edge)
    edges = edge, max(edge, page_edge)
    return [starts(first, after), *[_opens(before, line, leading, edges) for before, line in pairwise(lines)]]


def starts(line: Piece, after: Piece | None) -> bool:
    """True where the first line of a column or page starts a paragraph, and does not go on with a sentence."""
    if line.marker or line.text[0] == "•":
        return True
    if line.trails or line.text[0].islower():
        return False
    return (
        after is None
        or after.text.endswith(_ENDS)
        or line.bold != after.bold
        or abs(line.size - after.size) > 0.1 * line.size
    )


def _leading(lines: Sequence[Piece], edge: float) -> float:
    """The usual distance of a line from the full line before it, in ems."""
    tenths: list[int] = []
    for before, line in pairwise(lines):
        size = before.size
        if before.right > edge - 6 * size and size > 0:
            em = (line.base - before.base) / size
            if 0.8 < em < _WIDEST_LEADING:
                tenths.append(int(em * 10 + 0.5))
    if not tenths:
        return _USUAL_LEADING
    times = {tenth: tenths.count(tenth) for tenth in set(tenths)}
    most = max(times.values())
    return min([tenth for tenth, count in times.items() if count == most]) / 10


def _opens(before: Piece, line: Piece, leading: float, edges: tuple[float, float]) -> bool:
    """True where ``line`` starts a paragraph. ``edges`` are the right edges of the block and of the page's lines."""
    if line.trails:
        return False
    gap = line.base - before.base
    if gap > before.size * leading * 1.22 + 0.5 or gap < -before.size:
        return True
    text = line.text
    first = text[0]
    if first == "(" and text.startswith(_PAGES):
        return False
    lower = first.islower()
    full = before.right > edges[0] - 3 * before.size
    changed = abs(line.size - before.size) > 0.1 * line.size or (
        (line.bold != before.bold or line.italic != before.italic) and line.head != before.tail
    )
    if changed and not (lower and full):
        return True
    if line.marker or first == "•":
        return True
    ended = before.text.endswith(_ENDS) and not before.text.endswith(_SHORT_FORMS)
    if not lower and (_leaves_centre(before, line) or _is_named(before, line, full, ended, edges[1])):
        return True
    return _stepped(before, line, ended) or _stopped_early(before, line, edges[0], ended)


def _is_named(before: Piece, line: Piece, full: bool, ended: bool, page_edge: float) -> bool:
    """True where a line opens with a number, with a date after the end of a sentence, or with a label."""
    text = line.text
    if not text[0].isalpha():
        marked = (ended or not full) and is_marker(text.split(" ", 1)[0])
        return marked or (ended and _DATED.match(text) is not None)
    labelled = text.find(":", 0, 45) > 0 and _LABEL.match(text) is not None
    return labelled and page_edge - before.right > _first_word(line)


def _leaves_centre(before: Piece, line: Piece) -> bool:
    """True where a line starts far to the left of the one before, and is not centred under it."""
    apart = abs((before.left + before.right) - (line.left + line.right)) / 2
    return not before.marker and line.left < before.body - 3 * line.size and apart > 2 * line.size


def _stepped(before: Piece, line: Piece, ended: bool) -> bool:
    """True where the left edge moves as it does at a paragraph's start."""
    step = 0.8 * line.size
    if before.body - step <= line.left <= before.body + step:
        return False
    if before.marker and before.left - step <= line.left <= before.body + step:
        return ended and line.text[0].isupper() and line.left < before.body - step
    return ended or _is_elsewhere(before, line)


def _is_elsewhere(before: Piece, line: Piece) -> bool:
    """True where the lines share no edge and no middle, and stand far apart: a stamp at the right, a title."""
    near = 2 * line.size
    left, right = line.left - before.left, line.right - before.right
    return abs(left) > 6 * line.size and abs(right) > near and abs(left + right) > 2 * near


def _first_word(line: Piece) -> float:
    """About the width of the line's first word and the space before it."""
    return (len(line.text.split(" ", 1)[0]) + 1) * _LETTER_EM * line.size


def _stopped_early(before: Piece, line: Piece, edge: float, ended: bool) -> bool:
    """True where the line before stops though the first word of this one would have fitted there."""
    room, width = edge - before.right, edge - before.left
    if ended:
        return room > 0.1 * width and room >= _first_word(line) * 1.3
    return room > 0.35 * width and not line.text[0].islower() and room >= _first_word(line) * 1.3

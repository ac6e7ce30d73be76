"""Small papers made for tests: any lines, laid into a plain text with mark-up that the words do not show."""

from __future__ import annotations

import hashlib

from hypothesis import strategies as st

from arising.record.paper import Format, Line, Page, Paper
from arising.record.place import Box, Place, Span
from arising.record.words import Words

_LETTERS = st.text(alphabet="abcdefghij ABC.,;-\u00ad\u2010(1)é", max_size=30)
_PIECES = st.lists(st.tuples(st.text(alphabet="*_<>", max_size=3), _LETTERS), min_size=1, max_size=4)


@st.composite
def marked_lines(draw: st.DrawFn) -> tuple[str, tuple[Line, ...]]:
    """A plain text with mark-up in its lines, and the lines without it, which know the way back."""
    text = ""
    lines = []
    for number, pieces in enumerate(draw(st.lists(_PIECES, min_size=1, max_size=6))):
        start, words, shifts = len(text), "", []
        for mark, piece in pieces:
            text += mark
            if piece:
                shifts.append((len(words), len(text)))
            words += piece
            text += piece
        lines.append(Line(number, 1, start, len(text), words, tuple(shifts), box=Box(0, number, 9, number + 1)))
        text += "\n"
    return text, tuple(lines)


def paper_of(*printed: str, name: str = "minutes.txt") -> Paper:
    """A one-page paper of these lines."""
    text, lines = "", []
    for number, words in enumerate(printed):
        lines.append(Line(number, 1, len(text), len(text) + len(words), words))
        text += f"{words}\n"
    page = Page(1, 0, len(text))
    return Paper(name, hashlib.sha256(text.encode()).hexdigest(), Format.TEXT, text, (page,), tuple(lines))


def place_of(paper: Paper, words: str) -> Place:
    """Where ``words`` stand in ``paper``, the first time."""
    start = paper.text.index(words)
    return Place(1, (Span(start, start + len(words)),))


def words_of(paper: Paper, words: str) -> Words:
    """``words`` with their place in ``paper``."""
    return Words(words, place_of(paper, words))

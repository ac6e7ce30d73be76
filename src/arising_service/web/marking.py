"""A page's words as HTML with those that somebody came for marked, and where they stand on its picture."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from arising_service.register.queries.papers import Leaf

_WORD = re.compile(r"\w+")
_LINE_END = re.compile(r"\n+")
_OF_PARAGRAPHS = frozenset({"docx", "html"})
"""Formats of which each line is a whole paragraph: they are set apart."""
_FULL = 0.72
"""A line of this share of the longest is taken to be full."""
_BEGINS = re.compile(r"\s*(?:[(\[]?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)\]]|[•▪◦●–-]\s)")
"""How a point of a list begins: it never goes on with the line before."""

Box = tuple[str, str, str, str]
"""Left, top, width and height in points, as an SVG attribute has them."""


def words_of(typed: str) -> list[str]:
    """The words that somebody typed into the search, without signs; at most twelve."""
    return list(dict.fromkeys(_WORD.findall(typed.lower())))[:12]


def marked(leaf: Leaf, searched: Sequence[str]) -> SafeString:
    """The words of a page; the first mark has the id ``words``. Searched words are marked where nothing else is."""
    parts = list(_parts(leaf, searched))
    first = next((place for place, (_, is_marked) in enumerate(parts) if is_marked), None)
    told = []
    for place, (text, is_marked) in enumerate(parts):
        identity = ' id="words" tabindex="-1"' if place == first else ""
        words = escape(_LINE_END.sub("\n\n", text) if leaf.paper.format in _OF_PARAGRAPHS else text)
        told.append(f"<mark{identity}>{words}</mark>" if is_marked else words)
    return mark_safe("".join(told))  # noqa: S308 every word of the paper was escaped


def _parts(leaf: Leaf, searched: Sequence[str]) -> Iterator[tuple[str, bool]]:
    pattern = None if any(piece.marked for piece in leaf.pieces) else _pattern(searched)
    whole = "".join(piece.text for piece in leaf.pieces)
    text, begins = unwrapped(whole) if leaf.paper.format == "pdf" else whole, 0
    for piece in leaf.pieces:
        shown = text[begins : begins + len(piece.text)]
        begins += len(piece.text)
        at = 0
        for found in pattern.finditer(shown) if pattern else ():
            yield shown[at : found.start()], False
            yield found.group(), True
            at = found.end()
        yield shown[at:], piece.marked


def unwrapped(text: str) -> str:
    """The words of a printed page with a space for each break that is only there because its line was full.

    Breaks between paragraphs and after short lines stay; so does the count of letters, for marks to stand right.
    """
    lines = text.split("\n")
    full = _FULL * max((len(line) for line in lines), default=0)
    told = []
    for line, after in zip(lines, [*lines[1:], ""], strict=True):
        goes_on = len(line) >= full and after.strip() and not _BEGINS.match(after)
        told.append(line + (" " if goes_on else "\n"))
    return "".join(told)[:-1]


def _pattern(searched: Sequence[str]) -> re.Pattern[str] | None:
    """Words that begin as the searched ones do: searching finds "reports" where "report" was typed."""
    wanted = "|".join(re.escape(word) for word in sorted(searched, key=len, reverse=True))
    return re.compile(rf"\b(?:{wanted})\w*", re.IGNORECASE) if wanted else None


def boxes_of(leaf: Leaf, searched: Sequence[str]) -> list[Box]:
    """The lines of a page that hold marked words, each a little larger than its letters."""
    pattern = None if any(line.marked for line in leaf.lines) else _pattern(searched)
    return [
        (f"{line.left - 2:.1f}", f"{line.top - 1:.1f}", f"{line.right - line.left + 4:.1f}",
         f"{line.bottom - line.top + 2:.1f}")
        for line in leaf.lines
        if line.marked or (pattern and pattern.search(line.text))
    ]  # fmt: skip

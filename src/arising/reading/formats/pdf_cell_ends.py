"""How the cells of a column end: whether a line can go on with the one above it, or begins a cell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from arising.reading.formats.pdf_rows import Piece

_ROOM = 0.4
"""What a space takes, and a word more than its share of the line, in ems."""
_STOPS, _UNENDED = ".?!", "-–,;&/"
"""What ends a sentence, and what ends no cell."""
_SENTENCE = re.compile(r"[.?!] [A-Z]")
_WORDS = re.compile(r" (\S)")
_WRAPS = 1
"""So many lines go on with a cell for all that is known where none begins small."""


class CellEnds:
    """How far right the lines of a column may go before they wrap, and whether its cells end with a full stop.

    Made of what may be its cells: lines that follow each other. ``right`` is how far they go, ``end`` where they wrap:
    without end where a line that begins with a capital is likelier to begin a cell than to go on with one.
    ``goes_on`` says that more sentences than one stand in a cell.
    """

    __slots__ = ("end", "goes_on", "right", "stopped")

    def __init__(self, cells: Sequence[Sequence[Piece]]) -> None:
        lines = [piece for cell in cells for piece in cell]
        pairs = [pair for cell in cells for pair in pairwise(cell)]
        self.right = max((piece.right for piece in lines), default=0.0)
        self.end = float("inf") if _are_rows(lines, pairs, self.right) else self.right
        last = [cell[-1] for cell in cells[1:]]
        stopped = sum(1 for piece in last if piece.text[-1] in _STOPS)
        self.stopped = len(last) > 2 and stopped >= 0.8 * len(last)
        self.goes_on = any(_SENTENCE.search(piece.text) for piece in lines)

    def left_room(self, above: Piece, piece: Piece) -> bool:
        """True where the line above ended far before the others do though it had room for the first word below."""
        return _needs(above, piece) < self.right - piece.size

    def had_room(self, above: Piece, piece: Piece) -> bool:
        """True where ``piece`` cannot go on with the line above it, which had room for its first word."""
        if piece.marker or above.text[-1] in _UNENDED or (self.stopped and above.text[-1] not in _STOPS):
            return False
        return _needs(above, piece) < self.end or (self.stopped and not self.goes_on)


def _are_rows(lines: Sequence[Piece], pairs: Sequence[tuple[Piece, Piece]], end: float) -> bool:
    """True where of two lines of a column the lower one, if it begins with a capital, mostly begins a cell.

    As often as a word within a line has a capital, a word that goes on below has one: lines that begin small say how
    many go on. Lines that had room above begin cells: they say how many begin one by chance below a full line.
    """
    if not pairs:
        return True
    small = sum(1 for _, below in pairs if below.text[0].islower())
    free = sum(1 for above, below in pairs if not below.text[0].islower() and _needs(above, below) < end)
    words = [found[1] for piece in lines for found in _WORDS.finditer(piece.text)]
    capitals = sum(1 for letter in words if not letter.islower()) + 0.5
    goes_on = max(small, _WRAPS) * capitals / (len(words) + 5 - capitals)
    room = max(median(_needs(above, below) - above.right for above, below in pairs), 1.0)
    full = min(room / max(end - min(piece.left for piece in lines), room), 0.5)
    return (free + 0.5) * full / (1 - full) > goes_on


def _needs(above: Piece, piece: Piece) -> float:
    """How far right the line above would go with the first word of ``piece``."""
    word = (piece.right - piece.left) * len(piece.text.split(" ", 1)[0]) / len(piece.text)
    return above.right + word + _ROOM * piece.size

"""Runs → rows of pieces: what stands on one printed line, parted where a gutter is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from arising.reading.formats.pdf_runs import BOLD, ITALIC, Run
from arising.reading.formats.pdf_words import tidy

SPLIT_EM = 1.25
"""A gap wider than this many ems parts a row: no space between two words of a sentence is that wide."""
_GLUE_EM = 0.16
"""A gap narrower than this many ems is inside a word."""
_SAME_ROW_EM = 0.22
_RAISED_EM = 0.6
"""How far a raised or lowered figure may stand off its line, in ems of the line."""

_MARKER = re.compile(
    r"\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[a-z]|[A-Z]|[ivxl]{1,5}|[IVXL]{1,5})[.):]{1,2}|\(?\d{1,3}(?:\.\d{1,3}){1,3}"
    r"|\d{1,3}|[-–—•*]|\(?(?:[A-Z]{1,3}/)?\d{1,3}(?:/\d{2,4})?[.)]?|[a-z]{1,2}\)|[A-Z]\d{1,2}[.)]?"
)
_BULLETS = "•*-–—"


class Piece:
    """Words on one printed line with no gutter in them. ``body`` is the left edge of the words after a marker."""

    __slots__ = ("base", "body", "bold", "first", "italic", "left", "marked", "order", "right", "size", "text")

    def __init__(self, base: float, left: float, right: float, size: float, text: str, order: int) -> None:
        self.base, self.left, self.right, self.size, self.text, self.order = base, left, right, size, text, order
        self.body, self.marked = left, False
        self.bold = self.italic = False
        self.first = size


class Row:
    """Pieces that stand on one printed line, left to right."""

    __slots__ = ("base", "pieces", "size")

    def __init__(self, base: float, size: float, pieces: list[Piece]) -> None:
        self.base, self.size, self.pieces = base, size, pieces


def rows_of(runs: Sequence[Run], split_em: float = SPLIT_EM) -> list[Row]:
    """Rows of pieces from runs that are sorted top to bottom. A gap of ``split_em`` ems parts a row."""
    rows: list[Row] = []
    for group in _rows_of_runs(runs):
        if len(group) > 1:
            group.sort(key=_left_of)
        pieces = _pieces(group, split_em)
        if pieces:
            top = max(pieces, key=_size_of)
            rows.append(Row(top.base, top.size, pieces))
    return rows


def _left_of(run: Run) -> float:
    return run.left


def _size_of(piece: Piece) -> float:
    return piece.size


def _rows_of_runs(runs: Sequence[Run]) -> list[list[Run]]:
    groups: list[list[Run]] = []
    base = -1e9
    reach = 0.0
    for run in runs:
        if run.base - base <= reach:
            groups[-1].append(run)
            continue
        if groups and run.base - base <= _RAISED_EM * run.size and _is_raised(groups[-1], run):
            groups[-1].append(run)
            base, reach = run.base, max(1.5, _SAME_ROW_EM * run.size)
            continue
        if groups and run.base - base <= _RAISED_EM * groups[-1][0].size and _is_lowered(groups[-1], run):
            groups[-1].append(run)
            continue
        groups.append([run])
        base, reach = run.base, max(1.5, _SAME_ROW_EM * run.size)
    return groups


def _is_raised(group: list[Run], run: Run) -> bool:
    """True where all of ``group`` is small print that stands raised beside ``run`` (the th of 24th)."""
    return all(
        small.size < 0.85 * run.size and (small.left >= run.right - 1 or small.right <= run.left + 1) for small in group
    ) and any(-1 <= small.left - run.right < 0.4 * run.size for small in group)


def _is_lowered(group: list[Run], run: Run) -> bool:
    """True where ``run`` is small print lowered beside a run of ``group``."""
    return any(
        run.size < 0.85 * large.size and -1 <= run.left - large.right < 0.4 * large.size for large in group
    ) and all(run.left >= other.right - 1 or run.right <= other.left + 1 for other in group)


def _pieces(group: list[Run], split_em: float) -> list[Piece]:
    pieces: list[Piece] = []
    texts: list[str] = []
    piece: Piece | None = None
    right = bold = italic = length = 0.0
    size = 0.0
    spaced = False
    for run in group:
        text = run.text
        words = text.strip()
        count = len(words)
        # The engine's box includes the spaces at the ends; a gutter is measured between the words.
        ahead = (len(text) - len(text.lstrip())) * 0.25 * run.size
        behind = (len(text) - len(text.rstrip())) * 0.25 * run.size
        left = run.left + ahead
        if piece is not None:
            larger = max(size, run.size)
            gap = left - right
            if words == texts[-1] and abs(left - last_left) < 1.5:
                continue  # drawn twice to look bold
            if gap > split_em * larger:
                _close(piece, texts, right, bold, italic, length)
                piece = None
            elif gap > _GLUE_EM * larger or ((spaced or ahead) and gap > -0.5 * larger):
                texts.append(" ")
        if piece is None:
            piece = Piece(run.base, left, run.right, run.size, "", run.order)
            pieces.append(piece)
            texts, bold, italic, length, size = [], 0.0, 0.0, 0.0, run.size
        elif run.size > size:
            piece.base, piece.size = run.base, run.size
            size = run.size
        texts.append(words)
        last_left = left
        spaced = behind > 0
        right = max(right, run.right - behind) if texts[1:] else run.right - behind
        length += count
        if run.style & BOLD:
            bold += count
        if run.style & ITALIC:
            italic += count
    if piece is not None:
        _close(piece, texts, right, bold, italic, length)
    return [piece for piece in pieces if piece.text]


def _close(piece: Piece, texts: list[str], right: float, bold: float, italic: float, length: float) -> None:
    piece.text = tidy("".join(texts) if len(texts) > 1 else texts[0])
    piece.right = right
    piece.bold = bold > 0.6 * length
    piece.italic = italic > 0.6 * length


def is_marker(text: str) -> bool:
    """True where ``text`` is a list number, letter or bullet and nothing else."""
    return len(text) <= 12 and _MARKER.fullmatch(text) is not None


def join_markers(row: Row) -> None:
    """Join a hanging number or bullet to the words after it: they are one line."""
    pieces = row.pieces
    joined: list[Piece] = []
    for piece in pieces:
        last = joined[-1] if joined else None
        if last is not None and _hangs(last, piece):
            _hang(last, piece)
        else:
            joined.append(piece)
    row.pieces = joined


def _hangs(marker: Piece, words: Piece) -> bool:
    return (
        len(marker.text) <= 12
        and not marker.marked
        and words.left - marker.right < 6 * words.size
        and is_marker(marker.text)
    )


def _hang(marker: Piece, words: Piece) -> None:
    marker.text = f"{marker.text} {words.text}"
    marker.marked, marker.body, marker.right = True, words.left, words.right
    marker.size, marker.bold, marker.italic = words.size, words.bold, words.italic

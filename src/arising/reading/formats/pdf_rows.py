"""Runs → rows of pieces: what stands on one printed line, parted where a gutter is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from copy import copy

from msgspec import Struct

from arising.reading.formats.pdf_runs import BOLD, ITALIC, Run
from arising.reading.formats.pdf_words import BULLET, tidy

SPLIT_EM = 0.5
"""A gap wider than this many ems may be a gutter; the rows around it tell."""
_SPACE_EM = 0.25
"""About the width of a space in the faces that councils print in."""
_HANGING_EM = 6.0
"""A marker hangs no further than this to the left of its words."""
_HANGING_INSIDE_EM = 3.0
"""The same for a marker that is not the first of its row: the second of two columns may be a list."""
_GLUE_EM = 0.16
"""A gap narrower than this many ems is inside a word."""
_SAME_ROW_EM = 0.22
_RAISED_EM = 0.6
"""How far a raised or lowered figure may stand off its line, in ems of the line."""

_MARKER = re.compile(
    r"\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[a-z]|[A-Z]|[ivxl]{1,5}|[IVXL]{1,5})[.):]{1,2}|\(?\d{1,3}(?:\.\d{1,3}){1,3}"
    r"|\d{1,3}|[-–—•*o§Øü]|\(?(?:[A-Z]{1,3}/)?\d{1,3}(?:/\d{2,4})?[.)]?|[a-z]{1,2}\)|[A-Z]\d{1,2}[.)]?"
)
_LETTERS_AS_BULLETS = "o§Øü"
"""Letters that stand for bullets of a face of symbols, where they hang alone beside words."""


class Piece(Struct, eq=False):
    """Words on one printed line with no gutter in them.

    ``body`` is the left edge of the words after a marker, ``marker`` that marker. ``head`` and ``tail`` are the
    styles of the first and last words, ``order`` is when the file draws the first of them, ``parts`` the two
    pieces that were joined to this one. ``trails`` says that it ends the paragraph that it stands beside.
    """

    base: float
    left: float
    body: float
    right: float
    size: float
    text: str
    head: int
    tail: int
    order: int
    marker: str = ""
    bold: bool = False
    italic: bool = False
    trails: bool = False
    parts: tuple[Piece, Piece] | None = None


class Row(Struct, eq=False):
    """Pieces that stand on one printed line, left to right."""

    base: float
    size: float
    pieces: list[Piece]


def rows_of(runs: Sequence[Run], split_em: float = SPLIT_EM) -> list[Row]:
    """Rows of pieces from runs that are sorted top to bottom. A gap of ``split_em`` ems parts a row."""
    rows: list[Row] = []
    for group in _rows_of_runs(runs):
        if len(group) == 1:
            piece = piece_of(group[0])
            if piece.text:
                rows.append(Row(piece.base, piece.size, [piece]))
            continue
        group.sort(key=_left_of)
        pieces = _pieces(group, split_em)
        if pieces:
            top = max(pieces, key=_size_of)
            rows.append(Row(top.base, top.size, pieces))
    return rows


def piece_of(run: Run) -> Piece:
    """The piece that one run makes by itself."""
    text, left, right = run.text, run.left, run.right
    words = text.strip()
    spaces = len(text) - len(words)
    if spaces:
        ahead = len(text) - len(text.lstrip())
        left += ahead * _SPACE_EM * run.size
        right = max(left, right - (spaces - ahead) * _SPACE_EM * run.size)
    style = run.style
    if not style:
        return Piece(run.base, left, left, right, run.size, tidy(words), 0, 0, run.order)
    bold, italic = style & BOLD > 0, style & ITALIC > 0
    return Piece(run.base, left, left, right, run.size, tidy(words), style, style, run.order, "", bold, italic)


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
    """The runs of one printed line joined to pieces, with a space where the file leaves room for one."""
    pieces: list[Piece] = []
    texts: list[str] = []
    weights = [0, 0, 0]
    piece: Piece | None = None
    spaced = False
    for run in group:
        text, size = run.text, run.size
        words = text.strip()
        ahead = behind = 0.0
        if len(words) != len(text):
            # The engine's box includes the spaces at the ends; a gutter is measured between the words.
            ahead = (len(text) - len(text.lstrip())) * _SPACE_EM * size
            behind = (len(text) - len(text.rstrip())) * _SPACE_EM * size
        left = run.left + ahead
        if piece is not None:
            gap = left - piece.right
            larger = max(size, piece.size)
            if words == texts[-1] and gap < -0.5 * (run.right - run.left):
                continue  # drawn twice to look bold
            if gap > split_em * larger:
                _close(piece, texts, weights)
                piece = None
            elif gap > _GLUE_EM * larger or ((spaced or ahead) and gap > -0.5 * larger):
                texts.append(" ")
        if piece is None:
            piece = Piece(run.base, left, left, left, size, "", run.style, run.style, run.order)
            texts, weights = [], [0, 0, 0]
            pieces.append(piece)
        _add(piece, run, words, run.right - behind, weights)
        texts.append(words)
        spaced = behind > 0
    if piece is not None:
        _close(piece, texts, weights)
    return [piece for piece in pieces if piece.text]


def _add(piece: Piece, run: Run, words: str, right: float, weights: list[int]) -> None:
    if run.size > piece.size:
        piece.base, piece.size = run.base, run.size
    piece.right = max(right, piece.right)
    piece.tail = run.style
    count = len(words)
    weights[0] += count
    if run.style:
        weights[1] += count if run.style & BOLD else 0
        weights[2] += count if run.style & ITALIC else 0


def _close(piece: Piece, texts: list[str], weights: list[int]) -> None:
    piece.text = tidy("".join(texts) if len(texts) > 1 else texts[0])
    piece.bold = weights[1] > 0.6 * weights[0]
    piece.italic = weights[2] > 0.6 * weights[0]


def is_marker(text: str) -> bool:
    """True where ``text`` is a list number, letter or bullet and nothing else."""
    return len(text) <= 12 and _MARKER.fullmatch(text) is not None


def join_markers(row: Row) -> None:
    """Join a hanging number or bullet to the words after it: they are one line."""
    joined: list[Piece] = []
    for piece in row.pieces:
        last = joined[-1] if joined else None
        if last is not None and _hangs(last, piece, len(joined) == 1):
            hang(last, piece)
        else:
            joined.append(piece)
    row.pieces = joined


def _hangs(marker: Piece, words: Piece, first: bool) -> bool:
    """True where ``marker`` is one and near enough. A bare figure before figures, or inside a row, is a cell."""
    text = marker.text
    if marker.marker or not is_marker(text):
        return False
    reach = _HANGING_EM if first else _HANGING_INSIDE_EM
    if words.left - marker.right > reach * words.size:
        return False
    if text in _LETTERS_AS_BULLETS:
        return first
    return not text[-1].isalnum() or (first and words.text[0].isalpha())


def hang(first: Piece, words: Piece, *, listed: bool = True) -> None:
    """Join ``words`` to the marker (or, where not ``listed``, the label) ``first`` that hangs to their left."""
    if listed and first.text in _LETTERS_AS_BULLETS:
        first.text = BULLET
    first.parts = (copy(first), words)
    first.marker = first.text
    if listed:
        first.bold, first.italic = words.bold, words.italic
    else:
        first.bold, first.italic = first.bold and words.bold, first.italic and words.italic
    first.text = f"{first.text} {words.text}"
    first.body, first.right, first.size, first.tail = words.body, words.right, words.size, words.tail


def join_labels(row: Row) -> None:
    """Join a label ("To:", "Present:") to what stands after it on its line."""
    joined: list[Piece] = []
    for piece in row.pieces:
        last = joined[-1] if joined else None
        if last is not None and _names(last, piece):
            hang(last, piece, listed=False)
        else:
            joined.append(piece)
    row.pieces = joined


def _names(label: Piece, words: Piece) -> bool:
    return label.text.endswith(":") and len(label.text) <= 40 and not words.text.endswith(":")


def rejoin(row: Row, em: float) -> None:
    """Join pieces nearer than ``em`` ems again, where no gutter parts them."""
    joined = row.pieces[:1]
    for piece in row.pieces[1:]:
        last = joined[-1]
        if piece.left - last.right < em * max(piece.size, last.size):
            merge(last, piece)
        else:
            joined.append(piece)
    row.pieces = joined


def merge(before: Piece, after: Piece) -> None:
    """Make one piece of two that stand one after the other."""
    before.parts = (copy(before), after)
    before.text = f"{before.text} {after.text}"
    before.right, before.tail = max(before.right, after.right), after.tail
    before.bold, before.italic = before.bold and after.bold, before.italic and after.italic

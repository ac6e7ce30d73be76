"""What a report asks the body to decide: the parts under "Recommendations", each without its number."""

from __future__ import annotations

import re
from collections.abc import Sequence

from arising.reading.laying_out.headings import ends_like_sentence
from arising.reading.laying_out.layout import Block
from arising.reading.reports.recommendation_sections import (
    ASKING,
    LEAD_IN,
    OPENS_ASK,
    ListStyle,
    Piece,
    pieces_below,
    sections_at,
)
from arising.record.passage import Passage
from arising.record.words import Words
from arising.wording.sought import Sought

_I = re.IGNORECASE
_LEAD_IN_BEFORE = re.compile(rf"^[^:]{{0,160}}\b{ASKING}\s+(?:to|that)(?:\s+\w+){{0,2}}\s*:\s*[-–—]?\s*(?=\S)", _I)
_LEAD_IN_RUN_ON = re.compile(
    rf"^(?:it is (?:therefore )?recommended|[^.:;]{{0,80}}?\b(?:is|are) (?:therefore |hereby )?{ASKING})\s+"
    r"(?=(?:to|that)\b)",
    _I,
)
_IS_ASKED_TO = Sought(
    rf"\b(?:is|are)\s+(?:therefore\s+|hereby\s+)?{ASKING}\s+to(?:\s+\w+){{0,2}}\s*:?\s*[-–—]?$"
    r"|\bfollowing recommendations?\b[^.]{0,80}:$",
    _I,
)
_CLOSES = (".", ";", ",", ")")
"""How no words end that lead in a list."""
_CLOSE = re.compile(r"\s*[;,](?:\s*(?:and|or))?\s*[.;]?$", _I)
_LONGEST_LEAD_IN = 240
_BARE_AS_A_RULE = 3
_FEWEST_OVER = 3
"""Lines of a part that a heading and the text under it have run into."""
_LONGEST_HEADING = 46
_ROOM = 8
"""Characters left over on a line, beyond the next word, by which it is too short to have been full."""


def recommendations_of(blocks: Sequence[Block]) -> tuple[Words, ...]:
    """The recommendations of the report that ``blocks`` make up; empty where it has none.

    A report that recommends at its top and again at its end is read at its top. A list under "… is asked to:"
    counts where no heading says "Recommendations". Lead-ins are left out; parts of a part stay in it.
    """
    for index in range(len(blocks)):
        for section in sections_at(blocks, index):
            found = _recommended(section)
            if found:
                return found
    for index, block in enumerate(blocks):
        leads_in = block.table is None and len(block.text) < _LONGEST_LEAD_IN and not block.text.endswith(_CLOSES)
        if leads_in and _IS_ASKED_TO.search(block.text):
            found = _recommended(list(pieces_below(blocks, index)), only_listed=True)
            if found:
                return found
    return ()


def _recommended(pieces: Sequence[Piece], *, only_listed: bool = False) -> tuple[Words, ...]:
    found: list[Passage] = []
    style: ListStyle | None = None
    last: Piece | None = None
    for position, piece in enumerate(pieces):
        text = piece.words.text
        following = pieces[position + 1] if position + 1 < len(pieces) else None
        if _is_lead_in(piece, following, bool(found)):
            continue
        if found and _leads_in_more(piece, following, style):
            last = None
            continue
        if found and _leads_on(piece, following, last):
            continue
        if style is not None and not _goes_on(piece, style, last, text):
            if piece.listed and _is_nested(piece, found[-1].text):
                found[-1] = Passage.joined([found[-1], piece.block.passage])
                continue
            if not piece.listed and (text[:1].islower() or _breaks_off(found)):
                found[-1] = Passage.joined([found[-1], piece.words])
                continue
            break
        if only_listed and not piece.listed:
            break
        if style is None:
            style = piece.style
        found.append(piece.words)
        last = piece
    return tuple(_words(passage) for passage in found if passage)


def _is_lead_in(piece: Piece, following: Piece | None, begun: bool) -> bool:
    """Whether a paragraph only leads in what is listed under it."""
    if following is None or begun or not LEAD_IN.match(piece.words.text):
        return False
    if not piece.listed:
        return following.listed or piece.words.text.endswith((":", ":-", "to", "that"))
    return following.listed and following.style != piece.style


def _leads_in_more(piece: Piece, following: Piece | None, style: ListStyle | None) -> bool:
    """Whether a paragraph leads in a second list whose labels start again ("2. That Council:", "(a) …")."""
    if (
        following is None
        or following.label is None
        or following.label.value != 1
        or not LEAD_IN.match(piece.words.text)
    ):
        return False
    return following.style == style and piece.style != style


def _breaks_off(found: Sequence[Passage]) -> bool:
    """Whether the last part stops short of a full stop, and the parts before it do not do so as a rule."""
    bare = sum(not ends_like_sentence(part.text) for part in found[:-1])
    return not ends_like_sentence(found[-1].text) and bare < _BARE_AS_A_RULE


def _leads_on(piece: Piece, following: Piece | None, last: Piece | None) -> bool:
    """Whether a line only leads on to the next letter of the list ("In addition:")."""
    if piece.listed or following is None or last is None or not piece.words.text.endswith(":"):
        return False
    return following.is_next_of(last)


def _goes_on(piece: Piece, style: ListStyle, last: Piece | None, text: str) -> bool:
    """Whether a paragraph is the next part of the list begun."""
    if piece.style != style:
        return False
    if not piece.listed:
        return bool(OPENS_ASK.match(text)) or text[:4].isupper()
    if piece.label is not None and last is not None and last.label is not None:
        return piece.label.value > last.label.value
    return not last or piece.block.indent <= last.block.indent or not last.words.text.endswith(":")


def _is_nested(piece: Piece, before: str) -> bool:
    first = piece.label is None or piece.label.value == 1
    return (
        (first and not piece.label)
        or (first and before.endswith((":", ":-", "-", "–")))
        or before.endswith((";", "; and", "; or"))
    )


def _without_heading(passage: Passage) -> Passage:
    """The words up to the heading that stands on a line in them: a list without full stops runs on into it."""
    if passage.boxed or len(passage.lines) < _FEWEST_OVER:
        return passage
    lines = passage.lines
    width = max(len(line.text.rstrip()) for line in lines)
    for before, line, after in zip(lines, lines[1:], lines[2:], strict=False):
        title = line.text.strip()
        short = len(title) < _LONGEST_HEADING and title[:1].isupper() and title[-1].isalnum()
        if (
            not short
            or not after.text.lstrip()[:1].isupper()
            or before.text.rstrip().endswith((",", "-", "–", "and", "of"))
        ):
            continue
        if len(before.text.rstrip()) + len(title.split()[0]) + _ROOM < width:
            start = next(at for at, owner in zip(passage.offsets, passage.owners, strict=True) if owner is line)
            return passage[:start].strip()
    return passage


def _words(passage: Passage) -> Words:
    passage = _without_heading(passage)
    before = _LEAD_IN_BEFORE.match(passage.text) or _LEAD_IN_RUN_ON.match(passage.text)
    if before is not None:
        passage = passage[before.end() :].strip()
    close = _CLOSE.search(passage.text)
    if close is not None:
        passage = passage[: close.start()].strip()
    return Words(passage.text, passage.place)

"""What a report asks the body to decide: the parts under "Recommendations", each without its number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from arising.reading.headings import ends_like_sentence, headingness
from arising.reading.layout import Block
from arising.reading.numbering import Label, LabelKind, label_of
from arising.reading.report_openings import APPENDIX
from arising.reading.sheet_labels import SheetField, field_of
from arising.record.passage import Passage
from arising.record.words import Words
from arising.wording.sought import Sought

_I = re.IGNORECASE
_HEADING = Sought(
    r"(?:(?:officers?['’]? |report |proposed |key |draft |summary of |the )?recommendation(?:s|\(s\))?"
    r"|recommended(?=\W|$)(?! \w))"
    r"(?: to [^:.?]{3,70}| (?:of|for|from)(?: (?!were|was|are|is|have|has|had)[\w'’-]+){1,6}"
    r"|(?: (?:and|&) | ?/ ?)(?:[\w'’-]+ ?){1,6})?"
    r"\s*(?:[:.–—-]+\s*(?P<after>.*))?",
    _I,
)
_ASKING = r"(?:asked|recommended|invited|requested|required|advised)"
_LEAD_IN = re.compile(
    rf"^.{{0,300}}\b{_ASKING}\s+(?:to|that)(?:\s+\w+){{0,4}}\s*[:;]?\s*[-–—]?$|^.{{0,160}}:\s*[-–—]?$"
    r"|^that(?:\s+\S+){1,8}\s*[:;]?$|^(?:it is )?(?:therefore )?(?:recommended|resolved)(?: that)?\s*[:;]?$",
    _I,
)
_LEAD_IN_BEFORE = re.compile(rf"^[^:]{{0,160}}\b{_ASKING}\s+(?:to|that)(?:\s+\w+){{0,2}}\s*:\s*[-–—]?\s*(?=\S)", _I)
_LEAD_IN_RUN_ON = re.compile(
    rf"^(?:it is (?:therefore )?recommended|[^.:;]{{0,80}}?\b(?:is|are) (?:therefore |hereby )?{_ASKING})\s+"
    r"(?=(?:to|that)\b)",
    _I,
)
_IS_ASKED_TO = Sought(
    rf"\b(?:is|are)\s+(?:therefore\s+|hereby\s+)?{_ASKING}\s+to(?:\s+\w+){{0,2}}\s*:?\s*[-–—]?$"
    r"|\bfollowing recommendations?\b[^.]{0,80}:$",
    _I,
)
_OPENS_ASK = re.compile(
    r"^(?:that|to|note|agree|approve|endorse|consider|comment|receive|review|support|recommend|delegate|authori[sz]e|"
    r"confirm|accept|adopt|appoint|request|refer|scrutini[sz]e|provide|identify|discuss|the (?:committee|board|panel|"
    r"commission|council|cabinet|report|partnership|forum))\b",
    _I,
)
_CLOSE = re.compile(r"\s*[;,](?:\s*(?:and|or))?\s*[.;]?$", _I)
_SECTION_WORDS = 9
_LONGEST_LEAD_IN = 240
_LONGEST_SECTION = 300
"""Paragraphs under a heading after which no recommendation is looked for."""


@dataclass(frozen=True, eq=False, slots=True)
class _Piece:
    """A paragraph under the heading: its label and bullet, and the words without them."""

    label: Label | None
    marker: str
    words: Passage
    block: Block

    @property
    def listed(self) -> bool:
        return self.label is not None or bool(self.marker)

    def style(self) -> tuple[str, int, bool, bool]:
        """What the labels of one list have in common."""
        if self.label is None:
            return (self.marker and "bullet", 0, False, False)
        kind = LabelKind.LETTER if self.label.kind is LabelKind.ROMAN else self.label.kind
        return (kind.value, self.label.depth, self.label.bracketed, False)


def recommendations_of(blocks: Sequence[Block]) -> tuple[Words, ...]:
    """The recommendations of the report that ``blocks`` make up; empty where it has none.

    A report that recommends at its top and again at its end is read at its top. A list under "… is asked to:"
    counts where no heading says "Recommendations". Lead-ins are left out; parts of a part stay in it.
    """
    for index, block in enumerate(blocks):
        for section in _sections_at(blocks, index, block):
            found = _recommended(section)
            if found:
                return found
    for index, block in enumerate(blocks):
        if block.table is None and len(block.text) < _LONGEST_LEAD_IN and _IS_ASKED_TO.search(block.text):
            found = _recommended(list(_pieces(_below(blocks, index), block)), only_listed=True)
            if found:
                return found
    return ()


def _below(blocks: Sequence[Block], index: int) -> Sequence[Block]:
    return blocks[index + 1 : index + 1 + _LONGEST_SECTION]


def recommendation_heading(text: str) -> bool:
    """Whether ``text`` is, number aside, a heading over recommendations."""
    label = label_of(text)
    found = _HEADING.fullmatch(text[label.end :].strip() if label else text.strip())
    return found is not None and (not found["after"] or found["after"].endswith("?"))


def _sections_at(blocks: Sequence[Block], index: int, block: Block) -> Iterator[list[_Piece]]:
    """The paragraphs of the section that opens in ``block``, where one does."""
    if block.table is not None:
        cell = _recommending_cell(block)
        if cell:
            yield cell
        return
    lines = block.rest.lines
    if not lines:
        return
    first = Passage.of(lines[:1]) if len(lines) > 1 else block.rest
    if len(lines) > 1 and block.label is not None and block.rest.text != block.text:
        first = (
            first[block.label.end :].strip() if first.text.startswith(block.text[: block.label.end].strip()) else first
        )
    found = _HEADING.fullmatch(first.text)
    if found is None:
        whole = _HEADING.fullmatch(block.rest.text) if len(lines) > 1 else None
        if whole is None or not whole["after"]:
            return
        found, first, lines = whole, block.rest, lines[:1]
    after = first.group(found, "after") if found["after"] else Passage.empty()
    pieces = [] if not after or after.text.endswith("?") else [_piece(after, block)]
    if len(lines) > 1:
        pieces.append(_piece(Passage.of(lines[1:]), block))
    yield pieces + list(_pieces(_below(blocks, index), block))


def _recommending_cell(block: Block) -> list[_Piece]:
    """The paragraphs beside "Recommendations" in a summary table, under it in its cell, or in the rows below."""
    assert block.table is not None
    by_number = {line.number: line for line in block.passage.lines}
    rows = [[[by_number[n] for n in cell.lines if n in by_number] for cell in row] for row in block.table.rows]
    for index, row in enumerate(rows):
        for position, cell in enumerate(row[:3]):
            if not cell or not recommendation_heading(cell[0].text):
                continue
            lines = cell[1:] + [line for other in row[position + 1 :] for line in other]
            for below in rows[index + 1 :] if not lines else ():
                under = [line for other in below for line in other]
                if under and field_of(under[0].text) is not None:
                    break
                lines += under
            return _pieces_of_lines([Passage.of([line]) for line in lines], [line.marker for line in lines], block)
    return []


def _pieces_of_lines(lines: Sequence[Passage], markers: Sequence[str], block: Block) -> list[_Piece]:
    """Lines of a cell as paragraphs: a line without a number or bullet runs on."""
    pieces: list[_Piece] = []
    for words, marker in zip(lines, markers, strict=True):
        piece = _piece(words, block, marker)
        runs_on = pieces and not piece.listed and not ends_like_sentence(pieces[-1].words.text)
        if runs_on:
            last = pieces.pop()
            piece = _Piece(last.label, last.marker, Passage.joined([last.words, words]), block)
        pieces.append(piece)
    return pieces


def _piece(words: Passage, block: Block, marker: str = "") -> _Piece:
    label = label_of(words.text)
    return _Piece(label, marker, words[label.end :].strip() if label else words, block)


def _pieces(blocks: Sequence[Block], heading: Block) -> Iterator[_Piece]:
    """The paragraphs after a heading, up to the next heading, label of a sheet, appendix or table.

    A heading inside a list, over which its letters run on, ends nothing.
    """
    last: _Piece | None = None
    for count, block in enumerate(blocks):
        if block.table is not None:
            return
        if _ends_section(block, heading, first=count == 0):
            if last is None or not _runs_on_over(last, block, blocks[count + 1 : count + 2]):
                return
            continue
        parts = list(_split(_next_piece(block, last)))
        yield from parts
        last = parts[-1]


def _next_piece(block: Block, last: _Piece | None) -> _Piece:
    """A block as the paragraph after ``last``, whose letter it may go on from in small letters."""
    small = _small_letter(block.text) if last is not None and last.label is not None and block.label is None else None
    if small is not None and last is not None and last.label is not None and small.value == last.label.value + 1:
        return _Piece(small, block.marker, block.passage[small.end :].strip(), block)
    return _Piece(block.label, block.marker, block.rest, block)


def _runs_on_over(last: _Piece, heading: Block, following: Sequence[Block]) -> bool:
    """Whether a list goes on after a heading with the very next letter, or begins under it after its lead-in."""
    if heading.level or heading.label is not None or not following or following[0].label is None:
        return False
    after = _Piece(following[0].label, following[0].marker, following[0].rest, following[0])
    if last.label is None:
        return bool(_LEAD_IN.match(last.words.text)) and following[0].label.value == 1 and following[0].label.closed
    return after.style() == last.style() and following[0].label.value == last.label.value + 1


def _split(piece: _Piece) -> Iterator[_Piece]:
    """A paragraph whose lines open with the letters that follow its own is as many parts."""
    if piece.label is None or piece.label.kind is LabelKind.DECIMAL or len(piece.words.lines) < 2:
        yield piece
        return
    style, value, start = piece.style(), piece.label.value, 0
    label: Label | None = piece.label
    for offset in sorted(set(piece.words.offsets))[1:]:
        found = label_of(piece.words.text[offset:]) or _small_letter(piece.words.text[offset:])
        if found is None or _Piece(found, "", piece.words, piece.block).style() != style or found.value != value + 1:
            continue
        yield _Piece(label, piece.marker, piece.words[start:offset].strip(), piece.block)
        label, value, start = found, found.value, offset + found.end
    yield _Piece(label, piece.marker, piece.words[start:].strip(), piece.block)


def _small_letter(text: str) -> Label | None:
    """The label of a part that goes on in small letters ("b. express comments")."""
    found = re.match(r"([a-z])\.\s+(?=[a-z])", text)
    return Label(LabelKind.LETTER, found[1], (ord(found[1]) - 96,), found.end(), stopped=True) if found else None


def _ends_section(block: Block, heading: Block, *, first: bool) -> bool:
    text = block.rest.text
    if block.level and not (first and _OPENS_ASK.match(text)):
        return True
    if APPENDIX.match(block.text) and not block.marker:
        return True
    label = field_of(block.passage.lines[0].text) if block.passage.lines else None
    if label is not None and label[1] and label[0] is not SheetField.RECOMMENDATIONS:
        return True
    if _is_next_section(block, heading):
        return True
    if block.marker or _LEAD_IN.match(text) or _OPENS_ASK.match(text):
        return False
    words = len(text.split())
    if block.label is not None:
        return block.label.depth == 1 and words <= _SECTION_WORDS and headingness(block) >= 0.5
    heading_like = headingness(block) + (0.3 if text.endswith(":") and words < 7 else 0.0)
    return words <= 14 and heading_like >= (0.5 if not first else 0.85) and not text[:1].islower()


def _is_next_section(block: Block, heading: Block) -> bool:
    """Whether the block bears the number after the heading's: "7." after "6. Recommendations"."""
    mine, its = _section(heading), _section(block)
    if mine is None or its is None:
        return False
    asks = bool(_OPENS_ASK.match(block.rest.text)) and ends_like_sentence(block.rest.text)
    return len(its) == len(mine) and its[:-1] == mine[:-1] and its[-1] == mine[-1] + 1 and not (its[-1] == 2 and asks)


def _section(block: Block) -> tuple[int, ...] | None:
    """The number of a section; ``2.0`` is section 2."""
    label = block.label
    if label is None or label.kind is not LabelKind.DECIMAL:
        return None
    return label.parts[:-1] if label.depth > 1 and label.value == 0 else label.parts


def _recommended(pieces: Sequence[_Piece], *, only_listed: bool = False) -> tuple[Words, ...]:
    found: list[Passage] = []
    style: tuple[str, int, bool, bool] | None = None
    last: _Piece | None = None
    for position, piece in enumerate(pieces):
        text = piece.words.text
        following = pieces[position + 1] if position + 1 < len(pieces) else None
        if _is_lead_in(piece, following, bool(found)):
            continue
        if style is not None and not _goes_on(piece, style, last, text):
            if piece.listed and _is_nested(piece, found[-1].text):
                found[-1] = Passage.joined([found[-1], piece.block.passage])
                continue
            if not piece.listed and (text[:1].islower() or not ends_like_sentence(found[-1].text)):
                found[-1] = Passage.joined([found[-1], piece.words])
                continue
            break
        if only_listed and not piece.listed:
            break
        if style is None:
            style = piece.style()
        found.append(piece.words)
        last = piece
    return tuple(_words(passage) for passage in found if passage)


def _is_lead_in(piece: _Piece, following: _Piece | None, begun: bool) -> bool:
    """Whether a paragraph only leads in what is listed under it."""
    if following is None or begun or not _LEAD_IN.match(piece.words.text):
        return False
    if not piece.listed:
        return following.listed or piece.words.text.endswith((":", ":-", "to", "that"))
    return following.listed and following.style() != piece.style()


def _goes_on(piece: _Piece, style: tuple[str, int, bool, bool], last: _Piece | None, text: str) -> bool:
    """Whether a paragraph is the next part of the list begun."""
    if piece.style() != style:
        return False
    if not piece.listed:
        return bool(_OPENS_ASK.match(text)) or text[:4].isupper()
    if piece.label is not None and last is not None and last.label is not None:
        return piece.label.value > last.label.value
    return not last or piece.block.indent <= last.block.indent or not last.words.text.endswith(":")


def _is_nested(piece: _Piece, before: str) -> bool:
    first = piece.label is None or piece.label.value == 1
    return (
        (first and not piece.label)
        or (first and before.endswith((":", ":-", "-", "–")))
        or before.endswith((";", "; and", "; or"))
    )


def _words(passage: Passage) -> Words:
    before = _LEAD_IN_BEFORE.match(passage.text) or _LEAD_IN_RUN_ON.match(passage.text)
    if before is not None:
        passage = passage[before.end() :].strip()
    close = _CLOSE.search(passage.text)
    if close is not None:
        passage = passage[: close.start()].strip()
    return Words(passage.text, passage.place)

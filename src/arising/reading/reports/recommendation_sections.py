"""The paragraphs under "Recommendations" in a report: where they begin and end, and how they are marked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from arising.reading.actions.action_logs import log_columns
from arising.reading.laying_out.headings import ends_like_sentence, headingness
from arising.reading.laying_out.layout import Block
from arising.reading.laying_out.numbering import Label, LabelKind, label_of
from arising.reading.reports.report_openings import APPENDIX
from arising.reading.reports.sheet_labels import SheetField, field_of
from arising.record.passage import Passage

_I = re.IGNORECASE
_HEADING = re.compile(
    r"(?:(?:officers?['’]? |report |proposed |key |draft |summary of |the )?recommendation(?:s|\(s\))?"
    r"|recommended(?=\W|$)(?! \w)|proposed decision(?:s|\(s\))?"
    r"|what (?:is|are) (?:the )?(?:[a-z]+ ){1,5}(?:asked|recommended|requested) to (?:do|decide|agree)\?"
    r"|what (?:is|are) (?:we |being )?(?:recommend(?:ed|ing)|asking for)\?)"
    r"(?: to [^:.?]{3,70}| (?:of|for|from)(?: (?!were|was|are|is|have|has|had)[\w'’-]+){1,6}"
    r"|(?: (?:and|&) | ?/ ?)(?:[\w'’-]+ ?){1,6})?"
    r"\s*(?:(?:[:.–—-]+\s*|\s(?=(?:1[.)]|\(1\)|\(?[ai]\))\s))(?P<after>.*))?",
    _I,
)
_HEADS_COLUMNS = re.compile(
    r"(?:no\.?|ref\.?|number|#)?\s*recommendations?(?:\s+(?:reasons?|rationale|lead|owner))?", _I
)
"""The head of a table of recommendations, copied line by line, under the heading that says so already."""
ASKING = r"(?:asked|recommended|invited|requested|required|advised)"
LEAD_IN = re.compile(
    rf"^.{{0,300}}\b{ASKING}\s+(?:to|that)(?:\s+\w+){{0,4}}\s*[:;]?\s*[-–—]?$|^.{{0,160}}:\s*[-–—]?$"
    r"|^that(?:\s+\S+){1,8}\s*[:;]?$|^(?:it is )?(?:therefore )?(?:recommended|resolved)(?: that)?\s*[:;]?$",
    _I,
)
OPENS_ASK = re.compile(
    r"^(?:that|to|note|agree|approve|endorse|consider|comment|receive|review|support|recommend|delegate|authori[sz]e|"
    r"confirm|accept|adopt|appoint|request|refer|scrutini[sz]e|provide|identify|discuss|the (?:committee|board|panel|"
    r"commission|council|cabinet|report|partnership|forum))\b",
    _I,
)
_ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_SECTION_WORDS = 9
_LONGEST_ASK = 80
"""Characters of a heading that asks for recommendations in other words."""
_LONGEST_SECTION = 300
"""Paragraphs under a heading after which no recommendation is looked for."""


@dataclass(frozen=True, slots=True)
class ListStyle:
    """What the labels of one list have in common; ``kind`` is empty where paragraphs bear none."""

    kind: str
    depth: int = 0
    bracketed: bool = False


@dataclass(frozen=True, eq=False, slots=True)
class Piece:
    """A paragraph under the heading: its label and bullet, and the words without them."""

    label: Label | None
    marker: str
    words: Passage
    block: Block

    @property
    def listed(self) -> bool:
        """Whether it is a part of a list."""
        return self.label is not None or bool(self.marker)

    @property
    def style(self) -> ListStyle:
        """How it is marked. A roman numeral may be a letter of its list, and counts as one."""
        if self.label is None:
            return ListStyle("bullet" if self.marker else "")
        kind = LabelKind.LETTER if self.label.kind is LabelKind.ROMAN else self.label.kind
        return ListStyle(kind.value, self.label.depth, self.label.bracketed)

    def is_next_of(self, last: Piece) -> bool:
        """Whether its label is the very next of the list that ``last`` is of."""
        both = self.label is not None and last.label is not None and self.style == last.style
        return both and self.label is not None and last.label is not None and self.label.value == last.label.value + 1


def recommendation_heading(text: str) -> bool:
    """Whether ``text`` is, number aside, a heading over recommendations."""
    label = label_of(text)
    found = _HEADING.fullmatch(text[label.end :].strip() if label else text.strip())
    return found is not None and (not found["after"] or found["after"].endswith("?"))


def sections_at(blocks: Sequence[Block], index: int) -> Iterator[list[Piece]]:
    """The paragraphs of the section that opens in ``blocks[index]``, where one does."""
    block = blocks[index]
    small = block.rest.text.lower()
    if "recommend" not in small and not (
        small.startswith(("what ", "proposed decision")) and len(small) < _LONGEST_ASK
    ):
        return
    if block.table is not None:
        cell = _recommending_cell(block) if log_columns(block) is None else []
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
    yield pieces + list(pieces_below(blocks, index))


def _recommending_cell(block: Block) -> list[Piece]:
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


def _pieces_of_lines(lines: Sequence[Passage], markers: Sequence[str], block: Block) -> list[Piece]:
    """Lines of a cell as paragraphs: a line without a number or bullet runs on."""
    pieces: list[Piece] = []
    for words, marker in zip(lines, markers, strict=True):
        piece = _piece(words, block, marker)
        runs_on = pieces and not piece.listed and not ends_like_sentence(pieces[-1].words.text)
        if runs_on:
            last = pieces.pop()
            piece = Piece(last.label, last.marker, Passage.joined([last.words, words]), block)
        pieces.append(piece)
    return pieces


def _piece(words: Passage, block: Block, marker: str = "") -> Piece:
    label = label_of(words.text)
    return Piece(label, marker, words[label.end :].strip() if label else words, block)


def pieces_below(blocks: Sequence[Block], index: int) -> Iterator[Piece]:
    """The paragraphs after the heading ``blocks[index]``, up to the next heading, label of a sheet, appendix or table.

    A heading inside a list, over which its letters run on, ends nothing.
    """
    heading, last = blocks[index], None
    blocks = blocks[index + 1 : index + 1 + _LONGEST_SECTION]
    for count, block in enumerate(blocks):
        if block.table is not None:
            return
        if count == 0 and _HEADS_COLUMNS.fullmatch(block.text):
            continue
        if _ends_section(block, heading, first=count == 0):
            if last is None or not _runs_on_over(last, block, blocks[count + 1 : count + 2]):
                return
            continue
        parts = list(_split(_next_piece(block, last, heading)))
        yield from parts
        last = parts[-1]


def _next_piece(block: Block, last: Piece | None, heading: Block) -> Piece:
    """A block as the paragraph after ``last``, whose letter it may go on from in small letters."""
    small = _small_label(block.text) if block.label is None else None
    if small is not None and (_follows(small, last) or (last is None and _opens(small, heading))):
        return Piece(small, block.marker, block.passage[small.end :].strip(), block)
    return Piece(_as_letter(block.label, last), block.marker, block.rest, block)


def _as_letter(label: Label | None, last: Piece | None) -> Label | None:
    """A label; ``(i)`` after ``(h)`` and ``(v)`` after ``(u)`` are letters, and no numerals."""
    if label is None or label.kind is not LabelKind.ROMAN or last is None or last.label is None:
        return label
    letter = label.printed.strip("().").lower()
    after = last.label.kind is LabelKind.LETTER and len(letter) == 1 and ord(letter) - 96 == last.label.value + 1
    return replace(label, kind=LabelKind.LETTER, parts=(ord(letter) - 96,)) if after else label


def _runs_on_over(last: Piece, heading: Block, following: Sequence[Block]) -> bool:
    """Whether a list goes on after a heading with the very next letter, or begins under it after its lead-in."""
    if heading.level or heading.label is not None or not following or following[0].label is None:
        return False
    after = Piece(_as_letter(following[0].label, last), following[0].marker, following[0].rest, following[0])
    if last.label is None:
        return bool(LEAD_IN.match(last.words.text)) and following[0].label.value == 1 and following[0].label.closed
    return after.is_next_of(last)


def _split(piece: Piece) -> Iterator[Piece]:
    """A paragraph whose lines open with the letters that follow its own is as many parts."""
    if piece.label is None or piece.label.kind is LabelKind.DECIMAL or len(piece.words.lines) < 2:
        yield piece
        return
    style, value, start = piece.style, piece.label.value, 0
    label: Label | None = piece.label
    for offset in sorted(set(piece.words.offsets))[1:]:
        found = label_of(piece.words.text[offset:]) or _small_label(piece.words.text[offset:])
        if found is None or Piece(found, "", piece.words, piece.block).style != style or found.value != value + 1:
            continue
        yield Piece(label, piece.marker, piece.words[start:offset].strip(), piece.block)
        label, value, start = found, found.value, offset + found.end
    yield Piece(label, piece.marker, piece.words[start:].strip(), piece.block)


def _small_label(text: str) -> Label | None:
    """The label of a part whose words open in small letters ("b. express comments", "ii. note", "1.2 asks for")."""
    found = re.match(
        r"(?:(?P<roman>[ivx]{1,4})|(?P<letter>[a-z]))\.\s+(?=[a-z])|(?P<decimal>\d{1,2}\.\d{1,2})\s+(?=[a-z])", text
    )
    if found is None:
        return None
    if found["decimal"]:
        parts = tuple(int(part) for part in found["decimal"].split("."))
        return Label(LabelKind.DECIMAL, found["decimal"], parts, found.end())
    roman = _ROMANS.index(found["roman"]) + 1 if found["roman"] in _ROMANS else 0
    if roman:
        return Label(LabelKind.ROMAN, found["roman"], (roman,), found.end(), stopped=True)
    letter = found["letter"]
    return Label(LabelKind.LETTER, letter, (ord(letter) - 96,), found.end(), stopped=True) if letter else None


def _follows(label: Label, last: Piece | None) -> bool:
    """Whether a label in small letters is the next of its list, or the first of one under its lead-in."""
    if last is None or last.label is None or LEAD_IN.match(last.words.text):
        return label.value == 1 and last is not None and bool(LEAD_IN.match(last.words.text))
    return label.value == last.label.value + 1


def _opens(label: Label, heading: Block) -> bool:
    """Whether a label is the first of the heading's section: "1.1 note" right under "1. Recommendations"."""
    return label.value == 1 and label.depth > 1 and label.parts[:-1] == _section(heading)


def _ends_section(block: Block, heading: Block, *, first: bool) -> bool:
    text = block.rest.text
    if block.level and not (first and OPENS_ASK.match(text)):
        return True
    if APPENDIX.match(block.text) and not block.marker:
        return True
    label = field_of(block.passage.lines[0].text) if block.passage.lines else None
    if label is not None and label[1] and label[0] is not SheetField.RECOMMENDATIONS:
        return True
    if _is_next_section(block, heading):
        return True
    if block.marker or LEAD_IN.match(text) or OPENS_ASK.match(text):
        return False
    words = len(text.split())
    if block.label is not None:
        return block.label.depth == 1 and words <= _SECTION_WORDS and headingness(block) >= 0.5
    heading_like = headingness(block) + (0.3 if text.endswith(":") and words < 7 else 0.0)
    return words <= 14 and heading_like >= (0.5 if not first else 0.85) and not text[:1].islower()


def _is_next_section(block: Block, heading: Block) -> bool:
    """Whether the block bears the number after the heading's: "7." after "6. Recommendations"."""
    mine, its = _section(heading), _section(block)
    if mine is None or its is None or _in_bracket(block) != _in_bracket(heading):
        return False
    asks = bool(OPENS_ASK.match(block.rest.text)) and ends_like_sentence(block.rest.text)
    return len(its) == len(mine) and its[:-1] == mine[:-1] and its[-1] == mine[-1] + 1 and not (its[-1] == 2 and asks)


def _in_bracket(block: Block) -> bool:
    """Whether the number that a block opens with has a bracket: "2)" under "1. Recommendations" is of a list."""
    return block.label is not None and (block.label.closed or block.label.bracketed)


def _section(block: Block) -> tuple[int, ...] | None:
    """The number of a section; ``2.0`` is section 2."""
    label = block.label
    if label is None or label.kind is not LabelKind.DECIMAL:
        return None
    return label.parts[:-1] if label.depth > 1 and label.value == 0 else label.parts

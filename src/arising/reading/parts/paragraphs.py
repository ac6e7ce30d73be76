"""item → the paragraphs said under its heading, each with the number that it opens with."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from arising.reading.laying_out.layout import Block, BlockKind
from arising.reading.laying_out.numbering import Label, LabelKind
from arising.reading.parts.parts import ItemPart
from arising.record.passage import Passage

MINUTES_LABEL = re.compile(r"^\W*minutes?\s*:?\W*$", re.I)
DECISION_LABEL = re.compile(r"^\W*decisions?\s*:?\W*$", re.I)
_LONGEST_LABEL = 80
"""Characters of a label with all that is printed around it."""
_FEWEST_LABELLED = 2
_SPACES = re.compile(r"\s\s+")
_STRAY = re.compile(
    r"^\W{0,2}\d{1,4}\W{0,2}$|"
    r"^(?:\d{1,3}\s+)?[A-Z][A-Z’'&,() -]{5,90}\s[-–—]\s\d{1,2}[/.]\d{1,2}[/.]\d{2,4}(?:\s+\d{1,3}[A-Z]?)?$"
)
"""A page number or a dated running head of a paper too short for layout to tell: it says nothing of the item."""


class Paragraph(Struct, frozen=True, eq=False, gc=False):
    """One paragraph of an item. ``words`` leave its number out, which is ``label``.

    ``text`` is what they read. ``bullet`` says that a list marker stands before it, ``heading`` that mark-up makes
    it a heading, ``bold`` that all of it is set bold. Words of a table come as one paragraph with ``table`` set.
    ``row`` is that of its block.
    """

    words: Passage
    text: str
    label: Label | None = None
    bullet: bool = False
    heading: bool = False
    bold: bool = False
    table: bool = False
    row: int | None = None

    def saying(self, words: Passage) -> Paragraph:
        """The paragraph with ``words`` in place of its own."""
        return replace(self, words=words, text=words.text)


@lru_cache(maxsize=8)
def minuted_paragraphs(item: ItemPart) -> tuple[Paragraph, ...]:
    """What was done, in order: without the agenda's words, where labels tell them from the decision and the minutes.

    The last few items are remembered: resolutions and actions are asked for one after the other.
    """
    paragraphs = paragraphs_of(item)
    return paragraphs[_first_minuted([paragraph.text for paragraph in paragraphs]) :]


def minuted_blocks(item: ItemPart) -> tuple[Block, ...]:
    """The blocks of an item's body that tell what was done, the label above them with them."""
    return item.body[_first_minuted([block.text for block in item.body]) :]


def only_called(items: Sequence[ItemPart]) -> frozenset[int]:
    """Which of the items of a page, by their place among them, say no more than the agenda did.

    That is those without a label, where most of the others have one above what was minuted. Papers that mark nothing
    but their decisions tell the rest without a label.
    """
    said = [at for at, item in enumerate(items) if item.body]
    minuted = {at for at in said if any(MINUTES_LABEL.match(block.text) for block in items[at].body)}
    decided = {at for at in said if any(DECISION_LABEL.match(block.text) for block in items[at].body)}
    labelled = minuted | decided if minuted else minuted
    most = len(labelled) >= _FEWEST_LABELLED and len(labelled) * 2 > len(said)
    return frozenset(said) - labelled if most else frozenset()


def _first_minuted(texts: Sequence[str]) -> int:
    """Where the minutes begin; 0 where no label tells. "Decision:" above them tells what was done as well."""
    if not any(len(text) <= _LONGEST_LABEL and MINUTES_LABEL.match(text) for text in texts):
        return 0
    return next(at for at, text in enumerate(texts) if MINUTES_LABEL.match(text) or DECISION_LABEL.match(text))


def paragraphs_of(item: ItemPart) -> tuple[Paragraph, ...]:
    """Everything said under the heading of ``item``, in order."""
    paragraphs = [_paragraph(block) for block in item.body if not _STRAY.match(block.text)]
    if item.lead:
        words = _single_spaced(item.lead)
        paragraphs.insert(0, Paragraph(words, words.text, row=item.heading[-1].row))
    return tuple(paragraphs)


def printed_number(label: Label | None) -> str | None:
    """A label as the record keeps it: as printed, but ``(1)`` is plain ``1``; ``None`` where there is none."""
    if label is None:
        return None
    if label.bracketed and label.kind is LabelKind.DECIMAL:
        return label.printed.strip("()")
    return label.printed


def _single_spaced(words: Passage) -> Passage:
    """The words with one space where the paper prints several, each still at its place."""
    text = words.text
    if text.isprintable() and "  " not in text:
        return words  # where all can be printed, no white space but the plain one is in it
    return Passage.joined(words.split(_SPACES)) if _SPACES.search(text) else words


def _paragraph(block: Block) -> Paragraph:
    words = _single_spaced(block.rest)
    return Paragraph(
        words=words,
        text=words.text,
        label=block.label,
        bullet=bool(block.marker),
        heading=block.kind is BlockKind.HEADING,
        bold=block.bold,
        table=block.kind is BlockKind.TABLE,
        row=block.row,
    )

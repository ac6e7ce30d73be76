"""How much a block looks like a heading, and in what style: told by its type and its words."""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

from arising.reading.laying_out.blocks import Block
from arising.reading.laying_out.line_ends import ends_sentence
from arising.record.passage import Passage

_ITEM_MARK = re.compile(r"\s*\((?:agenda\s+)?item\s+(?:no\.?\s*)?(?P<item>\d{1,3}[a-z]?)\.?\)\s*$", re.I)
_STOPS = frozenset(".;,!?")
_CLOSING = "\"'”’)"
_ABBREVIATION_END = re.compile(r"\b(?:etc|Ltd|Co|No|plc|a\.?m|p\.?m)\.$", re.I)
_NEAR_END = 8
"""Characters at the end of some words that tell whether they end in an abbreviation."""
_WORD = re.compile(r"[^\W\d_](?:[\w'’()-]*\w)?")
_SMALL = frozenset(
    "a an and as at but by for from in into nor of on or per the to up via with without "
    "held its their last previous upon v vs re is be are if na de la le cum juxta".split()
)
_ORDINAL = re.compile(r"(?<!\d)\d+(?:st|nd|rd|th)\b", re.I)
_LONGEST = 32
_SMALL_LETTERS = b"abcdefghijklmnopqrstuvwxyz"
_FIGURES = b"0123456789"
_OPENS_WITH_NAMES = re.compile(
    r"(?:councillors?|cllrs?|mr|mrs|ms|miss|dr|sir|the|present|apologies|signed|chair\w*)\b", re.I
)


def item_mark(text: str) -> re.Match[str] | None:
    """The mark of an agenda item that ends a heading: ``(Item 3)``."""
    return _ITEM_MARK.search(text) if text.rstrip().endswith(")") else None


class Style(Struct, frozen=True, gc=False):
    """What sets headings of one rank apart from text and from headings of another rank."""

    capitals: bool
    bold: bool
    marked_up: bool


@lru_cache(maxsize=1024)
def is_capitals(text: str) -> bool:
    """Whether ``text`` is set in capitals: at least two letters, and hardly a small one (``CYPs``, ``1st``)."""
    if _is_mostly_small(text):
        return False
    letters = "".join(filter(str.isalpha, _ORDINAL.sub("", text)))
    return len(letters) > 1 and sum(map(str.isupper, letters)) >= 0.85 * len(letters)


def _is_mostly_small(text: str) -> bool:
    """Whether so many letters are small that ``text`` cannot be set in capitals: told at a glance of most."""
    printed = text.encode(errors="replace")
    small = len(printed) - len(printed.translate(None, _SMALL_LETTERS))
    figures = len(printed) - len(printed.translate(None, _FIGURES))
    return small - 2 * figures > 0.16 * len(text)  # an ordinal's two letters, which do not count, follow a figure


def is_title_case(text: str) -> bool:
    """Whether nearly every word that is not a small one opens with a capital."""
    words = [word for word in _WORD.findall(text) if word.lower() not in _SMALL and not word.startswith("e-")]
    return bool(words) and len([word for word in words if word[0].isupper()]) >= 0.7 * len(words)


def style_of(block: Block, words: Passage | None = None) -> Style:
    """The style of a block's words (or of ``words``, a part of them), its number left out."""
    return Style(is_capitals((words or block.rest).text or block.text), block.bold, block.level > 0)


def ends_like_sentence(text: str) -> bool:
    """Whether the words end as a sentence does, and not as an abbreviation."""
    return text.rstrip(_CLOSING)[-1:] in _STOPS and not _ABBREVIATION_END.search(text[-_NEAR_END:])


def is_running_text(block: Block, words: Passage) -> bool:
    """Whether the words of a block are plainly a paragraph, of which `headingness` says less than -0.7."""
    if block.level or block.bold or words.text.endswith(")"):
        return False
    return len(words.text.split()) > _LONGEST and not is_capitals(words.text)


def headingness(block: Block, words: Passage | None = None) -> float:
    """How much a block looks like the heading of an item: about 1 for a plain one, 0 or less for running text."""
    if block.apart:
        return -2.0
    text = (words or block.rest).text
    mark = item_mark(text)
    if mark:
        text = text[: mark.start()]
    count = len(text.split())
    if not count or not any(letter.isalpha() for letter in text):
        return -1.0
    score = 0.5 if mark else 0.0
    score += 0.6 if block.level or block.bold else 0.0
    score += 0.6 if is_capitals(text) else 0.25 if is_title_case(text) else 0.0
    score += 0.3 if count <= 14 else 0.0 if count <= _LONGEST else -1.0
    if text[0].islower():
        score -= 1.0
    if ends_like_sentence(text) and not is_capitals(text):
        score -= 0.7 if count > 5 else 0.3
    if text.endswith(":") and count > 6 and score < 0.6:
        score -= 0.4
    if block.marker:
        score -= 0.3
    return score


def is_plain_title(text: str) -> bool:
    """Whether a line is set as a title in small letters: no sentence's end, no capitals all through, no list's mark."""
    set_so = text[:1].isalnum() and is_title_case(text) and not text.isupper()
    return set_so and not ends_sentence(text) and len(text.split()) > 1 and not _OPENS_WITH_NAMES.match(text)

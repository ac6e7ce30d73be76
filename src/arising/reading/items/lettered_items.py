"""Headings numbered by letter or small roman under an item: ``3`` then ``(a)``, ``(i)``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from arising.reading.items.item_heads import Head, index_of
from arising.reading.laying_out.headings import ends_like_sentence, is_title_case
from arising.reading.laying_out.layout import Block
from arising.reading.laying_out.numbering import Label, LabelKind
from arising.reading.parts.resolution_marks import is_mark_alone

_SHORTEST_SENTENCE = 14
_PARAGRAPH = 80
_LEADS_IN = re.compile(r":\s*[-–—]?$|^\W*resolved\b", re.I)


def with_lettered(heads: list[Head], blocks: Sequence[Block], *, numbered: bool = True) -> list[Head]:
    """Add headings numbered by letter or small roman under an item (``3`` then ``(a)``, ``(i)``).

    Under an item without a number (``numbered`` is false) the letter alone is the number.
    """
    result: list[Head] = []
    taken = {block.number for head in heads for block in head.blocks}
    for position, head in enumerate(heads):
        result.append(head)
        if (head.number is not None) != numbered or head.parent is not None:
            continue
        stop = heads[position + 1].at if position + 1 < len(heads) else blocks[-1].number + 1
        inside = [
            block for block in blocks[index_of(blocks, head.end) : index_of(blocks, stop)] if block.number not in taken
        ]
        result += _lettered_under(head, inside)
    return result


def letters_alone(heads: Sequence[Head]) -> list[Head]:
    """The heads, with ``1(a)`` made ``(a)`` where it stands under a heading without a number that has its own words.

    Then the number above is of an item that is over: that of the heading is lost, or it never had one.
    """
    result: list[Head] = []
    over: str | None = None
    for before, head in zip([None, *heads], heads, strict=False):
        if head.number is None and before is not None and before.end < head.at:
            over = "?"
        elif head.parent is None and head.number is not None:
            over = None
        elif over is not None and head.parent and head.number == f"{head.parent}(a)":
            over = head.parent
        own = head.parent == over and head.number is not None and head.number.startswith(f"{over}(")
        result.append(replace(head, number=(head.number or "").removeprefix(over or "")) if own else head)
    return result


def _lettered_under(head: Head, inside: Sequence[Block]) -> list[Head]:
    found: list[Head] = []
    letter: str | None = None
    for index, block in enumerate(inside):
        label = block.label
        if (
            label is None
            or not label.bracketed
            or (label.kind is LabelKind.DECIMAL and not (_set_as_heading(block) and (found or not index)))
        ):
            continue
        if index and not found and _leads_in(inside[index - 1].text):
            return []
        words, taken = block.rest, tuple[Block, ...]((block,))
        if not words and index + 1 < len(inside):
            words, taken = inside[index + 1].passage, (block, inside[index + 1])
        following = inside[index + len(taken)] if index + len(taken) < len(inside) else None
        titled = _is_short_title(words.text) or (found and _is_next_title(found[-1], label, words.text, following))
        if not words or not titled or (taken[-1].label is not None and len(taken) > 1):
            continue
        above = head.number or ""
        deep = label.kind is LabelKind.ROMAN and not _is_letter(label, letter, inside[index + 1 :])
        if deep and letter is not None:
            found.append(Head(taken, f"{above}({letter}){label.printed}", words, parent=f"{above}({letter})"))
        else:
            if not deep:
                letter = label.printed.strip("()")
            found.append(Head(taken, f"{above}{label.printed}", words, parent=head.number))
    opens = (
        bool(found) and found[0].number is not None and found[0].number.endswith(("(a)", "(i)", "(A)", "(I)", "(1)"))
    )
    return found if opens and _worth_it(found, inside) else []


def _leads_in(text: str) -> bool:
    """Whether the line above a letter leads in to a list, or announces a decision."""
    return _LEADS_IN.search(text) is not None or is_mark_alone(text)


def _set_as_heading(block: Block) -> bool:
    return bool(block.level or block.bold)


def _is_letter(label: Label, letter: str | None, after: Sequence[Block]) -> bool:
    """Whether ``(i)`` is the letter after ``(h)`` and not the numeral one: told by the label that comes next."""
    if letter is None or label.printed.strip("()") != _next_letter(letter):
        return False
    following = next((b.label.printed for b in after if b.label is not None and b.label.bracketed), "")
    return following != "(ii)"


def _next_letter(letter: str) -> str:
    return chr(ord(letter) + 1) if len(letter) == 1 else ""


def _is_next_title(last: Head, label: Label, text: str, following: Block | None) -> bool:
    """Whether the letter after the last titled one heads a line that is no sentence, with a paragraph of its own."""
    letters = (last.number or "").rpartition("(")[2].removesuffix(")")
    short = len(text.split()) <= _SHORTEST_SENTENCE and not ends_like_sentence(text) and text[:1].isupper()
    said = following is not None and following.label is None and len(following.text) >= _PARAGRAPH
    return short and said and label.printed.strip("()") == _next_letter(letters)


def _worth_it(found: Sequence[Head], inside: Sequence[Block]) -> bool:
    """Lettered titles count as items only where words stand under them, not where they are a bare list."""
    if not found:
        return False
    if all(_set_as_heading(head.blocks[0]) for head in found):
        return True
    at = {block.number for head in found for block in head.blocks}
    following = [block for block in inside if block.number - 1 in at and block.number not in at]
    return sum(len(block.text) > 60 for block in following) * 2 >= len(found)


def _is_short_title(text: str) -> bool:
    text = text.removesuffix(",")  # a scan's reading of the last letter, which hung below the line
    bare = text.removesuffix(".")
    if len(bare.split()) > _SHORTEST_SENTENCE or not is_title_case(bare):
        bare = text
    return len(text.split()) <= 30 and not ends_like_sentence(bare) and text[:1].isupper() and is_title_case(text)

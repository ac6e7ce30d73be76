"""blocks of a part → its items: agenda items or minutes, numbered or not, each with its title and its words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from arising.reading.headings import (
    ITEM_MARK,
    Style,
    ends_like_sentence,
    headingness,
    is_capitals,
    is_title_case,
    style_of,
)
from arising.reading.item_chain import Candidate, best_chain, candidates_in, sub_items
from arising.reading.layout import Block, BlockKind
from arising.reading.numbering import Label, LabelKind
from arising.reading.parts import ItemPart
from arising.reading.stray_numbers import stray_numbers
from arising.reading.titles import NEVER_A_TITLE, title_and_lead
from arising.record.passage import Passage
from arising.timetable.printed_dates import dates_in

_PAGES = re.compile(
    r"\s*[\(\[]?\s*\b(?:pages?|pp?\.?)\s*(?P<first>\d{1,4})\s*(?:(?:-|–|—|to|"
    r"\s)\s*(?P<last>\d{1,4}))?\s*[\)\]]?\s*\.?\s*",
    re.I,
)
_PAGES_BRACKETED = re.compile(
    r"\s*\(\s*(?:pages?|pp?\.?)\s*(?P<first>\d{1,4})\s*(?:(?:-|–|—|to|\s)\s*(?P<last>\d{1,4}))?\s*\)\s*", re.I
)
_MARK_ALONE = re.compile(r"^\((?:agenda\s+)?item\s+(?:no\.?\s*)?(?P<item>\d{1,3}[a-z]?)\)$", re.I)
_SECTION = re.compile(
    r"^(?:items?\s+)?(?:for|part|section)\s+[A-Z0-9].{0,40}?:?\s*-?$|^(?:un)?restricted items.*$|^part\s+\w+.{0,60}$",
    re.I,
)
_SWALLOWED = re.compile(r"(?<=[.!?”\"])\s+(?P<head>\d{1,4}\.\s+[A-Z][A-Z0-9 ,'’&()/–-]{5,90})$")
_PAGE_LABEL = re.compile(
    r"^(?:minutes?|decisions?|actions?|additional documents|supporting documents|attachments?)\s*:?$", re.I
)
_LEADS_IN = re.compile(r":\s*[-–—]?$|^\W*resolved\b", re.I)
_REPLY = re.compile(r"^repl(?:y|ies)\b", re.I)
"""What follows a written reply, headings and all, is part of the reply, but for the next question or motion."""
_PUT = re.compile(r"^(?:question|notice of|motion|petition|deputation)\b", re.I)
_MONEY = re.compile(r"[£€$]\s?\d")


@dataclass(frozen=True, eq=False, slots=True)
class _Head:
    """The head of one item: the blocks it takes up, its number, and its words."""

    blocks: tuple[Block, ...]
    number: str | None
    words: Passage
    parent: str | None = None
    titled: bool = True
    """False where the number opens running text and there is no title."""

    @property
    def at(self) -> int:
        return self.blocks[0].number

    @property
    def end(self) -> int:
        return self.blocks[-1].number + 1


def items_of(blocks: Sequence[Block], *, agenda: bool) -> tuple[int, tuple[ItemPart, ...]]:
    """``(index of the first block of the first item, items)``; ``(len(blocks), ())`` where there is none."""
    blocks = list(blocks)
    candidates = candidates_in(blocks, agenda=agenda)
    chain = best_chain(candidates, blocks[0].number if blocks else 0)
    heads = _numbered(chain, candidates, blocks)
    marked = _marked(blocks, heads)
    if len(marked) > len(chain):
        heads = marked
    elif not agenda:
        heads = _with_unnumbered(_with_lettered(heads, blocks), chain, blocks)
    if not heads:
        return len(blocks), ()
    return _index(blocks, heads[0].at), _cut(heads, blocks, agenda)


def _index(blocks: Sequence[Block], number: int) -> int:
    return number - blocks[0].number


def _numbered(chain: Sequence[Candidate], candidates: Sequence[Candidate], blocks: Sequence[Block]) -> list[_Head]:
    end = blocks[-1].number + 1 if blocks else 0
    heads = [_Head(item.blocks, item.label.printed, item.words) for item in chain]
    for item in sub_items(chain, candidates, end):
        parent = str(item.label.parts[0])
        heads.append(_Head(item.blocks, item.label.printed, item.words, parent=parent, titled=item.titled))
    return sorted(heads, key=lambda head: head.at)


def _marked(blocks: Sequence[Block], heads: Sequence[_Head]) -> list[_Head]:
    """Headings that an agenda item mark follows, ``(Item 3)``: the number is the mark's where none is printed."""
    numbered = {head.at: head for head in heads}
    found: list[_Head] = []
    for index, block in enumerate(blocks):
        own = ITEM_MARK.search(block.text) if len(block.text) < 260 and block.kind is not BlockKind.TABLE else None
        alone = _MARK_ALONE.match(block.text)
        if alone and index:
            above = _title_above(blocks, index)
            if above:
                first = numbered.get(above[0].number)
                label = above[0].label
                number = first.number if first else label.printed if label and label.stopped else alone["item"]
                words = Passage.joined(
                    [
                        above[0].rest if label and (first or label.stopped) else above[0].passage,
                        *(b.passage for b in above[1:]),
                    ]
                )
                found.append(_Head((*above, block), number, words))
        elif own and not alone:
            label = block.label
            words = block.passage[: own.start()].strip()
            if label is not None and (label.stopped or block.number in numbered):
                found.append(_Head((block,), label.printed, words[label.end :].strip()))
            else:
                found.append(_Head((block,), own["item"], words))
    return found if len(found) >= 2 else []


def _title_above(blocks: Sequence[Block], index: int) -> tuple[Block, ...]:
    """The one or two blocks above an item mark that are its heading."""
    last = blocks[index - 1]
    if last.kind is BlockKind.TABLE or len(last.text) > 320:
        return ()
    if index >= 2 and last.label is None and not ends_like_sentence(last.text):
        before = blocks[index - 2]
        runs_on = (
            before.bold == last.bold
            and not ends_like_sentence(before.text)
            and len(before.text) < 200
            and before.label is not None
            and before.label.stopped
        )
        if runs_on and before.bold:
            return (before, last)
    return (last,)


def _with_unnumbered(heads: list[_Head], chain: Sequence[Candidate], blocks: Sequence[Block]) -> list[_Head]:
    """Add headings without a number that are set as the numbered ones are (some bodies number only a few)."""
    taken = {block.number for head in heads for block in head.blocks}
    style = _common_style(chain)
    if style is None and heads:
        return heads
    added: list[_Head] = []
    first = heads[0].at if heads else 0
    openings = {_first_word(head.words.text) for head in heads}
    answered = False
    for index, block in enumerate(blocks):
        answered = block.number not in taken and (answered or _is_reply(blocks, index))
        if block.number in taken or block.label is not None or block.marker or block.kind is BlockKind.TABLE:
            continue
        if block.number < first and not _is_early_heading(block, index, blocks, heads):
            continue
        if not heads and index == 0:
            continue
        title = _unnumbered_title(block, style, blocks[index + 1] if index + 1 < len(blocks) else None)
        if title and (not answered or _first_word(block.text) in openings or _PUT.match(block.text)):
            added.append(_Head((block,), None, block.passage))
            openings.add(_first_word(block.text))
            answered = False
    if heads and style is not None and style.capitals:
        added = [head for head in added if is_capitals(_before_colon(head.words.text))]
    numbers = stray_numbers([block for block in blocks if block.number not in taken], [head.at for head in added])
    added = [replace(head, number=numbers.get(head.at)) for head in added]
    return sorted(heads + added, key=lambda head: head.at)


def _is_reply(blocks: Sequence[Block], index: int) -> bool:
    """Whether a written reply starts at a block: the word with the reply after it, in the block or below."""
    block = blocks[index]
    words = block.text if len(block.text.split()) > 1 else blocks[index + 1].text if index + 1 < len(blocks) else ""
    return (
        bool(_REPLY.match(block.text))
        and len(words) >= 40
        and ends_like_sentence(words.rstrip("-–— ").replace(":", "."))
    )


def _first_word(text: str) -> str:
    return text.split(maxsplit=1)[0].lower() if text.split() else ""


def _is_early_heading(block: Block, index: int, blocks: Sequence[Block], heads: Sequence[_Head]) -> bool:
    """Whether an unnumbered heading before the first numbered one has words of its own under it."""
    following = blocks[index + 1] if index + 1 < len(blocks) else None
    if following is None or following.number >= heads[0].at or len(following.text) < 120 or index < 3:
        return False
    return headingness(block) >= 0.5 and ends_like_sentence(following.text)


def _common_style(chain: Sequence[Candidate]) -> Style | None:
    if not chain:
        return None
    styles = [candidate.style for candidate in chain]
    return max(set(styles), key=styles.count)


def _before_colon(text: str) -> str:
    return text.split(":", 1)[0]


def _unnumbered_title(block: Block, style: Style | None, following: Block | None) -> bool:
    text = block.text
    if (
        NEVER_A_TITLE.match(text)
        or _PAGE_LABEL.match(text)
        or _SECTION.match(text)
        or _MONEY.search(text)
        or sum(map(str.isdigit, text)) * 4 > len(text)
    ):
        return False
    head = _before_colon(text).strip()
    inline = len(head) < len(text) - 1
    words = head.split()
    if not words or len(words) > 12 or not text[0].isupper() or not is_title_case(head):
        return False
    if not inline and ends_like_sentence(text.rstrip(":")):
        return False
    if following is None or (following.label is not None and not following.label.closed and not inline):
        return False
    own = style_of(block)
    if style is not None and (own.bold != style.bold or own.marked_up != style.marked_up):
        return False
    if style is not None and is_capitals(head) != style.capitals:
        return False
    if inline and len(text[len(head) :].split()) < 8:
        return False
    return len(words) >= 2 or (not inline and len(following.text) >= 60)


def _with_lettered(heads: list[_Head], blocks: Sequence[Block]) -> list[_Head]:
    """Add headings numbered by letter or small roman under an item (``3`` then ``(a)``, ``(i)``)."""
    result: list[_Head] = []
    taken = {block.number for head in heads for block in head.blocks}
    for position, head in enumerate(heads):
        result.append(head)
        if head.number is None or head.parent is not None:
            continue
        stop = heads[position + 1].at if position + 1 < len(heads) else blocks[-1].number + 1
        inside = [
            block for block in blocks[_index(blocks, head.end) : _index(blocks, stop)] if block.number not in taken
        ]
        result += _lettered_under(head, inside)
    return result


def _lettered_under(head: _Head, inside: Sequence[Block]) -> list[_Head]:
    found: list[_Head] = []
    letter: str | None = None
    for index, block in enumerate(inside):
        label = block.label
        if label is None or not label.bracketed or label.kind is LabelKind.DECIMAL:
            continue
        if index and not found and _LEADS_IN.search(inside[index - 1].text):
            return []
        words, taken = block.rest, (block,)
        if not words and index + 1 < len(inside):
            words, taken = inside[index + 1].passage, (block, inside[index + 1])
        if not words or not _is_short_title(words.text) or (taken[-1].label is not None and len(taken) > 1):
            continue
        deep = label.kind is LabelKind.ROMAN and not _is_letter(label, letter, inside[index + 1 :])
        if deep and letter is not None:
            found.append(
                _Head(taken, f"{head.number}({letter}){label.printed}", words, parent=f"{head.number}({letter})")
            )
        else:
            if not deep:
                letter = label.printed.strip("()")
            found.append(_Head(taken, f"{head.number}{label.printed}", words, parent=head.number))
    opens = bool(found) and found[0].number is not None and found[0].number.endswith(("(a)", "(i)", "(A)", "(I)"))
    return found if opens and _worth_it(found, inside) else []


def _is_letter(label: Label, letter: str | None, after: Sequence[Block]) -> bool:
    """Whether ``(i)`` is the letter after ``(h)`` and not the numeral one: told by the label that comes next."""
    if letter is None or label.printed.strip("()") != _next_letter(letter):
        return False
    following = next((b.label.printed for b in after if b.label is not None and b.label.bracketed), "")
    return following != "(ii)"


def _next_letter(letter: str) -> str:
    return chr(ord(letter) + 1) if len(letter) == 1 else ""


def _worth_it(found: Sequence[_Head], inside: Sequence[Block]) -> bool:
    """Lettered titles count as items only where words stand under them, not where they are a bare list."""
    if not found:
        return False
    at = {block.number for head in found for block in head.blocks}
    following = [block for block in inside if block.number - 1 in at and block.number not in at]
    return sum(len(block.text) > 60 for block in following) * 2 >= len(found)


def _is_short_title(text: str) -> bool:
    return len(text.split()) <= 30 and not ends_like_sentence(text) and text[:1].isupper() and is_title_case(text)


def _cut(heads: Sequence[_Head], blocks: Sequence[Block], agenda: bool) -> tuple[ItemPart, ...]:
    items: list[ItemPart] = []
    section = ""
    for position, head in enumerate(heads):
        stop = heads[position + 1].at if position + 1 < len(heads) else blocks[-1].number + 1
        start = _index(blocks, head.end)
        body = list(blocks[start : _index(blocks, stop)])
        if position == 0:
            section = _section_in(blocks[max(0, _index(blocks, head.at) - 3) : _index(blocks, head.at)]) or section
        title, lead = Passage.empty(), head.words
        if head.titled:
            title, lead = title_and_lead(head.words, agenda=agenda)
        title, pages = _without_pages(title, body, agenda)
        if agenda and pages is None:
            title = _with_sub_line(title, body)
        items.append(
            ItemPart(number=head.number, title=title or None, heading=head.blocks, body=tuple(body), lead=lead,
                     parent=head.parent, section=section, pages=pages)
        )  # fmt: skip
        section = _section_in(body) or section
    return tuple(items)


def _with_sub_line(title: Passage, body: Sequence[Block]) -> Passage:
    """An agenda title with the one short line set under it by a dash (``Issues raised`` / ``– Youth Council``)."""
    lines = [block for block in body if not _SECTION.match(block.text)]
    if len(lines) != 1 or not lines[0].marker or len(lines[0].text.split()) > 8 or dates_in(lines[0].text):
        return title
    return Passage.joined([title, lines[0].passage])


def _section_in(blocks: Sequence[Block]) -> str:
    for block in reversed(blocks):
        if len(block.text) < 60 and _SECTION.match(block.text):
            return block.text.strip(" :-*")
    return ""


def _without_pages(title: Passage, body: Sequence[Block], agenda: bool) -> tuple[Passage, str | None]:
    """Cut the range of pack pages from a title; look for it in the lines under the title too."""
    if not agenda:
        return title, None
    found = _PAGES_BRACKETED.search(title.text) or _PAGES.search(title.text)
    if found and (found.end() >= len(title.text) - 2 or found.re is _PAGES_BRACKETED):
        pages = _range(found)
        tail = title[found.end() :].strip()
        wrapped = bool(tail) and tail.text[0].isalnum() and len(tail.text.split()) <= 14
        return Passage.joined([title[: found.start()].strip(), tail]) if wrapped else title[
            : found.start()
        ].strip(), pages
    for block in body[:3]:
        alone = _PAGES_BRACKETED.search(block.text) or _PAGES.fullmatch(block.text)
        if alone:
            return title, _range(alone)
    return title, None


def _range(found: re.Match[str]) -> str:
    return f"{found['first']}-{found['last']}" if found["last"] else found["first"]

"""Which numbered paragraphs are the items of a meeting: the best rising chain of headings.

Minutes hold many numbers (lists in a discussion, paragraphs of a report, years). The items are those
that rise through the whole part, mostly one by one, and look alike. The chain with the best sum wins.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from arising.reading.items.numbers_behind import numbers_behind
from arising.reading.items.roman_heads import roman_heads
from arising.reading.laying_out.headings import (
    Style,
    ends_like_sentence,
    headingness,
    is_capitals,
    is_running_text,
    style_of,
)
from arising.reading.laying_out.layout import Block
from arising.reading.laying_out.numbering import Label, LabelKind, counted_alike
from arising.reading.laying_out.standing_items import ROLL_CALL
from arising.reading.laying_out.titles import NEVER_A_TITLE, NOTICE_FOLLOWS, title_and_lead, without_attachment
from arising.record.passage import Passage

_WIDEST_GAP = 8
_COSTLIEST_GAP = 4
_BASE = 0.15
_STEP = 0.5
_GAP = -0.35
_SAME_STYLE = 0.35
_OTHER_STYLE = -0.45
_OTHER_STOP = -0.5
"""What a number without a full stop costs behind one that has it: as in a list that an item's words hold."""
_START_AT_ONE = 0.4
_TITLED = 0.25
_ATTACHED = 0.7
"""What it is worth that a page prints the size of a paper behind the words: they head it, though a stop ends them."""
_FAR_FROM_HEADING = -0.55
"""Below this a paragraph is running text, and no chain goes through it."""
_LONGEST_TITLE = 200
_NEAR_START = 6.0
_NEAR = 30
"""Items begin soon after the head of the minutes: a chain that starts within so many blocks is preferred."""
_CHAIN_THAT_SHOWS_A_STYLE = 4
"""So many headings must agree before one that breaks their order is believed."""
_FURTHEST_BELOW = 3
"""An item taken late has a number at most so far below the chain's first."""
_OF_A_PARAGRAPH = 3
"""How many numbers the label of a paragraph under a sub-item has."""
_NEAR_ABOVE = 12
"""An item taken out of its order lies at most so many blocks outside the chain."""


_TELLS = re.compile(r"\b(?:[a-z]{3,}ed|had|has|have|was|were|said|gave|told|fed|is|are)\b")
"""A finite verb, near enough: what makes ``Mr Smith reported the following:`` a sentence and no title."""


_FEWEST_IN_BRACKETS = 3
_OPENS_IN_CAPITALS = re.compile(r"[A-Z]{3,}\b")
_SHORTEST_POINT = 60
"""Characters; a sentence that long with a number before it is a point of a list, and no title."""
_LIST_GOES_ON = re.compile(r"[;,]\s*(?:and|or)$")


class Candidate(Struct, frozen=True, eq=False, gc=False):
    """A block that may head an item. ``words`` is the title with what follows it in the block.

    ``blocks`` are the blocks that the heading takes up: two where the number stands alone above its title.
    """

    label: Label
    words: Passage
    blocks: tuple[Block, ...]
    score: float
    style: Style

    @property
    def at(self) -> int:
        """The number of the first block."""
        return self.blocks[0].number

    @property
    def titled(self) -> bool:
        """Whether the words open with a title, and not with a sentence that leads into a list or a quotation."""
        title, lead = title_and_lead(self.words, agenda=False)
        leads_in = bool(lead) or self.words.text.endswith(":")
        return self.score >= _TITLED and not (leads_in and _TELLS.search(title.text))


def candidates_in(blocks: Sequence[Block], *, agenda: bool) -> list[Candidate]:
    """Every block with an unbracketed number at its head, and what speaks for its being an item.

    In an agenda whole sentences are items ("To receive apologies …"); in minutes they are not.
    """
    found: list[Candidate] = []
    in_brackets = _heads_in_brackets(blocks)
    behind = {} if agenda else numbers_behind(blocks)
    if behind:
        return [_headed_before(*headed) for _, headed in sorted(behind.items())]
    alike = counted_alike([block.label for block in blocks if block.label and block.label.kind is LabelKind.CODE])
    romans = roman_heads(blocks)
    for index, block in enumerate(blocks):
        label = alike.get(block.label.printed, block.label) if block.label is not None else romans.get(block.number)
        if (
            block.apart
            or label is None
            or (label.bracketed and block.number not in in_brackets)
            or (label.kind not in {LabelKind.DECIMAL, LabelKind.CODE} and block.number not in romans)
        ):
            continue
        stops = not agenda and any(each.label.stopped for each in found)
        if stops and _goes_on_counting(blocks[index - 1], label):
            continue
        words, taken = block.passage[label.end :] if block.label is None else block.rest, tuple[Block, ...]((block,))
        beside = index > 0 and _is_bare(blocks[index - 1])
        if not words and not beside and index + 1 < len(blocks) and _can_be_title(blocks[index + 1]):
            words, taken = blocks[index + 1].passage, (block, blocks[index + 1])
        if (
            not words
            or (words.text.endswith(("and", "or")) and _LIST_GOES_ON.search(words.text))
            or (NEVER_A_TITLE.match(words.text) and not ROLL_CALL.fullmatch(words.text))
        ):
            continue
        title, lead = title_and_lead(words, agenda=False)
        if not agenda and label.depth == 1 and is_running_text(taken[-1], title or lead):
            continue
        in_list = label.closed and block.number not in in_brackets
        score = headingness(taken[-1], title or lead) + (0.1 if label.stopped else 0.0) - (0.3 if in_list else 0.0)
        score += _ATTACHED if without_attachment(words) is not words else 0.0
        if not agenda and label.depth == 1 and score < _FAR_FROM_HEADING:
            continue
        style = style_of(taken[-1], title or lead)
        found.append(Candidate(label, words, taken, score, style))
    return found


def _headed_before(label: Label, title: Passage, taken: tuple[Block, ...]) -> Candidate:
    """The item whose number stands behind its title."""
    return Candidate(label, title, taken, headingness(taken[0], title), style_of(taken[0], title))


def _heads_in_brackets(blocks: Sequence[Block]) -> frozenset[int]:
    """The blocks that a number in brackets heads in capitals (``(139) APOLOGIES``), where they rise one by one.

    Some may only open in capitals, as a place and what is to be built there do.
    """
    heads = [
        block
        for block in blocks
        if block.label is not None
        and block.label.bracketed
        and block.label.kind is LabelKind.DECIMAL
        and _OPENS_IN_CAPITALS.match(block.rest.text)
    ]
    shouted = sum(is_capitals(block.rest.text) and len(block.text) < _LONGEST_TITLE for block in heads)
    values = [block.label.value for block in heads if block.label is not None]
    rising = shouted >= _FEWEST_IN_BRACKETS and all(b == a + 1 for a, b in pairwise(values))
    return frozenset(block.number for block in heads) if rising else frozenset()


def _goes_on_counting(above: Block, label: Label) -> bool:
    """Whether the sentence right above has the number before, without a stop: both are points of a list."""
    its = above.label
    if its is None or its.stopped or label.stopped or its.depth > 1 or its.value != label.value - 1:
        return False
    if its.kind is not label.kind or its.closed != label.closed:
        return False
    if not ends_like_sentence(above.text) or len(above.text) <= _SHORTEST_POINT:
        return False
    title, lead = title_and_lead(above.rest, agenda=False)
    return not (title and lead)


def _is_bare(block: Block) -> bool:
    """Whether a block is a number alone: two of them one above the other are a margin, not a heading."""
    return block.label is not None and not block.rest


def _can_be_title(block: Block) -> bool:
    return (
        not block.apart
        and block.label is None
        and not block.marker
        and (len(block.text) < _LONGEST_TITLE or NOTICE_FOLLOWS.search(block.text, 0, _LONGEST_TITLE) is not None)
    )


def best_chain(candidates: Sequence[Candidate], first: int) -> list[Candidate]:
    """The rising chain of top-level numbers with the best sum; empty where none is better than nothing.

    ``first`` is the number of the part's first block.
    """
    best: dict[int, tuple[float, int, int | None]] = {}
    links: list[tuple[float, int | None]] = []
    for index, candidate in enumerate(candidates):
        if candidate.label.depth > 1:
            links.append((float("-inf"), None))
            continue
        value = candidate.label.value
        own = _BASE + candidate.score
        total, link = own + (_START_AT_ONE if value == 1 else 0.0), None
        if candidate.at - first < _NEAR:
            total += _NEAR_START
        for before in _before(value, best, candidate.style.marked_up):
            held, held_index, _ = best[before]
            if candidates[held_index].label.worded != candidate.label.worded:
                continue
            step = _STEP if before == value - 1 else _GAP * min(value - 1 - before, _COSTLIEST_GAP)
            last = candidates[held_index]
            alike = _SAME_STYLE if last.style == candidate.style else _OTHER_STYLE
            alike += _OTHER_STOP if last.label.stopped and not candidate.label.stopped else 0.0
            if held + own + step + alike > total:
                total, link = held + own + step + alike, held_index
        links.append((total, link))
        if value not in best or total >= best[value][0]:
            best[value] = (total, index, link)
    return _walk_back(candidates, links)


def _before(value: int, best: Mapping[int, object], marked_up: bool) -> list[int]:
    """The numbers that may come before ``value``: any smaller one where mark-up shows headings, else a near one."""
    if marked_up:
        return [before for before in best if before < value]
    return [before for before in range(max(0, value - _WIDEST_GAP), value) if before in best]


def _walk_back(candidates: Sequence[Candidate], links: Sequence[tuple[float, int | None]]) -> list[Candidate]:
    if not links:
        return []
    end = max(range(len(links)), key=lambda index: links[index][0])
    if links[end][0] <= _NEAR_START + 0.5:
        return []
    chain: list[Candidate] = []
    at: int | None = end
    while at is not None:
        chain.append(candidates[at])
        at = links[at][1]
    return chain[::-1]


def taken_out_of_order(chain: Sequence[Candidate], candidates: Sequence[Candidate]) -> list[Candidate]:
    """Items whose numbers the chain lacks, printed where the meeting took them: item 7 before item 4, 2 before 1.

    They must look as the chain's headings do and stand among them, or so near above that no other part lies between.
    """
    if len(chain) < _CHAIN_THAT_SHOWS_A_STYLE:
        return []
    held = {item.label.value for item in chain}
    styles = {item.style for item in chain}
    found: list[Candidate] = []
    for candidate in candidates:
        value = candidate.label.value
        lacking = value not in held and max(1, min(held) - _FURTHEST_BELOW) <= value <= max(held)
        if not lacking or candidate.label.depth != 1 or candidate.label.worded != chain[0].label.worded:
            continue
        beside = chain[0].at - _NEAR_ABOVE <= candidate.at < chain[-1].at + _NEAR_ABOVE
        shouts = candidate.style.capitals and replace(candidate.style, capitals=False) in styles
        titled = (candidate.style in styles or shouts) and candidate.label.stopped and candidate.titled
        if beside and titled and not _goes_on_with_list(candidate, candidates, chain):
            found.append(candidate)
            held.add(value)
    return found


def misread_first(chain: Sequence[Candidate], candidates: Sequence[Candidate]) -> list[Candidate]:
    """The first item of a chain that starts at two, where a scan has misread its number: a heading like the others.

    It keeps the number as it is printed.
    """
    if len(chain) < _CHAIN_THAT_SHOWS_A_STYLE or chain[0].label.value != 2:
        return []
    styles = {item.style for item in chain}
    above = [
        each
        for each in candidates
        if chain[0].at - _NEAR_ABOVE <= each.at < chain[0].at
        and each.label.depth == 1
        and each.style in styles
        and each.titled
        and each.label.stopped
    ]
    return above if len(above) == 1 and above[0].label.value > 1 else []


def _goes_on_with_list(candidate: Candidate, candidates: Sequence[Candidate], chain: Sequence[Candidate]) -> bool:
    """Whether the number before it heads the paragraph above, which is no item: then both are points of a list."""
    before = [other for other in candidates if other.blocks[-1].number == candidate.at - 1 and other not in chain]
    return any(other.label.value == candidate.label.value - 1 for other in before)


def lettered_beside(chain: Sequence[Candidate], candidates: Sequence[Candidate]) -> list[Candidate]:
    """Items that share their figure with one of the chain, but for a letter: 11 and 11a, in either order of finding."""
    found: list[Candidate] = []
    for index, item in enumerate(chain):
        first = chain[index - 1].at if index else -1
        last = chain[index + 1].at if index + 1 < len(chain) else item.at + _NEAR_ABOVE
        found += [
            other
            for other in candidates
            if other.label.parts == item.label.parts
            and other.label.printed != item.label.printed
            and first < other.at < last
            and other.style == item.style
            and other.titled
            and (other.label.stopped == item.label.stopped or len(other.blocks) > 1)
        ]
    return found


def sub_items(chain: Sequence[Candidate], candidates: Sequence[Candidate], end: int) -> list[Candidate]:
    """Items under items (``6.1`` under ``6``), where most dotted numbers of the part head something.

    Where a body numbers its paragraphs (``6.1 The officer said …``) they are no items; there only such a number is one
    as has paragraphs of its own (``6.1.1``).
    """
    found: list[Candidate] = []
    for index, item in enumerate(chain):
        stop = chain[index + 1].at if index + 1 < len(chain) else end
        expected = 1
        for candidate in candidates:
            label = candidate.label
            under = item.at < candidate.at < stop and label.depth == 2 and label.parts[0] == item.label.value
            if under and expected <= label.value <= expected + 1:
                found.append(candidate)
                expected = label.value + 1
    headed = {candidate.label.parts[:2] for candidate in candidates if candidate.label.depth == _OF_A_PARAGRAPH}
    if headed and not all(candidate.titled for candidate in found):
        found = [candidate for candidate in found if candidate.label.parts in headed]
    titled = sum(1 for candidate in found if candidate.titled)
    return found if found and titled * 2 >= len(found) else []

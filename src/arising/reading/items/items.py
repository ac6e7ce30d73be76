"""blocks of a part → its items: agenda items or minutes, numbered or not, each with its title and its words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from arising.reading.items.agenda_columns import without_columns
from arising.reading.items.broken_titles import in_gaps
from arising.reading.items.called_for import called_for
from arising.reading.items.headed_items import headed_items
from arising.reading.items.item_chain import (
    Candidate,
    best_chain,
    candidates_in,
    lettered_beside,
    misread_first,
    sub_items,
    taken_out_of_order,
)
from arising.reading.items.item_heads import Head, index_of
from arising.reading.items.lettered_items import letters_alone, with_lettered
from arising.reading.items.nested_items import nested_items
from arising.reading.items.page_lines import without_page_lines
from arising.reading.items.plain_titles import over_paragraphs
from arising.reading.items.put_questions import with_questions
from arising.reading.items.unnumbered_items import end_of_roll, with_unnumbered
from arising.reading.laying_out.headings import ends_like_sentence, is_capitals, item_mark
from arising.reading.laying_out.layout import Block, BlockKind
from arising.reading.laying_out.numbering import Label
from arising.reading.laying_out.standing_items import USUAL_OPENING
from arising.reading.laying_out.titles import SECTION, title_and_lead
from arising.reading.parts.parts import ItemPart
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
_BARE_RANGE = re.compile(
    r"(?<=\w)\s+(?P<first>\d{1,3})\s?[-–]\s?(?P<last>\d{1,3})\s*(?=$|(?:Report|To|Joint report|Purpose)\b)"
)
"""A range of pages without the word, at the end of an agenda's title or before the line below it."""
_EARLIEST_YEAR = 1900
_FEWEST_USUAL = 3
_FEW_NUMBERS = 2
_LONGEST_USUAL = 60
_MARK_ALONE = re.compile(r"^\((?:agenda\s+)?item\s+(?:no\.?\s*)?(?P<item>\d{1,3}[a-z]?)\)$", re.I)


def items_of(blocks: Sequence[Block], *, agenda: bool) -> tuple[int, tuple[ItemPart, ...]]:
    """``(index of the first block of the first item, items)``; ``(len(blocks), ())`` where there is none."""
    blocks = list(blocks)
    candidates = candidates_in(blocks, agenda=agenda)
    chain = best_chain(candidates, blocks[0].number + end_of_roll(blocks) if blocks else 0)
    if len(chain) == 1 and not agenda and _usual_without_number(blocks) >= _FEWEST_USUAL:
        chain = []
    if not agenda and _counts_points(chain, blocks):
        chain = []
    over = over_paragraphs(blocks) if not agenda and _numbers_paragraphs(chain, blocks) else []
    if over:
        return index_of(blocks, over[0].at), _cut(over, blocks, agenda)
    if not agenda:
        chain = sorted([*chain, *in_gaps(chain, blocks)], key=lambda item: item.at)
    aside = [*taken_out_of_order(chain, candidates), *lettered_beside(chain, candidates)]
    chain = sorted([*chain, *(aside or misread_first(chain, candidates))], key=lambda item: item.at)
    heads = _numbered(chain, candidates, blocks)
    marked = _marked(blocks, heads)
    headed = [] if agenda or marked else headed_items(blocks, chain)
    if headed:
        heads = headed
    elif len(marked) > len(chain):
        heads = marked
    elif not agenda:
        heads = with_unnumbered(with_lettered(heads, blocks), chain, blocks)
        heads = with_questions(with_lettered(letters_alone(heads), blocks, numbered=False), blocks)
        heads = without_page_lines(heads, blocks)
    if agenda:
        heads = without_columns(heads or called_for(blocks), blocks)
    if not heads:
        return len(blocks), ()
    return index_of(blocks, heads[0].at), _cut(heads, blocks, agenda)


def _numbers_paragraphs(chain: Sequence[Candidate], blocks: Sequence[Block]) -> bool:
    """Whether numbers may be those of paragraphs, which run on under titles without any."""
    running = sum(not item.titled for item in chain)
    return running * 2 >= len(chain) > 1 and _usual_without_number(blocks) + 1 >= _FEWEST_USUAL


def _counts_points(chain: Sequence[Candidate], blocks: Sequence[Block]) -> bool:
    """Whether a number or two from the middle of a count stand in a list, and the titles are lines in capitals."""
    if not 0 < len(chain) <= _FEW_NUMBERS or chain[0].label.value <= _FEW_NUMBERS or chain[0].style.capitals:
        return False
    shouted = [block for block in blocks if block.label is None and is_capitals(block.text.partition("(")[0])]
    return len([block for block in shouted if block.number > chain[0].at]) >= _FEW_NUMBERS


def _usual_without_number(blocks: Sequence[Block]) -> int:
    """How many titles that every meeting has stand without a number: then one number alone is no item's."""
    return sum(
        block.label is None
        and len(block.text) <= _LONGEST_USUAL
        and USUAL_OPENING.match(block.text) is not None
        and not ends_like_sentence(block.text)
        for block in blocks
    )


def _numbered(chain: Sequence[Candidate], candidates: Sequence[Candidate], blocks: Sequence[Block]) -> list[Head]:
    end = blocks[-1].number + 1 if blocks else 0
    heads = [Head(item.blocks, _unbracketed(item.label), item.words) for item in chain]
    for item in sub_items(chain, candidates, end):
        parent = str(item.label.parts[0])
        heads.append(Head(item.blocks, item.label.printed, item.words, parent=parent, titled=item.titled))
    return sorted(heads + nested_items(chain, candidates, end), key=lambda head: head.at)


def _unbracketed(label: Label) -> str:
    """The number as printed, without the brackets around it."""
    return label.printed.strip("()") if label.bracketed else label.printed


def _marked(blocks: Sequence[Block], heads: Sequence[Head]) -> list[Head]:
    """Headings that an agenda item mark follows, ``(Item 3)``: the number is the mark's where none is printed."""
    numbered = {head.at: head for head in heads}
    found: list[Head] = []
    for index, block in enumerate(blocks):
        if not block.text.endswith(")"):
            continue
        own = item_mark(block.text) if len(block.text) < 260 and not block.apart else None
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
                found.append(Head((*above, block), number, words))
        elif own and not alone:
            label = block.label
            words = block.passage[: own.start()].strip()
            if label is not None and (label.stopped or block.number in numbered):
                found.append(Head((block,), label.printed, words[label.end :].strip()))
            else:
                found.append(Head((block,), own["item"], words))
    return found if len(found) >= 2 else []


def _title_above(blocks: Sequence[Block], index: int) -> tuple[Block, ...]:
    """The one or two blocks above an item mark that are its heading."""
    last = blocks[index - 1]
    if last.apart or len(last.text) > 320:
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


def _cut(heads: Sequence[Head], blocks: Sequence[Block], agenda: bool) -> tuple[ItemPart, ...]:
    items: list[ItemPart] = []
    section = ""
    for position, head in enumerate(heads):
        stop = heads[position + 1].at if position + 1 < len(heads) else blocks[-1].number + 1
        start = index_of(blocks, head.end)
        under = blocks[start : index_of(blocks, stop)]
        body = [block for block in under if block.kind is not BlockKind.BESIDE]
        if position == 0:
            section = _section_in(blocks[max(0, index_of(blocks, head.at) - 3) : index_of(blocks, head.at)]) or section
        title, lead = Passage.empty(), head.words
        if head.titled:
            title, lead = title_and_lead(head.words, agenda=agenda)
        title, pages = _without_pages(title, body, agenda)
        if agenda and pages is None:
            title = _with_sub_line(title, body)
        items.append(
            ItemPart(number=head.number, title=title or None, heading=head.blocks, body=tuple(body), lead=lead,
                     parent=head.parent, section=section, pages=pages,
                     beside=tuple(block for block in under if block.kind is BlockKind.BESIDE))
        )  # fmt: skip
        section = _section_in(body) or section
    return tuple(items)


def _with_sub_line(title: Passage, body: Sequence[Block]) -> Passage:
    """An agenda title with the one short line set under it by a dash (``Issues raised`` / ``– Youth Council``)."""
    lines = [block for block in body if not SECTION.match(block.text)]
    if len(lines) != 1 or not lines[0].marker or len(lines[0].text.split()) > 8 or dates_in(lines[0].text):
        return title
    return Passage.joined([title, lines[0].passage])


def _section_in(blocks: Sequence[Block]) -> str:
    for block in reversed(blocks):
        if len(block.text) < 60 and SECTION.match(block.text):
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
    bare = _BARE_RANGE.search(title.text)
    if bare and int(bare["first"]) <= int(bare["last"]) < _EARLIEST_YEAR:
        return title[: bare.start()].strip(), _range(bare)
    for block in body[:3]:
        alone = _PAGES_BRACKETED.search(block.text) or _PAGES.fullmatch(block.text)
        if alone:
            return title, _range(alone)
    return title, None


def _range(found: re.Match[str]) -> str:
    return f"{found['first']}-{found['last']}" if found["last"] else found["first"]

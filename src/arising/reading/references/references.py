"""parts → references: words that point back at an earlier minute, meeting, decision or ask, and what they say of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from arising.reading.actions.action_logs import log_columns
from arising.reading.laying_out.headings import ends_like_sentence
from arising.reading.laying_out.layout import Block
from arising.reading.laying_out.sentences import sentences_of
from arising.reading.parts.paragraphs import minuted_blocks
from arising.reading.parts.parts import Dissected, ItemPart, Part, PartKind
from arising.reading.parts.resolution_marks import decision_mark
from arising.reading.references.arising_entries import (
    ENTRY_OF_ACTION,
    RESTATES,
    answers_entry,
    answers_in_entries,
    notes_done,
    tells,
)
from arising.reading.references.in_reports import in_report, tells_progress
from arising.reading.references.logged_answers import answers_in_log
from arising.reading.references.pointers import Pointer, may_point
from arising.reading.references.reference_making import Where, reference_to
from arising.reading.tasks.standing_actions import reports_on_action
from arising.record.meeting import Meeting
from arising.record.passage import Passage
from arising.record.reference import Answer, Reference
from arising.record.report import LoggedAction
from arising.wording.sought import Sought
from arising.wording.states import FAILING

_MATTERS_ARISING = Sought(
    r"^\W*(?:(?:review|update) (?:of|on) )?(?:the )?actions? (?:log|tracker|sheet|list)\b|"
    r"\bminutes\b.{0,12}(?:&|\band\b) actions\b|"
    r"\bmatters?\b.{0,12}\b(?:arising|outstanding)\b"
    r"|\bactions? (?:points? )?(?:reports?|updates?|reviews?)\b"
    r"|\b(?:reviews?|updates?|progress) (?:of|on|from) (?:the )?(?:previous |last |outstanding )?actions?\b"
    r"|\bminutes\b.{0,60}\baction logs?\b|^\W*actions? arising\W*$"
    r"|\b(?:updates?|progress|follow[- ]?up) (?:on|from|since) (?:the )?(?:previous|last|earlier) "
    r"(?:decisions|minutes|meetings?)\b"
    r"|\bactions? (?:agreed|taken|arising|set)\b.{0,30}\b(?:last|previous)\b"
    r"|^\W*follow[- ]?up (?:of|on|from|to) (?:the )?[\w ]{0,30}\bmeeting\b"
    r"|\b(?:matters|items|issues|actions) (?:carried|brought) forward\b"
    r"|\b(?:updates?|progress) since (?:the |our )?(?:last|previous)\b"
    r"|\b(?:previous|outstanding) actions?\b|\bactions? (?:arising )?from (?:the )?(?:previous|last)\b",
    re.I,
)
_ARISING_BELOW = re.compile(
    r"^\W*(?:.{0,120}\b(?:following|these) (?:\w+ ){0,4})?matters arising\b[^.]{0,60}\W*$"
    r"|^.{0,120}\bactions?(?: points)? from the (?:previous|last) (?:\w+ )?meeting\b[^.]{0,60}:\W*$"
    r"|^.{0,120}\b(?:progress|updates?) (?:on|of|with|against) (?:the |our )?(?:previous |outstanding )?actions?\b"
    r"[^.]{0,60}:\W*$"
    r"|^.{0,300}\bfollowing outstanding (?:matters|actions|items|points)\W*$",
    re.I,
)
_NEWS = re.compile(
    r"^\W*(?:(?:parish|town|the) )?clerk[’']?s?[’']? (?:updates?|progress)\b|\bactions? track(?:er|ing)\b"
    r"|\brecommendations? (?:track(?:er|ing)|monitoring)\b|^\W*action points?\b|\bunfinished business\b"
    r"|\b(?:outstanding|on-?going) (?:items|issues|matters|business|tasks|projects|topics)\b",
    re.I,
)
"""Titles of items that bring news of what was in hand, and more besides."""
_MINUTE_ABOVE = re.compile(r"^\W*minutes?\s+(?:no\.?\s*)?\d[\d/.]*\s*[-–—:,]\s*[A-Z][^.;]{2,120}[^.;:!?]$", re.I)
"""A heading that names the minute which the paragraphs under it go back to."""
_ENTRY_OF_MINUTE = re.compile(
    r"^\W*(?:\w{1,3}\)\s*)?(?:(?:with (?:regard|reference) to|arising (?:from|out of)|in relation to|re:?)\s+"
    r"(?:the\s+)?minute|"
    r"\(?minute\s+(?:no\.?\s*)?\d[\d/.]*\s+[-–—])",
    re.I,
)
"""How an answer opens that names the minute it goes back to: "(Minute No. 12 – Bus Passes) – …"."""
"""How an entry opens that names the action of a log which it answers: "Action 21/4 (Tolls) – …"."""
_ACTIONS_RESTATED = re.compile(
    r"^\W*actions? (?:points? |items? )?(?:arising )?from (?:the |our )?(?:last|previous) meeting\s?[:–—-]\s*(?=\w)",
    re.I,
)
"""What opens a paragraph that sets down again what was to be done: the next one says what became of it."""
_TASK = re.compile(r"^\W*action(?: points?)?(?: \d+)?\s*[:–—-]", re.I)
_CLOSING = re.compile(
    r"^\W*(?:the )?(?:meeting|proceedings) (?:was |were )?(?:closed|ended|concluded|finished)\b", re.I
)
_RESOLVES = re.compile(r"\W*(?:RESOLVED|AGREED)\b(?=\W+(?:[Tt]hat|to)\b)(?!.{0,30}\bnoted that\b)")
"""How a decision opens that the meeting took itself: it answers nothing that was asked before."""
_DECIDES = re.compile(r"^\W*(?:it was )?(?:resolved|agreed|recommended|decision)\b", re.I)
_INTERESTS = re.compile(r"\bdeclarations?\b.{0,30}\binterests?\b", re.I)
_NONE = re.compile(r"none\b|nil\b|n/a\b", re.I)
_HEADING = re.compile(
    r"^\W*(?:\d{1,2}\s*[\]/]\s*)?(?:any )?"
    r"(?:(?:(?:approval of )?(?:the )?minutes\b[^.;]{0,50}\W+(?:and |& ))?matters? arising\b[^.;]{0,60}"
    r"|actions? (?:points? )?(?:arising )?from (?:the )?(?:last|previous) (?:meetings?|minutes))\W*$",
    re.I,
)
_LONGEST_TITLE = 100
_TITLE_WORDS = 5
_LONG_TITLE_WORDS = 12
"""Words of a title where the entries above it are bullets, and it is none."""
_NUMBERED = re.compile(r"\W*(\d{1,2})\s*[\]/]\s*[A-Z]")
"""How a heading opens that is numbered as no list is: "4/ Matters arising", "[4] Matters arising"."""
_PAGE_LABEL = re.compile(r"\W*(?:draft )?minutes:?\W*", re.I)
_ENTRY = re.compile(r"\W*\(?(?:[a-z]|[ivx]+|\d+)[).]\s")


def references_in(
    dissected: Dissected, meetings: Sequence[Meeting], actions: Sequence[LoggedAction]
) -> tuple[Reference, ...]:
    """Every place of a paper that points back. ``meetings`` are those of its parts that tell of one, in order."""
    found: list[Reference] = []
    told = iter(meetings)
    calling: Meeting | None = None
    for part in dissected.parts:
        meeting = next(told) if part.role is not None else None
        calling = calling or meeting
        found += _in_part(part, meeting or calling)
    found += answers_in_log(actions, dissected.layout.paper, Where.of(meetings[-1] if meetings else None))
    return tuple(found)


def _in_part(part: Part, meeting: Meeting | None) -> Iterator[Reference]:
    if part.kind is PartKind.AGENDA:
        yield from _decisions_named(part, meeting)
        return
    below = _arising_below(part.blocks if not part.items else part.header)
    told = [block.rest for block in below if block.table is None]
    yield from answers_in_entries(list(_before_decision(told)), Where.of(meeting), named=True)
    if not part.items:
        apart = [block for block in part.body if block not in below and not (below and _heads_arising(block))]
        heads = part.blocks[:1] if part.stamped else ()  # what a paper of the pack is called tells nothing
        blocks = [block for block in apart if log_columns(block) is None and block not in heads]
        yield from in_report(
            [words for block in blocks for words in _paragraphs(block)], Where.of(meeting), tells_progress(blocks)
        )
    arising, last_number = False, max((i for i, item in enumerate(part.items) if item.number), default=0)
    under = _under_arising(part.items)
    for index, item in enumerate(part.items):
        where = Where.of(meeting, item.number)
        if item.title is not None and _INTERESTS.search(item.title.text):
            continue
        named = _is_matters_arising(item)
        if index in under or (item.number is None and index and _leads_on(part.items[index - 1])):
            yield from answers_in_entries(list(_before_decision(_beneath(item))), where, named=True)
        elif named or _brings_news(item) or (arising and item.number is None and index < last_number):
            arising = arising or (named and not _has_entries(item))
            yield from _matters_arising(item, where, named)
        else:
            arising = False
            yield from _narrated(item, where)


def _under_arising(items: Sequence[ItemPart]) -> frozenset[int]:
    """The items under matters arising: numbered on from them ("4.2" of "4"), or out of the run that goes on later."""
    under: set[int] = set()
    for at, item in enumerate(items):
        if item.number is None or not _is_matters_arising(item):
            continue
        number = item.number.removesuffix(".0")
        following = str(int(number) + 1) if number.isdigit() else ""
        next_number = at + 1
        for place in range(at + 1, len(items)):
            printed = items[place].number
            if printed is not None and printed == following:
                next_number = place
                break
        under.update(place for place in range(at + 1, next_number) if items[place].number is not None)
        for place in range(at + 1, len(items)):
            if not (items[place].number or "").startswith(f"{number}."):
                break
            under.add(place)
    return frozenset(under)


def _arising_below(blocks: Sequence[Block]) -> Sequence[Block]:
    """What stands under a heading of matters arising, where a paper is told in no items that could be read."""
    heads = [at for at, block in enumerate(blocks) if _heads_arising(block)]
    if not heads or heads[-1] + 1 >= len(blocks):
        return ()
    start = heads[-1]  # an earlier one stands in a list of what is on the agenda
    title, first = blocks[start], blocks[start + 1]
    bullets = bool(first.marker) or (start + 3 < len(blocks) and bool(blocks[start + 3].marker))
    stop = (at for at in range(start + 1, len(blocks)) if _ends_arising(blocks[at], title, bullets=bullets))
    return blocks[start + 1 : next(stop, len(blocks))]


def _heads_arising(block: Block) -> bool:
    if block.table is not None:
        return False
    titled = len(block.text) < _LONGEST_TITLE and _HEADING.match(block.rest.text) is not None
    return titled or (block.text.endswith(":") and _leads_to_answers(block.text))


def _ends_arising(block: Block, heading: Block, *, bullets: bool) -> bool:
    """Whether a block is the next heading: by its number, or where there are none by its form."""
    if block.marker or block.table is not None or _PAGE_LABEL.fullmatch(block.text):
        return False
    own = _NUMBERED.match(heading.text)
    if own:
        number = _NUMBERED.match(block.text)
        return number is not None and int(number[1]) == int(own[1]) + 1
    if heading.label is not None:
        return (
            block.label is not None
            and block.label.kind is heading.label.kind
            and block.label.depth <= heading.label.depth
            and block.label.parts > heading.label.parts
        )
    longest = _LONG_TITLE_WORDS if bullets else _TITLE_WORDS
    ends = (".", ";", ",", ":") if bullets else (".", ";", ",")
    return bool(block.level or block.bold) or (
        len(block.text.split()) <= longest and not block.text.rstrip().endswith(ends)
    )


def _paragraphs(block: Block) -> Iterator[Passage]:
    """A block's words; of a table the cells that tell something in a sentence, for figures and titles tell nothing."""
    if block.table is None:
        yield block.rest
        return
    lines = {line.number: line for line in block.passage.lines}
    for row in block.table.rows:
        for cell in row:
            if ends_like_sentence(cell.text):
                yield Passage.of([lines[number] for number in cell.lines if number in lines])


def _decisions_named(part: Part, meeting: Meeting | None) -> Iterator[Reference]:
    """Items of an agenda that take up an earlier decision by its number."""
    for item in part.items:
        where = Where.of(meeting, item.number)
        pointer = where.pointer(item.title.text) if item.title else None
        if item.title is not None and pointer is not None and pointer.minute is not None:
            yield reference_to(item.title, pointer, where)


def _is_matters_arising(item: ItemPart) -> bool:
    return item.title is not None and bool(_MATTERS_ARISING.search(item.title.text))


def _leads_on(item: ItemPart) -> bool:
    """Whether an item ends by heading matters arising: what stands under the next title is the first of them."""
    told = _told(item)
    return bool(told) and _HEADING.match(told[-1].text) is not None


def _beneath(item: ItemPart) -> list[Passage]:
    """What an item tells whose number goes on from that of matters arising ("4.2" of "4"): it is an entry of them."""
    told = _told(item)
    return told if told or item.title is None else [item.title]


def _brings_news(item: ItemPart) -> bool:
    """Whether an item brings news of what was in hand: only what tells how a matter stands answers there."""
    return item.title is not None and _NEWS.search(item.title.text) is not None


def _has_entries(item: ItemPart) -> bool:
    """Whether matters arising are told under their own heading, and not under headings that follow."""
    passages = _told(item)
    entries = len(passages) > 1 or any(_ENTRY.match(passage.text) for passage in passages)
    return entries or any(tells(sentence.text) for passage in passages for sentence in sentences_of(passage))


def _told(item: ItemPart) -> list[Passage]:
    """What an item tells, but for its tables: a log is read as such, and a row is no sentence."""
    blocks = minuted_blocks(item)
    lead = [item.lead] if item.lead and len(blocks) == len(item.body) else []
    return lead + [block.passage for block in blocks if block.table is None]


def _leads_to_answers(words: str) -> bool:
    """Whether a paragraph heads what answers earlier decisions: "Matters arising", "Actions from the last meeting:"."""
    small = words.lower()
    return ("arising" in small or "action" in small) and _ARISING_BELOW.match(words) is not None


def _narrated(item: ItemPart, where: Where) -> Iterator[Reference]:
    """What an item tells: answers from a heading on ("Matters arising", "Minute 12 – Bus passes"), else by pointers."""
    blocks = minuted_blocks(item)
    told_in = [block.passage for block in blocks if log_columns(block) is None]
    passages = ([item.lead] if item.lead and len(blocks) == len(item.body) else []) + told_in
    start = next((at for at, words in enumerate(passages) if _leads_to_answers(words.text)), len(passages))
    told: list[Passage] = []
    above: Pointer | None = None
    for words in passages[:start]:
        pointer = where.pointer(words.text) if _MINUTE_ABOVE.match(words.text) else None
        if pointer is not None or (above is not None and _DECIDES.match(words.text)):
            yield from _pointing(told, where)
            told, above = [], pointer
        elif above is not None:
            yield from _answers_to(words, above, where)
        if pointer is None and above is None:
            told.append(words)
    yield from _pointing(told, where)
    yield from answers_in_entries(list(_before_decision(passages[start + 1 :])), where, named=True)


def _answers_to(words: Passage, pointer: Pointer, where: Where) -> Iterator[Reference]:
    """What stands under a heading that names a minute answers it: each sentence that says how it stands."""
    for sentence in sentences_of(words):
        if tells(sentence.text):
            yield reference_to(sentence, where.pointer(sentence.text) or pointer, where, answering=True)


def _matters_arising(item: ItemPart, where: Where, named: bool) -> Iterator[Reference]:
    """Each entry under matters arising answers something: the sentences that say how it stands, else its first."""
    yield from answers_in_entries(list(_before_decision(_told(item))), where, named=named)


def _before_decision(passages: Sequence[Passage]) -> Iterator[Passage]:
    """What is told before the body decides, or the meeting closes: that answers nothing."""
    for passage in passages:
        mark = decision_mark(passage.text)
        if _TASK.match(passage.text) and not reports_on_action(passage.text):
            continue
        if _CLOSING.match(passage.text) or (mark is not None and not passage.text[mark[1] :].strip()):
            return
        if not _RESOLVES.match(passage.text):
            yield passage


def _pointing(passages: Sequence[Passage], where: Where) -> Iterator[Reference]:
    """Sentences that point back. One that names no minute means the minute that its item named before it."""
    named: Pointer | None = None
    restated = False
    for passage in passages:
        label = _ACTIONS_RESTATED.match(passage.text)
        if label is not None or restated:
            yield from _of_restated(passage, label, where)
            restated = label is not None and not _NONE.match(passage.text, label.end())
            continue
        if named is None and not (may_point(passage.text) or ENTRY_OF_ACTION.match(passage.text)):
            continue
        before: Pointer | None = None
        for sentence in sentences_of(passage):
            pointer = where.pointer(sentence.text)
            if answers_entry(sentence.text, pointer, before):
                yield reference_to(sentence, pointer or before, where, answering=True)
                continue
            before = pointer
            if pointer is None and named is not None and (FAILING.search(sentence.text) or notes_done(sentence.text)):
                pointer = named
            if pointer is None:
                continue
            if pointer.minute is not None:
                named = pointer
            elif named is not None and pointer.on is None and pointer.body == where.body:
                pointer = named
            entry = _ENTRY_OF_MINUTE.match(sentence.text) is not None
            reference = reference_to(sentence, pointer, where, entry=entry)
            yield reference
            yield from (replace(reference, meeting_date=day) for day in pointer.also_on)


def _of_restated(passage: Passage, label: re.Match[str] | None, where: Where) -> Iterator[Reference]:
    """An action set down again under ``label``; without one, what is told below of what became of it."""
    sentences = sentences_of(passage)
    if label is None:
        telling = [sentence for sentence in sentences if tells(sentence.text)][:1]
        yield from (reference_to(sentence, where.pointer(sentence.text), where, answering=True) for sentence in telling)
    elif not _NONE.match(passage.text, label.end()):
        asked = reference_to(sentences[0], where.pointer(sentences[0].text), where)
        yield replace(asked, states=Answer.REFERENCE_ONLY, why=RESTATES)

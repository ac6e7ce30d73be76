"""parts → references: words that point back at an earlier minute, meeting, decision or ask, and what they say of it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from arising.reading.actions.action_logs import log_columns
from arising.reading.laying_out.headings import ends_like_sentence
from arising.reading.laying_out.layout import Block
from arising.reading.laying_out.sentences import sentences_of
from arising.reading.parts.paragraphs import minuted_blocks
from arising.reading.parts.parts import Dissected, ItemPart, Part, PartKind
from arising.reading.parts.resolution_marks import decision_mark
from arising.reading.references.pointers import Pointer, may_point, resolved_then
from arising.reading.references.reference_making import Where, reference_to
from arising.reading.tasks.tasks import reports_on_action
from arising.record.meeting import Meeting
from arising.record.paper import Paper
from arising.record.passage import Passage
from arising.record.reference import Answer, Reference
from arising.record.report import LoggedAction, LogStatus
from arising.record.words import Words
from arising.wording.sought import Sought, Together
from arising.wording.states import FAILING, is_mark, state_of

_MATTERS_ARISING = re.compile(
    r"^\W*(?:(?:review|update) (?:of|on) )?(?:the )?actions? (?:log|tracker|sheet|list)\b|"
    r"\bminutes\b.{0,12}(?:&|\band\b) actions\b|"
    r"\bmatters?\b.{0,12}\b(?:arising|outstanding)\b"
    r"|\bactions? (?:points? )?(?:reports?|updates?|reviews?)\b"
    r"|\b(?:reviews?|updates?|progress) (?:of|on|from) (?:the )?(?:previous |last |outstanding )?actions?\b"
    r"|\bminutes\b.{0,60}\baction logs?\b|^\W*actions? arising\W*$"
    r"|\b(?:previous|outstanding) actions?\b|\bactions? (?:arising )?from (?:the )?(?:previous|last)\b",
    re.I,
)
_ARISING_BELOW = re.compile(
    r"^\W*(?:.{0,120}\b(?:following|these) )?matters arising\b[^.]{0,60}\W*$"
    r"|^.{0,120}\bactions?(?: points)? from the (?:previous|last) (?:\w+ )?meeting\b[^.]{0,60}:\W*$",
    re.I,
)
_MINUTE_ABOVE = re.compile(r"^\W*minutes?\s+(?:no\.?\s*)?\d[\d/.]*\s*[-–—:,]\s*[A-Z][^.;]{2,120}[^.;:!?]$", re.I)
"""A heading that names the minute which the paragraphs under it go back to."""
_ENTRY_OF_MINUTE = re.compile(
    r"^\W*(?:\w{1,3}\)\s*)?(?:(?:with (?:regard|reference) to|arising (?:from|out of)|in relation to|re:?)\s+"
    r"(?:the\s+)?minute|"
    r"\(?minute\s+(?:no\.?\s*)?\d[\d/.]*\s+[-–—])",
    re.I,
)
"""How an answer opens that names the minute it goes back to: "(Minute No. 12 – Bus Passes) – …"."""
_OWN_NUMBER = re.compile(r"^\W*(?:key )?decision (?:no|number|ref(?:erence)?)\b\.?\s*:", re.I)
"""The number of the decision that a report itself is about."""
_ANSWERS_BEFORE = re.compile(r"(?:This|These|It|They) (?:has|have|had|was|were|is|are)\b")
_TASK = re.compile(r"^\W*action(?: points?)?(?: \d+)?\s*[:–—-]", re.I)
_CLOSING = re.compile(
    r"^\W*(?:the )?(?:meeting|proceedings) (?:was |were )?(?:closed|ended|concluded|finished)\b", re.I
)
_NOTHING = re.compile(
    r"^\W*(?:the )?minutes\b[^.;]{0,80}\bwere (?:\w+ly )?(?:agreed|approved|accepted|signed|confirmed)\b[^.;]*\.?$|"
    r"^\W*(?:there (?:were|was|are|is) )?(?:none|no (?:further |other )?(?:matters|actions))\b",
    re.I,
)
_DECIDES = re.compile(r"^\W*(?:it was )?(?:resolved|agreed|recommended|decision)\b", re.I)
_ANSWERING = Sought(
    r"\b(?:actions?|progress|responses?|updates?)\b.{0,40}\brecommendations?\b|(?<!\bif )\brecommendation\s+\d+\b|"
    r"\bactions? (?:taken|to address)\b",
    re.I,
)
_RESTATED = Sought(r"^\W*(?:action|recommendation|request)\s*(?:\d+)?\s*:\s*\S|,\s*recommendation\s+\d+\.?$", re.I)
_ASKED_BEFORE = Together(_RESTATED, _ANSWERING)
_NOTES = re.compile(
    r"^\W*(?:(?:RESOLVED|Resolved|Agreed|AGREED)\W*)?(?:\(?\w{1,3}[).]+\s*)?"
    r"[Tt]hat (?:it be noted|the \w+ notes?) that\b"
)
_OF_ITSELF = re.compile(r"^\W*(?:[\d.]+\s+)?This (?:report|paper|note) (?:is|aims|will|seeks)\b", re.I)
_INTERESTS = re.compile(r"\bdeclarations?\b.{0,30}\binterests?\b", re.I)
_PROGRESS = re.compile(r"\bprogress report\b|\bprogress (?:update )?(?:in relation to|on)\b", re.I)
_RESTATES = "It restates what was asked."
_LONGEST_HEADING = 160
_SHORTEST_ANSWER = 40
_GOES_ON = re.compile(r"(?:He|She|They)\b")
_ASKS = re.compile(r"\b(?:asked|requested|suggested|wondered|queried|agreed (?:to|that)|would like)\b", re.I)
_NAMES_MATTER = re.compile(r"[A-Z0-9][\w’'&/]*(?: [\w’'&/]+){0,5} [-–] ")
_ENTRY = re.compile(r"\W*\(?(?:[a-z]|[ivx]+|\d+)[).]\s")
_NAME_WORDS = 9
_SAYS = re.compile(r"[-–:]\s|\b(?:was|were|is|are|had|has|have|been|would|will)\b")
_MARK_WORDS = 2
"""A sentence of an update with no more words than this only marks how the action stands."""
_ANSWERS_WITHIN = 3
"""Paragraphs under a restated ask that may answer it."""


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
    found += _in_log(actions, dissected.layout.paper, Where.of(meetings[-1] if meetings else None))
    return tuple(found)


def _in_part(part: Part, meeting: Meeting | None) -> Iterator[Reference]:
    if part.kind is PartKind.AGENDA:
        yield from _decisions_named(part, meeting)
        return
    if not part.items:
        blocks = [block for block in part.body if log_columns(block) is None]
        yield from _in_report(
            [words for block in blocks for words in _paragraphs(block)], Where.of(meeting), _tells_progress(blocks)
        )
    arising, last_number = False, max((i for i, item in enumerate(part.items) if item.number), default=0)
    for index, item in enumerate(part.items):
        where = Where.of(meeting, item.number)
        if item.title is not None and _INTERESTS.search(item.title.text):
            continue
        named = _is_matters_arising(item)
        if named or (arising and item.number is None and index < last_number):
            arising = arising or not _has_entries(item)
            yield from _matters_arising(item, where, named)
        else:
            arising = False
            yield from _narrated(item, where)


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


def _has_entries(item: ItemPart) -> bool:
    """Whether matters arising are told under their own heading, and not under headings that follow."""
    passages = _told(item)
    entries = len(passages) > 1 or any(_ENTRY.match(passage.text) for passage in passages)
    return entries or any(_tells(sentence.text) for passage in passages for sentence in sentences_of(passage))


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
    yield from _entries(list(_before_decision(passages[start + 1 :])), where, named=True)


def _answers_to(words: Passage, pointer: Pointer, where: Where) -> Iterator[Reference]:
    """What stands under a heading that names a minute answers it: each sentence that says how it stands."""
    for sentence in sentences_of(words):
        if _tells(sentence.text):
            yield reference_to(sentence, where.pointer(sentence.text) or pointer, where, answering=True)


def _matters_arising(item: ItemPart, where: Where, named: bool) -> Iterator[Reference]:
    """Each entry under matters arising answers something: the sentences that say how it stands, else its first."""
    yield from _entries(list(_before_decision(_told(item))), where, named=named)


def _before_decision(passages: Sequence[Passage]) -> Iterator[Passage]:
    """What is told before the body decides, or the meeting closes: that answers nothing."""
    for passage in passages:
        mark = decision_mark(passage.text)
        if _TASK.match(passage.text) and not reports_on_action(passage.text):
            continue
        if _CLOSING.match(passage.text) or (mark is not None and not passage.text[mark[1] :].strip()):
            return
        yield passage


def _entries(passages: Sequence[Passage], where: Where, *, named: bool) -> Iterator[Reference]:
    """The entries one by one."""
    for passage in passages:
        sentences = _with_marks(passage)
        telling = [sentence for sentence in sentences if _tells(sentence.text)]
        plainly = [
            sentence
            for sentence in telling[1:]
            if not _GOES_ON.match(sentence.text) and not _ASKS.search(sentence.text)
        ]
        labelled = [
            sentence for sentence in sentences[1:] if _NAMES_MATTER.match(sentence.text) and sentence not in plainly
        ]
        if len(sentences) == 1 and not telling and (_is_heading(sentences[0].text) or _NOTHING.match(passage.text)):
            continue
        if not telling and not named:
            continue
        for sentence in [*(telling or sentences)[:1], *plainly, *labelled]:
            yield reference_to(sentence, where.pointer(sentence.text), where, answering=True)


def _is_heading(text: str) -> bool:
    """Whether a paragraph of an entry only names it: "Directional Signs"."""
    return not text.endswith(".") and len(text.split()) <= _NAME_WORDS and not _SAYS.search(text)


def _tells(text: str) -> bool:
    """Whether words among answers say how something stands; a bare promise does not."""
    state = state_of(text, answering=True)
    return state.answer is not Answer.REFERENCE_ONLY and not state.promised


def _pointing(passages: Sequence[Passage], where: Where) -> Iterator[Reference]:
    """Sentences that point back. One that names no minute means the minute that its item named before it."""
    named: Pointer | None = None
    for passage in passages:
        for sentence in sentences_of(passage):
            pointer = where.pointer(sentence.text)
            if pointer is None and named is not None and (FAILING.search(sentence.text) or _notes_done(sentence.text)):
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


def _notes_done(text: str) -> bool:
    """Whether a resolution notes that something is done: "That it be noted that the team was fully operational"."""
    return bool(_NOTES.match(text)) and state_of(text).answer is Answer.DONE


def _tells_progress(blocks: Sequence[Block]) -> bool:
    """Whether a report is a progress report by its title: then what it says was done answers what was asked."""
    return any(_PROGRESS.search(block.text) for block in blocks[:8] if len(block.text) < _LONGEST_HEADING * 2)


def _in_report(passages: Sequence[Passage], where: Where, progress: bool) -> Iterator[Reference]:
    """In a report also what stands under a restated ask ("Action: …") and answers it, for a few paragraphs."""
    answering, pointed = 0, False
    for passage in passages:
        text = passage.text
        if len(text) <= _LONGEST_HEADING and _restates(text):
            answering = _ANSWERS_WITHIN if _RESTATED.match(text) else 0
            yield replace(
                reference_to(passage, where.pointer(text), where), states=Answer.REFERENCE_ONLY, why=_RESTATES
            )
            continue
        told = not (answering > 0 or progress)
        points, notes = may_point(text), pointed and "note" in text
        if (told and not points and not notes) or _OWN_NUMBER.match(text):
            continue
        before: Pointer | None = None
        for sentence in sentences_of(passage):
            pointer = (where.pointer(sentence.text) or resolved_then(sentence.text)) if points else None
            if before is not None and _ANSWERS_BEFORE.match(sentence.text) and _tells(sentence.text):
                yield reference_to(sentence, pointer or before, where, answering=True)
                continue
            before = pointer
            answers = not told and len(sentence.text) > _SHORTEST_ANSWER and _answers(sentence.text)
            if pointer is not None or answers or (pointed and _notes_done(sentence.text)):
                told = pointed = True
                yield reference_to(sentence, pointer, where)
        answering -= 1


def _restates(text: str) -> bool:
    """Whether a short paragraph restates an ask, or heads what answers one."""
    if not _ASKED_BEFORE.in_turn(text):
        return False
    heading = not text.rstrip().endswith((".", "; and", ";"))
    return _RESTATED.search(text) is not None or (heading and _ANSWERING.search(text) is not None)


def _answers(text: str) -> bool:
    """Whether a sentence under a restated ask says how things stand; a bare promise does not."""
    if _OF_ITSELF.match(text):
        return False
    state = state_of(text)
    return state.answer is not Answer.REFERENCE_ONLY and (state.waits or not state.promised)


def _in_log(actions: Sequence[LoggedAction], paper: Paper, where: Where) -> Iterator[Reference]:
    """The first sentence of each update of a logged action, and later ones that say how it stands."""
    for action in actions:
        row = replace(where, item=f"action {action.number.text}")
        for sentence in sentences_of(_printed(action.details, paper)):
            pointer = where.pointer(sentence.text)
            if pointer is not None:
                yield reference_to(sentence, pointer, row)
        if not action.updates and action.standing and len(action.standing.text.split()) > _MARK_WORDS:
            yield reference_to(_printed(action.standing, paper), None, row, answering=True)
        for update in action.updates:
            for index, sentence in enumerate(_sentences_of_update(_printed(update.words, paper))):
                state = state_of(sentence.text)
                told = state.answer in {Answer.NOT_DONE, Answer.PARTLY} and not state.promised
                if index == 0 or told or where.pointer(sentence.text) is not None:
                    yield _of_log(reference_to(sentence, None, row, answering=True), action)


def _of_log(reference: Reference, action: LoggedAction) -> Reference:
    """An update that does not say how the action stands, where the log itself says so in a column of its own."""
    if reference.states is not Answer.REFERENCE_ONLY:
        return reference
    if action.status is LogStatus.DISCHARGED:
        return replace(reference, states=Answer.DONE, why="The log closes the action.")
    standing = state_of(action.standing.text, answering=True) if action.standing else None
    if standing is None or standing.answer in {Answer.REFERENCE_ONLY, Answer.DONE}:
        return reference
    return replace(reference, states=standing.answer, why=standing.why)


def _sentences_of_update(update: Passage) -> list[Passage]:
    """The sentences of an update; one that only marks ("On-going.") or goes on ("She said …") keeps its neighbour."""
    starts: list[int] = []
    end = 0
    for sentence in sentences_of(update):
        start = update.text.index(sentence.text, end)
        end = start + len(sentence.text)
        if not starts or not (
            _GOES_ON.match(sentence.text) or (len(starts) == 1 and len(update.text[:start].split()) <= _MARK_WORDS)
        ):
            starts.append(start)
    entries = [update[start:stop].strip() for start, stop in zip(starts, [*starts[1:], len(update.text)], strict=True)]
    return _joined_marks(entries)


def _with_marks(passage: Passage) -> list[Passage]:
    """The sentences of an entry; what only marks how it stands ("Ongoing") keeps its neighbour."""
    return _joined_marks(sentences_of(passage))


def _joined_marks(sentences: Sequence[Passage]) -> list[Passage]:
    joined: list[Passage] = []
    for sentence in sentences:
        if joined and is_mark(sentence.text):
            joined[-1] = Passage.joined([joined[-1], sentence])
        else:
            joined.append(sentence)
    return joined


def _printed(words: Words, paper: Paper) -> Passage:
    """The passage that ``words`` were cut from, so that a sentence of them keeps its own place."""
    first = bisect_left(paper.lines, words.place.start, key=lambda line: line.end)
    lines = []
    for line in paper.lines[first:]:
        if line.start >= words.place.end:
            break
        if any(line.start < span.end and span.start < line.end for span in words.place.spans):
            lines.append(line)
    passage = Passage.of(lines)
    start = passage.text.find(words.text)
    return passage[start : start + len(words.text)] if start >= 0 else passage

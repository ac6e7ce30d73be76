"""Reports → references: sentences that point back, and what answers an ask that a report sets down again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from arising.reading.laying_out.layout import Block
from arising.reading.laying_out.sentences import sentences_of
from arising.reading.references.arising_entries import ENTRY_OF_ACTION, RESTATES, answers_entry, notes_done, tells
from arising.reading.references.pointers import Pointer, may_point, resolved_then
from arising.reading.references.reference_making import Where, reference_to
from arising.record.passage import Passage
from arising.record.reference import Answer, Reference
from arising.wording.sought import Sought, Together
from arising.wording.states import state_of

_OWN_NUMBER = re.compile(r"^\W*(?:key )?decision (?:no|number|ref(?:erence)?)\b\.?\s*:", re.I)
"""The number of the decision that a report itself is about."""
_ANSWERING = Sought(
    r"\b(?:actions?|progress|responses?|updates?)\b.{0,40}\brecommendations?\b|(?<!\bif )\brecommendation\s+\d+\b|"
    r"\bactions? (?:taken|to address)\b",
    re.I,
)
_RESTATED = Sought(r"^\W*(?:action|recommendation|request)\s*(?:\d+)?\s*:\s*\S|,\s*recommendation\s+\d+\.?$", re.I)
_ASKED_BEFORE = Together(_RESTATED, _ANSWERING)
_OF_ITSELF = re.compile(r"^\W*(?:[\d.]+\s+)?This (?:report|paper|note) (?:is|aims|will|seeks)\b", re.I)
_PROGRESS = re.compile(r"\bprogress report\b|\bprogress (?:update )?(?:in relation to|on)\b", re.I)
_REPLY = Sought(
    r"(?:^|(?<=[.?!] ))(?:(?:Officer|Officers’|Cabinet|Executive|Latest|Current) )?"
    r"(?:Response|Reply|Answer|Update|Outcome|Progress|Position)\s?[:–—]\s*(?=\w)"
)
"""A label before the answer to what stands above it was asked."""
_WAS_ASKED = re.compile(r"\b(?:asked|requested|recommend\w*|resolved|wanted|sought|actions?|minute)\b", re.I)
_LONGEST_HEADING = 160
_SHORTEST_ANSWER = 40
_ANSWERS_WITHIN = 3
"""Paragraphs under a restated ask that may answer it."""


def tells_progress(blocks: Sequence[Block]) -> bool:
    """Whether a report is a progress report by its title: then what it says was done answers what was asked."""
    return any(_PROGRESS.search(block.text) for block in blocks[:8] if len(block.text) < _LONGEST_HEADING * 2)


def in_report(passages: Sequence[Passage], where: Where, progress: bool) -> Iterator[Reference]:
    """In a report also what stands under a restated ask ("Action: …") and answers it, for a few paragraphs."""
    answering, pointed, above = 0, False, ""
    for passage in passages:
        text = passage.text
        reply = _REPLY.search(text) if ":" in text or "–" in text else None
        if reply and _WAS_ASKED.search(f"{above} {text[: reply.start()]}"):
            yield from _replied(passage, reply, where)
            continue
        above = text
        if len(text) <= _LONGEST_HEADING and _restates(text):
            answering = _ANSWERS_WITHIN if _RESTATED.match(text) else 0
            yield replace(reference_to(passage, where.pointer(text), where), states=Answer.REFERENCE_ONLY, why=RESTATES)
            continue
        told = not (answering > 0 or progress)
        points, notes = may_point(text), pointed and "note" in text
        entry = ENTRY_OF_ACTION.match(text) is not None
        if (told and not (points or notes or entry)) or _OWN_NUMBER.match(text):
            continue
        before: Pointer | None = None
        for sentence in sentences_of(passage):
            pointer = (where.pointer(sentence.text) or resolved_then(sentence.text)) if points else None
            if answers_entry(sentence.text, pointer, before):
                yield reference_to(sentence, pointer or before, where, answering=True)
                continue
            before = pointer
            answers = not told and len(sentence.text) > _SHORTEST_ANSWER and _answers(sentence.text)
            if pointer is not None or answers or (pointed and notes_done(sentence.text)):
                told = pointed = True
                yield reference_to(sentence, pointer, where)
        answering -= 1


def _replied(passage: Passage, label: re.Match[str], where: Where) -> Iterator[Reference]:
    """What stands behind the label of a reply, and before it what it replies to where that names a minute."""
    asked = where.pointer(passage.text[: label.start()])
    if asked is not None:
        restated = reference_to(passage[: label.start()].strip(), asked, where)
        yield replace(restated, states=Answer.REFERENCE_ONLY, why=RESTATES)
    sentences = sentences_of(passage[label.end() :])
    yield from (
        reference_to(sentence, where.pointer(sentence.text) or asked, where, answering=True)
        for sentence in sentences
        if sentence is sentences[0] or tells(sentence.text)
    )


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

"""Updates of an action log as answers to its actions: which sentences of them tell how the action stands."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from arising.reading.laying_out.sentences import sentences_of
from arising.reading.references.arising_entries import GOES_ON, joined_marks
from arising.reading.references.reference_making import Where, reference_to
from arising.record.paper import Paper
from arising.record.passage import Passage
from arising.record.reference import Answer, Reference
from arising.record.report import LoggedAction, LogStatus
from arising.record.words import Words
from arising.wording.states import state_of

_LATE = re.compile(r"\b(?:red|r|overdue|late|not (?:yet )?(?:due|begun|achieved|done)|awaited|delayed|slipped)\b", re.I)
"""How a log marks an action of which nothing has come."""
_ON_AGENDA = re.compile(r"^\W*(?:\w+\W+){0,3}agenda\b.{0,20}$", re.I)
"""An update that only says where the action will be spoken of."""
_MARK_WORDS = 2
"""A sentence of an update with no more words than this only marks how the action stands."""


def answers_in_log(actions: Sequence[LoggedAction], paper: Paper, where: Where) -> Iterator[Reference]:
    """The first sentence of each update of a logged action, and later ones that say how it stands."""
    for action in actions:
        row = where.of_item(f"action {action.number.text}")
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
    if action.standing is None or _ON_AGENDA.search(reference.quote.text):
        return reference
    standing = state_of(action.standing.text, answering=True)
    if standing.answer not in {Answer.REFERENCE_ONLY, Answer.DONE}:
        return replace(reference, states=standing.answer, why=standing.why)
    if _LATE.search(action.standing.text):
        return replace(reference, states=Answer.NOT_DONE, why=f"The log says “{action.standing.text}” of the action.")
    return replace(
        reference, states=Answer.PARTLY, why="The log keeps the action open, and says what came of it so far."
    )


def _sentences_of_update(update: Passage) -> list[Passage]:
    """The sentences of an update; one that only marks ("On-going.") or goes on ("She said …") keeps its neighbour."""
    starts: list[int] = []
    end = 0
    for sentence in sentences_of(update):
        start = update.text.index(sentence.text, end)
        end = start + len(sentence.text)
        if not starts or not (
            GOES_ON.match(sentence.text) or (len(starts) == 1 and len(update.text[:start].split()) <= _MARK_WORDS)
        ):
            starts.append(start)
    entries = [update[start:stop].strip() for start, stop in zip(starts, [*starts[1:], len(update.text)], strict=True)]
    return joined_marks(entries)


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

"""The history that action logs keep of their own rows: what each update says, and rows closed without a word."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from arising.following_up.body_papers import Logged
from arising.following_up.finders.found import evidence
from arising.following_up.finders.saying import answer_of
from arising.following_up.identity import squeezed
from arising.following_up.library import Library
from arising.record.ask import Ask, Citation, Evidence
from arising.record.reference import Answer, Reference
from arising.record.report import LogStatus, Update
from arising.wording.states import state_of

FINDER = "action log"
CLOSES = "action log, closed without words"
_CLOSING = re.compile(r"\b(?:discharged?|closed?|completed?)\b", re.I)


def log_updates(library: Library) -> Iterator[Evidence]:
    """Evidence from the updates of logged actions: certain, for the log itself ties them to the ask."""
    asks = {ask.id: ask for ask in library.asks}
    told: dict[str, list[Reference]] = {}
    for name, rows in library.rows.items():
        for row in rows:
            told.setdefault(row.record.paper.sha256, sorted(row.record.references, key=_start))
        if name in asks:
            yield from _of_rows(asks[name], rows, told)


def _of_rows(ask: Ask, rows: Sequence[Logged], pointing: Mapping[str, Sequence[Reference]]) -> Iterator[Evidence]:
    """The updates of one ask, each once: a log prints the old ones again."""
    told: set[tuple[date | None, str]] = set()
    for row in rows:
        for update in row.action.updates:
            day = update.day.on if update.day else None
            words = (day, squeezed(update.words.text))
            if words not in told and update.words.text:
                told.add(words)
                yield from _of_update(ask, row, update, pointing[row.record.paper.sha256])
        if row.action.status is LogStatus.DISCHARGED and not closing_words(row):
            why = "The log lists it as closed, and says nothing of what was done."
            yield evidence(ask, _cited(row, row.action.details.text), Answer.REFERENCE_ONLY, CLOSES, why, certain=True)


def _of_update(ask: Ask, row: Logged, update: Update, references: Sequence[Reference]) -> Iterator[Evidence]:
    place, day = update.words.place, update.day.on if update.day else None
    for reference in references[bisect_left(references, place.start, key=_start) :]:
        if reference.quote.place.start >= place.end:
            break
        paper, number, quote = row.record.paper, row.action.number.text, reference.quote
        cited = Citation(paper.sha256, paper.name, quote.text, quote.place, ask.body, day or row.on, number)
        state = answer_of([ask], quote.text, reference.states, reference.why)
        why = f"The log's own update of action {number}. {state.why}"
        yield evidence(ask, cited, state.answer, FINDER, why, certain=True)


def closing_words(row: Logged) -> bool:
    """Whether a row listed as closed says why: its last update is of the log's own day, or says that it is done."""
    if not row.action.updates:
        return False
    last = row.action.updates[-1]
    if last.day is None or row.on is None or last.day.on >= row.on:
        return True
    return bool(_CLOSING.search(last.words.text)) or state_of(last.words.text).answer is Answer.DONE


def _start(reference: Reference) -> int:
    return reference.quote.place.start


def _cited(row: Logged, quote: str) -> Citation:
    paper = row.record.paper
    return Citation(paper.sha256, paper.name, quote, row.action.details.place, row.body, row.on, row.action.number.text)

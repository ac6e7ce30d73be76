"""What stands beside the words of a row: who owes which of the tasks told there, and by when."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from arising.reading.tasks.tasks import agreed_task, task_in
from arising.record.passage import Passage
from arising.timetable.printed_dates import dates_in

_NAME = r"(?:(?:the )?[A-Z][\w’'-]*\.?(?: (?:of |for )?[A-Z][\w’'-]*){0,4}|all(?: \w+)?)"
"""Without the comma or "and" that joins it to the next: two ways to read one would be tried without end."""
_ONE = rf"(?>{_NAME})"
_AND = r"\s*(?:/|,|;|&|\+|\band\b)\s*"
_OWNER = re.compile(rf"{_ONE}(?:{_AND}{_ONE})*")
_LABEL = re.compile(r"^\W*(?:actions?(?: points?| by)?|owner|lead)\s*(?:\d+(?:\.\d+)*)?\s*[:–-]\s*", re.I)
_WHEN = re.compile(
    r"\b(?:by|before|at|for|from|in|on|until|end(?: of)?|w/c|asap|as soon as|immediate\w*|next|on-?going|monthly|"
    r"quarterly|(?:early|mid|late)\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\W*(?:\d|$)|"
    r"(?:spring|summer|autumn|winter)\b|tb[ca]\b|complete\w*)",
    re.I,
)
_WHEN_ALONE = re.compile(r"\s(?:asap|on-?going|immediate\w*|tb[ca]|monthly|quarterly)$", re.I)
_DUE_FIRST = re.compile(r"(?P<due>.*\d|asap|on-?going|immediate\w*|next (?:meeting|board))\s+(?P<owner>[^\d]+)", re.I)
_NO_OWNER = re.compile(
    r"^\W*(?:noted?|agreed|approved|decision|information|none|nil|n/?a|all to note|to note)?\W*$", re.I
)
_TASK = re.compile(r"^\W*(?P<owner>\S.{0,60}?)\s+(?:to|will|should)\s+[a-z]")
_TASK_OF_ITS_OWN = re.compile(r"(?:[A-Z][a-z’'-]+ [A-Z][\w’'-]+|[A-Z]{2,4}) (?:to|will) [a-z]")
_UNDERTAKES = (
    r"(?:\s*\([A-Z]{2,4}\))?\s+(?:to\b|will\b|would\b|agreed\b|undertook\b|offered\b|is to\b|was asked\b|has agreed\b)"
)
_TO_BE = re.compile(
    r"^(?!.*\b(?:was|were|had|has|have|is|are|said|asked|agreed|noted|reported|advised|explained)\b.*\bto be\b)"
    r"[^.;]{2,160}?\bto be (?:\w+ly )?\w+(?:ed|en|ught|nt|de|ne|t)\b|^\W*(?:to be )\w+(?:ed|en|ught|nt|de|ne)\b",
    re.I,
)
"""A task without a verb of its own: "Three quotes to be obtained"."""

_ASKED = re.compile(
    r"\b(?:was|were) (?:asked|requested|invited|encouraged) to\b|\b(?:would|will) be (?:taken|held|done)\b", re.I
)
_AGREED = re.compile(r"\b(?:agreed|resolved|decided)\s+(?=that\b|to\b)")
_NUMBER_FIRST = re.compile(r"^\W*\(?(?:\d{1,2}|[ivx]{1,4}|[a-z])[).]\s*")


@dataclass(frozen=True, slots=True)
class Beside:
    """What one entry beside a row says: who owes something, by when, and the task where the entry tells it."""

    owner: str | None
    due: str | None
    task: Passage | None


def each_task(words: Passage) -> list[Passage]:
    """An entry cut where a line names somebody with a task of their own ("Ann Lee to …" / "Tom Ray to …")."""
    text = words.text
    starts = [start for start in words.offsets if start and _TASK_OF_ITS_OWN.match(text, start)]
    if not starts or not _TASK_OF_ITS_OWN.match(text):
        return [words]
    return [words[start:stop].strip() for start, stop in pairwise([0, *starts, len(text)])]


def read_beside(words: Passage) -> Beside | None:
    """What an entry says; None where it names nobody, no day and no task ("Noted")."""
    label = _LABEL.match(words.text)
    words = words[label.end() :].strip() if label else words
    text = words.text.strip(" .;")
    if _NO_OWNER.match(text):
        return None
    if _OWNER.fullmatch(text) and not _WHEN_ALONE.search(text):
        return Beside(text, None, None)
    task = _TASK.match(text)
    if task:
        owner = task["owner"]
        return Beside(owner if _OWNER.fullmatch(owner) else None, None, words)
    cut = _where_due_begins(text)
    behind = _DUE_FIRST.match(text) if cut == 0 else None
    if behind and _OWNER.fullmatch(behind["owner"]):
        return Beside(behind["owner"], behind["due"], None)
    if cut is not None:
        owner = text[:cut].strip(" -–—:;,(/")
        if not owner or _OWNER.fullmatch(owner):
            return Beside(owner or None, text[cut:].strip(" -–—:;,()"), None)
    return Beside(None, None, words) if len(text.split()) > 2 else None


def _where_due_begins(text: str) -> int | None:
    starts = [printed.start for printed in dates_in(text)][:1]
    found = _WHEN.search(text)
    starts += [found.start()] if found else []
    return min(starts, default=None)


def owed_by(owner: str | None, told: Sequence[Passage], given: Callable[[Passage], bool | None]) -> Passage | None:
    """Which of the sentences told in a row ``owner`` owes: one that names them, else the first task left.

    ``given`` says of a decision whether it gives a task, and None of what is no decision.
    """
    names = [re.escape(name) for name in re.split(_AND, owner or "") if name]
    for sentence in told:
        if names and re.search(rf"\b(?:{'|'.join(names)})\b{_UNDERTAKES}", sentence.text):
            return sentence
    for sentence in told:
        task = given(sentence)
        if _asks(sentence.text) if task is None else task:
            return sentence
    return next((each for each in reversed(told) if given(each) is None and not each.text.endswith(":")), None)


def _asks(text: str) -> bool:
    return _TO_BE.match(text) is not None or _ASKED.search(text) is not None or task_in(text) is not None


def decides_task(text: str) -> bool:
    """Whether a sentence that tells of a decision says what somebody is to do."""
    agreed = _AGREED.search(text)
    return agreed_task(text[agreed.end() :] if agreed else f"that {_NUMBER_FIRST.sub('', text)}")

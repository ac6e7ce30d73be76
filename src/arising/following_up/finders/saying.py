"""What words say became of an ask, once the ask's own words in them are left out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from arising.following_up.subjects import ASKING, stems
from arising.record.ask import Ask
from arising.record.reference import Answer
from arising.wording.state import State
from arising.wording.states import state_of

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")

_DELIVERED = re.compile(
    r"\b(?:paper|report|briefing|figures|details|analysis|information|note|copy|map|plan|proposals|findings)\b"
    r"(?:(?!\b(?:not|nothing|no|never|yet|will|would|await\w*|half|part|some)\b)[^.;]){0,140}?"
    r"\b(?:was|were|had been) (?:presented|submitted|received|provided|circulated|discussed|considered)\b"
    r"|\bconsideration was given to (?:a|the) (?:paper|report|briefing)\b",
    re.I,
)
"""Once words are known to be about an ask, that something was put before the body is an answer to it."""
_ALREADY = re.compile(
    r"\balready (?:available|in place|done|complete|completed|sent|circulated|provided|under way)\b", re.I
)
_AUXILIARY = frozenset("not never yet be been being is are was were has have had to".split())
"""After these a verb tells what became of a thing, though the ask has the verb too: "had not been circulated"."""


def said_of(ask: Ask, words: str) -> State:
    """What ``words`` say became of an ask.

    "The paper on equipment awaiting repair was submitted" awaits nothing: the ask was about such equipment.
    """
    state = state_of(words)
    return answer_of([ask], words, state.answer, state.why)


def answer_of(asks: Iterable[Ask], words: str, read: Answer, why: str) -> State:
    """What reading made of words that point back at ``asks``; no failure that rests on the asks' own words.

    A promise is no failure either: whether it is kept in time the due day tells. Where words tell of failure and
    of something that is there already, part is done.
    """
    delivered = _DELIVERED.search(words)
    if read is Answer.REFERENCE_ONLY and delivered:
        return State(Answer.DONE, f"It says “{delivered.group()}”.")
    first = state_of(words)
    promise = first if first.promised else state_of(words, answering=True)
    if read is Answer.NOT_DONE and promise.promised:
        return State(Answer.REFERENCE_ONLY, promise.why, promised=True)
    if read is Answer.NOT_DONE and _ALREADY.search(words):
        return State(Answer.PARTLY, f"{why} And part of it “{_ALREADY.findall(words)[0]}”.")
    if read not in {Answer.NOT_DONE, Answer.PARTLY} or first.answer is not read:
        return State(read, why)
    rest = words
    for ask in asks:
        rest = without_repeats(rest, ask.words.quote)
    again = state_of(rest)
    return State(read, why) if again.answer is read else again


def without_repeats(words: str, asked: str) -> str:
    """``words`` without the runs of at least two words that stand in ``asked`` too, but for "report" and its like."""
    own = [found.group().lower().replace("’", "'") for found in _WORD.finditer(asked)]
    pairs = set(pairwise(own))
    found = list(_WORD.finditer(words))
    said = [each.group().lower().replace("’", "'") for each in found]
    repeated = {place for place in range(len(said) - 1) if (said[place], said[place + 1]) in pairs}
    repeated |= {place + 1 for place in repeated}
    repeated -= {place for place in repeated if place and said[place - 1] in _AUXILIARY}
    repeated -= {place for place in repeated if not stems(said[place]) - ASKING}
    rest = list(words)
    for place in repeated:
        rest[found[place].start() : found[place].end()] = " " * (found[place].end() - found[place].start())
    return "".join(rest)

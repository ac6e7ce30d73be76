"""What words say became of an ask, once the ask's own words in them are left out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from arising.record.ask import Ask
from arising.record.reference import Answer
from arising.wording.states import State, state_of

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")

_AUXILIARY = frozenset("not never yet be been being is are was were has have had to".split())
"""After these a verb tells what became of a thing, though the ask has the verb too: "had not been circulated"."""


def said_of(ask: Ask, words: str) -> State:
    """The state of ``words`` without the runs of two words or more that they repeat from the ask.

    "The paper on equipment awaiting repair was submitted" awaits nothing: the ask was about such equipment.
    """
    return state_of(without_repeats(words, ask.words.quote))


def answer_of(asks: Iterable[Ask], words: str, read: Answer, why: str) -> State:
    """What reading made of words that point back at ``asks``, unless what it rests on are the asks' own words."""
    rest = words
    for ask in asks:
        rest = without_repeats(rest, ask.words.quote)
    if rest == words:
        return State(read, why)
    again = state_of(rest)
    return State(read, why) if again.answer is state_of(words).answer else again


def without_repeats(words: str, asked: str) -> str:
    """``words`` without the runs of at least two words that stand in ``asked`` too."""
    own = [found.group().lower().replace("’", "'") for found in _WORD.finditer(asked)]
    pairs = set(pairwise(own))
    found = list(_WORD.finditer(words))
    said = [each.group().lower().replace("’", "'") for each in found]
    repeated = {place for place in range(len(said) - 1) if (said[place], said[place + 1]) in pairs}
    repeated |= {place + 1 for place in repeated}
    repeated -= {place for place in repeated if place and said[place - 1] in _AUXILIARY}
    rest = list(words)
    for place in repeated:
        rest[found[place].start() : found[place].end()] = " " * (found[place].end() - found[place].start())
    return "".join(rest)

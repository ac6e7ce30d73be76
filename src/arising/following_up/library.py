"""Everything that the finders of evidence look things up in, built once for a shelf."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from functools import cached_property

from arising.following_up.bodies import body_key
from arising.following_up.shelf import Shelf, Statement
from arising.following_up.statements import statements_of
from arising.following_up.subjects import Weights, stems
from arising.record.ask import Ask

_COMMONEST = 400
"""A stem in more statements than this tells too little to look up by; others of the same ask will."""
_LOOKED_UP = 8
"""How many of an ask's most telling stems are looked up."""


class Library:
    """Asks and statements with the ways to them: by body and minute, by telling stem."""

    def __init__(self, shelf: Shelf, asks: Sequence[Ask]) -> None:
        self.shelf = shelf
        self.asks = tuple(asks)
        self.statements: tuple[Statement, ...] = statements_of(shelf)
        self.weights = Weights(statement.stems for statement in self.statements)

    @cached_property
    def by_stem(self) -> Mapping[str, Sequence[int]]:
        """For each stem, the indexes of the statements that it stands in, in order of time."""
        found: dict[str, list[int]] = defaultdict(list)
        for index, statement in enumerate(self.statements):
            for each in statement.subject:
                found[each].append(index)
        return found

    @cached_property
    def by_minute(self) -> Mapping[tuple[str, str], Sequence[Ask]]:
        """For body and minute number, the asks made in minutes of that number, in order of time."""
        found: dict[tuple[str, str], list[Ask]] = defaultdict(list)
        for ask in self.asks:
            if ask.item:
                found[body_key(ask.body), ask.item.strip(" .")].append(ask)
        return found

    @cached_property
    def by_body(self) -> Mapping[str, Sequence[Ask]]:
        """For each body, its asks in order of time."""
        found: dict[str, list[Ask]] = defaultdict(list)
        for ask in self.asks:
            found[body_key(ask.body)].append(ask)
        return found

    @cached_property
    def subjects(self) -> Mapping[str, frozenset[str]]:
        """For each ask, the stems of its words."""
        return {ask.id: stems(ask.words.quote) for ask in self.asks}

    @cached_property
    def topics(self) -> Mapping[str, frozenset[str]]:
        """For each ask, the stems of its words and of the title that it was asked under."""
        return {ask.id: self.subjects[ask.id] | stems(ask.item_title) for ask in self.asks}

    def telling(self, words: AbstractSet[str]) -> list[str]:
        """The most telling of ``words``, the rarest first."""
        known = [each for each in words if 0 < self.weights.count(each) <= _COMMONEST]
        return sorted(known, key=lambda each: (-self.weights.of(each), each))[:_LOOKED_UP]

    def near(self, ask: Ask, after: date) -> Iterable[tuple[Statement, float]]:
        """Statements after a day that share telling stems with an ask, with how much of it they share."""
        topic = self.topics[ask.id]
        seen: set[int] = set()
        for each in self.telling(topic):
            for index in reversed(self.by_stem.get(each, ())):
                if self.statements[index].on <= after:
                    break
                seen.add(index)
        for index in sorted(seen):
            statement = self.statements[index]
            yield statement, self.weights.share(topic, statement.subject)

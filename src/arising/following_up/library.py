"""Everything that the finders of evidence look things up in, built once for a shelf."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from functools import cached_property

from arising.following_up.bodies import body_key
from arising.following_up.shelf import Said, Shelf, Statement
from arising.following_up.statements import statements_of
from arising.following_up.subjects import Weights, stems
from arising.record.ask import Ask, AskSource

TITLES = frozenset({Said.AGENDA, Said.TITLE, Said.REPORT})
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
    def titles_by_stem(self) -> Mapping[str, Sequence[int]]:
        """For each stem, the indexes of the titles (agenda items, minutes, reports) it stands in, in order of time."""
        found: dict[str, list[int]] = defaultdict(list)
        for index, statement in enumerate(self.statements):
            if statement.said in TITLES:
                for each in statement.stems:
                    found[each].append(index)
        return found

    @cached_property
    def by_minute(self) -> Mapping[tuple[str, str], Sequence[Ask]]:
        """For body and minute number, the asks made in minutes of that number, in order of time.

        Asks that are known only from a later mention are left out: what else their minute asked is not known.
        """
        found: dict[tuple[str, str], list[Ask]] = defaultdict(list)
        for ask in self.asks:
            if ask.item and ask.source is not AskSource.TOLD:
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
    def histories(self) -> Mapping[str, frozenset[str]]:
        """For each ask from a log, the stems of its words and of every update that the log gives of it."""
        updates: dict[tuple[str, int], str] = {}
        for record in self.shelf.records:
            for action in record.actions:
                told = " ".join(update.words.text for update in action.updates)
                updates[record.paper.sha256, action.details.place.start] = told
        found = {}
        for ask in self.asks:
            history = updates.get((ask.words.sha256, ask.words.place.start))
            if history is not None:
                found[ask.id] = self.subjects[ask.id] | stems(history)
        return found

    @cached_property
    def contexts(self) -> Mapping[str, frozenset[str]]:
        """For each ask, the stems of everything that was decided under the same minute, and of its title."""
        decided: dict[tuple[str, date, str], set[str]] = defaultdict(set)
        for statement in self.statements:
            if statement.said in {Said.RESOLUTION, Said.TITLE} and statement.cited.item:
                decided[body_key(statement.body), statement.on, statement.cited.item] |= statement.stems
        found = {}
        for ask in self.asks:
            near = (
                decided.get((body_key(ask.body), ask.asked_on, ask.item), set()) if ask.asked_on and ask.item else set()
            )
            found[ask.id] = self.topics[ask.id] | near
        return found

    @cached_property
    def topics(self) -> Mapping[str, frozenset[str]]:
        """For each ask, the stems of its words and of the title that it was asked under."""
        return {ask.id: self.subjects[ask.id] | stems(ask.item_title) for ask in self.asks}

    def telling(self, words: AbstractSet[str]) -> list[str]:
        """The most telling of ``words``, the rarest first."""
        known = [each for each in words if 0 < self.weights.count(each) <= _COMMONEST]
        return sorted(known, key=lambda each: (-self.weights.of(each), each))[:_LOOKED_UP]

    def titles_near(self, ask: Ask, after: date) -> Iterable[Statement]:
        """Titles after a day that share a telling stem with what was decided under an ask's minute."""
        seen: set[int] = set()
        for each in self.contexts[ask.id]:
            places = self.titles_by_stem.get(each, ())
            if len(places) <= _COMMONEST:
                for index in reversed(places):
                    if self.statements[index].on <= after:
                        break
                    seen.add(index)
        return [self.statements[index] for index in sorted(seen)]

"""Everything that the finders of evidence look things up in, built once for one body."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date, timedelta
from functools import cached_property
from typing import TypeAlias

from arising.following_up.asks import asks_of, row_id
from arising.following_up.body_papers import BodyPapers, Logged
from arising.following_up.matters import NO_MATTER, Matter, Matters
from arising.following_up.owners import named_by
from arising.following_up.statements import Said, Statement, statements_of
from arising.following_up.subjects import ASKING, Weights, stems
from arising.record.ask import Ask, AskSource

_WORDS, _HEADING, _IN_TIME, _NAMED = 0.6, 0.4, 0.06, 0.04
"""What an ask's own words, its title, the time it was due and its owner's name count for."""
_OF_ITS_OWN = 0.2
"""The share of what an ask has beyond its title that words must have: to be on its subject is not enough."""
_AWAITED = 0.57
"""What words count for that the owner is named in, under the ask's own title, at about the time it was due."""
_ABOUT_DUE = timedelta(days=75)
_POINTS = re.compile(r"\W*(?:that )?(?:this|these|that|it|they|he|she|such|the same|the matter)\b", re.I)
"""How an ask opens that points at what was said just before it."""
_FEW = 3
"""Telling stems below which an ask does not say by itself what it is about."""
_MINUTED = frozenset({AskSource.RESOLUTION, AskSource.ACTION})
_Minute: TypeAlias = tuple[date, str | None, frozenset[str]]
"""A minute, or a matter of one: its day, its number where it has one, and what it is headed with."""


class Library:
    """One body's asks and statements with the ways to them: by minute, by telling stem."""

    def __init__(self, papers: BodyPapers) -> None:
        self.papers = papers
        self.body = papers.body
        self.matters = Matters(papers)
        self.asks: tuple[Ask, ...] = asks_of(papers, self.matters)
        self.statements: tuple[Statement, ...] = statements_of(papers, self.matters)
        self.weights = Weights([*(each.stems for each in self.statements), *(self.subjects.values())])

    @cached_property
    def by_minute(self) -> Mapping[str, Sequence[Ask]]:
        """For each minute number, the asks made in minutes of that number, in order of time.

        Asks that are known only from a later mention are left out: what else their minute asked is not known.
        """
        found: dict[str, list[Ask]] = defaultdict(list)
        for ask in self.asks:
            if ask.item and ask.source is not AskSource.TOLD:
                found[ask.item.strip(" .")].append(ask)
        return found

    @cached_property
    def by_day(self) -> Mapping[date, Sequence[Ask]]:
        """For each day, the asks made on it."""
        found: dict[date, list[Ask]] = defaultdict(list)
        for ask in self.asks:
            if ask.asked_on is not None:
                found[ask.asked_on].append(ask)
        return found

    @cached_property
    def named_in(self) -> Mapping[tuple[date | None, str | None], AbstractSet[tuple[date | None, str | None]]]:
        """For the day and number of each minute, the days and numbers of the earlier minutes that it names."""
        found: dict[tuple[date | None, str | None], set[tuple[date | None, str | None]]] = defaultdict(set)
        for pointing in self.papers.pointings:
            reference = pointing.reference
            if reference.minute is not None:
                base = reference.minute.split("(")[0].strip()
                before = [
                    ask.asked_on for ask in self.by_minute.get(base, ())
                    if ask.asked_on and (pointing.said_on is None or ask.asked_on < pointing.said_on)
                ]  # fmt: skip
                on = reference.meeting_date or max(before, default=None)
                found[pointing.said_on, reference.in_item].add((on, base))
        return found

    @cached_property
    def rows(self) -> Mapping[str, Sequence[Logged]]:
        """For each ask that a log carries, its rows log by log."""
        found: dict[str, list[Logged]] = defaultdict(list)
        for row in self.papers.log:
            found[row_id(row)].append(row)
        return found

    @cached_property
    def subjects(self) -> Mapping[str, frozenset[str]]:
        """For each ask, the stems of its words, but for those that say by when and who."""
        return {ask.id: _subject(ask) for ask in self.asks}

    @cached_property
    def asked_about(self) -> Mapping[str, frozenset[str]]:
        """For each ask, what it is about: its subject, and what "This will be put to the landlord" points at."""
        return {ask.id: self._with_what_it_points_at(ask) for ask in self.asks}

    def _with_what_it_points_at(self, ask: Ask) -> frozenset[str]:
        own = self.subjects[ask.id]
        if ask.source not in _MINUTED or not (_POINTS.match(ask.words.quote) or len(own) < _FEW):
            return own
        return own | (stems(self.matters.before(ask.words.sha256, ask.words.place.start)) - ASKING)

    @cached_property
    def headings(self) -> Mapping[str, frozenset[str]]:
        """For each ask, the stems of the title or the matter that it was asked under; a log's heading is no title."""
        return {ask.id: self._heading(ask) for ask in self.asks}

    def _heading(self, ask: Ask) -> frozenset[str]:
        if ask.source in _MINUTED:
            return self.matter_of(ask).heading
        return stems(ask.item_title) if ask.item else frozenset()

    def matter_of(self, ask: Ask) -> Matter:
        """What the minutes that an ask is printed in have it under; nothing for a row of a log."""
        return self.matters.at(ask.words.sha256, ask.words.place.start) if ask.source in _MINUTED else NO_MATTER

    @cached_property
    def histories(self) -> Mapping[str, frozenset[str]]:
        """For each ask from a log, the stems of its words and of every update that the logs give of it."""
        return {
            ask: self.subjects[ask]
            | stems(" ".join(update.words.text for row in rows for update in row.action.updates))
            for ask, rows in self.rows.items()
            if ask in self.subjects
        }

    @cached_property
    def contexts(self) -> Mapping[str, frozenset[str]]:
        """For each ask, the stems of everything that was decided under the same minute, and of its title."""
        decided: dict[_Minute, set[str]] = defaultdict(set)
        for statement in self.statements:
            if statement.said in {Said.RESOLUTION, Said.TITLE}:
                decided[statement.on, statement.cited.item, statement.heading] |= statement.stems
        return {ask.id: self._near(ask, decided) for ask in self.asks}

    def _near(self, ask: Ask, decided: Mapping[_Minute, AbstractSet[str]]) -> frozenset[str]:
        heading = self.headings[ask.id]
        near = decided.get((ask.asked_on, ask.item, heading), frozenset()) if ask.asked_on and heading else frozenset()
        return self.subjects[ask.id] | heading | near

    @cached_property
    def _common(self) -> int:
        """A stem in more asks than this tells too little to look up by; others of the same ask will."""
        return max(40, len(self.asks) // 8)

    @cached_property
    def _by_stem(self) -> Mapping[str, Sequence[int]]:
        """For each telling stem, the places of the asks in whose words or title it stands."""
        return self._places({ask.id: self.asked_about[ask.id] | self.headings[ask.id] for ask in self.asks})

    @cached_property
    def _by_context(self) -> Mapping[str, Sequence[int]]:
        """For each telling stem, the places of the asks in whose minute it stands, in a title or a decision."""
        return self._places(self.contexts)

    def _places(self, words: Mapping[str, AbstractSet[str]]) -> Mapping[str, Sequence[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for place, ask in enumerate(self.asks):
            for each in words[ask.id]:
                found[each].append(place)
        return {each: places for each, places in found.items() if len(places) <= self._common}

    def sharing(self, words: AbstractSet[str], at_least: int) -> list[Ask]:
        """The asks that share so many telling stems with ``words``, in their own words or title."""
        return self._sharing(self._by_stem, words, at_least)

    def sharing_context(self, words: AbstractSet[str]) -> list[Ask]:
        """The asks in whose minute any telling stem of ``words`` stands."""
        return self._sharing(self._by_context, words, 1)

    def _sharing(self, index: Mapping[str, Sequence[int]], words: AbstractSet[str], at_least: int) -> list[Ask]:
        shared: Counter[int] = Counter()
        for each in words:
            places = index.get(each)
            if places is not None:
                shared.update(places)
        return [self.asks[place] for place in sorted(shared) if shared[place] >= at_least]

    def bearing(self, ask: Ask, said: AbstractSet[str], heading: AbstractSet[str], on: date, words: str) -> float:
        """How much words said on a day under a heading look like an answer to ``ask``: from 0 to a little over 1."""
        both = said | heading
        asked, title = self.asked_about[ask.id], self.headings[ask.id]
        own = asked - title
        score = self.weights.share(asked, both)
        if title:
            near = max(self.weights.likeness(title, heading) if heading else 0.0, self.weights.share(title, both))
            score = _WORDS * self.weights.share(own, both) + _HEADING * near if len(own) > 1 else 0.5 * near
        named = ask.owner is not None and named_by(ask.owner, words)
        awaited = bool(title) and title == heading and about_due(ask, on)
        if len(own) > 1 and self.weights.share(own, said) < (_OF_ITS_OWN / 2 if awaited else _OF_ITS_OWN):
            return _AWAITED if named and awaited else 0.0
        score += _IN_TIME if about_due(ask, on) else 0.0
        return score + (_NAMED if named else 0.0)


def about_due(ask: Ask, on: date) -> bool:
    """Whether a day is about that on which an ask is due."""
    return ask.due is not None and ask.due.day is not None and abs(on - ask.due.day) <= _ABOUT_DUE


def _subject(ask: Ask) -> frozenset[str]:
    words = ask.words.quote
    for aside in (ask.due.phrase if ask.due else "", ask.owner.printed if ask.owner else ""):
        words = words.replace(aside, " ") if aside else words
    return stems(words) - ASKING

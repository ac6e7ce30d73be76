"""The same ask made again by the same body."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from arising.following_up.bodies import body_key
from arising.following_up.library import Library
from arising.following_up.owners import same_owner
from arising.record.ask import Ask, AskSource

_ALIKE = 0.5
_LOOKED_AT = 60
_TAKEN_UP = 0.5
_OWN_WORDS = 0.6


def asked_again(library: Library) -> Mapping[str, Sequence[str]]:
    """For each ask, the ids of later asks of the same body that repeat it, in order of time."""
    found: dict[str, list[str]] = {}
    places: dict[str, dict[str, list[int]]] = {}
    for key, asks in library.by_body.items():
        index: dict[str, list[int]] = {}
        places[key] = index
        for position, ask in enumerate(asks):
            for earlier in _like(library, asks, ask, index):
                found.setdefault(earlier.id, []).append(ask.id)
            for each in library.telling(library.subjects[ask.id]):
                index.setdefault(each, []).append(position)
    return found


def carried_on(library: Library) -> Mapping[str, Sequence[str]]:
    """For each row that a log closes, the open rows of the same log that take it up again.

    What the log tells of a row counts as much as the row's own words: a row is often closed with a promise,
    and the promise is the new row.
    """
    found: dict[str, list[str]] = {}
    for asks in library.by_body.values():
        logged = [ask for ask in asks if ask.id in library.histories]
        closed = [ask for ask in logged if library.histories[ask.id] != library.subjects[ask.id]]
        for ask in logged:
            if library.histories[ask.id] == library.subjects[ask.id]:
                for earlier in closed:
                    if earlier.words.sha256 == ask.words.sha256 and _takes_up(library, earlier, ask):
                        found.setdefault(earlier.id, []).append(ask.id)
    return found


def _takes_up(library: Library, earlier: Ask, later: Ask) -> bool:
    told = library.weights.share(library.subjects[later.id], library.histories[earlier.id])
    own = library.weights.share(library.subjects[earlier.id], library.subjects[later.id])
    owner = same_owner(earlier.owner, later.owner)
    return (told >= _TAKEN_UP and (own >= _TAKEN_UP / 2 or owner)) or (own >= _OWN_WORDS and owner)


def _like(library: Library, asks: Sequence[Ask], ask: Ask, index: Mapping[str, Sequence[int]]) -> list[Ask]:
    near = {place for each in library.telling(library.subjects[ask.id]) for place in index.get(each, ())[-_LOOKED_AT:]}
    return [asks[place] for place in sorted(near) if _repeats(library, asks[place], ask)]


def _repeats(library: Library, earlier: Ask, later: Ask) -> bool:
    """Whether ``later`` asks again, at a later meeting, what ``earlier`` asked."""
    if body_key(earlier.body) != body_key(later.body) or AskSource.TOLD in {earlier.source, later.source}:
        return False
    if earlier.asked_on is None or later.asked_on is None or earlier.asked_on >= later.asked_on:
        return False
    one, other = library.subjects[earlier.id], library.subjects[later.id]
    shared = max(library.weights.likeness(one, other), 0.9 * library.weights.share(one, other))
    if earlier.kind is not later.kind:
        shared *= 0.85
    if same_owner(earlier.owner, later.owner):
        shared *= 1.1
    return shared >= _ALIKE and len(one & other) >= 2

"""The same ask made again by the same body."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from arising.following_up.bodies import body_key
from arising.following_up.library import Library
from arising.following_up.owners import same_owner
from arising.record.ask import Ask, AskSource

_ALIKE = 0.5
_LOOKED_AT = 60


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


def _like(library: Library, asks: Sequence[Ask], ask: Ask, index: Mapping[str, Sequence[int]]) -> list[Ask]:
    near = {place for each in library.telling(library.subjects[ask.id]) for place in index.get(each, ())[-_LOOKED_AT:]}
    return [asks[place] for place in sorted(near) if _repeats(library, asks[place], ask)]


def _repeats(library: Library, earlier: Ask, later: Ask) -> bool:
    """Whether ``later`` asks again what ``earlier`` asked: another meeting, or a log's closed row carried on."""
    same_log = earlier.source is AskSource.LOG and later.source is AskSource.LOG
    if body_key(earlier.body) != body_key(later.body):
        return False
    if not same_log and (earlier.asked_on is None or later.asked_on is None or earlier.asked_on >= later.asked_on):
        return False
    if same_log and earlier.asked_on != later.asked_on:
        return False
    one, other = library.subjects[earlier.id], library.subjects[later.id]
    shared = max(library.weights.likeness(one, other), 0.9 * library.weights.share(one, other))
    if earlier.kind is not later.kind:
        shared *= 0.85
    if same_owner(earlier.owner, later.owner):
        shared *= 1.1
    return shared >= _ALIKE and len(one & other) >= 2

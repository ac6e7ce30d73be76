"""The same ask made again by the same body."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from arising.following_up.library import Library
from arising.following_up.owners import same_owner
from arising.record.ask import Ask, AskSource

_ALIKE = 0.55
_TAKEN_UP = 0.5
_OWN_WORDS = 0.6
_SAME_ROW = 0.45
_SHARED_STEMS = 2


def asked_again(library: Library) -> Mapping[str, Sequence[str]]:
    """For each ask, the ids of later asks of the same body that repeat it, in order of time."""
    found: dict[str, list[str]] = {}
    for later in library.asks:
        for earlier in _near(library, later):
            if _repeats(library, earlier, later) or _renumbers(library, earlier, later):
                found.setdefault(earlier.id, []).append(later.id)
    return found


def _near(library: Library, later: Ask) -> Iterator[Ask]:
    """The earlier asks that share enough telling stems with one."""
    if later.asked_on is None or later.source is AskSource.TOLD:
        return
    shared: Counter[str] = Counter()
    asks: dict[str, Ask] = {}
    for each in library.subjects[later.id]:
        having = library.by_stem.get(each, ())
        if len(having) <= library.common:
            for ask in having:
                if ask.asked_on is not None and ask.asked_on < later.asked_on and ask.source is not AskSource.TOLD:
                    shared[ask.id] += 1
                    asks[ask.id] = ask
    yield from (asks[name] for name, count in sorted(shared.items()) if count >= _SHARED_STEMS)


def _repeats(library: Library, earlier: Ask, later: Ask) -> bool:
    """Whether ``later`` asks again, at a later meeting, what ``earlier`` asked."""
    one, other = library.subjects[earlier.id], library.subjects[later.id]
    if len(one & other) < _SHARED_STEMS:
        return False
    shared = max(library.weights.likeness(one, other), 0.9 * library.weights.share(one, other))
    if earlier.kind is not later.kind:
        shared *= 0.9
    if same_owner(earlier.owner, later.owner):
        shared *= 1.1
    return shared >= _ALIKE


def _renumbers(library: Library, earlier: Ask, later: Ask) -> bool:
    """Whether a row of a log comes back in other words under its own number, in the log that no longer has it."""
    one, other = library.rows.get(earlier.id), library.rows.get(later.id)
    if not one or not other or one[-1].on is None or other[0].on is None or one[-1].on >= other[0].on:
        return False
    if earlier.number != later.number or not same_owner(earlier.owner, later.owner):
        return False
    return library.weights.likeness(library.subjects[earlier.id], library.subjects[later.id]) >= _SAME_ROW / 2


def carried_on(library: Library) -> Mapping[str, Sequence[str]]:
    """For each row that a log closes, the open rows of the same log that take it up again.

    What the log tells of a row counts as much as the row's own words: a row is often closed with a promise,
    and the promise is the new row.
    """
    papers: dict[str, list[Ask]] = {}
    for ask in library.asks:
        if ask.id in library.histories:
            papers.setdefault(ask.words.sha256, []).append(ask)
    found: dict[str, list[str]] = {}
    for asks in papers.values():
        closed = [ask for ask in asks if library.histories[ask.id] != library.subjects[ask.id]]
        fresh = [ask for ask in asks if library.histories[ask.id] == library.subjects[ask.id]]
        for later in fresh:
            for earlier in closed:
                if _takes_up(library, earlier, later):
                    found.setdefault(earlier.id, []).append(later.id)
    return found


def _takes_up(library: Library, earlier: Ask, later: Ask) -> bool:
    told = library.weights.share(library.subjects[later.id], library.histories[earlier.id])
    own = library.weights.share(library.subjects[earlier.id], library.subjects[later.id])
    owner = same_owner(earlier.owner, later.owner)
    return (told >= _TAKEN_UP and (own >= _TAKEN_UP / 2 or owner)) or (own >= _OWN_WORDS and owner)

"""The same ask made again by the same body."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from arising.following_up.library import Library
from arising.following_up.owners import same_owner
from arising.record.ask import Ask, AskSource
from arising.record.report import LogStatus

_ALIKE = 0.5
_VERY_ALIKE = 0.75
_NAMED = 0.4
_TITLES = 0.6
_OF_ITS_OWN = 0.4
"""The share of what an ask has beyond its title that a repeat of it has too."""
_TAKEN_UP = 0.5
_OWN_WORDS = 0.6
_SAME_ROW = 0.12
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
    for ask in library.sharing(library.subjects[later.id], _SHARED_STEMS):
        if ask.asked_on is not None and ask.asked_on < later.asked_on and ask.source is not AskSource.TOLD:
            yield ask


def _repeats(library: Library, earlier: Ask, later: Ask) -> bool:
    """Whether ``later`` asks again, at a later meeting, what ``earlier`` asked.

    Words much alike say so by themselves; less alike, they must stand under the same title, or where the
    minutes name the minute of the earlier ask. A question put to one service is not one put to another.
    """
    one, other = library.subjects[earlier.id], library.subjects[later.id]
    if len(one & other) < _SHARED_STEMS:
        return False
    alike = library.weights.likeness(one, other)
    beyond = library.headings[earlier.id] | library.headings[later.id]
    kept = (one - beyond) & (other - beyond)
    own = library.weights.share(one - beyond, other - beyond) if len(kept) >= min(2, len(one - beyond)) else 0.0
    shared = max(alike, 0.9 * library.weights.share(one, other))
    if same_owner(earlier.owner, later.owner):
        shared *= 1.1
    if (earlier.asked_on, earlier.item) in library.named_in.get((later.asked_on, later.item), ()):
        return shared >= _NAMED
    if alike >= _VERY_ALIKE and len(one) > 2:
        return True
    return max(shared, own) >= _ALIKE and own >= _OF_ITS_OWN and _same_title(library, earlier, later)


def _same_title(library: Library, earlier: Ask, later: Ask) -> bool:
    one, other = library.headings[earlier.id], library.headings[later.id]
    return bool(one) and library.weights.likeness(one, other) >= _TITLES


def _renumbers(library: Library, earlier: Ask, later: Ask) -> bool:
    """Whether a row of a log comes back in other words under its own number, in the log that no longer has it."""
    one, other = library.rows.get(earlier.id), library.rows.get(later.id)
    if not one or not other or one[-1].on is None or other[0].on is None or one[-1].on >= other[0].on:
        return False
    if earlier.number != later.number or not same_owner(earlier.owner, later.owner):
        return False
    return library.weights.likeness(library.subjects[earlier.id], library.subjects[later.id]) >= _SAME_ROW


def carried_on(library: Library) -> Mapping[str, Sequence[str]]:
    """For each row that a log closes, the open rows of the same log that take it up again.

    What the log tells of a row counts as much as the row's own words: a row is often closed with a promise,
    and the promise is the new row.
    """
    asks = {ask.id: ask for ask in library.asks}
    closed: dict[str, list[Ask]] = {}
    fresh: dict[str, list[Ask]] = {}
    for name, rows in library.rows.items():
        if name not in asks:
            continue
        for row in rows:
            if row.action.status is LogStatus.DISCHARGED:
                closed.setdefault(row.record.paper.sha256, []).append(asks[name])
        if rows[0].action.status is LogStatus.OPEN and not rows[0].action.updates:
            fresh.setdefault(rows[0].record.paper.sha256, []).append(asks[name])
    found: dict[str, list[str]] = {}
    for paper, rows_closed in closed.items():
        for earlier in rows_closed:
            for later in fresh.get(paper, ()):
                if later.id != earlier.id and _takes_up(library, earlier, later):
                    found.setdefault(earlier.id, []).append(later.id)
    return found


def _takes_up(library: Library, earlier: Ask, later: Ask) -> bool:
    told = library.weights.share(library.subjects[later.id], library.histories[earlier.id])
    own = library.weights.share(library.subjects[earlier.id], library.subjects[later.id])
    owner = same_owner(earlier.owner, later.owner)
    if owner:
        return told >= _TAKEN_UP or own >= _OWN_WORDS
    return told >= _TAKEN_UP and own >= _VERY_ALIKE

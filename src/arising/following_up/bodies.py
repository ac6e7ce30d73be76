"""Which printed names are one body: case, articles, ampersands, councils in front, and initials."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache

_DROPPED = frozenset({"the", "a", "of", "and", "for", "on", "in", "to", "council's"})
_KINDS = frozenset({"city", "county", "borough", "district", "town", "parish", "community", "metropolitan", "council"})
"""Words for kinds of council: many councils end in them, so that a name made of them alone must be all of them."""
_WORD = re.compile(r"[a-z0-9]+")


@lru_cache(maxsize=100_000)
def body_key(name: str) -> str:
    """A body's name without case, articles and joining words: two printed names with one key are one body."""
    words = _WORD.findall(name.lower().replace("&", " and ").replace("’", "").replace("'", ""))
    return " ".join(word for word in words if word not in _DROPPED)


def initials(name: str) -> str:
    """The initials of the capital words of a name (``Local Safeguarding Children Board`` → ``lscb``)."""
    return "".join(word[0] for word in re.findall(r"[A-Z][\w'’]*", name)).lower()


def same_body(first: str, second: str) -> bool:
    """Whether two printed names are plainly one body: the same words, one opening or ending the other, its initials."""
    if not first or not second:
        return False
    one, other = body_key(first), body_key(second)
    return one == other or one in _short_forms(second) or other in _short_forms(first)


def _short_forms(name: str) -> Iterator[str]:
    """The keys that a body may be called by for short: the first or last words of its name, its initials."""
    words = body_key(name).split()
    for size in range(2, len(words)):
        yield " ".join(words[:size])
        if words[-size - 1] not in _KINDS or not _KINDS.issuperset(words[-size:]):
            yield " ".join(words[-size:])
    letters = initials(name)
    if len(letters) > 2:
        yield letters


class BodyNames:
    """Printed names → the one name that a body's papers stand under: the longest of those that are plainly it.

    A short form that two bodies share is nobody's: it stands for a body of its own.
    """

    def __init__(self, printed: Iterable[str]) -> None:
        self._names: dict[str, str] = {}
        shorts: dict[str, set[str]] = defaultdict(set)
        for name in sorted(set(printed), key=lambda each: (-len(each), each)):
            key = body_key(name)
            if key in self._names:
                continue
            meant = shorts.get(key, set())
            self._names[key] = next(iter(meant)) if len(meant) == 1 else name
            if len(meant) != 1:
                for short in _short_forms(name):
                    shorts[short].add(name)

    def of(self, printed: str) -> str:
        """The name under which the papers of the body so printed stand together."""
        return self._names.get(body_key(printed), printed)


def named_in(text: str, names: Iterable[str]) -> str | None:
    """The longest of ``names`` that ``text`` mentions; ``None`` where it mentions none."""
    words = f" {body_key(text)} "
    found = [name for name in names if body_key(name) and f" {body_key(name)} " in words]
    return max(found, key=len, default=None)

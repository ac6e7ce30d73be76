"""Which printed names are one body: case, articles, ampersands, councils in front, and initials."""

from __future__ import annotations

import re
from collections.abc import Iterable

_DROPPED = frozenset({"the", "a", "of", "and", "for", "on", "in", "to", "council's"})
_WORD = re.compile(r"[a-z0-9]+")


def body_key(name: str) -> str:
    """A body's name without case, articles and joining words: two printed names with one key are one body."""
    words = _WORD.findall(name.lower().replace("&", " and ").replace("’", "").replace("'", ""))
    return " ".join(word for word in words if word not in _DROPPED)


def initials(name: str) -> str:
    """The initials of the capital words of a name (``Local Safeguarding Children Board`` → ``lscb``)."""
    return "".join(word[0] for word in re.findall(r"[A-Z][\w'’]*", name)).lower()


def same_body(first: str, second: str) -> bool:
    """Whether two printed names are plainly one body: the same words, one inside the other, or its initials."""
    if not first or not second:
        return False
    one, other = body_key(first), body_key(second)
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    if len(short.split()) > 1 and (long.endswith(short) or long.startswith(short)):
        return True
    letters = {initials(first), initials(second)}
    squeezed = {one.replace(" ", ""), other.replace(" ", "")}
    return any(len(each) > 2 and each in letters for each in squeezed)


def named_in(text: str, names: Iterable[str]) -> str | None:
    """The longest of ``names`` that ``text`` mentions; ``None`` where it mentions none."""
    words = f" {body_key(text)} "
    found = [name for name in names if body_key(name) and f" {body_key(name)} " in words]
    return max(found, key=len, default=None)

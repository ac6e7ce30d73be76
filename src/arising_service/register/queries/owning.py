"""Whether an ask is an officer's own: the post they hold against the owner as printed."""

from __future__ import annotations

import re

_WORD = re.compile(r"[a-z0-9]+")
_SMALL = frozenset({"the", "of", "for", "and", "a", "to", "in"})


def owns(post: str, owner: str) -> bool:
    """Whether whoever holds ``post`` is among the owners that a paper prints: every word of the post stands there.

    A paper that prints initials ("EP") is matched by a post of the same initials, or by the initials themselves.
    """
    held, printed = _words(post), _words(owner)
    if not held or not printed:
        return False
    if all(word in printed for word in held):
        return True
    initials = "".join(word[0] for word in held)
    return len(initials) > 1 and initials in printed


def _words(text: str) -> list[str]:
    return [word for word in _WORD.findall(text.lower()) if word not in _SMALL]

"""Names for asks and evidence that stay the same whenever the same words of the same meeting are read again."""

from __future__ import annotations

import hashlib
import re
from datetime import date

_NOT_WORD = re.compile(r"[^a-z0-9]+")


def squeezed(text: str) -> str:
    """Letters and digits only, lower case: what stays of words when printing, wrapping and mark-up differ."""
    return _NOT_WORD.sub("", text.lower())


def ask_id(body_key: str, on: date | None, item: str | None, words: str) -> str:
    """The name of an ask: twelve hex digits, from the body, the day, the item and the words."""
    return _digest("ask", body_key, on.isoformat() if on else "", (item or "").strip(" ."), squeezed(words))


def evidence_id(ask: str, sha256: str, start: int, quote: str) -> str:
    """The name of a piece of evidence: from the ask, the paper, the place and the words."""
    return _digest("evidence", ask, sha256, str(start), squeezed(quote))


def _digest(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:12]

"""words of an ask → who owes it, and to whom it is owed, as printed."""

from __future__ import annotations

import re
from collections.abc import Iterable

from arising.record.ask import Owner

_POST = (
    r"(?:the\s+)?(?:(?:Strategic|Assistant|Deputy|Acting|Interim|Joint|Corporate|Executive|Service|Lead|"
    r"Senior|Principal|Head|Chief)\s+)*"
    r"(?:Directors?|Director of [A-Z][\w’' &,-]+?|Head of [A-Z][\w’' &,-]+?|Chief Executive|Managers?|"
    r"Officers?|officers|Leader|Monitoring Officer|"
    r"Clerk|Chair(?:man|woman|person)?|Vice-Chair|Governance Advis[eo]r|"
    r"Cabinet Member(?: for [A-Z][\w’' &,-]+?)?|Service|Team|Council|Authority|"
    r"Commission|Committee|Board|Panel|Partnership|Sub-Group)"
)
_NAME = r"(?:(?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Dr)\.?\s+)?[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,2}"
_ACTS = (
    r"(?:ensure|provide|submit|circulate|arrange|write|bring|report|prepare|agree|lobby|continue|consider|"
    r"review|contact|meet|discuss|"
    r"investigate|undertake|be asked|be requested|be invited|is asked|is requested|to |look|check|chase|"
    r"produce|present|develop)"
)
_WHO_ACTS = re.compile(
    rf"^\W*(?:that\s+)?(?P<who>(?:{_POST}|[Tt]he [A-Z][\w’' &,-]{{3,90}}?)(?:\s+(?:and|"
    rf"&)\s+(?:the\s+)?[A-Z][\w’' -]+?)?)\s+(?:also\s+|to\s+)?{_ACTS}",
)
_BY_WHOM = re.compile(rf"\b(?:by|from|with)\s+(?P<who>{_POST}(?:\s*[,&]?\s*[A-Z][\w’'-]+)*)")
_PERSON_ACTS = re.compile(
    rf"^\W*(?P<who>{_NAME}(?:\s+(?:and|&)\s+{_NAME})?)\s+(?:agreed|undertook|offered|to|will|would|is to|are to)\b"
)
_TO_WHOM = re.compile(
    r"\b(?:to|before|at)\s+(?P<whom>(?:the\s+|a\s+)?(?:(?:next|future|December|January|February|March|April|"
    r"May|June|July|September|October|November)\s+)*"
    r"(?:meetings?\s+of\s+(?:the\s+)?)?(?:[A-Z][\w’'&-]+\s+)*(?:Commission|Committee|Board|Panel|Partnership|"
    r"Cabinet|Council|Members|Sub-Group|LSCB|[A-Z]{4,}))\b"
)


def owner_in(words: str, stated: str | None = None) -> Owner | None:
    """Who owes what ``words`` ask; ``stated`` is the owner that the paper names apart from them."""
    if stated:
        return Owner(stated.strip(), stated.strip())
    for pattern in (_WHO_ACTS, _PERSON_ACTS, _BY_WHOM):
        found = pattern.search(words)
        if found:
            printed = " ".join(found["who"].split())
            return Owner(printed, re.sub(r"^the\s+", "", printed, flags=re.I))
    return None


def to_whom_in(words: str) -> str:
    """To which body or people the answer is owed, as printed; empty where the words do not say."""
    found = _TO_WHOM.search(words)
    return " ".join(found["whom"].split()) if found else ""


def same_owner(one: Owner | None, other: Owner | None) -> bool:
    """Whether two owners share a name or a post."""
    if one is None or other is None:
        return False
    return bool(_names(one) & _names(other))


def _names(owner: Owner) -> frozenset[str]:
    return frozenset(_each(re.split(r"\s*(?:,|;|/|&|\band\b)\s*", owner.resolved or owner.printed)))


def _each(parts: Iterable[str]) -> Iterable[str]:
    return (part.strip().lower() for part in parts if part.strip())

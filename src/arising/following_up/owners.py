"""words of an ask → who owes it, and to whom it is owed, as printed: posts, people and bodies, nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from functools import lru_cache

from arising.record.ask import Owner

_RANK = (
    r"(?:(?:Strategic|Assistant|Deputy|Acting|Interim|Joint|Corporate|Executive|Service|Lead|Senior|Principal|Vice|"
    r"Chief|Group|Area|Head)[\s-]+)*"
)
_OF = r"(?:\s+(?:of|for)\s+[A-Z][\w’'&,-]*(?:\s+(?:and|&|of|[A-Z][\w’'&-]*))*(?<!and)(?<!of))?"
_FIELD = r"(?:[A-Z][\w’'&-]+\s+(?:(?:and|&)\s+)?){0,4}?"
_OFFICE = (
    rf"(?:{_RANK}{_FIELD}(?:Directors?|Heads?|Managers?|Officers?|Leader|Clerk|Solicitor|Treasurer|Coordinator|"
    rf"Chief Executive|Monitoring Officer|Advis[eo]rs?|Worker|Inspectors?|Commissioners?|Chair(?:man|woman|person)?|"
    rf"Cabinet Member|Secretary|Nurse|Superintendent|Engineer|Planner|Analyst|Accountant|Lead|"
    rf"(?:Lead|Executive) Member|Portfolio Holder|Head[Mm]aster|Master|Headteacher|Head Teacher|Registrar|"
    rf"Surveyor|Librarian|Archivist|Warden|Governors?|Consultant|Practitioner){_OF}|[Oo]fficers)"
)
_BODY = (
    r"(?:(?:[A-Z][\w’'&-]+\s+(?:(?:and|of|for|&)\s+)?){0,6}(?:Commission|Committee|Board|Panel|Partnership|Sub-?[Gg]roup|"
    r"Cabinet|Council|Authority|Service|Team|Trust|Forum|Police|Executive|Directorate|Department|Group|Unit)|[A-Z]{3,7})"
)
_TITLED = (
    r"(?:(?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Dr|Rev|Prof|Sir|Dame|Cllrs|Councillors)\.?\s+[A-Z][\w’'-]+"
    r"(?:\s+[A-Z][\w’'-]+)?)"
)
_NAME = rf"(?:{_TITLED}|[A-Z][a-z’'-]+\s+(?:[A-Z]\.?\s+)?[A-Z][\w’'-]+)"
_WHO = rf"(?:[Tt]he\s+)?(?:{_OFFICE}|{_BODY})|{_NAME}"
_ACTS = (
    r"(?:also\s+|now\s+|jointly\s+|then\s+)?(?:ensures?|provides?|submits?|circulates?|arranges?|writes?|brings?|reports?|"
    r"prepares?|agrees?|agreed|lobb(?:y|ies)|continues?|considers?|reviews?|contacts?|meets?|discuss|investigates?|"
    r"undertakes?|undertook|offered|promised|be\s+(?:asked|requested|invited|instructed|tasked)|(?:is|are|was|were)\s+"
    r"(?:asked|requested|invited|to)|to\s+(?!the\b|a\b|an\b|be\b)[a-z-]+|would|will|should|looks?|checks?|chases?|produces?|"
    r"presents?|develops?|explains?|sends?|suppl(?:y|ies)|publish|consults?|explores?|gives?|makes?|share)\b"
)
_WHO_ACTS = re.compile(rf"^\W*(?:[Tt]hat,?\s+)?(?P<who>(?:{_WHO})(?:\s+(?:and|&)\s+(?:{_WHO}))*)\s+{_ACTS}")
_SURELY = re.compile(rf"(?:[Tt]he\s+)?(?:{_OFFICE}|{_BODY}|{_TITLED})(?:\s+(?:and|&)\s+.+)?")
_BY_WHOM = re.compile(rf"\b(?:by|from)\s+(?P<who>(?:the\s+)?{_OFFICE}|{_NAME})")
_NOT_A_NAME = frozenset(
    "a all an and any arising as at both by during each every few following for from further had has have he her his "
    "how i if in it its many members most no none nothing of on other our out over people pupils several she "
    "since some such that the their there these they this those to under until we what when where which while who with "
    "work within without parents children families schools staff young councils discussions members".split()
)
_TO_WHOM = re.compile(
    r"\b(?:to|before|at)\s+(?P<whom>(?:the\s+|a\s+)?(?:(?:next|future|December|January|February|March|April|"
    r"May|June|July|September|October|November)\s+)*"
    r"(?:meetings?\s+of\s+(?:the\s+)?)?(?:[A-Z][\w’'&-]+\s+)*(?:Commission|Committee|Board|Panel|Partnership|"
    r"Cabinet|Council|Members|Sub-Group|LSCB|[A-Z]{4,}))\b"
)


def owner_in(words: str, stated: str | None = None, people: AbstractSet[str] | None = None) -> Owner | None:
    """Who owes what ``words`` ask; ``stated`` is the owner that the paper names apart from them.

    ``people`` are the last names, in small letters, of those that the paper names: two words in capitals that
    are no title, post or body are a person only where the last is one of them.
    """
    if stated and stated.strip().lower() not in _NOT_A_NAME:
        return Owner(stated.strip(), stated.strip())
    for pattern in (_WHO_ACTS, _BY_WHOM):
        found = pattern.search(words)
        if found and _first_word(found["who"]) not in _NOT_A_NAME and _is_somebody(found["who"], people):
            printed = " ".join(found["who"].split())
            return Owner(printed, re.sub(r"^the\s+", "", printed, flags=re.I))
    return None


def _is_somebody(who: str, people: AbstractSet[str] | None) -> bool:
    """Whether words are a title with a name, a post, a body, or the name of somebody known."""
    if people is None or _SURELY.fullmatch(who):
        return True
    return who.rsplit(maxsplit=1)[-1].lower() in people


def _first_word(who: str) -> str:
    words = re.sub(r"^the\s+", "", who, flags=re.I).split()
    return words[0].lower().strip(",.") if words else "the"


def to_whom_in(words: str) -> str:
    """To which body or people the answer is owed, as printed; empty where the words do not say."""
    found = _TO_WHOM.search(words)
    return " ".join(found["whom"].split()) if found else ""


def same_owner(one: Owner | None, other: Owner | None) -> bool:
    """Whether two owners share a name or a post."""
    if one is None or other is None:
        return False
    return bool(_names(one) & _names(other))


def named_by(owner: Owner, words: str) -> bool:
    """Whether ``words`` name the owner, or one of several."""
    said = words.lower()
    return any(name in said for name in _names(owner) if len(name) > 3)


@lru_cache(maxsize=100_000)
def _names(owner: Owner) -> frozenset[str]:
    return frozenset(_each(re.split(r"\s*(?:,|;|/|&|\band\b)\s*", owner.resolved or owner.printed)))


def _each(parts: Iterable[str]) -> Iterable[str]:
    return (part.strip().lower() for part in parts if part.strip())

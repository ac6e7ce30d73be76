"""Phrases that say when a task is due: the next meeting, a month, a number of weeks."""

from __future__ import annotations

import re

from arising.wording.sought import Sought

MONTH = (
    "(?:January|February|March|April|May|June|July|August|September|"
    "October|November|December|Autumn|Spring|Summer|Winter)"
)
_DUE = Sought(
    r"\b(?:(?:to|at|by|before|for) (?:the|our|a) "
    r"(?:next|following|future|forthcoming|subsequent|annual|full|special|" + MONTH + r") "
    r"(?:\w+ ){0,4}?(?:meeting|committee|cabinet|council|(?:board|forum|panel|executive)(?: meeting)?)\b"
    r"(?: of (?:the )?[A-Z]?[\w ]{3,40}?(?=[.,;)]|$))?"
    r"|(?:by|before) (?:the )?(?:end of )?(?:the |this )?(?:half[ -]?term|(?:(?:summer|christmas|easter) )?recess)\b"
    r"|(?:by|before) (?:the )?end of (?:the |this )?(?:(?:spring|summer|autumn) )?(?:term|quarter)\b"
    r"|by (?:the )?end of (?:(?:the|this|next) )?(?:day|week|month|year|(?:mon|tues|wednes|thurs|fri)day)\b"
    r"|(?:by|before) the (?:summer|christmas|easter) (?:break|holidays?)\b"
    r"|in due course|at a later date"
    r"|(?:in|during|over) the (?:next|coming|following) (?:few |couple of )?(?:days|weeks?|months?)"
    r"|in (?:the|our|their) next (?:\w+ )?(?:report|newsletter|bulletin|update|edition)|later (?:in the|this|that) year"
    r"|within (?:the )?(?:next )?\w+ (?:\w+ )?(?:hours|days|weeks?|months?)|as soon as [^.,;]{3,60}"
    r"|when [^.,;]{3,60}(?=\.|$)|in \d{4}\b|in (?:early |late )?(?:" + MONTH + r")(?: \d{4})?"
    r"|by (?:the end of )?(?:" + MONTH + r")(?: \d{4})?|in \w+ (?:weeks|months?)(?:['’]s?)?(?: time)?"
    r"|after \w+ months? [^.,;]{0,60}|as a matter of urgency|in advance of [^.,;]{3,60}|once (?!\W)[^.,;]{3,60}"
    r"|following the \d{4} \w+|in the (?:near )?future)",
    re.I,
)


def due_phrase(text: str) -> str | None:
    """The first phrase of ``text`` that says when something is due, as printed without "to", "at" or "by"."""
    found = _DUE.search(text)
    if not found:
        return None
    return re.sub(
        r"^(?:to|at|by|for) "
        r"(?=(?:the|our|a) .*(?:meeting|committee|cabinet|council|board|forum|panel|executive)\b)",
        "",
        found.group().strip(),
        flags=re.I,
    )

"""Events without a date, and words that name no time: "once … had been completed", "in due course"."""

from __future__ import annotations

import re

from arising.timetable.due.phrase import Due, Said
from arising.wording.sought import Sought, Together

_CLAUSE = r"[^.;:()\n]{3,160}?(?=[.;:,()]|\s(?:and|in order|to ensure)\s|$)"
_ONCE = Sought(
    r"(?<!\bat\s)\b(?:once(?=\s[a-z])(?!\s(?:an?|again|every|more|per|each|only)\b)|as\ssoon\sas(?!\s(?:possible|practicable|reasonably)))\s"
    + _CLAUSE,
    re.IGNORECASE,
)
_AFTER = Sought(
    r"\b(?:following|after|upon|on|pending|until)\s(?:the\s|its\s|their\s)?"
    r"(?:completion|conclusion|publication|receipt|approval|outcomes?|implementation|evaluation|ratification|adoption)\sof\s"
    + _CLAUSE,
    re.IGNORECASE,
)
_WHEN = Sought(
    r"\bwhen\s[^.;:,()\n]{3,100}?\s(?:available|complete|completed|finalised|published|received|known|agreed|ready|concluded)\b",
    re.IGNORECASE,
)
_WITH = Sought(r"\bwith\s(?:these|the\s(?:draft\s)?)\s?minutes\b", re.IGNORECASE)
_VAGUE = Sought(
    r"\b(?:in\sdue\scourse|in\sthe\s(?:near\s|not\stoo\sdistant\s)?future|as\ssoon\sas\s(?:reasonably\s)?(?:possible|practicable)"
    r"|asap|at\s(?:the|its|their)\searliest\s(?:opportunity|convenience)|at\sa\s(?:later|future)\s(?:date|stage)|forthwith)\b",
    re.IGNORECASE,
)


_FORMS = Together(_ONCE, _AFTER, _WHEN, _WITH, _VAGUE)


def events(said: Said) -> list[Due]:
    """Every event that something waits for, and every phrase that promises without a time."""
    if not _FORMS.in_turn(said.text):
        return []
    found = []
    for pattern in (_ONCE, _AFTER, _WHEN, _WITH):
        for match in pattern.finditer(said.text):
            words = " ".join(match[0].split())
            rule = "It waits for an event whose day is not printed."
            found.append(said.due(match.start(), match.end(), event=words, rule=rule))
    for match in _VAGUE.finditer(said.text):
        words = " ".join(match[0].split())
        found.append(said.due(match.start(), match.end(), event=words, rule="The words name no time."))
    return found

"""Words in a list of actions that only say how one stands, and give nobody a task."""

from __future__ import annotations

import re

from arising.reading.tasks.tasks import task_in

_NUMBERED_ACTION = re.compile(r"^\W*actions?(?: points?)?\s+\d+(?:[./-]\d+)*\s*[:–—-]", re.I)
_MARKED = re.compile(
    r"(?:\s[-–—]|:)\s(?:part(?:ly|ially)?[ -](?:done|complete[d]?)|not (?:yet )?(?:done|started)|done|complete[d]?|"
    r"closed|on-?going|in progress|outstanding|carried forward)\b(?! (?:by|before)\b)",
    re.I,
)
"""How an action stands, behind it: "Ann Lee to book the hall: done"."""
_STANDS = re.compile(
    r"\b(?:has|have|had|was|were|been|is|are)\b|\b(?:complete[d]?|closed|discharged|on-?going|outstanding|"
    r"part(?:ly|ially)? (?:done|complete[d]?)|carr(?:y|ied) forward|on (?:the |today’s )?agenda|in progress|done)"
    r"(?: (?:on|in) [\w ]{3,24})?\W*$",
    re.I,
)
_SOMEBODY_TO = re.compile(r"^\W*(?:\S+ ){1,6}?to (?!be\b)[a-z]")


_TOLD_BEHIND = re.compile(r"^(?!.*\bto [a-z])[^–—]*[a-z]\w* [-–—] (?=[a-z\d])(?:\S+ )+\S")
"""An action with no verb of its own and how it stands behind a dash: "Action 2: knife bins – all in place"."""


def says_how_it_stands(text: str) -> bool:
    """Whether words end in a mark of how the action they name stands ("Ann Lee to book the hall: done")."""
    return _MARKED.search(text) is not None


def reports_on(text: str) -> bool:
    """Whether words in a list of actions only say how one stands ("3/15 Launch – completed on 21st May")."""
    if says_how_it_stands(text):
        return True
    return _STANDS.search(text) is not None and task_in(text) is None and not _SOMEBODY_TO.match(text)


def reports_on_action(text: str) -> bool:
    """Whether words behind the number of an action only say how it stands ("Action 3: KT has sent it")."""
    if _NUMBERED_ACTION.match(text) is None:
        return False
    return bool(says_how_it_stands(text) or _STANDS.search(text) or _TOLD_BEHIND.match(text))

"""What a sentence says became of an earlier ask: done, partly done, not done, or nothing either way."""

from __future__ import annotations

import re
from dataclasses import dataclass

from arising.record.reference import Answer

_NOT = (
    r"(?:had|has|have|was|were|is|are|did|does|do|could|can|would)(?:\s+\w+)?\s+(?:still |yet |now )?not\b"
    r"|(?:hadn|hasn|haven|wasn|weren|isn|didn|doesn)['’]t"
)
_NOT_DONE = re.compile(
    rf"\b(?:{_NOT}|not yet|yet to be|unsuccessful|failed to|nothing further|no (?:response|reply|progress|further)|"
    r"still (?:missing|outstanding|await\w+|waiting|to be|needed|not|in need)|(?:was|is|were) (?:still )?missing|"
    r"remain(?:s|ed)? outstanding|awaiting|awaited|(?:had|has|have) slipped|slippage|a delay|been (?:deferred|"
    r"delayed|postponed)|"
    r"it would have been hoped|to chase (?:this|it) up|was disappoint\w+)",
    re.I,
)
FAILING = re.compile(
    r"\b(?:had|has|have) slipped\b|\bslippage\b|\ba delay\b|\bstill (?:missing|outstanding|awaited|not)\b|"
    r"\bwould have been hoped\b"
    r"|\bdisappoint\w+\b|\bnot (?:yet )?(?:been )?(?:in place|circulated|received|completed|provided)\b",
    re.I,
)
"""Words that tell of failure so plainly that they need no other sign to be about what was asked."""
_PROMISED = re.compile(
    r"\b(?:will|would|is to|are to|to) (?:now |also |then )?(?:be |meet|provide|report|submit|circulate|bring|"
    r"develop|chase|recirculate|"
    r"re-circulate|keep|discuss|look)",
    re.I,
)
_PARTLY = re.compile(
    r"\b(?:underway|under way|in progress|on-?going|in the process of|(?:is|are|was|were) (?:now |"
    r"currently )?being|currently|"
    r"work (?:is|was|has) (?:begun|started|commenced)|partly|partially|(?:some|good) progress|draft(?:ed)?|"
    r"so far|to date|looking into|"
    r"have commenced|further work is required|has been identified|in the interim|short term|moved on|not ready)\b",
    re.I,
)
_DONE = re.compile(
    r"\b(?:updates?|reports?|presentation|actions taken|response)\b[^.]{0,80}\b(?:was|were) (?:submitted|"
    r"presented|given|provided|received)\b"
    r"|\b(?:submitted|presented|provided|gave|circulated) (?:a|an|the)\b"
    r"|\b(?:has|have|had) (?:now |since |already |all )?(?:been )?(?:completed|circulated|provided|sent|"
    r"implemented|established|delivered|"
    r"carried out|undertaken|resolved|addressed|agreed|developed|removed|filled|put in place|sampled|inspected)\b"
    r"|\b(?:completed|discharged|actioned|done|fully operational)\b|\bthis report (?:has been requested|"
    r"provides|presents|is submitted|sets out)\b"
    r"|\b(?:was|were) (?:undertaken|established|implemented|carried out|appointed|completed)\b|\bappear(?:s|"
    r"ed)? to have been\b",
    re.I,
)
_CLOSED = re.compile(r"^\W*(?:discharged|completed?|closed)\b", re.I)


@dataclass(frozen=True, slots=True)
class State:
    """An answer and the reason for it, in a sentence that quotes the deciding words.

    ``promised`` says that the words only promise: they are an answer to come.
    """

    answer: Answer
    why: str
    promised: bool = False


def state_of(text: str) -> State:
    """What one sentence says became of what it points at.

    Words of failure outrank words of progress, and those outrank words of completion: a thing that is done
    but for one part is partly done. A bare promise ("will be reported") is no answer yet, and so not done.
    "Discharged" opens what the body closed; the words after it say whether it was done.
    """
    rest = _CLOSED.sub("", text)
    for answer, cue in ((Answer.NOT_DONE, _NOT_DONE), (Answer.PARTLY, _PARTLY)):
        found = cue.search(rest)
        if found:
            return State(answer, f"It says “{found.group()}”.")
    found = _DONE.search(text)
    if found:
        return State(Answer.DONE, f"It says “{found.group()}”.")
    promised = _PROMISED.search(text)
    if promised:
        return State(Answer.NOT_DONE, f"It promises: “{promised.group()}…”.", promised=True)
    return State(Answer.REFERENCE_ONLY, "It points back and does not say what became of it.")

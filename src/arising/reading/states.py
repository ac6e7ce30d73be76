"""What a sentence says became of an earlier ask: done, partly done, not done, or nothing either way."""

from __future__ import annotations

import re
from dataclasses import dataclass

from arising.record.reference import Answer

_NOT_DONE = re.compile(
    r"\b(?:(?:had|has|have|was|were|is|are|did|does|do|could) (?:still |yet )?not (?:yet )?(?:been|be|"
    r"received|met|taken|happened|started|able|in place)|"
    r"(?:hadn|hasn|haven|wasn|weren|isn)['’]t|not yet|still (?:missing|outstanding|awaited|awaiting|waiting|"
    r"to be|not)|yet to be|no (?:response|reply|progress|further)|"
    r"had slipped|slippage|(?:been|was|were) (?:deferred|delayed|postponed)|a delay in|remain(?:s|"
    r"ed)? outstanding|failed to|nothing further|"
    r"would be (?:submitted|circulated|provided|presented|brought|reported))\b",
    re.I,
)
_PARTLY = re.compile(
    r"\b(?:underway|under way|in progress|on-?going|in the process of|(?:is|are|was|were) (?:being|currently)|"
    r"work (?:is|was|has) (?:being|begun|started|commenced)|"
    r"partly|partially|some progress|good progress|drafted|so far|to date|looking into)\b",
    re.I,
)
_DONE = re.compile(
    r"\b(?:(?:an? |the )?(?:further )?(?:updates?|reports?|presentation|actions taken|"
    r"response)\b[^.]{0,80}\b(?:was|were) (?:submitted|presented|given|provided|received)|"
    r"(?:submitted|presented|provided|gave|circulated) (?:a|an|the)\b|(?:has|have|had) (?:now |since |"
    r"already )?been (?:completed|circulated|provided|sent|implemented|"
    r"established|delivered|carried out|undertaken|resolved|addressed|agreed|developed|removed|filled)|"
    r"completed|discharged|this report (?:provides|presents|is submitted))\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class State:
    """An answer and the reason for it, in a sentence that quotes the deciding words."""

    answer: Answer
    why: str


def state_of(text: str) -> State:
    """What one sentence says became of what it points at. Words of failure outrank words of progress."""
    for answer, cue in ((Answer.NOT_DONE, _NOT_DONE), (Answer.PARTLY, _PARTLY), (Answer.DONE, _DONE)):
        found = cue.search(text)
        if found:
            return State(answer, f"It says “{found.group()}”.")
    return State(Answer.REFERENCE_ONLY, "It points back and does not say what became of it.")

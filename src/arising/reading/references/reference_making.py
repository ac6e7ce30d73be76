"""The making of a reference: where words stand, what they point at, and what they say of it."""

from __future__ import annotations

import re
from datetime import date

from msgspec import Struct

from arising.reading.references.pointers import Pointer, pointer_in
from arising.record.meeting import Meeting
from arising.record.passage import Passage
from arising.record.reference import Answer, Reference
from arising.record.words import Words
from arising.wording.sought import Sought
from arising.wording.state import State
from arising.wording.states import state_of

_THEN = re.compile(
    r"^(?!\W*(?:in accordance with|further to|following|pursuant)).*(?:\b(?:was|were|had been)\b[^.]{0,40}\b"
    r"(?<!\bas )(?:presented|provided|submitted|reported|discussed|approved|agreed|considered)\b"
    r"[^.]{0,80}\b(?:to|by|at)\b"
    r"|(?:^|\bthat )at the (?:\w+ )?meeting\b|\bpresented\b[^.]{0,160}\bheld on\b)",
    re.I,
)
"""What was put to a meeting, or came of it, is that meeting's own story and no answer to what it asked."""
_AS_ASKED = Sought(
    r"\bas (?:requested|asked|promised|instructed|directed|agreed)\b|\bat the (?:request|suggestion) of\b"
    r"|\b(?:which|that|what|as|when) (?:the )?(?:\w+ ){1,3}had (?:\w+ )?(?:asked|requested|wanted|wished|"
    r"called|sought|hoped)\b"
    r"|\b(?:deferred|held over|carried (?:over|forward)|adjourned) from\b|\bdue to be\b|\b(?:was|were) to have\b"
    r"|\bwith the wishes of\b|\bfollowing (?:the|its) (?:[\w’']+ ){0,4}(?:discussion|request)\b|\bset up (?:in|at)\b"
    r"|\bagreed (?:in|at)\b|\bpromised\b|\b(?:requested|asked for) (?:at|in)\b|\blast (?:looked|met|considered)\b"
    r"|\bactions?(?: (?:items?|points?))?(?: arising)? from (?:the |our )?(?:last|previous)\b",
    re.I,
)
"""Words by which a sentence is itself the answer to what it points at: then it is read as answers are."""
_TO_COME = re.compile(r"\bschedul|\barranged for\b", re.I)
_CLOSED_NOW = re.compile(r"\b(?:action )?(?:now )?(?:closed|completed?|discharged)\W*$", re.I)
"""A mark behind the words says how it stands, whatever meeting they tell of."""
_EARLIER = re.compile(r"\b(?:19|20)\d\d\b|\b(?:previous|last|earlier) (?:\w+ )?meeting\b")


class Where(Struct, frozen=True, gc=False):
    """Where words stand: the day and the body of the meeting they are minuted at, and the number of their item."""

    near: date | None
    body: str | None
    item: str | None

    @staticmethod
    def of(meeting: Meeting | None, item: str | None = None) -> Where:
        """In an item of ``meeting``; in none where no number is given."""
        day, body = (meeting.day, meeting.body) if meeting else (None, None)
        return Where(day.on if day else None, body.text if body else None, item)

    def of_item(self, item: str) -> Where:
        """The same in another item."""
        return Where(self.near, self.body, item)

    def pointer(self, text: str) -> Pointer | None:
        """What words there point back at."""
        return pointer_in(text, near=self.near, body=self.body)


def _since(text: str, *, answering: bool) -> State | None:
    """What words behind a semicolon say became of what the meeting did, told before it ("…; a draft is in hand")."""
    before, parted, after = text.rpartition(";")
    if not parted or not _THEN.search(before) or _THEN.search(after):
        return None
    state = state_of(after.strip(), answering=answering)
    return None if state.answer is Answer.REFERENCE_ONLY else state


def reference_to(
    sentence: Passage, pointer: Pointer | None, where: Where, *, answering: bool = False, entry: bool = False
) -> Reference:
    """``answering``: the words stand where answers stand; ``entry``: they open with the minute that they answer."""
    state = state_of(sentence.text, answering=answering)
    if state.answer is Answer.REFERENCE_ONLY and (entry or (pointer is not None and _AS_ASKED.search(sentence.text))):
        state = state_of(sentence.text, answering=True)
    told_then = (
        pointer is not None
        and not entry
        and (pointer.on is not None or (not pointer.minute and _EARLIER.search(sentence.text)))
    )
    if (
        told_then
        and state.answer is not Answer.NOT_DONE
        and not _TO_COME.search(sentence.text)
        and not _CLOSED_NOW.search(sentence.text)
        and _THEN.search(sentence.text)
    ):
        since = _since(sentence.text, answering=answering)
        state = since or State(Answer.REFERENCE_ONLY, "It tells what was done at the earlier meeting itself.")
    return Reference(
        quote=Words(sentence.text, sentence.place),
        minute=pointer.minute if pointer else None,
        meeting_date=pointer.on if pointer else None,
        body=pointer.body if pointer else where.body,
        states=state.answer,
        in_item=where.item,
        why=state.why,
    )

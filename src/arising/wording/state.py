"""How a thing stands that was asked for, and what the deeds make of it that an answer tells of."""

from __future__ import annotations

from msgspec import Struct

from arising.record.reference import Answer
from arising.wording.deeds import Deed, deeds_in

NOT_SAID = "It points back and does not say what became of it."


class State(Struct, frozen=True, gc=False):
    """An answer and the reason for it, in a sentence that quotes the deciding words.

    ``promised`` says that the words only promise: they are an answer to come; ``waits``, that they promise it for
    when something else is done. ``loose`` says that only the verbs tell it, which tell as much in words about
    anything: so it holds of words that are known to answer, and makes none an answer.
    """

    answer: Answer
    why: str
    promised: bool = False
    waits: bool = False
    loose: bool = False


def by_deeds(text: str, *, before: bool = False) -> State | None:
    """What the verbs of an answer tell, clause by clause; nothing where none of them tells.

    ``before`` asks only for what was before the meeting: what somebody did, or was to do, may be its own doing.
    """
    deeds = deeds_in(text)
    if not deeds or (before and not any(each.before for each in deeds)):
        return None
    told = {
        each.deed: each.words.strip()
        for each in reversed(deeds)
        if each.before or not before or each.deed is Deed.TO_COME
    }
    loose = before and not any(each.perfect for each in deeds)
    if Deed.FAILED in told:
        begun = told.keys() & {Deed.DONE, Deed.STEP, Deed.UNDER_WAY}
        return State(Answer.PARTLY if begun else Answer.NOT_DONE, f"It says “{told[Deed.FAILED]}”.", loose=loose)
    if Deed.DONE in told and not told.keys() & {Deed.UNDER_WAY, Deed.TO_COME}:
        return State(Answer.DONE, f"It says “{told[Deed.DONE]}”.", loose=loose)
    for deed in (Deed.UNDER_WAY, Deed.DONE, Deed.STEP):
        if deed in told:
            return State(Answer.PARTLY, f"It says “{told[deed]}”.", loose=loose)
    return State(Answer.NOT_DONE, f"It promises: “{told[Deed.TO_COME]}…”.", promised=True)

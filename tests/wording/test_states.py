"""What sentences say became of what was asked; the towns and their councils are invented."""

from __future__ import annotations

import pytest

from arising.record.reference import Answer
from arising.wording.states import state_of

AMONG_ANSWERS = {
    "mended": ("The Clerk reported that the weir has now been mended.", Answer.DONE),
    "planted": ("The willows have now been planted by the school.", Answer.DONE),
    "put up": ("The mill has very kindly installed a rail at the steps.", Answer.DONE),
    "answered": ("A reply to the letter had been received from the ferry company.", Answer.DONE),
    "acted as asked": ("As requested the Clerk has written to the ferry company.", Answer.DONE),
    "settled elsewhere": ("The plan for the quay went to the Harbour Board and was refused.", Answer.DONE),
    "mended in part": ("Some of the steps have been repaired.", Answer.PARTLY),
    "written, no answer": ("The Clerk has written to the mill, no reply to date.", Answer.PARTLY),
    "nobody answered": ("Still no response had been received from the mill.", Answer.NOT_DONE),
    "no news": ("No further information since the last meeting.", Answer.NOT_DONE),
    "not come in": ("There were still papers outstanding from the ferry company.", Answer.NOT_DONE),
    "outstanding": ("The tide tables were still outstanding.", Answer.NOT_DONE),
}


@pytest.mark.parametrize("form", AMONG_ANSWERS)
def test_what_an_entry_among_answers_says_of_how_it_stands(form: str) -> None:
    text, answer = AMONG_ANSWERS[form]
    assert state_of(text, answering=True).answer is answer


def test_a_draft_by_name_is_no_half_finished_answer() -> None:
    assert state_of("The Draft Harbour Plan, as circulated, was before the Board.").answer is Answer.REFERENCE_ONLY
    assert state_of("The plan of the harbour was ready in draft.").answer is Answer.PARTLY

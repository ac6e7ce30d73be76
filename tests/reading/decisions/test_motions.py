"""Motions, who moved them and what became of them; the towns and their councils are invented."""

from __future__ import annotations

import time

from arising.record.meeting import Outcome
from tests.reading.items.typed_items import decided, only


def test_proposers_are_named() -> None:
    one = only("Proposed by Councillor Heron;\n\nSeconded by Councillor Pike (J);\n\nAnd Resolved:\n\n“That it be so.”")
    assert (one.mover, one.seconder) == ("Councillor Heron", "Councillor Pike (J)")


def test_a_lost_motion_is_one_entry_whole() -> None:
    text = """
    1) Mr Heron proposed, and Ms Pike seconded the motion that “This Council resolves to:

    - Mend the weir.
    - Paint the bridge.”

    2) Following the debate, the Chairman put the motion set out in paragraph 1 to the vote.

    For (2)

    Mr Heron, Ms Pike

    Against (3)

    Mr Vole, Mr Otter, Ms Teal

    Motion lost.
    """
    one = only(text)
    assert one.outcome is Outcome.LOST
    assert one.number == "1)"
    assert one.words.text == "This Council resolves to: Mend the weir. Paint the bridge."
    assert (one.mover, one.seconder) == ("Mr Heron", "Ms Pike")


def test_a_carried_motion_told_again_as_resolved_is_entered_once() -> None:
    text = """
    1) Mr Heron proposed, and Ms Pike seconded the motion that “Council is asked to endorse the report.”

    2) The Chairman put the motion set out in paragraph 1 to the vote and it was agreed unanimously.

    3) RESOLVED that Council endorses the report.
    """
    assert decided(text) == [("3)", "that Council endorses the report.")]


def test_a_carried_motion_that_nobody_tells_again_counts() -> None:
    text = """
    It was moved by Councillor Heron and seconded by Councillor Pike that the mast be painted.

    Upon being put to the vote the motion was CARRIED (5 voting FOR, 4 AGAINST).
    """
    one = only(text)
    assert (one.words.text, one.outcome) == ("that the mast be painted.", Outcome.CARRIED)
    assert (one.votes, one.mover) == ("5 voting FOR, 4 AGAINST", "Councillor Heron")


def test_an_amendment_is_no_decision_of_its_own() -> None:
    text = """
    1) Mr Heron proposed, and Ms Pike seconded the motion that “Council is asked to mend the weir.”

    2) Mr Vole proposed and Mr Otter seconded the following amendment:

    “To mend the bridge too.”

    3) The Chairman put the amendment set out in paragraph 2 to the vote.

    Amendment lost.

    4) The Chairman put the motion set out in paragraph 1 to the vote.

    Motion carried.

    5) RESOLVED that Council mends the weir.
    """
    assert decided(text) == [("5)", "that Council mends the weir.")]


def test_agreed_unanimously_after_a_proposal() -> None:
    text = "4) Mr Heron proposed, and Mr Vole seconded, that Council thank the ferryman.\n\nAgreed unanimously."
    one = only(text)
    assert (one.number, one.words.text) == ("4)", "that Council thank the ferryman.")


def test_a_proposal_without_result_decides_nothing() -> None:
    assert decided("Cllr Mrs Heron proposed acceptance, seconded by Cllr Vole.") == []


def test_a_notice_of_motion_is_decided_when_it_is_agreed() -> None:
    text = """
    I will move at the next Meeting that the Council ask for a ferry at night.

    Councillor Heron, in proposing the Motion, spoke of the dark.

    The Motion was seconded by Councillor Vole and agreed.
    """
    assert decided(text) == [(None, "that the Council ask for a ferry at night.")]


def test_what_took_effect_was_decided() -> None:
    text = "Cllr Heron proposed Cllr Vole seconded by Cllr Pike. Cllr Vole took the chair."
    assert decided(text) == [(None, "Cllr Heron proposed Cllr Vole seconded by Cllr Pike.")]


def test_motion_and_vote_in_one_paragraph() -> None:
    one = only("Motion by Heron, seconded by Vole, to approve the minutes. Motion carried 5-0.")
    assert (one.words.text, one.mover, one.seconder) == ("to approve the minutes.", "Heron", "Vole")
    assert one.outcome is Outcome.CARRIED


def test_a_motion_below_its_backers_waits_for_the_vote() -> None:
    text = """
    Moved by Councillor Heron, seconded by Councillor Van der Vole: That the mast be painted.

    The motion was declared LOST (2 voting FOR, 7 AGAINST).

    RESOLVED: (1) That the report be noted.
    """
    assert decided(text) == [(None, "That the mast be painted."), ("1", "That the report be noted.")]


def test_those_who_moved_a_decision_are_no_part_of_its_words() -> None:
    one = only("RESOLVED to accept the quote (Proposed Cllr Heron, seconded Cllr Vole).")
    assert (one.words.text, one.mover, one.seconder) == ("to accept the quote", "Cllr Heron", "Cllr Vole")


def test_a_proposal_seconded_in_a_sentence_of_its_own() -> None:
    one = only("Cllr Heron proposed that the bench be mended. Cllr Vole seconded. Carried.")
    assert (one.words.text, one.seconder) == ("that the bench be mended.", "Cllr Vole")


def test_a_paragraph_of_names_takes_no_time_to_speak_of() -> None:
    started = time.process_time()
    assert decided("Mr " + "Heron " * 5000 + "proposed nothing") == []
    assert decided("RESOLVED" + " " * 5000 + "that it be so") == [(None, "that it be so")]
    assert time.process_time() - started < 2


def test_earlier_minutes_that_somebody_seconded_were_signed_though_no_result_is_told() -> None:
    text = (
        "It was proposed by R. Heron & seconded by M/s Vole - subject to the word 'ferry' being put right - "
        "that the Minutes of the May meeting be signed as a correct record."
    )
    (one,) = decided(text)
    assert one == (None, "that the Minutes of the May meeting be signed as a correct record.")


def test_what_is_proposed_below_is_accepted_by_a_show_of_hands() -> None:
    text = """
    The wardens therefore proposed:

    That the wardens have leave to sell the ferry.

    The proposal was accepted by a show of hands.
    """
    assert decided(text) == [(None, "That the wardens have leave to sell the ferry.")]


def test_wardens_may_be_elected_by_a_show_of_hands() -> None:
    text = "There were two names. Both were elected by a show of hands."
    assert decided(text) == [(None, "Both were elected by a show of hands.")]


def test_what_was_agreed_in_the_middle_of_a_paragraph_ends_with_its_sentence() -> None:
    text = "The mill had written. It was AGREED to ask the mill for its key. The lock is old and its keys are few."
    assert decided(text) == [(None, "to ask the mill for its key.")]


def test_what_a_chief_executive_agreed_to_do_the_body_did_not_decide() -> None:
    assert decided("The Deputy Chief Executive agreed to request a plan of the weir.") == []


def test_what_is_agreed_to_be_submitted_is_quoted_below() -> None:
    text = """
    On the proposal of Councillor Heron, seconded by Councillor Vole, it was agreed that the following Notice of \
Motion would be submitted to the May Meeting:

    “That a tap be put up at every quay of the county.”

    The Clerk spoke of the lamps.
    """
    ((_, words),) = decided(text)
    assert words.endswith("“That a tap be put up at every quay of the county.”")
    assert words.startswith("that the following Notice of Motion would be submitted")

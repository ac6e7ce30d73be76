"""What the verbs of an answer tell by their form; the towns and their councils are invented."""

from __future__ import annotations

import pytest

from arising.record.reference import Answer
from arising.wording.deeds import Deed, deeds_in, without_asides
from arising.wording.states import state_of

FORMS = {
    "before": ("The mill had given the town a second boat.", [Deed.DONE]),
    "before, with adverbs": ("The ferryman has now very kindly oiled the winch.", [Deed.DONE]),
    "a step": ("Ann Pike had spoken to the ferryman.", [Deed.STEP]),
    "nothing of it": ("No oars had been bought.", [Deed.FAILED]),
    "had none": ("The clerk had no answer.", [Deed.FAILED]),
    "not": ("The winch had not been oiled.", [Deed.FAILED]),
    "not, and no more": ("It had not.", [Deed.FAILED]),
    "yet to": ("The mill has yet to lend it.", [Deed.FAILED]),
    "still to": ("Winch – ferryman still to oil it.", [Deed.FAILED]),
    "came to nothing": ("The regatta had to be cancelled.", [Deed.FAILED]),
    "put off": ("The regatta has been put off.", [Deed.FAILED]),
    "going on": ("The oars are being carved.", [Deed.UNDER_WAY]),
    "with somebody": ("The drawings are with the boat builder.", [Deed.UNDER_WAY]),
    "to come": ("The ferryman will oil it.", [Deed.TO_COME]),
    "to come on a day": ("The builder is coming on 4 May.", [Deed.TO_COME]),
    "in short": ("Oars varnished.", [Deed.DONE]),
    "in short, on the way": ("Oars being carved.", [Deed.UNDER_WAY]),
    "a name and a task": ("Oars – Ann Pike to carve them.", [Deed.TO_COME]),
    "two clauses": ("The oars have been carved but the sail will follow.", [Deed.DONE, Deed.TO_COME]),
    "who brings it": ("Ann Pike reported that the oars had been carved.", [Deed.DONE]),
    "how it went": ("The regatta had been a great success.", [Deed.DONE]),
    "in use": ("The winch is now in use.", [Deed.DONE]),
    "on hold": ("The mending of the winch is on hold.", [Deed.FAILED]),
    "talk": ("The regatta was discussed.", []),
    "how things are": ("The winch is at the quay.", []),
}


@pytest.mark.parametrize("form", FORMS)
def test_a_verb_tells_by_its_form(form: str) -> None:
    text, deeds = FORMS[form]
    assert [each.deed for each in deeds_in(text)] == deeds


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("A builder has been found who will carve them.", "A builder has been found."),
        ("It was called off as too few oars were ready.", "It was called off."),
        ("Although the sail has not come, the boat is in place.", " the boat is in place."),
        ("The oars, as agreed, were carved.", "The oars, as agreed, were carved."),
        ("A list is kept to ensure that all oars were returned.", "A list is kept."),
    ],
)
def test_who_and_why_stand_aside(text: str, plain: str) -> None:
    assert without_asides(text) == plain


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Boat: tarred at a price of nine pounds.", Answer.DONE),
        ("The ferryman had to cancel the trip as not enough places were being taken.", Answer.NOT_DONE),
        ("The clerk confirmed that he had answered the mill and had painted the gate.", Answer.DONE),
        ("The gate is still being painted by the mill.", Answer.PARTLY),
        ("Although he has yet to see the paint, the chair has been assured that the gate is in place.", Answer.DONE),
        ("A painter has been found who will do it by May.", Answer.PARTLY),
        ("The books were now up to date but held little of use.", Answer.DONE),
        ("Paint – mill still to send.", Answer.NOT_DONE),
        ("Some of the gates have not been painted.", Answer.PARTLY),
        ("The clerk reported that the oars would be ordered from the mill.", Answer.NOT_DONE),
        ("The nets have been identified as those of the mill and have been returned.", Answer.DONE),
    ],
)
def test_the_deeds_of_an_answer_settle_how_it_stands(text: str, answer: Answer) -> None:
    assert state_of(text, answering=True).answer is answer


def test_what_the_meeting_itself_did_answers_nothing() -> None:
    assert state_of("Members reviewed the log.", answering=True).answer is Answer.REFERENCE_ONLY
    assert state_of("The winch was discussed at length.", answering=True).answer is Answer.REFERENCE_ONLY


@pytest.mark.parametrize(
    "words", ["now ", "has now ", "and the ", "Ann ", "no ", "although the ", "the mill as ", "A", "a-b.c/", "to be "]
)
def test_words_without_end_are_told(words: str) -> None:
    text = f"The mill has {words * 4000}; the boat has been oiled"
    assert deeds_in(without_asides(text))[-1].deed is Deed.DONE

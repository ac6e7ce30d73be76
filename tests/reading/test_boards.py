"""How boards and partnerships tell what they decided, who owes what, and how it stands."""

from __future__ import annotations

import pytest

from arising.reading.minuted_actions import minuted_actions_in
from arising.record.meeting import Outcome
from arising.record.reference import Answer
from arising.wording.states import state_of
from tests.reading.typed_items import decided, item_of, only


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("The Board agreed to use one brand for all piers.", "to use one brand for all piers."),
        ("Members reviewed the log and agreed to close action 4.", "to close action 4."),
        ("The Board approved the plan.", "The Board approved the plan."),
        ("The Governing Body endorsed the plan.", "The Governing Body endorsed the plan."),
        ("Board members agreed the budget.", "Board members agreed the budget."),
    ],
)
def test_what_a_body_agrees_in_its_own_words_is_a_decision(said: str, words: str) -> None:
    assert decided(said) == [(None, words)]


def test_a_body_that_shouts_that_it_noted_decides_nothing_more() -> None:
    assert only("The Board NOTED the report.").outcome is Outcome.NOTED


def test_points_of_a_list_that_end_in_their_fate_are_decisions() -> None:
    said = """
        Two bids were considered:

        (a) Boat club £500 – approved

        (b) Pier walk £90 – deferred
    """
    assert decided(said) == [("(a)", "Boat club £500 – approved"), ("(b)", "Pier walk £90 – deferred")]


@pytest.mark.parametrize(
    "said",
    ["The Board agreed this would be welcomed.", "The Board noted the report.", "The Board agreed with the officer."],
)
def test_what_a_body_thinks_is_no_decision(said: str) -> None:
    assert decided(said) == []


@pytest.mark.parametrize(
    ("said", "owner"),
    [
        ("KA to update at the September meeting.", "KA"),
        ("JH/KA to bring a plan to the next meeting.", "JH/KA"),
        ("Sally Dunn to reply in writing within 10 working days.", "Sally Dunn"),
        ("The chair was not content. ACTION: KA to bring a plan.", "KA"),
    ],
)
def test_notes_give_a_task_to_initials_or_a_name(said: str, owner: str) -> None:
    (action,) = minuted_actions_in(item_of(said))
    assert action.owner == owner


@pytest.mark.parametrize("said", ["Action 3: KA has sent the list.", "Action 5 – The lamps are ordered. Ongoing"])
def test_what_became_of_a_numbered_action_asks_for_nothing(said: str) -> None:
    assert minuted_actions_in(item_of(said)) == ()


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("The list was put on the pier. Action closed.", Answer.DONE),
        ("Launch of the boat – completed on 21st September.", Answer.DONE),
        ("The plan is with the printer. Ongoing", Answer.PARTLY),
        ("No dates were offered. Carry forward", Answer.NOT_DONE),
        ("Chart of the basin – outstanding, IM to send it.", Answer.NOT_DONE),
        ("The count could not be presented today.", Answer.NOT_DONE),
    ],
)
def test_a_mark_behind_an_entry_says_how_it_stands(said: str, answer: Answer) -> None:
    assert state_of(said, answering=True).answer is answer

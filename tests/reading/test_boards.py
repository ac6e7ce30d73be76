"""How boards and partnerships tell what they decided, who owes what, and how it stands."""

from __future__ import annotations

from textwrap import dedent

import pytest

from arising.reading.actions.log_updates import status_of
from arising.reading.actions.minuted_actions import minuted_actions_in
from arising.reading.reader import read
from arising.record.meeting import Outcome, Role
from arising.record.reference import Answer
from arising.record.report import LogStatus
from arising.wording.states import state_of
from tests.reading.items.typed_items import decided, item_of, only


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
        ("Circulated 28 June.", Answer.DONE),
        ("Launch of the boat – completed on 21st September.", Answer.DONE),
        ("The plan is with the printer. Ongoing", Answer.PARTLY),
        ("No dates were offered. Carry forward", Answer.NOT_DONE),
        ("Chart of the basin – outstanding, IM to send it.", Answer.NOT_DONE),
        ("The count could not be presented today.", Answer.NOT_DONE),
    ],
)
def test_a_mark_behind_an_entry_says_how_it_stands(said: str, answer: Answer) -> None:
    assert state_of(said, answering=True).answer is answer


def test_minutes_without_the_word_are_told_by_what_was_done() -> None:
    said = """
        # HARBOUR PANEL

        Wednesday 4 May 2021, 5.30 pm, The Pilot House

        Members: Councillors Ola Fenn (Chair), Ida Marsh and Tom Vane

        11. **Minutes of the last meeting**

        The minutes of the meeting held on 2 March 2021 were agreed as a correct record.

        12. **Matters arising**

        Minute 7 – Ida Marsh said that the lamps had been sent to the pier.

        13. **Date of next meeting**

        It was agreed that the next meeting be held on 8 June 2021.
    """
    (meeting,) = read(dedent(said).encode(), "panel.md", ocr=False).meetings
    assert meeting.role is Role.MINUTES
    assert [person.name.text for person in meeting.present] == ["Ola Fenn", "Ida Marsh", "Tom Vane"]


def test_a_log_that_rates_by_colour_closes_by_its_words() -> None:
    assert status_of("Blue", ["Members were chosen on 4 May. Action complete."], "") is LogStatus.DISCHARGED
    assert status_of("Amber", ["In progress – slides drafted."], "") is LogStatus.OPEN


def test_the_venue_stands_beside_its_label_and_in_public_is_none() -> None:
    sheet = """
        <table><tr><td>Meeting</td><td>Harbour Safety Board</td></tr><tr><td>Date</td><td>4 May 2021</td></tr>
        <tr><td>Venue</td><td>The Pilot House, Fore Street</td></tr><tr><td>Present</td><td>Ola Fenn (Chair)</td></tr>
        </table>
    """
    rows = """
        <table><tr><td>Item</td><td>Discussion</td><td>Action</td></tr>
        <tr><td>1</td><td><p><b>Apologies</b></p><p>There were none.</p></td><td></td></tr>
        <tr><td>2</td><td><p><b>Dredging</b></p><p>The basin had silted up.</p></td><td></td></tr></table>
    """
    (meeting,) = read((dedent(sheet) + "\n" + dedent(rows)).encode(), "board.md", ocr=False).meetings
    assert meeting.body is not None
    assert meeting.body.text == "Harbour Safety Board"
    assert meeting.venue is not None
    assert meeting.venue.text == "The Pilot House, Fore Street"

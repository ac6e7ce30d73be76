"""What somebody gave their word on, and what was left to do: told by the form of the sentence; the words are ours."""

from __future__ import annotations

import pytest

from arising.reading import read
from arising.reading.tasks.resolved_tasks import gives_task, owner_in
from arising.reading.tasks.somebody import spoken_of
from arising.reading.tasks.tasks import task_in
from arising.record.meeting import MinutedAction

_HEAD = "Ferry Board\n\nMinutes of the meeting held on 4 May 2021\n\nPresent: Ann Heron (Chair), Lee Vole\n\n"


def told(said: str) -> list[MinutedAction]:
    """The tasks of one item, under which ``said`` stands."""
    paper = f"{_HEAD}1. Opening\n\nAll were welcomed.\n\n2. The quay\n\n{said}\n\n3. Next\n\nIn June.\n"
    [meeting] = read(paper.encode(), "paper.txt").meetings
    return [action for item in meeting.items for action in item.actions]


@pytest.mark.parametrize(
    ("said", "owner"),
    [
        ("Mrs Pike explained that the quay was safe and that she would measure it once more.", "Mrs Pike"),
        ("In reply, the Harbour Manager noted that he would take this forward.", "the Harbour Manager"),
        (
            "The Head of Quays and Piers confirmed the figures and agreed to send them on.",
            "The Head of Quays and Piers",
        ),
        ("the facilitator agreed to tell the ferry crew.", "the facilitator"),
        ("Lee Vole thought that the crew kept such a list and would borrow it.", None),
        ("Lee Vole would borrow the list of the crew.", "Lee Vole"),
        ("Where the Treasurer was unable to answer she undertook to send a written reply.", "the Treasurer"),
    ],
)
def test_one_person_who_says_what_they_would_do(said: str, owner: str | None) -> None:
    task = task_in(said)
    assert (task.owner if task else None) == owner, said


@pytest.mark.parametrize(
    "said",
    [
        "The New Quay Strategy would measure what the ferries carry.",
        "Mrs Pike said that she would welcome a new quay.",
        "Members asked the Harbour Manager whether he would measure it.",
        "Ferries must be offered to every village.",
        "Lee Vole and Tom Ray volunteered to join the group.",
        "He suggested that the changes would make the Board stronger.",
        "It was suggested that if the town also wrote then this will add weight.",
        "The Harbour Manager noted the Mate was requested to send the list.",
        "A group of ferries to be delivered by the yard was seen.",
        "There was a crew meeting where the list will be discussed.",
        "One member asked for an update on the quay; it was open.",
        "Any plan to close the quay would be brought to the Board.",
    ],
)
def test_what_a_plan_would_do_or_somebody_would_feel_is_none(said: str) -> None:
    assert task_in(said) is None


@pytest.mark.parametrize(
    "said",
    [
        "Three prices to be obtained for the new quay.",
        "Ann to speak to the crew about the list.",
        "A report on the quay would be brought to the Board.",
        "The wording of the report would be corrected.",
        "Would send the Board the figures of each ferry.",
    ],
)
def test_what_is_left_to_do_in_the_form_of_a_note(said: str) -> None:
    assert task_in(said) is not None


@pytest.mark.parametrize(
    ("decision", "task"),
    [
        ("That the Harbour Manager and the Treasurer compare the two lists.", True),
        ("that visits be shared out for the rest of the year.", True),
        ("to note the list; and that the changes be sent to the crew.", True),
        ("That the steward of the quay be authorised to convene a further meeting.", True),
        ("That Mrs Pike be thanked.", False),
        ("that the tolls be increased by two per cent.", False),
        ("That the Treasurer continue to hold the keys.", False),
        ("that the quay be named after Ann Heron.", True),
    ],
)
def test_a_decision_gives_a_task_unless_it_settles_the_matter_itself(decision: str, task: bool) -> None:
    assert gives_task(decision) is task


def test_who_owes_what_was_decided_stands_before_the_verb() -> None:
    assert owner_in("That the Harbour Manager circulates the list to all crews.") == "the Harbour Manager"
    assert owner_in("that the quay be closed.") is None


def test_a_body_is_no_person() -> None:
    assert spoken_of("The Ferry Board agreed that it was late.") is None
    assert spoken_of("In response, Councillor Lee Vole indicated that it was late.") == "Councillor Lee Vole"


def test_what_a_list_says_was_asked_for() -> None:
    found = told("The Board requested:\n\n1. that in future the list be shown by ferry.\n\n2. whether tolls were paid.")
    assert [action.words.text for action in found] == ["that in future the list be shown by ferry."]


def test_the_owner_in_brackets_behind_a_task() -> None:
    [action] = told("Actions:\n\n1. Chair of the group to print the list. (Owner: Lee Vole)")
    assert action.owner == "Lee Vole"


def test_among_marked_actions_a_decision_that_only_looks_like_a_task_is_none() -> None:
    found = told("RESOLVED: that the tolls be counted monthly.\n\nACTION: Lee Vole to print the list.")
    assert [action.words.text for action in found] == ["Lee Vole to print the list."]

"""Tasks and interests as councils and boards write them down; the people and words are ours."""

from __future__ import annotations

from typing import Any

from arising.reading import read
from arising.reading.tasks.standing_actions import reports_on_action
from arising.reading.tasks.tasks import task_in
from arising.record.contract import contract


def meeting(said: str, title: str = "The quay") -> dict[str, Any]:
    """The meeting of one item, under which ``said`` stands."""
    head = "Ferry Board\n\nMinutes of the meeting held on 4 May 2021\n\nPresent: Ann Heron (Chair), Lee Vole\n\n"
    text = f"{head}1. Opening\n\nAll were welcomed by the chair.\n\n2. {title}\n\n{said}\n\n3. Next\n\nIn June.\n"
    [only] = contract(read(text.encode(), "paper.txt"))["meetings"]
    return dict(only)


def test_initials_with_what_they_are_to_do() -> None:
    for said, owner in (
        ("FP will remind all team leaders about the forms.", "FP"),
        ("FP would look at whether the quay could be mended.", "FP"),
        ("FP – to clarify the figures for the next meeting.", "FP"),
        ("The harbour had not answered; FP to chase before Easter.", "FP"),
    ):
        task = task_in(said)
        assert task is not None, said
        assert task.owner == owner, said
    assert task_in("Mr Pike said that he would look at it again and write to members.") is not None


def test_what_is_expected_to_be_published_is_news() -> None:
    assert task_in("The report on the quay is expected to be published by 3 July.") is None


def test_an_action_of_last_time_that_is_partly_done_is_no_new_one() -> None:
    assert reports_on_action("Action 2: FP to bring the figures – part done, the quay is still to come.")
    assert not reports_on_action("Action 2: FP to bring the figures.")
    assert reports_on_action("Action 10/02: the survey of the quay – live; 14 answers so far.")
    assert not reports_on_action("Action 4: the survey of the quay – FP")
    found = meeting("Actions\n\nFP to book the hall: done, 11 May.\n\nLV to send the figures: outstanding.")
    assert found["items"][1]["actions"] == []


def test_a_number_with_a_stroke_behind_the_label_of_an_action() -> None:
    found = meeting("ACTION 01/02: FP to add the ages and circulate the paper by 1 June.")
    assert [(each["owner"], each["text"][:13]) for each in found["items"][1]["actions"]] == [("FP", "FP to add the")]


def test_a_body_that_requests_that_somebody_do_something() -> None:
    task = task_in("The Board requested that the Harbour Manager develop a short paper on the quay.")
    assert task is not None
    assert task.owner == "the Harbour Manager"


def test_a_decision_that_asks_for_a_report_at_a_meeting() -> None:
    found = meeting("RESOLVED: To ask that the late repairs be reported at the October 2021 meeting.")
    assert [each["text"] for each in found["items"][1]["actions"]] == [
        "To ask that the late repairs be reported at the October 2021 meeting."
    ]


def test_an_item_that_was_only_called_gives_no_task() -> None:
    page = "Agenda and minutes\n\nFerry Board - Tuesday, 4th May, 2021 4.00 pm\n\nItems\nNo. Item\n\n"
    items = "1.\n\nNews\n\nMinutes:\n\nThere was none.\n\n2.\n\nQuay\n\nMinutes:\n\nIt was safe.\n\n3.\n\nSea wall\n\n"
    text = f"{page}{items}A verbal update will be provided by the harbour master.\n"
    [found] = contract(read(text.encode(), "paper.txt"))["meetings"]
    assert [item["number"] for item in found["items"]] == ["1", "2", "3"]
    assert [item["actions"] for item in found["items"]] == [[], [], []]


def test_members_listed_below_the_interest_that_they_share() -> None:
    found = meeting(
        "(a)  Members declared personal interests in minute 8 of this meeting as follows:\n\n"
        "  Pike   - Member of Ferry Town Council\n\n  G Teal  - Governor of Ferry School\n\n"
        "(b)  Councillor Vole declared a personal interest in minute 9 and Councillor Wren declared a pecuniary "
        "interest in minute 10 as the owner of the quay.",
        "Declarations of Interest",
    )["declarations_of_interest"]
    assert [(each["member"], each["kind"], each["item"]) for each in found] == [
        ("Pike", "personal", "8"),
        ("G Teal", "personal", "8"),
        ("Vole", "personal", "9"),
        ("Wren", "pecuniary", "10"),
    ]


def test_minutes_that_are_put_right_declare_nothing() -> None:
    found = meeting(
        "RESOLVED – That the minutes be approved, subject to a correction to minute 5 to show that Councillor Pike "
        "declared a personal interest as a member of the Friends of the Quay.",
        "Minutes",
    )
    assert found["declarations_of_interest"] == []

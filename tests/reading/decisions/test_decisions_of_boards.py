"""Decisions as councils and boards write them down without "resolved", or with more behind them; words of our own."""

from __future__ import annotations

from typing import Any

from arising.reading import read
from arising.record.contract import contract


def decided(said: str) -> list[dict[str, Any]]:
    """The decisions of a meeting of one item, under which ``said`` stands."""
    head = "Ferry Board\n\nMinutes of the meeting held on 4 May 2021\n\nPresent: Ann Heron (Chair), Lee Vole\n\n"
    text = (
        f"{head}1. Opening\n\nAll were welcomed by the chair.\n\n2. The quay\n\n{said}\n\n3. Next meeting\n\nIn June.\n"
    )
    [meeting] = contract(read(text.encode(), "paper.txt"))["meetings"]
    assert [item["title"] for item in meeting["items"]] == ["Opening", "The quay", "Next meeting"]
    found: list[dict[str, Any]] = meeting["items"][1]["resolutions"]
    return found


def texts(said: str) -> list[str]:
    return [each["text"] for each in decided(said)]


def test_notes_and_records_approved_with_and_without_a_verb() -> None:
    for said in (
        "The notes of 2 April were agreed.",
        "The decisions and minutes of the last meeting were approved as a correct record.",
        "The record of the meeting held on 2 April 2021 was confirmed as correct.",
        "Minutes of the previous meeting agreed.",
        "Minutes of 2 April 2021 approved as a correct record.",
    ):
        assert texts(said) == [said], said
    assert texts("The minutes of 2 April are to be agreed.") == []


def test_a_paragraph_that_only_says_what_became_of_a_paper() -> None:
    assert texts("Ann Heron presented the report on the quay.\n\nReport approved") == ["Report approved"]
    assert texts("The grant was not yet known. Report approved.") == []


def test_a_body_by_its_letters() -> None:
    assert texts("FCB noted and approved the report.") == ["FCB noted and approved the report."]


def test_resolved_with_a_dash_behind_carried_heads_what_follows() -> None:
    found = texts(
        "Councillor Heron moved and Councillor Vole seconded that the quay be saved.\n\n"
        "The motion was declared CARRIED and it was accordingly RESOLVED –\n\n"
        "(i) That the quay be saved; and\n\n(ii) That the Mayor be asked to write to the harbour.\n"
    )
    assert found == ["That the quay be saved", "That the Mayor be asked to write to the harbour."]


def test_decisions_one_behind_the_other_in_a_paragraph() -> None:
    both = ["That the quay be saved.", "That officers report on its cost in June."]
    assert texts("RESOLVED:\n\n" + " ".join(both)) == both
    assert texts("RESOLVED: " + " ".join(both)) == both


def test_what_is_to_be_done_or_came_after_the_meeting_is_no_part_of_a_decision() -> None:
    assert texts("Decision: The board backed a survey of the quay. Lee Vole to set it up by June.") == [
        "The board backed a survey of the quay."
    ]
    assert texts("Resolved: That the quay be saved. Following the meeting it was found to be on fire.") == [
        "That the quay be saved."
    ]


def test_a_decision_under_its_label_opens_a_paragraph() -> None:
    found = texts("The board voted by phase.\nDecision: The first part was backed.\nDecision: The second was backed.")
    assert found == ["The first part was backed.", "The second was backed."]


def test_agreed_that_something_is_so_decides_nothing() -> None:
    assert texts("It was agreed that it does not breach the rules of the harbour.") == []
    assert texts("It was agreed that this was right and it would be done in June.") != []

"""Trackers of recommendations are logs: their answers, their marks, and the cards in which each is told."""

from __future__ import annotations

import pytest

from arising.reading import read
from arising.record.contract import contract


def logged(text: str, name: str = "paper.html") -> list[tuple[str, str | None, str, str]]:
    rows = contract(read(text.encode(), name))["actions"]
    return [(row["number"], row["owner"], row["details"], row["status"]) for row in rows]


def table(*rows: tuple[str, ...]) -> str:
    lines = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<table>{lines}</table>"


HEADS = ("Rec", "Recommendation", "Cabinet response", "Lead", "Progress", "Rating")
ROWS = (
    ("1", "Mend the crane.", "Accepted", "Ola Fenn", "Mended in May.", "{done}"),
    ("2", "Buy a barge.", "Accepted in part", "Ida Marsh", "Prices asked for.", "{open}"),
)


@pytest.mark.parametrize(
    ("key", "done", "still"),
    [
        ("Blue = completed, Green = on track, Red = not started", "Blue", "Green"),
        ("1 – Fully achieved; 2 – On track; 3 – Slipped; 4 – Not achieved", "1", "4"),
        ("Green – recommendation implemented; Amber – partly implemented", "Green", "Amber"),
    ],
)
def test_a_key_tells_which_mark_closes(key: str, done: str, still: str) -> None:
    rows = [tuple(cell.format(done=done, open=still) for cell in row) for row in ROWS]
    page = f"<h1>Cranes and barges: monitoring of recommendations</h1><p>{key}</p>" + table(HEADS, *rows)
    assert logged(page) == [
        ("1", "Ola Fenn", "Mend the crane.", "discharged"),
        ("2", "Ida Marsh", "Buy a barge.", "open"),
    ]
    actions = contract(read(page.encode(), "paper.html"))["actions"]
    assert [row["updates"][0]["text"] for row in actions] == ["Mended in May.", "Prices asked for."]


def test_headings_among_rows_with_comments_tell_what_is_done() -> None:
    page = "<h1>Quay Board – Action Plan Monitor</h1>" + table(
        ("No", "Action", "Lead", "Deadline", "Comments"),
        ("Completed", "", "", "", ""),
        ("3", "Mend the crane.", "Ola Fenn", "4 May 2031", "Mended."),
        ("In progress", "", "", "", ""),
        ("4", "Buy a barge.", "Ida Marsh", "4 June 2031", "Prices asked for."),
    )
    assert [(number, status) for number, _, _, status in logged(page)] == [("3", "discharged"), ("4", "open")]


def test_each_recommendation_may_be_a_small_table() -> None:
    cards = [
        (("Recommendation", str(at)), ("Wording", said), ("Owner", who), ("Target date", "4 May 2031"), ("Status", how))
        for at, (said, who, how) in enumerate(
            [("Mend the crane.", "Ola Fenn", "Complete"), ("Buy a barge.", "Ida Marsh", "Not started")], 1
        )
    ]
    page = "<h1>Review of the quay</h1>" + "".join(table(*card) for card in cards)
    assert logged(page) == [
        ("1", "Ola Fenn", "Mend the crane.", "discharged"),
        ("2", "Ida Marsh", "Buy a barge.", "open"),
    ]
    dues = [request["due_date"] for request in contract(read(page.encode(), "paper.html"))["requests"]]
    assert dues == ["2031-05-04", "2031-05-04"]


def test_a_number_may_open_the_decision_and_its_standing_end_the_news() -> None:
    page = "<h1>Tracking decisions</h1>" + table(
        ("Minute and decision", "Date due", "Officer responsible", "Progress"),
        ("Minute 27 Mend the crane.", "May 2031", "Ola Fenn", "04/05/31 – Mended. Status: Complete"),
        ("Minute 28 Buy a barge.", "May 2031", "Ida Marsh", "04/05/31 – Prices asked for. Status: Open"),
    )
    assert logged(page) == [
        ("27", "Ola Fenn", "Mend the crane.", "discharged"),
        ("28", "Ida Marsh", "Buy a barge.", "open"),
    ]


def test_news_of_an_open_action_tells_that_it_is_begun_or_late() -> None:
    page = "<h1>Action log</h1>" + table(
        ("Ref", "Action", "Owner", "Update", "Status"),
        ("1", "Buy a barge.", "Ida Marsh", "The seller is abroad.", "Open"),
        ("2", "Count the boats.", "Ola Fenn", "No boat was out.", "Overdue"),
    )
    states = {each["quote"]: each["states"] for each in contract(read(page.encode(), "paper.html"))["followups"]}
    assert states == {"The seller is abroad.": "partly", "No boat was out.": "not_done"}

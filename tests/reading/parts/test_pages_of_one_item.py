"""The pages that a council's site has for one agenda item are minutes of that item."""

from __future__ import annotations

from typing import Any

from arising.reading import read
from arising.record.contract import contract


def record_of(text: str) -> dict[str, Any]:
    return contract(read(text.encode(), "paper.txt"))


def test_an_issue_page_is_the_minutes_of_its_item() -> None:
    record = record_of(
        "Issue - meetings\n\nParks and Paths\n\nMeeting: 03/04/2031 - Leisure Scrutiny Panel (Item 17)\n\n"
        "17 Parks and Paths pdf icon PDF 90 KB\n\nREPORT OF THE HEAD OF PARKS\n\nTo consider the plan.\n\n"
        "Decision:\n\nRESOLVED: That the plan be noted.\n\n"
        "Minutes:\n\nThe Head of Parks introduced the plan.\n\nRESOLVED: That the plan be noted.\n"
    )
    [meeting] = record["meetings"]
    assert (meeting["role"], meeting["body"], meeting["date"]) == ("minutes", "Leisure Scrutiny Panel", "2031-04-03")
    [item] = meeting["items"]
    assert (item["number"], item["title"]) == ("17", "Parks and Paths")
    assert [what["text"] for what in item["resolutions"]] == ["That the plan be noted."], "told twice, decided once"


def test_an_issue_page_may_tell_of_two_meetings() -> None:
    record = record_of(
        "Issue - meetings\n\nThe Quay\n\nMeeting: 03/04/2031 - Harbour Board (Item 17)\n\n17 The Quay\n\n"
        "Minutes:\n\nRESOLVED: That the Quay be painted.\n\n"
        "Meeting: 06/02/2031 - Harbour Board (Item 8)\n\n8 The Quay\n\n"
        "Minutes:\n\nRESOLVED: That prices be sought.\n"
    )
    assert [(meeting["date"], meeting["items"][0]["number"]) for meeting in record["meetings"]] == [
        ("2031-04-03", "17"), ("2031-02-06", "8")
    ]  # fmt: skip


def test_an_item_page_names_its_body_by_the_minutes_it_approves() -> None:
    record = record_of(
        "Agenda item\n\nMinutes of Previous Meeting on 9 May 2031\n\nMinutes:\n\n"
        "The minutes of the meeting of the Fold Schools Forum held on 9 May 2031 were approved as a correct record.\n\n"
        "Matters Arising from the minutes of 9 May 2031:\n\n"
        "Minute 75: the form was sent to all schools on 12 May.\n\n"
        "A list of those who replied was being compiled.\n"
    )
    [meeting] = record["meetings"]
    assert (meeting["body"], meeting["date"]) == ("Fold Schools Forum", None), "9 May is the day of the meeting before"
    assert [item["title"] for item in meeting["items"]] == ["Minutes of Previous Meeting on 9 May 2031"]
    assert [(told["refers_to"]["minute"], told["states"]) for told in record["followups"]] == [
        ("75", "done"), (None, "partly")
    ]  # fmt: skip


def test_what_an_agenda_asks_is_no_task_and_points_back_at_nothing() -> None:
    record = record_of(
        "Agenda and minutes\n\nHousing Board - Monday, 6th June, 2033 6.00 pm\n\nItems\nNo. Item\n\n"
        "1.\n\nWork Programme\n\nThe Board will be asked to review progress since the last meeting.\n\n"
        "Minutes:\n\nThe programme was discussed.\n\n"
        "2.\n\nTenants\n\nTo receive an update on matters arising from the last meeting.\n\n"
        "Minutes:\n\nThe Clerk would write to the tenants.\n"
    )
    [meeting] = record["meetings"]
    assert record["followups"] == []
    assert [task["text"] for item in meeting["items"] for task in item["actions"]] == [
        "The Clerk would write to the tenants."
    ]


def test_words_under_a_heading_that_names_a_minute_answer_it() -> None:
    record = record_of(
        "Minutes of the Harbour Board held on 3 April 2031\n\nPresent: Cllrs A Reed (Chair), B Moss and C Lark.\n\n"
        "1. Apologies\n\nThere were none.\n\n"
        "2. Progress\n\nThe Clerk presented the list.\n\n"
        "Minute 11 – March 2030 – Quay Wall\n\nThe wall had been repaired.\n\n"
        "Minute 14 – July 2030 – Signs\n\nA price was still awaited.\n\n"
        "3. Closing\n\nThe meeting closed at 9 pm.\n"
    )
    assert [(told["refers_to"]["minute"], told["states"]) for told in record["followups"]] == [
        ("11", "done"), ("14", "not_done")
    ]  # fmt: skip

"""Forms of minutes that differ from council to council, in papers of invented ones."""

from __future__ import annotations

from typing import Any

import pytest

from arising.reading import read
from arising.record.contract import contract

LONG = (
    "The Clerk told members that the figures for the year had been looked at again by the auditor, who had found them "
    "to be right in every part, and that the same would be said to the residents who had asked about them in spring."
)


def meeting_of(text: str) -> dict[str, Any]:
    """The one meeting of a paper of plain text."""
    meetings: list[dict[str, Any]] = contract(read(text.encode(), "paper.txt"))["meetings"]
    assert len(meetings) == 1
    return meetings[0]


def items_of(meeting: dict[str, Any]) -> list[tuple[str | None, str | None]]:
    return [(item["number"], item["title"]) for item in meeting["items"]]


def decided(meeting: dict[str, Any]) -> list[str]:
    return [what["text"] for item in meeting["items"] for what in item["resolutions"]]


def test_a_paper_with_a_paragraph_on_each_line_has_no_need_of_empty_lines() -> None:
    meeting = meeting_of(
        "Minutes of the Extra-Ordinary Full Council Meeting held on Monday 7th March 2022 at 7:00pm\n"
        "Members Present: Cllrs Quill, Marsh, Wren and Stubbs (Chairman).\n"
        "In Attendance: Una Fell Parish Clerk\n"
        "31/22\nTO RECEIVE APOLOGIES\nApologies had been received from Cllr Tarn and were accepted.\n"
        f"32/22 TO AGREE THE PRECEPT\n{LONG}\n"
        "It was proposed by Cllr Wren and resolved, to leave the precept as it was.\n"
        f"33/22 ALLOTMENTS\n{LONG}\nThe meeting closed at 7:20 pm.\n"
    )
    assert (meeting["date"], meeting["time"], meeting["chair"]) == ("2022-03-07", "19:00", "Stubbs")
    assert meeting["present"] == ["Quill", "Marsh", "Wren", "Stubbs"]
    assert meeting["apologies"] == ["Tarn"]
    titles = ["TO RECEIVE APOLOGIES", "TO AGREE THE PRECEPT", "ALLOTMENTS"]
    assert items_of(meeting) == list(zip(["31/22", "32/22", "33/22"], titles, strict=True))
    assert decided(meeting) == ["to leave the precept as it was."]


def test_the_words_of_a_meeting_page_are_minutes() -> None:
    meeting = meeting_of(
        "Agenda, decisions and minutes\n\nHousing Board - Thursday, 9 June 2022 2.00 p.m.\n\n"
        "Venue: Council Chamber - Quay House. View directions\n\nContact: Ida Moor  01234 567890\n\nItems\nNo. Item\n\n"
        "17.\n\nAlso Present\n\nMinutes:\n\nCouncillor Tam Fold – Portfolio Holder\n\n"
        "18.\n\nMinutes of the Last Meeting pdf icon PDF 63 KB\n\nIda Moor\n\nTo approve the minutes.\n\nMinutes:\n\n"
        "RESOLVED – That the minutes of the meeting held on 3 May 2022 be confirmed.\n\n"
        "19.\n\nApologies (5 mins)\n\nTo note any.\n\nMinutes:\n\nThe apologies were noted from Ann Reed, Bo Lark.\n"
    )
    assert (meeting["body"], meeting["date"], meeting["time"]) == ("Housing Board", "2022-06-09", "14:00")
    assert meeting["venue"] == "Council Chamber - Quay House"
    assert items_of(meeting) == [
        ("17", "Also Present"), ("18", "Minutes of the Last Meeting"), ("19", "Apologies (5 mins)")
    ]  # fmt: skip
    assert decided(meeting) == ["That the minutes of the meeting held on 3 May 2022 be confirmed."]
    assert meeting["apologies"] == ["Ann Reed", "Bo Lark"]


def test_a_paper_without_a_title_is_of_a_meeting_by_its_usual_items() -> None:
    meeting = meeting_of(
        "Fold with Quay Parish Council Extra Ordinary meeting.\nHeld at Fold Hall at 19:45 on 21st March 2022\n\n"
        "Councillors S. Grove, T. Heath, J Kell and D. Cust.\n\n"
        "Apologies were received from councillors J. Stead and M Dale.\n\n"
        "The Vice Chairman T. Heath acted as Chairman\n\n"
        "Item 1 To agree the minutes of 8th January 2022\n\nIt was RESOLVED to accept the minutes.\n\n"
        "Item 2 To agree the minutes of 12th February 2022\n\nIt was RESOLVED to accept them as corrected.\n"
    )
    assert meeting["role"] == "minutes"
    assert meeting["body"] == "Fold with Quay Parish Council"
    assert len(meeting["present"]) == 4
    assert len(meeting["apologies"]) == 2
    assert [number for number, _ in items_of(meeting)] == ["1", "2"]
    assert decided(meeting) == ["to accept the minutes.", "to accept them as corrected."]


@pytest.mark.parametrize(
    "codes",
    [
        ["C 08/042", "C 08/043", "C 08/044"],
        ["1-0607/8", "2-0607/8", "3-0607/8"],
        ["24/017", "24/018", "24/019"],
        ["24/25-017", "24/25-018", "24/25-019"],
        ["MH01/18.1", "MH01/18.2", "MH01/18.3"],
    ],
)
def test_minutes_are_numbered_with_a_year_or_a_meeting(codes: list[str]) -> None:
    titles = ["Election of Mayor", "Vote of Thanks", "Work Programme"]
    items = "\n\n".join(f"{code} {title}\n\n{LONG}" for code, title in zip(codes, titles, strict=True))
    meeting = meeting_of(
        f"MINUTES OF THE FOLD COUNCIL\n3rd May 2022\n\nPresent: Councillor Lee (in the Chair)\n\n{items}\n"
    )
    assert items_of(meeting) == list(zip(codes, titles, strict=True))


def test_a_list_of_those_present_goes_on_under_the_seats_they_hold() -> None:
    meeting = meeting_of(
        "Schools Forum\nMinutes of the meeting held on 18 January 2022\n\nPRESENT\nSchool members:\n"
        "Pol Burl, Mary Cope (Chair), Dom Wall\nNon school members:\nPia May, Una Moor\nOfficers:\nKit Tun, Sue Col\n\n"
        "1.  Apologies for absence\n\nApologies were received from: -\n\nSchool members\nGil James, Nick Well\n\n"
        "2.  Budget\n\nIt was agreed that the budget be set.\n"
    )
    assert meeting["chair"] == "Mary Cope"
    assert meeting["present"] == ["Pol Burl", "Mary Cope", "Dom Wall", "Pia May", "Una Moor"]
    assert meeting["in_attendance"] == ["Kit Tun", "Sue Col"]
    assert meeting["apologies"] == ["Gil James", "Nick Well"]


def test_who_is_to_act_is_named_after_the_task() -> None:
    meeting = meeting_of(
        "MINUTES OF THE FOLD PARISH COUNCIL\n3rd May 2022\n\nPresent: Councillor Lee (in the Chair)\n\n"
        "1. Hall\n\nIt was resolved to ask for the roof to be looked at again.    Action:  Cllr D Hay\n\n"
        "2. Maps\n\nThe Council AGREED to buy maps of the parish. Clerk to action\n"
    )
    assert decided(meeting) == ["to ask for the roof to be looked at again.", "to buy maps of the parish."]
    actions = [(task["owner"], task["marked"]) for item in meeting["items"] for task in item["actions"]]
    assert ("Cllr D Hay", True) in actions
    assert ("Clerk", True) in actions

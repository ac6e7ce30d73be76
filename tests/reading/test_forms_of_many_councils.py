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


def test_what_a_page_says_of_itself_is_not_what_the_minutes_say() -> None:
    meeting = meeting_of(
        '---\ntitle: "Fold Parish Council, April 2031"\ndate: "2031-05-20"\nresources:\n'
        "  - filename: agenda 06 04 31.pdf\n"
        "    url: https://example.org/agenda.pdf\n---\n\n"
        "Fold and Quay Parish Council – Extraordinary Meeting Wednesday 9th April 2031, 7.30pm Fold Hall\n\n"
        "PRESENT: Cllr A. Reed (Chairman), Cllr B. Moss.\n\n1. APOLOGIES\n\nThere were none.\n"
    )
    assert (meeting["body"], meeting["date"], meeting["time"]) == (
        "Fold and Quay Parish Council",
        "2031-04-09",
        "19:30",
    )


def test_the_title_of_a_page_gives_the_year_that_the_minutes_leave_out() -> None:
    meeting = meeting_of(
        "---\ntitle: Harbour Board Minutes - 2nd April 2031\ncreated: 24/5/2031\n---\n\nHARBOUR BOARD\n\n"
        "Minutes of the meeting held on 2 April at Quay House:\n\nPresent: Cllrs A Reed (Chair), B Moss, C Lark.\n\n"
        f"HB(5)2 Moorings\n\n{LONG}\n\nHB(5)3.ii Lights\n\n{LONG}\n\nHB(5)4 Ropes\n\n{LONG}\n"
    )
    assert (meeting["body"], meeting["date"]) == ("Harbour Board", "2031-04-02")
    assert [number for number, _ in items_of(meeting)] == ["HB(5)2", "HB(5)3.ii", "HB(5)4"]


def test_titles_in_capitals_run_into_the_words_under_them() -> None:
    meeting = meeting_of(
        "Leisure Panel – 21 March 2031\n\nPRESENT: Councillor Reed in the chair.\n\nCouncillors Moss and Lark.\n\n"
        "219 PUBLIC REQUESTS TO SPEAK – There were no requests.\n\n"
        "220  SICKNESS ABSENCE – Resolved – That officers draft a report for a future meeting.\n\n"
        "221 (28) PATHS AND PARKS – Keeping Paths Open in Wet Winters – The chair opened the debate on the draft.\n\n"
        "Resolved – (a) That members be thanked, and (b) that the report be sent to the council.\n\n"
        "222 (29) TO CHOOSE BINS FOR THE QUAY A number of bins were looked at, and prices were compared.\n"
    )
    assert items_of(meeting) == [
        ("219", "PUBLIC REQUESTS TO SPEAK"),
        ("220", "SICKNESS ABSENCE"),
        ("221", "PATHS AND PARKS – Keeping Paths Open in Wet Winters"),
        ("222", "TO CHOOSE BINS FOR THE QUAY"),
    ]
    assert decided(meeting) == [
        "That officers draft a report for a future meeting.", "That members be thanked",
        "that the report be sent to the council.",
    ]  # fmt: skip


def test_numbers_with_the_year_before_them_count_by_their_last_figure() -> None:
    heads = "".join(
        f"31/{number} Matter of the {word}\n\n{LONG}\n\n" for number, word in ((9, "Ox"), (10, "Cow"), (11, "Hen"))
    )
    meeting = meeting_of(
        "Minutes of Fold Parish Council held on 9 April 2031\n\nPresent: Cllrs A Reed (Chair), B Moss, C Lark.\n\n"
        + heads
    )
    assert [number for number, _ in items_of(meeting)] == ["31/9", "31/10", "31/11"]


def test_what_was_considered_and_approved_is_decided_where_nothing_else_marks_decisions() -> None:
    meeting = meeting_of(
        "Minutes of Fold Parish Council held on 9 April 2031\n\nPresent: Cllrs A Reed (Chair), B Moss, C Lark.\n\n"
        "1. MEMORIALS\n\nA memorial for the green was reviewed and approved.\n\n"
        "2. HEDGE\n\nThe points were agreed to and all resolved to keep the hedge. It was agreed there was "
        "much to do.\n"
    )
    assert decided(meeting) == ["A memorial for the green was reviewed and approved.", "to keep the hedge."]

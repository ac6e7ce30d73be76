"""Titles and bodies in forms that councils and partnerships use; the words are ours."""

from __future__ import annotations

from typing import Any

from arising.reading import read
from arising.record.contract import contract

_HEAD = (
    "Ferry Town Board\n\nMinutes of the meeting held on 4 May 2021 at 6.00 pm\n\n"
    "Present: Ann Heron (Chair), Lee Vole\n\n"
)


def meeting(text: str) -> dict[str, Any]:
    """The one meeting of a paper's text."""
    [only] = contract(read(text.encode(), "paper.txt"))["meetings"]
    return dict(only)


def titles(text: str) -> list[tuple[str | None, str | None]]:
    return [(item["number"], item["title"]) for item in meeting(text)["items"]]


def test_a_number_and_its_stop_with_no_space_behind_them() -> None:
    found = titles(
        _HEAD + "1.Introductions\n\nAll were welcomed to the meeting by the chair.\n\n"
        "2.Report on the ferry\n\nThe ferry had been late on nine days of the month.\n\n"
        "3.Report on the quay\n\nThe quay was closed for repair until the summer.\n"
    )
    assert found == [("1", "Introductions"), ("2", "Report on the ferry"), ("3", "Report on the quay")]


def test_letters_a_stop_and_a_number() -> None:
    found = titles(
        _HEAD + "FT.41 MAYOR'S NEWS\n\nThe Mayor thanked all who had come.\n\n"
        "FT.42 MINUTES\n\nRESOLVED - That the minutes of 3 March 2021 be signed.\n\n"
        "FT.43 QUAY REPAIRS\n\nRESOLVED - That the quay be mended.\n"
    )
    assert found == [("FT.41", "MAYOR'S NEWS"), ("FT.42", "MINUTES"), ("FT.43", "QUAY REPAIRS")]


def test_a_number_in_a_list_is_no_item_where_no_title_has_one() -> None:
    found = titles(
        "Agenda and minutes\n\nFerry Licensing Panel - Tuesday 4th May, 2021 10.00 am\n\n"
        "Venue: Town Hall\n\nNo. Item\n\n\n"
        "Apologies\n\nTo receive apologies.\n\n\nThere were none.\n\n\n"
        "Declarations of Interest\n\n\nThere were no declarations of interest.\n\n\n"
        "Exclusion of press and public\n\nTo move that the public be excluded on these grounds:\n\n"
        "1.  What concerns an individual.\n\n\nThe motion was declared carried.\n"
    )
    assert found == [
        (None, "Apologies"),
        (None, "Declarations of Interest"),
        (None, "Exclusion of press and public"),
    ]


def test_the_size_of_a_paper_ends_a_title() -> None:
    found = titles(
        "Agenda and minutes\n\nFerry Board - Tuesday 4th May, 2021 10.00 am\n\nItems\nNo. Item\n\n1.\n\n"
        "SEA WALL: WORK DONE AND WORK TO COME pdf icon PDF 35 KB\n\nPresented By: ANN HERON\n\nMinutes:\n\n"
        "The board heard of the work.\n\n2.\n\nNEXT MEETING\n\nMinutes:\n\nIn June.\n"
    )
    assert found == [("1", "SEA WALL: WORK DONE AND WORK TO COME"), ("2", "NEXT MEETING")]


def test_the_body_below_the_number_of_an_item() -> None:
    text = (
        "Item 2 Ferry Park Planning Committee\n\nMinutes of the meeting held at The Quay on 4 May 2021.\n\n"
        "Present: Ann Heron\n"
    )
    assert meeting(text + "\n1 Minutes\n\nResolved: That they be signed.\n")["body"] == "Ferry Park Planning Committee"


def test_a_partnership_and_the_board_of_it_that_met() -> None:
    text = (
        "FERRY SAFEGUARDING PARTNERSHIP\n\nEXECUTIVE BOARD\n\nMinutes of 4 May 2021\n\n"
        "Present: Ann Heron (Chair)\n\n1. News\n\nNone.\n"
    )
    assert meeting(text)["body"] == "Ferry Safeguarding Partnership Executive Board"
    notes = (
        "FERRY IMPROVEMENT BOARD NOTES AND ACTIONS\n\nDate: 4 May 2021\n\n"
        "Present: Ann Heron (Chair)\n\n1. News\n\nNone.\n"
    )
    assert meeting(notes)["body"] == "Ferry Improvement Board"


def test_a_number_with_a_letter_alone_above_its_title() -> None:
    found = titles(
        "Agenda and minutes\n\nFerry Partnership - Wednesday, 4 May 2021 10.30 a.m.\n\n"
        "Items\nNo. Item\n\n1.\n\nApologies\n\n"
        "Minutes:\n\nThere were none.\n\n2.\n\nThe past year\n\n2a\n\nThe quay and the sea wall\n\nMinutes:\n\n"
        "Ann Heron told of the work on the quay.\n\n2b\n\nThe harbour\n\nMinutes:\n\nLee Vole told of the harbour.\n"
    )
    assert found == [
        ("1", "Apologies"),
        ("2", "The past year"),
        ("2a", "The quay and the sea wall"),
        ("2b", "The harbour"),
    ]


def test_points_of_a_list_go_on_with_no_items() -> None:
    found = titles(
        "Agenda and minutes\n\nFerry Board\nTuesday, 4 May 2021 10.00 am\n\nItems\nNo. Item\n\n1.\n\nApologies\n\n"
        "Minutes:\n\nThere were none.\n\n2.\n\nDisclosures of Interest\n\nMembers are to disclose what comprises\n\n"
        "1          Details of any boat, quay or ferry that the member holds for profit or for gain in the harbour.\n\n"
        "2          Details of any gift or any other benefit that the member was given in this last year.\n\n"
        "3          Details of any contract between the member and the board\n\n"
    )
    assert found == [("1", "Apologies"), ("2", "Disclosures of Interest")]


def test_headings_that_count_the_parts_of_an_item_are_none() -> None:
    said = (
        "A man was found at home, and the members asked whether the tests were met.\n\n"
        "Decision: A review is to be held."
    )
    body = f"2. Referrals\n\nReferral A\n\n{said}\n\nReferral B\n\n{said}\n\n3. Next meeting\n\nIn June.\n"
    found = titles(
        f"{_HEAD}1. Minutes and Matters Arising\n\nNotes agreed.\n\nMatters arising\n\nAll were done.\n\n{body}"
    )
    assert found == [("1", "Minutes and Matters Arising"), ("2", "Referrals"), ("3", "Next meeting")]


def test_the_paper_behind_a_title_without_a_number_tells_it() -> None:
    found = titles(
        "Agenda and minutes\n\nFerry Board - Tuesday 4 May 2021 6.00 p.m.\n\nNo. Item\n\n\nApologies for Absence\n\n\n"
        "There were none.\n\n\nDeclarations of Interest\n\n\nThere were none at this meeting.\n\n\n"
        "Review of the quay - how work goes on pdf icon PDF 16 KB\n\nAdditional documents:\n\nThe work was on time.\n"
    )
    assert [title for _, title in found][-1] == "Review of the quay - how work goes on"


def test_a_body_below_its_council_and_above_the_day_or_over_two_lines() -> None:
    council = (
        "FERRY COUNTY COUNCIL\nEXECUTIVE\n4 MAY 2021\n\nPRESENT: COUNCILLOR A HERON\n\n1 MINUTES\n\nThey were signed.\n"
    )
    assert meeting(council)["body"] == "Executive"
    group = (
        "Ferry Adults Board: Learning and\nReview Group\n\nMinutes of 4 May 2021\n\n"
        "Present: Ann Heron\n\n1. News\n\nNone.\n"
    )
    assert meeting(group)["body"] == "Ferry Adults Board: Learning and Review Group"


def test_the_day_of_earlier_minutes_ends_their_title() -> None:
    page = (
        "Agenda and minutes\n\nFerry Board - Tuesday, 4 May 2021 2.00 pm\n\nItems\nNo. Item\n\n51/21\n\nApologies\n\n"
    )
    found = meeting(
        f"{page}Minutes:\n\nNone.\n\n52/21\n\nMinutes of Previous Meeting: 28 March 2021 pdf icon PDF 66 KB\n\n"
        f"Minutes:\n\n"
        "These were agreed.\n\n53/21\n\nPublic Questions\n\nDecision:\n\nThere were no questions.\n"
    )
    assert [(item["number"], item["title"]) for item in found["items"]] == [
        ("51/21", "Apologies"),
        ("52/21", "Minutes of Previous Meeting: 28 March 2021"),
        ("53/21", "Public Questions"),
    ]
    assert found["items"][2]["resolutions"] == []


def test_the_head_of_a_page_holds_no_title() -> None:
    page = "Agenda and minutes\n\nFerry Police and Crime Panel\nFriday, 5th March, 2021 10.00 am\n\nVenue: The Quay\n\n"
    found = meeting(
        f"{page}No. Item\n\n\nApologies\n\n\nApologies were received from Councillor Heron.\n\n"
        f"\nPublic Participation\n\n\n"
        "Anybody may put a question to the panel, and its members answer or promise to.\n"
    )
    assert found["body"] == "Ferry Police and Crime Panel"
    assert [item["title"] for item in found["items"]] == ["Apologies", "Public Participation"]


def test_the_kind_of_a_meeting_before_its_body() -> None:
    page = (
        "Agenda and minutes\n\nAnnual, Council - Thursday 13 May 2021 7.30 pm\n\n"
        "Items\nNo. Item\n\n1.\n\nElection of Mayor\n\n"
    )
    assert meeting(f"{page}Minutes:\n\nRESOLVED: That Councillor Heron be elected Mayor.\n")["body"] == "Council"

"""House styles of councils' own committees, in papers of invented ones: planning, police panels, full councils."""

from __future__ import annotations

from typing import Any

from arising.reading import read
from arising.record.contract import contract


def meetings_of(text: str) -> list[dict[str, Any]]:
    """The meetings of a paper of plain text."""
    meetings: list[dict[str, Any]] = contract(read(text.encode(), "paper.txt"))["meetings"]
    return meetings


def decided(meeting: dict[str, Any]) -> list[tuple[str | None, str]]:
    return [(item["number"], what["text"]) for item in meeting["items"] for what in item["resolutions"]]


def test_numbers_in_brackets_head_items_and_a_sentence_opens_the_list_of_those_present() -> None:
    (meeting,) = meetings_of(
        "9 MARCH 2021 QUAYS COMMITTEE\n"
        "Minutes of a meeting of the QUAYS COMMITTEE held in the Council Chamber,\n"
        "Harbour Offices, Eelpool at 9.30 am when there were present:\n"
        "Councillors\nMrs A Heron (Chairman)\nB Pike\nC Vole - substitute for D Teal\n"
        "Officers\nMs E Wren - Head of Quays\n"
        "(61) APOLOGIES FOR ABSENCE\nApologies for absence were received from Councillor D Teal.\n"
        "(62) MINUTES\nThe minutes of the meeting held on 9 February 2021 were approved as a correct record.\n"
        "(63) MOORINGS AT TERN ISLAND\nThe Head of Quays presented the report.\n"
        "RESOLVED that the moorings be let for a year.\n"
    )
    assert (meeting["role"], meeting["body"], meeting["date"]) == ("minutes", "Quays Committee", "2021-03-09")
    assert (meeting["time"], meeting["chair"]) == ("09:30", "A Heron")
    assert meeting["present"] == ["A Heron", "B Pike", "C Vole"]
    assert meeting["apologies"] == ["D Teal"]
    assert [item["number"] for item in meeting["items"]] == ["61", "62", "63"]


def test_a_resolution_may_stand_under_its_number_in_the_year() -> None:
    (meeting,) = meetings_of(
        "Minutes of the Tern Police and Crime Panel held on 9 March 2021\n\nPresent: Councillor Heron (Chair), Vole\n\n"
        "1. WORK PROGRAMME\n\nThe Chair asked for ideas.\n\nRESOLVED 2021/014\n\n"
        "That the programme be changed as asked.\n\n2. PRECEPT\n\nOn a motion by the Chair it was:\n\n"
        "RESOLVED 2021/015\n\n1) That the precept be supported.\n\n2) That thanks be sent to the Commissioner.\n\n"
        "3. CLOSE\n\nThe Chair thanked those who came.\n"
    )
    assert decided(meeting) == [
        ("1", "That the programme be changed as asked."),
        ("2", "That the precept be supported."),
        ("2", "That thanks be sent to the Commissioner."),
    ]


def test_a_quoted_motion_is_decided_by_the_vote_on_it() -> None:
    (meeting,) = meetings_of(
        "Minutes of the meeting of the Council held on 9 March 2021\n\n"
        "Present: Councillors Heron (Mayor), Vole and Pike\n\n"
        "51. MAYOR’S ANNOUNCEMENTS\n\nThe Mayor spoke of the regatta.\n\n52. FERRY FARES\n\n"
        "Councillor Vole moved and Councillor Pike seconded:\n\n“That this Council asks for lower fares.”\n\n"
        "On being put to the vote the motion was CARRIED (10 votes for, 4 against).\n\n"
        "53. CLOSE\n\nThe Mayor closed the meeting.\n"
    )
    assert decided(meeting) == [("52", "That this Council asks for lower fares.")]


def test_the_columns_of_a_recorded_vote_are_no_items() -> None:
    (meeting,) = meetings_of(
        "Minutes of the meeting of the Council held on 9 March 2021\n\n"
        "Present: Councillors Heron (Mayor), Vole and Pike\n\n"
        "C51. BUDGET\n\nA recorded vote was taken:\n\nFOR (2)\n\nAGAINST (1)\n\nABSTAIN (0)\n\nHeron, Vole\n\nPike\n\n"
        "RESOLVED – That the budget be approved.\n\nC52. CLOSE\n\nThe Mayor closed the meeting at nine.\n\n"
        "C53. THANKS\n\nThanks were given to the clerk.\n"
    )
    assert [item["number"] for item in meeting["items"]] == ["C51", "C52", "C53"]
    assert decided(meeting) == [("C51", "That the budget be approved.")]


def test_movers_and_a_member_who_did_not_vote_are_no_part_of_what_was_resolved() -> None:
    (meeting,) = meetings_of(
        "Minutes of Eelpool Town Council held on 9 March 2021\n\nPresent: Cllrs Heron (Chair), Vole and Pike\n\n"
        "21/031 Minutes\n\nIt was RESOLVED to approve the minutes. "
        "Proposed Cllr Vole, seconded Cllr Pike, all in favour.\n\n"
        "21/032 Planning\n\nRESOLVED to object on the ground of flooding. Cllr Vole did not vote.\n\n"
        "21/033 Close\n\nThe meeting closed at nine.\n"
    )
    assert [text for _, text in decided(meeting)] == ["to approve the minutes.", "to object on the ground of flooding."]


def test_a_page_of_one_matter_may_tell_what_was_done_without_a_label() -> None:
    meetings = meetings_of(
        "Issue - meetings\n\nMinutes of the previous meeting\n\nMeeting: 09/03/2021 - Audit Committee (Item 56)\n\n"
        "56 Minutes of the previous meeting pdf icon PDF 61 KB\n\nThe minutes were looked at.\n\n"
        "Resolved:- That the minutes be approved.\n\nMeeting: 08/12/2020 - Audit Committee (Item 31)\n\n"
        "31 Minutes of the previous meeting pdf icon PDF 64 KB\n\nResolved:- That the minutes be signed.\n"
    )
    assert [meeting["date"] for meeting in meetings] == ["2021-03-09", "2020-12-08"]
    assert [decided(meeting) for meeting in meetings] == [
        [("56", "That the minutes be approved.")],
        [("31", "That the minutes be signed.")],
    ]


def test_the_title_minutes_alone_is_no_label_and_the_fuller_name_of_a_council_is_read() -> None:
    (meeting,) = meetings_of(
        "EELPOOL HEATH PARISH COUNCIL\n\nMinutes\n\nMinutes of the Parish Council meeting held on Monday 8 March 2021 "
        "at 7.30pm in the Mill\n\nPresent: Cllrs Heron (Chair) and Vole\n\n1. Apologies\n\nNone.\n\n"
        "2. Ferry\n\nThe Clerk told of the ferry.\n\n3. Close\n\nThe meeting closed at nine.\n"
    )
    assert (meeting["body"], meeting["date"]) == ("Eelpool Heath Parish Council", "2021-03-08")


def test_a_notice_of_decisions_says_who_took_them_and_what_goes_to_the_council() -> None:
    (meeting,) = meetings_of(
        "NOTICE OF DECISIONS TAKEN BY THE EXECUTIVE\n\nThe decisions were taken by the Executive at its meeting held "
        "at 6.00 p.m. on Tuesday, 9 March 2021 in the Mill, Eelpool.\n\n"
        "Present: Councillors A Heron (in the Chair), B Pike and C Vole.\n\n"
        "27. Moorings\n\nRESOLVED that the moorings be let.\n\nRECOMMENDED TO COUNCIL that the tolls be cut.\n\n"
        "28* Ferry\n\nRESOLVED that the ferry be sold.\n\n29. Close\n\nRESOLVED that the report be noted.\n"
    )
    assert (meeting["body"], meeting["time"]) == ("Executive", "18:00")
    assert [item["number"] for item in meeting["items"]] == ["27", "28", "29"]
    assert ("27", "that the tolls be cut.") in decided(meeting)


def test_other_members_there_are_no_members_of_the_body_and_those_away_may_be_listed_line_by_line() -> None:
    (meeting,) = meetings_of(
        "Minutes of the Quays Committee held on 9 March 2021\n\nPresent: Councillors Heron (Chair) and Vole\n\n"
        "Other Members in Attendance: Councillors Pike and Wren\n\n1. APOLOGIES\n\nApologies were received from:\n\n"
        "Councillor Ann Teal, for whom Councillor Bo Jay was substitute;\n\nCouncillor Cy Roach.\n\n"
        "2. MOORINGS\n\nIt was agreed by 4 to 1 to let the moorings.\n\n3. CLOSE\n\nThe Chair closed the meeting.\n"
    )
    assert meeting["present"] == ["Heron", "Vole"]
    assert meeting["apologies"] == ["Ann Teal", "Cy Roach"]
    assert [text for _, text in decided(meeting)] == ["to let the moorings."]


def test_actions_and_requests_for_information_stand_under_one_label() -> None:
    (meeting,) = meetings_of(
        "Minutes of the Quays Committee held on 9 March 2021\n\nPresent: Councillors Heron (Chair) and Vole\n\n"
        "1. MOORINGS\n\nMembers spoke of the moorings.\n\nActions/requests for further information:\n\n"
        "i. Harbour Master to share the plan of moorings.\n\nRESOLVED:\n\nThat the plan be noted.\n\n"
        "2. CLOSE\n\nThe Chair closed the meeting.\n\n3. DATES\n\nNone.\n"
    )
    assert [one["text"] for one in meeting["items"][0]["actions"]] == ["Harbour Master to share the plan of moorings."]


def test_a_member_may_declare_what_he_is() -> None:
    (meeting,) = meetings_of(
        "Minutes of the Quays Committee held on 9 March 2021\n\nPresent: Cllr Heron (Chair), Cllr Vole\n\n"
        "1. Declarations of interest\n\nCllr Vole declared that he is a governor of the Eelpool School.\n\n"
        "2. Ferry\n\nThe Chair declared that he was glad.\n\n3. Close\n\nThe Chair closed the meeting.\n"
    )
    assert [one["member"] for one in meeting["declarations_of_interest"]] == ["Vole"]


def test_an_item_with_a_letter_stands_beside_that_of_its_figure_and_points_of_a_list_are_no_items() -> None:
    (meeting,) = meetings_of(
        "Minutes of a hearing of the Licensing Sub-Committee held on 9 March 2021\n\n"
        "Present: Councillors Heron (Chair), Vole and Pike\n\nPART ONE\n\n"
        "5. Apologies\n\nApologies were received from Councillor J Wren.\n\n"
        "6. Minutes of the hearing of 9 February 2021\n\nResolved – That the minutes be signed.\n\n"
        "6a. Matters Arising\n\nThe Clerk had written to the mill.\n\n"
        "7. Licence for the Mill\n\nResolved: That the licence be granted, subject to the following conditions:\n\n"
        "1. A rail shall be put up by June.\n\n2. No music shall be played after nine.\n\n"
        "Reasons: the law asks for it.\n\n"
        "8. Close\n\nThe Chair closed the hearing.\n"
    )
    assert meeting["body"] == "Licensing Sub-Committee"
    assert [item["number"] for item in meeting["items"]] == ["5", "6", "6a", "7", "8"]
    assert meeting["present"] == ["Heron", "Vole", "Pike"]


def test_somebody_away_is_told_once_though_the_head_and_an_item_name_her_differently() -> None:
    (meeting,) = meetings_of(
        "Minutes of the Cabinet held on 9 March 2021\n\nPresent: Councillors A Heron (Chair) and B Vole\n\n"
        "Apologies: Councillor J Wren\n\n1. APOLOGIES\n\nAn apology was received from Councillor Wren.\n\n"
        "2. FERRY\n\nThe ferry was spoken of.\n\n3. CLOSE\n\nThe Leader closed the meeting.\n"
    )
    assert meeting["apologies"] == ["J Wren"]


def test_the_day_below_a_sentence_that_has_ended_is_not_that_of_the_meeting() -> None:
    (meeting,) = meetings_of(
        "Quays Overview Committee\n\nThursday, 11 March 2021, 10.00 am\n\nThe meeting will be shown live.\n\n"
        "Ida Moor, Director\n\n3 March 2021\n\nA G E N D A\n\n1. Apologies\n\n2. Ferry\n\n3. Close\n"
    )
    assert (meeting["role"], meeting["date"], meeting["time"]) == ("agenda", "2021-03-11", "10:00")


def test_a_minute_number_alone_on_its_line_is_no_running_head() -> None:
    (meeting,) = meetings_of(
        "Agenda and minutes\n\nVenue: Mill House, Eelpool\n\nContact: Ida Moor\n\nItems\nNote No. Item\n\n*\n\n"
        "QC/19\n\n"
        "Minutes pdf icon PDF 138 KB\n\nMinutes:\n\nRESOLVED that the Minutes be signed.\n\n*\n\nQC/20\n\n"
        "Ferry Timetable pdf icon PDF 68 KB\n\nMinutes:\n\nRESOLVED that the ferry run on Sundays.\n"
    )
    assert decided(meeting) == [("QC/19", "that the Minutes be signed."), ("QC/20", "that the ferry run on Sundays.")]


def test_numbers_may_stand_behind_the_titles_at_the_edge_of_the_page() -> None:
    (meeting,) = meetings_of(
        "PLANNING COMMITTEE\n\nWednesday, 10 March 2021\n\nPresent: Councillor Heron (Chair)\n\n"
        "APOLOGIES\n\nQLA59/21\n\nApologies for absence were received from Councillor Wren.\n\n"
        "MINUTES\n\nQLA60/21\n\nRESOLVED – That the minutes be signed.\n\n"
        "MOORINGS AT TERN ISLAND QLA61/21\n\nRESOLVED – That the moorings be let.\n\n"
        "DATE OF NEXT MEETING\n\nQLA62/21\n\nThe next meeting is in April.\n"
    )
    assert [(item["number"], item["title"]) for item in meeting["items"]] == [
        ("QLA59/21", "APOLOGIES"),
        ("QLA60/21", "MINUTES"),
        ("QLA61/21", "MOORINGS AT TERN ISLAND"),
        ("QLA62/21", "DATE OF NEXT MEETING"),
    ]
    assert decided(meeting) == [
        ("QLA60/21", "That the minutes be signed."),
        ("QLA61/21", "That the moorings be let."),
    ]


def test_a_point_that_ends_in_and_does_not_swallow_the_next() -> None:
    (meeting,) = meetings_of(
        "Minutes of the Quays Committee held on 9 March 2021\n\nPresent: Councillors Heron (Chair) and Vole\n\n"
        "1. MOORINGS\n\nRESOLVED:\n\n(a) That the plan for the moorings be approved for a year; and\n\n"
        "(b) That the tolls be looked at.\n\n2. FERRY\n\nThe ferry was spoken of.\n\n3. CLOSE\n\nNone.\n"
    )
    assert [text for _, text in decided(meeting)] == [
        "That the plan for the moorings be approved for a year",
        "That the tolls be looked at.",
    ]


def test_numbers_may_end_the_line_of_their_titles_and_a_recorded_vote_may_fill_one_line() -> None:
    (meeting,) = meetings_of(
        "PLANNING COMMITTEE\n\nWednesday, 10 March 2021\n\nPresent: Councillor Heron (Chair)\n\n"
        "APOLOGIES QLA59/21\n\nApologies for absence were received from Councillor Wren.\n\n"
        "MOORINGS QLA60/21\n\nA vote was taken:\n\nFOR (5) AGAINST (9) ABSTAIN (2)\n\nHeron, Vole\n\n"
        "On a motion by the Chair it was RESOLVED 2021/014\n\nThat the moorings be let.\n\n"
        "DATE OF NEXT MEETING QLA61/21\n\nThe next meeting is in April.\n"
    )
    assert [item["number"] for item in meeting["items"]] == ["QLA59/21", "QLA60/21", "QLA61/21"]
    assert decided(meeting) == [("QLA60/21", "That the moorings be let.")]


def test_bare_ranges_behind_the_titles_of_an_agenda_are_its_pages() -> None:
    (meeting,) = meetings_of(
        "QUAYS COMMITTEE\n\nWednesday, 10 March 2021 at 2.00 pm\n\nA G E N D A\n\n1. Apologies\n\n2. Minutes 3 - 8\n\n"
        "3. Plan of Moorings 2021/22 9 - 26\nReport of the Head of Quays.\n\n4. Dredging 2021-25\n"
    )
    assert [(item["title"], item["page_range"]) for item in meeting["items"]] == [
        ("Apologies", None),
        ("Minutes", "3-8"),
        ("Plan of Moorings 2021/22", "9-26"),
        ("Dredging 2021-25", None),
    ]


def test_a_reports_title_ends_before_the_next_label() -> None:
    report = contract(
        read(
            b"From: Ann Heron, Cabinet Member\nTo: Quays Committee - 9 March 2021\nSubject: Plan of Moorings\n"
            b"Decision no: 21/00031\nClassification: Open\n\nSummary: This report tells of moorings.\n\n"
            b"Recommendation(s): The Committee is asked to:\n\na) let the moorings; and\n\nb) cut the tolls.\n",
            "report.txt",
        )
    )["reports"][0]
    assert report["title"] == "Plan of Moorings"
    assert len(report["recommendations"]) == 2


def test_a_few_lines_over_the_list_of_those_present_are_the_head_of_the_minutes() -> None:
    page = (
        "<html><body><h1>Agenda and minutes</h1><h2>Quays Committee - Tuesday, 9th March, 2021 6.30 pm</h2>"
        "<p><b>Venue:</b> The Mill, Eelpool</p><p><b>Contact:</b> Ida Moor</p><h3>Attendance</h3>"
        "<p>Present: Councillors A Heron (Chair) and B Vole</p><h3>Items</h3>"
        "<p>61. Apologies for Absence</p><p>Minutes:</p><p>Apologies were received from Councillor C Wren.</p>"
        "<p>62. Ferry</p><p>Minutes:</p><p>RESOLVED: That the ferry be sold.</p></body></html>"
    )
    (meeting,) = meetings_of(page)
    assert (meeting["role"], meeting["date"], meeting["body"]) == ("minutes", "2021-03-09", "Quays Committee")
    assert meeting["present"] == ["A Heron", "B Vole"]


def test_the_headings_of_a_summary_sheet_stand_alone_in_text_without_empty_lines() -> None:
    report = contract(
        read(
            b"Public Report\nCommittee Name and Date of Committee Meeting\nQuays Committee - 9 March 2021\n"
            b"Report Title\nPlan of Moorings\nReport Author(s)\nAnn Heron, Head of Quays\nReport Summary\n"
            b"This report sets out where boats may lie at the quays of Eelpool in the coming\n"
            b"year and what it will cost.\n"
            b"Recommendations\n1. That the plan be noted.\n2. That the tolls be cut.\n"
            b"List of Appendices Included\nNone\nBackground Papers\nNone\n",
            "report.txt",
        )
    )["reports"][0]
    assert (report["title"], report["author"]) == ("Plan of Moorings", "Ann Heron")
    assert report["recommendations"] == ["That the plan be noted.", "That the tolls be cut."]

"""Forms of papers of county, borough and district councils, in papers of invented ones."""

from __future__ import annotations

from typing import Any

from arising.reading import read
from arising.record.contract import contract
from tests.reading.test_forms_of_many_councils import decided, items_of, meeting_of


def paper_of(text: str) -> dict[str, Any]:
    """The record of a paper of plain text."""
    return contract(read(text.encode(), "paper.txt"))


def test_a_number_may_end_in_the_municipal_year() -> None:
    meeting = meeting_of(
        "Agenda and minutes\n\nConduct Committee - Wednesday, 5th June, 2024 2.00 pm\n\nVenue: Quay Room\n\n"
        "Items\nNo. Item\n\nCON/8/24-25\n\nApologies for Absence\n\nMinutes:\n\nThere were none.\n\n"
        "CON/9/24-25\n\nReview of the Code\n\nMinutes:\n\nRESOLVED – That the code be kept.\n\n"
        "CON/10/24-25\n\nComplaints\n\nMinutes:\n\nTwo had been closed.\n"
    )
    titles = ["Apologies for Absence", "Review of the Code", "Complaints"]
    assert items_of(meeting) == list(zip(["CON/8/24-25", "CON/9/24-25", "CON/10/24-25"], titles, strict=True))
    assert decided(meeting) == ["That the code be kept."]


def test_a_paper_behind_a_title_makes_it_one_and_small_capitals_head_a_decision() -> None:
    meeting = meeting_of(
        "Agenda, decisions and minutes\n\nCabinet - Tuesday, 4th May, 2021 9.30 am\n\nItems\nNo. Item\n\n"
        "1.\n\nMembership\n\nMinutes:\n\nThere were no changes.\n\n"
        "2.\n\nMinutes of the previous meetings held on 6 April 2021 and of the extra meeting held on 12 April 2021. "
        "pdf icon PDF 58 KB\n\nMinutes:\n\nresolved:\n\nThat both sets of minutes be agreed.\n\n"
        "3.\n\nPublic Questions\n\nMinutes:\n\nNobody had asked any.\n"
    )
    assert [item["number"] for item in meeting["items"]] == ["1", "2", "3"]
    assert decided(meeting) == ["That both sets of minutes be agreed."]


def test_a_title_behind_a_number_in_brackets_may_only_open_in_capitals() -> None:
    meeting = meeting_of(
        "Minutes of a meeting of the PLANNING COMMITTEE held in the Guildhall at 9.30 am on 4 May 2021\n"
        "Councillors\nMrs A Wren (Chairman)\nB Stubbs\nC Marsh\n"
        "(61) APOLOGIES FOR ABSENCE\nApologies were received from Councillor D Pike.\n"
        "(62) MINUTES\nThe minutes of the meeting held on 6 April 2021 were approved as a correct record.\n"
        "(63) URGENT BUSINESS\nThere was none, as the Chairman told the members.\n"
        "(64) EELMOUTH - 20210417 - Erection of two boathouses and a slipway; Old\nRopewalk, Quay Street for E Eel\n"
        "The Committee considered the officers' report, and heard the owner of the ropewalk speak for it.\n"
    )
    assert items_of(meeting)[-1] == (
        "64",
        "EELMOUTH - 20210417 - Erection of two boathouses and a slipway; Old Ropewalk, Quay Street for E Eel",
    )


def test_minutes_before_a_later_meeting_have_the_day_in_their_title() -> None:
    meeting = meeting_of(
        "Meeting documents\n\nChildren's Scrutiny Committee\nTuesday, 8 June 2021\n\nITEM CH3\n\n"
        "MINUTES of the meeting held on 4 May 2021 commencing at 10.00 am and finishing at 12.05 pm\n\n"
        "Present:\n\nCouncillor Una Fell - in the chair\n\nCouncillor Tam Marsh\n\n"
        "1/21 APOLOGIES FOR ABSENCE\n\nThere were no apologies.\n\n2/21 BUDGET\n\nThe budget was looked at.\n"
    )
    assert (meeting["date"], meeting["time"], meeting["chair"]) == ("2021-05-04", "10:00", "Una Fell")


def test_members_of_a_body_are_present_and_a_surname_may_follow_a_bracket() -> None:
    head = "Minutes of the Cabinet Meeting held in the Eel Room on Tuesday 4 May 2021 at 6.30 pm\n\n"
    rest = "\n\n1. Apologies\n\nThere were none.\n\n2. Budget\n\nThe budget was looked at.\n"
    meeting = meeting_of(f"{head}Members of Cabinet present:\n\nU Fell (Leader), T Marsh, B Wren.{rest}")
    assert meeting["present"] == ["U Fell", "T Marsh", "B Wren"]
    meeting = meeting_of(f"{head}Present: Councillor Fell (Chair) Marsh (Group Leader) and Wren (Group Leader).{rest}")
    assert meeting["present"] == ["Fell", "Marsh", "Wren"]


def test_the_details_of_a_decision_are_read_from_the_words_of_their_page() -> None:
    meeting = meeting_of(
        "Decision details\n\nTerms of Reference of the Harbour Panel\n\nDecision status: Recommendations Approved\n\n"
        "Is Key decision?: No\n\nIs subject to call in?: No\n\nDecisions:\n\n"
        "9.1     The Committee considered a report by the Harbour Master.\n\n"
        "9.2     It was asked how many would sit on the Panel.\n\n"
        "9.3     Resolved – That the terms of reference, as changed in minute 9.2 above, be endorsed.\n\n"
        "Publication date: 11/05/2021\n\nDate of decision: 04/05/2021\n\n"
        "Decided at meeting: 04/05/2021 - Governance Committee\n"
    )
    assert items_of(meeting) == [(None, "Terms of Reference of the Harbour Panel")]
    assert decided(meeting) == ["That the terms of reference, as changed in minute 9.2 above, be endorsed."]


def test_a_minute_above_is_nothing_earlier() -> None:
    lines = ["9.2 It was noted that the wording set out in minute 9.1 above was old.", "9.3 See minute 9.2(a) below."]
    paper = paper_of(
        "MINUTES of the Harbour Panel held on 4 May 2021\n\nPresent: Councillors Fell and Marsh\n\n9. Harbour\n\n"
        "9.1 The Panel heard the Harbour Master.\n\n" + "\n\n".join(lines)
    )
    assert paper["followups"] == []


def test_a_letter_may_bring_the_minutes_of_the_last_meeting() -> None:
    paper = paper_of(
        "Public Document Pack\nDirect Dial: 01234 567890\nDate: 3 May 2021\nDear Councillor\n"
        "PLANNING COMMITTEE - TUESDAY, 4TH MAY, 2021\n"
        "I can now send you the minutes that were not to hand when the agenda was printed.\nAgenda No\n5\nItem\n"
        "To approve the minutes of the last meeting (Pages 1 - 3)\nIda Moor\nThis page is intentionally left blank\n"
        "PLANNING COMMITTEE\nWednesday, 7 April 2021\nPresent: Councillor Mrs Fell (Chairman)\n"
        "Councillors Marsh and Wren\nAPOLOGIES\nPLA8/20\nApologies were received from Councillor Pike.\n"
        "SITE VISITS\nPLA9/20\nThe members had been to the quay.\nBOATHOUSE\nPLA10/20\nIt was deferred.\n"
    )
    assert [(each["role"], each["date"]) for each in paper["meetings"]] == [
        ("agenda", "2021-05-04"),
        ("minutes", "2021-04-07"),
    ]
    assert items_of(paper["meetings"][0]) == [("5", "To approve the minutes of the last meeting")]


def test_what_a_member_also_declared_is_not_another_members() -> None:
    meeting = meeting_of(
        "Education Committee - Tuesday 4 May 2021 7.00 pm\n\nPresent: Councillors Fell and Marsh\n\n"
        "1. APOLOGIES\n\nThere were none.\n\n2. DECLARATIONS OF INTEREST\n\n"
        "Councillor Tam Marsh declared that he was a Governor of Quay School. He also declared that he had a "
        "daughter at Wren School.\n\n3. BUDGET\n\nIt was looked at.\n"
    )
    assert [each["member"] for each in meeting["declarations_of_interest"]] == ["Tam Marsh"]


def test_a_page_without_its_day_takes_none_from_the_papers_it_names() -> None:
    rest = (
        "Items\nNo. Item\n\n17.\n\nApologies\n\nMinutes:\n\nApologies were received from Mr A Pike.\n\n"
        "18.\n\nBudget\n\nMinutes:\n\nThe budget was looked at.\n"
    )
    for above in (
        "A.  The Agenda papers.\n\nC.  The Minutes of the Council held on 4 May 2021 (previously circulated).",
        "Documents published after 1 May 2020 are pages of the site where that can be.",
    ):
        meeting = meeting_of(f"Agenda and minutes\n\nVenue: County Hall\n\n{above}\n\n{rest}")
        assert (meeting["date"], meeting["apologies"]) == (None, ["A Pike"])


def test_a_mark_without_words_is_no_edge_of_a_page_and_the_agendas_words_ask_for_nothing() -> None:
    paper = paper_of(
        "Agenda, decisions and minutes\n\nCabinet - Tuesday, 4th May, 2021 2.00 pm\n\nItems\nNote No. Item\n\n"
        "*\n\n649.\n\nPetitions\n\nPetitions must be submitted to the Clerk by 28 May 2021.\n\nMinutes:\n\nNone.\n\n"
        "*\n\n650.\n\nMinutes\n\nDecision:\n\nRESOLVED that the minutes be signed.\n\nMinutes:\n\n"
        "RESOLVED that the minutes be signed.\n\n*\n\n651.\n\nBudget\n\nMinutes:\n\nIt was looked at.\n"
    )
    (meeting,) = paper["meetings"]
    assert [item["number"] for item in meeting["items"]] == ["649", "650", "651"]
    assert (decided(meeting), paper["requests"]) == (["that the minutes be signed."], [])


def test_a_page_in_columns_is_minutes_and_interests_stand_under_the_name_of_whoever_has_them() -> None:
    meeting = meeting_of(
        "Meeting documents\n\nThe Council\nTuesday, 4th May, 2021 6.30 pm\n\nPlace:\nCivic Hall\n\nAttendance Details"
        "\n\n"
        "ItemDescriptionResolution\nPart I\n37 Apologies for absence.\nApologies were received from Councillor Pike.\n"
        "38 Declarations of Interest\n• Councillor Fell\n\nCabinet held on 6th April 2021\n"
        "Minute 67 - Review of Quays - Non-pecuniary interest - keeps a boat there;\n\n"
        "Audit Committee held 7th April 2021\nMinute 45 (Audit Plan) - Non-pecuniary interest - knows the auditor;\n"
        "Minute 47 (Risks) - pecuniary interest - works for the insurer;\n\n"
        "• Councillor Marsh\n\nCabinet held on 6th April 2021\nMinute 67 - Quays - pecuniary interest - as above\n"
    )
    assert (meeting["role"], meeting["body"], meeting["date"]) == ("minutes", "Council", "2021-05-04")
    assert (meeting["present"], meeting["apologies"]) == ([], ["Pike"])
    declared = [(each["member"], each["item"]) for each in meeting["declarations_of_interest"]]
    assert declared == [("Fell", "67"), ("Fell", "45"), ("Fell", "47"), ("Marsh", "67")]


def test_the_day_of_minutes_that_an_item_approves_is_not_the_pages_own() -> None:
    meeting = meeting_of(
        "Agenda and minutes\n\nVenue: Civic Suite\n\nNo. Item\n\n\nMinutes pdf icon PDF 304 KB\n\n\n"
        "RESOLVED that the minutes of the meeting held on 4 May 2021 be confirmed as a correct record.\n\n\n"
        "Declarations of Interests pdf icon PDF 208 KB\n\n\nNone received.\n\n\n"
        "Work Programmes pdf icon PDF 103 KB\n\n\nRESOLVED that the report be noted.\n"
    )
    assert meeting["date"] is None
    assert items_of(meeting) == [(None, "Minutes"), (None, "Declarations of Interests"), (None, "Work Programmes")]


def test_whose_minutes_are_to_be_approved_names_the_body_and_kinds_of_interest_are_nobody() -> None:
    paper = paper_of(
        "Agenda and minutes\n\nVenue: Quay House\n\nItems\nNo. Item\n\n82.\n\nMinutes pdf icon PDF 150 KB\n\n"
        "To approve as a correct record the minutes of the meeting of the Executive held on 4 May 2021.\n\n"
        "Minutes:\n\nRESOLVED:\n\nThat the minutes be signed.\n\n83.\n\nDeclarations of Interest\n\nMinutes:\n\n(a)\n\n"
        "Personal Interests:-\n\nNone.\n\n84.\n\nExempt Information\n\nMinutes:\n\nAccordingly the Executive agreed "
        "that the public would be sent out if need be.\n"
    )
    (meeting,) = paper["meetings"]
    assert (meeting["body"], meeting["date"]) == ("Executive", None)
    assert (meeting["declarations_of_interest"], paper["followups"]) == ([], [])


def test_a_decision_says_whose_cabinet_took_it_and_a_committees_years_are_no_part_of_its_name() -> None:
    decision = meeting_of(
        "Decision Maker: Cabinet, Ferry Council\n\nDecision status: Recommendations approved\n\n"
        "Is Key decision?: Yes\n\nIs subject to call in?: No\n\nTo build two boathouses.\n\n"
        "Resolved:\n\nThe recommendations were agreed.\n\n"
        "Publication date: 05/05/2021\n\nDate of decision: 04/05/2021\n\nDecided at meeting: 04/05/2021 - Cabinet\n\n"
    )
    assert decision["body"] == "Cabinet"
    page = meeting_of(
        "Meeting documents\n\nLicensing Committee (2005-2015)\nThursday, 5th May, 2005 7.30 pm\n\nAttendance Details"
        "\n\n"
        "Councillor A.B. Fell (Chairman); Councillors Mrs. C. Marsh and D. Wren.\nMin NoDescriptionResolution\nPart I\n"
    )
    assert (page["role"], page["body"]) == ("minutes", "Licensing Committee")
    assert page["present"] == ["A.B. Fell", "C. Marsh", "D. Wren"]


def test_lines_of_a_page_that_labels_its_minutes_are_no_items() -> None:
    meeting = meeting_of(
        "Agenda and minutes\n\nQuays Panel - Tuesday, 4th May, 2021 9.30 am\n\nVenue: Quay Room\n\nItems\nNo. Item\n\n"
        "1.\n\nApologies for Absence\n\nMinutes:\n\nApologies for absence were received from:\n\n"
        "Councillor Dan Pike\n\nCouncillor Flo Fell\n\n"
        "2.\n\nPublic Participation\n\nThe public may speak.\n\nStatements\n\nQuestions\n\nMinutes:\n\n"
        "There were none.\n\n"
        "3.\n\nBoathouses\n\nMinutes:\n\nRESOLVED – That the boathouses be painted.\n"
    )
    titles = ["Apologies for Absence", "Public Participation", "Boathouses"]
    assert items_of(meeting) == list(zip(["1", "2", "3"], titles, strict=True))
    assert meeting["apologies"] == ["Dan Pike", "Flo Fell"]


def test_a_list_of_members_with_an_interest_may_say_what_they_are() -> None:
    for lead, entry in (
        ("The following non-pecuniary interests were declared:", "Councillor Fell as a tenant of the Trust."),
        ("The following declarations of interest were made:", "Councillor Fell was a tenant of the Trust."),
        ("The following announcements of interest were made:", "Councillor Fell – tenant of the Trust."),
    ):
        meeting = meeting_of(
            "MINUTES of the Quays Committee held on 4 May 2021\n\nPresent: Councillors A Wren (Chair), F Fell, C Marsh"
            f"\n\n1. APOLOGIES\n\nThere were none.\n\n2. DECLARATIONS OF INTEREST\n\n{lead}\n\n{entry}\n\n"
            "Councillor Marsh has a boat there.\n\n3. BOATHOUSES\n\nRESOLVED – That the boathouses be painted.\n"
        )
        assert [each["member"] for each in meeting["declarations_of_interest"]] == ["Fell", "Marsh"], lead


def test_the_head_of_a_web_pages_agenda_promises_no_columns_beside_its_titles() -> None:
    meeting = meeting_of(
        "Agenda\n\nQuays Panel - Tuesday, 4th May, 2021 6.00 pm\n\nVenue: Quay Room\n\nItems\nNo. Item\n\n"
        "1.\n\nMinutes of the Last Meeting\n\nTo approve the minutes of the meeting held on 6 April 2021.\n\n"
        "2.\n\nChair's Announcements\n\n3.\n\nBoathouses of the Old Ropewalk pdf icon PDF 115 KB\n\n"
        "Additional documents:\n\n4.\n\nExclusion of the Press and Public\n"
    )
    assert items_of(meeting) == [
        ("1", "Minutes of the Last Meeting"),
        ("2", "Chair's Announcements"),
        ("3", "Boathouses of the Old Ropewalk"),
        ("4", "Exclusion of the Press and Public"),
    ]


def test_a_report_that_was_requested_is_owed() -> None:
    meeting = meeting_of(
        "MINUTES of the Quays Committee held on 4 May 2021\n\nPresent: Councillors A Wren (Chair), F Fell\n\n"
        "1. APOLOGIES\n\nThere were none.\n\n2. QUAYS\n\n"
        "A report on the boathouses was requested, for submission to a future meeting of this Committee;\n\n"
        "The report on the slipways that was requested had come.\n\n3. ROPES\n\nNothing was said.\n"
    )
    asked = [action["text"] for item in meeting["items"] for action in item["actions"]]
    assert asked == ["A report on the boathouses was requested, for submission to a future meeting of this Committee;"]

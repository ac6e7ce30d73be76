"""Lists of people as joint boards, trusts and committees of research print them; all names are invented."""

from __future__ import annotations

from tests.reading.test_joint_bodies import meeting_of, names


def test_a_mark_beside_a_name_says_who_did_not_come() -> None:
    meeting = meeting_of(
        """
        Ethics Committee

        Minutes of the Ethics Committee held on 18 October 2013

        Members:  Ann Heron (Chair), Bob Vole, Cay Otter (ab), Dee Lark (apologies), Eve Finch.

        13/24.   Apologies for Absence

        Apologies for absence were received from Dee Lark

        13/25.   Matters Arising

        It was felt that the list of tests should be kept in one place.

        Action: HO (P).

        13/26.   Minutes

        The Minutes of the meeting held on 10 May 2013 were confirmed
        """
    )
    assert names(meeting.present) == ["Ann Heron", "Bob Vole", "Eve Finch"]
    assert names(meeting.apologies) == ["Dee Lark"]
    assert [item.number for item in meeting.items] == ["13/24", "13/25", "13/26"]
    assert [action.owner for action in meeting.items[1].actions] == ["HO (P)"]


def test_initials_beside_a_name_mark_nobody_as_absent() -> None:
    meeting = meeting_of(
        """
        Marrow Forum

        Minutes of the meeting held on 18 October 2013

        Present:
        Ann Byrd             AB       Clinical Chair
        Cay Otter            CO       Member
        Dee Lark             DL       Member

        1. Welcome

        AB welcomed members to the meeting and they told each other where they came from.
        """
    )
    assert names(meeting.present) == ["Ann Byrd", "Cay Otter", "Dee Lark"]


def test_a_list_parted_by_semicolons_has_bodies_behind_its_commas() -> None:
    meeting = meeting_of(
        """
        Meeting held Monday, 17th August, 2009

        Present:-    Ann Heron (Chair); Councillors Bob Vole, Cay Otter; and
                     Dee Lark and Eve Finch, Marrow Police; Fay Crane, Ferry Alcohol,
                     Drug and Care Forum; Guy Jay, Depute Manager, Marrow Health Partnership.

        Apologies for absence were submitted on behalf of Hal Rook, Director of Public
        Health; Ivy Teal, Ferry Drugs Forum; and Jo Wren, Ferry Prison Service.
        """
    )
    assert names(meeting.present) == [
        "Ann Heron",
        "Bob Vole",
        "Cay Otter",
        "Dee Lark",
        "Eve Finch",
        "Fay Crane",
        "Guy Jay",
    ]
    assert names(meeting.apologies) == ["Hal Rook", "Ivy Teal", "Jo Wren"]


def test_a_trust_board_lists_posts_that_end_a_line_and_its_own_name_stands_above() -> None:
    meeting = meeting_of(
        """
                        MARROW PRIMARY CARE TRUST

        Minutes of the Trust Board Meeting held on Wednesday 30 April 2008 at
            9.15am in Room 5, Pier House, Marrow

        Present:     Mr W Heron, Chairman
                     Mrs J Vole, Nurse Lead
                     Mr K Otter, Director of Finance and Information
                     Mrs S Lark, Director of Human Resources
                     Mr B Finch, Director

        73/07   APOLOGIES FOR ABSENCE

        Apologies for absence were received from Dr J Crane.
        """
    )
    assert meeting.body is not None
    assert meeting.body.text == "Marrow Primary Care Trust"
    assert names(meeting.present) == ["W Heron", "J Vole", "K Otter", "S Lark", "B Finch"]
    assert meeting.chair is not None


def test_others_in_attendance_are_not_the_members() -> None:
    meeting = meeting_of(
        """
        Minutes: HERON AND VOLE BOROUGH COUNCIL
        Joint Community Safety Scrutiny Committee
        17 January 2017 AT 6.30 pm
        Also in attendance: Councillor Lee Pike, Joint Chair of the Partnership.
        1 Welcome and introductions
        The Chairman welcomed everyone to the first meeting of the committee.
        2 Apologies and substitutions
        Apologies were submitted on behalf of Councillors Rook and Teal from Heron & Vole Borough Council.
        3 Declarations of interest
        No interests were declared at this stage.
        """
    )
    assert (names(meeting.present), names(meeting.in_attendance)) == ([], ["Lee Pike"])
    assert names(meeting.apologies) == ["Rook", "Teal"]
    assert len(meeting.items) == 3

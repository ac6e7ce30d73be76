"""Forms of minutes that joint boards, trusts, parks and committees of research use; all names are invented."""

from __future__ import annotations

from textwrap import dedent

import pytest

from arising.reading.reader import read
from arising.record.meeting import Meeting, Person
from arising.record.report import LogStatus


def meeting_of(text: str, name: str = "minutes.txt") -> Meeting:
    """The one meeting of a paper that says ``text``."""
    (meeting,) = read(dedent(text).lstrip("\n").encode(), name).meetings
    return meeting


def names(people: tuple[Person, ...]) -> list[str]:
    return [person.name.text for person in people]


def items_of(meeting: Meeting) -> list[tuple[str | None, str | None]]:
    return [(item.number, item.title.text if item.title else None) for item in meeting.items]


ACTION_TEAM = """
    Marrow Drug and Alcohol Action Team

    Minute of meeting held on Wednesday 21 May 2014 at Pier House, Marrow

    Present: Ann Heron (Chair), Tom Vole, June Otter and Cllr Ray Teal.

    1.0     Welcome and Apologies

    1.1     The Chair welcomed everyone and apologies were noted from Jo Crane.

    2.0     Minute of Previous Meeting

    2.1     Agreed as an accurate record

    3.0     Matters Arising

    3.1     Harbour Deaths Report

    3.1.1   Dr Vole told the team how the report had been received in the press.
    3.1.2   The Chair and Dr Vole will meet to agree who leads.
                                                               Action: AH/TV

    4.0     Financial Reports

    4.1     Report from R Teal
    4.1.1   RT told the team what had been spent by the end of March.
    4.1.2   It was agreed that a decision must be taken on the reserve.
"""


def test_numbers_that_end_in_nought_are_items_and_those_with_paragraphs_of_their_own_are_under_them() -> None:
    meeting = meeting_of(ACTION_TEAM)
    assert meeting.body is not None
    assert meeting.body.text == "Marrow Drug and Alcohol Action Team"
    assert items_of(meeting) == [
        ("1.0", "Welcome and Apologies"),
        ("2.0", "Minute of Previous Meeting"),
        ("3.0", "Matters Arising"),
        ("3.1", "Harbour Deaths Report"),
        ("4.0", "Financial Reports"),
        ("4.1", "Report from R Teal"),
    ]
    assert [decision.words.text for decision in meeting.items[1].resolutions] == ["Agreed as an accurate record"]
    assert [action.owner for action in meeting.items[3].actions] == ["AH/TV"]
    assert "June Otter" in names(meeting.present)


JOINT_BOARD = """
    At a MEETING of the MARROW CITY HEALTH INTEGRATION JOINT BOARD held remotely on 27th October, 2021.

    Present:-

    Members

    Role

    Trudy McTEAL (Vice Chairperson)

    Nominated by Health Board (Non-Executive Member)

    Vicky HERON

    Chief Finance Officer

    Sarah VOLE

    Registered Nurse

    Jim OTTER

    Trade Union Representative

    Non-members in attendance at request of Chief Officer:-

    Jenny WREN

    Head of Community Care

    Kay JAY

    Localities Manager

    Trudy McTEAL, Vice Chairperson, in the Chair.

    I APOLOGIES FOR ABSENCE

    Apologies for absence were submitted on behalf of:-

    Members

    Role

    Anne PIKE

    Nominated by Health Board (Non-Executive Member)

    Diane CRANE

    Chief Social Work Officer

    Ken LARK (Chairperson)

    Nominated by Marrow City Council (Elected Member)

    II DECLARATION OF INTEREST

    There were no declarations of interest.
"""


def test_members_above_their_roles_and_heads_behind_roman_numerals() -> None:
    meeting = meeting_of(JOINT_BOARD)
    assert names(meeting.present) == ["Trudy McTEAL", "Vicky HERON", "Sarah VOLE", "Jim OTTER"]
    assert names(meeting.in_attendance) == ["Jenny WREN", "Kay JAY"]
    assert names(meeting.apologies) == ["Anne PIKE", "Diane CRANE", "Ken LARK"]
    assert meeting.chair is not None
    assert meeting.chair.name.text == "Trudy McTEAL"
    assert items_of(meeting) == [("I", "APOLOGIES FOR ABSENCE"), ("II", "DECLARATION OF INTEREST")]


PARK = """
    MARROW NATIONAL PARK AUTHORITY

    MINUTES OF THE BOARD MEETING

    held at the Village Hall, Marrow on 10th September 2014 at 1.30pm

    PRESENT

    Ann Heron (Convener)     Will Pike
    Bob Vole                 Ray Teal
    Cay Otter                Sue Wren
    Mrs Dee Lark             Tim Jay
    Eve Finch                Una Crane

    Apologies:
    Peter Swift
    David Rook

    Minutes of Last Meeting - approval

    1. The minutes of the previous meeting (13th August) were approved with one change.

    Matters Arising

    2. Matters arising from the previous minutes were as follows:
    a) Paragraph 2: Ann Heron had written to both councils and had had replies.

    Election of Convener (Paper 1)

    3. Bob Vole was nominated for the post of Convener by Ray Teal.
"""


def test_titles_stand_over_paragraphs_whose_numbers_run_on_and_names_in_two_columns() -> None:
    meeting = meeting_of(PARK)
    assert items_of(meeting) == [
        (None, "Minutes of Last Meeting - approval"),
        (None, "Matters Arising"),
        (None, "Election of Convener (Paper 1)"),
    ]
    assert len(meeting.present) == 10
    assert {"Will Pike", "Una Crane"} <= set(names(meeting.present))
    assert names(meeting.apologies) == ["Peter Swift", "David Rook"]


@pytest.mark.parametrize(
    ("heading", "body"),
    [
        ("Confirmation Hearing, Marrow Police and Crime Panel", "Marrow Police and Crime Panel"),
        ("EGM, National Park Authority", "National Park Authority"),
        ("Marrow Commissioning Body", "Marrow Commissioning Body"),
    ],
)
def test_the_kind_of_a_meeting_before_its_body(heading: str, body: str) -> None:
    meeting = meeting_of(
        f"""
        Agenda and minutes

        {heading} - Thursday, 3rd November, 2022 10.00 am

        Venue: Town Hall

        Items
        No. Item

        35.

        Election of Chair for the meeting

        Minutes:

        RESOLVED

        That Cllr Heron be elected as Chair for the current meeting.
        """
    )
    assert meeting.body is not None
    assert meeting.body.text == body
    assert meeting.chair is not None


LOGS = """
# Pier Steering Group Meeting #3

9th December 2015

Attendance

- Ann Heron (AH), NPT, Coastal Computing
- Bob Vole (BV), NPT, Coastal Computing
- Cay Otter (CO), PRF
- Dee Lark (DL), SNS

Apologies

- Eve Finch, NPT, Coastal Computing

1. Welcome\\
AH welcomed those present.

2. Actions of the previous meeting

| No. | Detail | Resp. | Status |
| --- | --- | --- | --- |
| 2.1 | Put the terms of reference on the site | BV | Done |
| 2.2 | Write a note on voting | AH | Not done |

3. Next meeting

The next meeting should be in June.

New Actions

| No. | Detail | Resp. |
| --- | --- | --- |
| 2.2 | Write a note on voting | AH |
"""


def test_a_steering_group_logs_by_detail_and_who_is_responsible() -> None:
    record = read(LOGS.encode(), "minutes.md")
    assert [(row.number.text, row.status) for row in record.actions] == [
        ("2.1", LogStatus.DISCHARGED),
        ("2.2", LogStatus.OPEN),
        ("2.2", LogStatus.OPEN),
    ]
    (meeting,) = record.meetings
    assert meeting.body is not None
    assert meeting.body.text == "Pier Steering Group"
    assert names(meeting.apologies) == ["Eve Finch"]
    assert [title for _, title in items_of(meeting)] == ["Welcome", "Actions of the previous meeting", "Next meeting"]


def test_a_task_names_behind_it_who_is_to_act() -> None:
    meeting = meeting_of(
        """
        Trust Board Meeting, 29th November 2005
        Present: Ann Heron (AH) Bob Vole (BV)

        1. Membership

        Renewal notices to be sent out in January – ONGOING – ACTION (JP)

        Accounts to be agreed with the auditor – ACTION (JP) & (CM) – ONGOING

        2. Audit – All were content with the answers that had been drawn up for the auditor. AH to send them in.

        Action: Answers to be sent

        3. Any other business

        There was none.
        """
    )
    assert [action.owner for action in meeting.items[0].actions] == ["JP", "JP & CM"]
    assert items_of(meeting)[1] == ("2", "Audit")
    assert [action.owner for action in meeting.items[1].actions] == ["AH", None]

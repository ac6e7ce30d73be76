"""Minutes of small bodies as web pages keep them: headings in mark-up and no numbers, whoever came with whom they
come from, the name of the body where it is least looked for.
"""

from __future__ import annotations

import textwrap

import pytest

from arising.reading import read
from arising.record.meeting import Meeting
from arising.timetable.printed_dates import dates_in


def meeting_in(text: str, name: str = "minutes.md") -> Meeting:
    """The one meeting of a paper in Markdown."""
    record = read(textwrap.dedent(text).lstrip().encode(), name)
    assert len(record.meetings) == 1
    return record.meetings[0]


def titles(meeting: Meeting) -> list[tuple[str | None, str]]:
    return [(item.number, item.title.text if item.title else "") for item in meeting.items]


HEADED = """
    # Lantern Trust minutes, 4 March 2021

    **Present:** Ann Reed (Chair), Ben Poole, Cara Wells

    ## Roof of the hall

    The roof was looked at. It leaks:

    1. over the stage
    2. over the kitchen
    3. over the door

    #### Action

    Ben Poole to obtain a quotation for the roof.

    ## Garden

    The beds were dug over in February.

    ## Summer fair

    It will be held on the green.

    ## Keys:

    Nobody has the key of the shed.
    """


def test_headings_in_mark_up_are_items_and_a_list_under_one_of_them_is_none() -> None:
    assert titles(meeting_in(HEADED)) == [
        (None, "Roof of the hall"),
        (None, "Garden"),
        (None, "Summer fair"),
        (None, "Keys"),
    ]


def test_numbers_that_stand_under_many_headings_stay_the_items() -> None:
    text = "# Harbour Council\n\n4 March 2021\n\nPresent: Ann Reed (Chair), Ben Poole, Cara Wells\n\n"
    for number, word in enumerate(("Apologies", "Moorings", "Lights", "Dredging"), 1):
        text += f"{number}. {word}\n\nThe clerk spoke of it.\n\n## What was said of {word.lower()}\n\nVery little.\n\n"
    assert [number for number, _ in titles(meeting_in(text))] == ["1", "2", "3", "4"]


def test_front_matter_with_an_empty_line_in_it_is_front_matter() -> None:
    meeting = meeting_in("""
        ---
        title: Harbour Panel - Minutes of the meeting held on 4 March 2021 at the Old Mill
        files:

        kinds:

        ---

        Present: Ann Reed (Chair), Ben Poole, Cara Wells

        **1. Welcome**

        Everybody was welcomed.
        """)
    assert meeting.body is not None
    assert meeting.body.text == "Harbour Panel"


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("Minutes of the Public Protection Committee held on 4 March 2021", "Public Protection Committee"),
        ("2021-03-04 Open Water Board Meeting", "Open Water Board"),
        ("MINUTES OF MEETING OF THE HARBOUR DISTRICT IN THE SWAN HOTEL ON 4TH MARCH, 2021", "Harbour District"),
        (
            "Low Fen Village Hall (Charity no. 12) Minutes of the Annual General Meeting held there on 4 March 2021",
            "Low Fen Village Hall",
        ),
    ],
)
def test_the_body_is_named_before_what_kind_of_meeting_it_was_or_where(head: str, body: str) -> None:
    meeting = meeting_in(f"{head}\n\nPresent: Ann Reed (Chair), Ben Poole\n\n1. Lights\n\nThey were mended.\n")
    assert meeting.body is not None
    assert meeting.body.text.lower() == body.lower()


def test_one_person_a_paragraph_with_whom_they_come_from_behind_a_comma() -> None:
    meeting = meeting_in("""
        # Harbour Panel minutes, 4 March 2021

        **Present:**

        Dr Ann Reed – CHAIR

        Ben Poole, Talk About Water

        Cara Wells, Tidewise

        Dan Frost, Office of the Senior Presiding Judge

        Eve Marsh, Greater Fen Authority

        Finn O‟Hara, Old Mill and Lock Company

        **1. Welcome**

        Everybody was welcomed.
        """)
    names = [person.name.text for person in meeting.present]
    assert names == ["Ann Reed", "Ben Poole", "Cara Wells", "Dan Frost", "Eve Marsh", "Finn O‟Hara"]
    assert meeting.chair is not None
    assert meeting.chair.name.text == "Ann Reed"


def test_a_day_is_read_though_no_space_parts_it_from_its_weekday() -> None:
    (found,) = dates_in("held on Wednesday14th November 2018 at 7.00pm")
    assert found.on is not None
    assert found.on.isoformat() == "2018-11-14"
    assert found.problem == ""


def test_a_sentence_that_calls_to_order_opens_minutes_and_says_who_chaired_and_who_came() -> None:
    meeting = meeting_in("""
        # Town of Low Fen
        April 20, 2020

        ## CALL TO ORDER
        Chair Ann Reed called the monthly meeting to order at 6:30 pm, Board members present were supervisors
        Ann Reed, Ben Poole, and Cara Wells, and treasurer Dan Frost.  Also present were Eve Marsh and Finn Lowe.

        ## ACCOUNTS
        Motion by Ben Poole, second by Cara Wells to pay the accounts.  Motion carried.  Motion by Ann Reed, second
        by Ben Poole to close the old fund.  Motion carried by the following votes Ann Reed yea and Ben Poole yea.

        ## ROADS
        The road is dry.

        ## LIBRARY
        It is open.
        """)
    assert meeting.body is not None
    assert meeting.body.text == "Town of Low Fen"
    assert meeting.time is not None
    assert meeting.time.at.hour == 18
    assert meeting.chair is not None
    assert meeting.chair.name.text == "Ann Reed"
    assert [person.name.text for person in meeting.present] == ["Ann Reed", "Ben Poole", "Cara Wells", "Dan Frost"]
    assert [person.name.text for person in meeting.in_attendance] == ["Eve Marsh", "Finn Lowe"]
    assert [resolution.words.text for item in meeting.items for resolution in item.resolutions] == [
        "to pay the accounts.",
        "to close the old fund.",
    ]


def test_those_present_may_be_listed_below_the_last_item() -> None:
    text = HEADED.replace("**Present:** Ann Reed (Chair), Ben Poole, Cara Wells", "")
    text += """
    **Attendees**

    Ann Reed  Chair
    Ben Poole  Low Fen Mill UK
    Cara Wells  FMB
    Dan Frost  ODT

    **Apologies**

    Eve Marsh The Old Archive
    """
    meeting = meeting_in(text)
    assert [person.name.text for person in meeting.present] == ["Ann Reed", "Ben Poole", "Cara Wells", "Dan Frost"]
    assert [person.name.text for person in meeting.apologies] == ["Eve Marsh"]
    assert meeting.chair is not None
    assert meeting.chair.name.text == "Ann Reed"


RUN_IN = """
    Minutes of the Low Fen Parish Council held on 4 March 2021

    Present: Ann Reed (Chair), Ben Poole, Cara Wells

    1\\. Election of Officers Upon the proposition of B Poole, seconded by C Wells, it was resolved unanimously "That A
    Reed be, and she is hereby, appointed Chair."

    2\\. Accounts for the year ended 31st March 2021 The audited accounts were laid on the table by the treasurer.

    3\\. Clerk's Report The Clerk had nothing to report beyond what had been said at the meeting before.

    4\\. Any Other Business B Poole proposed that the lock of the shed be mended before anybody is hurt by it.

    5\\. Closure There being no further business for discussion, the meeting was closed at five to eight.
    """


def test_a_title_ends_where_a_sentence_begins_though_nothing_parts_them() -> None:
    meeting = meeting_in(RUN_IN)
    assert titles(meeting) == [
        ("1", "Election of Officers"),
        ("2", "Accounts for the year ended 31st March 2021"),
        ("3", "Clerk's Report"),
        ("4", "Any Other Business"),
        ("5", "Closure"),
    ]
    assert [each.words.text for each in meeting.items[0].resolutions] == [
        "That A Reed be, and she is hereby, appointed Chair."
    ]


def test_a_title_in_small_letters_is_a_line_between_two_paragraphs() -> None:
    meeting = meeting_in(
        """
        Fen Standards Board

        Minutes of the meeting
        Thursday 28 March 2019

        Attendees:
        Ann Reed (Chair)
        Ben Poole

        e-Lending

        Ann Reed told the board how books are lent, and that a reader of one branch is not known in the next.

        Taking over what others have

        The board spoke of taking over what is in use elsewhere, and whether that would be quicker than to begin anew.

        Statement of Aims

        The last draft of the statement was gone through, above all for what had been said of it by letter since.

        Any other business

        Nothing was brought up, and everybody was thanked for having come all the way to the library that evening.
        """,
        "minutes.txt",
    )
    assert [title for _, title in titles(meeting)] == [
        "e-Lending",
        "Taking over what others have",
        "Statement of Aims",
        "Any other business",
    ]


def test_what_one_thing_should_be_is_decided_and_what_any_of_a_kind_should_be_is_a_view() -> None:
    meeting = meeting_in("""
        Minutes of the Low Fen Parish Council held on 4 March 2021

        Present: Ann Reed (Chair), Ben Poole, Cara Wells

        1. Rules

        After some talk it was agreed that the fee of one pound should be dropped. It was agreed that children should
        be welcome everywhere. The meeting agreed that the fair should be held on Monday 6th December 2021.

        2. Election of Vice Chair

        Ann Reed proposed that Ben Poole be elected Vice Chair. This was seconded by Cara Wells and the proposal was
        agreed unanimously.
        """)
    assert [[each.words.text for each in item.resolutions] for item in meeting.items] == [
        ["that the fee of one pound should be dropped.", "that the fair should be held on Monday 6th December 2021."],
        ["that Ben Poole be elected Vice Chair."],
    ]


def test_interests_declared_with_no_word_of_interest() -> None:
    meeting = meeting_in("""
        Minutes of the Low Fen Parish Council held on 4 March 2021

        Present: Cllr Reed (Chair), Cllrs Poole, Wells and Frost

        27. Declarations of interest: Cllrs Poole & Wells re 33 - the boat yard.
        Cllr Frost declared that he works for a company that sells sheds.

        28. Allotments

        Nothing was said of them.
        """)
    told = [(each.member.text, each.item) for each in meeting.declarations]
    assert told == [("Poole", "33"), ("Wells", "33"), ("Frost", None)]


def test_lines_as_long_as_the_words_above_make_headings_and_those_away_are_listed_under_one() -> None:
    meeting = meeting_in(
        """
        General Meeting 17:00 4 March 2021
        ==================================

        Held at the town hall, Lantern Bay

        Trustees Present
        ----------------
        Ann Reed, Ben Poole, Eve Heron

        Apologies
        ---------
        Cara Wells, Dan Stoat

        Report
        ------
        Ann Reed told the meeting what was done in the year, and what is left to do in the next.
        """
    )
    assert meeting.body is None
    assert [person.name.text for person in meeting.present] == ["Ann Reed", "Ben Poole", "Eve Heron"]
    assert [person.name.text for person in meeting.apologies] == ["Cara Wells", "Dan Stoat"]


def test_a_chair_printed_in_full_keeps_the_name_and_a_time_may_follow_the_place() -> None:
    meeting = meeting_in(
        """
        LANTERN BAY COMMUNITY COUNCIL

        MINUTES OF GENERAL MEETING

        THURSDAY 4 MARCH 2021

        There was snow on the day, and many who had meant to come could not, as the ferry was late and then did not go.

        Held in the Reed Institute at 7 p.m.

        PRESENT IN THE CHAIR: Mayor Ann Reed

        MEMBERS PRESENT: Councillors Poole, Reed, Stoat and Wells, M/s Heron

        1. Minutes

        They were taken as read.

        2. Ferry

        She was painted in the spring.
        """
    )
    assert meeting.chair is not None
    assert meeting.chair.name.text == "Ann Reed"
    assert [person.name.text for person in meeting.present] == ["Ann Reed", "Poole", "Stoat", "Wells", "Heron"]
    assert meeting.time is not None
    assert meeting.time.at.hour == 19

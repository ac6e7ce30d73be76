"""Whole packs: the agenda, what hangs on it, minutes, a tracker of recommendations and reports one after another."""

from __future__ import annotations

from textwrap import dedent

import pytest

from arising.reading.actions.action_logs import read_action_logs
from arising.reading.actions.minuted_actions import minuted_actions_in
from arising.reading.reader import read
from arising.reading.references.pointers import pointer_in
from arising.reading.reports.recommendations import recommendations_of
from arising.record.meeting import Role
from arising.record.record import Record
from arising.record.reference import Answer
from arising.record.report import LogStatus
from arising.wording.states import state_of
from tests.reading.items.typed_items import decided, item_of
from tests.reading.typed_papers import one_part, report_of

AGENDA = """
    HARBOUR BOARD

    Thursday 12 September 2019 at 2.00 pm

    AGENDA

    1. Apologies for absence

    2. Minutes of the last meeting

    3. Dredging plan

    Date of next meeting: Thursday 5 December 2019 at 2.00 pm.
"""
MINUTES = """
    HARBOUR BOARD

    Minutes of a meeting of the Harbour Board held on Thursday 13 June 2019 at 2.00 pm

    Present: Councillors Quill (in the Chair), Amble and Stroud.

    14. APOLOGIES FOR ABSENCE

    There were none.

    15. FERRY TIMETABLE

    Resolved: That the timetable be agreed.
"""
TRACKER = """
    ### Recommendation tracker

    Green: complete. Amber: on course.

    <table>
    <tr><td>No.</td><td>Meeting</td><td>Recommenda tion</td><td>Lead officer</td><td>Progress at May 2019</td>
    <td>RAG</td></tr>
    <tr><td>1</td><td>2 May</td><td>That the basin be sounded.</td><td>Ola Fenn</td><td>The divers came in May.</td>
    <td>Green</td></tr>
    <tr><td>2 (b)</td><td>2 May</td><td>That the lamps be lit.</td><td>Ida Marsh</td><td>Oil is on order.</td>
    <td>Amber</td></tr>
    </table>
"""


def read_typed(*papers: str) -> Record:
    """The record of papers typed one under the other."""
    return read("\n".join(dedent(paper) for paper in papers).encode(), "pack.txt")


def test_the_day_of_the_next_meeting_below_an_agenda_heads_no_minutes() -> None:
    days = [(meeting.role, str(meeting.day.on)) for meeting in read_typed(AGENDA, MINUTES).meetings if meeting.day]
    assert days == [(Role.AGENDA, "2019-09-12"), (Role.MINUTES, "2019-06-13")]


def test_a_tracker_of_recommendations_is_a_log_and_a_colour_closes_where_a_legend_says_so() -> None:
    rows = read_action_logs(one_part(TRACKER))
    assert [(row.number.text, row.owner and row.owner.text, row.status) for row in rows] == [
        ("1", "Ola Fenn", LogStatus.DISCHARGED),
        ("2 (b)", "Ida Marsh", LogStatus.OPEN),
    ]


def test_a_tracker_below_minutes_opens_no_report_and_recommends_nothing() -> None:
    record = read_typed(MINUTES, TRACKER)
    assert record.reports == ()
    assert len(record.actions) == 2


def test_a_row_that_does_not_say_how_it_stands_stands_as_its_column_does() -> None:
    states = {each.quote.text: each.states for each in read_typed(MINUTES, TRACKER).references}
    assert states["The divers came in May."] is Answer.DONE
    assert states["Oil is on order."] is Answer.PARTLY


@pytest.mark.parametrize(
    "listed",
    [
        "1.1 notes the soundings; and\n\n1.2 asks for a chart.",
        "i. notes the soundings; and\n\nii. asks for a chart.",
        "a. notes the soundings; and\n\nb. asks for a chart.",
    ],
)
def test_parts_of_what_is_asked_may_open_in_small_letters(listed: str) -> None:
    text = (
        f"1. Recommendations\n\nIt is recommended that the Board:\n\n{listed}\n\n2. Background\n\nThe basin silts up.\n"
    )
    found = [each.text for each in recommendations_of(report_of(text).blocks)]
    assert found == ["notes the soundings", "asks for a chart."]


def test_a_report_to_a_body_with_its_author_under_the_title_is_a_report() -> None:
    sheets = """
        **Dredging plan**

        Report to Harbour Board, 12 September 2019

        Author: Ola Fenn, Harbour Master

        1. Purpose

        1.1 To tell of the dredging.

        2. Recommendations

        2.1 The Board is asked to:

        i. approve the plan.

        **Lamps on the pier**

        Report to Harbour Board, 12 September 2019

        Author: Ida Marsh, Lamp Keeper

        1. Recommendations

        1.1 The Board is asked to:

        i. note the cost of oil.
    """
    assert [
        (each.title.text, [asked.text for asked in each.recommendations]) for each in read_typed(sheets).reports
    ] == [
        ("Dredging plan", ["approve the plan."]),
        ("Lamps on the pier", ["note the cost of oil."]),
    ]


def test_a_resolution_that_words_a_motion_anew_takes_its_place() -> None:
    said = """
        Councillor Amble moved that the Board write to the pilots about the loss of the night ferry. The motion was
        seconded by Councillor Stroud and, on being put to the vote, was carried.

        It was resolved that the Chair write to the pilots about the loss of the night ferry.
    """
    assert decided(said) == [(None, "that the Chair write to the pilots about the loss of the night ferry.")]


def test_what_is_agreed_behind_a_sentence_is_decided() -> None:
    assert decided("The pilots spoke. Agreed: that the lamps be lit.") == [(None, "that the lamps be lit.")]


@pytest.mark.parametrize(
    "said",
    [
        "In March 2019 the Board asked for a list of lamps, which is below.",
        "The Committee asked in March 2019 for a list of lamps.",
        "In answer to the concern raised by the Board on 4 March 2019, two keepers were found.",
    ],
)
def test_what_a_body_asked_in_a_month_points_back(said: str) -> None:
    assert pointer_in(said, near=None, body="Harbour Board") is not None


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("As requested at the last meeting, the report now set out the cost of oil.", Answer.DONE),
        ("Two keepers have been appointed to the pier.", Answer.DONE),
        ("The visit to the pier had been put off until the spring.", Answer.NOT_DONE),
        ("Not started – waiting for the tide.", Answer.NOT_DONE),
    ],
)
def test_how_things_stand(said: str, answer: Answer) -> None:
    assert state_of(said).answer is answer


def test_to_bring_a_paper_is_a_task() -> None:
    (action,) = minuted_actions_in(item_of("The Harbour Master agreed to bring a list of lamps to the next meeting."))
    assert (action.owner, action.due) == ("The Harbour Master", "the next meeting")


def test_whom_somebody_comes_from_is_nobody() -> None:
    head = MINUTES.replace(
        "Present: Councillors Quill (in the Chair), Amble and Stroud.",
        "Present:\n\n    - Ann Lee (AL), Pilot\n\n    - Dilys Roe (DR), Age Concern Seaford\n\n    - Tom Ray (TR)",
    )
    (meeting,) = read_typed(head).meetings
    assert [person.name.text for person in meeting.present] == ["Ann Lee", "Dilys Roe", "Tom Ray"]


def test_a_line_that_says_who_reports_is_no_item() -> None:
    text = MINUTES.replace("Resolved: That", "Report of the Harbour Master\n\n    Minutes:\n\n    RESOLVED that")
    (meeting,) = read_typed(text).meetings
    assert [item.number for item in meeting.items] == ["14", "15"]
    assert len(meeting.items[1].resolutions) == 1

"""What a paper asks for and by when, read from whole papers about a town that does not exist."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arising.reading.actions.requests import Covered
from arising.reading.reader import read
from arising.record.place import Place, Span
from arising.record.reference import Request

MINUTES = """# RIVERS AND BRIDGES SCRUTINY PANEL

**Tuesday, 5th June, 2018**

Present:- Councillor Heron (in the Chair); Councillors Otter, Pike and Vole.

**12. FERRY SERVICE**

Consideration was given to the report of the harbour master. It was noted that the survey of moorings would be submitted
to the July Panel meeting. The regatta would take place on 4 August 2018.

Resolved:- (1) That the report be noted.

(2) That a further report be brought to the Panel in 6 months.

(3) That the accounts be submitted on a quarterly basis.

**13. DATE AND TIME OF THE NEXT MEETING**

Resolved:- That the next meeting be held on Tuesday, 17th July, 2018, commencing at 5.30 p.m.
"""

LOG = """
### Action log as at 05.06.2018

| No | Owner | Details | Update |
|---|---|---|---|
| 1 | Ann Teal | Price list to be brought to the Panel on 17.07.2018. | |
| 2 | Bob Wigeon | Write to the mill about its weir. | 24.04.2018 Letter drafted; it will be sent by 1 May 2018. |
| 3 | Ann Teal | Ann Teal undertook to bring the survey of moorings to the next meeting. | |
| 4 | Bob Wigeon | Bob Wigeon to find out who owns the sluice, and to say so in July 2018. | |
| 5 | Bob Wigeon | Ask about the flood of 3 May 2018. | |
"""


def requests_of(text: str) -> tuple[Request, ...]:
    return read(text.encode(), "panel.md").requests


def test_resolutions_and_promises_with_a_time_are_requests() -> None:
    found = requests_of(MINUTES)
    assert [(each.due_date, each.due_phrase, each.in_item) for each in found] == [
        (date(2018, 7, 17), "to the July Panel meeting", "12"),
        (date(2018, 12, 5), "in 6 months", "12"),
        (None, "on a quarterly basis", "12"),
    ]


def test_each_request_says_by_which_rule_it_is_due() -> None:
    assert [each.rule for each in requests_of(MINUTES)] == [
        "That meeting is on 17 July 2018.",
        "6 months from 5 June 2018, the day it was said.",
        "It recurs (every 3 months); no single day is meant.",
    ]


def test_the_words_of_a_request_stand_at_its_place() -> None:
    record = read(MINUTES.encode(), "panel.md")
    for request in record.requests:
        assert " ".join(request.words.place.words(record.paper.text).split()) == request.words.text


def test_rows_of_a_log_and_their_updates_are_requests_of_their_owners() -> None:
    found = requests_of(MINUTES + LOG)
    logged = [each for each in found if each.source == "action log"]
    assert [(each.in_item, each.owner, each.due_date) for each in logged] == [
        ("1", "Ann Teal", date(2018, 7, 17)),
        ("2", "Bob Wigeon", date(2018, 5, 1)),
        ("3", "Ann Teal", date(2018, 7, 17)),
        ("4", "Bob Wigeon", None),
    ]


@pytest.mark.parametrize(
    ("cell", "on", "latest"),
    [
        ("Next meeting", date(2018, 7, 17), date(2018, 7, 17)),
        ("July Panel", date(2018, 7, 17), date(2018, 7, 17)),
        ("End of term", None, date(2018, 7, 31)),
        ("Clerk", None, None),
    ],
)
def test_what_stands_alone_in_a_logs_column_of_days_is_by_when(cell: str, on: date | None, latest: date | None) -> None:
    row = f"\n| No | Owner | Action | Due |\n|---|---|---|---|\n| 9 | Ann Teal | Paint the oars. | {cell} |\n"
    found = [each for each in requests_of(MINUTES + "\n## Action Log\n" + row) if each.in_item == "9"]
    assert [(each.due_date, each.due_latest) for each in found] == ([(on, latest)] if latest else [])


def test_a_log_alone_is_of_the_day_printed_at_its_head() -> None:
    found = requests_of(LOG)
    assert [(each.in_item, each.due_date) for each in found] == [
        ("1", date(2018, 7, 17)),
        ("2", date(2018, 5, 1)),
        ("3", None),
        ("4", None),
    ]


def test_what_is_printed_twice_is_one_request() -> None:
    again = "\nIt was noted that the survey of moorings would be submitted to the July Panel meeting.\n"
    assert len(requests_of(MINUTES.replace("\nResolved:- (1)", again + "\nResolved:- (1)"))) == 3


def test_two_items_may_ask_for_the_same_in_the_same_words() -> None:
    second = MINUTES.replace(
        "**13. DATE",
        "**13. MILL WEIR**\n\nThe miller spoke.\n\nResolved:- (1) That the report be noted.\n\n"
        "(2) That a further report be brought to the Panel in 6 months.\n\n**14. DATE",
    )
    asked = [each for each in requests_of(second) if each.due_phrase == "in 6 months"]
    assert [each.in_item for each in asked] == ["12", "13"]


def test_a_paper_without_a_day_asks_for_nothing_by_a_day() -> None:
    undated = MINUTES.replace("Tuesday, 5th June, 2018", "A summer evening")
    assert all(each.due_date is None or each.due_date.year == 2018 for each in requests_of(undated))


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 9))), st.integers(0, 50))
def test_a_stretch_that_holds_another_covers_what_stands_behind_that_one(found: list[tuple[int, int]], at: int) -> None:
    spans = tuple(Span(start, start + length) for start, length in found)
    covered = Covered.by([Place(1, spans)])
    assert covered.holds(Place(1, (Span(at, at + 1),))) is any(span.start <= at < span.end for span in spans)

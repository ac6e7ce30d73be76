"""Doubts are raised where a paper does not fit together, and nowhere else."""

from __future__ import annotations

from textwrap import dedent

import pytest

from arising.reading import read

HEAD = """
    HARBOUR SCRUTINY PANEL

    Tuesday, 4th June, 2019

    Present:- Councillor Quillan (in the Chair); Councillors Amble, Stroud and Penrose.

    Apologies for absence were received from Councillor Lisle.
"""


def doubts(text: str) -> list[tuple[str, str]]:
    """Kind and sentence of every doubt about a paper that says ``text``."""
    record = read(dedent(text).lstrip("\n").encode(), "typed.txt", ocr=False)
    return [(doubt.kind, doubt.what) for doubt in record.doubts]


def kinds(text: str) -> list[str]:
    return [kind for kind, _ in doubts(text)]


def minutes(*items: str) -> str:
    return dedent(HEAD) + "\n" + "\n\n".join(dedent(item).strip() for item in items) + "\n"


PLAIN = (
    "12. DECLARATIONS OF INTEREST\n\nThere were none.",
    (
        "13. FERRY TIMETABLE\n\nThe timetable was discussed.\n\nResolved:- (1) That the timetable be noted.\n\n"
        "(2) That the operator be asked for a copy."
    ),
    "14. DREDGING\n\nThe basin silts up.\n\nResolved:- That the report be noted.",
)


def test_minutes_that_fit_together_raise_none() -> None:
    assert doubts(minutes(*PLAIN)) == []


def test_a_missing_minute_number_is_named() -> None:
    items = (PLAIN[0], PLAIN[1], PLAIN[2].replace("14.", "15."))
    assert doubts(minutes(*items)) == [("number-gap", "There is no minute 14: 13 is followed by 15.")]


def test_an_interest_in_a_minute_that_is_not_there_is_told() -> None:
    declared = PLAIN[0].replace(
        "There were none.", "Councillor Stroud declared a non-pecuniary interest in Minute No. 47 (Dredging)."
    )
    assert doubts(minutes(declared, *PLAIN[1:])) == [
        ("unknown-minute", "Stroud declared an interest in Minute 47, but the minutes run from 12 to 14.")
    ]


def test_an_interest_in_a_minute_that_is_there_is_none() -> None:
    declared = PLAIN[0].replace(
        "There were none.", "Councillor Stroud declared a non-pecuniary interest in Minute No. 14 (Dredging)."
    )
    assert doubts(minutes(declared, *PLAIN[1:])) == []


def test_a_list_of_resolutions_with_a_number_left_out_is_told() -> None:
    items = (PLAIN[0], PLAIN[1].replace("(2) That", "(3) That"), PLAIN[2])
    assert kinds(minutes(*items)) == ["resolution-gap"]


def test_a_list_of_resolutions_that_begins_at_two_is_told() -> None:
    items = (PLAIN[0], PLAIN[1].replace("(2) That", "(3) That").replace("(1) That", "(2) That"), PLAIN[2])
    assert kinds(minutes(*items)) == ["resolution-start"]


@pytest.mark.parametrize(
    ("printed", "kind"),
    [
        ("31 September 2018", "no-such-date"),
        ("30th February, 2019", "no-such-date"),
        ("Monday, 4th June, 2019", "weekday"),
    ],
)
def test_dates_that_cannot_be_are_told(printed: str, kind: str) -> None:
    items = (*PLAIN[:2], PLAIN[2].replace("The basin silts up.", f"The basin was sounded on {printed}."))
    assert kinds(minutes(*items)) == [kind]


@pytest.mark.parametrize("printed", ["29 February 2020", "Tuesday, 4th June, 2019", "31 August", "the 9-11 shift"])
def test_dates_that_can_be_are_not(printed: str) -> None:
    items = (*PLAIN[:2], PLAIN[2].replace("The basin silts up.", f"The basin was sounded on {printed}."))
    assert kinds(minutes(*items)) == []


def test_two_items_of_one_name_are_told_but_not_questions_by_one_member() -> None:
    again = "15. DREDGING\n\nThe basin was dredged.\n\nResolved:- That the work be noted."
    assert kinds(minutes(*PLAIN, again)) == ["item-twice"]
    asked = [f"{number}. QUESTION FROM COUNCILLOR AMBLE\n\nIt was answered." for number in (15, 16)]
    assert kinds(minutes(*PLAIN, *asked)) == []


def test_a_name_one_letter_away_from_a_listed_one_is_told() -> None:
    items = (*PLAIN[:2], PLAIN[2].replace("The basin silts up.", "Councillor Penrosse asked about silt."))
    assert doubts(minutes(*items)) == [("spelling", "“Penrosse” may be Penrose, who is listed with another spelling.")]


@pytest.mark.parametrize("other", ["Councillor Marlowe", "Councillor Lisle", "Councillor Penrose’s"])
def test_other_names_and_listed_names_are_not(other: str) -> None:
    items = (*PLAIN[:2], PLAIN[2].replace("The basin silts up.", f"{other} letter about silt was read."))
    assert kinds(minutes(*items)) == []


def test_somebody_both_present_and_excused_is_told() -> None:
    text = minutes(*PLAIN).replace("from Councillor Lisle", "from Councillors Lisle and Stroud")
    assert doubts(text) == [("present-and-apologies", "Stroud is listed as present and among the apologies.")]


AGENDA = """
    HARBOUR SCRUTINY PANEL

    Venue: Custom House, Merrow

    Date: Tuesday, 9th July, 2019

    Time: 2.00 p.m.

    AGENDA

    1. Apologies for absence

    2. Minutes of the Previous Meeting held on {held} (Pages 1 - 6)

    3. Dredging of the Basin (Pages {pages})

    4. Berths for Visitors (Pages 12 - 15)
"""


@pytest.mark.parametrize(("pages", "found"), [("7 - 11", []), ("11 - 7", ["page-range"]), ("5 - 11", ["page-range"])])
def test_pages_that_run_backwards_or_into_one_another_are_told(pages: str, found: list[str]) -> None:
    assert kinds(AGENDA.format(held="4th June, 2019", pages=pages)) == found


@pytest.mark.parametrize(("held", "found"), [("4th June, 2019", []), ("7th May, 2019", ["minutes-date"])])
def test_minutes_of_another_day_than_the_agenda_says_are_told(held: str, found: list[str]) -> None:
    assert kinds(dedent(AGENDA.format(held=held, pages="7 - 11")) + "\n" + minutes(*PLAIN)) == found


def test_a_next_meeting_before_this_one_is_told() -> None:
    after = "15. DATE AND TIME OF THE NEXT MEETING\n\nResolved:- That the next meeting be held on Tuesday, {}, 2019."
    assert kinds(minutes(*PLAIN, after.format("9th July"))) == []
    assert kinds(minutes(*PLAIN, after.format("7th May"))) == ["next-meeting"]


def test_last_minutes_of_a_day_after_the_meeting_are_told_and_are_no_day_of_a_meeting() -> None:
    last = "13. MINUTES\n\nResolved:- That the minutes of the Panel meeting held on 7th May, {} be approved."
    asked = "14. BERTHS\n\nThe Panel asked for a note of the berths to the next meeting."
    assert kinds(minutes(last.format(2019), asked)) == []
    wrong = minutes(last.format(2029), asked)
    told = "The last minutes are said to be of 7 May 2029, which is after this meeting (4 June 2019)."
    assert doubts(wrong) == [("minutes-date", told)]
    record = read(dedent(wrong).lstrip("\n").encode(), "typed.txt", ocr=False)
    assert [request.due_date for request in record.requests] == [None]


REPORT = """
    Report Title: Berths

    Report Author: Ola Fenn

    1. Background

    1.1 Berths are let by the day.

    1.2 There are three of them.

    {extra}

    |Berth|Visits|
    |---|---|
    |North|12|
    |South|30|
    |West|8|
    |Total|{total}|
"""


def test_a_section_number_used_twice_is_told() -> None:
    found = doubts(REPORT.format(extra="1.2 They are let to visitors.", total=50))
    assert found == [("section-twice", "The section number 1.2 is used twice.")]


def test_a_total_that_the_rows_do_not_make_is_told() -> None:
    found = doubts(REPORT.format(extra="1.3 They are let to visitors.", total=52))
    assert found == [("total", "The total is printed as 52, but the 3 figures above it make 50.")]


def test_a_report_that_adds_up_raises_none() -> None:
    assert doubts(REPORT.format(extra="1.3 They are let to visitors.", total=50)) == []


def test_a_doubt_stands_at_its_words() -> None:
    text = dedent(REPORT.format(extra="1.3 They were let on 31 June 2018.", total=50)).lstrip("\n")
    (doubt,) = read(text.encode(), "typed.txt", ocr=False).doubts
    assert doubt.place.words(text) == "31 June 2018"

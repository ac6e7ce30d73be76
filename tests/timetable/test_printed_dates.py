"""Dates are read as papers print them; what no calendar has is a doubt and not a date."""

from __future__ import annotations

import time
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arising.timetable.printed_dates import Precision, PrintedDate, Toward, dates_in, month_number

NEAR = date(2018, 6, 5)


def only(text: str, **given_words: object) -> PrintedDate:
    (found,) = dates_in(text, **given_words)  # type: ignore[arg-type]
    return found


@pytest.mark.parametrize(
    ("printed", "on"),
    [
        ("5th June, 2018", date(2018, 6, 5)),
        ("5 June 2018", date(2018, 6, 5)),
        ("5 th June 2018", date(2018, 6, 5)),
        ("Tuesday, 24th April, 2018", date(2018, 4, 24)),
        ("Wednesday 21st May, 2014", date(2014, 5, 21)),
        ("OCTOBER 29, 2019", date(2019, 10, 29)),
        ("Friday, May 3rd, 2019", date(2019, 5, 3)),
        ("29 January, 2024", date(2024, 1, 29)),
        ("06.03.14", date(2014, 3, 6)),
        ("05/06/18", date(2018, 6, 5)),
        ("21/05/2014", date(2014, 5, 21)),
        ("5-6-2018", date(2018, 6, 5)),
        ("2014-05-21", date(2014, 5, 21)),
        ("24TH APRIL, 2018", date(2018, 4, 24)),
        ('2"? MARCH, 2016', date(2016, 3, 2)),
        ("7™ July, 2016", date(2016, 7, 7)),
        ("5lh June 2018", date(2018, 6, 5)),
        ("1O June 2018", date(2018, 6, 10)),
        ("5 June 2O18", date(2018, 6, 5)),
        ("5 June 202i", date(2021, 6, 5)),
        ("5 JUNE 202L", date(2021, 6, 5)),
        ("12th. March 2018", date(2018, 3, 12)),
        ("5 Sept. 2018", date(2018, 9, 5)),
        ("05-Jun-18", date(2018, 6, 5)),
        ("the 5th day of June 2018", date(2018, 6, 5)),
        ("5 June '18", date(2018, 6, 5)),
        ("3 March 1974", date(1974, 3, 3)),
        ("03.03.74", date(1974, 3, 3)),
        ("the\n5th\nJune,\n2018", date(2018, 6, 5)),
        ("29 February 2020", date(2020, 2, 29)),
        ("1 September 2018/19", date(2018, 9, 1)),
    ],
)
def test_a_day_is_read_in_every_form(printed: str, on: date) -> None:
    text = f"The panel met ({printed}) at the guildhall."
    found = only(text)
    assert (found.on, found.first, found.last, found.precision, found.problem) == (on, on, on, Precision.DAY, "")


def test_the_span_holds_the_words_of_the_date() -> None:
    text = "It opened on Monday, 4th June, 2018, in the rain."
    found = only(text)
    assert text[found.start : found.end] == "Monday, 4th June, 2018"
    assert found.weekday_printed == "Monday"


@pytest.mark.parametrize(
    "text",
    [
        "Councillors 2 may attend.",
        "See 4.4.13 and 1.2.3 below.",
        "Decision 24/00096 and minute 17/2018",
        "75/80/90",
        "Between 5 and 10 marched.",
        "The 2018 plan, the 31st item",
        "a file named plan%205June.pdf",
        "",
    ],
)
def test_what_is_no_date_is_not_read_as_one(text: str) -> None:
    assert dates_in(text, near=NEAR) == []


@pytest.mark.parametrize(
    ("printed", "toward", "on"),
    [
        ("13th December", Toward.PAST, date(2017, 12, 13)),
        ("13th December", Toward.FUTURE, date(2018, 12, 13)),
        ("13th December", Toward.NEAREST, date(2017, 12, 13)),
        ("10 July", Toward.NEAREST, date(2018, 7, 10)),
        ("5 June", Toward.PAST, NEAR),
        ("5 June", Toward.FUTURE, NEAR),
        ("29 February", Toward.PAST, date(2016, 2, 29)),
        ("29 February", Toward.FUTURE, date(2020, 2, 29)),
    ],
)
def test_a_missing_year_is_taken_from_the_day_nearby(printed: str, toward: Toward, on: date) -> None:
    found = only(f"on {printed} it", near=NEAR, toward=toward)
    assert (found.on, found.year_printed) == (on, False)


def test_the_weekday_helps_to_find_a_missing_year() -> None:
    assert only("Thursday 13th December", near=NEAR).on == date(2018, 12, 13)


def test_a_missing_year_without_a_day_nearby_is_a_problem() -> None:
    found = only("on 13th December")
    assert found.on is None
    assert "year" in found.problem


def test_a_date_that_no_calendar_has_is_a_problem() -> None:
    found = only("by 31 September 2017")
    assert found.on is None
    assert found.problem == "No calendar has 31 September 2017."
    assert only("31/09/2017").on is None
    assert only("31 September", near=NEAR).problem


def test_a_weekday_that_does_not_agree_is_a_problem() -> None:
    found = only("Wednesday 5 June 2018")
    assert found.on == date(2018, 6, 5)
    assert found.problem == "5 June 2018 is a Tuesday, not a Wednesday as printed."


def test_figures_that_only_fit_with_the_month_first_are_read_so_and_doubted() -> None:
    found = only("12/31/2018")
    assert found.on == date(2018, 12, 31)
    assert "month first" in found.problem


@pytest.mark.parametrize(
    ("printed", "first", "last", "precision"),
    [
        ("July 2019", date(2019, 7, 1), date(2019, 7, 31), Precision.MONTH),
        ("February, 2020", date(2020, 2, 1), date(2020, 2, 29), Precision.MONTH),
        ("early July 2019", date(2019, 7, 1), date(2019, 7, 10), Precision.PART_OF_MONTH),
        ("mid-July 2019", date(2019, 7, 11), date(2019, 7, 20), Precision.PART_OF_MONTH),
        ("late July 2019", date(2019, 7, 21), date(2019, 7, 31), Precision.PART_OF_MONTH),
        ("end of July 2019", date(2019, 7, 31), date(2019, 7, 31), Precision.PART_OF_MONTH),
    ],
)
def test_a_month_has_bounds_and_no_day(printed: str, first: date, last: date, precision: Precision) -> None:
    found = only(f"in {printed} it")
    assert (found.on, found.first, found.last, found.precision) == (None, first, last, precision)


@pytest.mark.parametrize("printed", ["December 2018/January 2019", "December/January 2019"])
def test_two_months_with_one_year_are_two(printed: str) -> None:
    assert [found.first for found in dates_in(printed)] == [date(2018, 12, 1), date(2019, 1, 1)]


@pytest.mark.parametrize(
    ("printed", "days"),
    [
        ("5 and 6 June 2018", [5, 6]),
        ("5th-7th June 2018", [5, 7]),
        ("13/14 June 2018", [13, 14]),
        ("9/8 June 2018", [8]),
    ],
)
def test_two_days_of_one_month_are_two(printed: str, days: list[int]) -> None:
    assert [found.on for found in dates_in(printed)] == [date(2018, 6, day) for day in days]


@pytest.mark.parametrize(
    ("printed", "first", "last"),
    [
        ("w/c 24/02/20", date(2020, 2, 24), date(2020, 3, 1)),
        ("week commencing 24 February 2020", date(2020, 2, 24), date(2020, 3, 1)),
        ("week ending 1 March 2020", date(2020, 2, 24), date(2020, 3, 1)),
    ],
)
def test_a_week_has_seven_days(printed: str, first: date, last: date) -> None:
    found = only(printed)
    assert (found.first, found.last, found.precision) == (first, last, Precision.WEEK)


def test_dates_come_in_order_and_do_not_overlap() -> None:
    text = "2018-06-05, then 6 June 2018, 07/06/18, June 8, 2018, July 2018 and 9/10 July 2018."
    found = dates_in(text)
    assert [each.first for each in found if each.first] == sorted(each.first for each in found if each.first)
    assert all(first.end <= second.start for first, second in pairwise(found))


FORMS = ["%d %B %Y", "%d/%m/%Y", "%d.%m.%Y", "%Y-%m-%d", "%A, %d %B, %Y", "%B %d, %Y", "%d %b %Y", "%a %d %b %Y"]


@given(st.dates(date(1970, 1, 1), date(2069, 12, 31)), st.sampled_from(FORMS), st.booleans())
def test_what_is_printed_reads_back(day: date, form: str, capitals: bool) -> None:
    printed = day.strftime(form)
    found = only(f"It was held on {printed.upper() if capitals else printed} in the hall.")
    assert (found.on, found.problem) == (day, "")


@given(st.dates(date(1980, 1, 1), date(2060, 1, 1)), st.integers(-150, 150))
def test_a_day_within_five_months_is_found_without_its_year(near: date, shift: int) -> None:
    day = near + timedelta(days=shift)
    assert only(f"{day.day} {day:%B} is the day", near=near).on == day


@given(st.text(alphabet="0123456789 ./-,thMayJune\nwc", max_size=60))
def test_any_marks_can_be_read(text: str) -> None:
    for found in dates_in(text, near=NEAR):
        assert 0 <= found.start < found.end <= len(text)


@pytest.mark.parametrize("piece", ["5 ", " ", "1-", "Mon, ", "5 June ", "may ", "12/", "5th and "])
def test_reading_time_grows_with_the_length_only(piece: str) -> None:
    started = time.perf_counter()
    dates_in(piece * (200_000 // len(piece)) + "5 June", near=NEAR)
    assert time.perf_counter() - started < 5


def test_month_names_and_abbreviations() -> None:
    assert [month_number(name) for name in ("January", "sept.", "DEC", "Smarch")] == [1, 9, 12, None]

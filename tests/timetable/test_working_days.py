"""Working days of England, worked cases first, then what must hold for every day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arising.timetable.working_days import ENGLAND, Start, WorkingCalendar, bank_holiday, days_from

days = st.dates(date(1990, 1, 1), date(2040, 12, 31))
counts = st.integers(0, 120)


@pytest.mark.parametrize(
    ("start", "count", "end"),
    [
        (date(2018, 1, 29), 70, date(2018, 5, 10)),
        (date(2026, 3, 31), 45, date(2026, 6, 8)),
        (date(2026, 12, 24), 15, date(2027, 1, 19)),
        (date(2022, 9, 15), 3, date(2022, 9, 21)),
        (date(2020, 5, 7), 1, date(2020, 5, 11)),
        (date(2018, 6, 2), 1, date(2018, 6, 4)),
        (date(2018, 6, 2), 0, date(2018, 6, 2)),
    ],
)
def test_worked_cases(start: date, count: int, end: date) -> None:
    assert ENGLAND.add(start, count) == end


@pytest.mark.parametrize(
    "day", [date(2020, 5, 8), date(2022, 6, 3), date(2022, 9, 19), date(2023, 5, 8), date(2011, 4, 29)]
)
def test_one_off_bank_holidays_are_known(day: date) -> None:
    assert bank_holiday(day)
    assert not ENGLAND.is_working(day)


def test_the_usual_may_day_of_2020_was_a_working_day() -> None:
    assert ENGLAND.is_working(date(2020, 5, 4))


def test_a_holiday_of_scotland_is_a_working_day_in_england() -> None:
    assert ENGLAND.is_working(date(2018, 1, 2))


def test_counting_the_start_day_as_1() -> None:
    assert ENGLAND.add(date(2018, 6, 4), 1, Start.COUNTS_AS_1) == date(2018, 6, 4)
    assert ENGLAND.add(date(2018, 6, 2), 1, Start.COUNTS_AS_1) == date(2018, 6, 4)
    assert ENGLAND.count(date(2018, 6, 4), date(2018, 6, 8), Start.COUNTS_AS_1) == 5
    with pytest.raises(ValueError, match="the least is 1"):
        ENGLAND.add(date(2018, 6, 4), 0, Start.COUNTS_AS_1)


def test_a_negative_count_is_refused() -> None:
    with pytest.raises(ValueError, match="cannot count -1"):
        ENGLAND.add(date(2018, 6, 4), -1)


def test_a_closure_day_of_the_council_does_not_count() -> None:
    calendar = WorkingCalendar({date(2018, 12, 27): "winter closure"})
    assert calendar.why_not(date(2018, 12, 27)) == "council closed: winter closure"
    assert calendar.add(date(2018, 12, 24), 1) == date(2018, 12, 28)


def test_each_excluded_day_has_its_reason() -> None:
    reasons = {each.day.day: each.why for each in ENGLAND.excluded(date(2018, 3, 29), date(2018, 4, 2))}
    assert reasons == {30: "Good Friday", 31: "Saturday", 1: "Sunday", 2: "Easter Monday"}


@given(days, counts, st.sampled_from(Start))
def test_what_is_added_is_counted(start: date, count: int, counting: Start) -> None:
    count += counting is Start.COUNTS_AS_1
    assert ENGLAND.count(start, ENGLAND.add(start, count, counting), counting) == count


@given(days, counts)
def test_adding_and_taking_away_leads_back_to_a_working_day(start: date, count: int) -> None:
    start = ENGLAND.following(start)
    assert ENGLAND.subtract(ENGLAND.add(start, count), count) == start


@given(days, counts, st.integers(0, 30))
def test_later_starts_never_end_earlier(start: date, count: int, later: int) -> None:
    assert ENGLAND.add(start, count) <= ENGLAND.add(start + timedelta(days=later), count)


@given(days, counts)
def test_more_days_end_later(start: date, count: int) -> None:
    assert ENGLAND.add(start, count) < ENGLAND.add(start, count + 1)


@given(days, st.integers(0, 60))
def test_every_day_is_either_working_or_excluded(first: date, length: int) -> None:
    last = first + timedelta(days=length)
    excluded = {each.day for each in ENGLAND.excluded(first, last)}
    assert all((day in excluded) != ENGLAND.is_working(day) for day in days_from(first, last))


def test_counting_backwards_is_negative() -> None:
    assert ENGLAND.count(date(2018, 6, 8), date(2018, 6, 4)) == -4

"""Months, weeks, days and hours from an event to its deadline."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arising.timetable.clocks import Clock, Unit, deadline, in_time
from arising.timetable.months import add_months, end_of_month, last_day_of_months
from arising.timetable.working_days import Start

days = st.dates(date(1950, 1, 1), date(2090, 12, 31))


def clock(limit: int, unit: Unit, counting: Start = Start.COUNTS_AS_0) -> Clock:
    return Clock("question put", "answer given", limit, unit, counting)


@pytest.mark.parametrize(
    ("day", "count", "end"),
    [
        (date(2018, 8, 31), 6, date(2019, 2, 28)),
        (date(2019, 8, 31), 6, date(2020, 2, 29)),
        (date(2018, 6, 5), 6, date(2018, 12, 5)),
        (date(2018, 6, 5), 12, date(2019, 6, 5)),
        (date(2018, 12, 31), 2, date(2019, 2, 28)),
        (date(2018, 3, 31), -1, date(2018, 2, 28)),
        (date(2020, 2, 29), 12, date(2021, 2, 28)),
    ],
)
def test_months_are_added_to_the_calendar_date(day: date, count: int, end: date) -> None:
    assert add_months(day, count) == end


def test_a_period_beginning_with_its_first_day_ends_a_day_sooner() -> None:
    assert last_day_of_months(date(2018, 6, 5), 2) == date(2018, 8, 5)
    assert last_day_of_months(date(2018, 6, 5), 2, Start.COUNTS_AS_1) == date(2018, 8, 4)


def test_the_end_of_a_month() -> None:
    assert end_of_month(2020, 2) == date(2020, 2, 29)


@given(days, st.integers(0, 240))
def test_months_there_and_back_lose_no_more_than_the_end_of_a_month(day: date, count: int) -> None:
    back = add_months(add_months(day, count), -count)
    assert back == day if day.day <= 28 else timedelta(0) <= day - back <= timedelta(days=3)


@given(days, days, st.integers(0, 60))
def test_adding_months_keeps_the_order(first: date, second: date, count: int) -> None:
    early, late = sorted((first, second))
    assert add_months(early, count) <= add_months(late, count)


@pytest.mark.parametrize(
    ("limit", "unit", "counting", "last"),
    [
        (70, Unit.WORKING_DAYS, Start.COUNTS_AS_0, date(2018, 5, 10)),
        (70, Unit.WORKING_DAYS, Start.COUNTS_AS_1, date(2018, 5, 9)),
        (28, Unit.CALENDAR_DAYS, Start.COUNTS_AS_0, date(2018, 2, 26)),
        (28, Unit.CALENDAR_DAYS, Start.COUNTS_AS_1, date(2018, 2, 25)),
        (2, Unit.WEEKS, Start.COUNTS_AS_0, date(2018, 2, 12)),
        (2, Unit.MONTHS, Start.COUNTS_AS_0, date(2018, 3, 29)),
        (2, Unit.MONTHS, Start.COUNTS_AS_1, date(2018, 3, 28)),
    ],
)
def test_the_last_day_of_a_clock(limit: int, unit: Unit, counting: Start, last: date) -> None:
    found = deadline(clock(limit, unit, counting), date(2018, 1, 29))
    assert found.on == last
    assert str(limit) in found.rule
    assert counting in found.rule


def test_hours_run_through_the_weekend() -> None:
    friday = datetime(2018, 6, 1, 16, 30, tzinfo=UTC)
    assert deadline(clock(72, Unit.HOURS), friday).at == datetime(2018, 6, 4, 16, 30, tzinfo=UTC)


def test_an_answer_on_the_last_day_is_in_time() -> None:
    two_weeks = clock(2, Unit.WEEKS)
    assert in_time(two_weeks, date(2018, 6, 1), date(2018, 6, 15))
    assert not in_time(two_weeks, date(2018, 6, 1), date(2018, 6, 16))


def test_hours_are_exact() -> None:
    started = datetime(2018, 6, 1, 16, 30, tzinfo=UTC)
    assert in_time(clock(1, Unit.HOURS), started, started + timedelta(hours=1))
    assert not in_time(clock(1, Unit.HOURS), started, started + timedelta(hours=1, seconds=1))


def test_a_clock_without_a_limit_is_refused() -> None:
    with pytest.raises(ValueError, match="at least 1"):
        clock(0, Unit.MONTHS)


@given(days, st.integers(1, 60), st.sampled_from([unit for unit in Unit if unit is not Unit.HOURS]))
def test_counting_the_start_day_never_gives_more_time(day: date, limit: int, unit: Unit) -> None:
    early = deadline(clock(limit, unit, Start.COUNTS_AS_1), day).on
    late = deadline(clock(limit, unit), day).on
    assert early <= late

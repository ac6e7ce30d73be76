"""Neither the day of the notice nor the day of the meeting is a clear day, and each day says why."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arising.timetable.clear_days import Counted, clear_days, last_notice_day
from arising.timetable.working_days import WorkingCalendar


@pytest.mark.parametrize(
    ("notice", "meeting", "count"),
    [
        (date(2018, 5, 24), date(2018, 6, 5), 6),
        (date(2018, 5, 25), date(2018, 6, 5), 5),
        (date(2018, 5, 26), date(2018, 6, 5), 5),
        (date(2018, 5, 29), date(2018, 6, 5), 4),
        (date(2018, 12, 20), date(2019, 1, 3), 6),
        (date(2018, 3, 28), date(2018, 4, 6), 4),
        (date(2018, 6, 4), date(2018, 6, 5), 0),
        (date(2018, 6, 5), date(2018, 6, 5), 0),
        (date(2018, 6, 6), date(2018, 6, 5), 0),
    ],
)
def test_worked_cases(notice: date, meeting: date, count: int) -> None:
    assert clear_days(notice, meeting).count == count


def test_each_day_that_does_not_count_says_why() -> None:
    found = clear_days(date(2018, 5, 25), date(2018, 6, 5))
    assert [(each.day.day, each.why) for each in found.excluded] == [
        (25, "day of the notice"),
        (26, "Saturday"),
        (27, "Sunday"),
        (28, "Spring Bank Holiday"),
        (2, "Saturday"),
        (3, "Sunday"),
        (5, "day of the meeting"),
    ]
    assert [each.number for each in found.days if not each.why] == [1, 2, 3, 4, 5]


def test_all_days_may_count() -> None:
    assert clear_days(date(2018, 5, 7), date(2018, 6, 5), counted=Counted.ALL_DAYS).count == 28
    assert last_notice_day(date(2018, 6, 5), 28, counted=Counted.ALL_DAYS) == date(2018, 5, 7)


def test_the_last_day_for_notice() -> None:
    assert last_notice_day(date(2018, 6, 5), 5) == date(2018, 5, 25)
    closed = WorkingCalendar({date(2018, 6, 1): "moving house"})
    assert last_notice_day(date(2018, 6, 5), 5, calendar=closed) == date(2018, 5, 24)
    with pytest.raises(ValueError, match="-1 clear days"):
        last_notice_day(date(2018, 6, 5), -1)


@given(st.dates(date(2000, 1, 1), date(2035, 1, 1)), st.integers(0, 40), st.sampled_from(Counted))
def test_the_last_day_for_notice_is_just_in_time(meeting: date, limit: int, counted: Counted) -> None:
    last = last_notice_day(meeting, limit, counted=counted)
    assert clear_days(last, meeting, counted=counted).count == limit
    assert clear_days(last + timedelta(days=1), meeting, counted=counted).count <= limit

"""Times of day are read in every spelling; prices and numbers of paragraphs are not times."""

from __future__ import annotations

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arising.timetable.printed_times import times_in


@pytest.mark.parametrize(
    ("printed", "at"),
    [
        ("5.30 p.m.", time(17, 30)),
        ("5:30pm", time(17, 30)),
        ("5.30 P.M", time(17, 30)),
        ("17:30", time(17, 30)),
        ("10.00 am", time(10, 0)),
        ("10:00 A.M.", time(10, 0)),
        ("7.3Opm", time(19, 30)),
        ("7.i5pm", time(19, 15)),
        ("lO.00 am", time(10, 0)),
        ("2pm", time(14, 0)),
        ("12.15 a.m.", time(0, 15)),
        ("12.15 p.m.", time(12, 15)),
        ("17.30 p.m.", time(17, 30)),
        ("noon", time(12, 0)),
        ("12 noon", time(12, 0)),
        ("12.00 midday", time(12, 0)),
        ("midnight", time(0, 0)),
        ("1400 hours", time(14, 0)),
        ("14.30 hrs", time(14, 30)),
    ],
)
def test_a_time_is_read_in_every_spelling(printed: str, at: time) -> None:
    (found,) = times_in(f"Doors open {printed}, tea follows")
    assert found.at == at


def test_a_dotted_time_needs_words_that_say_so() -> None:
    assert [found.at for found in times_in("The sitting began at 10.30 and ran on.")] == [time(10, 30)]
    assert times_in("4.30 The bridge was mended.") == []


@pytest.mark.parametrize(
    ("printed", "times"),
    [
        ("1.00pm to 4.00pm", [time(13), time(16)]),
        ("1.00 to 4.00pm", [time(13), time(16)]),
        ("10.00 - 12.30 pm", [time(10), time(12, 30)]),
        ("11 to 1pm", [time(11), time(13)]),
        ("9am-5pm", [time(9), time(17)]),
    ],
)
def test_both_times_of_a_range_are_read(printed: str, times: list[time]) -> None:
    assert [found.at for found in times_in(f"open {printed} daily")] == times


@pytest.mark.parametrize(
    "text",
    [
        "Minute 5.30",
        "£5.30 pm",
        "at 4.30 million",
        "at 5.30%",
        "section 4.30",
        "the afternoon",
        "99:99",
        "25.00 pm",
        "1:2:3",
    ],
)
def test_what_is_no_time_is_not_read_as_one(text: str) -> None:
    assert times_in(text) == []


def test_the_span_holds_the_words_of_the_time() -> None:
    text = "Start at 17.30 sharp; end 7.30 p.m. latest"
    assert [text[found.start : found.end] for found in times_in(text)] == ["17.30", "7.30 p.m."]


@given(st.times(), st.sampled_from(["%I.%M %p", "%I:%M%p", "%H:%M", "%H%M hours"]))
def test_what_is_printed_reads_back(at: time, form: str) -> None:
    (found,) = times_in(f"It closed {at.strftime(form)} today")
    assert found.at == at.replace(second=0, microsecond=0)

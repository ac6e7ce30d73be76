"""Due phrases give a day, a last day, a recurrence or an event; each says by which rule."""

from __future__ import annotations

import time
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arising.timetable.due_phrases import Due, due_in

SAID = date(2018, 6, 5)
MEETINGS = (date(2018, 4, 24), SAID, date(2018, 7, 17), date(2018, 12, 4), date(2019, 1, 15))
BODY = "Rivers and Bridges Scrutiny Panel"


def only(text: str, said_on: date = SAID) -> Due:
    (due,) = due_in(text, said_on=said_on, meetings=MEETINGS, body=BODY)
    return due


@pytest.mark.parametrize(
    ("words", "on"),
    [
        ("in 6 months", date(2018, 12, 5)),
        ("within the next fortnight", date(2018, 6, 19)),
        ("in a fortnight’s time", date(2018, 6, 19)),
        ("in 6 months' time", date(2018, 12, 5)),
        ("in six months’ time", date(2018, 12, 5)),
        ("in 12 months", date(2019, 6, 5)),
        ("within two weeks", date(2018, 6, 19)),
        ("within 10 working days", date(2018, 6, 19)),
        ("in a year's time", date(2019, 6, 5)),
        ("within the next three months", date(2018, 9, 5)),
        ("70 working days from 29 January 2018", date(2018, 5, 10)),
        ("within 2 months of 1st May, 2018", date(2018, 7, 1)),
        ("to the next meeting", date(2018, 7, 17)),
        ("at its next meeting", date(2018, 7, 17)),
        ("to the next Panel meeting", date(2018, 7, 17)),
        ("to the next RBSP mtg", date(2018, 7, 17)),
        ("and tell the next meeting", date(2018, 7, 17)),
        ("in advance of the next meeting", date(2018, 7, 17)),
        ("to the next meeting of the Rivers and Bridges Scrutiny Panel", date(2018, 7, 17)),
        ("to July's Panel meeting", date(2018, 7, 17)),
        ("to the next Panel", date(2018, 7, 17)),
        ("to the next Scrutiny Panel, with costs", date(2018, 7, 17)),
        ("to the December Panel", date(2018, 12, 4)),
        ("for the December meeting", date(2018, 12, 4)),
        ("to the April Panel meeting", date(2018, 4, 24)),
        ("by the end of March", date(2019, 3, 31)),
        ("by end of July 2018", date(2018, 7, 31)),
        ("by the end of the month", date(2018, 6, 30)),
        ("by the end of the financial year", date(2019, 3, 31)),
        ("by the end of 2018", date(2018, 12, 31)),
        ("by 10th May, 2019", date(2019, 5, 10)),
        ("no later than 1 August", date(2018, 8, 1)),
        ("on 15.06.2018", date(2018, 6, 15)),
        ("w/c 25/06/18", date(2018, 6, 25)),
        ("from 1 April 2019 to 30 June 2019", date(2019, 6, 30)),
        ("between 1 and 3 July 2018", date(2018, 7, 3)),
    ],
)
def test_a_phrase_that_means_a_day(words: str, on: date) -> None:
    due = only(f"The ferryman shall report {words}.")
    assert due.on == on
    assert due.latest is not None
    assert due.rule
    assert due.phrase.lower() in f"The ferryman shall report {words}.".lower()


@pytest.mark.parametrize(
    ("words", "latest"),
    [
        ("at the December 2018/January 2019 meeting", date(2019, 1, 15)),
        ("at the September meeting", date(2018, 9, 30)),
        ("to the October/November 2018 meeting", date(2018, 11, 30)),
        ("early July 2019", date(2019, 7, 31)),
        ("in July 2018", date(2018, 7, 31)),
        ("before September 2018", date(2018, 8, 31)),
        ("by June", date(2018, 6, 30)),
        ("by February", date(2019, 2, 28)),
        ("later this year", date(2018, 12, 31)),
        ("this academic year", date(2018, 8, 31)),
        ("next month", date(2018, 7, 31)),
        ("next week", date(2018, 6, 17)),
        ("in autumn 2018", date(2018, 11, 30)),
        ("in Q3 2018/19", date(2018, 12, 31)),
        ("over the next 6 months", date(2018, 12, 5)),
        ("in 4-6 weeks", date(2018, 7, 17)),
        ("by mid-2019", date(2019, 8, 31)),
        ("in the 2018/19 work programme", date(2019, 5, 31)),
        ("by the end of term", date(2018, 7, 31)),
        ("by half term", date(2018, 10, 31)),
        ("before the summer recess", date(2018, 7, 31)),
        ("before recess", date(2018, 7, 31)),
        ("before the Christmas break", date(2018, 12, 31)),
    ],
)
def test_a_phrase_that_only_bounds_the_time(words: str, latest: date) -> None:
    due = only(f"The ferryman shall report {words}.")
    assert (due.on, due.latest) == (None, latest)


@pytest.mark.parametrize("words", ["to the next Cabinet", "at the next Ferries Board", "by the next full Council"])
def test_the_next_sitting_of_another_body_has_no_day_here(words: str) -> None:
    due = only(f"The ferryman shall report {words}.")
    assert (due.on, due.latest, due.event) == (None, None, "next meeting of another body")


@pytest.mark.parametrize(
    "words", ["for the next Panel member", "the next Council elections", "in the long term", "for the term of office"]
)
def test_words_that_only_hold_a_body_or_a_term_name_no_time(words: str) -> None:
    assert due_in(f"The ferryman shall report {words}.", said_on=SAID, meetings=MEETINGS, body=BODY) == []


def test_before_a_day_allows_the_day_before_it() -> None:
    due = only("prior to 10 July 2018")
    assert (due.on, due.latest) == (date(2018, 7, 10), date(2018, 7, 9))


@pytest.mark.parametrize(
    ("words", "recurrence"),
    [
        ("quarterly", "every 3 months"),
        ("on a quarterly basis", "every 3 months"),
        ("on an annual basis", "every year"),
        ("on a 6 monthly basis", "every 6 months"),
        ("six-monthly", "every 6 months"),
        ("twice a year", "twice a year"),
        ("every two months", "every 2 months"),
        ("at each meeting", "every meeting"),
    ],
)
def test_a_phrase_that_recurs(words: str, recurrence: str) -> None:
    due = only(f"The ferryman shall report {words}.")
    assert (due.on, due.latest, due.recurrence) == (None, None, recurrence)


@pytest.mark.parametrize(
    "words",
    [
        "once the bridge had been painted",
        "following completion of the survey",
        "as soon as possible",
        "in due course",
        "at a future meeting",
        "after May 2021",
        "within 72 hours",
        "within 20 days of the flood",
        "to the next meeting of the Harbour Board",
        "to the next Cabinet meeting",
    ],
)
def test_a_phrase_that_names_an_event_without_a_day(words: str) -> None:
    due = only(f"The ferryman shall report {words}.")
    assert (due.on, due.latest, due.recurrence) == (None, None, None)
    assert due.event
    assert due.rule


def test_the_next_meeting_is_not_guessed() -> None:
    (due,) = due_in("Report to the next meeting.", said_on=SAID)
    assert due.on is None
    assert due.rule == "The day of the next meeting is not known."


def test_a_day_that_no_calendar_has_stays_a_doubt() -> None:
    due = only("by 31 September 2018")
    assert due.on is None
    assert due.rule == "No calendar has 31 September 2018."


def test_a_printed_day_and_the_period_that_explains_it_are_both_found() -> None:
    found = due_in("by 10th May, 2018 (70 working days from the launch)", said_on=date(2018, 1, 29))
    assert [due.on for due in found] == [date(2018, 5, 10), None]


@pytest.mark.parametrize(
    "text",
    [
        "It rose by 6 per cent for six months.",
        "The ferry carried 2,000 people.",
        "The panel thanked the crew once again.",
        "In the last 12 years the river has not flooded.",
    ],
)
def test_words_that_are_no_due_phrase(text: str) -> None:
    assert due_in(text, said_on=SAID) == []


def test_months_end_where_the_calendar_ends_them() -> None:
    assert only("in 6 months", date(2018, 8, 31)).on == date(2019, 2, 28)


@given(
    st.dates(date(1990, 1, 1), date(2050, 1, 1)), st.integers(1, 60), st.sampled_from(["day", "week", "month", "year"])
)
def test_a_longer_period_is_never_due_sooner(said_on: date, many: int, unit: str) -> None:
    first = only(f"within {many} {unit}s", said_on)
    second = only(f"within {many + 1} {unit}s", said_on)
    assert first.on is not None
    assert second.on is not None
    assert said_on < first.on < second.on


@given(
    st.dates(date(1990, 1, 1), date(2050, 1, 1)),
    st.sampled_from(["by end of May", "by June", "by 3 July", "in winter"]),
)
def test_what_has_no_year_is_ahead(said_on: date, words: str) -> None:
    due = only(words, said_on)
    assert due.latest is not None
    assert due.latest >= said_on


@given(st.text(alphabet="in6 monthsby the endof2018/Junext meeting,.(onc", max_size=80))
def test_any_words_can_be_read(text: str) -> None:
    found = due_in(text, said_on=SAID, meetings=MEETINGS, body=BODY)
    assert all(0 <= due.start < due.end <= len(text) for due in found)
    assert all(first.end <= second.start for first, second in pairwise(found))


@pytest.mark.parametrize(
    "piece", ["once ", "the next ", "in 6 ", "by June ", "December/", "when x ", "within 20 days of "]
)
def test_reading_time_grows_with_the_length_only(piece: str) -> None:
    started = time.perf_counter()
    due_in(piece * (60_000 // len(piece)), said_on=SAID, meetings=MEETINGS, body=BODY)
    assert time.perf_counter() - started < 8

"""Which sentences oblige somebody to do something later, and which only mention a day."""

from __future__ import annotations

from datetime import date

import pytest

from arising.reading.tasks.obligations import Voice, due_of, may_oblige
from arising.timetable.due_phrases import due_in

SAID = date(2018, 6, 5)
NEXT = date(2018, 7, 17)


def due_date(sentence: str, voice: Voice) -> date | None:
    dues = due_in(sentence, said_on=SAID, meetings=(SAID, NEXT))
    due = due_of(sentence, dues, voice, SAID)
    return due.on if due else None


@pytest.mark.parametrize(
    ("sentence", "on"),
    [
        ("That a further report on the ferry be brought in 6 months.", date(2018, 12, 5)),
        ("That the report be noted and an update be submitted to the next meeting.", NEXT),
        ("That the harbour master be invited to the meeting on 17 July 2018.", NEXT),
        ("to ask the clerk to write to the mill by 1 August 2018", date(2018, 8, 1)),
    ],
)
def test_a_resolution_with_a_time_is_a_request(sentence: str, on: date) -> None:
    assert due_date(sentence, Voice.RESOLUTION) == on


@pytest.mark.parametrize(
    "sentence",
    [
        "That the minutes of the meeting held on 24 April 2018 be approved.",
        "That the next meeting be held on Tuesday, 17 July 2018 in the guildhall.",
        "to hold the July meeting on 17 July 2018",
        "That the launch of the ferry on 1 August 2018 be noted.",
        "That the annual fair on 3 August 2018 be approved.",
        "That the lease, which ends on 31 March 2019, be noted.",
        "That the report be noted.",
    ],
)
def test_a_resolution_that_only_mentions_a_day_is_none(sentence: str) -> None:
    assert due_date(sentence, Voice.RESOLUTION) is None


@pytest.mark.parametrize(
    ("sentence", "on"),
    [
        ("A drainage plan had to be submitted to the inspectors by 10th July, 2018.", date(2018, 7, 10)),
        ("It was noted that the survey would be submitted to the next meeting.", NEXT),
        ("The response deadline is 22nd July.", date(2018, 7, 22)),
        ("Painting is under way with the goal of every bridge being open by 9 July 2018.", date(2018, 7, 9)),
        ("At the next meeting on 15th July 2018 the order of repairs will be discussed.", date(2018, 7, 15)),
        ("Towpath group to consider the draft by end of July", date(2018, 7, 31)),
        ("The clerk undertook to bring prices back to the next meeting.", NEXT),
        ("Moorings are extended from 1 April 2019 to 30 June 2019 while the quay is rebuilt.", date(2019, 6, 30)),
        ("A survey of boat owners will be launched w/c 18/06/18.", date(2018, 6, 18)),
    ],
)
def test_told_words_that_oblige_are_a_request(sentence: str, on: date) -> None:
    assert may_oblige(sentence)
    assert due_date(sentence, Voice.NARRATIVE) == on


@pytest.mark.parametrize(
    "sentence",
    [
        "The regatta will take place on 4 July 2018.",
        "The new harbour master will start in post on 11 June 2018.",
        "By the end of July over 300 pupils will have learnt to swim.",
        "The mill forecast that 40 boats will be sent away by 1 September 2018.",
        "There would be an additional meeting on 11 July 2018, where the mill would present its accounts.",
        "If a survey is not completed within 35 days it will be reported as late.",
        "The ferry was repaired within 3 days.",
        "The notes had not been circulated in advance of the next meeting.",
        "I will ask at the next meeting when the bridge is to be repaired.",
        "The plan was submitted on 1 May 2018.",
        "Youth members will speak at the conference on 3 July 2018.",
    ],
)
def test_told_words_that_oblige_nobody_are_none(sentence: str) -> None:
    assert due_date(sentence, Voice.NARRATIVE) is None


def test_a_row_of_a_log_may_be_overdue_already() -> None:
    sentence = "Draft charter to be brought to the board on 06.03.2018."
    assert due_date(sentence, Voice.LOG) == date(2018, 3, 6)
    assert due_date(sentence, Voice.ACTION) is None
    assert due_date(sentence, Voice.NARRATIVE) is None


def test_a_long_resolution_obliges_only_where_its_own_sentence_does() -> None:
    history = " ".join(["The quay has stood for many years and the town is proud of it."] * 6)
    sentence = f"The Council notes that: {history} The tide gate opened on 1 July 2018. It is a good gate."
    assert due_date(sentence, Voice.RESOLUTION) is None

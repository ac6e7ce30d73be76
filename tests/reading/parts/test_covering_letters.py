"""Letters that bring members papers which came too late for the agenda; the councils are invented."""

from __future__ import annotations

from arising.reading.dissect import dissect
from arising.reading.meetings.meetings import read_meeting
from arising.reading.parts.parts import PartKind
from arising.reading.reports.sheet_labels import labels_in
from tests.reading.typed_papers import typed

LETTER = """
Direct Dial: 01234 567890

Date: 29 April 2021

Dear Member

CABINET - TUESDAY, 4 MAY 2021

This paper for the meeting was still being written when you were sent its agenda.

Agenda Item No

9

Dredging Plan for the Eel (Pages 1 - 4)

Yours sincerely

A Heron

From: B Pike, Harbour Master

To: Cabinet – 4 May 2021

Subject: Dredging Plan for the Eel

Summary: The Eel has silted up.

Recommendations:

Cabinet is asked to AGREE the Dredging Plan.
"""


def test_a_covering_letter_is_an_agenda_of_the_items_that_it_brings() -> None:
    layout = typed(LETTER)
    parts = dissect(layout, labels_in(layout.blocks)).parts
    (agenda,) = [part for part in parts if part.kind is PartKind.AGENDA]
    meeting = read_meeting(agenda, layout)
    assert meeting.day is not None
    assert (meeting.body.text if meeting.body else "", str(meeting.day.on)) == ("Cabinet", "2021-05-04")
    assert [(item.number, item.title.text if item.title else "", item.pages) for item in meeting.items] == [
        ("9", "Dredging Plan for the Eel", "1-4")
    ]
    assert any(part.kind is PartKind.REPORT for part in parts)


def test_a_proposed_record_of_a_decision_tells_of_no_decision() -> None:
    record = """
    # PROPOSED RECORD OF DECISION

    Decision to be taken by: Cabinet

    Cabinet agree to: the Dredging Plan for the Eel
    """
    layout = typed(record)
    parts = dissect(layout, labels_in(layout.blocks)).parts
    assert all(part.kind is not PartKind.DECISION for part in parts)

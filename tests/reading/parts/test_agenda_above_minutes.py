"""An agenda above the minutes of its meeting; the towns are invented."""

from __future__ import annotations

import textwrap

from arising.reading import read
from arising.record.meeting import Role

PAGE = """
**Lantern Parish Council.** Councillors are summoned to the Annual Parish Meeting on Friday 12th Feb. 2021 at 7.00pm \
in the Church for the purpose of transacting the following business.

 1.      Opening of the meeting                                          A.Reed

 2.      Apologies

 3.      A new main along the quay                                       B.Poole

Date held: 12th February 2021

Venue: All Saints, Lantern

Present: Ann Reed (Chair), Ben Poole, Cara Wells

1. Opening of the meeting

Ann Reed welcomed all who had come.

2. Apologies

There were none.

3. A new main along the quay

It was agreed to write to the water company about the main.
"""


def test_minutes_below_an_agenda_are_of_the_body_that_it_calls_and_its_place_ends_before_the_purpose() -> None:
    agenda, minutes = read(textwrap.dedent(PAGE).lstrip().encode(), "page.md").meetings
    assert (agenda.role, minutes.role) == (Role.AGENDA, Role.MINUTES)
    assert [meeting.body.text if meeting.body else "" for meeting in (agenda, minutes)] == [
        "Lantern Parish Council"
    ] * 2
    assert agenda.venue is not None
    assert agenda.venue.text == "Church"
    assert [item.number for item in agenda.items] == ["1", "2", "3"]
    assert [item.number for item in minutes.items] == ["1", "2", "3"]

"""A list of people whose cells stand one below the other may name the post before the person."""

from __future__ import annotations

from arising.reading.reader import read

MINUTES = """WEIR TRUST BOARD
Minutes of the meeting held on 9 May 2023

Attendance
Representing
Name
School
Attended
Upper weirs
Ada Moss
(Chair)
Hill End
Yes
Upper weirs
Ivo Penn
Vale Farm
Apologies
Lower weirs
Cara Dunn
Mill House
Yes
Lower weirs
Noel Oakes
Lock Side
Yes

1. Welcome
Ada Moss welcomed all.
2. Declarations of interest
None were made.
3. Any other business
There was none.
"""


def test_posts_may_stand_before_names_one_cell_to_a_line() -> None:
    meeting = read(MINUTES.encode(), "minutes.txt").meetings[0]
    assert [person.name.text for person in meeting.present] == ["Ada Moss", "Cara Dunn", "Noel Oakes"]
    assert [person.name.text for person in meeting.apologies] == ["Ivo Penn"]

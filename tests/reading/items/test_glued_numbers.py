"""Numbers that touch their titles count items where they count on."""

from __future__ import annotations

from arising.reading.reader import read

MINUTES = """WEIR TRUST BOARD
Minutes of the meeting held on 9 May 2023

Present: Ada Moss (Chair), Ivo Penn

1Apologies for absence
None had been received.
2Minutes of the last meeting
They were agreed.
3Eel passes
3D drawings had been made. 4Sight, a firm of the town, had drawn them.
4Date of next meeting
6 June 2023
"""


def test_numbers_that_touch_titles_are_read_and_what_counts_nothing_is_left() -> None:
    meeting = read(MINUTES.encode(), "minutes.txt").meetings[0]
    assert [(item.number, item.title.text if item.title else "") for item in meeting.items] == [
        ("1", "Apologies for absence"),
        ("2", "Minutes of the last meeting"),
        ("3", "Eel passes"),
        ("4", "Date of next meeting"),
    ]

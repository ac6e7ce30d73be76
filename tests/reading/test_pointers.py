"""Words that point at something earlier; the towns and their councils are invented."""

from __future__ import annotations

from datetime import date

import pytest

from arising.reading.pointers import pointer_in

NEAR = date(2021, 5, 20)
POINTING = [
    "There would be a second visit to the weir, as resolved in March’s meeting.",
    "The Harbour Panel met on 3 March 2021 and looked at the tide tables.",
    "Following concerns raised by members about the weir, a group had met to look at it.",
    "The quay is shared with Ternmouth, and that committee considered the ferry in March 2021 and approved it.",
    "The charter had been adopted at Meeting of the Council held on 3 March 2021.",
    "At the March Meeting of the Council, Mr Pike gave a talk on eels.",
    "At the Meeting, it was agreed that a motion on eels would be drawn up.",
    "The Trust presented the plan to the Rivers Committee which was held on 3 March 2021.",
    "In relation to the Minutes of the Special Meeting, the Clerk had no more to tell.",
    "After the meeting of the commission held in 2020 the weir was to be looked at.",
]


@pytest.mark.parametrize("text", POINTING)
def test_words_that_point_back(text: str) -> None:
    assert pointer_in(text, near=NEAR, body="Eelpool Council") is not None


@pytest.mark.parametrize(
    "text",
    [
        "Discussion ensued with the following issues raised:",
        "The plan would be discussed at the June Meeting.",
        "At the June Meeting the plan will be discussed.",
        "More news is due, at the next meeting in June.",
        "The ferry ran in March.",
    ],
)
def test_words_that_point_at_nothing_earlier(text: str) -> None:
    assert pointer_in(text, near=NEAR, body="Eelpool Council") is None

"""Questions that members put at a meeting, below their titles; the towns are invented."""

from __future__ import annotations

from arising.reading import read
from arising.record.meeting import Meeting

HEAD = """MINUTES OF THE MEETING OF THE LANTERN BAY DISTRICT HELD ON THURSDAY, 4TH MARCH, 2021

PRESENT: Councillors Reed, Poole and Wells

1. Adoption of Minutes

The minutes were taken as read and adopted.

2. Ferry

The ferry was spoken of at some length, and of what it costs to keep her.

"""
NO_MONEY = "It was stated that there was no money for lamps in this year or in the next.\n\n"
DEEDS_LOST = "It was stated that nobody knows who owns it, and that the deeds are lost.\n"


def meeting_in(text: str) -> Meeting:
    (meeting,) = read((HEAD + text).encode(), "minutes.md").meetings
    return meeting


def titles(meeting: Meeting) -> list[tuple[str | None, str]]:
    return [(item.number, item.title.text if item.title else "") for item in meeting.items]


def test_questions_after_the_first_under_one_title_are_items_of_their_own() -> None:
    found = titles(
        meeting_in(
            "Questions submitted by Councillor A. Reed\n\n"
            f"3.\n\n“I will ask at the next Meeting for a lamp at the end of the quay”.\n\n{NO_MONEY}"
            f"4.\n\n“I will ask at the next Meeting who owns the old boathouse at the weir”.\n\n{DEEDS_LOST}"
        )
    )
    assert [number for number, _ in found] == ["1", "2", "3", "4"]
    assert found[3][1] == "I will ask at the next Meeting who owns the old boathouse at the weir"


def test_the_number_of_a_question_is_that_of_the_title_above_it_and_not_of_the_next() -> None:
    meeting = meeting_in(
        "Question submitted by Councillor A. Reed\n\n"
        "3. I will ask at the next Meeting for a lamp at the end of the quay, where the steps are wet at night.\n\n"
        f"{NO_MONEY}Question submitted by Councillor B. Poole\n\n"
        "4. I will ask at the next Meeting who owns the old boathouse at the weir, and what is to become of it.\n\n"
        f"{DEEDS_LOST}"
    )
    assert titles(meeting)[2:] == [
        ("3", "Question submitted by Councillor A. Reed"),
        ("4", "Question submitted by Councillor B. Poole"),
    ]

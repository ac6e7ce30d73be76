"""Minutes of small bodies as web pages keep them: headings in mark-up and no numbers, whoever came with whom they
come from, the name of the body where it is least looked for.
"""

from __future__ import annotations

import textwrap

import pytest

from arising.reading import read
from arising.record.meeting import Meeting
from arising.timetable.printed_dates import dates_in


def meeting_in(text: str, name: str = "minutes.md") -> Meeting:
    """The one meeting of a paper in Markdown."""
    record = read(textwrap.dedent(text).lstrip().encode(), name)
    assert len(record.meetings) == 1
    return record.meetings[0]


def titles(meeting: Meeting) -> list[tuple[str | None, str]]:
    return [(item.number, item.title.text if item.title else "") for item in meeting.items]


HEADED = """
    # Lantern Trust minutes, 4 March 2021

    **Present:** Ann Reed (Chair), Ben Poole, Cara Wells

    ## Roof of the hall

    The roof was looked at. It leaks:

    1. over the stage
    2. over the kitchen
    3. over the door

    #### Action

    Ben Poole to obtain a quotation for the roof.

    ## Garden

    The beds were dug over in February.

    ## Summer fair

    It will be held on the green.

    ## Keys:

    Nobody has the key of the shed.
    """


def test_headings_in_mark_up_are_items_and_a_list_under_one_of_them_is_none() -> None:
    assert titles(meeting_in(HEADED)) == [
        (None, "Roof of the hall"),
        (None, "Garden"),
        (None, "Summer fair"),
        (None, "Keys"),
    ]


def test_numbers_that_stand_under_many_headings_stay_the_items() -> None:
    text = "# Harbour Council\n\n4 March 2021\n\nPresent: Ann Reed (Chair), Ben Poole, Cara Wells\n\n"
    for number, word in enumerate(("Apologies", "Moorings", "Lights", "Dredging"), 1):
        text += f"{number}. {word}\n\nThe clerk spoke of it.\n\n## What was said of {word.lower()}\n\nVery little.\n\n"
    assert [number for number, _ in titles(meeting_in(text))] == ["1", "2", "3", "4"]


def test_front_matter_with_an_empty_line_in_it_is_front_matter() -> None:
    meeting = meeting_in("""
        ---
        title: Harbour Panel - Minutes of the meeting held on 4 March 2021 at the Old Mill
        files:

        kinds:

        ---

        Present: Ann Reed (Chair), Ben Poole, Cara Wells

        **1. Welcome**

        Everybody was welcomed.
        """)
    assert meeting.body is not None
    assert meeting.body.text == "Harbour Panel"


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("Minutes of the Public Protection Committee held on 4 March 2021", "Public Protection Committee"),
        ("2021-03-04 Open Water Board Meeting", "Open Water Board"),
        ("MINUTES OF MEETING OF THE HARBOUR DISTRICT IN THE SWAN HOTEL ON 4TH MARCH, 2021", "Harbour District"),
        (
            "Low Fen Village Hall (Charity no. 12) Minutes of the Annual General Meeting held there on 4 March 2021",
            "Low Fen Village Hall",
        ),
    ],
)
def test_the_body_is_named_before_what_kind_of_meeting_it_was_or_where(head: str, body: str) -> None:
    meeting = meeting_in(f"{head}\n\nPresent: Ann Reed (Chair), Ben Poole\n\n1. Lights\n\nThey were mended.\n")
    assert meeting.body is not None
    assert meeting.body.text.lower() == body.lower()


def test_one_person_a_paragraph_with_whom_they_come_from_behind_a_comma() -> None:
    meeting = meeting_in("""
        # Harbour Panel minutes, 4 March 2021

        **Present:**

        Dr Ann Reed – CHAIR

        Ben Poole, Talk About Water

        Cara Wells, Tidewise

        Dan Frost, Office of the Senior Presiding Judge

        Eve Marsh, Greater Fen Authority

        Finn O‟Hara, Old Mill and Lock Company

        **1. Welcome**

        Everybody was welcomed.
        """)
    names = [person.name.text for person in meeting.present]
    assert names == ["Ann Reed", "Ben Poole", "Cara Wells", "Dan Frost", "Eve Marsh", "Finn O‟Hara"]
    assert meeting.chair is not None
    assert meeting.chair.name.text == "Ann Reed"


def test_a_day_is_read_though_no_space_parts_it_from_its_weekday() -> None:
    (found,) = dates_in("held on Wednesday14th November 2018 at 7.00pm")
    assert found.on is not None
    assert found.on.isoformat() == "2018-11-14"
    assert found.problem == ""

"""The same papers as other hands keep them: copied out of a PDF, off a page, or set in cells by a word processor."""

from __future__ import annotations

from textwrap import dedent

import pytest

from arising.reading import read
from arising.reading.reader import read as read_record
from arising.record.meeting import Meeting
from tests.reading.typed_papers import typed

TOLD = """The Harbour Master told the panel of the dredging of the basin, of what it had cost to date
and of the two tenders that were still awaited. He hoped to bring both to the panel before
the autumn, when the season would be over.
"""
LONG = TOLD.replace("\n", " ") + "He would write to those who had asked."


def blocks_of(text: str) -> list[str]:
    return [block.text for block in typed(text).blocks]


def meeting_of(text: str, name: str = "minutes.txt") -> Meeting:
    (meeting,) = read(dedent(text).lstrip().encode(), name).meetings
    return meeting


def numbers_of(meeting: Meeting) -> list[str | None]:
    return [item.number for item in meeting.items]


@pytest.mark.parametrize("width", [0, 4])
def test_without_empty_lines_a_paragraph_ends_where_its_line_stops_short(width: int) -> None:
    told = "\n".join(" " * width + line.strip() for line in TOLD.strip().split("\n"))
    found = blocks_of(f"Dredging\n{told}\nRESOLVED that the report be noted.\nMoorings and Tolls\n{told}\n{told}\n")
    assert [text[:20].strip() for text in found] == [
        "Dredging", "The Harbour Master t", "RESOLVED that the re", "Moorings and Tolls", "The Harbour Master t",
        "The Harbour Master t",
    ]  # fmt: skip


def test_a_title_stands_under_a_full_line_where_it_ends_with_no_stop() -> None:
    full = "The clerk had written to the owners of the moorings, and four of them had answered in time."
    found = blocks_of(f"{TOLD}{full}\nReplacement of Moorings\n{TOLD}{TOLD}")
    assert found[1:3] == [full, "Replacement of Moorings"]


def test_lines_of_which_none_runs_on_are_a_paragraph_each() -> None:
    rows = [
        "Dredging",
        "Nadia Oake told the panel that both tenders were in and that the cheaper was preferred.",
        "Moss",
    ]
    assert blocks_of("\n".join(rows * 8)) == rows * 8


def test_numbers_on_lines_of_their_own_belong_to_the_words_below() -> None:
    meeting = meeting_of("""
        HARBOUR PANEL
        4 May 2021
        Present: Councillors Lee, Hart and Moss
        12.

        Declarations of Interest

        There were none.

        13.

        Dredging

        It was agreed that:

        (1)

        the report be noted; and

        (2)

        the basin be sounded.
        """)
    assert numbers_of(meeting) == ["12", "13"]
    assert [(each.number, each.words.text) for each in meeting.items[1].resolutions] == [
        ("1", "the report be noted"),
        ("2", "the basin be sounded."),
    ]


def test_numbers_without_a_stop_head_words_where_they_count() -> None:
    head = "HARBOUR PANEL\nMinutes of the meeting held on 4 May 2021\nPresent: Councillors Lee, Hart and Moss\n"
    titles = ("Apologies", "Minutes", "Tolls", "Any other business")
    items = "".join(f"{number}\n{title}\nThere was none.\n" for number, title in enumerate(titles, start=1))
    assert numbers_of(meeting_of(head + items)) == ["1", "2", "3", "4"]
    assert "7 Lights" not in blocks_of("The keeper spoke.\n\n7\n\nLights were seen to.\n")


def test_two_numbers_one_below_the_other_are_a_margin() -> None:
    assert blocks_of("7.\n\n8.\n\nThe keeper spoke.\n") == ["7.", "8.", "The keeper spoke."]


def test_a_numbered_list_in_cells_is_a_list() -> None:
    rows = "".join(
        f"<table><tr><td>{number}.</td><td>{title}</td></tr></table><p>{said}</p>"
        for number, title, said in (
            (20, "Apologies for absence", "There were none."),
            (21, "Dredging", "RESOLVED that the report be noted."),
            (22, "Date of next meeting", "15 June 2021."),
        )
    )
    head = "<h1>Harbour Panel</h1><p>Minutes of the meeting held on 4 May 2021</p><p>Present: Ola Fenn, Ida Marsh</p>"
    assert numbers_of(meeting_of(f"<html><body>{head}{rows}</body></html>", "minutes.html")) == ["20", "21", "22"]


def test_words_copied_from_a_meeting_page_begin_with_its_links() -> None:
    meeting = meeting_of(f"""
        Skip to main content
        Calendar
        Committees
        Councillors
        Decisions
        Library
        Agenda, decisions and minutes
        Harbour Panel - Tuesday 4 May 2021 6:30 pm

        Venue: Net Loft, Saltersby

        Items
        No.\tItem

        54.

        \t

        Petitions

        Minutes:

        {LONG}

        55.

        \t

        Dredging

        {LONG}

        Minutes:

        RESOLVED that the report be noted.
        """)
    assert meeting.day is not None
    assert meeting.day.on.isoformat() == "2021-05-04"
    assert meeting.body is not None
    assert meeting.body.text == "Harbour Panel"
    assert numbers_of(meeting) == ["54", "55"]


def test_names_on_lines_that_end_with_commas_are_one_list() -> None:
    meeting = meeting_of("""
        HARBOUR PANEL
        Minutes of the meeting held on 4 May 2021

        PRESENT: Mr A Reed (Chairman), Mr B Poole (Vice-Chairman),
        Mr C Quay, Mrs D Rowe,

        Mr E Sand,

        Mr F Tarn,

        Mr G Udal,

        Mrs H Vane and Mr I Wray

        1. TOLLS

        Resolved:- That the report be noted.
        """)
    assert [person.name.text for person in meeting.present] == [
        "A Reed", "B Poole", "C Quay", "D Rowe", "E Sand", "F Tarn", "G Udal", "H Vane", "I Wray",
    ]  # fmt: skip


def test_minutes_that_are_no_more_than_a_list_of_names_are_read() -> None:
    assert len(read_record(b"Harbour Panel, 4 May 2021\nPresent:", "minutes.txt").meetings) <= 1


def test_the_pages_of_an_agenda_at_its_right_edge_are_no_column_of_a_table() -> None:
    rows = "\n".join(f"{number}. {title:<60}(Pages {number} - {number + 1})" for number, title in enumerate(
        ("Apologies", "Tolls of the Inner Basin", "Lights", "Moorings"), start=1))  # fmt: skip
    layout = typed(f"HARBOUR PANEL\nA G E N D A\n{rows}\n")
    assert not layout.paper.tables

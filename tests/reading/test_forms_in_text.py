"""Minutes as text extractors leave them: dates alone, numbers with years, heads and page numbers in the flow."""

from __future__ import annotations

import textwrap

import pytest

from arising.reading import read
from arising.reading.laying_out.numbering import label_of
from arising.record.meeting import Meeting


def meeting_in(text: str, name: str = "minutes.txt") -> Meeting:
    """The one meeting of a paper in text."""
    record = read(textwrap.dedent(text).lstrip().encode(), name)
    assert len(record.meetings) == 1
    return record.meetings[0]


def titles(meeting: Meeting) -> list[tuple[str | None, str]]:
    return [(item.number, item.title.text if item.title else "") for item in meeting.items]


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("142/24 Allotments", "142/24"),
        ("Item 4: Allotments", "4"),
        ("Agenda Item 12 - Allotments", "12"),
        ("124 Allotments", "124"),
        ("1358 ALLOTMENTS", "1358"),
        ("1358 Allotments", None),
        ("2021 ALLOTMENTS", None),
        ("6 February 2021", None),
        ("14 Sept 2021 at ten", None),
        ("2023/24 Allotments", None),
        ("2.00 PM IN THE NET LOFT", None),
        ("CP12 Allotments", "CP12"),
        ("ZZ1 4QF", None),
    ],
)
def test_numbers_are_labels_and_dates_are_not(text: str, printed: str | None) -> None:
    label = label_of(text)
    assert (label.printed if label else None) == printed


def test_a_date_alone_below_the_name_is_the_day_of_the_meeting() -> None:
    meeting = meeting_in("""
        HARBOUR PANEL

        6 February 2021

        Present:- Councillor Lee (in the Chair); Councillors Hart and Moss.

        1. ALLOTMENTS

        Resolved:- That the report be noted.
        """)
    assert meeting.day is not None
    assert meeting.day.on.isoformat() == "2021-02-06"


def test_a_heading_ends_where_the_next_word_would_have_fitted() -> None:
    meeting = meeting_in("""
        HARBOUR PANEL

        6th February, 2021

        Present:- Councillor Lee (in the Chair); Councillors Hart and Moss.

        1.   Declarations of Interest
        There were no declarations of interest.

        2.   Response of the Harbour Master
        The Clerk read out what the Harbour Master had written about the quay and the
        steps that lead down to it.

        Resolved:- That the letter be noted.
        """)
    assert titles(meeting) == [("1", "Declarations of Interest"), ("2", "Response of the Harbour Master")]


def test_a_running_head_met_once_and_page_numbers_stand_in_no_fact() -> None:
    talk = "\n".join(
        "The Clerk said that the quay had been swept, and that it would be swept again." for _ in range(12)
    )
    meeting = meeting_in(f"""HARBOUR PANEL

6th February, 2021

Present:- Councillor Lee (in the Chair); Councillors Hart and Moss.

1. ALLOTMENTS

{talk}

Resolved:- (1) That a list of all plots that nobody has worked be sent to all
1
2 HARBOUR PANEL - 06/02/21

Members in 3 months.

(2) That the thanks of the Panel be placed on record.

2. QUAY

{talk}
2
""")
    texts = [resolution.words.text for resolution in meeting.items[0].resolutions]
    assert texts == [
        "That a list of all plots that nobody has worked be sent to all Members in 3 months.",
        "That the thanks of the Panel be placed on record.",
    ]


def test_a_surname_of_several_words_is_not_cut_at_a_line_end() -> None:
    meeting = meeting_in("""
        HARBOUR PANEL

        6th February, 2021

        Present:- Councillor Lee (in the Chair); Councillors Hart, Moss, Orr, Pike, Van
        der Meer and Quill.

        1. ALLOTMENTS

        Resolved:- That the report be noted.
        """)
    assert [person.name.text for person in meeting.present][-2:] == ["Van der Meer", "Quill"]


def test_words_that_point_back_head_nothing() -> None:
    meeting = meeting_in("""
        HARBOUR PANEL

        6th February, 2021

        Present:- Councillor Lee (in the Chair); Councillors Hart and Moss.

        1. Allotments

        Further to Minute No. 12 (Plots: Yearly Count), it was noted that the count had been made.

        Resolved:- That the report be noted.

        2. Quay

        Resolved:- That the report be noted.
        """)
    assert titles(meeting) == [("1", "Allotments"), ("2", "Quay")]


@pytest.mark.parametrize("who", ["Jo Fox", "Mr L Lee", "Mrs Ng", "Councillor Fox", "Mr J Orr and Mrs Ng"])
def test_an_apology_from_somebody_with_a_short_name_is_heard(who: str) -> None:
    meeting = meeting_in(f"""
        HARBOUR PANEL

        6th February, 2021

        PRESENT: Mr A Lee (Chairman), Mrs B Hart and Ms C Moss

        Apologies for absence were received from {who}.

        1. ALLOTMENTS

        Resolved:- That the report be noted.
        """)
    assert [f"{person.title} {person.name.text}".strip() for person in meeting.apologies] == who.split(" and ")


def test_headings_without_numbers_may_hold_colons_and_years() -> None:
    meeting = meeting_in(
        """
        **HARBOUR PANEL**

        **6 February 2021**

        **Present:**

        Councillor Fox (Vice-Chair in the Chair)

        Councillor Hart

        **In attendance:**

        Jo Fenn (Harbour Master)

        **Harbour Allotments: Yearly Count**

        The Clerk had counted the plots, and found that four of them were empty.

        **RESOLVED:**

        1. That the count be noted.

        2. That the count be made again in 12 months.

        **Quay and Harbour Strategy 2023-2026**

        The Harbour Master gave an overview of what was to be built.

        **RESOLVED:** That the strategy be approved.
        """,
        name="minutes.md",
    )
    assert titles(meeting) == [
        (None, "Harbour Allotments: Yearly Count"),
        (None, "Quay and Harbour Strategy 2023-2026"),
    ]
    assert [len(item.resolutions) for item in meeting.items] == [2, 1]
    assert meeting.chair is not None
    assert meeting.chair.name.text == "Fox"
    assert [person.name.text for person in meeting.in_attendance] == ["Jo Fenn"]


def test_a_cell_of_three_lines_keeps_its_row_together() -> None:
    log = (
        "Action Log as at 11 August 2022\n\n"
        "No.\tAction\tOwner\tUpdate\tStatus\n"
        "1\tAsk the quay for figures.\tJo Fox\t12.02.22 Asked.\n"
        "13.05.22 Asked again.\n"
        "11.08.22 Discharged.\tDischarged\n"
        "2\tCount the plots.\tMo Hart\t11.08.22 Discharged.\tDischarged\n"
    )
    rows = [row.updates for row in read(log.encode(), "log.txt").actions]
    assert [[update.words.text for update in updates] for updates in rows] == [
        ["Asked.", "Asked again.", "Discharged."],
        ["Discharged."],
    ]

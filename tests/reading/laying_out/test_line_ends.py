"""Where a paragraph ends at a line's end, and where the next line goes on with it, in text without empty lines."""

from __future__ import annotations

import textwrap

import pytest

from arising.reading import read
from arising.reading.formats.text import read_text
from arising.reading.laying_out.layout import lay_out
from arising.reading.laying_out.line_ends import heads_sheet, opens_entry
from arising.reading.laying_out.standing_items import SHEET_HEAD
from tests.reading.formats.made_pdfs import typeset
from tests.reading.test_forms_in_text import meeting_in, titles


def blocks_of(text: str) -> list[str]:
    paper = read_text(textwrap.dedent(text).strip().encode(), "minutes.txt")
    return [block.text for block in lay_out(paper).blocks]


@pytest.mark.parametrize(
    "lines",
    [
        [
            "Further to Minute No. 17 (Budget of the Harbour in the year now over - Quarter",
            "2), figures were sent.",
        ],
        ["Cllr Fox would send a map of the quay and of the steps to the clerk. (ACTION:", "JF)"],
        ["203 QUAY AND ROADS – Further to Minute No. 182 (Budget of the Harbour", "- Quarter 2), figures were sent."],
        [
            "F/4/26 Plots: Arising from Minute No. 262",
            "(The Budget of the Harbour in the Year), it was noted that figures were sent",
        ],
        ["The clerk would send a map of the quay to all members of the Panel.", "(ACTION: JF)"],
        ["CP2 MINUTES OF THE MEETING HELD ON WEDNESDAY, 7TH", "DECEMBER, 2022 – Figures were sent to all."],
    ],
)
def test_a_line_goes_on_with_the_one_above(lines: list[str]) -> None:
    assert blocks_of("\n".join(lines)) == [" ".join([lines[0], lines[1].removeprefix("- ")])]


@pytest.mark.parametrize(
    "lines",
    [
        [
            "24/004   Quay, Ferry and Slipway Plans: Annual Update",
            "Consideration was given to a report of the clerk on",
        ],
        ["10:30", "Guildhall, Weavers Row"],
        [
            "Present: Councillors Ann Fox, Bill Hart, Cora Moss, Dan Lee and Eve Tern",
            "A26(17)   Allotments",
        ],
        ["Action: the clerk to count the plots and to tell the Panel how many of them are empty.", "Decision:"],
    ],
)
def test_a_line_is_a_paragraph_of_its_own(lines: list[str]) -> None:
    assert blocks_of("\n".join(lines)) == lines


def test_a_title_run_in_to_bold_words_ends_at_its_dash() -> None:
    """Most of the first line is bold, and none of the second."""
    said = "Further to \\ Minute No. 31 (Plots), it was noted that the figures had now been sent to all."
    heads = "*HARBOUR PANEL*\n\n*6 February 2021*\n\n*Present:* Councillors Fox (Chair) and Hart\n\n"
    items = "".join(
        f"*{number} {title}* – {said}\n\n*RESOLVED*\n\nThat the report be noted.\n\n"
        for number, title in ((18, "MINUTES OF THE MEETING HELD ON MONDAY 12 AUGUST 2024"), (19, "ROADS"))
    )
    meeting = read(typeset(heads + items), "minutes.pdf").meetings[0]
    assert [title for _, title in titles(meeting)] == [
        "MINUTES OF THE MEETING HELD ON MONDAY 12 AUGUST 2024", "ROADS"
    ]  # fmt: skip


def test_titles_above_their_item_numbers_where_no_line_is_empty() -> None:
    meeting = meeting_in("""
        HARBOUR PANEL
        6 February 2021
        PRESENT: Mrs D Fox (in the Chair), Mr P Hart, Ms E Moss, Ms D Lee, Mr S Tern and Mr L Crane
        Declarations of Interest
        (Item 1)
        A disclosable pecuniary interest was declared by Mr L Crane in agenda item 3 as his daughter kept a boat there.
        Allotments
        (Item 2)
        The Clerk had counted the plots with the Harbour Master, and found that four of them were empty in May.
        RESOLVED: That the count be noted.
        Quay
        (Item 3)
        The Harbour Master gave an overview of what was to be built on the quay, and of what it would cost in all.
        RESOLVED: That the overview be noted.
        """)
    assert titles(meeting) == [("1", "Declarations of Interest"), ("2", "Allotments"), ("3", "Quay")]


def test_a_page_that_ends_with_a_title_or_a_point_ends_its_paragraph() -> None:
    """Though the next word would not have fitted on the line, no title and no motion runs on over the page."""
    said = "The Clerk told the Panel what the Harbour Master had written of the quay.\n\n" * 8
    title = "Minutes of the Meeting held in the Hall on the 7th February, 2022"
    told = [
        "Arising from Minute No. 163 (Quay), it was noted that figures were sent.",
        "Moved by Ann Fox: That they be noted.",
    ]
    found = blocks_of(f"{said}TB(5)25\n\n{title}\n\nPage 1\n\n{told[0]}\n\n• {title}\n\nPage 2\n\n{told[1]}\n")
    assert found[-4:] == [title, told[0], title, told[1]]


def test_a_paragraph_whose_last_line_is_full_runs_on_over_an_empty_line() -> None:
    above = "The Council heard how the weir had stood through the floods of the winter.\n\n" * 6
    cut = (
        "It was agreed to thank the lock keepers of the town for their work in the floods, as\n"
        "it may do in accordance with Section 74 of the Local\n\nGovernment Act, 2001, as amended."
    )
    assert "as it may do in accordance with Section 74 of the Local" in blocks_of(above + cut)[-2]
    full = cut.replace("Section 74 of the Local", "Section 74 (as it stands now) of the Local")
    assert blocks_of(above + full)[-1].endswith("of the Local Government Act, 2001, as amended.")


@pytest.mark.parametrize(
    "decision",
    [
        "The meeting RESOLVED that the minutes of the previous meeting held\non 3 January 2023 be approved.",
        "The Harbour Board AGREED that the minutes of the previous meeting\non 3 January 2023 be approved.",
        "RECOMMENDED TO COUNCIL – That the minutes of the previous meeting\nof 3 January 2023 be approved.",
        "RECOMMENDED: That the minutes of the previous meeting which the\nBoard held on 3 January be approved.",
    ],
)
def test_a_body_that_decides_in_capitals_opens_a_paragraph(decision: str) -> None:
    """No empty line stands above it, and the title above is as long as a line gets."""
    title = "2 -   Minutes of the Previous Meeting held on Tuesday 3 January 2023"
    said = "The Clerk told the Panel what the Harbour Master had written of the\nquay and of the weir below.\n" * 5
    found = blocks_of(f"CABINET\n1 -   Quay\n{said}{title}\n{decision}\n3 -   Moles\n{said}")
    assert title in found
    assert decision.replace("\n", " ") in found


@pytest.mark.parametrize(
    "text",
    [
        "Recommendation(s)", "RECOMMENDATIONS:", "Reasons for the decision", "Executive summary", "Brief Summary",
        "report title", "List of appendices included", "Lead officer", "Background papers:", "WARD(S) AFFECTED",
        "Council approval required", "Date of meeting:", "Subject", "AGENDA", "A G E N D A", "PART TWO",
    ],
)  # fmt: skip
def test_a_line_that_is_no_more_than_the_head_of_a_sheet_is_known_by_its_first_letters(text: str) -> None:
    assert SHEET_HEAD.match(text)
    assert heads_sheet(text)


@pytest.mark.parametrize(
    "text",
    [
        "Present:", "ALSO PRESENT:", "Councillors present:", "Members in attendance:", "Those attending:",
        "in attendance:", "Apologies for absence:", "Absent;", "PRESENT", "AGENDA", "A G E N D A", "MINUTES",
        "M I N U T E S", "• a point", "- a point",
    ],
)  # fmt: skip
def test_a_label_over_a_list_is_known_by_its_first_letters(text: str) -> None:
    assert opens_entry(text)

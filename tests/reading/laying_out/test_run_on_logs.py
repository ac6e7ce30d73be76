"""Action logs are read where several cells of a row stand on one line, as text copied out of a PDF has them."""

from __future__ import annotations

import pytest

from arising.reading import read
from arising.reading.formats.text import read_text
from arising.reading.laying_out.flat_tables import with_flat_tables
from arising.record.contract import contract

CELLS = """Quay Panel
Action log
Ref Meeting date Action Lead By Progress RAG
Q1 4 May 2031 Sound the
basin and send
a chart.
Harbour
Master
1 June
2031
Chart sent. Green
Q2 4 May 2031 Dredge the berth. Ida Marsh 14
September
2031
The barge is
hired.
Amber
Q3 6 July 2031 Ask the ferry
company for its
times.
Clerk to the
Panel
2 August
2031
Red
"""
"""A cell's lines follow each other; a cell of one line shares it with the next."""
ROWS = """Quay Panel
Action log
Ref Meeting date Action Lead By Progress RAG
Q1 4 May 2031 Sound the basin and send a chart. Harbour Master 1 June 2031 Chart sent. Green
Q2 4 May 2031 Dredge the berth. Ida Marsh 14 September 2031 The barge is hired. Amber
Q3 6 July 2031 Ask the ferry company for its times. Clerk to the Panel 2 August 2031 Red
"""
"""A row's cells follow each other on one line."""


@pytest.mark.parametrize("text", [CELLS, ROWS])
def test_cells_within_lines_are_told_apart(text: str) -> None:
    actions = contract(read(text.encode(), "paper.txt"))["actions"]
    assert [(row["number"], row["owner"], row["details"]) for row in actions] == [
        ("Q1", "Harbour Master", "Sound the basin and send a chart."),
        ("Q2", "Ida Marsh", "Dredge the berth."),
        ("Q3", "Clerk to the Panel", "Ask the ferry company for its times."),
    ]
    assert [[update["text"] for update in row["updates"]] for row in actions] == [
        ["Chart sent."], ["The barge is hired."], []
    ]  # fmt: skip


BROKEN = """Quay Panel
Action log
Ref Meeting Action Owner Due Progress Status
1 4/05/31 Show the depth at each berth on IM 1/06/31 Done Closed
the chart
2 4/05/31 Finish the tide table HR 1/07/31 On trial with two Open
masters
3 6/07/31 Share the dredging plan with IM 2/08/31 Shared 24 July Closed
all members
4 6/07/31 Mend the ladder HR 2/08/31 Not yet begun Open
"""
"""Rows on a line each: what did not fit in the task or in the news stands below the row."""


def test_what_stands_below_a_row_goes_back_to_the_cell_that_broke_there() -> None:
    actions = contract(read(BROKEN.encode(), "paper.txt"))["actions"]
    assert [(row["owner"], row["details"], row["updates"][0]["text"]) for row in actions] == [
        ("IM", "Show the depth at each berth on the chart", "Done"),
        ("HR", "Finish the tide table", "On trial with two masters"),
        ("IM", "Share the dredging plan with all members", "Shared 24 July"),
        ("HR", "Mend the ladder", "Not yet begun"),
    ]


@pytest.mark.parametrize("text", [CELLS, ROWS])
def test_each_cell_keeps_its_place_in_the_paper(text: str) -> None:
    paper = with_flat_tables(read_text(text.encode(), "paper.txt"))
    [table] = paper.tables
    assert [cell.text for cell in table.rows[1]][4:6] == ["1 June 2031", "Chart sent."]
    for cell in (cell for row in table.rows for cell in row):
        said = [paper.text[line.start : line.end] for line in paper.lines_of(cell.lines)]
        assert " ".join(said).split() == cell.text.split()
    assert [line.number for line in paper.lines] == list(range(len(paper.lines)))


def test_words_under_no_such_heads_stay_lines() -> None:
    words = "\n".join(f"Berth {number} was spoken of, and the Panel left it there." for number in range(9))
    text = f"Ref Action Lead Progress Status\n{words}\n"
    assert with_flat_tables(read_text(text.encode(), "paper.txt")).tables == ()


def test_heads_of_several_lines_and_answers_of_others_are_known() -> None:
    text = (
        "Panel tracker\nRec\nno.\nRecommendation Executive\nresponse\nLead Update Status\n"
        "1 That the crane be\nmended.\nAccepted Ola Fenn Mended in\nMay.\nComplete\n"
        "2 That a second\ncrane be bought.\nNot accepted Ola Fenn No money\nwas found.\nClosed\n"
    )
    actions = contract(read(text.encode(), "paper.txt"))["actions"]
    assert [(row["details"], row["owner"], row["status"]) for row in actions] == [
        ("That the crane be mended.", "Ola Fenn", "discharged"),
        ("That a second crane be bought.", "Ola Fenn", "discharged"),
    ]

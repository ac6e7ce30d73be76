"""Action logs whose cells were copied one below the other are put back into rows, empty cells and long ones too."""

from __future__ import annotations

import pytest

from arising.reading import read
from arising.reading.formats.text import read_text
from arising.reading.laying_out.flat_tables import with_flat_tables
from arising.record.contract import contract

HEADS = ("Ref", "Date raised", "Action", "Lead officer", "Due", "Progress", "Status")
ROWS = (
    ("B1", "4 May 2031", "Sound the basin and send a chart to all.", "Ola Fenn", "1 June 2031", "Begun.", "Open"),
    ("B2", "4 May 2031", "Dredge the north berth.", "Ida Marsh / Tom Vane", "", "", "Overdue"),
    ("B3", "6 July 2031", "Count the boats", "Harbour Master", "ASAP", "Counted.\nThe list was sent.", "Closed"),
    ("B4", "6 July 2031", "Mend the crane", "TV", "2 August 2031", "", "Closed"),
)  # fmt: skip
READ = [
    ("B1", "Ola Fenn", "open"),
    ("B2", "Ida Marsh / Tom Vane", "open"),
    ("B3", "Harbour Master", "discharged"),
    ("B4", "TV", "discharged"),
]


def logged(text: str) -> list[tuple[str, str, str]]:
    found = contract(read(text.encode(), "paper.txt"))["actions"]
    return [(row["number"], row["owner"], row["status"]) for row in found]


def flat(between: str) -> str:
    cells = [cell for row in (HEADS, *ROWS) for cell in row if cell]
    return f"Harbour Board{between}Action log{between}{between.join(cells)}{between}"


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_cells_are_put_back_under_their_heads(between: str) -> None:
    assert logged(flat(between)) == READ


def test_each_cell_keeps_its_words_and_a_long_one_its_lines() -> None:
    [table] = with_flat_tables(read_text(flat("\n").encode(), "paper.txt")).tables
    assert [cell.text for cell in table.rows[2]] == list(ROWS[1])
    assert table.rows[3][5].text == "Counted. The list was sent."


def test_what_follows_the_log_is_no_part_of_it() -> None:
    after = "The next meeting was fixed for the autumn, when the Board would see the basin for itself.\nChair\n"
    assert logged(flat("\n") + after) == READ
    assert logged(flat("\n\n") + "RESOLVED - That the log be noted.\n\n" + after) == READ


def test_headings_among_the_rows_head_them() -> None:
    heads = "Ref\nAction\nLead\nUpdate\nStatus\n"
    rows = "1\nSound it.\nOla Fenn\nBegun.\nOpen\nMeeting of 6 July 2031\n2\nDredge it.\nIda Marsh\nSlow.\nOpen\n"
    assert logged("Action log\n" + heads + rows) == [("1", "Ola Fenn", "open"), ("2", "Ida Marsh", "open")]


def test_a_head_that_a_narrow_column_broke_is_one() -> None:
    text = flat("\n").replace("Date raised", "Date\nraised").replace("Lead officer", "Lead\nofficer")
    assert logged(text) == READ


def test_words_that_lie_under_no_head_make_no_log() -> None:
    words = "\n".join(f"The Board spoke of berth {number} and left it there." for number in range(9))
    paper = read_text(f"Ref\nAction\nLead\nDue\n{words}\n".encode(), "paper.txt")
    assert with_flat_tables(paper) is paper

"""Lists of who came whose cells were copied one below the other are put back into rows."""

from __future__ import annotations

import pytest

from arising.reading import read
from arising.record.contract import contract

HEAD = ("HARBOUR BOARD", "Minutes of the meeting held on 3 April 2031 at 10.00 am")
ROWS = (
    ("Cllr Ola Fenn (Chair)", "OF", "Wardens of the North Quay", "Present"),
    ("Ida Marsh", "IM", "Ferry company", "Apologies"),
    ("Dr Tom Vane", "TV", "Chandlers, ropers and sailmakers", "Present"),
    ("Una Pell", "UP", "Clerk to the Board", "In attendance"),
)
AFTER = ("1. Welcome", "The Chair welcomed everyone to the quay.", "2. Buoys", "RESOLVED: That two be bought.")


def came(cells: list[str], between: str) -> tuple[list[str], list[str], list[str]]:
    text = between.join((*HEAD, *cells, *AFTER)) + "\n"
    [meeting] = contract(read(text.encode(), "paper.txt"))["meetings"]
    assert [item["title"] for item in meeting["items"]] == ["Welcome", "Buoys"]
    return meeting["present"], meeting["in_attendance"], meeting["apologies"]


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_a_word_beside_each_says_who_was_there(between: str) -> None:
    cells = ["Name", "Initials", "Organisation", "Attendance", *(cell for row in ROWS for cell in row)]
    assert came(cells, between) == (["Ola Fenn", "Tom Vane"], ["Una Pell"], ["Ida Marsh"])


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_a_cell_left_empty_leaves_no_gap(between: str) -> None:
    rows = [row if index != 2 else (row[0], row[1], row[3]) for index, row in enumerate(ROWS)]
    cells = ["Name", "Initials", "Organisation", "Attendance", *(cell for row in rows for cell in row)]
    assert came(cells, between) == (["Ola Fenn", "Tom Vane"], ["Una Pell"], ["Ida Marsh"])


def test_lists_under_their_own_headings_keep_them() -> None:
    present, beside, away = ROWS[0], ROWS[3], ROWS[1]
    cells = ["Present", "Name", "Agency", present[0], present[2], ROWS[2][0], ROWS[2][2], "In attendance"]
    cells += [beside[0], beside[2], "Apologies", away[0], away[2]]
    assert came(cells, "\n") == (["Ola Fenn", "Tom Vane"], ["Una Pell"], ["Ida Marsh"])

"""Reading takes time in proportion to a paper's length, whatever a line is filled with."""

from __future__ import annotations

import time

import pytest

from arising.reading import read

HEAD = """\
WEIR PANEL
Monday 3 May 2021

MINUTES

1. APOLOGIES

Resolved: That a report be submitted in six months.

2. WEIR

"""
FILLED = {
    "marks that are left out of the words": "\\" * 20_000,
    "figures in what may be a heading": "2.1 The " + "1" * 50_000,
    "one letter where a day is looked for": "The next meeting will be held on " + "A" * 20_000,
    "actions that are never told": "ACTION: ACTION: ACTION: \n\n" * 4_000,
}
_SECONDS = 10.0
"""Far more than any of these needs, and far less than one that grows with the square of the length."""


@pytest.mark.parametrize("what", FILLED)
def test_it_is_read_in_time(what: str) -> None:
    began = time.process_time()
    read(f"{HEAD}{FILLED[what]}\n\n3. END\n".encode(), "paper.txt")
    assert time.process_time() - began < _SECONDS


def test_tables_without_any_cell_are_read() -> None:
    empty = "|||\n\n" * 20
    assert "3. END" in read(f"{HEAD}{empty}3. END\n".encode(), "paper.txt").paper.text

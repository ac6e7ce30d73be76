"""What stands beside the titles of an agenda is no part of them, and titles need no numbers."""

from __future__ import annotations

from arising.reading.reader import read

HEAD = """RIVER TRUST BOARD
Tuesday, 9 May 2023 at 2.00 pm

AGENDA
"""


def _titles(text: str) -> list[str]:
    record = read((HEAD + text).encode(), "agenda.txt")
    return [item.title.text if item.title else "" for item in record.meetings[0].items]


def test_leads_papers_and_times_under_their_heads_are_cut_from_titles() -> None:
    lines = """Item Presenter Paper Time
1 Welcome and apologies Chair Verbal 14.00
2 Minutes of the meeting on 4 April 2023 Clerk Paper 1 14.05
3 Flood walls in the lower town Nell Arden Paper 2 14.10
4 Eel passes Dr Ben Osei Paper 3 & 4 14.30
5 Any other business All 14.50
"""
    assert _titles(lines) == [
        "Welcome and apologies",
        "Minutes of the meeting on 4 April 2023",
        "Flood walls in the lower town",
        "Eel passes",
        "Any other business",
    ]


def test_titles_run_on_under_the_columns_beside_them() -> None:
    lines = """1 Welcome and Chair 5 mins
apologies
2 Declarations of All 5 mins
interest
3 Eel passes in the Nell Arden 20 mins
upper weirs
"""
    assert _titles(lines) == ["Welcome and apologies", "Declarations of interest", "Eel passes in the upper weirs"]


def test_a_title_that_ends_in_a_name_keeps_it_where_no_columns_are() -> None:
    assert _titles("1. Apologies for absence\n2. Vote of thanks to Nell Arden\n3. Any other business\n")[1] == (
        "Vote of thanks to Nell Arden"
    )


def test_what_is_to_be_done_makes_items_without_numbers() -> None:
    lines = """To receive apologies for absence

To approve the minutes of the meeting held on 4 April 2023

To consider a report on eel passes
"""
    assert _titles(lines) == [
        "To receive apologies for absence",
        "To approve the minutes of the meeting held on 4 April 2023",
        "To consider a report on eel passes",
    ]

"""Recommendations under a question, beside their label, and in a table copied line by line."""

from __future__ import annotations

import pytest

from arising.reading.reader import read

SHEET = """Report to: River Trust Board
Date: 9 May 2023
Title: Eel passes
Author: Nell Arden
"""


@pytest.mark.parametrize(
    "asked",
    [
        "What is the Board asked to do?\n\n1. Agree the two passes.\n\n2. Note the cost.\n",
        "Recommendations\n\nNo. Recommendation\n\n1     Agree the two passes.\n\n2     Note the cost.\n",
        "Recommendations 1. Agree the two passes.\n\n2. Note the cost.\n",
        "RECOMMENDATION/S\nThe Board is asked to:\n\n1. Agree the two passes.\n\n2. Note the cost.\n",
    ],
)
def test_what_a_report_asks_is_found_in_other_words(asked: str) -> None:
    record = read((SHEET + "\n" + asked + "\nBackground\n\nThe weirs are high.\n").encode(), "report.txt")
    assert [words.text for report in record.reports for words in report.recommendations] == [
        "Agree the two passes.",
        "Note the cost.",
    ]


def test_a_list_without_full_stops_ends_at_the_heading_it_runs_into() -> None:
    lines = (
        "Recommendations\nThat the Board\n\n1. Agree the two passes\n\n2. Advise on how anglers are told of them\n"
        "Next steps\nThe weirs are high in the spring, and the passes must be cut before the water comes down.\n"
    )
    record = read((SHEET + "\n" + lines).encode(), "report.txt")
    assert [words.text for report in record.reports for words in report.recommendations] == [
        "Agree the two passes",
        "Advise on how anglers are told of them",
    ]

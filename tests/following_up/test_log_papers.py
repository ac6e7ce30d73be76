"""Whose a log is that comes by itself, and of which day."""

from __future__ import annotations

from datetime import date

import pytest

from arising.following_up.log_papers import log_body, log_day
from arising.reading import read
from arising.record.record import Record

_ROWS = """
| No: | Owner: | Details: | Update: |
|---|---|---|---|
| 1. | Ada Lund | Ask the ferry company for its figures | 07.03.31 They have been asked for. |
| 2. | Ben Osei | Write to the schools on the island | 07.03.31 Discharged. |
"""


def _log(*above: str) -> Record:
    return read(("\n\n".join(above) + "\n" + _ROWS).encode(), "log.md")


@pytest.mark.parametrize(
    ("line", "body"),
    [
        ("Eelpool Harbour and Ferries Board", "Eelpool Harbour and Ferries Board"),
        ("EELPOOL SAFEGUARDING CHILDREN PARTNERSHIP", "EELPOOL SAFEGUARDING CHILDREN PARTNERSHIP"),
        ("Eelpool Harbour Board - Action Log", "Eelpool Harbour Board"),
        ("What the board asked for", ""),
    ],
)
def test_the_name_above_the_rows_is_the_body(line: str, body: str) -> None:
    assert log_body(_log(line, "Actions raised or on-going at 7 March 2031")) == body


def test_the_day_above_the_rows_is_the_day_of_the_log() -> None:
    assert log_day(_log("Eelpool Harbour Board", "Actions raised or on-going at 7 March 2031")) == date(2031, 3, 7)


def test_a_log_without_a_name_or_a_day_has_none() -> None:
    assert (log_body(_log("Actions")), log_day(_log("Actions"))) == ("", None)

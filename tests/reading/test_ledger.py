"""Every line of a paper has one share, and what nobody understood is not hidden."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from arising.reading import read
from arising.record.record import Record, Share

PACK = """
    HARBOUR SCRUTINY PANEL

    Venue: Custom House, Merrow

    Date: Tuesday, 9th July, 2019

    Time: 2.00 p.m.

    AGENDA

    The harbour cat will receive visitors at noon.

    1. Apologies for absence

    2. Dredging (Pages 1 - 4)

    Page 1

    Report Title: Dredging of the Basin

    Report Author: Ola Fenn

    1. Recommendations

    1.1 That the soundings be noted.
"""


def read_pack() -> Record:
    return read(dedent(PACK).lstrip("\n").encode(), "typed.txt", ocr=False)


def test_every_line_has_exactly_one_share_in_order() -> None:
    record = read_pack()
    assert [share.line for share in record.shares] == [line.number for line in record.paper.lines]


def test_facts_boiler_plate_and_the_rest_are_told_apart() -> None:
    record = read_pack()
    by_text = {record.paper.lines[share.line].text: share for share in record.shares}
    assert by_text["Page 1"].share is Share.BOILER_PLATE
    assert by_text["Page 1"].by == ("page number",)
    assert by_text["Time: 2.00 p.m."].by == ("meeting: time",)
    assert "item 2: title" in by_text["2. Dredging (Pages 1 - 4)"].by
    assert by_text["1.1 That the soundings be noted."].by[0] == "recommendation 1"
    assert by_text["The harbour cat will receive visitors at noon."].share is Share.NOT_UNDERSTOOD


def test_words_under_an_item_are_used_by_it() -> None:
    text = """
        HARBOUR SCRUTINY PANEL

        Tuesday, 4th June, 2019

        Present:- Councillor Quill (in the Chair); Councillors Amble and Stroud.

        12. FERRY TIMETABLE

        The ferries had run late all spring.

        13. DREDGING

        The basin silts up.
        """
    record = read(dedent(text).lstrip("\n").encode(), "typed.txt", ocr=False)
    shares = {record.paper.lines[share.line].text: share for share in record.shares}
    assert shares["The ferries had run late all spring."].by == ("narrative of item 12",)
    assert {share.share for share in record.shares} == {Share.USED}


@pytest.mark.parametrize("name", ["000", "001", "002", "003", "004"])
def test_hardly_a_line_of_the_shared_packs_is_not_understood(name: str, shared: Path) -> None:
    path = next((shared / "papers").glob(f"{name}_*"))
    shares = read(path.read_bytes(), path.name, ocr=False).shares
    unknown = sum(share.share is Share.NOT_UNDERSTOOD for share in shares)
    assert unknown < 0.02 * len(shares)

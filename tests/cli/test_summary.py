"""The summary tells a person everything that was found, and nothing that was not."""

from __future__ import annotations

from typing import Any

import pytest

from arising.cli.coverage_listing import coverage_listing, shares
from arising.cli.summary import summary
from arising.cli.tally import Tally
from arising.record.contract import contract
from arising.record.coverage import coverage
from tests.record.made_record import made_record

TOLD = [
    "harbour.txt: minutes, 1 page",
    "Minutes: FERRYHAM HARBOUR PANEL, 3 May 2021 at 14:15, Net Loft",
    "In the chair: Wren",
    "Present: Wren, Moss",
    "Apologies: Thorn",
    "Interest: Wren (personal) in item 2: mooring holder",
    "2. Dredging",
    "Resolved (1): That the channel be dredged.",
    "Action for JP: Mr Pike to report by July (due by July)",
    "Next meeting: 7 June 2021",
    "Report: A Report on Moorings, by Jo Pike",
    "Recommends: that fees be held.",
    "Action 4 (open): Pike: Paint the pier Last update: Paint bought",
    "“Further to Minute No. 7 the buoys had been laid.” (Minute 7, done)",
    "by July, that is 1 July 2021: “Mr Pike to report by July”",
    "Minute 1 is missing. (page 1)",
    "Understood: 15 lines: 93.3% used, 0.0% boiler-plate, 6.7% not understood.",
]


@pytest.fixture
def record() -> dict[str, Any]:
    return contract(made_record())


@pytest.mark.parametrize("line", TOLD)
def test_the_summary_tells(line: str, record: dict[str, Any]) -> None:
    assert line in [told.strip().removeprefix("- ") for told in summary(record, 120).splitlines()]


def test_nothing_is_said_of_what_a_paper_does_not_have(record: dict[str, Any]) -> None:
    bare = {**record, "meetings": [], "reports": [], "actions": [], "followups": [], "requests": [], "doubts": []}
    assert summary(bare, 120).split("\n") == [
        "harbour.txt: minutes, 1 page",
        "  Understood: 15 lines: 93.3% used, 0.0% boiler-plate, 6.7% not understood.",
        "",
        "",
    ]


def test_parts_hang_on_the_words_before_them(record: dict[str, Any]) -> None:
    item = record["meetings"][0]["items"][0]
    one = {**item["resolutions"][0], "lead_in": "that the Panel:"}
    item["resolutions"] = [{**one, "number": "(a)", "text": "dredge;"}, {**one, "number": "(b)", "text": "paint."}]
    told = summary(record, 100).splitlines()
    first = told.index("        Resolved: that the Panel:")
    assert told[first + 1 : first + 3] == ["          (a) dredge;", "          (b) paint."]


def test_an_action_that_a_resolution_tells_is_told_once(record: dict[str, Any]) -> None:
    item = record["meetings"][0]["items"][0]
    item["actions"][0]["text"] = item["resolutions"][0]["text"]
    assert summary(record, 100).count("That the channel be dredged.") == 1


def test_a_number_with_nothing_under_it_is_left_out(record: dict[str, Any]) -> None:
    bare = {**record["meetings"][0]["items"][0], "number": "9.9", "title": None, "resolutions": [], "actions": []}
    record["meetings"][0]["items"].append(bare)
    assert "9.9" not in summary(record, 100)


def test_several_papers_are_added_up() -> None:
    tally = Tally()
    for _ in range(2):
        tally.add(contract(made_record()))
    assert tally.sentence() == (
        "2 papers: 2 meetings, 2 decisions, 4 actions, 2 reports, 2 doubts. 30 lines: 93.3% used, 0.0% boiler-plate, "
        "6.7% not understood."
    )


@pytest.mark.parametrize("width", [40, 60, 100])
def test_lines_are_wrapped_to_the_width(width: int, record: dict[str, Any]) -> None:
    assert max(len(line) for line in summary(record, width).splitlines()) <= width


def test_pages_that_were_not_read_are_said_not_to_have_been(record: dict[str, Any]) -> None:
    record["unread_pages"] = [{"page": 3, "why": "a scan, and no engine to read it"}]
    assert "Not read: page 3: a scan, and no engine to read it" in summary(record, 100)


def test_a_paper_cannot_steer_the_terminal_through_the_summary(record: dict[str, Any]) -> None:
    record["doubts"][0]["what"] = "\x1b]0;owned\x07"
    assert "\x1b" not in summary(record, 100)


def test_the_coverage_lists_each_page_and_each_line_not_understood() -> None:
    told = coverage_listing(coverage(made_record()), 60).splitlines()
    assert told[0] == "harbour.txt"
    assert told[4].split() == ["1", "15", "14", "0", "1"]
    assert told[-2].split() == ["p.1", str(made_record().paper.text.index("~~~")), "~~~"]


def test_a_paper_without_lines_has_no_shares() -> None:
    assert shares({"all": 0, "used": 0, "boiler_plate": 0, "not_understood": 0}) == "No lines."

"""What the columns of an action log hold, by heads and cells as bodies print them; merged cells; ticks and answers."""

from __future__ import annotations

import pytest

from arising.reading.actions.action_logs import read_action_logs
from arising.reading.parts.parts import PartKind
from arising.record.report import LoggedAction, LogStatus
from tests.reading.typed_papers import one_part


def read(text: str, kind: PartKind = PartKind.MINUTES) -> tuple[LoggedAction, ...]:
    return read_action_logs(one_part(text, kind))


def piped(*rows: str) -> str:
    head, *body = rows
    return "\n".join(["", f"|{head}|", "|" + "---|" * (head.count("|") + 1), *(f"|{row}|" for row in body), ""])


@pytest.mark.parametrize(
    ("heads", "row"),
    [
        ("Action ref|Meeting date|Action|Lead(s)|Due by|Update/Outcome|Status", "B-7|4 May|{}|{}|June|Begun.|Open"),
        ("#|Meeting|Action|Assigned to|Deadline|Comments|State", "B-7|4 May 2019|{}|{}|June|Begun.|Open"),
        ("Minute|Task|Who|By when|Done?", "7.2|{}|{}|June|No"),
        ("Status|No|Request or action|Responsible person|To be done by|Response", "Open|7|{}|{}|1 Dec 2021|Begun."),
        ("Action|Details|Owner|Due|Status", "B-7|{}|{}|June|Open"),
        ("Ref. No.|Recommendation|Lead Officer|Progress to date", "R7|{}|{}|Begun."),
    ],
)
def test_columns_stand_in_any_order_under_many_heads(heads: str, row: str) -> None:
    (action,) = read("Action tracker\n" + piped(heads, row.format("Sound the basin.", "Ola Fenn")))
    assert action.owner is not None
    assert (action.details.text, action.owner.text) == ("Sound the basin.", "Ola Fenn")
    assert any(digit.isdigit() for digit in action.number.text)
    assert action.status is LogStatus.OPEN


@pytest.mark.parametrize(
    ("head", "cell", "status"),
    [
        ("Done?", "Yes – mended", LogStatus.DISCHARGED),
        ("Done?", "No", LogStatus.OPEN),
        ("Complete (Y/N)", "Y", LogStatus.DISCHARGED),
        ("Completed", "✓", LogStatus.DISCHARGED),
        ("Completed", "✗", LogStatus.OPEN),
        ("Date closed", "6 April 2021", LogStatus.DISCHARGED),
        ("Date closed", "", LogStatus.OPEN),
        ("RAG status", "Y", LogStatus.OPEN),
        ("Status", "Superseded", LogStatus.DISCHARGED),
        ("% complete", "100%", LogStatus.DISCHARGED),
    ],
)
def test_a_column_that_asks_if_it_is_done_is_answered(head: str, cell: str, status: LogStatus) -> None:
    (action,) = read("Action log\n" + piped(f"No|Action|Owner|{head}", f"7|Sound the basin.|Ola Fenn|{cell}"))
    assert action.status is status


def test_a_merged_cell_says_the_same_of_each_row_beside_it() -> None:
    table = """
    Action log

    <table>
    <tr><th>Meeting</th><th>Ref</th><th>Action</th><th>Owner</th><th>Status</th></tr>
    <tr><td rowspan="2">4 May 2019</td><td>1</td><td>Sound the basin.</td><td rowspan="2">Ola Fenn</td>
    <td>Closed</td></tr>
    <tr><td>2</td><td>Dredge it.</td><td>Open</td></tr>
    </table>
    """
    told = [(each.number.text, each.owner and each.owner.text, each.details.text, each.item) for each in read(table)]
    assert told == [
        ("1", "Ola Fenn", "Sound the basin.", "4 May 2019"),
        ("2", "Ola Fenn", "Dredge it.", "4 May 2019"),
    ]


def test_headings_among_the_rows_are_no_actions_and_may_close_what_stands_below() -> None:
    table = """
    Action log

    <table>
    <tr><td colspan="4">Basin working group</td></tr>
    <tr><th>No</th><th>Action</th><th>Owner</th><th>Update</th></tr>
    <tr><td colspan="4">Current actions</td></tr>
    <tr><td>1</td><td>Sound the basin.</td><td>Ola Fenn</td><td>Begun.</td></tr>
    <tr><td colspan="4">Completed actions</td></tr>
    <tr><td>2</td><td>Dredge it.</td><td>Ida Marsh</td><td>The silt went to the farm.</td></tr>
    </table>
    """
    told = [(each.number.text, each.status) for each in read(table)]
    assert told == [("1", LogStatus.OPEN), ("2", LogStatus.DISCHARGED)]


def test_words_that_explain_the_colours_close_nothing_themselves() -> None:
    rows = (
        "No|Action|Owner|Update|RAG",
        "1|Sound the basin.|Ola Fenn|Begun.|Green",
        "2|Dredge it.|Ida Marsh|Gone.|Blue",
    )
    told = [each.status for each in read("Action log\n\nBLUE: complete. GREEN: on track.\n" + piped(*rows))]
    assert told == [LogStatus.OPEN, LogStatus.DISCHARGED]


def test_a_paper_that_is_only_the_log_needs_no_name_for_it() -> None:
    rows = piped("Ref|Request|Lead|Due|Progress", "1|Sound the basin.|Ola Fenn|June|Begun.")
    assert len(read("Basin working group\n" + rows, PartKind.REPORT)) == 1
    assert read("Basin improvement plan\n" + rows, PartKind.REPORT) == ()


def test_days_are_no_numbers_and_a_head_may_stand_over_two() -> None:
    table = """
    Action log

    <table>
    <tr><th colspan="3">What was asked</th><th>What happened</th></tr>
    <tr><th>Date</th><th>Minute</th><th>Task</th><th>Who</th><th>Done?</th></tr>
    <tr><td>04/02/20</td><td>20/14</td><td>Sound the basin.</td><td>Ola Fenn</td><td>No</td></tr>
    </table>
    """
    assert [each.number.text for each in read(table)] == ["20/14"]


def test_rows_copied_with_tabs_keep_the_headings_among_them() -> None:
    rows = (
        "No\tAction\tOwner\tStatus",
        "Board of 3 March",
        "1\tSound the basin.\tOla Fenn\tOpen",
        "2\tDredge it.\tIda Marsh\tComplete",
        "Board of 5 May",
        "3\tCount the boats.\tTom Vane\tOpen",
    )
    assert [each.number.text for each in read("Action log\n\n" + "\n".join(rows) + "\n")] == ["1", "2", "3"]


CARDS = """
Action log

Ref: 1
Action: Sound the basin and
send the chart round
Owner: Ola Fenn
Due: 4 May 2031
Status: Open

Ref: 2
Action: Dredge it
Owner: Ida Marsh
Status: Closed

The Board meets again in June.
"""


def test_an_action_may_be_told_line_by_line() -> None:
    told = [
        (each.number.text, each.owner and each.owner.text, each.details.text, each.status)
        for each in read(CARDS, PartKind.OTHER)
    ]
    assert told == [
        ("1", "Ola Fenn", "Sound the basin and send the chart round", LogStatus.OPEN),
        ("2", "Ida Marsh", "Dredge it", LogStatus.DISCHARGED),
    ]


def test_lines_of_minutes_that_name_an_action_are_no_log() -> None:
    assert read(CARDS, PartKind.MINUTES) == ()


def test_actions_listed_by_minute_are_a_log_and_no_table_of_items() -> None:
    rows = piped("Minute|Action|By|Deadline", "6.2|Sound the basin|Ola Fenn|31 March 2022", "7|Dredge it|Ida Marsh|May")
    assert [each.number.text for each in read("Summary of actions\n" + rows)] == ["6.2", "7"]

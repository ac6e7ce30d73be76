"""Action logs: their columns by many names, rows over pages, history and status."""

from __future__ import annotations

from datetime import date

import pytest

from arising.reading.actions.action_logs import read_action_logs
from arising.reading.parts.parts import PartKind
from arising.record.report import LoggedAction, LogStatus
from tests.reading.typed_papers import one_part

LOG = """
    ### Actions arising

    <table>
    <tr><td>No:</td><td>Owner:</td><td>Details:</td><td>Update:</td></tr>
    <tr><td>1.</td><td>Ola Fenn</td><td>Sound the basin.</td><td></td></tr>
    <tr><td>2.</td><td>Ida Marsh & Tom Vane</td><td>Bring the charts that</td>
    <td>03.10.18<br>Sent out.<br>06.03.19<br>Discharged – the charts</td></tr>
    <tr><td>No:</td><td>Owner:</td><td>Details:</td><td>Update:</td></tr>
    <tr><td></td><td></td><td>were asked for in May.</td><td>came by 05.03.2019.</td></tr>
    </table>
"""


def read(text: str, kind: PartKind = PartKind.MINUTES) -> tuple[LoggedAction, ...]:
    return read_action_logs(one_part(text, kind))


def test_rows_give_number_owner_and_details() -> None:
    first, second = read(LOG)
    assert (first.number.text, second.number.text) == ("1", "2")
    assert first.owner is not None
    assert first.owner.text == "Ola Fenn"
    assert first.status is LogStatus.OPEN
    assert first.updates == ()


def test_a_row_that_a_page_breaks_is_read_whole_and_the_head_printed_again_is_no_row() -> None:
    second = read(LOG)[1]
    assert second.details.text == "Bring the charts that were asked for in May."
    assert second.updates[-1].words.text == "Discharged – the charts came by 05.03.2019."


def test_updates_open_with_their_dates_and_the_last_one_decides() -> None:
    second = read(LOG)[1]
    assert [update.day.on if update.day else None for update in second.updates] == [date(2018, 10, 3), date(2019, 3, 6)]
    assert second.status is LogStatus.DISCHARGED


@pytest.mark.parametrize(
    ("heads", "row"),
    [
        ("Ref|Action|Lead|Deadline|Status", "7|Sound the basin.|Ola Fenn|May|{}"),
        ("Action No|Action required|By whom|By when|RAG", "7|Sound the basin.|Ola Fenn|May|{}"),
        ("No.|Minute ref|Actions|Responsible officer|Progress", "7|12|Sound the basin.|Ola Fenn|{}"),
    ],
)
@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("Complete", LogStatus.DISCHARGED),
        ("Closed", LogStatus.DISCHARGED),
        ("Not yet complete", LogStatus.OPEN),
        ("Ongoing", LogStatus.OPEN),
        ("To be completed in May", LogStatus.OPEN),
    ],
)
def test_columns_go_by_many_names(heads: str, row: str, said: str, status: LogStatus) -> None:
    rule = "|".join("---" for _ in heads.split("|"))
    text = f"Action log\n\n|{heads}|\n|{rule}|\n|{row.format(said)}|\n"
    (action,) = read(text)
    assert (action.number.text, action.details.text, action.status) == ("7", "Sound the basin.", status)
    assert action.owner is not None
    assert action.owner.text == "Ola Fenn"


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("Discharged – the charts came.", LogStatus.DISCHARGED),
        ("The charts were sent in May. Closed.", LogStatus.DISCHARGED),
        ("The audit is done; two agencies have yet to answer.", LogStatus.OPEN),
        ("Ola said that most boats had done the drill.", LogStatus.OPEN),
        ("To be closed at the next meeting.", LogStatus.OPEN),
    ],
)
def test_an_update_closes_only_where_it_says_so_first_or_last(said: str, status: LogStatus) -> None:
    text = f"|No|Owner|Details|Update|\n|---|---|---|---|\n|4|Ola Fenn|Sound the basin.|{said}|\n"
    assert read(text)[0].status is status


def test_a_caption_closes_rows_that_say_nothing_themselves() -> None:
    text = """
    Actions discharged on 6 March

    |No|Owner|Details|Update|
    |---|---|---|---|
    |4|Ola Fenn|Sound the basin.||
    """
    assert read(text)[0].status is LogStatus.DISCHARGED


def test_a_log_goes_on_in_lines_that_stand_outside_its_table() -> None:
    text = (
        "Action log\n\nNo.\tAction\tOwner\tUpdate\n1\tSound the basin.\tOla Fenn\t03.10.18 Begun.\n"
        "06.03.19 Discharged.\n2\tDredge it.\tIda Marsh\t06.03.19 Put off.\n"
    )
    first, second = read(text)
    assert [update.words.text for update in first.updates] == ["Begun.", "Discharged."]
    assert (first.status, second.status) == (LogStatus.DISCHARGED, LogStatus.OPEN)


def test_a_plan_in_a_report_is_no_action_log_unless_called_one() -> None:
    plan = "\n|No|Action|Lead|Progress|\n|---|---|---|---|\n|1|Dredge|Ola Fenn|Begun|\n"
    assert read("Delivery plan for the basin\n" + plan, PartKind.REPORT) == ()
    assert len(read("Action log\n" + plan, PartKind.REPORT)) == 1


def test_numbers_are_found_under_an_empty_head_and_among_the_items() -> None:
    rule = "|---|---|---|---|"
    empty = f"||Action|Owner|Status|\n{rule}\n|7|Sound the basin.|Ola Fenn|Open|\n"
    items = f"|Item|Action|Owner|Status|\n{rule}\n|BQ 60/17(h)|Sound the basin.|Ola Fenn|Open|\n"
    assert [action.number.text for action in read(empty)] == ["7"]
    assert [action.number.text for action in read(items)] == ["BQ 60/17(h)"]


def test_actions_without_numbers_are_a_log_where_they_are_called_one() -> None:
    table = "|Action|Lead|Deadline|\n|---|---|---|\n|Sound the basin.|Ola Fenn|May|\n|Dredge it.|Ida Marsh|June|\n"
    assert read("Berths were talked about.\n\n" + table) == ()
    logged = read("Summary of actions\n\n" + table)
    assert [(action.number.text, action.details.text) for action in logged] == [
        ("", "Sound the basin."),
        ("", "Dredge it."),
    ]


def test_a_timetable_without_owners_is_no_action_log() -> None:
    assert read("|Action No.|Action|Start Date|End Date|\n|---|---|---|---|\n|1|Dredge|May|June|\n") == ()


def test_a_sentence_above_a_log_that_tells_of_some_rows_closes_no_others() -> None:
    log = """
    ### Action log

    The Clerk went through the log. Actions 1 and 3 were agreed as complete. There was no news of action 2.

    <table>
    <tr><td>No:</td><td>Owner:</td><td>Details:</td><td>Update:</td></tr>
    <tr><td>2.</td><td>Ola Fenn</td><td>Sound the basin.</td><td></td></tr>
    </table>
    """
    (action,) = read(log)
    assert action.status is LogStatus.OPEN

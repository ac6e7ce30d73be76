"""Minutes and agendas that are set out as tables: numbers, titles, what was said, and beside it who owes what."""

from __future__ import annotations

from textwrap import dedent

import pytest

from arising.reading.reader import read
from arising.reading.tasks.beside_owners import read_beside
from arising.record.meeting import Meeting, Role
from arising.record.passage import Passage
from arising.record.record import Record, Share
from tests.reading.typed_papers import typed

HEAD = """
    # Minutes of the Harbour Safety Board held on 4 May 2021 at 10.00 am

    Present: Ola Fenn (Chair), Ida Marsh, Tom Vane
"""
ROWS = """
    <tr><td>1.</td><td><p><b>Welcome and apologies</b></p><p>Ola Fenn welcomed everybody.</p></td><td></td></tr>
    <tr><td>2.</td><td><p><b>Dredging</b></p><p>The basin had silted up by a foot.</p>
    <p>IM to sound the basin.</p><p>Three prices to be obtained.</p></td>
    <td><p>IM</p><p>TV<br>by 1 June 2021</p></td></tr>
    <tr><td>3.</td><td><p><b>Sub-groups</b></p></td><td></td></tr>
    <tr><td>3.1</td><td><p><b>Pilots</b></p><p>It was agreed that the rota be approved.</p></td><td></td></tr>
    <tr><td>3.2</td><td><p><b>Lights</b></p><p>No report was made.</p></td><td>OF to ask the keeper</td></tr>
    <tr><td>4.</td><td><p><b>Any other business</b></p><p>There was none.</p></td><td></td></tr>
"""


def recorded(text: str) -> Record:
    return read(dedent(text).encode(), "minutes.md", ocr=False)


def in_table(heads: str, rows: str = ROWS, head: str = HEAD) -> str:
    cells = "".join(f"<td>{name}</td>" for name in heads.split("|"))
    return f"{dedent(head)}\n<table>\n<tr>{cells}</tr>{dedent(rows)}</table>\n"


def minutes(text: str) -> Meeting:
    (meeting,) = recorded(text).meetings
    assert meeting.role is Role.MINUTES
    return meeting


def titles(meeting: Meeting) -> list[tuple[str | None, str]]:
    return [(item.number, item.title.text if item.title else "") for item in meeting.items]


@pytest.mark.parametrize(
    "heads",
    [
        "Item|Discussion|Action",
        "No.|Minute|By whom",
        "Ref|Discussion and decisions|Lead / deadline",
        "Item||Action",
        "||Action",
    ],
)
def test_each_row_of_minutes_in_a_table_is_an_item(heads: str) -> None:
    assert titles(minutes(in_table(heads))) == [
        ("1", "Welcome and apologies"),
        ("2", "Dredging"),
        ("3", "Sub-groups"),
        ("3.1", "Pilots"),
        ("3.2", "Lights"),
        ("4", "Any other business"),
    ]


def test_what_stands_beside_says_who_owes_what_was_told_and_by_when() -> None:
    actions = minutes(in_table("Item|Discussion|Action")).items[1].actions
    assert [(action.words.text, action.owner, action.due) for action in actions] == [
        ("IM to sound the basin.", "IM", None),
        ("Three prices to be obtained.", "TV", "by 1 June 2021"),
    ]


def test_a_task_told_in_the_column_beside_is_one_of_the_item() -> None:
    (action,) = minutes(in_table("Item|Discussion|Action")).items[4].actions
    assert (action.words.text, action.owner) == ("OF to ask the keeper", "OF")


def test_a_decision_told_in_a_cell_is_one_of_the_item() -> None:
    (resolution,) = minutes(in_table("Item|Discussion|Action")).items[3].resolutions
    assert resolution.words.text == "that the rota be approved."


def test_owner_and_day_in_columns_of_their_own_go_together() -> None:
    rows = """
        <tr><td>1</td><td><p><b>Apologies</b></p><p>None.</p></td><td></td><td></td></tr>
        <tr><td>2</td><td><p><b>Buoys</b></p><p>Two had drifted.</p><p>New chains to be ordered.</p>
        <p>The log to be sent round.</p></td><td><p>TV</p><p>IM</p></td><td><p>01/06/21</p><p>ASAP</p></td></tr>
    """
    actions = minutes(in_table("No|Minute|Lead|Deadline", rows)).items[1].actions
    assert [(action.owner, action.due) for action in actions] == [("TV", "01/06/21"), ("IM", "ASAP")]


def test_titles_may_have_a_column_of_their_own() -> None:
    rows = """
        <tr><td>1. Welcome</td><td>Ola Fenn welcomed everybody.</td><td></td></tr>
        <tr><td>2. Dredging &amp; tides</td><td>The basin had silted up by a foot.</td>
        <td>IM to sound the basin</td></tr>
        <tr><td>3. AOB</td><td>There was none.</td><td></td></tr>
    """
    meeting = minutes(in_table("Agenda item|Discussion|Action / owner", rows))
    assert titles(meeting) == [("1", "Welcome"), ("2", "Dredging & tides"), ("3", "AOB")]
    assert [action.owner for action in meeting.items[1].actions] == ["IM"]


def test_numbered_paragraphs_under_a_title_in_a_row_of_its_own_are_no_items() -> None:
    rows = """
        <tr><td>1.</td><td><b>WELCOME</b></td><td></td></tr>
        <tr><td>1.1</td><td>Ola Fenn welcomed everybody to the meeting.</td><td></td></tr>
        <tr><td>2.</td><td><b>DREDGING</b></td><td></td></tr>
        <tr><td>2.1</td><td>Ida Marsh said that the basin had silted up by a foot.</td><td></td></tr>
        <tr><td>2.2</td><td>Ida Marsh agreed to sound the basin.</td><td>IM</td></tr>
    """
    meeting = minutes(in_table("Item||Action", rows))
    assert titles(meeting) == [("1", "WELCOME"), ("2", "DREDGING")]
    assert [action.owner for action in meeting.items[1].actions] == ["IM"]


def test_an_agenda_in_a_table_has_its_titles_and_not_who_leads() -> None:
    head = """
        # Agenda

        Harbour Safety Board

        Date: 4 May 2021

        Venue: The Pilot House
    """
    rows = """
        <tr><td>1</td><td>10.00</td><td>Welcome and apologies</td><td>Chair</td></tr>
        <tr><td>2</td><td>10.05</td><td>Minutes of the last meeting</td><td>Chair</td></tr>
        <tr><td>3</td><td>10.15</td><td>Dredging: what it will cost</td><td>Ida Marsh</td></tr>
    """
    (meeting,) = recorded(in_table("No|Time|Item|Lead", rows, head)).meetings
    assert meeting.role is Role.AGENDA
    assert titles(meeting) == [
        ("1", "Welcome and apologies"),
        ("2", "Minutes of the last meeting"),
        ("3", "Dredging: what it will cost"),
    ]


@pytest.mark.parametrize("heads", ["No|Action|Owner|Due|Update", "Ref|Measure|Target|Actual", "No|Item|Progress"])
def test_a_log_or_a_table_of_data_is_left_a_table(heads: str) -> None:
    width = len(heads.split("|"))
    rows = "".join(f"<tr>{''.join(f'<td>{row}{column}</td>' for column in range(width))}</tr>" for row in (1, 2, 3))
    table = in_table(heads, rows)
    assert [block for block in typed(table).blocks if block.table is not None]


def test_every_line_of_such_minutes_is_accounted_for() -> None:
    shares = recorded(in_table("Item|Discussion|Action")).shares
    assert [share.line for share in shares if share.share is Share.NOT_UNDERSTOOD] == []


@pytest.mark.parametrize(
    ("said", "owner", "due"),
    [
        ("KT", "KT", None),
        ("KT / RO", "KT / RO", None),
        ("All", "All", None),
        ("Ida Marsh", "Ida Marsh", None),
        ("Action: KT", "KT", None),
        ("KT by 31st July 2016", "KT", "by 31st July 2016"),
        ("RO Sept 2016", "RO", "Sept 2016"),
        ("01/06/21", None, "01/06/21"),
    ],
)
def test_an_entry_beside_names_an_owner_a_day_or_both(said: str, owner: str | None, due: str | None) -> None:
    entry = read_beside(Passage(said))
    assert entry is not None
    assert (entry.owner, entry.due, entry.task) == (owner, due, None)


@pytest.mark.parametrize("said", ["Noted", "Agreed", "None", "-"])
def test_an_entry_that_asks_nothing_names_nobody(said: str) -> None:
    assert read_beside(Passage(said)) is None


def test_a_table_for_each_item_is_read_by_the_labels_of_its_rows() -> None:
    cards = "\n".join(
        f"<table><tr><td colspan='2'><b>Item {number}: {title}</b></td></tr>"
        f"<tr><td>Discussion</td><td>{said}</td></tr><tr><td>Decision</td><td>{decided}</td></tr>"
        f"<tr><td>Actions</td><td>{asked}</td></tr></table>\n"
        for number, title, said, decided, asked in (
            (1, "Dredging", "The basin had silted up.", "The prices were accepted.", "IM to sound the basin"),
            (
                2,
                "Lights",
                "Ola Fenn told of the lamps.",
                "New lamps approved.",
                "<p>TV to order lamps</p><p>OF to pay</p>",
            ),
        )
    )
    meeting = minutes(f"{dedent(HEAD)}\n{cards}")
    assert titles(meeting) == [("1", "Dredging"), ("2", "Lights")]
    assert [one.words.text for item in meeting.items for one in item.resolutions] == [
        "The prices were accepted.",
        "New lamps approved.",
    ]
    assert [one.owner for item in meeting.items for one in item.actions] == ["IM", "TV", "OF"]


def test_days_due_stand_each_on_a_line_of_their_own_and_may_come_first() -> None:
    rows = """
        <tr><td>1</td><td>Apologies</td><td>None were sent.</td><td></td><td></td></tr>
        <tr><td>2</td><td>Buoys</td><td><p>Two had drifted from their chains and one had sunk.</p>
        <p>New chains to be ordered.</p></td><td>31 Dec 2021</td><td>TV</td></tr>
    """
    meeting = minutes(in_table("No.|Item|Action|By When?|By Whom?", rows))
    assert titles(meeting) == [("1", "Apologies"), ("2", "Buoys")]
    assert [(action.owner, action.due) for action in meeting.items[1].actions] == [("TV", "31 Dec 2021")]


def test_who_came_may_stand_under_letters_at_the_heads_of_columns() -> None:
    head = "# Minutes of the Harbour Safety Board held on 4 May 2021\n"
    roll = """
        <table><tr><td>Member</td><td>P</td><td>A</td><td>DNA</td></tr>
        <tr><td>Ola Fenn – Chair</td><td>x</td><td></td><td></td></tr>
        <tr><td>Det Supt Ida Marsh – Police</td><td>x</td><td></td><td></td></tr>
        <tr><td>Tom Vane – Lights</td><td></td><td>x</td><td></td></tr>
        <tr><td>Una Reed – Pilots</td><td></td><td></td><td>x</td></tr></table>
    """
    meeting = minutes(in_table("Item|Discussion|Action", head=head + dedent(roll)))
    assert [person.name.text for person in meeting.present] == ["Ola Fenn", "Ida Marsh"]
    assert [person.name.text for person in meeting.apologies] == ["Tom Vane"]

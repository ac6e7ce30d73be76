"""Text that a program took out of a PDF: numbers and bullets apart, hyphens lost, columns kept by spaces."""

from __future__ import annotations

import re
import textwrap

import pytest

from arising.reading import read
from arising.reading.formats.text import read_text
from arising.reading.laying_out.layout import BlockKind, lay_out
from arising.reading.laying_out.numbering import label_of
from tests.reading.test_forms_in_text import meeting_in, titles

HEAD = """\
Ferry Panel
12 March 2024
Present: Councillors Reed (Chair), Poole and Hale.

"""


def blocks_of(text: str) -> list[tuple[BlockKind, str]]:
    return [(block.kind, block.text) for block in lay_out(read_text(text.encode(), "minutes.txt")).blocks]


@pytest.mark.parametrize("number", ["{} -", "{} (5{})", "{}.", "FP{}"])
def test_a_number_apart_belongs_to_the_title_below(number: str) -> None:
    items = "".join(
        f"{number.format(at, at)}\n\n{title}\n\nThe Panel heard how {title.lower()} had gone since June.\n"
        for at, title in ((7, "Quay Repairs"), (8, "Moorings"), (9, "Ferry Timetable"))
    )
    found = titles(meeting_in(HEAD + items))
    assert [title for _, title in found] == ["Quay Repairs", "Moorings", "Ferry Timetable"]
    assert [printed and printed.strip("FP") for printed, _ in found] == ["7", "8", "9"]


def test_a_number_with_a_dash_behind_it_is_no_page() -> None:
    text = HEAD + "7 -\n\nQuay Repairs\n\nWork began in June.\n8 -\n\nMoorings\n\nNone was free.\n"
    assert titles(meeting_in(text)) == [("7", "Quay Repairs"), ("8", "Moorings")]


def test_a_bullet_apart_marks_the_words_below() -> None:
    text = "The Panel was told:•\n\nthe quay was sound\n\n•\n\ntwo moorings were free\n"
    assert blocks_of(text) == [
        (BlockKind.PARAGRAPH, "The Panel was told:"),
        (BlockKind.LIST_ITEM, "the quay was sound"),
        (BlockKind.LIST_ITEM, "two moorings were free"),
    ]


@pytest.mark.parametrize("first", ["RESOLVED:(a)", "Resolved:- (a)", "AGREED: (a)"])
def test_parts_of_a_decision_whose_numbers_stand_apart(first: str) -> None:
    text = HEAD + f"7.\n\nMoorings\n\n{first}\n\nThat the report be noted.\n\n(b)\n\nThat two moorings be let.\n"
    (item,) = meeting_in(text).items
    assert [(each.number, each.words.text) for each in item.resolutions] == [
        ("(a)", "That the report be noted."),
        ("(b)", "That two moorings be let."),
    ]


@pytest.mark.parametrize(
    ("text", "read_as"),
    [("inter\ufffeview", "interview"), ("Fenn\ufffeMarlow", "Fenn-Marlow"), ("inter\x02\r\nview", "inter-\nview")],
)
def test_a_hyphen_that_the_program_marks(text: str, read_as: str) -> None:
    paper = read_text(text.encode(), "minutes.txt")
    assert paper.text == read_as
    assert not paper.warnings


SEATS = """\
Ferry Panel
12 March 2024
In attendance:
Ann Reed – Chair / Harbour Master, Ferry Trust
Bea Poole – Member / Head of Moorings, Quay and Roads
Agency
Cat Hale – Member (representing Dee Orme) / Engineer
Eve Hart – in attendance / Clerk
Apologies:
Dee Orme – Member / Engineer, Ferry Trust
Fay Kerr – Member / Harbour Dues Officer, Port of Ferry
1. Moorings
None was free.
"""


@pytest.mark.parametrize("text", [SEATS.replace(" / ", " "), SEATS.replace(" / ", "\n").replace("\n", "\n\n")])
def test_seats_tell_where_names_begin_in_a_table_that_was_flattened(text: str) -> None:
    meeting = meeting_in(text)
    assert meeting.chair is not None
    assert meeting.chair.name.text == "Ann Reed"
    assert [person.name.text for person in meeting.present] == ["Ann Reed", "Bea Poole", "Cat Hale"]
    assert [person.name.text for person in meeting.in_attendance] == ["Eve Hart"]
    assert [person.name.text for person in meeting.apologies] == ["Dee Orme", "Fay Kerr"]


def test_a_line_under_a_later_column_goes_on_with_its_cell() -> None:
    table = textwrap.dedent("""\
        Quay                Sound, though the third ladder
                            wants a rung
        Slipway (upper      Closed until
        and lower)          June
        Moorings            Two free
        """)
    (found,) = read_text(table.encode(), "minutes.txt").tables
    assert [[cell.text for cell in row] for row in found.rows] == [
        ["Quay", "Sound, though the third ladder wants a rung"],
        ["Slipway (upper and lower)", "Closed until June"],
        ["Moorings", "Two free"],
    ]


AGENDA = """\
    FERRY PANEL
    Tuesday, 12 March 2024
    AGENDA
    1.   Declarations of interest
    2.   Minutes of the last meeting         (Pages 1 - 4)
    3.   Moorings                            (Pages 5 - 9)
    4.   Quay repairs                        (Pages 10 - 12)
    """


@pytest.mark.parametrize("text", [AGENDA, re.sub(r"(?<=\S) {3,}", "\t", AGENDA)], ids=["spaces", "tabs"])
def test_an_agenda_with_pages_at_its_edge_is_no_table(text: str) -> None:
    record = read(textwrap.dedent(text).encode(), "agenda.txt")
    (meeting,) = record.meetings
    assert [(item.number, item.title and item.title.text) for item in meeting.items][1:] == [
        ("2", "Minutes of the last meeting"), ("3", "Moorings"), ("4", "Quay repairs"),
    ]  # fmt: skip


@pytest.mark.parametrize("number", ["1)", "a)", "2."])
def test_a_number_without_room_behind_it(number: str) -> None:
    label = label_of(f"{number}That, the report be noted.")
    assert label is not None
    assert label.printed == number.removesuffix(".")

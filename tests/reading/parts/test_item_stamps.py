"""The papers of an item begin on the page that its number is stamped on, with or without a sheet of labels."""

from __future__ import annotations

from arising.reading.reader import read

FRONT = """YOUTH BOARD
Monday, 4 March 2024 at 6.00 pm

AGENDA

1. Apologies for absence
2. Minutes of the meeting held on 5 February 2024
3. Skate park lighting
4. Work programme
5. Any other business
"""
MINUTES = """YOUTH BOARD
Minutes of the meeting held on Monday, 5 February 2024

Present: Councillor Ada Moss (Chair), Councillor Ivo Penn

1. APOLOGIES FOR ABSENCE
There were none.
2. DECLARATIONS OF INTEREST
None were made.
3. CYCLE RACKS
RESOLVED: That the racks be moved.
"""
REPORT = """Skate park lighting
The lamps were put up in 2011 and most of them are out.
Recommendation
That new lamps be bought.
"""


def _pack(*pages: str) -> bytes:
    return "\f".join(pages).encode()


def test_what_a_stamped_page_holds_is_no_part_of_the_minutes_before_it() -> None:
    record = read(_pack(FRONT, "Page 1\nAgenda Item 2\n" + MINUTES, "Page 2\nAgenda Item 3\n" + REPORT), "pack.txt")
    agenda, minutes = record.meetings
    assert [item.number for item in agenda.items] == ["1", "2", "3", "4", "5"]
    assert [item.number for item in minutes.items] == ["1", "2", "3"]
    assert [(report.agenda_item, [words.text for words in report.recommendations]) for report in record.reports] == [
        ("3", ["That new lamps be bought."])
    ]


def test_stamps_at_the_foot_belong_to_the_page_above_them() -> None:
    text = FRONT + MINUTES + "\nPage 1\nAgenda Item 2\n" + REPORT + "\nPage 2\nAgenda Item 3\n"
    record = read(text.encode(), "pack.txt")
    assert len(record.meetings[1].items) == 3
    assert [report.agenda_item for report in record.reports] == ["3"]


def test_minutes_in_a_pack_need_no_label_of_those_present() -> None:
    attendance = "Name\nSchool\nAda Moss\nHill End\nIvo Penn\nVale\n"
    untold = MINUTES.replace("Present: Councillor Ada Moss (Chair), Councillor Ivo Penn\n", attendance)
    record = read(_pack(FRONT, untold), "pack.txt")
    assert [(meeting.role.value, meeting.day and meeting.day.on.isoformat()) for meeting in record.meetings] == [
        ("agenda", "2024-03-04"),
        ("minutes", "2024-02-05"),
    ]

"""Where the items of minutes start and what they are called; the towns and their councils are invented."""

from __future__ import annotations

from arising.reading import read
from arising.reading.items.items import items_of
from tests.reading.items.typed_items import decided
from tests.reading.typed_papers import typed

SAID = "The Council heard how the weir at Eelpool had stood through the floods of the winter without a leak."


def titles(text: str) -> list[tuple[str | None, str | None]]:
    _, items = items_of(typed(text).blocks, agenda=False)
    return [(item.number, item.title.text if item.title else None) for item in items]


def test_a_heading_right_under_a_numbered_one_is_no_part_of_the_list_below_it() -> None:
    text = f"""
    1. Adoption of Minutes

    {SAID}

    2. Rivers and Harbours Directorate

    Weir and Sluice Committee (WSC)

    {SAID}

    {SAID}

    Eelpool Mill

    Ms Heron.

    Sandwich Harbour Board

    Mr Pike.

    Tern Island Trust

    Ms Teal.

    3. Ferries

    {SAID}
    """
    assert (None, "Weir and Sluice Committee (WSC)") in titles(text)
    assert (None, "Eelpool Mill") not in titles(text)


def test_headings_in_capitals_with_a_paragraph_under_them_are_items_among_headings_that_are_not() -> None:
    text = f"""
    1. Adoption of Minutes

    {SAID}

    2. Ferry Timetable

    {SAID}

    HARBOUR MASTER’S ORDERS:

    {SAID}
    """
    assert titles(text)[-1][1] == "HARBOUR MASTER’S ORDERS"


def test_the_words_of_a_motion_are_no_part_of_its_title() -> None:
    text = f"""
    1. Adoption of Minutes

    {SAID}

    2. Notice of Motion submitted by Councillor A. Pike (to be referred to the
    Rivers Committee) I will move at the next Meeting that the weir be mended before the
    winter comes.

    {SAID}
    """
    assert titles(text)[1] == (
        "2",
        "Notice of Motion submitted by Councillor A. Pike (to be referred to the Rivers Committee)",
    )


def test_a_lettered_title_may_end_with_a_full_stop() -> None:
    text = f"""
    1. Adoption of Minutes

    {SAID}

    2. Corporate Services

    (a) Filling of a Vacancy on the Council

    {SAID}

    (b) Filling of Vacancies on Other Bodies.

    {SAID}
    """
    assert [number for number, _ in titles(text)] == ["1", "2", "2(a)", "2(b)"]


def test_the_same_words_moved_by_others_are_another_decision() -> None:
    text = """
    Circulated, draft minutes of the May meeting.

    Proposed by Councillor Pike;
    Seconded by Councillor Heron;
    And Resolved:

    “That the draft minutes, as circulated, be adopted and signed.”

    Circulated, draft minutes of the annual meeting.

    Proposed by Councillor Teal;
    Seconded by Councillor Pike;
    And Resolved:

    “That the draft minutes, as circulated, be adopted and signed.”
    """
    assert len(decided(text)) == 2


def test_an_item_taken_out_of_its_order_is_an_item_where_it_stands() -> None:
    found = titles("""
MINUTES of a meeting of the Harbour Committee held on 4 March 2026

Present: Councillor A Reeve (Chair) and Councillor B Strand

2. Update on Policing

The Inspector spoke about the harbour wall.

1. Adoption of Minutes

It was agreed that the minutes of 4 February 2026 be confirmed.

3. Moorings

Members noted the report.

5. Dredging

Members noted the costs.

4. Slipways

Members noted the repairs.

6. Any Other Business

There was none.
""")
    assert [number for number, _ in found] == ["2", "1", "3", "5", "4", "6"]


def test_numbers_that_start_again_under_several_items_are_items_under_them() -> None:
    text = f"""
    1. CALL TO ORDER

    {SAID}

    2. CONSENT CALENDAR

    1. Minutes of the May Meeting

    {SAID}

    2. Meeting Calendar for the Year

    {SAID}

    3. PRESENTATIONS

    1. Ferry Timetable

    {SAID}

    4. ADJOURNMENT

    {SAID}
    """
    assert [number for number, _ in titles(text)] == ["1", "2", "2.1", "2.2", "3", "3.1", "4"]


def test_one_list_that_starts_at_one_is_no_row_of_items() -> None:
    text = f"""
    1. CALL TO ORDER

    {SAID}

    2. PRESENTATIONS

    1. Ferry Timetable

    {SAID}

    3. ADJOURNMENT

    {SAID}
    """
    assert [number for number, _ in titles(text)] == ["1", "2", "3"]


def test_what_a_written_reply_tells_was_not_agreed_here() -> None:
    text = """
    REPLY:

    A visit to the weir was made with those who live by it. It was agreed that money for the weir will be sought
    from the Rivers Board.
    """
    assert decided(text) == []


def test_what_was_decided_on_another_day_was_not_agreed_here() -> None:
    assert decided("However, on 3rd May, 2021, it was decided to amend the order for the ferry.") == []


def test_a_title_with_a_long_bracket_in_capitals_is_read() -> None:
    text = f"""
    1. DECLARATIONS OF LOBBYING (IN ACCORDANCE WITH THE PROTOCOL FOR MEMBERS WHO TAKE PART, PART 5, SECTION 5.11)

    {SAID}

    DISPENSATIONS (IN ACCORDANCE WITH THE CODE FOR MEMBERS OF THE COUNCIL AND ALL OF ITS COMMITTEES, PART 6, RULE 9)

    {SAID}
    """
    assert titles(text)[0][0] == "1"


def test_where_titles_have_lines_of_their_own_a_colon_in_a_paragraph_heads_nothing() -> None:
    text = f"""
    1. Moorings

    {SAID}

    River Users Forum: the forum met in July and spoke of the summer fair and of the plans for the weir.

    2. Ferries

    {SAID}

    Ann Heron, Director of Waters, told Members the following:

    • The ferry had been mended.

    3. Any other business

    {SAID}
    """
    assert [number for number, _ in titles(text)] == ["1", "2", "3"]


def test_a_line_that_announces_a_decision_heads_no_item_and_its_parts_are_none() -> None:
    text = f"""
    57. Moorings

    The Sub-Committee RESOLVED to:

    (1) ask for a further report before the end of the year on what the new moorings would cost; and

    (2) note the report.

    58. Ferries

    DECISIONS

    (a) That the fares be frozen.

    {SAID}

    59. Locks

    RESOLUTION

    That the lock be mended.
    """
    assert [number for number, _ in titles(text)] == ["57", "58", "59"]


def test_minutes_and_action_log_may_be_titles_among_titles_without_numbers() -> None:
    page = "".join(
        f"<p><b>{title}</b></p><p>{said}</p>"
        for title, said in (
            ("Present:", "Councillors Heron (Chair), Pike and Vole."),
            ("Minutes", "The minutes of the last meeting were approved."),
            ("Declarations of Interest", "There were none."),
            ("Moorings", SAID),
            ("Action Log", "The harbour master told of the log."),
            ("Decisions Progress Update", SAID),
            ("Date of Next Meeting", "The next meeting will be held on 6 May 2025."),
        )
    )
    (meeting,) = read(
        f"<html><body><p>Minutes of the Rivers Panel, 4 March 2025</p>{page}</body></html>".encode(), "x.html"
    ).meetings
    assert [item.title.text for item in meeting.items if item.title] == [
        "Minutes",
        "Declarations of Interest",
        "Moorings",
        "Action Log",
        "Decisions Progress Update",
        "Date of Next Meeting",
    ]

"""Titles as a scan breaks them, and numbers that it tears from them; the towns and their councils are invented."""

from __future__ import annotations

from arising.reading.items.items import items_of
from tests.reading.typed_papers import typed

SAID = "The Council heard how the weir at Eelpool had stood through the floods of the winter without a leak."


def titles(text: str) -> list[tuple[str | None, str | None]]:
    _, items = items_of(typed(text).blocks, agenda=False)
    return [(item.number, item.title.text if item.title else None) for item in items]


def listed(*heads: str) -> str:
    return "\n\n".join(f"{head}\n\n{SAID}" for head in heads)


def test_a_number_that_the_run_lacks_heads_a_broken_line() -> None:
    text = listed("1. Ferry Timetable", "2. Weir Repairs", "3. eneral urposes und", "4. Town Clock", "5. Bus Shelters")
    assert ("3", "eneral urposes und") in titles(text)


def test_a_broken_line_of_a_list_that_fills_no_gap_heads_nothing() -> None:
    text = listed("1. Ferry Timetable", "2. Weir Repairs", "3. the older sluice", "3. Town Clock", "4. Bus Shelters")
    assert ("3", "the older sluice") not in titles(text)


def test_the_line_right_above_the_words_of_a_question_is_its_title_however_it_is_broken() -> None:
    question = "! will ask at the next Meeting when the towpath at Eelpool will be mended."
    text = f"""
    {listed("1. Ferry Timetable", "2. Weir Repairs", "3. Town Clock", "4. Bus Shelters")}

    uestion b ncillor Pike

    {question}

    REPLY: The towpath will be mended within the next three weeks.

    uestion b ncillor Teal

    {question}

    REPLY: The towpath is on the list for next year.
    """
    assert [title for _, title in titles(text)][-2:] == ["uestion b ncillor Pike", "uestion b ncillor Teal"]


def test_a_title_in_capitals_is_taken_where_the_meeting_took_it() -> None:
    text = listed("2. LOCK KEEPERS", "1. Ferry Timetable", "3. Weir Repairs", "4. Town Clock", "5. Bus Shelters")
    assert titles(text)[:2] == [("2", "LOCK KEEPERS"), ("1", "Ferry Timetable")]


def test_a_misread_first_number_is_kept_as_it_is_printed() -> None:
    text = listed("4. Adoption of Minutes", "2. Ferry Timetable", "3. Weir Repairs", "4. Town Clock", "5. Bus Shelters")
    assert titles(text)[0] == ("4", "Adoption of Minutes")


def test_a_reply_is_over_where_the_words_under_a_heading_tell_what_was_agreed() -> None:
    text = f"""
    {listed("1. Ferry Timetable", "2. Weir Repairs", "3. Town Clock")}

    4. Question by Councillor Pike

    I will ask at the next Meeting when the towpath will be mended.

    REPLY: The towpath at Eelpool will be mended within the next three weeks.

    Regatta Fund

    The Clerk gave an outline of the fund and it was agreed to put the matter off until the summer.

    Vote of Sympathy

    {SAID}
    """
    assert [title for _, title in titles(text)][-2:] == ["Regatta Fund", "Vote of Sympathy"]


def test_a_reply_is_over_where_the_words_under_a_heading_tell_of_the_meeting() -> None:
    text = f"""
    {listed("1. Ferry Timetable", "2. Weir Repairs", "3. Town Clock")}

    REPLY: The towpath at Eelpool will be mended within the next three weeks.

    Demonstration of Sluices

    Two officers gave a demonstration of the sluices. Members were told that more would follow in the autumn.
    """
    assert titles(text)[-1] == (None, "Demonstration of Sluices")


def test_two_titles_on_two_lines_are_two() -> None:
    wide = f"{SAID} It thanked\nthe lock keepers for their work and asked that they be given the thanks of the town."
    text = f"1. Ferry Timetable\n\n{wide}\n\n" * 4
    text += f"2. Rivers and Harbours Directorate\nWeir Repairs at Eelpool\n\n{wide}\n\n3. Town Clock\n\n{wide}\n"
    found = titles(text)
    assert ("2", "Rivers and Harbours Directorate") in found
    assert (None, "Weir Repairs at Eelpool") in found


def test_what_follows_the_signature_is_of_another_paper() -> None:
    text = f"""
    {listed("1. Ferry Timetable", "2. Weir Repairs", "3. Town Clock")}

    This concluded the Meeting.

    Signed:

    Reply to Councillor Teal

    {SAID}
    """
    assert titles(text)[-1] == ("3", "Town Clock")


def test_a_number_that_parts_a_sentence_is_of_the_next_title() -> None:
    question = "! will ask at the next Meeting when the towpath at Eelpool will be mended."
    text = f"""
    {listed("1. Ferry Timetable", "2. Weir Repairs", "3. Town Clock", "4. Bus Shelters")}

    The Council has sent its letter about the water that comes over the weir, and the lock below it, to

    5.

    Harbour Trust, which has answered that it will look at the weir in the spring of next year.

    Question by Councillor Pike

    {question}

    The towpath is on the list of works for this year and will be mended before the end of it.

    6.

    Members asked that the list of works be laid before them at a meeting in the spring of next year.

    Question by Councillor Teal

    {question}
    """
    assert titles(text)[-2:] == [("5", "Question by Councillor Pike"), ("6", "Question by Councillor Teal")]


def test_letters_under_a_heading_whose_number_is_lost_are_the_number() -> None:
    text = f"""
    1. Ferry Timetable

    {SAID}

    Weir Repairs

    {SAID}

    Town Hall Directorate

    (a) Annual Meeting

    {SAID}

    (b) Proposal to add one lamp to the quay

    {SAID}

    2. Bus Shelters

    {SAID}
    """
    assert [number for number, _ in titles(text)] == ["1", None, None, "(a)", "(b)", "2"]

"""Entries of matters arising, and answers elsewhere to what was asked; the towns and their councils are invented."""

from __future__ import annotations

from arising.record.reference import Answer
from tests.reading.references.test_references import minutes, quoted


def test_under_matters_arising_a_name_leads_in_and_a_new_question_answers_nothing() -> None:
    found = quoted(
        minutes("""
        12.   MATTERS ARISING

        The Clerk went through these matters:

        9/21 Bench at the quay. The mason has been to look and will send a price.

        10/21 Lamps. The lamp at the steps has been mended.

        Councillor Roach asked whether the weir could be painted.

        13.   EELS

        The eels were noted.
        """)
    )
    assert found == [
        ("The mason has been to look and will send a price.", Answer.PARTLY),
        ("The lamp at the steps has been mended.", Answer.DONE),
    ]


def test_what_the_body_had_asked_for_is_answered_in_the_midst_of_an_item() -> None:
    found = quoted(
        minutes("""
        12.   EELS

        The Warden gave his report. A table of the elvers had been added at the request of the Committee.

        The trip to the weir, which was to have taken place in March, had been put off because of the flood.

        The group set up in February had not yet met. Members recalled that they had seen no eels.

        The Warden said that the count, deferred from March, was finished. The lamps were set up in January.
        """)
    )
    assert [answer for _, answer in found][:3] == [Answer.DONE, Answer.NOT_DONE, Answer.NOT_DONE]
    assert not any("lamps" in text for text, _ in found)


def test_a_reply_under_its_label_answers_what_was_asked_above_it() -> None:
    found = quoted("""
    Report to: Weir Board

    Title: Replies to what was asked

    1. Tolls (minute 9)

    Members asked what the tolls had brought in. Reply: A table was e-mailed to all on 4 May.

    2. Lamps (minute 10)

    The Board wanted the lamps counted.

    Reply: Outstanding.

    3. Eels

    Progress: eels are many.
    """)
    assert ("A table was e-mailed to all on 4 May.", Answer.DONE) in found
    assert ("Outstanding.", Answer.NOT_DONE) in found
    assert not any("many" in text for text, _ in found)


def test_the_clerks_news_answers_where_it_tells_how_a_matter_stands() -> None:
    found = quoted(
        minutes("""
        12.   CLERK'S UPDATE

        Steps at the quay. The mason's price is awaited.

        Tolls. The tolls are for the Board.

        13.   EELS

        That was discussed; these have still not been counted since the last meeting.
        """)
    )
    assert ("The mason's price is awaited.", Answer.NOT_DONE) in found
    assert not any("tolls" in text for text, _ in found)


def test_what_happened_since_the_last_meeting_is_news_and_no_answer() -> None:
    found = quoted(
        minutes("""
        12.   WARDEN

        Three wrecks were logged since the last meeting. The Clerk was thanked, as this was her last meeting.
        """)
    )
    assert found == []


def test_points_numbered_beneath_matters_arising_are_its_entries() -> None:
    found = quoted(
        minutes("""
        4. Matters arising

        4.1 Bench at the quay: mended by the mill.

        4.2 Lamps: the mill have still to answer.

        5. Eels

        The eels have been counted.
        """)
    )
    assert found == [
        ("mended by the mill.", Answer.DONE),
        ("the mill have still to answer.", Answer.NOT_DONE),
    ]


def test_actions_set_down_again_are_answered_by_the_paragraph_below() -> None:
    found = quoted(
        minutes("""
        12.   STEPS

        Actions from last meeting: Ann Pike to write to the mason. The Clerk to look for the plan.

        Ann Pike reported that the mason had been contacted. The steps are old.

        13.   EELS

        Actions from last meeting: None

        The eels have been counted.
        """)
    )
    assert found == [
        ("Actions from last meeting: Ann Pike to write to the mason.", Answer.REFERENCE_ONLY),
        ("Ann Pike reported that the mason had been contacted.", Answer.PARTLY),
    ]


def test_an_action_named_by_its_number_is_answered_and_others_of_the_list_after_it() -> None:
    found = quoted(
        minutes("""
        12.   WORK IN HAND

        The Board received the list of actions arising from earlier meetings. Two were shown as complete.

        Action 9 (Lamps) – the lamps have been mended;

        Action 10: Clerk to send the plan to the mill.
        """)
    )
    assert [answer for _, answer in found][1:] == [Answer.DONE, Answer.DONE]


def test_matters_arising_are_found_under_their_heading_where_no_items_could_be_read() -> None:
    found = quoted("""
    Notes of the quay group

    Matters arising:

    - Lamps: the lamp at the steps has been mended.

    - Nets: Roach still awaiting a reply.

    Money

    - The nets have been sold for nine pounds.
    """)
    assert [answer for _, answer in found] == [Answer.DONE, Answer.NOT_DONE]


def test_what_a_body_last_looked_at_and_what_was_promised_points_back() -> None:
    found = quoted(
        minutes("""
        12.   LAMPS

        Since the Committee last looked at this, lamps had gone up at 4 of the 9 steps.

        Councillor Roach said that a map had been promised by Easter.

        At its March meeting the Committee asked for prices.
        """)
    )
    assert [answer for _, answer in found] == [Answer.PARTLY, Answer.NOT_DONE, Answer.REFERENCE_ONLY]


def test_a_list_of_what_is_on_the_agenda_heads_nothing_and_a_page_label_is_no_answer() -> None:
    found = quoted("""
    Notes of the quay group, 4 May 2021

    - Minutes and matters arising

    - Money

    Minutes and matters arising

    The notes were agreed as a true record.

    The following were actions at the last meeting:

    - Roach to write to the mill. Letter sent 9 April.

    - Ann Pike to find a mason. Not quite yet.

    Money and what was left of it

    - The nets have been sold for nine pounds.
    """)
    answers = [found_one for found_one in found if found_one[1] is not Answer.REFERENCE_ONLY]
    assert answers == [("Letter sent 9 April.", Answer.DONE), ("Not quite yet.", Answer.NOT_DONE)]


def test_matters_arising_are_told_under_a_heading_numbered_as_no_list_is() -> None:
    found = quoted("""
    Notes of the quay group, 4 May 2021

    3/ Minutes

    Agreed.

    4/ Matters arising from the minutes

    Lamps – the lamp at the steps has been mended.

    Nets – still to be hung.

    5/ Money

    The nets have been sold for nine pounds.
    """)
    assert [answer for _, answer in found] == [Answer.DONE, Answer.NOT_DONE]


def test_a_page_of_actions_from_the_last_meeting_says_first_what_it_is_for() -> None:
    found = quoted("""
    Actions arising from previous minutes

    To confirm that the actions have been carried out.

    Minutes:

    Lamps – the lamp at the steps has been mended.
    """)
    assert found == [("Lamps – the lamp at the steps has been mended.", Answer.DONE)]


def test_a_decision_of_the_meeting_itself_and_the_name_of_a_matter_answer_nothing() -> None:
    found = quoted(
        minutes("""
        12.   MATTERS ARISING

        2021/07 – 12 Lamp at the Steps

        The lamp has been mended.

        RESOLVED that the mill be thanked for the lamp that was lent.
        """)
    )
    assert found == [("The lamp has been mended.", Answer.DONE)]


def test_an_action_set_down_again_before_its_answer_is_told_apart_from_it() -> None:
    found = quoted(
        minutes("""
        12.   MATTERS ARISING

        Ann Pike to send the tide tables to the mill.

        Completed. The tables were sent in May.

        Bo Roach to count the eels at the weir.

        The eels had not been counted.
        """)
    )
    assert found == [
        ("Ann Pike to send the tide tables to the mill.", Answer.REFERENCE_ONLY),
        ("Completed. The tables were sent in May.", Answer.DONE),
        ("Bo Roach to count the eels at the weir.", Answer.REFERENCE_ONLY),
        ("The eels had not been counted.", Answer.NOT_DONE),
    ]

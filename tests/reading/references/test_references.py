"""Places of a paper that point back, in minutes, reports and logs; the towns and their councils are invented."""

from __future__ import annotations

from textwrap import dedent

from arising.reading.reader import read
from arising.record.reference import Answer, Reference


def pointing(text: str) -> tuple[Reference, ...]:
    return read(dedent(text).lstrip("\n").encode(), "typed.txt").references


def quoted(text: str) -> list[tuple[str, Answer]]:
    return [(reference.quote.text, reference.states) for reference in pointing(text)]


HEAD = """
EELPOOL COUNCIL
WEIR COMMITTEE
Tuesday, 4th May, 2021

Present:- Councillor Pike (in the Chair); Councillors Roach and Tench.

"""


def minutes(text: str) -> str:
    return HEAD + dedent(text)


def test_a_resolution_that_notes_what_is_done_answers_the_minute_that_its_item_names() -> None:
    found = quoted(
        minutes("""
        12.   STEPS AT THE QUAY

        In accordance with Minute No. 7 of the meeting held on 2nd March, 2021, the Clerk gave a report on the steps.

        Resolved:- (1) That it be noted that the steps were fully operational.

        (2) That the tolls be looked at.

        13.   EELS

        Resolved:- (1) That it be noted that the eel pass was fully operational.
        """)
    )
    assert [text for text, answer in found if answer is Answer.DONE][-1].endswith("the steps were fully operational.")
    assert not any("eel pass" in text for text, _ in found)


def test_what_was_put_to_an_earlier_meeting_is_no_answer_to_it() -> None:
    found = quoted(
        minutes("""
        12.   STEPS AT THE QUAY

        In March 2020 a survey was provided to the Rivers Committee on the steps.

        In accordance with Minute No. 7 of the meeting held on 2nd March, 2021, an update was submitted of the steps.
        """)
    )
    assert [answer for _, answer in found] == [Answer.REFERENCE_ONLY, Answer.DONE]


LOG = """
EELPOOL HARBOUR SAFETY BOARD
ACTION LOG

| No | Owner | Details | Update |
| --- | --- | --- | --- |
| 1. | Ann Pike | Ask the mill about the steps. As noted at the previous meeting of the Weir Group, two are loose. | \
04.05.21 On-going. Ann Pike to meet with the miller. |
| 2. | Ann Pike | Draw up tide tables. | 04.05.21 Discharged – Ann Pike said that the tables are drawn. She said that \
the matter had moved on. Ann Pike had spoken to the ferry company. |
"""


def test_a_row_of_a_log_is_quoted_with_the_words_that_its_mark_needs() -> None:
    found = quoted(LOG)
    assert ("On-going. Ann Pike to meet with the miller.", Answer.NOT_DONE) in found
    assert any(text.startswith("As noted at the previous meeting") for text, _ in found)
    assert [text for text, _ in found if text.startswith("Discharged")] == [
        "Discharged – Ann Pike said that the tables are drawn. She said that the matter had moved on."
    ]
    assert not any("spoken to the ferry" in text for text, _ in found)


def test_matters_arising_in_one_paragraph_are_told_apart_by_what_they_say() -> None:
    found = quoted(
        minutes("""
        12.   MATTERS ARISING

        The steps at the quay have been mended. The tide tables are still awaited. Councillor Roach asked whether eels \
had been counted. Dog bin – the forms are with the mill.
        """)
    )
    assert found == [
        ("The steps at the quay have been mended.", Answer.DONE),
        ("The tide tables are still awaited.", Answer.NOT_DONE),
        ("Dog bin – the forms are with the mill.", Answer.PARTLY),
    ]


def test_what_follows_matters_told_in_their_own_paragraph_answers_nothing() -> None:
    found = quoted(
        minutes("""
        12.   Matters Arising: The steps at the quay have been mended. The tide tables are still awaited.

        Police Report: The Officers told the council that they had received four calls from the quay in May.

        13.   Ferry: The ferry was painted.
        """)
    )
    assert [text for text, _ in found] == [
        "The steps at the quay have been mended.",
        "The tide tables are still awaited.",
    ]


def test_the_name_of_a_matter_is_no_answer() -> None:
    found = quoted(
        minutes("""
        12.   MATTERS ARISING

        i)   Signs to the Ferry

        The signs have been put up.
        """)
    )
    assert [text for text, _ in found] == ["The signs have been put up."]


def test_a_report_of_actions_goes_on_under_headings_of_its_own() -> None:
    found = quoted(
        minutes("""
        12.   ACTIONS REPORT

        Ann Pike gave news of the actions.

        Tide tables

        A paper on the tide tables had been circulated. Tables were of great use.

        Steps at the quay

        Work on the steps was ongoing.

        13.   EELS

        A paper on eels had been circulated.
        """)
    )
    assert ("A paper on the tide tables had been circulated.", Answer.DONE) in found
    assert ("Work on the steps was ongoing.", Answer.PARTLY) in found
    assert not any("eels" in text or "great use" in text for text, _ in found)


def test_answers_that_open_with_their_minute_say_how_it_stands() -> None:
    found = quoted(
        minutes("""
        12.   MINUTES OF THE PREVIOUS MEETING

        The minutes were looked at. The Committee noted that:-

        (a) (Minute No. 3 – Steps at the Quay) – the plan in this minute had been approved by the Council at its \
meeting held on 2nd March, 2021;

        (b) With regard to Minute No. 5 (Eels), the Chair said that the count had taken place in April.

        Resolved:- That the minutes be signed.
        """)
    )
    assert [answer for text, answer in found if "Minute No." in text] == [Answer.DONE, Answer.DONE]


def test_what_is_decided_under_matters_arising_and_the_end_of_the_meeting_answer_nothing() -> None:
    found = quoted(
        minutes("""
        12.   MATTERS ARISING

        The steps at the quay have been mended.

        RESOLVED

        That the matters that are closed be removed from the list.

        The meeting closed at 8.30 p.m.
        """)
    )
    assert found == [("The steps at the quay have been mended.", Answer.DONE)]


def test_a_log_that_closes_an_action_answers_for_an_update_in_short() -> None:
    page = """
    <html><body><h1>Weir Committee: action log</h1><table>
    <tr><th>No.</th><th>Action</th><th>Owner</th><th>Update</th><th>Status</th></tr>
    <tr><td>1</td><td>Share the tide tables</td><td>Ann Pike</td><td>Link on 3 March 2021</td><td>Closed</td></tr>
    <tr><td>2</td><td>Count the eels</td><td>Bo Roach</td><td>Nets lent by the mill</td><td>Open</td></tr>
    </table></body></html>
    """
    found = [(one.quote.text, one.states) for one in read(dedent(page).encode(), "log.html").references]
    assert ("Link on 3 March 2021", Answer.DONE) in found
    assert ("Nets lent by the mill", Answer.PARTLY) in found


def test_a_report_answers_what_was_asked_in_the_next_sentence_and_tells_of_recommendations_by_number() -> None:
    found = quoted("""
    Report to: Weir Board

    Title: Eels

    Decision no: 21/00031

    Summary

    At its meeting on 7 December 2020 the Board asked that the count include elvers. This has been done at section 4.
    Recommendation 2 has been implemented. Work on recommendation 5 is under way.

    Recommendations

    a) note the progress made against each recommendation; and

    b) agree a further count.
    """)
    assert found[1:] == [
        ("This has been done at section 4.", Answer.DONE),
        ("Recommendation 2 has been implemented.", Answer.DONE),
        ("Work on recommendation 5 is under way.", Answer.PARTLY),
    ]


def test_points_under_the_words_actions_from_the_last_meeting_answer_them() -> None:
    found = quoted(
        minutes("""
        12.   MINUTES

        The Panel noted that the following action points from the previous meeting remained outstanding:

        - The count of eels had not been provided.

        - The tide tables had been circulated on 4 April.

        RESOLVED

        That the minutes be approved.
        """)
    )
    assert ("The count of eels had not been provided.", Answer.NOT_DONE) in found
    assert ("The tide tables had been circulated on 4 April.", Answer.DONE) in found
    assert not any("approved" in text for text, _ in found)


def test_a_report_tells_of_what_the_committee_resolved_then() -> None:
    found = quoted("""
    Report to: Weir Board

    Title: Eels

    Background

    After the debate, the Committee resolved to send the matter to the Board.
    """)
    assert [text for text, _ in found] == ["After the debate, the Committee resolved to send the matter to the Board."]

"""What reports ask bodies to decide, in the many ways of writing it."""

from __future__ import annotations

import pytest

from arising.reading.reports.recommendation_sections import recommendation_heading
from arising.reading.reports.recommendations import recommendations_of
from tests.reading.typed_papers import typed

CASES = {
    "numbered under a numbered heading": (
        """
        1. Recommendations

        1.1 That the moorings report be noted

        1.2 That a further report come to the
        Panel in six months.

        2. Background

        2.1 Moorings were let in 2011.
        """,
        ["That the moorings report be noted", "That a further report come to the Panel in six months."],
    ),
    "small letters after the heading's own number": (
        """
        1. Recommendations

        1.1 note the moorings report

        1.2 ask for a further report in June

        2. Background
        """,
        ["note the moorings report", "ask for a further report in June"],
    ),
    "a bracketed list whose second number would be the next section's": (
        """
        1. Recommendations

        The Panel is asked to agree:

        1) the new dues as set out in the appendix of this report; it may comment on them, or

        2) Moorings as they were let in the spring of last year

        2. Background
        """,
        [
            "the new dues as set out in the appendix of this report; it may comment on them",
            "Moorings as they were let in the spring of last year",
        ],
    ),
    "letters that run on under headings and past (i)": (
        """
        Recommendations:

        County Council is asked to agree the following:

        (g) Note the new dues

        (h) Agree to the rise in mooring fees

        Policies and Strategies

        (i) Ferry fares to be kept as they are

        (j) The Dredging Strategy as set out in appendix O

        In addition:

        (k) To note the state of the weir

        All Members are reminded that arrears of harbour dues must be declared.
        """,
        [
            "Note the new dues",
            "Agree to the rise in mooring fees",
            "Ferry fares to be kept as they are",
            "The Dredging Strategy as set out in appendix O",
            "To note the state of the weir",
        ],
    ),
    "lettered after a lead-in": (
        """
        Recommendations:

        Cabinet is asked to:

        a) NOTE the survey; and

        b) AGREE the works set out in section 4.

        1. Introduction

        1.1 The survey was made in May.
        """,
        ["NOTE the survey", "AGREE the works set out in section 4."],
    ),
    "one bold sentence": (
        """
        ## **6. Recommendations**

        **To note the survey and comment on the plan.**

        ## 7. Proposals and Details

        The survey was made in May.
        """,
        ["To note the survey and comment on the plan."],
    ),
    "bullets after a lead-in": (
        """
        #### 5. **Recommendations**

        **The Harbour Partnership is asked to:**

        - **Review the plan for the year.**
        - **Receive a report on the second phase.**

        ## 6. Proposals
        """,
        ["Review the plan for the year.", "Receive a report on the second phase."],
    ),
    "on the heading's own line": (
        """
        Recommendation: That the accounts be approved.

        Background

        The accounts are kept by the harbour office.
        """,
        ["That the accounts be approved."],
    ),
    "numbered on from the heading": (
        """
        3. Recommendations to the Harbour Panel

        Harbour Panel is asked to:

        3.1 Comment on the findings and send its comments to Cabinet

        4. Name and contact details

        Ola Fenn
        """,
        ["Comment on the findings and send its comments to Cabinet"],
    ),
    "no heading but an asking lead-in": (
        """
        3. Key actions

        The Harbour Panel is asked to:

        - 3.1 Note the draft survey.
        - 3.2 Note the proposal to re-let the moorings.

        4. Contact
        """,
        ["Note the draft survey.", "Note the proposal to re-let the moorings."],
    ),
    "headings inside a lettered list": (
        """
        Recommendations:

        The Council, having had due regard to the advice of its officers, is asked to agree the following:

        Capital

        (a) The ten-year programme of works.

        Revenue

        (b) The net budget of £2m.

        (c) The charges in appendix C.

        1. Background
        """,
        ["The ten-year programme of works.", "The net budget of £2m.", "The charges in appendix C."],
    ),
    "sections numbered with noughts": (
        """
        2.0 RECOMMENDATIONS

        2.1 That the strategy be approved.

        2.2 That the charges be adopted from 1 April.

        3.0 BACKGROUND

        3.1 Berths are full.
        """,
        ["That the strategy be approved.", "That the charges be adopted from 1 April."],
    ),
    "parts of a part stay in it": (
        """
        3. Recommendations

        Cabinet is recommended:

        3.1 To approve the strategy.

        3.2 To let the Director place orders, including:

        (a) signs; and

        (b) lines.

        3.3 To note the costs.

        4. Reasons
        """,
        [
            "To approve the strategy.",
            "To let the Director place orders, including: (a) signs; and (b) lines.",
            "To note the costs.",
        ],
    ),
    "one sentence that leads in itself": (
        """
        2. Recommendations:

        It is recommended that the Panel note the report.

        3. Reasons
        """,
        ["that the Panel note the report."],
    ),
    "letters whose lines run together": (
        """
        Recommendation:

        The Council may resolve one of the following:

        a. Agree the works,
        b. express comments but leave the works as they are, or
        c. put the works off

        Appendices
        """,
        ["Agree the works", "express comments but leave the works as they are", "put the works off"],
    ),
    "in the row under their label": (
        """
        <table>
        <tr><td colspan=2>Title: Moorings</td></tr>
        <tr><td colspan=2>Recommendations</td></tr>
        <tr><td colspan=2>1. That the survey be noted.<br>2. That the works be agreed.</td></tr>
        <tr><td>Wards affected</td><td>All</td></tr>
        </table>
        """,
        ["That the survey be noted.", "That the works be agreed."],
    ),
    "under their label in one cell": (
        """
        <table>
        <tr><td>Title:<br>Moorings</td></tr>
        <tr><td>Recommendations:<br>The Board is asked to:<br>1. Note the survey.<br>2. Agree the works.</td></tr>
        </table>
        """,
        ["Note the survey.", "Agree the works."],
    ),
    "lists under numbered lead-ins": (
        """
        2. Recommendations

        1. That Cabinet:

        (a) agree the works; and

        (b) note the costs.

        2. That Council:

        (a) add the works to the programme.

        3. Background
        """,
        ["agree the works", "note the costs.", "add the works to the programme."],
    ),
    "with reasons in the heading": (
        """
        4. Recommendations and Reasons

        4.1 That the survey be noted.

        5. Background
        """,
        ["That the survey be noted."],
    ),
    "in a summary table": (
        """
        <table>
        <tr><td>Title:</td><td>Moorings</td></tr>
        <tr><td>Recommendations:</td><td>1. That the survey be noted.<br>2. That the works be agreed.</td></tr>
        </table>
        """,
        ["That the survey be noted.", "That the works be agreed."],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_recommendations_are_read_without_number_and_lead_in(name: str) -> None:
    paper, expected = CASES[name]
    assert [words.text for words in recommendations_of(typed(paper).blocks)] == expected


def test_a_report_that_recommends_nothing_has_none() -> None:
    paper = """
    1. Background

    The survey, recommended by the harbour master, was made in May.

    2. Findings

    - Silt
    - Weed
    """
    assert recommendations_of(typed(paper).blocks) == ()


def test_each_recommendation_stands_at_its_words() -> None:
    layout = typed(CASES["numbered under a numbered heading"][0])
    for words in recommendations_of(layout.blocks):
        assert " ".join(words.place.words(layout.paper.text).split()) == words.text


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("Recommendations", True),
        ("4. Recommendation(s):", True),
        ("Recommendations: What will we do about it?", True),
        ("Recommendations of the review were carried out in May", False),
        ("The recommendations", True),
        ("Recommendations / Next Steps", True),
        ("Reasons for recommendations", False),
        ("Recommended practice for moorings", False),
    ],
)
def test_headings_over_recommendations_are_told_from_sentences(text: str, heads: bool) -> None:
    assert recommendation_heading(text) is heads

"""Where reports begin, whatever their sheet calls itself."""

from __future__ import annotations

from arising.reading.reports.report_openings import report_openings
from arising.reading.reports.sheet_labels import labels_in
from tests.reading.typed_papers import typed

MINUTES = """
    HARBOUR SCRUTINY PANEL

    Tuesday, 4th June, 2019

    Present:- Councillor Quill (in the Chair); Councillors Amble and Stroud.

    12. FERRY TIMETABLE

    The Chair quoted the letter as it stood:

    Subject: the winter timetable

    which had come from the operator.

    Resolved:- That the letter be noted.
"""


def begun(text: str) -> list[str]:
    """The first words of each report found."""
    blocks = typed(text).blocks
    return [blocks[number].text for number in report_openings(blocks, labels_in(blocks))]


def test_a_sheet_of_numbered_label_rows_opens_at_the_council_above_it() -> None:
    paper = (
        MINUTES
        + """
    MERROW BOROUGH COUNCIL – REPORT TO HARBOUR SCRUTINY PANEL

    <table>
    <tr><td>1.</td><td>Meeting:</td><td>Harbour Scrutiny Panel</td></tr>
    <tr><td>2.</td><td>Date:</td><td>9th July, 2019</td></tr>
    <tr><td>3.</td><td>Title:</td><td>Dredging of the Inner Basin</td></tr>
    </table>

    5. Summary

    The basin silts up.
    """
    )
    assert begun(paper) == ["MERROW BOROUGH COUNCIL – REPORT TO HARBOUR SCRUTINY PANEL"]


def test_labels_over_values_open_at_their_heading() -> None:
    paper = """
    Summary Sheet

    Committee Name and Date of Committee Meeting

    Harbour Scrutiny Panel – 9 July 2019

    Report Title

    Dredging of the Inner Basin

    Report Author(s)

    Ola Fenn, Harbour Engineer

    Report Summary

    The basin silts up.
    """
    assert begun(MINUTES + paper) == ["Summary Sheet"]


def test_letter_style_labels_open_a_report() -> None:
    paper = """
    From: Pia Holm, Cabinet Member for Quays

    To: Cabinet – 3 March 2020

    Subject: Repair of the Long Mole

    Classification: Unrestricted

    Summary: The mole leaks.
    """
    assert begun(paper) == ["From: Pia Holm, Cabinet Member for Quays"]


def test_a_title_over_report_by_opens_with_body_and_day_above() -> None:
    paper = """
    Quayside Neighbourhood Committee

    15 January 2020

    A Crossing on Rope Walk

    Report by Tom Vane, Director of Streets

    Purpose of Report

    To agree a crossing on Rope Walk.

    Recommendation(s)

    The Committee is asked to agree the crossing.
    """
    assert begun(paper) == ["Quayside Neighbourhood Committee"]


def test_labels_and_values_in_one_cell_open_a_report() -> None:
    paper = """
    <table>
    <tr><td>Committee:<br>Cabinet</td><td>Date:<br>5 May 2021</td><td>Classification:<br>Unrestricted</td></tr>
    <tr><td>Report of:<br>Director of Quays</td><td>Title:<br>Berths for Visitors</td><td></td></tr>
    </table>

    1. Summary

    1.1 Berths are full.
    """
    assert len(begun(paper)) == 1


def test_two_reports_in_one_pack_are_told_apart() -> None:
    sheet = """
    BRIEFING PAPER

    1. Date: 24 February 2020

    2. Title: {title}

    3. Directorate: Harbours

    1. Background

    Work began in the spring and goes on.

    2. Recommendations

    2.1 That the progress be noted.
    """
    paper = sheet.format(title="Buoys") + sheet.format(title="Lanterns")
    assert begun(paper) == ["BRIEFING PAPER", "BRIEFING PAPER"]


def test_who_signs_a_report_at_its_end_opens_no_other() -> None:
    paper = """
    From: Pia Holm, Cabinet Member for Quays

    To: Cabinet – 3 March 2020

    Subject: Repair of the Long Mole

    Recommendations:

    Cabinet is asked to AGREE the works.

    1. Introduction

    1.1 The mole leaks, as it has leaked before.

    5. Recommendations:

    Cabinet is asked to AGREE the works.

    6. Background Documents

    None

    7. Contact details

    Report Author: Ola Fenn

    Relevant Director: Ida Marsh

    Classification: Unrestricted
    """
    assert begun(paper) == ["From: Pia Holm, Cabinet Member for Quays"]


def test_a_sheet_that_asks_for_no_title_opens_a_report() -> None:
    paper = """
    QUAYSIDE COMMITTEE

    17 September 2019

    Tree Planting Plan

    Final Decision-Maker

    Quayside Committee

    Lead Officer and Report Author

    Ola Fenn

    Classification

    Public

    Wards affected

    All

    Executive Summary

    Trees are few.
    """
    assert begun(paper) == ["QUAYSIDE COMMITTEE"]


def test_minutes_that_quote_a_label_open_no_report() -> None:
    assert begun(MINUTES) == []


def test_the_front_of_an_agenda_opens_no_report() -> None:
    paper = """
    HARBOUR SCRUTINY PANEL

    Venue: Custom House, Merrow

    Date: Tuesday, 9th July, 2019

    Time: 2.00 p.m.

    AGENDA

    1. Apologies for absence

    2. Title: a word about names
    """
    assert begun(paper) == []


def test_an_appendix_opens_but_not_in_a_list_of_appendices() -> None:
    paper = """
    Report Title

    Dredging of the Inner Basin

    Report Author

    Ola Fenn

    List of Appendices Included

    Appendix 1 – Soundings

    Appendix 2 – Costs

    Background Papers

    None

    1. Recommendations

    1.1 That the soundings be noted.

    ## APPENDIX 1 – Soundings

    The basin is two metres deep where it should be four.
    """
    assert begun(paper) == ["Report Title", "APPENDIX 1 – Soundings"]


def test_officers_at_a_short_meeting_open_no_report_that_follows_it() -> None:
    paper = """
    Officers: Ola Fenn (Harbour Master)

    1. QUAY – It was noted that the ferry ran late.

    2. ROADS – It was noted that none was mended.

    3. NEXT MEETING – In June.

    | | |
    |---|---|
    | 1. Meeting:- | Quayside Committee |
    | 2. Date:- | 17 September 2019 |
    | 3. Title:- | Tree Planting Plan |
    """
    assert [words.split(" ")[0] for words in begun(paper)] == ["1."]

"""Title, author, day, approvals and appendices of reports."""

from __future__ import annotations

from datetime import date

from arising.reading.reports.reports import read_report
from tests.reading.typed_papers import report_of


def test_a_numbered_sheet_gives_title_day_and_the_contact_as_author() -> None:
    report = read_report(
        report_of("""
        <table>
        <tr><td>1.</td><td><b>Meeting:-</b></td><td>Harbour Partnership</td></tr>
        <tr><td>2.</td><td><b>Date:-</b></td><td>21<sup>st</sup> May, 2019</td></tr>
        <tr><td>3.</td><td><b>Title:-</b></td><td>Dredging of the Inner Basin: Update</td></tr>
        </table>

        5. Summary

        The basin silts up.

        **Contact Name:** Ola Fenn, Harbour Engineer, (01999) 555010
        """)
    )
    assert report.title.text == "Dredging of the Inner Basin: Update"
    assert report.day is not None
    assert report.day.on == date(2019, 5, 21)
    assert report.author is not None
    assert report.author.text == "Ola Fenn"


def test_labels_over_values_give_title_author_and_approver() -> None:
    report = read_report(
        report_of("""
        Summary Sheet

        Committee Name and Date of Committee Meeting

        Harbour Panel – 9 July 2019

        Report Title

        Dredging of the Inner Basin

        Strategic Director Approving Submission of the Report

        Ida Marsh, Strategic Director of Quays

        Report Author(s)

        Ola Fenn@merrow.example
        """)
    )
    assert report.title.text == "Dredging of the Inner Basin"
    assert report.day is not None
    assert report.day.on == date(2019, 7, 9)
    assert report.author is not None
    assert report.author.text == "Ola Fenn"
    assert [(each.role, each.name.text) for each in report.approvals] == [
        ("Strategic Director Approving Submission of the Report", "Ida Marsh")
    ]


def test_a_title_lost_from_the_sheet_is_taken_from_the_heading_of_the_body() -> None:
    report = read_report(
        report_of("""
        Report Title

        Ida Marsh, Strategic Director, Quays

        Wards Affected

        All

        Council Approval Required

        No

        Moorings Let to Visitors

        1. Background

        1.1 Moorings are let by the day.
        """)
    )
    assert report.title.text == "Moorings Let to Visitors"


def test_a_title_above_report_by_is_read_over_two_lines_with_the_day_above() -> None:
    report = read_report(
        report_of("""
        Quayside Neighbourhood Committee

        15 January 2020

        A Petition for a Crossing
        on Rope Walk

        Report by Tom Vane, Director of Streets

        Purpose of Report

        To answer a petition.
        """)
    )
    assert report.title.text == "A Petition for a Crossing on Rope Walk"
    assert report.day is not None
    assert report.day.on == date(2020, 1, 15)
    assert report.author is not None
    assert report.author.text == "Tom Vane"


def test_a_table_of_approvals_is_read_by_row() -> None:
    report = read_report(
        report_of("""
        Report Title: Moorings

        Report Author: Ola Fenn

        Approvals obtained from:

        <table>
        <tr><td></td><td>Named Officer</td><td>Date</td></tr>
        <tr><td>Director of Finance</td><td>Una Lisle</td><td>18/05/2018</td></tr>
        <tr><td>Head of Law</td><td>Click here to enter text</td><td></td></tr>
        </table>
        """)
    )
    approved = [(each.role, each.name.text, each.day.on if each.day else None) for each in report.approvals]
    assert approved == [("Director of Finance", "Una Lisle", date(2018, 5, 18))]


def test_an_appendix_says_so_and_bears_its_heading() -> None:
    report = read_report(report_of("## APPENDIX 1\n\n## Soundings of the Basin\n\nTwo metres.\n"))
    assert report.appendix
    assert report.title.text == "APPENDIX 1 Soundings of the Basin"


def test_the_place_of_a_report_runs_from_its_first_word_to_its_last() -> None:
    text = "Subject: Moorings\n\nBy: Ola Fenn\n\nThe end.\n"
    assert read_report(report_of(text)).place.words(text) == text.strip()

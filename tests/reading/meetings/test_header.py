"""Which body meets, when and where, from the heads of papers; every body and place here is invented."""

from __future__ import annotations

import pytest

from arising.reading.meetings.body_names import normal_case
from arising.reading.meetings.header import Header, read_header
from arising.reading.parts.parts import Part, PartKind
from tests.reading.typed_papers import typed


def head(text: str, kind: PartKind = PartKind.MINUTES) -> Header:
    layout = typed(text)
    return read_header(Part(kind, layout.blocks, ()), layout)


def facts(text: str, kind: PartKind = PartKind.MINUTES) -> tuple[str, str, str, str]:
    """Body, date, time and venue, empty where the head does not state them."""
    found = head(text, kind)
    return (
        found.body.text if found.body else "",
        found.day.on.isoformat() if found.day else "",
        found.time.at.strftime("%H:%M") if found.time else "",
        found.venue.text if found.venue else "",
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "IMPROVING HOMES SELECT COMMISSION\n\n5th June, 2018\n\nPresent:- Councillor Heron (in the Chair).",
            ("Improving Homes Select Commission", "2018-06-05", "", ""),
        ),
        (
            (
                "Minutes of the Meeting of the Full Eelpool Town Council held at 7.00pm on Monday 1 September 2008"
                "\n\nPresent: Cllr. Pike"
            ),
            ("Eelpool Town Council", "2008-09-01", "19:00", ""),
        ),
        (
            "Minutes of the Meeting of the Full Council held on Monday 1 September 2008\n\nPresent: Cllr. Pike",
            ("Full Council", "2008-09-01", "", ""),
        ),
        (
            (
                "FENSHIRE COUNTY COUNCIL\n\nCABINET\n\nMINUTES of a meeting of the Cabinet held in the Council "
                "Chamber, "
                "Fen House, Fenby on Thursday, 30 January 2025.\n\nPRESENT: Mr R Heron (Chairman)"
            ),
            ("Cabinet", "2025-01-30", "", "Council Chamber, Fen House, Fenby"),
        ),
        (
            (
                "FENSHIRE COUNTY COUNCIL\n\nHOMES PANEL – 10th December 2024\n\nMINUTES of the meeting held in the Elm "
                "Room, Fen House, Fenby."
            ),
            ("Homes Panel", "2024-12-10", "", "Elm Room, Fen House, Fenby"),
        ),
        (
            (
                "MINUTES OF PROCEEDINGS AT MEETING OF THE MUNICIPAL DISTRICT OF FENBY WEST HELD IN ARAS WREN, "
                "FENBY, CO. "
                "FEN, ON WEDNESDAY, 2ND MARCH, 2016, AT 10:00 A.M."
            ),
            ("Municipal District of Fenby West", "2016-03-02", "10:00", "ARAS WREN, FENBY, CO. FEN"),
        ),
        (
            (
                "MINUTES OF PROCEEDINGS AT MEETING OF FENBY CITY "
                "AND\n\nCOUNTY\n\nCOUNCIL\n\nHELD\n\nIN\n\nTHE\n\nCOUNCIL\n\n"
                "CHAMBER,\n\nFENBY, ON MONDAY, 25TH JANUARY, 2016, AT\n\n3.00 P.M.\n\nPRESENT IN THE CHAIR: Mr Heron"
            ),
            ("Fenby City and County Council", "2016-01-25", "15:00", "COUNCIL CHAMBER, FENBY"),
        ),
        (
            (
                "Minutes from the meeting of Fenby Children Board, held on Thursday 6th March 2014, 1pm – 4pm at "
                "River House"
            ),
            ("Fenby Children Board", "2014-03-06", "13:00", "River House"),
        ),
        (
            (
                "Minutes of Fenby Annual Parish Council Meeting held in The Old School\n\nAt 7.30pm on Wednesday 18 "
                "May 2011"
            ),
            ("Fenby Parish Council", "2011-05-18", "19:30", "The Old School"),
        ),
        (
            "MINUTES OF FENBY PARISH COUNCIL ANNUAL MEETING HELD AT THE OLD SCHOOL ON WEDNESDAY 18 MAY 2011",
            ("Fenby Parish Council", "2011-05-18", "", "OLD SCHOOL"),
        ),
        (
            (
                "# Agenda, decisions and minutes\n\n## Fenby Area Committee - Thursday 15 January 2026 7:30 pm\n\n"
                "Venue: Guildhall, Fenby. View directions"
            ),
            ("Fenby Area Committee", "2026-01-15", "19:30", "Guildhall, Fenby"),
        ),
        (
            "# Agenda and minutes\n\n## Overview and Scrutiny - Thursday, 25th July, 2024 5.00 pm",
            ("Overview and Scrutiny", "2024-07-25", "17:00", ""),
        ),
        (
            (
                "# Minutes\n\n## Licensing Sub-Committee\n\n**Date:** 4th February 2021\n**Time:** 10:00 - 11:45\n"
                "**Location:** Virtual Meeting on Zoom"
            ),
            ("Licensing Sub-Committee", "2021-02-04", "10:00", "Virtual Meeting on Zoom"),
        ),
        (
            "NOTES OF THE MEETING OF THE HOMES GROUP\nWEDNESDAY 6TH JUNE 2018, 5.30PM\nROOM 101, CIVIC HALL",
            ("Homes Group", "2018-06-06", "17:30", "ROOM 101, CIVIC HALL"),
        ),
        (
            "MINUTES OF FENBY PARISH COUNCIL MEETING HELD AT ALL SAINTS CHURCH FENBY MONDAY 13TH MAY 2019",
            ("Fenby Parish Council", "2019-05-13", "", "ALL SAINTS CHURCH FENBY"),
        ),
        (
            "Children's Trust Executive Board\n\nThursday 4 July 2013, 14.00 - 16.00",
            ("Children's Trust Executive Board", "2013-07-04", "14:00", ""),
        ),
    ],
)
def test_heads_of_minutes(text: str, expected: tuple[str, str, str, str]) -> None:
    assert facts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "## HOMES, YOUNG PEOPLE AND FAMILIES PARTNERSHIP\n\n**Venue:** Town Hall,\nMoor Street,\nFenby. "
                "FE0 2TH\n\n"
                "**Date:** Wednesday, 21st May, 2014\n\n**Time:** 2.00 p.m.\n\n### A G E N D A"
            ),
            (
                "Homes, Young People and Families Partnership",
                "2014-05-21",
                "14:00",
                "Town Hall, Moor Street, Fenby. FE0 2TH",
            ),
        ),
        (
            (
                "HOMES COMMISSION\n\nDate and Time :- Tuesday, 3 March 2020 at 5.30 p.m.\n\nVenue:- Town Hall, "
                "Fenby.\n\n"
                "There will be a pre-meeting for all members at 4.00 p.m."
            ),
            ("Homes Commission", "2020-03-03", "17:30", "Town Hall, Fenby"),
        ),
        (
            (
                "Summons to and Agenda for a Meeting on\n\nThursday, 13th March, 2025\n\nat 10.00 "
                "am\n\nWednesday, 5 March 2025"
                "\n\nA meeting of the County Council will be held in the Council Chamber, Fen House, Fenby, FE1 1XQ on "
                "Thursday, 13th March, 2025 at 10.00 am to deal with the following business."
            ),
            ("County Council", "2025-03-13", "10:00", "Council Chamber, Fen House, Fenby, FE1 1XQ"),
        ),
        (
            (
                "AGENDA\n\nCABINET\n\nThursday, 30th January, 2025, at 10.00 am\n\nAsk for: Ann Heron\n\n"
                "Council Chamber, Fen House, Fenby"
            ),
            ("Cabinet", "2025-01-30", "10:00", "Council Chamber, Fen House, Fenby"),
        ),
        (
            (
                "Public Document Pack\n\nAgenda\n\nPlanning Committee\n\nTime and Date\n\n2.00 pm on Tuesday, "
                "8th March, 2016"
                "\n\nPlace\n\nCommittee Room 3 - Council House"
            ),
            ("Planning Committee", "2016-03-08", "14:00", "Committee Room 3 - Council House"),
        ),
        (
            (
                "To: Members of the Planning Committee\n\nDear Councillor,\n\nYou are hereby summoned to attend "
                "a meeting of the "
                "Planning Committee to be held in the Town Hall, Fenby, on Wednesday 15th May 2024, commencing "
                "at 6.30pm."
            ),
            ("Planning Committee", "2024-05-15", "18:30", "Town Hall, Fenby"),
        ),
    ],
)
def test_heads_of_agendas(text: str, expected: tuple[str, str, str, str]) -> None:
    assert facts(text, PartKind.AGENDA) == expected


def test_when_the_meeting_ends() -> None:
    found = head("Minutes of the meeting of the Homes Board, held on 6 March 2014, 1pm – 4pm at River House")
    assert found.end_time is not None
    assert found.end_time.at.isoformat() == "16:00:00"
    closed = head("Homes Board\n\n6 March 2014\n\nThe Chair thanked everybody. The meeting closed at 9.15 pm.")
    assert closed.end_time is not None
    assert closed.end_time.at.isoformat() == "21:15:00"
    assert closed.time is None


def test_what_is_not_stated_is_nothing() -> None:
    assert facts("Present: Councillor Heron (Chair)\n\nApologies: none") == ("", "", "", "")


def test_half_past_five_of_a_meeting_is_in_the_afternoon() -> None:
    assert facts("HOMES BOARD\n\n5 June 2018 at 5.30")[2] == "17:30"


def test_an_agenda_names_chair_and_members() -> None:
    found = head(
        "Homes Committee\n\nDate: Tuesday 7 July 2020\n\nMembers: Cllr A Heron (Chair), Cllr B Pike\n\n"
        "Contact: D Vole, Democratic Services Officer",
        PartKind.AGENDA,
    )
    assert found.chair is not None
    assert found.chair.name.text == "A Heron"
    assert [person.name.text for person in found.membership] == ["A Heron", "B Pike"]


def test_a_cancelled_meeting_says_so() -> None:
    assert head("# Meeting\n\n## Area Committee - Thursday 4 December 2025 7:30 pm, CANCELLED").cancelled


@pytest.mark.parametrize(
    ("printed", "known", "expected"),
    [
        ("HOMES AND CARE BOARD", "", "Homes and Care Board"),
        ("CHILDREN'S SUB-COMMITTEE", "", "Children's Sub-Committee"),
        ("LSCB PERFORMANCE GROUP", "", "LSCB Performance Group"),
        ("SEND BOARD", "", "SEND Board"),
        ("MAPA PANEL", "The MAPA team met.", "MAPA Panel"),
        ("LOOKED AFTER GROUP", "The Looked After Group met.", "Looked After Group"),
        ("Health and Wellbeing Board", "", "Health and Wellbeing Board"),
    ],
)
def test_names_in_capitals_are_put_in_normal_case(printed: str, known: str, expected: str) -> None:
    assert normal_case(printed, known) == expected


def test_every_fact_has_its_place() -> None:
    layout = typed("HOMES BOARD\n\nMinutes of the meeting held at River House on 6 March 2014 at 1 pm")
    found = read_header(Part(PartKind.MINUTES, layout.blocks, ()), layout)
    text = layout.paper.text
    assert found.body is not None
    assert found.day is not None
    assert found.venue is not None
    assert found.body.place.words(text) == "HOMES BOARD"
    assert found.day.place.words(text) == "6 March 2014"
    assert found.venue.place.words(text) == "River House"


def test_a_name_in_capitals_ends_before_the_house_and_the_town_where_the_body_met() -> None:
    found = head(
        "MINUTES OF PROCEEDINGS AT MEETING OF THE DISTRICT OF FENBY-EELPOOL IN HERON HOUSE, WEIR ROAD, "
        "FENBY, CO. FEN ON TUESDAY 9 SEPTEMBER, 2014, AT 9.00 A.M.\n\nPRESENT: Councillor Pike"
    )
    assert found.body is not None
    assert found.body.text == "District of Fenby-Eelpool"

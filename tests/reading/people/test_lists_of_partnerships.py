"""Who was there, as joint bodies and partnerships list it: by initials, by council, with copies and stand-ins."""

from __future__ import annotations

from typing import Any

from arising.reading import read
from arising.record.contract import contract
from tests.reading.people.test_attendance import attended, names


def page(text: str) -> list[dict[str, Any]]:
    """The meetings of a page's text."""
    meetings: list[dict[str, Any]] = contract(read(text.encode(), "page.txt"))["meetings"]
    return meetings


def test_members_called_by_their_initials_alone() -> None:
    there = attended("Present\n\nRH (Chair), MA, J P, DVW (for KL), SC\n\nApologies\n\nBT, EO, FJ\n")
    assert there.chair is not None
    assert there.chair.name.text == "RH"
    assert names(there.present) == ["RH", "MA", "J P", "DVW", "SC"]
    assert names(there.apologies) == ["BT", "EO", "FJ"]


def test_initials_between_a_name_and_a_post_say_nothing_of_the_chair() -> None:
    there = attended(
        "Present:\nDr Uma Heron UH Clinical Chair\nFay Pike FPi Chief Finance Officer\n"
        "Ann Otter AO Director of Strategy and Delivery\nLee Vole LVo Lay Member for Audit\n"
    )
    assert there.chair is not None
    assert there.chair.name.text == "Uma Heron"
    assert names(there.present) == ["Uma Heron", "Fay Pike", "Ann Otter", "Lee Vole"]
    assert there.present[1].post == "Chief Finance Officer"


def test_the_chair_in_a_bracket_with_initials() -> None:
    there = attended("Attendees:\nAnn Heron (AH - Chair), Lee Vole (LV), Fay Pike (FP for Jo Teal)\n")
    assert there.chair is not None
    assert there.chair.name.text == "Ann Heron"


def test_whoever_gets_a_copy_sent_no_apologies() -> None:
    there = attended(
        "Present: Ann Heron, Lee Vole\n\nApologies:\nFay Pike, Jo Teal,\nCC\nSam Wren, Kit Crane,\nMo Jay\n"
    )
    assert names(there.apologies) == ["Fay Pike", "Jo Teal"]


def test_lists_by_council() -> None:
    there = attended(
        "Ferry Council: Councillors Ann Heron (in the chair) and Lee Vole\n\n"
        "Marsh Borough Council: Councillors Fay Pike and Jo Teal\n\nLA Officers: Sam Wren (Clerk)\n"
    )
    assert there.chair is not None
    assert there.chair.name.text == "Ann Heron"
    assert names(there.present) == ["Ann Heron", "Lee Vole", "Fay Pike", "Jo Teal"]
    assert names(there.in_attendance) == ["Sam Wren"]


def test_police_sit_on_a_partnership() -> None:
    there = attended("Members present: Ann Heron (Independent Chair), Supt Lee Vole (Police), Fay Pike (Health)\n")
    assert names(there.present) == ["Ann Heron", "Lee Vole", "Fay Pike"]


def test_those_away_listed_below_with_whoever_came_for_them() -> None:
    found = page(
        "Agenda and minutes\n\nSafer Ferry Partnership\nTuesday, 5th June, 2012 4.00 pm\n\nVenue: Town Hall\n\n"
        "Items\nNo. Item\n\n1.\n\nApologies\n\nMinutes:\n\nApologies were received from the following:\n\n"
        "Ann Heron              - Lee Vole substituted\n\nFay Pike                   - Jo Teal substituted\n\n"
        "2.\n\nUrgent Business\n\nMinutes:\n\nThere was none.\n"
    )
    [meeting] = found
    assert meeting["apologies"] == ["Ann Heron", "Fay Pike"]
    assert [item["title"] for item in meeting["items"]] == ["Apologies", "Urgent Business"]


def test_the_day_of_a_page_is_not_that_of_the_last_minutes() -> None:
    found = page(
        "Agenda and minutes\n\nCabinet - Tuesday, 14th July 2020 6.00 p.m.\n\nVenue: THIS IS A VIRTUAL MEETING\n\n"
        "Items\nNo. Item\n\n15.\n\nMinutes\n\nTo receive the minutes of Cabinet held on Tuesday, 9 June, 2020. \n\n"
        "Minutes:\n\nThe minutes were approved as a correct record.\n\n16.\n\nUrgent Items\n\nMinutes:\n\nNone.\n"
    )
    assert [meeting["date"] for meeting in found] == ["2020-07-14"]


def test_posts_that_stand_right_behind_a_name() -> None:
    there = attended(
        "Present:\nAnn Heron Head of the Harbour (Chair)\nLee Vole Ferry Police (for Jo Teal)\n"
        "Present also:\nFay Pike, Detective Inspector\nSam Wren, Named Nurse\n"
    )
    assert there.chair is not None
    assert there.chair.name.text == "Ann Heron"
    assert names(there.present) == ["Ann Heron", "Lee Vole", "Fay Pike", "Sam Wren"]

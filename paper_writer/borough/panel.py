"""The corporate parenting panel: a plan is promised, brought, and found wanting later."""

from __future__ import annotations

from datetime import date, time

from paper_writer.borough.people import COUNCIL, PANEL
from paper_writer.truth import (
    ApologiesSaid,
    Ask,
    Decision,
    Interests,
    Item,
    Meeting,
    Narrative,
    Person,
    PointsBack,
    Resolved,
    Task,
)

JULY = date(2023, 7, 4)
JANUARY = date(2024, 1, 23)
OCTOBER = date(2024, 10, 15)
_ROOM = "Committee Room 2, Guildhall, Wrenmoor"

_CHAIR = Person("R Whitcombe", "Mrs")
_MEMBERS = (Person("D Ashdown", "Mr"), Person("S Iqbal", "Ms"), Person("T Norcross", "Mr"), Person("L Farrant", "Mrs"))
_OFFICERS = (
    Person("N Trevithick", "Ms", "Service Manager - Care Leavers"),
    Person("G Pellow", "Mr", "Head of Virtual School"),
)
_ONLINE = (Person("B Sayle", "Dr", "Designated Doctor", online=True),)

JULY_MINUTES = Meeting(
    "minutes",
    PANEL,
    JULY,
    council=COUNCIL,
    at=time(10, 0),
    venue=_ROOM,
    chair=_CHAIR,
    present=_MEMBERS,
    in_attendance=_OFFICERS + _ONLINE,
    apologies=(Person("C Birtwell", "Mr"),),
    items=(
        Item("Apologies", "21", (ApologiesSaid(),), agenda_item="1"),
        Item("Declarations of Interest", "22", (Interests(),), agenda_item="2"),
        Item(
            "Housing for Care Leavers",
            "23",
            (
                Narrative(
                    "Ms Trevithick introduced the report. Thirty-one young people had left care since January, "
                    "and seven "
                    "of them had spent a night in a hotel because no flat was ready."
                ),
                Narrative("Mr Norcross asked what a landlord was told before a young person moved in."),
                Task(
                    "Ms Trevithick would send Members the leaflet that landlords are given.",
                    "NT",
                ),
                Decision(
                    (
                        Resolved("note the report", "noted"),
                        Resolved(
                            "ask for a plan for the housing of care leavers to be brought in 6 months",
                            ask=Ask("in 6 months", date(2024, 1, 4)),
                        ),
                    ),
                    lead_in="that the Panel agree to:",
                ),
            ),
            agenda_item="3",
        ),
        Item(
            "Virtual School: Summer Report",
            "24",
            (
                Narrative("Mr Pellow presented the figures for the summer term. Attendance stood at 93.1%."),
                Decision((Resolved("the update be noted", "noted"),)),
            ),
            agenda_item="4",
        ),
    ),
)

JANUARY_MINUTES = Meeting(
    "minutes",
    PANEL,
    JANUARY,
    council=COUNCIL,
    at=time(10, 0),
    venue=_ROOM,
    chair=_CHAIR,
    present=_MEMBERS[:3],
    in_attendance=_OFFICERS,
    apologies=(_MEMBERS[3],),
    items=(
        Item("Apologies", "31", (ApologiesSaid(),), agenda_item="1"),
        Item("Declarations of Interest", "32", (Interests(),), agenda_item="2"),
        Item(
            "Plan for the Housing of Care Leavers",
            "33",
            (
                PointsBack(
                    "Further to Minute No. 23 of the meeting held on 4 July 2023, Ms Trevithick presented the plan for "
                    "the housing of care leavers.",
                    "done",
                    minute="23",
                    meeting_date=JULY,
                ),
                Narrative("Twelve flats would be set aside each year and no young person would be sent to a hotel."),
                Decision((Resolved("the plan be approved"),)),
            ),
            agenda_item="3",
        ),
        Item(
            "Work Programme",
            "34",
            (Decision((Resolved("the work programme be agreed"),)),),
            agenda_item="4",
        ),
    ),
)

OCTOBER_MINUTES = Meeting(
    "minutes",
    PANEL,
    OCTOBER,
    at=time(10, 0),
    venue=_ROOM,
    chair=_CHAIR,
    present=_MEMBERS,
    in_attendance=_OFFICERS[:1],
    items=(
        Item("Apologies", "1", (ApologiesSaid(),), agenda_item="1"),
        Item("Declarations of Interest", "2", (Interests(),), agenda_item="2"),
        Item(
            "Housing of Care Leavers: Nine Months On",
            "3",
            (
                PointsBack(
                    "The plan approved at the meeting held on 23 January 2024 was only partly in place: seven of the "
                    "twelve flats had been found, and three young people had again been sent to a hotel.",
                    "partly",
                    meeting_date=JANUARY,
                ),
                Decision(
                    (
                        Resolved("the position be noted with concern", "noted"),
                        Resolved(
                            "a report on the five missing flats be submitted in 3 months",
                            ask=Ask("in 3 months", date(2025, 1, 15)),
                        ),
                    )
                ),
            ),
            agenda_item="3",
        ),
        Item(
            "Independent Visitors",
            "4",
            (
                Narrative("Nineteen children had a visitor and twenty-two waited for one."),
                Task("Officers would ask the voluntary sector for help in finding visitors.", "Officers"),
                Decision((Resolved("the update be noted", "noted"),)),
            ),
            agenda_item="4",
        ),
    ),
)

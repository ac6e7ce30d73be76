"""The scrutiny commission, December 2023 to April 2024: one answer comes late and in part, one is complete."""

from __future__ import annotations

from datetime import date, time

from paper_writer.borough.people import (
    ADEYEMI,
    BROCKWELL,
    GLEDHILL,
    GUILDHALL,
    LANGSTAFF,
    MIRZA,
    PATERSON_ROE,
    SANDIFORD,
    SCRUTINY,
    councillors,
)
from paper_writer.borough.scrutiny_summer import DECEMBER, JUNE, SEPTEMBER
from paper_writer.truth import (
    Ask,
    Decision,
    Interests,
    Item,
    Meeting,
    Narrative,
    NextMeeting,
    Person,
    Points,
    PointsBack,
    Resolved,
    SetsNext,
)

FEBRUARY = date(2024, 2, 6)
APRIL = date(2024, 4, 16)
JULY = date(2024, 7, 2)

_MEMBERS = councillors(
    "Ashdown", "Birtwell", "Cordery", "Eastlake", "Farrant", "Iqbal", "Mirza", "Norcross", "Tolland", "Whitcombe"
)

DECEMBER_AGENDA = Meeting(
    "agenda",
    SCRUTINY,
    DECEMBER,
    at=time(17, 30),
    venue=GUILDHALL,
    chair=GLEDHILL,
    membership=_MEMBERS,
    co_opted=(Person("P. Lindqvist", "Mrs.", "Parent Carer Circle"),),
    items=(
        Item("Apologies for Absence", "1"),
        Item("Declarations of Interest", "2"),
        Item("Minutes of the previous meeting held on 19th September, 2023", "3"),
        Item("Communications", "4"),
        Item("Foster Carers' Telephone Line: Update", "5"),
        Item("Children's Services Scorecard, Quarter 2", "6"),
        Item("Urgent Business", "7"),
        Item("Date and time of the next meeting", "8", after="Tuesday, 6th February, 2024 at 5.30 p.m."),
    ),
    next_meeting=NextMeeting(FEBRUARY, time(17, 30)),
)

DECEMBER_MINUTES = Meeting(
    "minutes",
    SCRUTINY,
    DECEMBER,
    at=time(17, 30),
    venue=GUILDHALL,
    chair=GLEDHILL,
    present=councillors("Ashdown", "Birtwell", "Eastlake", "Farrant", "Mirza", "Norcross", "Tolland"),
    in_attendance=(PATERSON_ROE, ADEYEMI, LANGSTAFF),
    apologies=councillors("Cordery", "Iqbal"),
    items=(
        Item("Declarations of Interest", "15", (Interests(),)),
        Item(
            "Minutes of the Previous Meeting held on 19th September, 2023",
            "16",
            (
                PointsBack(
                    "Further to Minute No. 11, it was reported that the map of short-break provision had been "
                    "circulated to all Members on 3rd November, 2023.",
                    "done",
                    minute="11",
                ),
                Decision(
                    (
                        Resolved(
                            "the minutes of the previous meeting held on 19th September, 2023, be approved as "
                            "a correct "
                            "record for signature by the Chair"
                        ),
                    ),
                    recalls=SEPTEMBER,
                ),
            ),
        ),
        Item(
            "Foster Carers' Telephone Line: Update",
            "17",
            (
                PointsBack(
                    "In accordance with Minute No. 13 of the meeting held on 19th September, 2023, an update was "
                    "submitted on the telephone line for foster carers.",
                    "done",
                    minute="13",
                    meeting_date=SEPTEMBER,
                ),
                Narrative(
                    "The line had taken 71 calls in ten weeks, most of them after nine in the evening. Six carers took "
                    "turns to answer and were paid for it. The trial would be offered to the whole borough in spring."
                ),
                Decision(
                    (
                        Resolved("the update be noted", "noted"),
                        Resolved(
                            "the thanks of the Commission be placed on record to the carers who answered the telephone"
                        ),
                    )
                ),
            ),
        ),
        Item(
            "Children's Services Scorecard, Quarter 2",
            "18",
            (
                Narrative(
                    "Ruth Langstaff, Performance and Quality Manager, presented the scorecard. Assessments done within "
                    "45 working days had fallen to 78.2%, against a target of 90%, and repeat child protection plans "
                    "had risen."
                ),
                Points(
                    "The following points were made in answer to questions:-",
                    (
                        "The fall followed the move to a new case system in August",
                        "Caseloads were highest in the Millbeck team, at 24 for each worker",
                        "Agency staff were leaving, and twelve newly qualified workers had started",
                    ),
                ),
                Decision(
                    (
                        Resolved("the scorecard be noted", "noted"),
                        Resolved("the scorecard be submitted to the Commission twice a year", ask=Ask("twice a year")),
                        Resolved(
                            "a report on social work caseloads be submitted to the February 2024 meeting",
                            ask=Ask("to the February 2024 meeting", FEBRUARY),
                        ),
                    )
                ),
            ),
        ),
        Item(
            "Date and Time of the Next Meeting",
            "19",
            (
                SetsNext(
                    NextMeeting(FEBRUARY, time(17, 30)),
                    "The next meeting will be held on Tuesday, 6th February, 2024 at 5.30 p.m.",
                ),
            ),
        ),
    ),
)

_FEBRUARY_THERAPY = Item(
    "Speech and Language Therapy Waiting Times",
    "22",
    (
        PointsBack(
            "In accordance with Minute No. 5 of the meeting held on 13th June, 2023, Carl Sandiford, Head of "
            "Inclusion, "
            "submitted an update on speech and language therapy waiting times.",
            "done",
            minute="5",
            meeting_date=JUNE,
        ),
        Narrative(
            "The longest wait had come down from 54 weeks to 41. Three therapists had been appointed and would start "
            "after Easter. The exercises lent to parents had been put into four more languages."
        ),
        PointsBack(
            "Councillor Mirza welcomed the figures but noted that waits by area, as requested in June by the "
            "Commission, were still missing.",
            "not_done",
            minute="5",
            meeting_date=JUNE,
        ),
        Decision(
            (
                Resolved("the update be noted", "noted"),
                Resolved(
                    "waits by area for speech and language therapy be submitted to the April 2024 meeting",
                    ask=Ask("to the April 2024 meeting", APRIL),
                ),
                Resolved(
                    "the Chair write to the Integrated Care Board about waits by area in the contract",
                    ask=Ask(owner="Chair"),
                ),
            )
        ),
    ),
)

FEBRUARY_MINUTES = Meeting(
    "minutes",
    SCRUTINY,
    FEBRUARY,
    chair=GLEDHILL,
    present=councillors("Ashdown", "Birtwell", "Cordery", "Iqbal", "Mirza", "Norcross", "Whitcombe"),
    in_attendance=(SANDIFORD, BROCKWELL),
    apologies=councillors("Eastlake", "Farrant", "Tolland"),
    agenda_item="3",
    items=(
        Item("Declarations of Interest", "20", (Interests(),)),
        Item(
            "Minutes of the Previous Meeting held on 12th December, 2023",
            "21",
            (
                Decision(
                    (
                        Resolved(
                            "the minutes of the previous meeting held on 12th December, 2023, be approved as a correct "
                            "record for signature by the Chair"
                        ),
                    ),
                    recalls=DECEMBER,
                ),
            ),
        ),
        _FEBRUARY_THERAPY,
        Item(
            "Social Work Caseloads",
            "23",
            (
                PointsBack(
                    "Further to Minute No. 18 of the meeting held on 12th December, 2023, Duncan Brockwell, Head of "
                    "Early Help, presented a report on social work caseloads.",
                    "done",
                    minute="18",
                    meeting_date=DECEMBER,
                ),
                Narrative(
                    "The average was 17 children for each worker, but 24 in Millbeck. Cases had been moved to "
                    "two other "
                    "teams in January and no worker there now held more than 20."
                ),
                Decision((Resolved("the report be noted", "noted"),)),
            ),
        ),
        Item(
            "Date and Time of the Next Meeting",
            "24",
            (
                Decision(
                    (Resolved("a further meeting be held on Tuesday, 16th April, 2024, commencing at 5.30 p.m"),),
                    next_meeting=NextMeeting(APRIL, time(17, 30)),
                ),
            ),
        ),
    ),
)

APRIL_AGENDA = Meeting(
    "agenda",
    SCRUTINY,
    APRIL,
    at=time(17, 30),
    venue=GUILDHALL,
    chair=GLEDHILL,
    membership=_MEMBERS,
    items=(
        Item("Apologies for Absence", "1"),
        Item("Declarations of Interest", "2"),
        Item("Minutes of the previous meeting held on 6th February, 2024", "3", section="For Decision"),
        Item("Speech and Language Therapy: Waits by Area", "4", section="For Discussion"),
        Item("Family Hubs: The First Year", "5", section="For Discussion"),
        Item("Work Programme", "6", section="For Information"),
        Item("Date and Time of Next Meeting", "7", section="For Information", notes=("– Tuesday, 2nd July, 2024",)),
    ),
    next_meeting=NextMeeting(JULY),
)

APRIL_MINUTES = Meeting(
    "minutes",
    SCRUTINY,
    APRIL,
    at=time(17, 30),
    venue=GUILDHALL,
    chair=GLEDHILL,
    present=councillors("Ashdown", "Birtwell", "Cordery", "Farrant", "Iqbal", "Mirza", "Tolland"),
    apologies=councillors("Norcross"),
    items=(
        Item("Declarations of Interest", "25", (Interests(),)),
        Item(
            "Minutes of the Previous Meeting held on 6th February, 2024",
            "26",
            (
                Decision(
                    (
                        Resolved(
                            "the minutes of the previous meeting held on 6th February, 2024, be approved as a correct "
                            "record for signature by the Chair"
                        ),
                    ),
                    recalls=FEBRUARY,
                ),
            ),
        ),
        Item(
            "Speech and Language Therapy: Waits by Area",
            "27",
            (
                PointsBack(
                    "In accordance with Minute No. 22 of the meeting held on 6th February, 2024, a report was "
                    "submitted "
                    "which gave the waits by area.",
                    "done",
                    minute="22",
                    meeting_date=FEBRUARY,
                ),
                Narrative(
                    "The wait was nine weeks in Castle Wren and 44 in Saltern End. From now on the figures would "
                    "come by area every quarter."
                ),
                Decision(
                    (
                        Resolved("the report be noted", "noted"),
                        Resolved(
                            "an update on waits in Saltern End be provided in 12 months",
                            ask=Ask("in 12 months", date(2025, 4, 16)),
                        ),
                    )
                ),
            ),
        ),
        Item(
            "Family Hubs: The First Year",
            "28",
            (
                Narrative(
                    "Duncan Brockwell, Head of Early Help, presented a report on the first year of the four "
                    "family hubs. "
                    "More than 2,100 families had come through the door and a third of them came back."
                ),
                Decision(
                    (Resolved("the opening hours of the Upper Loxham hub be extended to Saturdays"),),
                    mover=MIRZA.called,
                    seconder="Councillor Ashdown",
                    voted=True,
                    votes=(5, 3),
                ),
                Decision((Resolved("the report be noted", "noted"),)),
            ),
        ),
        Item(
            "Work Programme",
            "29",
            (Decision((Resolved("the work programme for 2024/25 be approved"),)),),
        ),
        Item(
            "Date and Time of the Next Meeting",
            "30",
            (
                Decision(
                    (Resolved("a further meeting be held on Tuesday, 2nd July, 2024, commencing at 5.30 p.m"),),
                    next_meeting=NextMeeting(JULY, time(17, 30)),
                ),
            ),
        ),
    ),
)

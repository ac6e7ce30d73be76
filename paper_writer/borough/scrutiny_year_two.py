"""The scrutiny commission in 2024/25: a new chair, numbers from 1 again, and things the paper gets wrong."""

from __future__ import annotations

from datetime import date, time

from paper_writer.borough.people import GUILDHALL, MIRZA, SCRUTINY, TOLLAND, councillors
from paper_writer.borough.scrutiny_winter import APRIL, JULY
from paper_writer.truth import (
    Ask,
    Decision,
    Declaration,
    Interests,
    Item,
    Meeting,
    Narrative,
    NextMeeting,
    Points,
    PointsBack,
    Resolved,
    SetsNext,
)

OCTOBER = date(2024, 10, 8)
NEXT_DECEMBER = date(2024, 12, 10)

_JULY_ELECTIVE = Item(
    "Elective Home Education",
    "4",
    (
        Narrative(
            "The Head of Inclusion gave an overview of elective home education. At the end of May, 471 children were "
            "known to be taught at home, a third of them since September."
        ),
        Points(
            "Discussion ensued with the following issues raised:-",
            (
                "Nine families in ten answered when they were asked why; anxiety was the reason most often given",
                "Two officers visited 471 families, and could see each of them once a year",
                "Some parents believed that a school had advised them to leave",
            ),
        ),
        Decision(
            (
                Resolved("the report be noted", "noted"),
                Resolved(
                    "an easy guide for parents be published by 31st September, 2024",
                    ask=Ask("by 31st September, 2024"),
                ),
                Resolved(
                    "a report on the reasons that families give be submitted to the October 2024 meeting",
                    ask=Ask("to the October 2024 meeting", OCTOBER),
                ),
            )
        ),
    ),
)

JULY_MINUTES = Meeting(
    "minutes",
    SCRUTINY,
    JULY,
    chair=MIRZA,
    present=councillors("Birtwell", "Cordery", "Farrant", "Gledhill", "Jessop", "Tolland", "Whitcombe"),
    in_attendance=councillors("Yarrow"),
    apologies=councillors("Ashdown", "Iqbal"),
    items=(
        Item(
            "Declarations of Interest",
            "1",
            (Interests((Declaration(TOLLAND, "non-pecuniary", "governor of a school in Millbeck", "31"),)),),
        ),
        Item(
            "Communications",
            "2",
            (
                Narrative(
                    "The Chair thanked Councillor Gledhill, who had led the Commission for two years, and welcomed "
                    "Councillor Jessop."
                ),
            ),
        ),
        Item(
            "Minutes of the Previous Meeting held on 16th April, 2024",
            "3",
            (
                Decision(
                    (
                        Resolved(
                            "the minutes of the previous meeting held on 16th April, 2024, be approved as a correct "
                            "record for signature by the Chair"
                        ),
                    ),
                    recalls=APRIL,
                ),
            ),
        ),
        _JULY_ELECTIVE,
        Item(
            "Response of Cabinet to Scrutiny Recommendations",
            "5",
            (
                PointsBack(
                    "Further to Minute No. 13 of the meeting held on 19th September, 2023, the response of "
                    "Cabinet to the "
                    "recommendation on council tax relief for foster carers was submitted.",
                    "done",
                    minute="13",
                    meeting_date=date(2023, 9, 19),
                ),
                Narrative("Cabinet had accepted the recommendation in principle but named no date and no officer."),
                Decision(
                    (
                        Resolved("the response be noted with disappointment", "noted"),
                        Resolved(
                            "the Cabinet Member be invited to the next meeting to say when the relief will begin",
                            ask=Ask("to the next meeting", OCTOBER, "Cabinet Member"),
                        ),
                    ),
                    recalls=date(2023, 9, 19),
                ),
            ),
        ),
        Item(
            "Date and Time of the Next Meeting",
            "6",
            (
                Decision(
                    (Resolved("a further meeting be held on Tuesday, 8th October, 2024, commencing at 5.30 p.m"),),
                    next_meeting=NextMeeting(OCTOBER, time(17, 30)),
                ),
            ),
        ),
    ),
)

OCTOBER_MINUTES = Meeting(
    "minutes",
    SCRUTINY,
    OCTOBER,
    at=time(17, 30),
    venue=GUILDHALL,
    chair=MIRZA,
    present=councillors("Ashdown", "Birtwell", "Cordery", "Farrant", "Iqbal", "Jessop"),
    apologies=councillors("Gledhill", "Tolland", "Whitcombe"),
    items=(
        Item("Declarations of Interest", "7", (Interests(),)),
        Item(
            "Minutes of the Previous Meeting held on 2nd July, 2024",
            "8",
            (
                PointsBack(
                    "Arising from Minute No. 4 (Elective Home Education), it was noted that the easy guide for parents "
                    "had not been published.",
                    "not_done",
                    minute="4",
                ),
                Decision(
                    (
                        Resolved(
                            "the minutes of the previous meeting held on 2nd July, 2024, be approved as a "
                            "correct record "
                            "for signature by the Chair"
                        ),
                        Resolved(
                            "the easy guide for parents be published before the next meeting",
                            ask=Ask("before the next meeting", NEXT_DECEMBER),
                        ),
                    ),
                    recalls=JULY,
                ),
            ),
        ),
        Item(
            "Elective Home Education: Reasons Given",
            "9",
            (
                PointsBack(
                    "In accordance with Minute No. 4 of the meeting held on 2nd July, 2024, a report was submitted on "
                    "the reasons that families give.",
                    "done",
                    minute="4",
                    meeting_date=JULY,
                ),
                Narrative("Of 312 families who answered, 140 spoke of anxiety and 61 of a dispute with a school."),
                Decision((Resolved("the report be noted", "noted"),)),
            ),
        ),
        Item(
            "Council Tax Relief for Foster Carers",
            "10",
            (
                Narrative("The Cabinet Member attended and said that the relief would begin on 1st April, 2025."),
                Decision(
                    (Resolved("the relief be backdated to 1st April, 2024"),),
                    mover="Councillor Cordery",
                    seconder="Councillor Iqbal",
                    voted=True,
                    votes=(2, 4),
                    lost=True,
                ),
                Decision((Resolved("the date given by the Cabinet Member be welcomed"),)),
            ),
        ),
        Item(
            "Date and Time of the Next Meeting",
            "11",
            (
                SetsNext(
                    NextMeeting(NEXT_DECEMBER, time(17, 30)),
                    "The next meeting will be held on Tuesday, 10th December, 2024 at 5.30 p.m.",
                ),
            ),
        ),
    ),
)

NEXT_DECEMBER_AGENDA = Meeting(
    "agenda",
    SCRUTINY,
    NEXT_DECEMBER,
    at=time(17, 30),
    venue=GUILDHALL,
    chair=MIRZA,
    membership=councillors("Ashdown", "Birtwell", "Cordery", "Farrant", "Gledhill", "Iqbal", "Jessop", "Tolland"),
    items=(
        Item("Apologies for Absence", "1"),
        Item("Declarations of Interest", "2"),
        Item("Minutes of the previous meeting held on 8th October, 2024", "3", pages=(1, 6)),
        Item("Children's Services Scorecard, Quarter 2", "4", pages=(7, 14)),
        Item("Kinship Care Offer", "5", pages=(15, 22)),
        Item("Date and time of the next meeting", "6", after="Tuesday, 4th February, 2025 at 5.30 p.m."),
    ),
    next_meeting=NextMeeting(date(2025, 2, 4), time(17, 30)),
)

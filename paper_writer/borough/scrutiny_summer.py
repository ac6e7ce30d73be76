"""The scrutiny commission, June and September 2023: three things are asked for."""

from __future__ import annotations

from datetime import date, time

from paper_writer.borough.people import ASHDOWN, GLEDHILL, PANEL, SCRUTINY, councillors
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
)

JUNE = date(2023, 6, 13)
SEPTEMBER = date(2023, 9, 19)
DECEMBER = date(2023, 12, 12)

_JUNE_THERAPY = Item(
    "Speech and Language Therapy Waiting Times",
    "5",
    (
        Narrative(
            "Carl Sandiford, Head of Inclusion, presented a report on the time that children waited for speech and "
            "language therapy. The number of children waiting had grown from 212 to 389 in a year, and the longest "
            "wait was now 54 weeks."
        ),
        Points(
            "Discussion ensued with the following issues raised:-",
            (
                "Families in Saltern End waited longest because two of the three therapists there had left",
                "Nurseries could refer directly, but fewer than half did so",
                "A bank of ready-made exercises was lent to parents while they waited",
                (
                    "The contract with the health provider said nothing of waits by area, so that they could not "
                    "be compared"
                ),
            ),
        ),
        Narrative(
            "Councillor Iqbal did not think that an average told Members enough. Two children in the same street could "
            "wait three weeks and a year."
        ),
        Decision(
            (
                Resolved("the report be noted", "noted"),
                Resolved(
                    "a further report on speech and language therapy waiting times be submitted in 6 months, "
                    "to include waits by area",
                    ask=Ask("in 6 months", date(2023, 12, 13)),
                ),
            )
        ),
    ),
)

_JUNE_SHORT_BREAKS = Item(
    "Short Breaks for Disabled Children",
    "6",
    (
        Narrative(
            "Consideration was given to a report of the Strategic Director, Children's Services, on short breaks for "
            "disabled children and their families. Femi Adeyemi, Commissioning Officer, answered questions."
        ),
        Narrative(
            "Five providers held contracts. The offer was thought to be good, but parents said that they heard of it "
            "by chance. Members were disappointed that nobody could say which wards had a provider and which had none."
        ),
        Decision(
            (
                Resolved("the report be noted", "noted"),
                Resolved("the views of the Parent Carer Circle be included in the next annual report", ask=Ask()),
                Resolved(
                    "a map of all short-break provision across the borough be circulated to Members by the end of "
                    "September 2023",
                    ask=Ask("by the end of September 2023", date(2023, 9, 30)),
                ),
            )
        ),
    ),
)

JUNE_MINUTES = Meeting(
    "minutes",
    SCRUTINY,
    JUNE,
    chair=GLEDHILL,
    present=councillors("Ashdown", "Birtwell", "Cordery", "Farrant", "Iqbal", "Norcross", "Tolland"),
    in_attendance=councillors("Yarrow"),
    apologies=councillors("Eastlake", "Whitcombe"),
    items=(
        Item(
            "Declarations of Interest",
            "1",
            (Interests((Declaration(ASHDOWN, "non-pecuniary", "trustee of a short-breaks charity", "6"),)),),
        ),
        Item(
            "Questions from Members of the Public and the Press",
            "2",
            (Narrative("There were no members of the public or press present."),),
        ),
        Item(
            "Communications",
            "3",
            (
                Narrative(
                    "The Chair welcomed Councillors Farrant and Norcross to their first meeting of the Commission and "
                    "thanked Councillor Stanhope, who had left it, for her years of service."
                ),
            ),
        ),
        Item(
            "Minutes of the Previous Meeting held on 18th April, 2023",
            "4",
            (
                PointsBack(
                    "Consideration was given to the minutes of the previous meeting of the Commission held on "
                    "18th April, 2023.",
                    meeting_date=date(2023, 4, 18),
                    routine=True,
                ),
                Decision(
                    (
                        Resolved(
                            "the minutes of the previous meeting held on 18th April, 2023, be approved as a correct "
                            "record for signature by the Chair"
                        ),
                    ),
                    recalls=date(2023, 4, 18),
                ),
            ),
        ),
        _JUNE_THERAPY,
        _JUNE_SHORT_BREAKS,
        Item(
            "Date and Time of the Next Meeting",
            "7",
            (
                Decision(
                    (Resolved("a further meeting be held on Tuesday, 19th September, 2023, commencing at 5.30 p.m"),),
                    next_meeting=NextMeeting(SEPTEMBER, time(17, 30)),
                ),
            ),
        ),
    ),
)

_SEPTEMBER_PREVIOUS = Item(
    "Minutes of the Previous Meeting held on 13th June, 2023",
    "11",
    (
        PointsBack(
            "Consideration was given to the minutes of the previous meeting of the Commission held on 13th June, "
            "2023, and matters arising from those minutes.",
            meeting_date=JUNE,
            routine=True,
        ),
        PointsBack(
            "Arising from Minute No. 6 (Short Breaks for Disabled Children), it was noted that the map of provision "
            "had not been circulated to Members as agreed.",
            "not_done",
            minute="6",
        ),
        Decision(
            (
                Resolved(
                    "the minutes of the previous meeting held on 13th June, 2023, be approved as a correct record for "
                    "signature by the Chair"
                ),
                Resolved(
                    "the Head of Inclusion ensure that the map of short-break provision be circulated before the next "
                    "meeting",
                    ask=Ask("before the next meeting", DECEMBER, "Head of Inclusion"),
                ),
            ),
            recalls=JUNE,
        ),
    ),
)

_SEPTEMBER_EXCLUSIONS = Item(
    "School Exclusions",
    "12",
    (
        Narrative(
            "Bisi Oyelaran, Head Teacher, described how three secondary schools had cut exclusions by half in two "
            "years. They had agreed to move a pupil only after both head teachers had met the family."
        ),
        Narrative(
            "Members heard that an outside review of exclusions was under way. It looked at 60 cases and at what had "
            "been tried before each pupil was sent home."
        ),
        Decision(
            (
                Resolved("the presentation be noted", "noted"),
                Resolved(
                    "the findings of the exclusions review be submitted to the Commission in 6 months",
                    ask=Ask("in 6 months", date(2024, 3, 19)),
                ),
            )
        ),
    ),
)

_SEPTEMBER_FOSTERING = Item(
    "Foster Carer Recruitment",
    "13",
    (
        Narrative(
            "The Strategic Director, Children's Services, introduced a report which set out how many foster carers had "
            "joined and left. Fourteen households had been approved and nineteen had stopped, most of them because "
            "they had retired."
        ),
        Narrative(
            "Councillor Cordery felt that the payment was no longer the reason why carers left; they spoke of having "
            "nobody to ring at night. A carers' telephone line staffed by carers was being tried in Castle Wren."
        ),
        Decision(
            (
                Resolved("the report be noted", "noted"),
                Resolved(
                    "an update on the carers' telephone line be provided in 3 months",
                    ask=Ask("in 3 months", date(2023, 12, 19)),
                ),
                Resolved(
                    "the Commission recommend to Cabinet that council tax relief for foster carers be considered",
                    ask=Ask(owner="Cabinet"),
                ),
            )
        ),
    ),
)

SEPTEMBER_MINUTES = Meeting(
    "minutes",
    SCRUTINY,
    SEPTEMBER,
    chair=GLEDHILL,
    present=councillors("Ashdown", "Birtwell", "Cordery", "Eastlake", "Iqbal", "Tolland", "Whitcombe"),
    apologies=councillors("Farrant", "Norcross"),
    agenda_item="3",
    items=(
        Item("Declarations of Interest", "8", (Interests(),)),
        Item(
            "Questions from Members of the Public and the Press",
            "9",
            (Narrative("A question about school transport was answered by the Chair."),),
        ),
        Item(
            "Communications",
            "10",
            (
                PointsBack(
                    "The Chair reported that the Corporate Parenting Panel had met in July and was well attended.",
                    body=PANEL,
                ),
            ),
        ),
        _SEPTEMBER_PREVIOUS,
        _SEPTEMBER_EXCLUSIONS,
        _SEPTEMBER_FOSTERING,
        Item(
            "Date and Time of the Next Meeting",
            "14",
            (
                Decision(
                    (Resolved("a further meeting be held on Tuesday, 12th December, 2023, commencing at 5.30 p.m"),),
                    next_meeting=NextMeeting(DECEMBER, time(17, 30)),
                ),
            ),
        ),
    ),
)

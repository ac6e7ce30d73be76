"""The safeguarding partnership: an action log that is kept, forgotten in part, and reopened."""

from __future__ import annotations

from datetime import date, time

from paper_writer.borough.people import (
    FAIRWEATHER,
    HAWTREY,
    KEMBLE,
    LANTERN_ROOM,
    NOOR,
    OYELARAN,
    PARTNERSHIP,
    PATERSON_ROE,
    UNDERHAY,
)
from paper_writer.truth import Decision, Item, Log, LoggedAction, Meeting, Narrative, Resolved, Update

SEPTEMBER = date(2023, 9, 14)
MARCH = date(2024, 3, 7)
NEXT_SEPTEMBER = date(2024, 9, 12)

SEPTEMBER_MINUTES = Meeting(
    "minutes",
    PARTNERSHIP,
    SEPTEMBER,
    at=time(13, 0),
    until=time(16, 0),
    venue=LANTERN_ROOM,
    chair=UNDERHAY,
    present=(HAWTREY, NOOR, OYELARAN, FAIRWEATHER, PATERSON_ROE),
    in_attendance=(KEMBLE,),
    items=(
        Item("Welcome and introductions", "1", (Narrative("Everybody introduced themselves."),)),
        Item(
            "Previous minutes from 8 June 2023",
            "2",
            (
                Decision(
                    (Resolved("the minutes of the meeting held on 8 June 2023 be agreed as a true record"),),
                    recalls=date(2023, 6, 8),
                    told="The minutes of the meeting held on 8 June 2023 were agreed as a true record.",
                ),
            ),
        ),
        Item(
            "Neglect Strategy",
            "3",
            (
                Narrative(
                    "Helena Paterson-Roe spoke of the neglect strategy in its first year. The assessment tool "
                    "is used in "
                    "three teams out of seven, and workers who use it find families sooner."
                ),
                Narrative("Lewis Fairweather wondered whether families had been shown the tool before it was chosen."),
            ),
        ),
        Item(
            "Children missing from home",
            "4",
            (
                Narrative(
                    "Stuart Hawtrey reported that return interviews were held within 72 hours in 61 cases out of 100. "
                    "The police system does not tell the council of a return at night."
                ),
            ),
        ),
        Item(
            "Budget",
            "5",
            (Narrative("The contributions of partners stay as they are for 2024. Nobody objected."),),
        ),
        Item("Any other business", "6", (Narrative("There was none."),)),
    ),
)

_OPEN_SEPTEMBER = (
    LoggedAction(
        "1",
        "Stuart Hawtrey",
        "Stuart Hawtrey to find out why the police system does not tell the council when a child comes home at night, "
        "and to report back in March 2024.",
    ),
    LoggedAction(
        "2",
        "Helena Paterson-Roe",
        "Share the training plan for the neglect assessment tool with all partners.",
    ),
    LoggedAction(
        "3",
        "Yasmin Noor",
        "Yasmin Noor to check how many health visitors have done the training on bruising in babies.",
        updates=(Update("Figures have been asked for from both trusts.", date(2023, 6, 8)),),
    ),
    LoggedAction(
        "4",
        "Alistair Kemble",
        "Write to the young people's council to ask how they would like to be heard at partnership meetings.",
    ),
)

_DISCHARGED_SEPTEMBER = (
    LoggedAction(
        "5",
        "Bisi Oyelaran",
        "Name a head teacher for the case review group.",
        discharged=True,
        updates=(Update("Discharged – Bisi Oyelaran will sit on the group herself.", SEPTEMBER),),
    ),
    LoggedAction(
        "6",
        "Alistair Kemble & Yasmin Noor",
        "Agree one form for referrals to the multi-agency hub.",
        discharged=True,
        updates=(
            Update("A draft has been sent to all agencies.", date(2023, 6, 8)),
            Update("Discharged – the form has been in use since July.", SEPTEMBER),
        ),
    ),
)

SEPTEMBER_LOG = Log(SEPTEMBER, _OPEN_SEPTEMBER, _DISCHARGED_SEPTEMBER)

_LONG_STORY = (
    "Yasmin Noor said that 48 of 64 health visitors had done the training, all of them in one trust. The other trust "
    "had booked places for May and had been asked to say who would cover the clinics."
)

# Action 2 of September is in neither table: nobody closed it, and nobody carried it on.
MARCH_LOG = Log(
    MARCH,
    (
        LoggedAction(
            "1",
            "Stuart Hawtrey",
            _OPEN_SEPTEMBER[0].details,
            updates=(Update("A change to the system has been ordered; it will take until the summer.", MARCH),),
        ),
        LoggedAction(
            "3",
            "Yasmin Noor",
            _OPEN_SEPTEMBER[2].details,
            updates=(_OPEN_SEPTEMBER[2].updates[0], Update(_LONG_STORY, MARCH)),
        ),
        LoggedAction(
            "6",
            "Alistair Kemble & Yasmin Noor",
            "Agree one form for referrals to the multi-agency hub.",
            updates=(Update("Reopened. Two schools still use the old form, and the hub sends it back.", MARCH),),
        ),
        LoggedAction(
            "7",
            "Helena Paterson-Roe",
            "Bring the audit of strategy meetings to the partnership, with what each agency has changed since.",
        ),
        LoggedAction(
            "8",
            "Stuart Hawtrey & Helena Paterson-Roe",
            "Meet the transport police about children found at Wrenmoor station late at night, and agree who "
            "is called.",
        ),
        LoggedAction(
            "9",
            "Lewis Fairweather",
            "Lewis Fairweather to visit both family hubs in Millbeck and tell the next meeting what parents "
            "say to him.",
        ),
        LoggedAction(
            "10",
            "Bisi Oyelaran",
            "Ask head teachers to name the person whom the hub may ring during school holidays.",
        ),
    ),
    (
        LoggedAction(
            "4",
            "Alistair Kemble",
            _OPEN_SEPTEMBER[3].details,
            discharged=True,
            updates=(
                Update(
                    "Discharged – two members of the young people's council will come to every second meeting.", MARCH
                ),
            ),
        ),
        LoggedAction(
            "11",
            "Yasmin Noor",
            "Circulate the leaflet on safe sleeping in the six languages most spoken in the borough.",
            discharged=True,
            updates=(Update("Discharged.", MARCH),),
        ),
    ),
)

NEXT_SEPTEMBER_MINUTES = Meeting(
    "minutes",
    PARTNERSHIP,
    NEXT_SEPTEMBER,
    at=time(13, 0),
    until=time(15, 30),
    venue=LANTERN_ROOM,
    chair=UNDERHAY,
    present=(HAWTREY, NOOR, FAIRWEATHER, PATERSON_ROE),
    in_attendance=(KEMBLE,),
    apologies=(OYELARAN,),
    items=(
        Item(
            "Welcome and introductions", "1", (Narrative("Two members of the young people's council were welcomed."),)
        ),
        Item(
            "Previous minutes from 7 March 2024",
            "2",
            (
                Decision(
                    (Resolved("the minutes of the meeting held on 7 March 2024 be agreed as a true record"),),
                    recalls=MARCH,
                    told="The minutes of the meeting held on 7 March 2024 were agreed as a true record.",
                ),
            ),
        ),
        Item(
            "Sub-group reports",
            "3",
            (),
        ),
        Item(
            "Case Review Group",
            "3.1",
            (Narrative("Two reviews are under way. The first will be published when the inquest has closed."),),
        ),
        Item(
            "Learning and Training Group",
            "3.2",
            (Narrative("There were 640 places on courses last year and 511 people came."),),
        ),
        Item(
            "What young people told us",
            "4",
            (Narrative("The young people said that they are asked the same questions by every agency they meet."),),
        ),
        Item("Any other business", "5", (Narrative("There was none."),)),
    ),
)

NEXT_SEPTEMBER_LOG = Log(
    NEXT_SEPTEMBER,
    (
        LoggedAction(
            "7",
            "Helena Paterson-Roe",
            MARCH_LOG.open[3].details,
            updates=(Update("The audit is done; two agencies have yet to say what they changed.", NEXT_SEPTEMBER),),
        ),
        LoggedAction(
            "12",
            "Alistair Kemble",
            "Draw up one list of what each agency asks a child at the first meeting.",
        ),
    ),
    (
        LoggedAction(
            "1",
            "Stuart Hawtrey",
            _OPEN_SEPTEMBER[0].details,
            discharged=True,
            updates=(
                Update("A change to the system has been ordered; it will take until the summer.", MARCH),
                Update("Discharged – the council is now told within the hour.", NEXT_SEPTEMBER),
            ),
        ),
    ),
)

"""What officers put before the scrutiny commission: two reports, a scorecard, an appendix."""

from __future__ import annotations

from datetime import date

from paper_writer.borough.people import ADEYEMI, BROCKWELL, LANGSTAFF, PATERSON_ROE, SANDIFORD, SCRUTINY
from paper_writer.borough.scrutiny_summer import DECEMBER, SEPTEMBER
from paper_writer.borough.scrutiny_winter import APRIL, FEBRUARY
from paper_writer.truth import Approval, Ask, Narrative, Points, PointsBack, Recommendation, Report, Section, TrueTable

TELEPHONE_LINE = Report(
    "Foster Carers' Telephone Line: Update",
    SCRUTINY,
    DECEMBER,
    author=ADEYEMI,
    director=PATERSON_ROE,
    agenda_item="5",
    summary=(
        (
            "A telephone line for foster carers, answered by foster carers, has been tried in Castle Wren "
            "since the end of "
            "September. This report tells how it has been used in its first ten weeks."
        ),
    ),
    recommendations=(
        Recommendation("That the update on the telephone line be noted."),
        Recommendation("That the offer of the line to the whole borough from April 2024 be supported."),
    ),
    sections=(
        Section(
            "Background",
            (
                Narrative(
                    "Carers who leave say more often that they felt alone than that they were paid too little. "
                    "The line "
                    "is open from six in the evening until midnight, when no social worker can be reached."
                ),
                PointsBack(
                    "The Commission asked for this update at its meeting on 19th September, 2023.",
                    meeting_date=SEPTEMBER,
                ),
            ),
        ),
        Section(
            "Key Issues",
            (
                Points(
                    "In ten weeks:",
                    (
                        "71 calls were taken, 58 of them after nine in the evening",
                        "four calls were passed on to the emergency duty team",
                        "two carers who had meant to stop have stayed",
                    ),
                ),
                TrueTable(
                    "Calls by reason",
                    (
                        ("Reason", "October", "November"),
                        ("Behaviour at home", "14", "19"),
                        ("Contact with family", "9", "7"),
                        ("School", "6", "5"),
                        ("Health", "5", "6"),
                    ),
                    ruled=False,
                ),
            ),
        ),
        Section(
            "Finance",
            (
                Narrative(
                    "The trial cost £3,900, which was met from the recruitment budget. A full year would cost £21,000."
                ),
            ),
        ),
    ),
    approvals=(
        Approval("Strategic Director, Children's Services", "Helena Paterson-Roe", date(2023, 11, 28)),
        Approval("Head of Finance", "Gwen Matlock", date(2023, 11, 29)),
    ),
)

_SCORECARD_ROWS = (
    ("Ref", "Measure", "Good is", "Target", "Q4 22/23", "Q1 23/24", "Q2 23/24", "RAG"),
    ("1.1", "Contacts answered within one working day (%)", "High", "95.0", "93.4", "94.8", "95.6", "Green"),
    ("1.2", "Re-referrals within 12 months (%)", "Low", "20.0", "19.8", "21.4", "22.9", "Amber"),
    ("2.1", "Assessments completed within 45 working days (%)", "High", "90.0", "88.9", "84.0", "78.2", "Red"),
    ("2.2", "Children on a child protection plan", "Info", "n/a", "214", "226", "231", "n/a"),
    ("2.3", "Second or later child protection plan (%)", "Low", "18.0", "17.2", "18.9", "21.3", "Red"),
    ("3.1", "Children in care", "Info", "n/a", "402", "409", "417", "n/a"),
    ("3.2", "Children in care with three or more placements (%)", "Low", "10.0", "9.1", "9.6", "9.4", "Green"),
    ("3.3", "Care leavers in suitable accommodation (%)", "High", "92.0", "90.5", "91.2", "91.0", "Amber"),
    ("4.1", "Average cases for each social worker", "Low", "16.0", "15.8", "16.6", "17.3", "Amber"),
)

SCORECARD = Report(
    "Children's Services Scorecard, Quarter 2",
    SCRUTINY,
    DECEMBER,
    author=LANGSTAFF,
    director=PATERSON_ROE,
    agenda_item="6",
    summary=(
        (
            "The scorecard shows how children's services did between July and September 2023 against the targets that "
            "Cabinet set for the year. Two measures are red, three amber and two green."
        ),
    ),
    recommendations=(
        Recommendation("That Members consider the scorecard and say which measures they wish to look at more closely."),
    ),
    sections=(
        Section(
            "Performance by Measure",
            (
                Narrative("Where no target is set, the measure is given for information."),
                TrueTable("Scorecard at 30 September 2023", _SCORECARD_ROWS),
            ),
        ),
        Section(
            "What Has Changed",
            (
                Points(
                    "Since the last quarter:",
                    (
                        "assessments have slowed since the new case system came in",
                        "more families are coming back within a year",
                        "contacts are answered faster than at any time since 2019",
                    ),
                ),
            ),
        ),
    ),
    approvals=(Approval("Strategic Director, Children's Services", "Helena Paterson-Roe", date(2023, 11, 27)),),
)

WAITS_BY_AREA = Report(
    "Speech and Language Therapy: Waits by Area",
    SCRUTINY,
    APRIL,
    author=SANDIFORD,
    director=PATERSON_ROE,
    agenda_item="4",
    summary=(
        "This report gives what Members asked for in February: how long children wait in each part of the borough.",
    ),
    recommendations=(
        Recommendation("That the waits by area be noted."),
        Recommendation("That Members receive a further update in 12 months.", Ask("in 12 months", date(2025, 4, 16))),
    ),
    sections=(
        Section(
            "Waits by Area",
            (
                PointsBack(
                    "At its meeting on 6th February, 2024, the Commission asked for waits by area.",
                    meeting_date=FEBRUARY,
                ),
                TrueTable(
                    "Weeks waited, by area, at 31 March 2024",
                    (
                        ("Area", "Children waiting", "Median weeks", "Longest wait"),
                        ("Castle Wren", "48", "6", "9"),
                        ("Millbeck", "77", "11", "23"),
                        ("Saltern End", "103", "29", "44"),
                        ("Upper Loxham", "52", "12", "26"),
                    ),
                ),
            ),
        ),
        Section(
            "What Is Being Done",
            (
                Narrative(
                    "Three therapists start after Easter, two of them in Saltern End. Nurseries there are shown how to "
                    "refer, and the group sessions that were held in Castle Wren will move."
                ),
            ),
        ),
    ),
    approvals=(Approval("Strategic Director, Children's Services", "Helena Paterson-Roe", date(2024, 4, 3)),),
)

FAMILY_HUBS = Report(
    "Family Hubs: The First Year",
    SCRUTINY,
    APRIL,
    author=BROCKWELL,
    director=PATERSON_ROE,
    agenda_item="5",
    summary=("The four family hubs opened in April 2023. This report tells who came, what for, and what it cost.",),
    recommendations=(Recommendation("That the report be noted."),),
    sections=(
        Section(
            "Background",
            (
                Narrative(
                    "The hubs took the place of nine children's centres. Midwives, health visitors and "
                    "advisers work there."
                ),
            ),
        ),
        Section(
            "Use of the Hubs",
            (
                TrueTable(
                    "Families seen, by hub",
                    (
                        ("Hub", "Families", "Came back", "Under one"),
                        ("Castle Wren", "512", "171", "140"),
                        ("Millbeck", "903", "301", "288"),
                        ("Saltern End", "421", "136", "117"),
                        ("Upper Loxham", "276", "92", "61"),
                    ),
                    ruled=False,
                ),
            ),
        ),
    ),
    approvals=(Approval("Strategic Director, Children's Services", "Helena Paterson-Roe", date(2024, 4, 2)),),
)

WHAT_FAMILIES_SAID = Report(
    "Appendix 1 - What Families Said",
    SCRUTINY,
    agenda_item="5",
    appendix=True,
    sections=(
        Section(
            "Coming Back",
            (
                Narrative(
                    "A mother of twins told us that she came first for the scales and stayed for the company. "
                    "Her health "
                    "visitor had moved twice, and the hub was the only place where she did not have to start again."
                ),
                Narrative(
                    "A father who works nights said that the hub opened an hour too late for him. He had asked whether "
                    "one morning a week could begin at eight, and the hub in Millbeck had tried it."
                ),
                Narrative(
                    "Grandparents who look after three children asked for a group of their own. It now meets every "
                    "second Thursday, and eleven households come."
                ),
            ),
        ),
        Section(
            "Staying Away",
            (
                Narrative(
                    "Families in Fallow Green told us that the bus to Upper Loxham runs twice a day. Some had walked "
                    "four miles with a pushchair. A room in the village hall has been found for one day a week."
                ),
                Narrative(
                    "Young parents said that the building looked like a school. The walls have been painted by the "
                    "young people's council, and the sign over the door has gone."
                ),
            ),
        ),
    ),
)

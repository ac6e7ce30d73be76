"""The vocabulary of the borough: names, posts, subjects, and the pieces that sentences are made of."""

from __future__ import annotations

from paper_writer.truth import States

COUNCIL = "Wrenmoor Borough Council"

SURNAMES = (
    "Ashdown",
    "Birtwell",
    "Cordery",
    "Dunmore",
    "Eastlake",
    "Farrant",
    "Gledhill",
    "Hathersage",
    "Iqbal",
    "Jessop",
    "Kendrick",
    "Lovell",
    "Mirza",
    "Norcross",
    "Okafor",
    "Pemberly",
    "Quayle",
    "Rashid",
    "Stanhope",
    "Tolland",
    "Underhay",
    "Varley",
    "Whitcombe",
    "Yarrow",
    "Fenn-Marlow",
    "O'Hanlon",
    "McArdle",
    "Bray",
    "Sze",
    "Van der Meer",
    "Lee",
    "Fox",
    "Ng",
    "Ap Rhys",
)

FORENAMES = (
    "Marian",
    "Colin",
    "Ruth",
    "Tariq",
    "Helena",
    "Desmond",
    "Priya",
    "Gareth",
    "Nadia",
    "Stuart",
    "Bronagh",
    "Femi",
    "Josephine",
    "Alistair",
    "Yasmin",
    "Petra",
    "Lewis",
    "Chidi",
    "Rosalind",
    "Duncan",
)

POSTS = (
    "Head of Early Help",
    "Director of Children's Services",
    "Service Manager, Family Hubs",
    "Commissioning Officer",
    "Head of Virtual School",
    "Principal Social Worker",
    "Performance and Quality Manager",
    "Head of Inclusion",
    "Democratic Services Officer",
    "Designated Nurse",
    "Assistant Director, Safeguarding",
    "Participation Lead",
)

ORGANISATIONS = (
    "Wrenmoor Borough Council",
    "Wren Valley Integrated Care Board",
    "Wren Valley Police",
    "Millbeck Academy Trust",
    "Harbour Voices",
    "Wrenmoor Voluntary Action",
    "Wren Valley Fire and Rescue",
)

VENUES = (
    "Guildhall, Weavers Row, Wrenmoor",
    "Committee Room 2, Guildhall, Wrenmoor",
    "Lantern Room, Millbeck Centre, Wrenmoor",
    "Council Chamber, Guildhall, Weavers Row, Wrenmoor, ZZ1 4QF",
)

BODIES = (
    "Children and Young People Scrutiny Commission",
    "Corporate Parenting Panel",
    "Wrenmoor Safeguarding Children Partnership",
    "Improving Outcomes Select Committee",
    "Education and Skills Panel",
    "Children's Trust Board",
    "Cabinet",
)

SUBJECTS = (
    "Speech and Language Therapy Waiting Times",
    "Short Breaks for Disabled Children",
    "Foster Carer Recruitment",
    "Elective Home Education",
    "Family Hubs Update",
    "Housing for Care Leavers",
    "School Attendance and Persistent Absence",
    "Edge of Care Service",
    "Emotional Wellbeing in Schools",
    "Support for Unaccompanied Young People",
    "Family Group Conferences",
    "Education, Health and Care Plans: Annual Update",
    "Youth Justice Plan 2024/25",
    "Regional Adoption Agency - Annual Report",
    "Independent Visitor Scheme",
    "Social Work Caseloads",
    "Holiday Activities and Food Programme",
    "Children Missing from Home or Care",
    "Neglect Strategy 2023-2026",
    "Kinship Care Offer",
    "Ofsted Focused Visit: Action Plan",
    "Budget Monitoring - Quarter 2",
    "Children's Services Performance Report",
    "Re-commissioning of Advocacy Services",
    "Work Programme",
)

TOPICS = (
    "speech and language therapy",
    "short breaks",
    "foster carer recruitment",
    "elective home education",
    "the family hubs",
    "housing for care leavers",
    "persistent absence",
    "the edge of care service",
    "counselling in secondary schools",
    "the youth justice plan",
    "family group conferences",
    "advocacy",
    "the neglect strategy",
    "kinship carers",
    "social work caseloads",
    "return home interviews",
)

FACTS = (
    "waiting times had fallen in {place} but not in {other}",
    "{number} families had been helped since {month}",
    "the service had kept its budget although demand had risen by {number}%",
    "two posts were vacant and agency staff covered them",
    "young people had helped to choose the provider",
    "the figures for {place} were still being checked",
    "a pilot in {place} had reached {number} households",
    "the contract ran until the end of the financial year",
    "schools in {other} had asked for more training",
    "most referrals came from health visitors",
    "the waiting list stood at {number}, against {smaller} a year before",
    "the inspectors had praised the quality of case recording",
    "exit interviews were now held with all leavers",
    "the offer was published on the website and in libraries",
    "partners met monthly to go through the hardest cases",
)

PLACES = ("Millbeck", "Saltern End", "Castle Wren", "Upper Loxham", "Tannery Quay", "Fallow Green", "Stonecross Hill")

MEASURES = (
    "waiting times",
    "placements",
    "school exclusions",
    "initial assessments",
    "re-referrals",
    "staff turnover",
    "complaints",
)

TELLING = (
    "The Commissioning Team had met providers in {place} and reported that {fact}.",
    "Members were told that {fact}.",
    "It was explained that {fact}.",
    "The Director added that {fact}.",
    "In answer to a question from {member}, officers said that {fact}.",
    "{member} was concerned that {fact}, and that {fact2}.",
    "Discussion turned to {topic}, where {fact}.",
    "The Chair thanked officers for their work and observed that {fact}.",
    "A presentation was given on {topic}, from which it was clear that {fact} and that {fact2}.",
)

PRESENTING = (
    "{officer}, {post}, presented a report on {topic}, which covered the year to date.",
    "Consideration was given to a report of the {post} on {topic}.",
    "{officer}, {post}, gave an overview of {topic}, in which the following was covered in turn.",
    "The {post} introduced the report, which set out the position on {topic}.",
)

POINT_LEADS = (
    "The report highlighted:-",
    "Discussion ensued with the following issues raised:-",
    "The following was noted:",
)

NOTING = ("the report be noted", "the contents of the report be noted", "the update be received and noted")

DECIDING = (
    "the approach set out in section 4 of the report be endorsed",
    "the revised action plan be approved",
    "the thanks of Members be placed on record to the staff of the service",
    "the Chair and Vice-Chair agree the final wording with the Director of Children's Services",
    "the pilot in {place} be extended to {other}",
    "{member} be appointed to the working group on {topic}",
    "the views of young people on {topic} be included in the work programme",
)

ASKING = (
    "a further report on {topic} be submitted {due}",
    "an update on {topic} be provided {due}",
    "a breakdown of {measure} by ward be circulated to Members {due}",
    "a briefing note on {measure} in {place} be sent to all Members {due}",
    "the {post} bring a plan for {topic} to Members {due}",
)

AGREEING = (
    "note the progress made on {topic}",
    "endorse the plan for {topic}",
    "approve the funding for {topic} in {place}",
    "delegate the detail of {topic} to the Director of Children's Services",
    "receive the annual figures on {measure}",
)

TASKS = (
    "{owner} would circulate the figures on {measure} to Members.",
    "{owner} would meet schools in {place} about {topic}.",
    "{owner} would send the slides on {topic} to the clerk.",
    "{owner} would check the data for {place} and report back.",
)

REASONS = (
    "she was a governor at a school in {place}",
    "his daughter worked for the family hub in {place}",
    "she was a trustee of Harbour Voices",
    "he was a foster carer",
)

ACTION_DETAILS = (
    "{owner} to bring an update on {topic} to the next meeting.",
    "{owner} to write to partners about {topic}, asking each for a named contact.",
    "Figures on {measure} to be checked with colleagues in {place} before they are published.",
    "{owner} to look at how {topic} is covered in the annual report.",
)

UPDATES = (
    "Work has begun in {place}; a fuller answer will follow.",
    "{owner} said that {fact}.",
    "The papers were sent to all members after the meeting.",
    "A date has been found with partners in {other}.",
)

GROUPS = (
    "Case Review Group",
    "Learning and Training Group",
    "Exploitation Group",
    "Performance Sub-Group",
    "Policy and Procedures Group",
)

RECOMMENDING = (
    "That the report be noted.",
    "That the plan for {topic} in {place} be endorsed.",
    "That a further report on {topic} be submitted in 6 months.",
    "That Members consider the figures on {measure} and say what they wish to look at more closely.",
)

RECOMMENDING_IN_SHORT = (
    "note the report.",
    "endorse the plan for {topic} in {place}.",
    "ask for a further report on {topic} in 6 months.",
    "consider the figures on {measure} and say what they wish to look at more closely.",
)

POINTING: tuple[tuple[str, States], ...] = (
    (
        "In accordance with Minute No. {minute} of the meeting held on {when}, an update was submitted on {topic}.",
        "done",
    ),
    ("Further to Minute No. {minute} ({subject}), it was noted that the figures had now been circulated.", "done"),
    (
        (
            "Arising from Minute No. {minute} ({subject}), it was noted that the figures on {measure} had not been "
            "circulated "
            "to Members as agreed."
        ),
        "not_done",
    ),
)
"""Sentences that point back, and what each says became of the matter."""

SCHEMES = (
    "F/{n}/26",
    "STD/{n}/25-26",
    "A{n}(17)",
    "CP{n}",
    "{n}/24",
    "24/{n:03}",
    "C 08/{n:03}",
    "24/25-{n:03}",
    "23/{n}",
    "TB(5){n}",
)
"""Numbers of minutes that are more than a number."""

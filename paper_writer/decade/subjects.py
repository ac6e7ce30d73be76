"""What the three bodies ask about: services, and what is asked of them, each said in more ways than one."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Topic:
    """A service or piece of work. ``title`` heads an item; ``said`` and ``otherwise`` stand inside a sentence."""

    title: str
    said: str
    otherwise: str


@dataclass(frozen=True, slots=True)
class Matter:
    """What is asked of a service. ``told`` are other words for the same, as an officer would answer them."""

    asked: str
    told: tuple[str, str]


TOPICS = tuple(
    Topic(*words)
    for words in (
        ("Speech and Language Therapy", "speech and language therapy", "the speech therapists"),
        ("Short Breaks for Disabled Children", "short breaks for disabled children", "respite for disabled children"),
        ("Home to School Transport", "home to school transport", "school buses and taxis"),
        ("Young Carers", "young carers", "children who care for a parent"),
        ("Fostering Recruitment", "fostering recruitment", "the recruitment of foster carers"),
        ("Elective Home Education", "elective home education", "families who teach at home"),
        ("Holiday Hunger Programme", "the holiday hunger programme", "free meals in the holidays"),
        ("School Exclusions", "school exclusions", "pupils excluded from school"),
        ("Health Visiting", "health visiting", "the health visitors"),
        ("Children's Centres", "children's centres", "the centres for under-fives"),
        ("Adoption Scorecard", "adoption", "children placed for adoption"),
        ("Youth Clubs", "youth clubs", "open-access youth work"),
        ("Autism Assessment Pathway", "autism assessment", "children waiting for an autism diagnosis"),
        ("Domestic Abuse Refuge", "the domestic abuse refuge", "refuge places"),
        ("Supervised Contact", "supervised contact", "contact visits between parents and children"),
        ("Unaccompanied Minors", "unaccompanied minors", "asylum-seeking children without a parent"),
        ("Library Outreach", "library outreach", "the mobile library"),
        ("Playground Renewal", "playground renewal", "the renewal of play areas"),
        ("Swimming in Schools", "swimming in schools", "school swimming lessons"),
        ("Apprenticeships for Care Leavers", "apprenticeships for care leavers", "care leavers in training posts"),
        ("Private Fostering", "private fostering", "children living with distant relatives"),
        ("Neglect Strategy", "the neglect strategy", "work against neglect"),
        ("Missing from Home", "children missing from home", "young people who go missing"),
        ("School Nursing", "school nursing", "the school nurses"),
        ("Nursery Funding", "nursery funding", "funded nursery hours"),
        ("Oral Health of Infants", "the oral health of infants", "tooth decay in small children"),
        ("Teenage Pregnancy", "teenage pregnancy", "young mothers"),
        ("Substance Misuse Clinic", "the substance misuse clinic", "the drug and alcohol clinic"),
        ("Restorative Practice", "restorative practice", "restorative meetings"),
        ("Secure Transport", "secure transport", "moves under escort"),
        ("Independent Visitors", "independent visitors", "volunteers who visit children in care"),
        ("Bereavement Counselling", "bereavement counselling", "counsellors for grieving children"),
        ("Portage", "the portage service", "home teaching for toddlers with disabilities"),
        ("Music Tuition", "music tuition", "the instrument loan scheme"),
        ("Residential Homes", "the residential homes", "the council's own children's homes"),
        ("Traveller Education", "traveller education", "pupils from traveller families"),
        ("Online Safety", "online safety", "risks on the internet"),
        ("County Lines", "county lines", "gangs that use children to carry drugs"),
        ("Supported Lodgings", "supported lodgings", "rooms with a host household"),
        ("Eye Screening", "eye screening", "sight tests in reception classes"),
    )
)

MATTERS = tuple(
    Matter(asked, (first, second))
    for asked, first, second in (
        (
            "the number of first appointments that were missed",
            "how many first appointments nobody came to",
            "missed first appointments",
        ),
        (
            "vacancies among frontline staff",
            "unfilled posts in the frontline teams",
            "frontline vacancies and how they were being filled",
        ),
        ("the cost of agency cover", "what agency workers had cost", "spending on agency workers"),
        (
            "why referrals from schools have fallen",
            "the fall in referrals by schools",
            "reasons why schools were referring fewer children",
        ),
        (
            "what families are told while they wait",
            "the letters that waiting families received",
            "information for families who wait",
        ),
        (
            "the use made of the winter grant",
            "how the winter grant had been spent",
            "spending against the winter grant",
        ),
        ("complaints upheld by the ombudsman", "the ombudsman's findings", "upheld ombudsman complaints"),
        (
            "the results of the exit survey",
            "what leavers had said in the exit survey",
            "exit survey findings",
        ),
        (
            "journeys longer than forty minutes",
            "journeys that took more than forty minutes",
            "the longest journeys, those above forty minutes",
        ),
        ("the training of volunteers", "how volunteers were trained", "volunteer training"),
        (
            "children turned away for lack of a place",
            "children for whom there had been no place",
            "those turned away when places ran out",
        ),
        (
            "the contract with the outgoing provider",
            "how the contract of the outgoing provider would end",
            "the last months of the old provider's contract",
        ),
        (
            "the views of parents in the eastern wards",
            "what parents in the eastern wards thought",
            "a canvass of eastern parents",
        ),
        (
            "repeat referrals within a year",
            "families referred twice in a year",
            "second referrals inside twelve months",
        ),
        ("the backlog of reviews", "overdue reviews", "reviews that had piled up"),
        ("savings made by sharing premises", "money saved through shared premises", "the saving from shared buildings"),
        ("the risk register entry on demand", "the demand risk in the register", "how the register scored demand"),
        (
            "attendance at evening sessions",
            "how many came in the evenings",
            "numbers attending after school hours",
        ),
        ("interpreters for new arrivals", "interpreting for families new to the area", "access to interpreters"),
        ("equipment awaiting repair", "broken equipment", "repairs of equipment"),
        ("caseloads above the agreed ceiling", "workers with caseloads over the ceiling", "caseload pressures"),
        ("the pilot in the market towns", "what the market town pilot had shown", "lessons of the market towns pilot"),
        ("the gap between boys and girls", "how boys fared beside girls", "differences between the sexes"),
        (
            "placements outside the borough",
            "children placed beyond the borough boundary",
            "out-of-borough placements",
        ),
        ("the timetable for the new building", "when the new building would open", "progress of the new building"),
        ("data sharing with the hospital", "the hospital data agreement", "exchange of records with the hospital"),
        ("the audit of case files", "what the file audit had found", "audited files"),
        ("transitions at eighteen", "what happened at the eighteenth birthday", "the move to adult services"),
        ("visits made at weekends", "weekend visiting", "how often anybody visited on a Saturday or Sunday"),
        ("the helpline's answering times", "how quickly the helpline picked up", "calls answered by the helpline"),
        ("sibling groups kept together", "brothers and sisters kept together", "separation of siblings"),
        ("inspection actions still open", "what remained of the inspection plan", "open inspection actions"),
        ("funding after the lottery award ends", "what would follow the lottery money", "the end of lottery funding"),
        ("the uptake of annual health checks", "annual health checks taken up", "children given a yearly health check"),
        ("rural areas without a service", "villages that no service reached", "cover in rural parts"),
        ("the review of eligibility", "revised eligibility rules", "who would be eligible in future"),
        (
            "the peer challenge by a neighbouring council",
            "the neighbouring council's challenge",
            "findings of the peers",
        ),
        ("court delays since the spring", "hearings delayed since spring", "how long courts were taking"),
        ("the mentoring scheme's first cohort", "how the first mentored cohort did", "outcomes for the first mentees"),
        ("staff sickness over the winter", "winter sickness among staff", "days lost to illness in winter"),
    )
)

REMARKS = (
    "Members remarked on the long history of {topic} in the borough.",
    "A question was put about the opening hours of {topic}, which officers answered.",
    "The discussion touched on parking near the premises and on the weather.",
    "It was explained how {topic} is paid for nationally.",
    "Two members spoke of what constituents had said to them about {topic}.",
    "The presentation covered national policy on {topic} and the borough's place in it.",
    "Thanks were expressed to everybody who works with {other}.",
    "The meeting heard how the team that looks after {other} is made up.",
)
"""Said in passing; none of it answers anything."""

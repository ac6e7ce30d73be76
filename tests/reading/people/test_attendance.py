"""Who was there, who else attended, who sent apologies; the councils and their members are invented."""

from __future__ import annotations

import pytest

from arising.reading.formats.pdf import read_pdf
from arising.reading.laying_out.layout import lay_out
from arising.reading.parts.parts import ItemPart, Part, PartKind
from arising.reading.people.attendance import Attendance, attendance_of, membership_in, read_attendance
from arising.record.meeting import Person
from arising.record.passage import Passage
from tests.reading.formats.made_pdfs import table_markup, typeset
from tests.reading.typed_papers import typed


def attended(text: str) -> Attendance:
    """The attendance that a header saying ``text`` tells of."""
    layout = typed(text)
    return read_attendance(layout.blocks, layout)


def names(people: tuple[Person, ...]) -> list[str]:
    return [person.name.text for person in people]


def with_item(header: str, title: str, said: str) -> Attendance:
    """The attendance of minutes with a header and one item."""
    layout = typed(f"{header}\n\n{title}\n\n{said}")
    count = len(typed(header).blocks)
    heading, body = layout.blocks[count], layout.blocks[count + 1 :]
    item = ItemPart("1", heading.rest, (heading,), body, Passage.empty())
    return attendance_of(Part(PartKind.MINUTES, layout.blocks[:count], layout.blocks[count:], (item,)), layout)


def test_chair_present_guests_and_apologies_in_sentences() -> None:
    there = attended(
        """
        Present:- Councillor Heron (in the Chair); Councillors Pike, Vole and Julie Otter.

        Councillor Teal was in attendance at the invitation of the Chair.

        Apologies for absence:- Apologies were received from Councillors Wren, Crane and Jay (RSPB).

        The webcast of the meeting can be viewed at: https://webcast.example.org/1
        """
    )
    assert there.chair is not None
    assert there.chair.name.text == "Heron"
    assert names(there.present) == ["Heron", "Pike", "Vole", "Julie Otter"]
    assert names(there.in_attendance) == ["Teal"]
    assert names(there.apologies) == ["Wren", "Crane", "Jay (RSPB)"]


def test_lists_under_labels_of_their_own() -> None:
    there = attended(
        """
        PRESENT IN THE CHAIR: Councillor L. Heron, Mayor.

        MEMBERS PRESENT:

        Councillors Pike, Daly, Vole (J),

        Vole (M) and Teal.

        An apology for his inability to attend was received from Councillor Wren.

        OFFICIALS IN ATTENDANCE:

        Chief Executive (Mr. C. Crane), Director, Economic

        Development (Mr. P. Daly).

        Adjournment of Meeting

        At the outset a Vote of Sympathy was extended to the family of Mr. Tom Jay.
        """
    )
    assert there.chair is not None
    assert there.chair.name.text == "L. Heron"
    assert names(there.present) == ["L. Heron", "Pike", "Daly", "Vole (J)", "Vole (M)", "Teal"]
    assert names(there.in_attendance) == ["C. Crane", "P. Daly"]
    assert names(there.apologies) == ["Wren"]


def test_a_parish_lists_its_clerk_its_guests_and_the_public_together() -> None:
    there = attended(
        """
        Those Attending: Cllr J Heron-Pike (Chairman), Cllr Mrs D Vole (Vice-Chair), Borough Councillor C Teal,
        Mrs C Wren (Clerk), 6 Members of the Public. PCSO Ann Jay was present for part of the meeting.

        Apologies: No apologies
        """
    )
    assert names(there.present) == ["J Heron-Pike", "D Vole"]
    assert names(there.in_attendance) == ["C Teal", "C Wren", "Ann Jay"]
    assert there.apologies == ()


def test_a_county_council_sits_under_its_own_title() -> None:
    there = attended("Present: County Councillor A Heron (Chair), County Councillor B Pike, County Councillor C Vole")
    assert names(there.present) == ["A Heron", "B Pike", "C Vole"]


def test_a_table_with_members_and_visitors_under_one_head() -> None:
    there = attended(
        """
        In attendance:

        Ann Heron – Chair	Independent Chair, Fenby Safeguarding Board
        Ben Pike – Minute Taker	Business Support, Fenby Council
        Carl Vole - Member	Chief Nurse, Fenby NHS Trust
        Dee Teal – in attendance to present item 3	Analyst, Fenby Council
        Eve Wren (representing Hal Jay)	Superintendent, Fenby Police

        Apologies:

        Hal Jay - Member	Chief Superintendent, Fenby Police
        Ivy Crane - Member	Head Teacher, Oak School
        Kit Rook – Deputy for Una Swan	Fenby Fire and Rescue
        """
    )
    assert there.chair is not None
    assert there.chair.name.text == "Ann Heron"
    assert names(there.present) == ["Ann Heron", "Carl Vole", "Eve Wren"]
    assert names(there.in_attendance) == ["Ben Pike", "Dee Teal"]
    assert names(there.apologies) == ["Hal Jay", "Ivy Crane", "Kit Rook"]


def test_a_table_that_names_its_columns_and_ticks_them() -> None:
    there = attended(
        """
        | Name | Title | Present | Apology |
        |---|---|---|---|
        | Gwen Heron | Independent Chair | ✓ | |
        | Neil Pike | Head of Service | | ✓ |
        | Dr John Vole | Lay Member | ✓ | |
        """
    )
    assert names(there.present) == ["Gwen Heron", "John Vole"]
    assert names(there.apologies) == ["Neil Pike"]


def test_a_roll_called_under_an_item_is_the_list_of_those_present() -> None:
    layout = typed(
        """
        The meeting was called to order by Ms Heron.

        | Attendee Name | Title | Status | Arrived |
        |---|---|---|---|
        | Gwen Heron | Commissioner | Late | 7:08 p.m. |
        | Neil Pike | Commissioner | Present | |
        | Ada Teal | Commissioner | Absent | |
        """
    )
    item = ItemPart("1", None, heading=(), body=layout.blocks, lead=Passage.empty())
    there = attendance_of(Part(PartKind.MINUTES, (), layout.blocks, (item,)), layout)
    assert names(there.present) == ["Gwen Heron", "Neil Pike"]


def test_a_table_with_labels_beside_its_names() -> None:
    there = attended(
        """
        | PRESENT: | Councillor A D Heron (Chairman) Councillor C Pike | Councillor C Vole |
        |---|---|---|
        | APOLOGIES: | Councillor R Teal | |
        """
    )
    assert names(there.present) == ["A D Heron", "C Pike", "C Vole"]
    assert names(there.apologies) == ["R Teal"]


def test_a_list_without_a_label_opens_with_the_chair() -> None:
    there = attended("Councillor Heron (in the Chair)\nCouncillors Pike, Vole and Teal\nApologies: Councillor Wren")
    assert names(there.present) == ["Heron", "Pike", "Vole", "Teal"]
    assert names(there.apologies) == ["Wren"]


def test_labels_in_the_middle_of_a_line() -> None:
    there = attended(
        "PRESENT (four Councillors): - Ann Heron (AH), Cal Pike (CP) – Chair, Eve Vole (EV) Gus Teal (GT). "
        "Parish Clerk: Kit Wren In attendance: four members of the public. Apologies: Hal Jay - ill"
    )
    assert there.chair is not None
    assert there.chair.name.text == "Cal Pike"
    assert names(there.present) == ["Ann Heron", "Cal Pike", "Eve Vole", "Gus Teal"]
    assert names(there.in_attendance) == ["Kit Wren"]
    assert names(there.apologies) == ["Hal Jay"]


def test_those_away_without_apologies_are_in_no_list() -> None:
    there = attended("Present: Councillors Heron (Chair) and Pike\n\nAbsent: Councillor Vole\n\nApologies: None")
    everybody = there.present + there.in_attendance + there.apologies
    assert names(everybody) == ["Heron", "Pike"]


def test_namesakes_of_different_title_are_two_people() -> None:
    there = attended("PRESENT: Mr N Heron (Chairman), Ms J Pike, Mr J Pike and Mr T Vole")
    assert names(there.present) == ["N Heron", "J Pike", "J Pike", "T Vole"]


@pytest.mark.parametrize(
    ("said", "away"),
    [
        ("Apologies were received from Mrs C Heron.", ["C Heron"]),
        (
            "The Clerk reported apologies from Mr Heron, Mrs\nPike, Sir Paul Vole and Mr Crow-\nTeal.",
            "Heron|Pike|Paul Vole|Crow-Teal",
        ),
        ("Apologies for absence were submitted on behalf of Councillors Heron and Pike.", ["Heron", "Pike"]),
        ("Cllr I Heron & Cllr H Pike sent apologies.", ["I Heron", "H Pike"]),
        ("Councillor Heron was unable to attend.", ["Heron"]),
        ("Cllr L Heron and Cllr J Pike (family commitment), Cllr A Vole (leave).", ["L Heron", "J Pike", "A Vole"]),
        ("An apology was received from Cllr Evan Heron and Cllr Gary Pike attended as substitute.", ["Evan Heron"]),
        (
            "Apologies were received from Ann Heron and Ben Pike who was substituted by Roxy Vole.",
            ["Ann Heron", "Ben Pike"],
        ),
        (
            "Apologies were received from Mr D Heron (Ms H Pike attended as substitute) and Ms B Vole, NHS.",
            ["D Heron", "B Vole"],
        ),
        (
            "Received and accepted from: Apologies received from Cllr. Heron and County Councillor Tom Pike.",
            ["Heron", "Tom Pike"],
        ),
        ("Apologies were received from the Mayor and Councillors Heron and Pike.", ["Heron", "Pike"]),
        ("Apologies were received from the Operations Manager.", []),
        ("No apologies were received.", []),
        ("There were none.", []),
        ("Apologies for lateness were received from Councillor Heron.", []),
    ],
)
def test_apologies_under_an_item(said: str, away: str | list[str]) -> None:
    there = with_item("Present: Councillor Jay (Chair)", "1. Apologies for Absence", said)
    assert names(there.apologies) == (away.split("|") if isinstance(away, str) else away)


def test_apologies_for_absence_stand_in_any_item_but_other_apologies_do_not() -> None:
    said = (
        "An apology was received from Mr. John Heron, Chairperson of the Audit Committee, for his inability to attend."
    )
    assert names(with_item("Present: Councillor Jay", "4. Audit", said).apologies) == ["John Heron"]
    said = "The Director offered her apologies from the whole team to Mr Pike for the delay."
    assert with_item("Present: Councillor Jay", "4. Roads", said).apologies == ()
    said = "Attendance was reported by Ann Vole, Head of Inclusion."
    assert with_item("Present: Councillor Jay", "5. School Attendance and Absence", said).apologies == ()


@pytest.mark.parametrize(
    "said",
    [
        "Cllr Mrs Heron proposed Cllr Pike-Vole. Cllr Pike-Vole took the chair.",
        "RESOLVED that Mr Pike-Vole be elected to Chair the meeting.",
    ],
)
def test_a_chair_chosen_at_the_meeting_is_the_one_in_the_list(said: str) -> None:
    there = with_item("Present: Cllr Mrs T Heron, Cllr J Pike-Vole", "Election of Chairman", said)
    assert there.chair is not None
    assert there.chair.name.text == "J Pike-Vole"
    assert sorted(names(there.present)) == ["J Pike-Vole", "T Heron"]


def test_a_roll_call_set_out_as_an_item() -> None:
    there = with_item("Minutes of Fenby Parish Council", "1. Those Attending: Cllr J Heron (Chairman), Cllr B Pike", "")
    assert names(there.present) == ["J Heron", "B Pike"]


def test_membership_printed_on_an_agenda() -> None:
    layout = typed(
        """
        Venue: Town Hall

        Membership:- Councillors Heron, Pike

        (Chair), Vole, Teal (Vice-Chair) and Julie Otter

        Co-opted Members – Ms. J. Jay (Voluntary Sector Consortium)

        This meeting will be webcast live.
        """
    )
    members = membership_in(Part(PartKind.AGENDA, layout.blocks, ()), layout)
    assert names(members) == ["Heron", "Pike", "Vole", "Teal", "Julie Otter", "J. Jay"]
    assert [person.name.text for person in members if person.capacity == "Chair"] == ["Pike"]


def test_membership_by_party_and_by_kind() -> None:
    layout = typed(
        """
        Membership

        Conservative (3): Mr A Heron (Chairman), Mrs R Pike (Vice-Chairman) and Mr P V Vole-King

        Liberal Democrat (1): Mr A J Jay

        Church Representatives (2): Mr J Rook and Mr M Swan

        UNRESTRICTED ITEMS
        """
    )
    members = membership_in(Part(PartKind.AGENDA, layout.blocks, ()), layout)
    assert names(members) == ["A Heron", "R Pike", "P V Vole-King", "A J Jay", "J Rook", "M Swan"]


def test_a_star_says_who_came_where_the_head_says_so() -> None:
    there = attended(
        """
        Elected Members:

        * Ann Heron (Chairman)

          Bill Pike

        * Cora Vole

        Co-opted Members:

        * Mrs Dora Teal, Parent Governor

          Mr Eric Wren, Diocese of Eelpool

        (* = present at the meeting)

        Substitute Members:

        Fay Otter
        """
    )
    assert names(there.present) == ["Ann Heron", "Cora Vole", "Dora Teal", "Fay Otter"]


def test_a_letter_behind_a_name_says_who_was_away_where_the_head_says_so() -> None:
    there = attended(
        """
        Members present

        (A – denotes absent)

        Councillor Ann Heron

        Councillor Bill Pike – A

        Councillor Cora Vole
        """
    )
    assert names(there.present) == ["Ann Heron", "Cora Vole"]


def test_a_star_that_nobody_bears_tells_nothing() -> None:
    there = attended("Present: Councillors Heron, Pike and Vole.\n\n(* denotes present for part of the meeting)")
    assert names(there.present) == ["Heron", "Pike", "Vole"]


def test_co_opted_members_sit_under_a_label_that_says_how() -> None:
    there = attended(
        """
        PRESENT: Councillor A Heron in the Chair

        Councillors B Pike and C Vole

        CO-OPTED MEMBERS (VOTING)

        Mrs D Teal – Parent Governor Representative (SEN)

        CO-OPTED MEMBERS (NON-VOTING)

        Ms E Wren – Young People in Care
        """
    )
    assert names(there.present) == ["A Heron", "B Pike", "C Vole", "D Teal", "E Wren"]


def test_a_name_and_the_council_beside_it_on_the_page_are_one_entry() -> None:
    rows = [
        ["Councillor Ann Heron", "Tern County Council (Chair)"],
        ["Councillor Bill Pike", "Marsh Heath District Council"],
        ["Ms Cora Vole", "Independent Member"],
    ]
    markup = "*MEMBERS PRESENT*\n\n" + table_markup(rows, stroke="none", widths="(7cm, 8cm)").replace("*", "")
    layout = lay_out(read_pdf(typeset(markup), "made.pdf"))
    there = read_attendance(layout.blocks, layout)
    assert names(there.present) == ["Ann Heron", "Bill Pike", "Cora Vole"]
    assert there.chair is not None


def test_the_place_that_somebody_sits_for_may_stand_before_the_name_on_the_page() -> None:
    rows = [
        ["Mayor of Tern and Marsh", "Ann Heron (in the Chair)"],
        ["Eelpool", "Councillor Bill Pike"],
        ["Marsden", "Councillor Cora Vole"],
    ]
    markup = "*PRESENT:*\n\n" + table_markup(rows, stroke="none", widths="(6cm, 8cm)").replace("*", "")
    layout = lay_out(read_pdf(typeset(markup), "made.pdf"))
    there = read_attendance(layout.blocks, layout)
    assert names(there.present) == ["Ann Heron", "Bill Pike", "Cora Vole"]
    assert there.chair is not None

"""Lists of people as minutes print them; everybody here is invented."""

from __future__ import annotations

import pytest

from arising.reading.people.name_runs import runs_of
from arising.reading.people.people import people_in
from arising.record.meeting import Person
from arising.record.passage import Passage
from tests.reading.typed_papers import typed


def listed(text: str) -> tuple[Person, ...]:
    """The people that a typed list names."""
    return people_in(runs_of(*(block.passage for block in typed(text).blocks)))


def names(text: str) -> list[str]:
    return [person.name.text for person in listed(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Councillors Heron, Pike, Baker-Vole and Teal.", ["Heron", "Pike", "Baker-Vole", "Teal"]),
        ("Councillor Heron (in the Chair); Councillors Pike, Senior and Julie Otter.", "Heron|Pike|Senior|Julie Otter"),
        (
            "Mr R W Heron (Chairman), Mr N Pike, OBE, Mrs B Vole MBE and Sir Paul Teal, CBE",
            "R W Heron|N Pike|B Vole|Paul Teal",
        ),
        ("Cllr Mrs T Heron, Cllr. J. Pike & Dr. Ann Vole", "T Heron|J. Pike|Ann Vole"),
        (
            "Councillors Heron (J), Heron (M), O’Pike, Cmhlr. Ó Volaigh, O’ Teal",
            "Heron (J)|Heron (M)|O’Pike|Ó Volaigh|O’ Teal",
        ),
        ("Councillors Heron and Pike (RSPB)", ["Heron", "Pike (RSPB)"]),
        ("Councillor C. de Souza, Cllr D van der Berg and Ms L St John", "C. de Souza|D van der Berg|L St John"),
        ("Councillors PM Heron, MAF Pike and MD Vole-Teal", "PM Heron|MAF Pike|MD Vole-Teal"),
        ("Mrs A. B. Heron, C. D. E. Pike and G.H. Vole", "A. B. Heron|C. D. E. Pike|G.H. Vole"),
        ("Councillor Ann Heron (Lab, Chair), Cllr's Pike (Con) and Vole (Lib Dem)", "Ann Heron|Pike|Vole"),
        ("Heron (Chair), Pike, Vole and Green", "Heron|Pike|Vole|Green"),
        ("Mrs C Head (Head of Finance), Miss A West and Mr T Ward", "C Head|A West|T Ward"),
    ],
)
def test_titles_and_honours_come_off_and_names_stay_as_printed(text: str, expected: str | list[str]) -> None:
    assert names(text) == (expected.split("|") if isinstance(expected, str) else expected)


@pytest.mark.parametrize(
    "text",
    [
        "6 members of the public",
        "the Clerk, one resident and the press",
        "the Operations Manager and the Senior Engineer, West and South Division",
        "none",
        "Director of Public Health",
        "representatives of the Police",
    ],
)
def test_nobody_is_made_up(text: str) -> None:
    assert names(text) == []


def test_posts_before_names_in_brackets_belong_to_them() -> None:
    people = listed(
        """
        Director of Services (Mr. G. Heron), Operations Manager, West and
        South Division (Mr. B.
        Pike), Director, Regional Services, (Ms. Carol Vole), Clerical Officer, Corporate Services (Ms. D. O'Teal).
        """
    )
    assert [(person.name.text, person.post) for person in people] == [
        ("G. Heron", "Director of Services"),
        ("B. Pike", "Operations Manager, West and South Division"),
        ("Carol Vole", "Director, Regional Services"),
        ("D. O'Teal", "Clerical Officer, Corporate Services"),
    ]


def test_posts_behind_names_are_no_people() -> None:
    people = listed(
        "Mrs S Heron (Corporate Director Children, Young People and Education), Mr D Pike (Director of Strategy, "
        "Policy and Corporate Assurance), Marie Vole, Lantern Trust, and Di Otter, Independent Evaluator"
    )
    assert [(person.name.text, person.post) for person in people] == [
        ("S Heron", "Corporate Director Children, Young People and Education"),
        ("D Pike", "Director of Strategy, Policy and Corporate Assurance"),
        ("Marie Vole", "Lantern Trust"),
        ("Di Otter", "Independent Evaluator"),
    ]


def test_a_post_and_a_holder_behind_a_dash() -> None:
    people = listed("Head of Planning (Mr A Heron); Senior Solicitor - Ms B Pike; The Mayor (Cllr W Vole)")
    assert [(person.name.text, person.post) for person in people] == [
        ("A Heron", "Head of Planning"),
        ("B Pike", "Senior Solicitor"),
        ("W Vole", "The Mayor"),
    ]


@pytest.mark.parametrize(
    ("text", "capacity"),
    [
        ("Councillor Heron (Vice-Chair in the Chair)", "Vice-Chair in the Chair"),
        ("Ann Heron – Member", "Member"),
        ("Councillor A Heron (substitute for Councillor B Pike)", "substitute for Councillor B Pike"),
        ("Councillor A Heron as substitute for Councillor B Pike", "as substitute for Councillor B Pike"),
        ("Councillor M. Heron, An Cathaoirleach.", "An Cathaoirleach"),
        ("Chair – Councillor Heron", "Chair"),
    ],
)
def test_how_somebody_attended_is_a_capacity_and_nobody_else(text: str, capacity: str) -> None:
    (person,) = listed(text)
    assert (person.name.text[-5:], person.capacity) == ("Heron", capacity)


def test_one_name_a_line_and_names_broken_over_lines() -> None:
    one_a_line = "Councillor Ann Heron\nCouncillor Ben Pike\nCarl Vole (Head of Homes)\nDirector's Office: nobody"
    assert names(one_a_line)[:3] == ["Ann Heron", "Ben Pike", "Carl Vole"]
    assert names("Mr A Heron, Dr M\nPike (Director), Lesley\nVole, Mr R A\nTeal") == [
        "A Heron",
        "M Pike",
        "Lesley Vole",
        "R A Teal",
    ]
    assert names("Mr M Van\nder Heron, Mr Jeremy\nPike, MBE and Mr Tom Vole") == [
        "M Van der Heron",
        "Jeremy Pike",
        "Tom Vole",
    ]


def test_names_without_a_comma_between_them() -> None:
    assert names("Cllr D Heron, (Chairman) Cllr Mrs T Pike, Ann Vole (AV) Gus Teal (GT)") == [
        "D Heron",
        "T Pike",
        "Ann Vole",
        "Gus Teal",
    ]


def test_a_shared_title_is_everybodys() -> None:
    people = listed("Councillors Heron, Z. Pike and Julie Otter; Mr Vole")
    assert [person.title for person in people] == ["Councillor", "Councillor", "", "Mr"]


def test_every_name_has_its_place() -> None:
    layout = typed("Present: Mr R W Heron, OBE, Dr M\nPike (Director) and Councillor Vole (J).")
    text = layout.paper.text
    for person in people_in(runs_of(Passage.joined([block.passage for block in layout.blocks])[9:])):
        place = person.name.place
        assert " ".join(text[place.start : place.end].split()) == person.name.text


def test_surnames_will_do_under_a_label_that_is_everybodys_title() -> None:
    people = people_in(
        runs_of(typed("J Heron (Chair), Pike, Vole, Otter (A), Otter (B)").blocks[0].passage), "Councillor"
    )
    assert [person.name.text for person in people] == ["J Heron", "Pike", "Vole", "Otter (A)", "Otter (B)"]
    assert {person.title for person in people} == {"Councillor"}

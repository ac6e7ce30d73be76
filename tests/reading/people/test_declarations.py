"""Interests that members declare; the councils, members and their interests are invented."""

from __future__ import annotations

import pytest

from arising.reading.parts.parts import ItemPart
from arising.reading.people.declarations import declarations_in
from arising.record.passage import Passage
from arising.record.words import Words
from tests.reading.typed_papers import typed


def item(title: str, said: str, number: str = "2") -> ItemPart:
    heading, *body = typed(f"{title}\n\n{said}").blocks
    return ItemPart(number, heading.passage, (heading,), tuple(body), Passage.empty())


def declared(
    said: str, title: str = "Declarations of Interest"
) -> list[tuple[str, str | None, str | None, str | None]]:
    """Member, kind, item and subject of each interest that an item tells of."""
    found = declarations_in((item(title, said),), ())
    return [(each.member.text, each.kind, each.item, each.subject) for each in found]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "Councillor Heron declared a non-pecuniary interest in Minute No. 137 (manager of a charity that helps).",
            ("Heron", "non-pecuniary", "137", "manager of a charity that helps"),
        ),
        (
            (
                "Councillor Heron declared a personal and prejudicial interest in agenda item 3 (Fern School) "
                "as he was "
                "a governor of it and would leave the meeting."
            ),
            ("Heron", "personal and prejudicial", "3", "governor of it"),
        ),
        (
            (
                "The Chair, Councillor Pike, declared a personal interest in agenda item 3 (Oak Road) and "
                "stated that he "
                "would vacate the chair."
            ),
            ("Pike", "personal", "3", "Oak Road"),
        ),
        (
            "Later in the meeting Mr Vole declared an interest under Item 16 - Pay - that his brother worked there.",
            ("Vole", None, "16", "his brother worked there"),
        ),
        (
            "Councillor Kelly declared a Disclosable Pecuniary Interest (DPI) in Item 9 as her husband owned the land.",
            ("Kelly", "disclosable pecuniary", "9", "her husband owned the land"),
        ),
        (
            "A declaration of interest was made by Cllr J Teal in item 7 as a member of the bowls club.",
            ("J Teal", None, "7", "a member of the bowls club"),
        ),
        ("An interest was declared by Mrs Wren in respect of item 8.", ("Wren", None, "8", None)),
        (
            (
                "Prior to consideration of agenda item 14 - Village Plan, Councillor Mrs R Jay declared a personal "
                "interest in the item on the grounds that her name was in it."
            ),
            ("R Jay", "personal", "14", "her name was in it"),
        ),
        ("Mr Heron likewise declared an interest in Minute No. F/12/26.", ("Heron", None, "F/12/26", None)),
        ("Mr Heron declared an interest in Minute No.\nF/12/26 (Homes).", ("Heron", None, "F/12/26", "Homes")),
        (
            "The Chairman declared an interest in all discussions relating to Mill Lane.",
            ("Chairman", None, None, "Mill Lane"),
        ),
        ("Councillor Ann Pike – Item 5 – Personal – trustee", ("Ann Pike", "personal", "5", "Personal – trustee")),
    ],
)
def test_who_declared_what_in_which_item(said: str, expected: tuple[str, str | None, str | None, str | None]) -> None:
    assert declared(said) == [expected]


@pytest.mark.parametrize(
    "said",
    [
        "There were no declarations of interest.",
        "No interests were declared.",
        "None declared.",
        "Members were reminded to declare any interest.",
        "The Chair invited Members to declare any interests in the items of business on the agenda.",
        "Members are asked to declare any disclosable pecuniary interests relevant to items on this agenda.",
        "Councillor Heron had no interests to declare.",
        "Members who were district councillors declared an interest.",
    ],
)
def test_reminders_and_nothing_to_declare_give_none(said: str) -> None:
    assert declared(said) == []


def test_several_members_and_several_items_give_one_entry_each() -> None:
    together = declared("Mrs Heron and Mr Pike declared a pecuniary interest in item 12 – Farms – and would not vote.")
    assert [(member, number) for member, _, number, _ in together] == [("Heron", "12"), ("Pike", "12")]
    each_their_own = declared("Councillors Heron and Pike declared pecuniary interests in items 5 and 6 respectively.")
    assert [(member, number) for member, _, number, _ in each_their_own] == [("Heron", "5"), ("Pike", "6")]
    in_brackets = declared("Declarations of interest were received from Councillors Heron (Item 5) and Pike (Item 6).")
    assert [(member, number) for member, _, number, _ in in_brackets] == [("Heron", "5"), ("Pike", "6")]
    in_three = declared("Councillor Heron declared non-registrable interests in Items 5, 6 and 7.")
    assert [number for _, _, number, _ in in_three] == ["5", "6", "7"]


def test_a_table_of_interests() -> None:
    rows = declared(
        "| Member | Item | Interest |\n|---|---|---|\n"
        "| Cllr Heron | 6 | Personal: member of the club |\n| Cllr Pike | 7 | Pecuniary: employer |\n"
    )
    assert [(member, kind, number) for member, kind, number, _ in rows] == [
        ("Heron", "personal", "6"),
        ("Pike", "pecuniary", "7"),
    ]


def test_an_interest_told_again_under_its_own_item_is_one() -> None:
    items = (
        item("Declarations of Interest", "Later in the meeting Mr Heron declared an interest under Item 9 - Pay."),
        item("Pay", "(Item 9)\n\nMr Heron declared an interest that his brother worked there.", number="44"),
    )
    (only,) = declarations_in(items, ())
    assert (only.item, only.subject) == ("9", "Pay")


def test_this_item_is_the_item_in_which_it_is_said() -> None:
    (only,) = declarations_in((item("Homes", "Councillor Heron disclosed an interest in this item.", number="31"),), ())
    assert only.item == "31"


def test_the_words_of_a_declaration_are_at_its_place() -> None:
    layout = typed("Interests\n\nThere was one. Councillor Heron declared an interest in item 4.")
    heading, *body = layout.blocks
    (only,) = declarations_in((ItemPart("2", heading.passage, (heading,), tuple(body), Passage.empty()),), ())
    assert only.place.words(layout.paper.text) == "Councillor Heron declared an interest in item 4."
    assert only.member.place.words(layout.paper.text) == "Heron"


def test_members_declare_by_their_initials() -> None:
    found = declared("OF and IM declared a personal interest in item 2 as pilots.")
    assert [(member, number) for member, _, number, _ in found] == [("OF", "2"), ("IM", "2")]


def test_an_interest_of_the_chairman_is_of_whoever_chaired() -> None:
    chair = Words("Heron", typed("Councillor Heron took the chair.").blocks[0].passage.place)
    said = item("Declarations of Interest", "The Chairman declared an interest in item 4.")
    assert [each.member.text for each in declarations_in((said,), (), chair)] == ["Heron"]
    assert [each.member.text for each in declarations_in((said,), ())] == ["Chairman"]

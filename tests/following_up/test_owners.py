"""Who owes what is asked: posts, people and bodies, as printed, and nothing else."""

from __future__ import annotations

import pytest

from arising.following_up.owners import named_by, owner_in, same_owner, to_whom_in
from arising.record.ask import Owner


@pytest.mark.parametrize(
    ("words", "owner"),
    [
        ("That the Head of Repairs bring a paper on damp.", "the Head of Repairs"),
        ("That the Assistant Director for Housing provide figures.", "the Assistant Director for Housing"),
        ("The Clerk will write to the landlord.", "The Clerk"),
        ("Councillor Osei agreed to look into the lease.", "Councillor Osei"),
        ("That the Audit Committee consider the contract.", "the Audit Committee"),
        ("That a report from the Monitoring Officer be submitted.", "the Monitoring Officer"),
        ("That the Chair and Vice-Chair agree a timetable.", "the Chair and Vice-Chair"),
    ],
)
def test_posts_people_and_bodies_are_owners(words: str, owner: str) -> None:
    found = owner_in(words)
    assert found is not None
    assert found.printed == owner


@pytest.mark.parametrize(
    "words",
    [
        "Further to Minute No. 9, it was agreed to wait.",
        "There will be a report in June.",
        "This would be provided to members.",
        "That an update be provided in six months.",
        "That discussions take place with the Assistant Director about rents.",
        "All estates agreed to take part.",
        "He agreed to send the figures.",
    ],
)
def test_other_words_own_nothing(words: str) -> None:
    assert owner_in(words) is None


def test_two_words_in_capitals_are_a_person_only_where_the_paper_names_one() -> None:
    words = "Greta Lund agreed to send the figures."
    assert owner_in(words, people=frozenset({"lund"})) is not None
    assert owner_in("Garden Waste agreed to be collected later.", people=frozenset({"lund"})) is None


def test_the_owner_that_a_paper_names_apart_is_taken_as_printed_but_no_pronoun() -> None:
    assert owner_in("Send the figures.", "GL") == Owner("GL", "GL")
    assert owner_in("He would send the figures.", "He") is None


def test_owners_are_the_same_where_they_share_a_name() -> None:
    assert same_owner(Owner("Lund & Osei", "Lund & Osei"), Owner("Osei", "Osei"))
    assert not same_owner(Owner("Lund", "Lund"), None)


def test_words_name_an_owner_whatever_their_case() -> None:
    assert named_by(Owner("the Head of Repairs", "Head of Repairs"), "The head of repairs reported.")


def test_to_whom_an_answer_is_owed() -> None:
    assert to_whom_in("That a report be submitted to the Audit Committee.") == "the Audit Committee"

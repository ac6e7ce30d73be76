"""Entries with names of their own under one title: what is asked under a name is answered under that name."""

from __future__ import annotations

from datetime import date

import pytest

from arising.following_up import follow
from arising.following_up.matters import Matters, name_of_matter
from arising.following_up.shelf import Shelf
from arising.record.ask import Followed, Status
from arising.record.record import Record
from arising.record.reference import Answer
from tests.following_up.printed_papers import item, minutes

_FIRST, _SECOND, _THIRD = date(2031, 1, 14), date(2031, 3, 11), date(2031, 5, 13)
_AS_OF = date(2031, 6, 1)


@pytest.mark.parametrize(
    ("paragraph", "name"),
    [
        ("c) Mill Lane parking - the clerk had written to the landlord.", "Mill Lane parking"),
        ("(iv) Lychgate – a quotation was awaited.", "Lychgate"),
        ("3.2 Bus shelter: it has been mended.", "Bus shelter"),
        ("Village clock", "Village clock"),
        ("The clerk had written to the landlord - no reply yet.", ""),
        ("Reply: the works are in hand.", ""),
        ("Action - the clerk to write.", ""),
        ("It was agreed that the clerk write again.", ""),
    ],
)
def test_a_paragraph_among_many_matters_may_open_with_the_name_of_one(paragraph: str, name: str) -> None:
    assert name_of_matter(paragraph) == name


def _asked(*entries: str) -> Record:
    return minutes(_FIRST, item("Matters Arising", "2", *entries))


def _later(*entries: str, on: date = _SECOND, title: str = "Matters Arising") -> Record:
    return minutes(on, item(title, "2", *entries))


_PARKING = "a) Mill Lane parking - two letters have gone unanswered. The Clerk will write to a more senior person."
_LANTERN = "b) Lychgate lantern - the bulb has failed. The Clerk will obtain a quotation for its repair."


def _of(papers: list[Record], words: str) -> Followed:
    (found,) = [each for each in follow(papers, _AS_OF) if words in each.ask.words.quote]
    return found


def test_an_ask_has_the_name_of_its_matter_behind_the_title() -> None:
    found = _of([_asked(_PARKING, _LANTERN)], "senior person")
    assert found.ask.item_title.casefold() == "matters arising: mill lane parking"
    assert found.ask.about == "Mill Lane parking"


def test_what_is_said_under_the_same_name_is_offered_though_it_repeats_nothing_of_the_ask() -> None:
    papers = [_asked(_PARKING, _LANTERN), _later("a) Mill Lane parking - the landlord has now agreed to paint bays.")]
    found = _of(papers, "senior person")
    assert [piece.certain for piece in found.to_confirm] == [False]
    assert found.to_confirm[0].why.startswith("Both stand under “Mill Lane parking”.")
    assert not _of(papers, "quotation").to_confirm


def test_what_repeats_the_ask_under_its_name_is_certain() -> None:
    asked = "c) Churchyard limes - the Clerk will circulate the tree surveyor's report to members."
    answer = "c) Churchyard limes - the tree surveyor's report was circulated to members."
    assert _of([_asked(_PARKING, asked), _later(answer)], "surveyor").status is Status.DONE


def test_a_failure_told_under_the_name_accuses_nobody_by_itself() -> None:
    """That no reply has come does not say that nobody wrote."""
    found = _of([_asked(_PARKING), _later("a) Mill Lane parking - no reply has been received.")], "senior person")
    assert [piece.answer for piece in found.to_confirm] == [Answer.NOT_DONE]
    assert found.status is Status.NOT_DUE


def test_words_under_another_name_are_about_something_else() -> None:
    budget = "a) Mill Lane parking - the Clerk will ask for it to be put in the budget of the financial year 2031/32."
    other = "d) Gritting 2031/32 - nothing was put in the budget of the financial year."
    found = _of([_asked(budget), _later(other)], "financial year")
    assert not found.evidence


def test_a_longer_name_is_the_same_matter_unless_a_nearer_one_stands_beside_it() -> None:
    potholes = _asked("a) Potholes - the Clerk will report those in Mill Lane.")
    grown = "a) Potholes and resurfacing - the highways team has been out to look."
    assert _of([potholes, _later(grown)], "Mill Lane").to_confirm
    beside = _later("a) Potholes - none remain.", "b) Potholes and resurfacing - it has been put off.")
    (only,) = _of([potholes, beside], "Mill Lane").to_confirm
    assert "none remain" in only.cited.quote


def test_only_what_was_last_asked_under_the_name_is_answered() -> None:
    again = _later("a) Mill Lane parking - nothing was heard. The Clerk will contact the landlord.", on=_SECOND)
    last = _later("a) Mill Lane parking - the landlord has now rung back.", on=_THIRD)
    papers = [_asked(_PARKING), again, last]
    assert _of(papers, "contact the landlord").to_confirm
    assert all(piece.cited.on == _SECOND for piece in _of(papers, "senior person").to_confirm)


def test_silence_is_not_claimed_where_a_person_has_places_to_judge() -> None:
    papers = [_asked(_PARKING), _later("a) Mill Lane parking - the landlord has now agreed to paint bays.")]
    assert _of(papers, "senior person").why[-1] == (
        "No certain answer found in 1 paper of this body of 11 March 2031; 1 place that may answer it waits to be "
        "confirmed."
    )


def test_two_motions_of_one_member_are_no_one_subject() -> None:
    title = "Notice of Motion submitted by Councillor Lund"
    first = minutes(_FIRST, item(title, "5", "The engineer will prepare a costing for the bridge in Mill Lane."))
    later = minutes(_SECOND, item(title, "7", "The engineer reported on the renaming of the square."))
    assert not _of([first, later], "costing").to_confirm


def test_an_ask_that_points_at_the_sentence_before_it_is_about_that_sentence() -> None:
    said = "The scouts would like to camp on the recreation ground in August. This will be put to the field trustees."
    first = minutes(_FIRST, item("Clerk's Report", "5", said))
    camp = "The field trustees were content that the scouts camp on the recreation ground in August."
    stalls = "The field trustees have bought new stalls."
    later = minutes(_SECOND, item("Clerk's Report", "5", stalls, camp))
    found = _of([first, later], "put to the field trustees")
    assert [piece.cited.quote for piece in found.to_confirm] == [camp]


@pytest.mark.parametrize(
    ("title", "tells"),
    [
        ("Clerk's Report", False),
        ("Correspondence", False),
        ("Director's update on short breaks", True),
        ("Correspondence with the water company", True),
        ("Public participation", False),
        ("Public participation strategy", True),
    ],
)
def test_a_title_that_names_a_subject_says_what_stands_under_it(title: str, tells: bool) -> None:
    record = minutes(_FIRST, item(title, "5", "Nothing new was heard of it."))
    (body,) = Shelf([record]).bodies
    matters = Matters(Shelf([record]).papers_of(body))
    (found,) = [each for meeting in record.meetings for each in meeting.items if each.number == "5" and each.title]
    assert found.title is not None
    assert bool(matters.at(record.paper.sha256, found.title.place.start).heading) is tells


def test_the_sentence_before_an_ask_is_not_looked_for_in_another_item() -> None:
    camp = item("Scouts", "5", "The scouts would like to camp on the recreation ground in August.")
    record = minutes(_FIRST, camp, item("Bins", "6", "This will be put to the field trustees."))
    (body,) = Shelf([record]).bodies
    at = record.paper.text.index("This will be put")
    assert "scouts" not in Matters(Shelf([record]).papers_of(body)).before(record.paper.sha256, at).lower()

"""Which decisions oblige somebody to do something later, and of what kind."""

from __future__ import annotations

import pytest

from arising.following_up.obligations import obligation_in, undertaken
from arising.record.ask import AskKind

_ASKS = [
    ("That a report on damp in council flats be submitted in six months.", AskKind.REPORT_BACK),
    ("That the Head of Repairs report back on void times.", AskKind.REPORT_BACK),
    ("That the survey be circulated to all members.", AskKind.CIRCULATE),
    ("That the tenants' forum be invited to the October meeting.", AskKind.INVITE),
    ("That a visit to the new depot be organised.", AskKind.VISIT),
    ("That the Chair write to the Minister about rents.", AskKind.WRITE),
    ("That the matter be referred to the Audit Committee.", AskKind.REFER),
    ("That lettings be included in the work programme.", AskKind.WORK_PROGRAMME),
    ("That the waiting list be published on the council's website.", AskKind.PUBLISH),
    ("That a meeting with the landlords be convened.", AskKind.ARRANGE),
    ("That a meeting of the tenants be held in the spring.", AskKind.ARRANGE),
    ("That the Panel scrutinises the repairs contract.", AskKind.CONSIDER),
    ("That officers establish a hardship fund.", AskKind.DO),
    ("That the report be noted and a further update be submitted in a year.", AskKind.REPORT_BACK),
]
_DECISIONS = [
    "That the report be noted.",
    "That the minutes of the last meeting be approved as a correct record.",
    "That the Panel notes the update on rents.",
    "That the press and public be excluded from the meeting.",
    "That Councillor Osei be appointed Vice-Chair.",
    "That the staff be thanked for their work.",
    "to note the figures for the year",
    "That Cabinet endorses the strategy.",
    "The revenue budget of £12m as set out in appendix B",
    "That the approval of the Panel be and is hereby given to the sale.",
    "Standing orders were suspended.",
    "A grant to the Market Hall Trust to support the fair on Sunday 25 May, for the sum of £825, be approved.",
    "That the Panel considered the amendments and endorsed the budget to be presented to Council on 13th February.",
    "That authorisation is hereby given to the spending above the budget for the year.",
    "That the May meeting of the Panel would be held on Friday, 16th May, 2031.",
    "To hold a Special Meeting of the Panel to be held in the Market Hall on Monday, 2nd June.",
]


@pytest.mark.parametrize(("words", "kind"), _ASKS)
def test_what_obliges_somebody_is_an_ask_of_its_kind(words: str, kind: AskKind) -> None:
    assert obligation_in(words) is kind


@pytest.mark.parametrize("words", _DECISIONS)
def test_what_is_done_once_decided_is_no_ask(words: str) -> None:
    assert obligation_in(words) is None


def test_words_that_name_a_day_to_come_oblige_whatever_their_verb() -> None:
    words = "That the garages be repainted by March."
    assert obligation_in(words) is None
    assert obligation_in(words, is_due=True) is AskKind.DO


def test_a_marked_task_is_an_ask_whatever_it_says() -> None:
    assert obligation_in("Keys for the hall.", is_task=True) is AskKind.DO


@pytest.mark.parametrize(
    "words",
    [
        "Mr Lund agreed to send the figures to members.",
        "The Director was asked to look at the lease.",
        "A written answer would be circulated.",
        "The Chair requested that a map be shared.",
        "The Clerk to write to the water company asking for this.",
        "Grit bins will be filled before the winter.",
        "A letter of thanks to be sent to the scouts.",
        "It was suggested that a site meeting be held.",
        "The engineer stated that he would cost the work.",
    ],
)
def test_narrative_obliges_where_somebody_undertakes_or_is_asked(words: str) -> None:
    assert undertaken(words)


@pytest.mark.parametrize(
    "words",
    [
        "The landlords had not agreed to share the cost.",
        "All estates now have a caretaker.",
        "The scheme will try to ease the pressure on lettings.",
        "The warden would meet new tenants in their first week.",
    ],
)
def test_narrative_that_only_tells_obliges_nobody(words: str) -> None:
    assert not undertaken(words)

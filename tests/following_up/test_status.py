"""Where an ask stands: every row of the table, and which row goes before which."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from arising.following_up.finders.log_updates import CLOSES
from arising.following_up.status import Standing, status_of
from arising.record.ask import (
    Ask,
    AskKind,
    AskSource,
    Citation,
    DueBy,
    Evidence,
    Omission,
    Omitted,
    PersonDecision,
    Silence,
    Status,
    Verdict,
)
from arising.record.place import Place, Span
from arising.record.reference import Answer

_PLACE = Place(3, (Span(0, 9),))
_AS_OF = date(2031, 6, 1)
_SEARCHED = Silence("Panel", ("a.txt", "b.txt"), date(2031, 2, 1), date(2031, 5, 1))


def _ask(due: date | None = None, *, offered: bool = False) -> Ask:
    words = Citation("00", "minutes.txt", "That a report be submitted.", _PLACE, "Panel", date(2031, 1, 1), "7")
    by = DueBy("by then", due, due) if due else None
    return Ask("1", AskSource.RESOLUTION, AskKind.REPORT_BACK, "Panel", date(2031, 1, 1), "7", "Damp", "2", words,
               "Damp", due=by, offered=offered)  # fmt: skip


def _said(answer: Answer, quote: str = "It stood so.", finder: str = "explicit reference", **more: object) -> Evidence:
    cited = Citation(str(more.get("paper", "11")), "later.txt", quote, _PLACE, "Panel", date(2031, 4, 1), "4")
    return Evidence(f"{answer}{quote}", "1", cited, answer, finder, "why", bool(more.get("certain", True)))


def _standing(ask: Ask, *evidence: Evidence, silence: Silence | None = None) -> Standing:
    return Standing(ask, evidence, (), (), silence, _AS_OF, date(2031, 7, 1))


def _decided(verdict: Verdict, minute: str = "") -> PersonDecision:
    return PersonDecision("1", verdict, "the clerk", date(2031, 5, 20), minute=minute)


_ROWS = [
    ("nothing found, and its day past", _standing(_ask(date(2031, 3, 1)), silence=_SEARCHED), Status.OVERDUE),
    ("nothing found, and its day to come", _standing(_ask(date(2031, 9, 1)), silence=_SEARCHED), Status.NOT_DUE),
    ("due before the next meeting", _standing(_ask(date(2031, 6, 20)), silence=_SEARCHED), Status.DUE),
    ("due today", _standing(_ask(_AS_OF), silence=_SEARCHED), Status.DUE),
    ("no later paper read", _standing(_ask(), silence=Silence("Panel", (), None, None)), Status.UNKNOWN),
    ("no day, nothing found", _standing(_ask(), silence=_SEARCHED), Status.NOT_DUE),
    ("said to be done", _standing(_ask(date(2031, 3, 1)), _said(Answer.DONE)), Status.DONE),
    ("said to be partly done", _standing(_ask(date(2031, 3, 1)), _said(Answer.PARTLY)), Status.PARTLY_DONE),
    ("said not to be done", _standing(_ask(), _said(Answer.NOT_DONE)), Status.OVERDUE),
    ("only mentioned", _standing(_ask(date(2031, 3, 1)), _said(Answer.REFERENCE_ONLY)), Status.OVERDUE),
    ("a report before the body",
     _standing(_ask(), _said(Answer.DONE, finder="report on the subject")), Status.REPORTED),
    ("discharged in words", _standing(_ask(), _said(Answer.DONE, "Discharged – sent.")), Status.DISCHARGED),
    ("closed without words", _standing(_ask(), _said(Answer.REFERENCE_ONLY, finder=CLOSES)), Status.DISCHARGED),
    ("no longer required",
     _standing(_ask(), _said(Answer.REFERENCE_ONLY, "It was no longer required.")), Status.SUPERSEDED),
    ("one paper says both", _standing(_ask(), _said(Answer.DONE), _said(Answer.NOT_DONE)), Status.REPORTED),
    ("not done, done by a later paper",
     _standing(_ask(), _said(Answer.NOT_DONE), _said(Answer.DONE, paper="22")), Status.DONE),
    ("an uncertain link counts for nothing",
     _standing(_ask(date(2031, 3, 1)), _said(Answer.DONE, certain=False), silence=_SEARCHED), Status.OVERDUE),
]  # fmt: skip


@pytest.mark.parametrize(("standing", "status"), [row[1:] for row in _ROWS], ids=[row[0] for row in _ROWS])
def test_each_row_of_the_table(standing: Standing, status: Status) -> None:
    assert status_of(standing)[0] is status


@pytest.mark.parametrize(
    ("verdict", "status"),
    [
        (Verdict.DONE, Status.DONE),
        (Verdict.PARTLY, Status.PARTLY_DONE),
        (Verdict.DISCHARGE, Status.DISCHARGED),
        (Verdict.SUPERSEDE, Status.SUPERSEDED),
        (Verdict.NOT_DONE, Status.OVERDUE),
    ],
)
def test_what_a_person_decided_outranks_what_was_found(verdict: Verdict, status: Status) -> None:
    standing = replace(_standing(_ask(), _said(Answer.DONE)), decisions=(_decided(verdict, "12"),), again=("2",))
    found, why = status_of(standing)
    assert found is status
    assert "the clerk recorded on 20 May 2031" in why[0]
    assert "Minute 12" in why[0]


def test_what_was_asked_again_is_not_done_whatever_was_said_before() -> None:
    assert status_of(replace(_standing(_ask(), _said(Answer.DONE)), again=("2",)))[0] is Status.ASKED_AGAIN


def test_a_search_of_the_papers_of_one_day_names_it_once() -> None:
    day = date(2031, 5, 1)
    why = status_of(_standing(_ask(), silence=Silence("Panel", ("a.txt",), day, day)))[1]
    assert why[-1] == "No mention found in 1 paper of this body of 1 May 2031."


def test_silence_names_what_was_searched_and_says_nothing_of_being_done() -> None:
    why = " ".join(status_of(_standing(_ask(date(2031, 3, 1)), silence=_SEARCHED))[1])
    assert "No mention found in 2 papers of this body from 1 February 2031 to 1 May 2031." in why
    assert "not done" not in why


def test_a_row_gone_from_the_log_is_told_beside_the_status() -> None:
    gone = Omission(Omitted.GONE, _ask().words, "june-log.txt", date(2031, 5, 1))
    _, why = status_of(replace(_standing(_ask(), silence=_SEARCHED), omission=gone))
    assert why[0] == "The log of 1 May 2031 (june-log.txt) no longer lists it, and does not say why."


def test_an_ask_that_no_paper_marks_is_offered_for_a_person_to_confirm() -> None:
    assert "confirm" in status_of(_standing(_ask(offered=True), silence=_SEARCHED))[1][0]

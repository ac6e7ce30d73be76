"""What people decide outranks what is found, and stands when the papers are read again."""

from __future__ import annotations

from datetime import date

from arising.following_up import follow
from arising.record.ask import Followed, PersonDecision, Status, Verdict
from arising.record.record import Record
from tests.following_up.printed_papers import item, minutes

_FIRST, _SECOND, _AS_OF = date(2031, 1, 14), date(2031, 3, 11), date(2031, 6, 1)


def _papers() -> list[Record]:
    asked = "the Head of Repairs submit a report on damp in tower blocks to the March meeting"
    return [
        minutes(_FIRST, item("Damp", "2", "The survey was shown.", resolved=["the survey be noted", asked])),
        minutes(_SECOND, item("Damp", "9", "The Head of Repairs presented findings on damp in tower blocks.")),
    ]


def _damp(decisions: tuple[PersonDecision, ...] = ()) -> list[Followed]:
    return [each for each in follow(_papers(), _AS_OF, decisions) if "damp" in each.ask.words.quote]


def _by_clerk(verdict: Verdict, ask: str, evidence: str = "", value: str = "") -> PersonDecision:
    return PersonDecision(ask, verdict, "the clerk", date(2031, 4, 1), evidence=evidence, value=value)


def test_without_a_person_the_link_is_only_offered() -> None:
    (found,) = _damp()
    assert found.status is Status.OVERDUE
    assert [piece.cited.item for piece in found.to_confirm] == ["9"]
    assert not found.evidence


def test_a_confirmed_link_counts_and_a_rejected_one_is_gone_whenever_the_papers_are_read_again() -> None:
    (found,) = _damp()
    piece = found.to_confirm[0]
    (confirmed,) = _damp((_by_clerk(Verdict.CONFIRM, found.ask.id, piece.id),))
    assert [each.id for each in confirmed.evidence] == [piece.id]
    assert confirmed.silence is None
    (rejected,) = _damp((_by_clerk(Verdict.REJECT, found.ask.id, piece.id),))
    assert not rejected.to_confirm
    assert not rejected.evidence


def test_owner_and_due_day_are_those_that_a_person_set() -> None:
    (found,) = _damp()
    (settled,) = _damp(
        (
            _by_clerk(Verdict.OWNER, found.ask.id, value="G. Lund"),
            _by_clerk(Verdict.DUE, found.ask.id, value="2031-12-01"),
        )
    )
    assert settled.ask.owner is not None
    assert settled.ask.owner.printed == "G. Lund"
    assert settled.ask.due is not None
    assert settled.ask.due.day == date(2031, 12, 1)
    assert settled.status is Status.NOT_DUE


def test_what_a_person_says_is_no_ask_is_none() -> None:
    (found,) = _damp()
    assert not _damp((_by_clerk(Verdict.NOT_AN_ASK, found.ask.id),))


def test_a_discharge_names_the_minute() -> None:
    (found,) = _damp()
    decision = PersonDecision(found.ask.id, Verdict.DISCHARGE, "the Panel", date(2031, 5, 6), minute="31")
    (discharged,) = _damp((decision,))
    assert discharged.status is Status.DISCHARGED
    assert "Minute 31" in discharged.why[0]

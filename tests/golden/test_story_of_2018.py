"""The story that five real papers tell of one commission: what was asked, and what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from arising.following_up import follow
from arising.reading import read
from arising.record.ask import Followed, Status
from arising.record.record import Record
from arising.record.reference import Answer


@pytest.fixture(scope="module")
def records(shared: Path) -> list[Record]:
    return [read(path.read_bytes(), path.name) for path in sorted((shared / "papers").glob("*.txt"))]


def _one(asks: Sequence[Followed], on: date, item: str | None, number: str | None) -> Followed:
    found = [a for a in asks if a.ask.asked_on == on and a.ask.item == item and a.ask.number == number]
    assert len(found) == 1, [a.ask.words.quote for a in found]
    return found[0]


def test_the_eight_actions_were_not_circulated_and_were_asked_for_again(records: list[Record]) -> None:
    asks = follow(records, date(2018, 7, 1))
    first = _one(asks, date(2018, 4, 24), "129", "2")
    again = _one(asks, date(2018, 6, 5), "4", "2")
    assert first.status is Status.ASKED_AGAIN
    assert first.again == (again.ask.id,)
    told = [piece for piece in first.evidence if piece.finder == "explicit reference"]
    assert {piece.answer for piece in told} == {Answer.NOT_DONE}
    assert {(piece.cited.on, piece.cited.item) for piece in told} == {(date(2018, 6, 5), "4")}


def test_the_map_asked_for_in_2017_is_known_from_the_words_that_miss_it(records: list[Record]) -> None:
    asks = follow(records, date(2018, 7, 1))
    told = [a for a in asks if a.ask.asked_on == date(2017, 7, 4)]
    assert [a.status for a in told] == [Status.OVERDUE]
    assert "still missing" in told[0].ask.words.quote


def test_rows_discharged_with_a_promise_are_open_again_as_new_rows(records: list[Record]) -> None:
    asks = follow(records, date(2014, 6, 1))
    rows = {a.ask.number: a for a in asks if a.ask.item_title == "Action log"}
    names = {a.ask.id: number for number, a in rows.items()}
    for closed, opened in (("28", "1"), ("36", "3"), ("37", "4")):
        assert rows[closed].status is Status.ASKED_AGAIN
        assert opened in [names[again] for again in rows[closed].again]


def test_a_row_discharged_without_being_done_says_so(records: list[Record]) -> None:
    asks = follow(records, date(2014, 6, 1))
    row = next(a for a in asks if a.ask.number == "26" and a.ask.item_title == "Action log")
    assert row.status is Status.DISCHARGED
    assert Answer.DONE not in {piece.answer for piece in row.evidence}


def test_adult_learning_promised_for_june_is_on_no_june_agenda(records: list[Record]) -> None:
    asks = follow(records, date(2018, 7, 1))
    promised = _one(asks, date(2018, 4, 24), "127", None)
    assert promised.ask.due is not None
    assert promised.ask.due.on == date(2018, 6, 5)
    assert promised.status is Status.OVERDUE
    assert promised.silence is not None
    assert len(promised.silence.papers) == 2
    assert not promised.evidence


def test_the_pause_report_is_offered_for_a_person_to_judge_and_discharges_nothing(records: list[Record]) -> None:
    asks = follow(records, date(2020, 6, 1))
    of_minute_7 = [a for a in asks if a.ask.asked_on == date(2018, 6, 5) and a.ask.item == "7"]
    assert of_minute_7
    for ask in of_minute_7:
        assert any("Pause" in piece.cited.quote and piece.cited.on == date(2020, 3, 3) for piece in ask.to_confirm)
        assert not any("Pause" in piece.cited.quote for piece in ask.evidence)
        assert ask.status not in {Status.DONE, Status.DISCHARGED, Status.REPORTED}


def test_order_and_repetition_of_papers_change_nothing(records: list[Record]) -> None:
    day = date(2020, 6, 1)
    assert follow(records, day) == follow([*reversed(records), records[0]], day)

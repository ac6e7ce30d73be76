"""One meeting's asks and log against the next: each fate that an ask can have."""

from __future__ import annotations

from datetime import date

from arising.following_up import reconcile
from arising.following_up.reconciling import Fate
from paper_writer.truth import LoggedAction
from tests.following_up.printed_papers import item, log, minutes, row

_FIRST, _SECOND = date(2031, 1, 14), date(2031, 3, 11)
_BINS = "Lund to replace the broken bins behind the market hall"


def _fates(earlier: list[LoggedAction], later: list[LoggedAction]) -> list[Fate]:
    told = reconcile(minutes(_FIRST, log=log(_FIRST, *earlier)), minutes(_SECOND, log=log(_SECOND, *later)))
    return [each.fate for each in told]


def test_a_row_in_the_same_words_is_carried() -> None:
    assert _fates([row("1", "Lund", _BINS)], [row("1", "Lund", _BINS)]) == [Fate.CARRIED]


def test_a_row_in_other_words_is_reworded() -> None:
    other = "Lund to see to new bins behind the market hall"
    assert _fates([row("1", "Lund", _BINS)], [row("1", "Lund", other)]) == [Fate.REWORDED]


def test_a_row_with_another_day_is_redated() -> None:
    first, second = f"{_BINS} by the end of March 2031", f"{_BINS} by the end of June 2031"
    assert _fates([row("1", "Lund", first)], [row("1", "Lund", second)]) == [Fate.REDATED]


def test_a_row_that_the_later_paper_does_not_mention_is_dropped() -> None:
    other = row("2", "Osei", "Osei to invite the bus company to a meeting about fares")
    assert _fates([row("1", "Lund", _BINS)], [other]) == [Fate.DROPPED]


def test_a_row_closed_with_words_is_closed_and_one_without_silently() -> None:
    told = row("1", "Lund", _BINS, (_SECOND, "Discharged – the bins were replaced."), closed=True)
    silent = row("1", "Lund", _BINS, closed=True)
    still_open = row("2", "Osei", "Osei to invite the bus company to a meeting about fares")
    assert _fates([row("1", "Lund", _BINS)], [still_open, told]) == [Fate.CLOSED]
    assert _fates([row("1", "Lund", _BINS)], [still_open, silent]) == [Fate.SILENTLY_CLOSED]


def test_a_row_that_was_closed_and_is_open_again_is_reopened() -> None:
    closed = row("1", "Lund", _BINS, (_FIRST, "Discharged – ordered."), closed=True)
    still_open = row("2", "Osei", "Osei to invite the bus company to a meeting about fares")
    assert _fates([still_open, closed], [still_open, row("3", "Lund", _BINS)]) == [Fate.CARRIED, Fate.REOPENED]


def test_a_resolution_that_the_next_minutes_answer_is_answered() -> None:
    asked = "the Head of Parks submit a report on dog bins in the cemetery to the next meeting"
    answer = "Further to Minute No. 2 of the meeting held on 14th January, 2031, the report on dog bins was submitted."
    earlier = minutes(_FIRST, item("Cemetery", "2", "Members walked round it.", resolved=["it be noted", asked]))
    told = reconcile(earlier, minutes(_SECOND, item("Matters Arising", "9", answer)))
    assert [each.fate for each in told] == [Fate.ANSWERED]
    assert told[0].evidence[0].cited.item == "9"


def test_a_resolution_that_the_next_minutes_say_was_not_kept_is_not_answered() -> None:
    asked = "a list of the benches in the cemetery be circulated to members of the Panel"
    failed = "Arising from Minute No. 2 (Cemetery), it was noted that the list of benches had not been circulated."
    earlier = minutes(_FIRST, item("Cemetery", "2", "Members walked round it.", resolved=["it be noted", asked]))
    told = reconcile(earlier, minutes(_SECOND, item("Matters Arising", "9", failed)))
    assert [each.fate for each in told] == [Fate.NOT_DONE]

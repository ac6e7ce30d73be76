"""How later words are linked to what was asked, and when a link is only offered."""

from __future__ import annotations

from datetime import date

import pytest

from arising.following_up import follow
from arising.following_up.finders.numbers import Named, minutes_named
from arising.following_up.finders.saying import without_repeats
from arising.record.ask import Followed, Omitted, Status
from arising.record.record import Record
from arising.record.reference import Answer
from tests.following_up.printed_papers import item, log, minutes, row

_FIRST, _SECOND, _THIRD = date(2031, 1, 14), date(2031, 3, 11), date(2031, 5, 13)
_AS_OF = date(2031, 6, 1)
_DOGS = "the Head of Parks submit a report on dog bins in the cemetery in two months"
_PATHS = "the Head of Parks circulate a map of icy footpaths in two months"


def _asked(*clauses: str, title: str = "Cemetery") -> Record:
    return minutes(_FIRST, item(title, "2", "Members walked round it.", resolved=["it be noted", *clauses]))


def _one(papers: list[Record], words: str) -> Followed:
    (found,) = [each for each in follow(papers, _AS_OF) if words in each.ask.words.quote]
    return found


def _later(*said: str, title: str = "Matters Arising") -> Record:
    return minutes(_SECOND, item(title, "9", *said))


def test_words_that_name_the_minute_and_its_day_are_certain() -> None:
    answer = "Further to Minute No. 2 of the meeting held on 14th January, 2031, the report on dog bins was submitted."
    found = _one([_asked(_DOGS), _later(answer)], "dog bins")
    assert [piece.certain for piece in found.evidence] == [True]
    assert found.status is Status.DONE


def test_of_two_asks_of_a_minute_the_one_that_the_words_are_about_is_meant() -> None:
    answer = "Arising from Minute No. 2 of 14th January, 2031, the map of icy footpaths had been circulated."
    papers = [_asked(_DOGS, _PATHS), _later(answer)]
    assert len(_one(papers, "footpaths").evidence) == 1
    assert not _one(papers, "dog bins").evidence


def test_one_paper_may_answer_what_two_minutes_asked() -> None:
    first = minutes(
        _FIRST,
        item("Cemetery", "2", "Members walked round it.", resolved=["it be noted", _DOGS]),
        item("Winter", "3", "Snow fell.", resolved=["it be noted", _PATHS]),
    )
    answer = (
        "Further to Minute No. 2 and Minute No. 3 of 14th January, 2031, one paper on both dog bins in the cemetery "
        "and icy footpaths was presented."
    )
    papers = [first, _later(answer)]
    assert _one(papers, "dog bins").evidence
    assert _one(papers, "footpaths").evidence


def test_a_wrong_number_is_linked_by_subject_and_only_offered() -> None:
    answer = "Further to Minute No. 88 of 14th January, 2031, the report on dog bins in the cemetery was submitted."
    found = _one([_asked(_DOGS), _later(answer)], "dog bins")
    assert not found.evidence
    assert "Minute 88, where nothing like it was asked" in found.to_confirm[0].why


def test_a_wrong_day_is_linked_by_number_and_subject_and_only_offered() -> None:
    answer = "Further to Minute No. 2 of 7th January, 2031, the report on dog bins in the cemetery was submitted."
    found = _one([_asked(_DOGS), _later(answer)], "dog bins")
    assert not found.evidence
    assert "7 January 2031, when nothing like it was asked" in found.to_confirm[0].why


def test_an_answer_in_other_words_is_offered_with_its_reason() -> None:
    found = _one([_asked(_DOGS), _later("The Head of Parks reported on bins for dogs.", title="Cemetery")], "dog bins")
    assert [piece.certain for piece in found.to_confirm] == [False]
    assert found.silence is not None


def test_words_on_the_subject_that_answer_nothing_are_no_answer() -> None:
    found = _one([_asked(_DOGS), _later("The cemetery won a prize for its roses.", title="Cemetery")], "dog bins")
    assert not found.evidence
    assert not found.to_confirm


def test_the_asks_own_words_do_not_say_that_it_was_not_done() -> None:
    asked = "the Head of Parks submit a report on benches awaiting repair in two months"
    answer = "Further to Minute No. 2 of 14th January, 2031, the report on benches awaiting repair was submitted."
    found = _one([_asked(asked), _later(answer)], "benches")
    assert [piece.answer for piece in found.evidence] == [Answer.DONE]
    assert without_repeats("it had not been circulated", "to be circulated").strip() == "it had not been circulated"


def test_the_same_ask_made_later_is_asked_again_and_one_put_to_another_service_is_not() -> None:
    again = minutes(_SECOND, item("Cemetery", "9", "Nothing came.", resolved=["it be noted", _DOGS]))
    first, second = [each for each in follow([_asked(_DOGS), again], _AS_OF) if "dog bins" in each.ask.words.quote]
    assert first.status is Status.ASKED_AGAIN
    assert first.again == (second.ask.id,)
    other = minutes(_SECOND, item("Allotments", "9", "Nothing.", resolved=["it be noted", _PATHS]))
    assert not _one([_asked(_DOGS), other], "dog bins").again


def test_draft_and_approved_minutes_print_one_ask() -> None:
    draft = minutes(_FIRST, item("Cemetery", "2", "Members walked.", resolved=["it be noted", _DOGS]), name="draft.txt")
    found = _one([_asked(_DOGS), draft], "dog bins")
    assert len(found.ask.also) == 1


def test_a_row_that_the_next_log_no_longer_lists_is_gone_and_one_closed_without_a_word_says_so() -> None:
    bins, fares = row("1", "Lund", "Lund to replace the bins"), row("2", "Osei", "Osei to write to the bus company")
    first = minutes(_FIRST, log=log(_FIRST, bins, fares))
    second = minutes(_SECOND, log=log(_SECOND, row("3", "Osei", "Osei to count the lamps"), row(
        "2", "Osei", "Osei to write to the bus company", closed=True)))  # fmt: skip
    gone, closed = _one([first, second], "bins"), _one([first, second], "bus company")
    assert gone.omission is not None
    assert (gone.omission.what, gone.omission.on) == (Omitted.GONE, _SECOND)
    assert closed.omission is not None
    assert closed.omission.what is Omitted.CLOSED
    assert closed.status is Status.DISCHARGED


def test_a_row_that_a_log_closes_and_a_later_log_lists_is_open_again() -> None:
    bins = row("1", "Lund", "Lund to replace the bins")
    done = row("1", "Lund", "Lund to replace the bins", (_SECOND, "Discharged – ordered."), closed=True)
    fares = row("2", "Osei", "Osei to write to the bus company")
    papers = [minutes(on, log=log(on, fares, each)) for on, each in ((_FIRST, bins), (_SECOND, done), (_THIRD, bins))]
    found = _one(papers, "bins")
    assert found.status is Status.ASKED_AGAIN
    assert "lists it as open again on 13 May 2031" in found.why[0]


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("Further to Minute No. 119 (Lamps), it was noted", [Named("119", None, None)]),
        ("Minute 129(2) was read", [Named("129", "2", None)]),
        ("Minutes Nos. 12 and 34 were read", [Named("12", None, None), Named("34", None, None)]),
        (
            "Minute No. 4 and Minute No. 5 of 14th January, 2031",
            [Named("4", None, _FIRST), Named("5", None, _FIRST)],
        ),
        (
            "Minute 4 of 14 January 2031 and Minute 7 of 11 March 2031",
            [Named("4", None, _FIRST), Named("7", None, _SECOND)],
        ),
    ],
)
def test_each_minute_that_words_name_has_its_day(words: str, named: list[Named]) -> None:
    on = _FIRST if "January" in words else None
    assert minutes_named(words, named[0].base, on, _AS_OF) == named


def test_a_day_before_the_meeting_is_no_day_by_which_to_do_what_it_asks() -> None:
    asked = ["it be noted", "a report be submitted on the spending of the year ended 31st December, 2030"]
    (ask,) = follow(
        [minutes(date(2031, 5, 23), item("Spending", "2", "Members read it.", resolved=asked))], date(2031, 9, 1)
    )
    assert ask.ask.due is None

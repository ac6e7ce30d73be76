"""Some years of the planted decade, printed, read and followed: floors under what is linked, dropped and accused."""

from __future__ import annotations

import pytest

from arising.following_up import follow
from benchmarks.following_links import Scores, measure
from benchmarks.following_quality import AS_OF, records_of
from paper_writer.decade.shelf import decade


@pytest.fixture(scope="module")
def scores() -> Scores:
    planted = decade(seed=11, years=3)
    return measure(planted, follow(records_of(planted), AS_OF))


def test_every_ask_is_read(scores: Scores) -> None:
    assert scores.asks >= 0.99, scores.unread


def test_links_that_name_a_minute_are_found_and_right(scores: Scores) -> None:
    assert scores.explicit.precision >= 0.98, scores.explicit.wrong
    assert scores.explicit.recall >= 0.97, scores.explicit.missed


def test_answers_in_other_words_are_offered(scores: Scores) -> None:
    assert scores.paraphrased.f1 >= 0.75, (scores.paraphrased.wrong, scores.paraphrased.missed)


def test_drops_and_silent_closures_are_found(scores: Scores) -> None:
    assert scores.drops.recall >= 0.95, scores.drops.missed
    assert scores.silent.recall >= 0.95, scores.silent.missed


def test_what_is_asked_again_is_known(scores: Scores) -> None:
    assert scores.again.f1 >= 0.85, (scores.again.wrong, scores.again.missed)


def test_nobody_is_accused_wrongly(scores: Scores) -> None:
    assert not scores.false_not_done

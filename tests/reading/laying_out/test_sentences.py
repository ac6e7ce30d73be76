"""A passage knows its sentences, and lets go of them when it goes."""

from __future__ import annotations

import gc

import pytest

from arising.reading.laying_out.sentences import sentences_of
from arising.record.passage import Passage
from tests.record.papers import paper_of


@pytest.mark.parametrize(
    ("words", "sentences"),
    [
        ("The report was noted.", ["The report was noted."]),
        ("The report was noted. Cllr. Birch left.", ["The report was noted.", "Cllr. Birch left."]),
        ("", []),
        ("   ", []),
    ],
)
def test_sentences_are_the_same_however_often_they_are_asked_for(words: str, sentences: list[str]) -> None:
    passage = Passage.of(paper_of(words).lines)
    assert [sentence.text for sentence in sentences_of(passage)] == sentences
    assert sentences_of(passage) == sentences_of(passage)


def test_a_passage_of_one_sentence_does_not_wait_for_the_collector() -> None:
    """The collector is off while a paper is read: what holds itself would stay until the end of all papers."""
    gc.collect()
    gc.disable()
    try:
        passage = Passage.of(paper_of("The report was noted.").lines)
        assert sentences_of(passage) == (passage,)
        del passage
        assert gc.collect() == 0
    finally:
        gc.enable()

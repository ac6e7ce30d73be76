"""What is passed over unread holds nothing: a quick question lets through all that the long one would find."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arising.reading.people import attendance_words, name_segments
from arising.reading.tasks import obligations, tasks
from arising.wording.signs import held_in


def _written_by(pattern: str) -> st.SearchStrategy[str]:
    """Words that the pattern finds something in, small letters for small letters."""
    return st.from_regex(re.compile(pattern))


_LABELS = st.one_of([st.from_regex(re.compile(each.pattern), fullmatch=True) for _, each in attendance_words._LABELS])


@given(_LABELS)
def test_every_label_of_a_list_of_people_holds_one_of_the_words_looked_for(label: str) -> None:
    assert any(word in label.casefold() for word in attendance_words.WORDS_OF_ROLLS)


@given(_written_by(attendance_words.LABEL.pattern))
def test_every_label_has_a_mark_that_ends_it(text: str) -> None:
    assert attendance_words._ENDS_LABEL.search(text)


@given(_written_by(name_segments._SEPARATOR.pattern))
def test_a_line_in_which_names_are_parted_is_looked_through(text: str) -> None:
    assert name_segments._MAY_SEPARATE.search(text)


@given(_written_by(obligations._FIRM.pattern.pattern))
def test_every_deadline_holds_one_of_the_words_looked_for(text: str) -> None:
    assert obligations._OF_DEADLINES.met(held_in(text), text)


@given(_written_by(tasks._COMMITS.pattern.pattern))
def test_every_commitment_holds_the_words_that_commit(text: str) -> None:
    assert tasks._HOLDS[tasks._COMMITS].search(text)


@given(_written_by(tasks._INFINITIVE.pattern.pattern))
def test_whoever_is_to_do_something_stands_right_before_it(text: str) -> None:
    assert tasks._HOLDS[tasks._INFINITIVE].search(text)


@pytest.mark.parametrize(
    ("words", "bound"),
    [
        ("The officer was to have the works completed in May.", True),
        ("The panel intended to consider the map in May.", True),
        ("A copy would be recirculated in May.", True),
        ("The closing date is 3 May.", True),
        ("The panel heard of the works in May.", False),
    ],
)
def test_words_listed_by_their_first_letter_oblige_as_they_did(words: str, bound: bool) -> None:
    assert obligations.may_oblige(words) is bound

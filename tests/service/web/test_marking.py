"""Words of a page as HTML."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from arising_service.web.marking import unwrapped, words_of


def test_lines_that_were_full_are_joined_and_others_are_not() -> None:
    page = (
        "9. Ferry\n\nThe panel heard that the ferry had been late on most\ndays of the week.\n"
        "1. That the timetable be published on the quay side\n2. That fares be held."
    )
    assert unwrapped(page) == (
        "9. Ferry\n\nThe panel heard that the ferry had been late on most days of the week.\n"
        "1. That the timetable be published on the quay side\n2. That fares be held."
    )


@given(st.text(alphabet="ab \n1.)•", max_size=200))
def test_no_letter_is_lost_or_moved(text: str) -> None:
    shown = unwrapped(text)
    assert len(shown) == len(text)
    assert all(new == old or (old == "\n" and new == " ") for new, old in zip(shown, text, strict=True))


def test_signs_are_no_words_to_look_for() -> None:
    assert words_of('"school transport" -bus trans* ((') == ["school", "transport", "bus", "trans"]

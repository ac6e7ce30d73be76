"""What a text holds of the letters that patterns need."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from arising.wording.signs import Needs, held_in

_SPELLINGS = st.lists(st.text(alphabet="ab c", min_size=1, max_size=4), min_size=1, max_size=3).map(tuple)


@given(stretches=st.lists(_SPELLINGS, max_size=3).map(tuple), text=st.text(alphabet="ABCabc x\n", max_size=60))
def test_needs_are_met_by_the_very_letters(stretches: tuple[tuple[str, ...], ...], text: str) -> None:
    met = all(any(spelling in text.lower() for spelling in spellings) for spellings in stretches)
    assert Needs(stretches).met(held_in(text), text) == met


def test_the_words_of_a_spelling_must_stand_one_after_the_other() -> None:
    needs = Needs((("as agreed",),))
    assert needs.met(held_in("It was as agreed."), "It was as agreed.")
    assert not needs.met(held_in("Agreed as read."), "Agreed as read.")


def test_a_word_of_any_length_is_looked_at_whole() -> None:
    word = "z" * 5_000 + "minute" + "z" * 5_000
    assert Needs((("minute",),)).met(held_in(word), word)
    assert not Needs((("minuted",),)).met(held_in(word), word)


def test_what_is_asked_later_is_told_of_words_met_before() -> None:
    text = "The quokka was moved."
    held_in(text)
    assert Needs((("quokka",),)).met(held_in(text), text)

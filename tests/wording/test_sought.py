"""Patterns that are tried only where they may match answer exactly as the patterns do."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from arising.wording.sought import Sought, needed

_PATTERNS = [
    (r"\b(?:was|were) (?:duly |then )*(?:elected|appointed)\b", re.I),
    (r"\b[Mm]inutes?\s+(?:[Nn]os?\.?\s*)?\d{1,4}", 0),
    (r"organi[sz]e(?:d|s)?\b|\bset up\b", re.I),
    (r"(?=.{0,20}bridge)\w+", 0),
    (r"(?!never)\w{2,}ly said", re.I),
    (r"(?:a|b)?(?:kettle)+", 0),
    (r"(?:no|not) (?:\w+ ){0,3}?(?:report|repor?t card)s?$", re.I),
    (r"(?i:proposed by) [A-Z]\w+", 0),
    (r"(x)\1y?", 0),
    (r"\d+|", 0),
    (r"sky|[^a-z]{3}", re.I),
]


@pytest.mark.parametrize(("pattern", "flags"), _PATTERNS)
@given(data=st.data())
@settings(max_examples=40, suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow], deadline=None)
def test_whatever_matches_is_found(pattern: str, flags: int, data: st.DataObject) -> None:
    text = data.draw(st.from_regex(re.compile(pattern, flags)))
    found, expected = Sought(pattern, flags).search(text), re.compile(pattern, flags).search(text)
    assert (found and found.span()) == (expected and expected.span())


@example(text="dİSK")
@given(text=st.text(alphabet="abcdeıİſK kK-MINUTES minutes 1", max_size=40))
@settings(max_examples=300)
def test_letters_that_count_as_one_are_one(text: str) -> None:
    """A pattern that ignores case takes a dotless i for an i, a long s for an s and a kelvin sign for a k."""
    pattern = r"\b(?:minutes|desk|disk)\b"
    assert bool(Sought(pattern, re.I).search(text)) == bool(re.search(pattern, text, re.I))


def test_needed_letters_are_told_from_the_pattern() -> None:
    assert needed(r"\b(?:was|were) (?:duly )*(?:elected|appointed)\b", re.I)[0] == ("elected", "appointed")
    assert needed(r"organi[sz]e") == (("organise", "organize"),)
    assert needed(r"\w+") == ()


def test_every_way_to_ask_agrees() -> None:
    sought = Sought(r"(?P<what>bridge|culvert)s?", re.I)
    assert sought.match("Bridges and culverts") is not None
    assert sought.match("The bridge") is None
    assert sought.fullmatch("culverts") is not None
    assert [found["what"] for found in sought.finditer("A bridge, two culverts")] == ["bridge", "culvert"]
    assert sought.search("a bridge and a bridge", 3) is not None
    assert list(sought.finditer("nothing of the kind")) == []

"""Patterns that are tried only where they may match answer exactly as the patterns do."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from arising.wording.sought import Sought, Together, needed

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
    (r"\bbridges?\b|\b(?P<what>culvert|weir)s? (?:shut|open)\b|[]|)(]lock\b", re.I),
    (r"(?P<who>clerk)\b|^\W*chair$|\d{2}/\d{2}", 0),
    (r"sky|[^a-z]{3}", re.I),
    (r"\b(?:RESOLVED|Agreed)\W\S[A-Z]\w+ (?P<What>É\w{2})", re.I),
    (r"(?-i:NOTED|[a-z]{2})-that", re.I),
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


def test_alternatives_are_tried_apart_and_know_each_others_groups() -> None:
    pattern = r"(?P<body>[A-Z]\w+) had met\b|\bthe last meeting\b|\bas agreed (?P<when>before)"
    sought = Sought(pattern)
    for text in (
        "The last meeting",
        "the last meeting",
        "Panel had met at the last meeting",
        "as agreed before",
        "met",
    ):
        found, expected = sought.search(text), re.compile(pattern).search(text)
        assert (found and (found.span(), found.groupdict())) == (expected and (expected.span(), expected.groupdict()))


@pytest.mark.parametrize("pattern", [r"(a)x\1|(b)y\2", r"(?P<a>a)x(?P=a)|by", r"(a)|(b)", r"a(?:b|c)|[|]d|\|e"])
def test_alternatives_that_depend_on_each_other_stay_together(pattern: str) -> None:
    for text in ("axa", "byb", "by", "a", "b", "ab", "ac", "|d", "|e", "e"):
        found, expected = Sought(pattern).search(text), re.compile(pattern).search(text)
        assert (found and (found.span(), found.groups())) == (expected and (expected.span(), expected.groups()))


@given(
    text=st.lists(st.sampled_from(["The", "bridge", "culverts", "was", "mended", "12/30", "WEIR", "’s"])).map(" ".join)
)
@settings(max_examples=100)
def test_patterns_asked_together_leave_none_out_that_matches(text: str) -> None:
    patterns = [Sought(r"\bbridges?\b"), Sought(r"culvert\w*|weir\b", re.I), Sought(r"\d\d/\d\d"), Sought(r"\w+ed\b")]
    matching = [each for each in patterns if each.pattern.search(text)]
    asked = Together(*patterns).in_turn(text)
    assert [each for each in asked if each.search(text)] == matching
    assert Together(Sought("bridge"), Sought("weir")).in_turn("the locks") == []

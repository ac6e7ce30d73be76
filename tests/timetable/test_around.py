"""A long pattern tried around what its matches hold finds what it finds everywhere."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from arising.timetable.around import around

_FORM = re.compile(r"(?:by the )?\d{1,3}(?: days)?(?!\w)")
_BEFORE, _AFTER = 10, 12


@given(
    st.lists(st.sampled_from(["by the ", "12", " days", "3", " ", "a long stretch of other words ", "x"])).map("".join)
)
def test_all_matches_are_found_around_what_they_hold(text: str) -> None:
    places = [figure.start() for figure in re.finditer(r"\d", text)]
    found = [match.span() for match in around(_FORM, text, places, before=_BEFORE, after=_AFTER)]
    assert found == [match.span() for match in _FORM.finditer(text)]


def test_nothing_is_tried_where_nothing_can_match() -> None:
    assert not list(around(re.compile("by"), "by and by", [], before=_BEFORE, after=_AFTER))

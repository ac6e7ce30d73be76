"""A place finds its words again in the plain text."""

from __future__ import annotations

import pytest

from arising.record.place import Box, Place, Span


def test_the_words_of_a_place_are_those_of_its_spans() -> None:
    text = "one two three"
    assert Place(1, (Span(0, 3), Span(8, 13))).words(text) == "one\nthree"


def test_a_place_runs_from_its_first_span_to_its_last() -> None:
    place = Place(2, (Span(4, 6), Span(9, 12)))
    assert (place.start, place.end) == (4, 12)
    assert (Place(1, ()).start, Place(1, ()).end) == (0, 0)


def test_joining_places_keeps_reading_order_and_the_first_page() -> None:
    later = Place(3, (Span(20, 25),), ((3, Box(0, 0, 1, 1)),))
    earlier = Place(2, (Span(5, 9),), ((2, Box(0, 0, 2, 2)),))
    joined = later.joined(earlier)
    assert joined.page == 2
    assert joined.spans == (Span(5, 9), Span(20, 25))
    assert [page for page, _ in joined.boxes] == [2, 3]


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (5, 4)])
def test_a_span_that_cannot_be_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match=f"from {start} to {end}"):
        Span(start, end)

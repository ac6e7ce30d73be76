"""Words joined over lines always know where each of their characters stands."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from arising.record.paper import Line
from arising.record.passage import Passage
from arising.record.place import Box
from tests.record.papers import marked_lines, paper_of


def _characters_where_they_stand(passage: Passage, text: str) -> None:
    """Each piece's characters, looked up in the plain text, are those of the passage."""
    for offset, origin, length in zip(passage.offsets, passage.origins, passage.lengths, strict=True):
        assert passage.text[offset : offset + length] == text[origin : origin + length]


def _letters(text: str) -> str:
    return re.sub(r"[^\w.,;()]", "", text)


@given(marked_lines())
def test_a_passage_maps_every_character_to_the_paper(paper: tuple[str, tuple[Line, ...]]) -> None:
    text, lines = paper
    passage = Passage.of(lines)
    _characters_where_they_stand(passage, text)
    covered = sum(passage.lengths)
    added = len(passage.text) - covered
    assert 0 <= added < len(lines), "only the joints between lines are added"


@given(marked_lines(), st.integers(0, 80), st.integers(0, 80))
def test_a_slice_of_a_passage_maps_like_the_whole(paper: tuple[str, tuple[Line, ...]], one: int, other: int) -> None:
    text, lines = paper
    whole = Passage.of(lines)
    start, stop = sorted((one, other))
    part = whole[start:stop]
    assert part.text == whole.text[start:stop]
    _characters_where_they_stand(part, text)
    if sum(part.lengths):
        assert _letters(part.text) in _letters(_without_marks(part.place.words(text)))


def _without_marks(text: str) -> str:
    return re.sub(r"[*_<>]", "", text)


@given(marked_lines(), st.data())
def test_a_slice_of_a_slice_is_the_slice_of_the_sum(paper: tuple[str, tuple[Line, ...]], data: st.DataObject) -> None:
    whole = Passage.of(paper[1])
    first = data.draw(st.integers(0, len(whole)))
    second = data.draw(st.integers(0, len(whole) - first))
    twice, once = whole[first:][second:], whole[first + second :]
    assert (twice.text, twice.offsets, twice.origins, twice.lengths) == (
        once.text,
        once.offsets,
        once.origins,
        once.lengths,
    )


@given(marked_lines())
def test_the_place_of_a_passage_holds_its_words_and_names_its_lines(paper: tuple[str, tuple[Line, ...]]) -> None:
    text, lines = paper
    passage = Passage.of(lines)
    if not passage:
        return
    place = passage.place
    assert all(span.start <= span.end <= len(text) for span in place.spans)
    assert [span.start for span in place.spans] == sorted(span.start for span in place.spans)
    assert len(place.boxes) == len(passage.lines)
    assert _letters(passage.text) == _letters(_without_marks(place.words(text)))


@given(marked_lines(), st.integers(0, 60))
def test_joining_the_halves_of_a_passage_keeps_every_place(paper: tuple[str, tuple[Line, ...]], cut: int) -> None:
    text, lines = paper
    whole = Passage.of(lines)
    again = Passage.joined([whole[:cut], whole[cut:]])
    _characters_where_they_stand(again, text)
    assert again.text.replace(" ", "") == whole.text.replace(" ", "")


def test_a_word_broken_at_a_line_end_is_one_word() -> None:
    paper = paper_of("That the safe-", "guarding report be noted.")
    passage = Passage.of(paper.lines)
    assert passage.text == "That the safeguarding report be noted."
    found = re.search("safeguarding", passage.text)
    assert found
    assert passage.group(found).place.words(paper.text) == "safe-\nguarding"


def test_a_compound_at_a_line_end_keeps_its_hyphen() -> None:
    paper = paper_of("the Vice-", "Chair thanked all")
    assert Passage.of(paper.lines).text == "the Vice-Chair thanked all"


def test_a_dash_at_a_line_end_parts_words() -> None:
    paper = paper_of("Resolved:-", "That the report -", "as amended - be noted")
    assert Passage.of(paper.lines).text == "Resolved:- That the report - as amended - be noted"


def test_a_passage_over_a_running_head_has_two_spans() -> None:
    paper = paper_of("That the plan", "SLATEFORD PANEL - 04/05/21", "be agreed.")
    passage = Passage.of([paper.lines[0], paper.lines[2]])
    assert passage.text == "That the plan be agreed."
    assert len(passage.place.spans) == 2
    assert passage.place.words(paper.text) == "That the plan\nbe agreed."


def test_splitting_gives_the_pieces_with_their_places() -> None:
    paper = paper_of("Moss; Thorn ;", "Wren")
    pieces = Passage.of(paper.lines).split(re.compile(";"))
    assert [(piece.text, piece.place.words(paper.text)) for piece in pieces] == [
        ("Moss", "Moss"),
        ("Thorn", "Thorn"),
        ("Wren", "Wren"),
    ]


def test_no_words_are_false_and_stand_nowhere() -> None:
    assert not Passage.empty()
    assert Passage.of([]).place.spans == ()
    assert Passage.joined([]).text == ""


def test_a_group_that_took_no_part_is_empty() -> None:
    paper = paper_of("Item 4")
    passage = Passage.of(paper.lines)
    found = passage.match(re.compile(r"Item (\d)(x)?"))
    assert found
    assert not passage.group(found, 2)


def test_a_passage_is_cut_in_one_piece() -> None:
    with pytest.raises(ValueError, match="one piece"):
        Passage.of(paper_of("abc").lines)[::2]


def test_words_left_out_of_a_line_part_the_place() -> None:
    paper = paper_of("Net Loft, Telephone: 01632 960001", "Quay Street")
    venue = Passage.joined([Passage.of([paper.lines[0]])[:9], Passage.of([paper.lines[1]])])
    assert venue.text == "Net Loft, Quay Street"
    assert venue.place.words(paper.text) == "Net Loft,\nQuay Street"


@given(marked_lines(), st.sets(st.integers(0, 8)))
def test_whole_lines_stand_where_their_pieces_stand(paper: tuple[str, tuple[Line, ...]], left_out: set[int]) -> None:
    lines = [line for line in paper[1] if line.number not in left_out]
    whole = Passage.of(lines)
    joined = Passage.joined([Passage.of([line]) for line in lines])
    halves = Passage.joined([whole[: len(whole) // 2], whole[len(whole) // 2 :]])
    for passage in (whole, joined, halves):
        assert passage.place == Passage(passage.text, passage.pieces).place


def test_a_part_of_a_passage_tells_of_boxes_as_the_whole_does() -> None:
    line = paper_of("Item 4 Bus passes").lines[0]
    for box in (None, Box(72, 72, 300, 84)):
        passage = Passage.of([replace(line, box=box)])
        assert passage.boxed == passage[7:].boxed == Passage.joined([passage[:6], passage[7:]]).boxed
        assert passage.boxed == (box is not None)


def test_lines_that_follow_upon_one_another_are_one_span() -> None:
    paper = paper_of("The Committee received", "the report of the", "HEAD OF EVERY PAGE", "Director.")
    lines = paper.lines
    first, second = Passage.of(lines[:2]), Passage.of(lines[3:])
    both = Passage.joined([first, second])
    assert [len(each.spans) for each in (first, both)] == [1, 2]
    assert both.place.words(paper.text) == "The Committee received\nthe report of the\nDirector."

"""Dated lines that repeat: a body's running head is boiler-plate, somebody's signature is not."""

from __future__ import annotations

import pytest

from tests.reading.typed_papers import typed

WORDS = "The ferry ran late again and nobody at the quay could say why it had.\n\n" * 6


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("HARBOUR SCRUTINY PANEL - 04/06/19", "running head"),
        ("Harbour Scrutiny Panel - 04/06/19", "running head"),
        ("Una Lisle 04/06/2019", None),
        ("Category 04/06/19", None),
    ],
)
def test_a_dated_line_is_a_running_head_where_it_names_a_body(line: str, reason: str | None) -> None:
    layout = typed(f"{WORDS}{line}\n\n{WORDS}{line}\n\n{WORDS}")
    reasons = [layout.furniture.reasons.get(each.number) for each in layout.paper.lines if each.text == line]
    assert reasons == [reason, reason]


def test_a_year_that_repeats_on_lines_of_its_own_counts_no_pages() -> None:
    layout = typed(f"{WORDS}2019\n\n{WORDS}2019\n\n{WORDS}2019\n\n{WORDS}2019\n")
    assert not any(layout.furniture.reasons.get(each.number) for each in layout.paper.lines if each.text == "2019")


def test_a_word_that_ends_a_sentence_on_the_next_page_is_no_running_head() -> None:
    told = "1. That a report be made of the quay and of the ferry, and that it come to the Panel in\n"
    layout = typed(f"{told}\f6 months.\n\n{WORDS}{told}\f6 months.\n\n{WORDS}")
    assert not any(layout.furniture.reasons.get(each.number) for each in layout.paper.lines if "months" in each.text)

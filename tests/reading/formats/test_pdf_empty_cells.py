"""Tables of words without rules in a PDF, some of whose cells are empty: their rows stay rows."""

from __future__ import annotations

from random import Random

import pytest

from arising.reading.formats.pdf import read_pdf
from tests.reading.formats.found_tables import (
    BORDERLESS_ROWS,
    SPACED,
    TIGHT,
    filled,
    plain,
    rows_of,
    share_in_seeds,
    share_of_rows,
)
from tests.reading.formats.made_pdfs import WORDS, Rows, cells, paragraph, table_markup, typeset

NAMES = ("Cabinet", "Ofsted", "Elmworth", "March", "NHS", "Highways")


def told(chance: Random, least: int, most: int) -> str:
    """Words as they stand in a cell: one in twelve is a name."""
    words = [
        chance.choice(NAMES) if chance.random() < 0.08 else chance.choice(WORDS)
        for _ in range(chance.randint(least, most))
    ]
    return " ".join((words[0][0].upper() + words[0][1:], *words[1:]))


def table_of_words(chance: Random, columns: int, empty: float, *, long: bool = False) -> Rows:
    """Short words on the left, which wrap now and then, longer ones beside them."""
    lengths = ((2, 8), (6, 26), (4, 16)) if long else ((1, 4), (2, 10), (1, 5))
    heads = ["Aim", "What was said", "Next step"][:columns]
    rows = [
        filled(chance, [told(chance, *length) for length in lengths[:columns]], empty)
        for _ in range(chance.randint(8, 12))
    ]
    return [heads, *rows]


@pytest.mark.parametrize("inset", [TIGHT, SPACED])
@pytest.mark.parametrize("long", [True, False])
@pytest.mark.parametrize("empty", [0.1, 0.3])
def test_rows_of_two_columns_of_words_stay_rows(inset: str, long: bool, empty: float) -> None:
    share = share_in_seeds(lambda chance: table_of_words(chance, 2, empty, long=long), "(2fr, 3fr)", inset, bold=True)
    assert share >= BORDERLESS_ROWS


@pytest.mark.parametrize("inset", [TIGHT, SPACED])
@pytest.mark.parametrize("bold", [True, False])
def test_rows_of_three_columns_of_words_stay_rows(inset: str, bold: bool) -> None:
    share = share_in_seeds(lambda chance: table_of_words(chance, 3, 0.3), "(2fr, 3fr, 3fr)", inset, bold=bold)
    assert share >= BORDERLESS_ROWS


def test_cells_in_the_middle_of_their_rows_are_of_those_rows() -> None:
    share = 0.0
    for seed in range(12):
        rows = table_of_words(Random(seed), 2, 0.2, long=True)
        markup = table_markup(rows, stroke="none", widths="(2fr, 3fr), inset: 6pt", align="left + horizon")
        share += share_of_rows(read_pdf(typeset(markup), "made.pdf"), rows) / 12
    assert share >= BORDERLESS_ROWS


def test_a_column_whose_cells_end_with_full_stops_goes_on_where_there_is_none() -> None:
    rows = [
        ["Aim", "What was said"],
        ["Waste", "The round was late in the week that the new depot at Elmworth Road was opened by the Mayor."],
        ["Roads", "Highways had filled the holes."],
        ["", "Salt was bought."],
        ["Parks", "Four trees were planted in March."],
    ]
    markup = table_markup(rows, stroke="none", widths=f"(2cm, 7cm), inset: {TIGHT}")
    found = rows_of(read_pdf(typeset(markup), "made.pdf"))
    assert found == [[plain(cell) for cell in row] for row in rows]


@pytest.mark.parametrize("page", ['paper: "a4", margin: 2.2cm', 'paper: "a4", flipped: true, margin: 2.2cm'])
def test_rows_at_the_top_of_the_next_page_are_rows_of_the_table(page: str) -> None:
    """Nothing is printed again above them, and some begin with an empty cell or are alone on their page."""
    share = 0.0
    for seed in range(40, 60):
        chance = Random(seed)
        rows = [row for at in range(6) for row in table_of_words(chance, 2, 0.4)[at > 0 :]]
        paper = read_pdf(typeset(table_markup(rows, stroke="none", widths="(2fr, 3fr)"), page=page), "made.pdf")
        assert len(paper.pages) > 1
        share += share_of_rows(paper, rows) / 20
    assert share >= BORDERLESS_ROWS


NO_TABLES = {
    "addresses side by side": (
        ("Town Hall", "Civic Offices", "Quay House"),
        ("Long Street", "High Road", "The Quay"),
        ("Elmworth", "Merrow", ""),
        ("EL1 2AB", "ME3 4CD", "TH5 6EF"),
    ),
    "signatures": (
        ("Signed:", "Signed:", "Signed:"),
        ("..............", "..............", ".............."),
        ("Ada Birch", "Ben Dale", "Cora Elm"),
        ("Chair", "Head of Law", "Clerk"),
        ("Date:", "Date:", "Date:"),
    ),
    "people under three heads": (
        ("Members", "Officers", "Also present"),
        ("Councillor A Birch", "Ben Dale", "Cora Elm"),
        ("Councillor D Fern", "Eve Gale", ""),
        ("Councillor F Hill", "", ""),
        ("Councillor G Ives", "", ""),
    ),
    "contents": (
        ("1", "What we were asked", "2"),
        ("2", "What we heard in the six wards", "6"),
        ("3", "Money", "8"),
        ("4", "What we ask the Cabinet to do", "12"),
    ),
    "an agenda": (
        ("1.", "Apologies for absence", ""),
        ("2.", "Minutes of the last meeting", "1 - 4"),
        ("3.", "Roads and lighting in the west", "5 - 12"),
        ("4.", "Any other business", ""),
        ("5.", "Waste and what it costs", "13 - 20"),
    ),
}


def side_by_side(kind: str) -> str:
    words = ",".join(cells(list(row)) for row in NO_TABLES[kind])
    return f"#grid(columns: (1fr, 1fr, 1fr), row-gutter: 0.65em, {words})"


@pytest.mark.parametrize("kind", NO_TABLES)
def test_words_side_by_side_in_three_columns_are_no_table(kind: str) -> None:
    chance = Random(3)
    paper = read_pdf(typeset(f"{paragraph(chance)}\n\n{side_by_side(kind)}\n\n{paragraph(chance)}"), "made.pdf")
    assert not paper.tables


def test_numbers_far_from_their_items_are_read_with_them() -> None:
    read = [line.text for line in read_pdf(typeset(side_by_side("an agenda")), "made.pdf").lines]
    assert read[:3] == ["1. Apologies for absence", "2. Minutes of the last meeting", "1 - 4"]

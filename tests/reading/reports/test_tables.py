"""Tables of data with their titles; tables that only set out a page are none."""

from __future__ import annotations

from arising.reading.reports.tables import read_tables
from tests.reading.typed_papers import typed

FIGURES = "|Berth|Visits|\n|---|---|\n|North|12|\n|South|30|\n"


def test_the_numbered_title_above_is_found_over_a_line_of_words() -> None:
    (table,) = read_tables(typed("Table 3: Visits by berth\n\nFigures are for May.\n\n" + FIGURES))
    assert table.title is not None
    assert table.title.text == "Table 3: Visits by berth"
    assert table.rows == (("Berth", "Visits"), ("North", "12"), ("South", "30"))


def test_a_heading_right_above_is_the_title() -> None:
    (table,) = read_tables(typed("**Visits in May**\n\n" + FIGURES))
    assert table.title is not None
    assert table.title.text == "Visits in May"


def test_a_sentence_above_is_no_title() -> None:
    (table,) = read_tables(typed("The harbour master counted all boats that came in May.\n\n" + FIGURES))
    assert table.title is None


def test_a_sheet_of_labels_and_a_single_cell_are_no_data() -> None:
    sheet = "|Title:|Moorings|\n|---|---|\n|Date:|4 May 2019|\n|Directorate:|Quays|\n"
    cell = "<table><tr><td>MERROW BOROUGH COUNCIL</td></tr></table>\n"
    assert read_tables(typed(sheet + "\nWords between.\n\n" + cell)) == ()

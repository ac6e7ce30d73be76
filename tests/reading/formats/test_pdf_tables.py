"""Tables of a PDF: ruled ones by their rules, others by their columns, over pages as one; and never where none is."""

from __future__ import annotations

from random import Random

import pytest

from arising.reading.formats.pdf import read_pdf
from arising.record.paper import Paper
from tests.reading.formats.found_tables import (
    BORDERLESS_ROWS,
    RULED_CELLS,
    SPACED,
    TIGHT,
    filled,
    in_a_paper,
    plain,
    rows_of,
    share_in_seeds,
    share_of_cells,
    share_of_rows,
)
from tests.reading.formats.made_pdfs import Rows, cells, paragraph, scorecard, sentence, table_markup, typeset

RULES = "0.5pt"


@pytest.mark.parametrize("seed", range(8))
def test_the_cells_of_a_ruled_table(seed: int) -> None:
    chance = Random(seed)
    rows, widths = scorecard(chance, 12)
    markup = in_a_paper(chance, table_markup(rows, stroke=RULES, widths=widths))
    paper = read_pdf(typeset(markup), "made.pdf")
    assert share_of_cells(paper, rows) >= RULED_CELLS
    assert [table.ruled for table in paper.tables] == [True]
    assert_each_line_is_of_one_cell(paper)


@pytest.mark.parametrize("stroke", ["none", "(x, y) => (bottom: 0.5pt)", "(x, y) => if y == 0 {(bottom: 1pt)}"])
@pytest.mark.parametrize("align", ["left", "(left, right, right, center, left)"])
def test_the_rows_of_a_table_without_upright_rules(stroke: str, align: str) -> None:
    share = 0.0
    for seed in range(8):
        chance = Random(seed)
        rows, widths = scorecard(chance, 10)
        markup = in_a_paper(chance, table_markup(rows, stroke=stroke, widths=widths, align=align))
        paper = read_pdf(typeset(markup), "made.pdf")
        share += share_of_rows(paper, rows) / 8
        assert len(paper.tables) == 1
        assert_each_line_is_of_one_cell(paper)
    assert share >= BORDERLESS_ROWS


@pytest.mark.parametrize("align", ["left", "(x, y) => if x == 0 {left} else {right}"])
def test_rows_with_empty_cells_and_no_bold_head_stay_rows(align: str) -> None:
    """Three cells of ten are empty, the first of a row too, and nothing but the columns tells that it is a table."""
    share = 0.0
    for seed in range(8):
        chance = Random(seed)
        rows = [["Place", "2021", "2022", "2023"]]
        while len(rows) < 8:
            row = [sentence(chance, 1, 2), *(str(chance.randint(1, 99)) for _ in range(3))]
            rows += [kept] if any(kept := [cell if chance.random() > 0.3 else "" for cell in row]) else []
        markup = table_markup(rows, stroke="none", widths="(2fr, 1fr, 1fr, 1fr)", align=align).replace("*", "")
        share += share_of_rows(read_pdf(typeset(in_a_paper(chance, markup)), "made.pdf"), rows) / 8
    assert share >= BORDERLESS_ROWS


@pytest.mark.parametrize("inset", [TIGHT, SPACED])
@pytest.mark.parametrize("bold", [True, False])
def test_rows_of_words_with_empty_first_cells_stay_rows(inset: str, bold: bool) -> None:
    """The next page may begin with such a row, which is no rest of the row before."""

    def rows(chance: Random) -> Rows:
        told = [[sentence(chance, 2, 6), sentence(chance, 4, 20), sentence(chance, 4, 20)] for _ in range(26)]
        for row in told[1:]:
            row[0] = row[0] if chance.random() > 0.35 else ""
        return [["Theme", "What was said", "What was done"], *told]

    assert share_in_seeds(rows, "(2fr, 3fr, 3fr)", inset, bold) >= BORDERLESS_ROWS


@pytest.mark.parametrize("inset", [TIGHT, SPACED])
@pytest.mark.parametrize("bold", [True, False])
@pytest.mark.parametrize("money", [True, False])
def test_rows_of_two_columns_with_empty_cells_stay_rows(inset: str, bold: bool, money: bool) -> None:
    def rows(chance: Random) -> Rows:
        def figure() -> str:
            return f"£{chance.randint(1, 999)},{chance.randint(100, 999)}" if money else str(chance.randint(1, 999))

        told = [filled(chance, [sentence(chance, 1, 4), figure()]) for _ in range(9)]
        return [["Heading of spending", "2023/24" if money else "Count"], *told]

    assert share_in_seeds(rows, "(3fr, 1fr)", inset, bold) >= BORDERLESS_ROWS


@pytest.mark.parametrize("inset", [TIGHT, SPACED])
def test_rows_with_a_name_and_a_day_or_none_stay_rows(inset: str) -> None:
    def rows(chance: Random) -> Rows:
        when = [f"{chance.randint(1, 28)} March 2024", f"{chance.randint(10, 28)}/03/2024", "March 2024"]
        told = [
            [sentence(chance, 3, 12), *(cell if chance.random() > 0.2 else "" for cell in ("A Birch", day))]
            for day in (chance.choice(when) for _ in range(8))
        ]
        return [["Action", "Owner", "Due"], *told]

    assert share_in_seeds(rows, "(3fr, 2fr, 2fr)", inset, bold=True) >= BORDERLESS_ROWS


@pytest.mark.parametrize("space", ["0.65em", "1.6em"])
def test_a_heading_below_a_table_is_not_of_the_table(space: str) -> None:
    rows = [["Place", "2022", "2023"], ["Ash", "4", "7"], ["Birch", "12", "3"], ["Cedar", "5", "6"]]
    table = table_markup(rows, stroke="none", widths=f"(2fr, 1fr, 1fr), inset: {TIGHT}, row-gutter: {space}")
    paper = read_pdf(typeset(f"{table}\n#v({space}, weak: true)\n*4. Finance*\n\nNone."), "made.pdf")
    assert rows_of(paper) == rows


def test_tables_with_a_heading_and_a_title_between_are_two() -> None:
    one = [["Place", "2021", "2022"], ["Ash", "4", "7"], ["Birch", "12", "3"], ["Cedar", "5", "6"]]
    said = [["Aim", "What was done"], ["More trees", "Four were planted"], ["", "A map was drawn"], ["Less waste", ""]]
    tables = [
        table_markup(rows, stroke="none", widths=widths)
        for rows, widths in ((one, "(2fr, 1fr, 1fr)"), (said, "(1fr, 2fr)"))
    ]
    paper = read_pdf(typeset("\n\n*4. Aims*\n\n*What was done this year*\n\n".join(tables)), "made.pdf")
    assert [[[cell.text for cell in row] for row in table.rows] for table in paper.tables][:1] == [one]
    assert "4. Aims" in [line.text for line in paper.lines if line.table is None]


def test_a_column_of_bare_numbers_is_a_column() -> None:
    rows = [
        ["No", "What was asked", "Due"],
        ["1", "A plan of the works", "May"],
        ["2", "A map", "June"],
        ["3", "Figures", "July"],
    ]
    paper = read_pdf(typeset(table_markup(rows, stroke="none", widths="(1cm, 8cm, 3cm)")), "made.pdf")
    assert share_of_rows(paper, rows) == 1


@pytest.mark.parametrize("stroke", [RULES, "none"])
def test_a_table_over_pages_is_one_and_its_head_is_kept_once(stroke: str) -> None:
    chance = Random(6)
    rows, widths = scorecard(chance, 70)
    page = 'paper: "a4", margin: 2.2cm, header: [STREETS PANEL - 05/06/18], numbering: "1"'
    markup = in_a_paper(chance, table_markup(rows, stroke=stroke, widths=widths, repeated=True))
    paper = read_pdf(typeset(markup, page=page), "made.pdf")
    assert len(paper.pages) > 2
    (table,) = paper.tables
    assert share_of_rows(paper, rows) >= (RULED_CELLS if stroke == RULES else BORDERLESS_ROWS)
    assert sum(1 for row in rows_of(paper) if row[0] == "Measure") == 1
    heads = [number for number in table.lines if paper.lines[number].text == "Measure"]
    assert len(heads) == len(paper.pages)
    assert all(paper.lines[number].table == table.number for number in table.lines)


def test_a_row_that_the_page_breaks_is_one_row() -> None:
    chance = Random(1)
    long = ["Roads", "5", "7%", "Red", " ".join(sentence(chance, 9, 9) for _ in range(20))]
    rows = [["Measure", "Target", "Actual", "RAG", "What was said"], *scorecard(chance, 18)[0][1:], long]
    table = table_markup(rows, stroke="none", widths="(1.4fr, auto, auto, auto, 2fr)")
    paper = read_pdf(typeset(f"{table}\n\nThe panel met."), "made.pdf")
    assert len(paper.pages) == 2
    assert share_of_rows(paper, rows) == 1
    assert paper.lines[-1].table is None


def test_a_first_cell_that_the_page_breaks_is_one_cell() -> None:
    """Nothing but its last words, which begin small, stands on the next page."""
    long = f"{sentence(Random(3), 9, 9)} {sentence(Random(4), 9, 9).lower()}"
    rows = [["Theme", "Said", "Done"], *(["Roads", "5", "7"] for _ in range(37)), [long, "4", "2"]]
    table = table_markup(rows, stroke=RULES, widths="(3cm, 6cm, 3cm)", repeated=True)
    paper = read_pdf(typeset(f"#v(52pt)\n{table}", page='paper: "a4", margin: 2.2cm'), "made.pdf")
    assert len(paper.pages) == 2
    assert share_of_rows(paper, rows) == 1


def test_a_second_table_on_the_next_page_is_another_table() -> None:
    rows = [["Ward", "Count"], *([f"Ward {number}", str(number)] for number in range(26))]
    one = table_markup(rows, stroke=RULES, widths="(4cm, 4cm)")
    paper = read_pdf(typeset(f"{one}\n#pagebreak()\nTable 2: in the year before\n\n{one}"), "made.pdf")
    assert len(paper.tables) == 2


def test_merged_cells_say_how_many_they_span() -> None:
    markup = f"""#table(columns: (3cm, 3cm, 3cm), stroke: {RULES},
      table.cell(colspan: 2)[Both halves], [Total], table.cell(rowspan: 2)[Long], [4], [5], [6], [7])"""
    paper = read_pdf(typeset(markup), "made.pdf")
    (table,) = paper.tables
    assert [[(cell.text, cell.columns, cell.rows) for cell in row] for row in table.rows] == [
        [("Both halves", 2, 1), ("Total", 1, 1)],
        [("Long", 1, 2), ("4", 1, 1), ("5", 1, 1)],
        [("6", 1, 1), ("7", 1, 1)],
    ]


def test_a_table_within_a_cell_is_part_of_the_cell() -> None:
    inner = f"#table(columns: 2, stroke: {RULES}, [Hub], [Visits], [Ash], [4])"
    outer = [["Question", "Answer"], ["Who came?", f"These came. {inner} No one else."], ["When?", "In May."]]
    markup = f"#table(columns: (4cm, 9cm), stroke: {RULES}, {','.join(cells(row) for row in outer)})"
    paper = read_pdf(typeset(markup), "made.pdf")
    (table,) = paper.tables
    assert [len(row) for row in table.rows] == [2, 2, 2]
    assert table.rows[1][1].text == "These came. Hub Visits Ash 4 No one else."


def test_an_empty_cell_is_kept() -> None:
    rows = [["Ward", "May", "June"], ["Ash", "", "3"], ["Birch", "4", ""]]
    paper = read_pdf(typeset(table_markup(rows, stroke=RULES, widths="(4cm, 3cm, 3cm)")), "made.pdf")
    assert rows_of(paper) == rows


def test_a_ruled_table_drawn_as_thin_filled_boxes() -> None:
    bars = "".join(
        f"#place(dx: 0pt, dy: {20 * at}pt, rect(width: 200pt, height: 0.7pt, fill: black))\n" for at in range(4)
    ) + "".join(f"#place(dx: {100 * at}pt, rect(width: 0.7pt, height: 60pt, fill: black))\n" for at in range(3))
    rows = [["Ward", "Count"], ["Ash", "4"], ["Birch", "7"]]
    words = "".join(
        f"#place(dx: {5 + 100 * column}pt, dy: {6 + 20 * row}pt)[{text}]\n"
        for row, texts in enumerate(rows)
        for column, text in enumerate(texts)
    )
    paper = read_pdf(typeset(bars + words), "made.pdf")
    assert rows_of(paper) == rows


NO_TABLES = {
    "prose": "{0}\n\n{1}",
    "a boxed notice": "#rect(width: 100%)[{0}]\n\n#rect(width: 100%)[{1}]",
    "a numbered list": "+ {0}\n+ {1}\n+ {2}",
    "an agenda with its pages": "\n".join(
        f"#grid(columns: (1cm, 1fr, 2cm), [{n}.], [Item of the agenda which is about {what}], [{n} - {n + 4}])"
        for n, what in enumerate(("waste", "roads", "housing and the cost of it", "schools", "health"), 1)
    ),
    "an agenda whose pages start again": "\n".join(
        f"#grid(columns: (1cm, 1fr, 2cm), [{n}.], [Item about {what}], [{first} - {first + 4}])"
        for n, (what, first) in enumerate((("waste", 31), ("roads", 41), ("housing", 3), ("schools", 9)), 1)
    ),
    "contents": "\n".join(
        f"#grid(columns: (1fr, 2cm), [{what}], [{page}])"
        for what, page in (("Foreword", 3), ("Aims", 4), ("What we did", 7), ("Money", 12), ("Thanks", 20))
    ),
    "a numbered list with one owner at the edge": "\n".join(
        f"#grid(columns: (1cm, 1fr, 1cm), [{n}.], [{said}], [{owner}])"
        for n, said, owner in (
            (4, "A map of the quay would go to all", "AB"),
            (5, "The report was noted", ""),
            (6, "A count of the plots would be made", ""),
            (7, "The Hall was booked", ""),
        )
    )
    + "\n#grid(columns: (2cm, 1fr), [A42(17)], [Next Meeting])",
    "people and their posts": "\n".join(
        f"#grid(columns: (5cm, 9cm), [{name}], [{post}])"
        for name, post in (
            ("Ada Birch", "Director of Roads"),
            ("Ben Dale", "Head of Law"),
            ("", "and Monitoring Officer"),
            ("Cora Elm", "Clerk"),
            ("Dan Fern", "Engineer"),
        )
    ),
    "people present": "\n".join(
        f"#grid(columns: (5cm, 5cm, 5cm), [Councillor {a}], [Councillor {b}], [Councillor {c}])"
        for a, b, c in (
            ("Ash", "Birch", "Cedar"),
            ("Dale", "Elm", "Fern"),
            ("Gale", "Hill", "Ives"),
            ("Juno", "K Lee", "Moss"),
        )
    ),
    "labels": "\n".join(
        f"#grid(columns: (4cm, 1fr), [{label}:], [{said}])"
        for label, said in (("From", "A Birch, Director"), ("To", "Cabinet"), ("Subject", "Waste"), ("Ward", "All"))
    ),
    "signatures": "#grid(columns: (1fr, 1fr), [Signed ........], [Date ........], [Chair], [Elmworth])",
}


@pytest.mark.parametrize("kind", NO_TABLES)
@pytest.mark.parametrize("justify", [True, False])
def test_what_is_no_table_is_not_taken_for_one(kind: str, justify: bool) -> None:
    chance = Random(9)
    markup = NO_TABLES[kind]
    for number in range(3):
        markup = markup.replace(f"{{{number}}}", paragraph(chance))
    paper = read_pdf(typeset(f"{paragraph(chance)}\n\n{markup}\n\n{paragraph(chance)}", justify=justify), "made.pdf")
    assert not paper.tables


def test_an_item_of_an_agenda_is_read_whole_before_its_pages() -> None:
    item = "Consideration of the report of the director on waste, roads and lighting in the six wards of the west"
    rows = "\n".join(f"#grid(columns: (1cm, 8cm, 1fr), [{n}.], [{item}], [{n} - {n + 4}])" for n in range(1, 6))
    paper = read_pdf(typeset(rows), "made.pdf")
    read = " ".join(line.text for line in paper.lines)
    assert f"1. {item} 1 - 5 2. {item} 2 - 6" in read


def assert_each_line_is_of_one_cell(paper: Paper) -> None:
    for table in paper.tables:
        numbers = [number for row in table.rows for cell in row for number in cell.lines]
        assert len(numbers) == len(set(numbers))
        assert set(numbers) <= set(table.lines)
        for row in table.rows:
            for cell in row:
                said = " ".join(paper.lines[number].text for number in cell.lines)
                assert plain(said) == plain(cell.text)
                assert all(paper.lines[number].table == table.number for number in cell.lines)


def test_sentences_say_nothing_of_tables() -> None:
    """Justified text has wide gaps, and none of them is a gutter."""
    chance = Random(11)
    for _ in range(5):
        said = "\n\n".join(sentence(chance, 20, 60) + "." for _ in range(4))
        paper = read_pdf(typeset(f"#box(width: 6cm)[{said}]", justify=True), "made.pdf")
        assert not paper.tables
        assert " ".join(line.text for line in paper.lines).replace("- ", "").split() == said.split()

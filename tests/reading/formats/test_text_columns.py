"""Tables of plain text without rules: rows whose cells are empty, go on below or stand apart; and what is no table."""

from __future__ import annotations

from itertools import zip_longest
from random import Random
from textwrap import fill, wrap

import pytest

from arising.reading import read
from arising.reading.formats.text import read_text
from arising.record.contract import contract
from tests.reading.formats.found_tables import filled, rows_of, share_of_rows
from tests.reading.formats.made_pdfs import Rows, paragraph, sentence

WIDEST = 26


def printed(rows: Rows, *, gap: int = 3, right: bool = False, between: str = "") -> str:
    """The rows as text in columns, long cells on several lines; ``right`` sets figures to the right."""
    widths = [min(WIDEST, max(len(row[at]) for row in rows)) for at in range(len(rows[0]))]
    lines: list[str] = []
    for row in rows:
        cells = [wrap(text, width) for text, width in zip(row, widths, strict=True)]
        for parts in zip_longest(*cells, fillvalue=""):
            figures = [right and part[:1].isdigit() for part in parts]
            padded = [
                part.rjust(width) if figure else part.ljust(width)
                for part, width, figure in zip(parts, widths, figures, strict=True)
            ]
            lines.append((" " * gap).join(padded).rstrip())
        if between or not any(cells):
            lines.append("")
    return "\n".join(lines)


def in_text(chance: Random, table: str) -> bytes:
    return f"{fill(paragraph(chance), 90)}\n\n{table}\n\n{fill(paragraph(chance), 90)}\n".encode()


def log(chance: Random, empty: float) -> Rows:
    rows = [["Ref", "Action", "Lead", "Progress"]]
    for number in range(chance.randint(4, 8)):
        told = [sentence(chance, 3, 14), chance.choice(("A Birch", "Clerk", "Head of Law")), sentence(chance, 2, 9)]
        rows.append([str(number + 1), *filled(chance, told, empty)])
    return rows


def figures(chance: Random, empty: float) -> Rows:
    told = [[sentence(chance, 1, 3), *(str(chance.randint(1, 999)) for _ in range(3))] for _ in range(8)]
    return [["Place", "2021", "2022", "2023"], *(filled(chance, row, empty) for row in told)]


@pytest.mark.parametrize("gap", [2, 4])
@pytest.mark.parametrize("empty", [0.0, 0.25])
@pytest.mark.parametrize("between", ["", "\n"])
def test_rows_of_a_log_are_found_whole(gap: int, empty: float, between: str) -> None:
    share = 0.0
    for seed in range(12):
        chance = Random(seed)
        rows = log(chance, empty)
        share += share_of_rows(read_text(in_text(chance, printed(rows, gap=gap, between=between)), "a.txt"), rows) / 12
    assert share >= 0.95


@pytest.mark.parametrize("right", [True, False])
@pytest.mark.parametrize("empty", [0.0, 0.3])
def test_rows_of_figures_are_found_whole(right: bool, empty: float) -> None:
    share = 0.0
    for seed in range(12):
        chance = Random(seed)
        rows = figures(chance, empty)
        share += share_of_rows(read_text(in_text(chance, printed(rows, right=right)), "a.txt"), rows) / 12
    assert share >= 0.95


def test_each_line_of_a_cell_keeps_its_place() -> None:
    text = (
        "Ref   Action                    Lead       Due\n"
        "1     Write to all schools      A Birch    3 May 2030\n"
        "      about the new quay\n"
        "2     Count the boats           B Dale     4 June 2030\n"
        "3     Mend the lamps on the     C Elm      July 2030\n"
        "      north side of the yard\n"
    )
    paper = read_text(text.encode(), "log.txt")
    (table,) = paper.tables
    assert [cell.text for cell in table.rows[1]] == [
        "1", "Write to all schools about the new quay", "A Birch", "3 May 2030",
    ]  # fmt: skip
    starts = [line.start for line in paper.lines]
    assert starts == sorted(starts)
    for row in table.rows:
        for cell in row:
            lines = [paper.lines[number] for number in cell.lines]
            assert " ".join(text[line.start : line.end] for line in lines) == cell.text


def test_an_action_log_in_columns_of_text_is_read() -> None:
    text = (
        "Action log of the Harbour Board, 4 May 2031\n\n"
        "No.   Action                           Owner      Due           Status\n"
        "1     Share the map of the quay        A Birch    1 June 2031   Open\n"
        "      with all wardens\n"
        "2     Count the boats at spring tide   B Dale                   Closed\n"
    )
    rows = contract(read(text.encode(), "log.txt"))["actions"]
    assert [(row["owner"], row["status"]) for row in rows] == [("A Birch", "open"), ("B Dale", "discharged")]


NO_TABLES = {
    "notes beside some lines of a paragraph": (
        "4.1   The Clerk told the Board of the lamps on the north\n"
        "      side. The Warden would count them before the next     Warden\n"
        "      meeting, and the Clerk would write to the county.     Clerk\n"
        "4.2   The Board thanked the crew.\n"
    ),
    "a list with hanging numbers": (
        "1.   The lamps on the north side would be counted.\n"
        "2.   The map of the quay would be drawn again, with all\n"
        "     of its steps.\n"
        "3.   The crew was thanked.\n"
    ),
    "words set out to both edges": (
        "The  Board  heard  of  the lamps on the north side and of\n"
        "what they  cost  in  a year,  and  asked the Clerk for a\n"
        "map on which  all of  them stand  with their  numbers and\n"
        "the day on  which each of them  was mended  for the last.\n"
    ),
}


@pytest.mark.parametrize("kind", NO_TABLES)
def test_what_is_no_table_stays_lines(kind: str) -> None:
    assert not read_text(in_text(Random(2), NO_TABLES[kind]), "a.txt").tables


def test_the_heading_below_a_table_is_not_of_it() -> None:
    text = (
        "Ward       Visits   Calls\nAsh            12      30\nBirch           7      41\nCedar          90       2\n\n"
        "4. Finance\n\nThere were no costs.\n"
    )
    assert rows_of(read_text(text.encode(), "a.txt"))[-1] == ["Cedar", "90", "2"]

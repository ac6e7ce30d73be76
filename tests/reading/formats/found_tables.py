"""What of a table's rows and cells is found in a PDF that was made with it."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from arising.reading.formats.pdf import read_pdf
from arising.record.paper import Paper
from tests.reading.formats.made_pdfs import Rows, paragraph, table_markup, typeset

RULED_CELLS = 0.99
BORDERLESS_ROWS = 0.95
TIGHT, SPACED = "(x: 5pt, y: 0.325em)", "5pt"
"""Room in cells: rows no further apart than the lines of a cell, as Word sets them, and rows set apart."""


def rows_of(paper: Paper) -> list[list[str]]:
    return [[plain(cell.text) for cell in row] for table in paper.tables for row in table.rows]


def plain(text: str) -> str:
    return "".join(text.split()).replace("-", "")


def share_of_cells(paper: Paper, rows: Rows) -> float:
    found = [cell for row in rows_of(paper) for cell in row]
    true = [plain(cell) for row in rows for cell in row]
    hits = 0
    for cell in true:
        if cell in found:
            found.remove(cell)
            hits += 1
    return hits / len(true)


def share_of_rows(paper: Paper, rows: Rows) -> float:
    found = rows_of(paper)
    return sum(1 for row in rows if [plain(cell) for cell in row] in found) / len(rows)


def in_a_paper(chance: Random, table: str) -> str:
    return f"{paragraph(chance)}\n\n{table}\n\n{paragraph(chance)}"


def filled(chance: Random, texts: list[str], empty: float = 0.3) -> list[str]:
    """The cells of a row, that share of them left empty, but not all of them."""
    kept = [text if chance.random() > empty else "" for text in texts]
    return kept if any(kept) else filled(chance, texts, empty)


def share_in_seeds(rows_of_seed: Callable[[Random], Rows], widths: str, inset: str, bold: bool) -> float:
    """The mean share of rows that are found whole in a dozen papers with such a table."""
    share = 0.0
    for seed in range(12):
        chance = Random(seed)
        rows = rows_of_seed(chance)
        markup = table_markup(rows, stroke="none", widths=f"{widths}, inset: {inset}")
        text = in_a_paper(chance, markup if bold else markup.replace("*", ""))
        share += share_of_rows(read_pdf(typeset(text), "made.pdf"), rows) / 12
    return share

"""Tables of random papers, of figures and of words with empty cells, are read row by row in every format."""

from __future__ import annotations

from random import Random

import pytest

from arising.reading import read
from arising.record.contract import contract
from paper_writer import Format, Style, record, write
from paper_writer.chance import Shape, fitting, random_paper
from tests.writer.agreement import Json, same

WHOLE = 1.0
OVER_PAGES = 0.95
"""Where a page ends in a table, nothing may tell whether what follows is more of its last row."""


def rows_of(record: Json) -> list[list[str]]:
    return [[same(cell) for cell in row] for table in record["tables"] for row in table["rows"]]


@pytest.mark.parametrize(
    ("format_", "papers", "least"),
    [(Format.PDF, 24, OVER_PAGES), (Format.DOCX, 8, WHOLE), (Format.MARKDOWN, 24, WHOLE)],
)
def test_rows_of_tables_read_back(format_: Format, papers: int, least: float) -> None:
    found = wanted = 0
    for seed in range(papers):
        dice = Random(seed)
        style = fitting(Style.random(dice), Shape.PACK)
        paper = random_paper(dice, style, Shape.PACK)
        name = f"paper.{format_.value}"
        read_back = rows_of(contract(read(write(paper, style, format_), name)))
        true = rows_of(record(paper, style, name))
        found += sum(1 for row in true if row in read_back)
        wanted += len(true)
    assert wanted > 100
    assert found / wanted >= least

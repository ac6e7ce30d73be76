"""Tables, columns and running heads of the example borough's PDFs come out as they were set."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from arising.reading import read
from arising.record.contract import contract
from paper_writer.borough.shelf import Example, examples
from paper_writer.truth import Meeting, Narrative, Report, TrueTable
from tests.surroundings import ROOT
from tests.writer.agreement import same

PAPERS = ROOT / "examples" / "papers"
PDFS = [example for example in examples() if example.file.endswith(".pdf")]
RULED_CELLS, BORDERLESS_ROWS, COLUMN_ORDER = 0.99, 0.95, 0.98


@cache
def _read(path: Path) -> dict[str, Any]:
    return contract(read(path.read_bytes(), path.name))


def _tables(*, ruled: bool) -> list[tuple[str, TrueTable]]:
    return [
        (example.file, part)
        for example in PDFS
        for report in example.paper.parts
        if isinstance(report, Report)
        for section in report.sections
        for part in section.parts
        if isinstance(part, TrueTable) and part.ruled is ruled
    ]


def _found_rows(file: str) -> list[list[str]]:
    return [[same(cell) for cell in row] for table in _read(PAPERS / file)["tables"] for row in table["rows"]]


def test_cells_of_ruled_tables_are_found_in_their_rows() -> None:
    cells = found = 0
    for file, table in _tables(ruled=True):
        rows = _found_rows(file)
        for row in table.rows:
            words = [same(cell) for cell in row]
            cells += len(words)
            found += max(sum(a == b for a, b in zip(words, other, strict=False)) for other in rows)
    assert cells >= 100
    assert found / cells >= RULED_CELLS


def test_rows_of_borderless_tables_are_found_whole() -> None:
    wanted = [(file, [same(cell) for cell in row]) for file, table in _tables(ruled=False) for row in table.rows]
    found = sum(row in _found_rows(file) for file, row in wanted)
    assert len(wanted) >= 10
    assert found / len(wanted) >= BORDERLESS_ROWS


def test_two_columns_are_read_one_after_the_other() -> None:
    for example in PDFS:
        if not example.style.two_columns:
            continue
        appendices = [part for part in example.paper.parts if isinstance(part, Report) and part.appendix]
        for appendix in appendices:
            told = [part.text for section in appendix.sections for part in section.parts if isinstance(part, Narrative)]
            words = " ".join(told).replace("'", "’").split()
            paper = read((PAPERS / example.file).read_bytes(), example.file).paper
            printed = paper.text[paper.text.rindex(appendix.title) :].replace("-\n", "").split()
            match = SequenceMatcher(None, words, printed, autojunk=False)
            assert sum(block.size for block in match.get_matching_blocks()) / len(words) >= COLUMN_ORDER


@pytest.mark.parametrize("example", PDFS, ids=lambda example: example.name)
def test_no_running_head_or_page_number_stands_inside_a_fact(example: Example) -> None:
    meetings = [part for part in example.paper.parts if isinstance(part, Meeting) and part.role == "minutes"]
    heads = [same(f"{meeting.body} - {meeting.day:%d/%m/%y}") for meeting in meetings]
    record = _read(PAPERS / example.file)
    facts = [fact for meeting in record["meetings"] for item in meeting["items"] for fact in _told(item)]
    assert facts or record["actions"]
    assert [fact for fact in facts if any(head in same(fact) for head in heads)] == []
    assert [fact for fact in facts if re.search(r"\bPage \d", fact)] == []


def _told(item: dict[str, Any]) -> list[str]:
    return [item["title"] or "", *(fact["text"] for fact in item["resolutions"] + item["actions"])]

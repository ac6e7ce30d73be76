"""The example borough's papers read back as what they truly say, every fact at its place."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from arising.reading import read
from arising.record.contract import contract
from tests.golden.facts import facts_of, fault
from tests.surroundings import ROOT
from tests.writer.agreement import differences

EXAMPLES = ROOT / "examples"
PAPERS = sorted((EXAMPLES / "papers").iterdir())


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.name)
def test_a_paper_of_the_borough_reads_back_as_its_truth(path: Path) -> None:
    truth = json.loads((EXAMPLES / "truth" / f"{path.stem}.json").read_text(encoding="utf-8"))
    record = read(path.read_bytes(), path.name)
    assert differences(truth, contract(record)) == []
    assert record.kind == truth["kind"]


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.name)
def test_every_fact_of_the_borough_stands_at_its_place(path: Path) -> None:
    record = read(path.read_bytes(), path.name)
    assert [wrong for fact in facts_of(record) if (wrong := fault(fact, record.paper))] == []
    assert [share.line for share in record.shares] == list(range(len(record.paper.lines)))

"""Every fact of every shared paper stands where the record says, and every line is accounted for."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from arising.record.record import Record, Share
from tests.golden.facts import bare, facts_of, fault
from tests.surroundings import SHARED

PAPER_ENDINGS = {".pdf", ".html", ".md", ".txt", ".xml", ".docx"}
PAPERS = sorted(
    path for folder in ("papers", "real") for path in (SHARED / folder).rglob("*") if path.suffix in PAPER_ENDINGS
)
PACKS = sorted((SHARED / "papers").glob("*.txt"))
MOST_NOT_UNDERSTOOD = 0.02

every_paper = pytest.mark.parametrize("path", PAPERS or [None], ids=lambda path: path.name if path else "none")


@every_paper
def test_every_fact_stands_at_its_place(path: Path, shared: Path, record_of: Callable[[Path], Record]) -> None:
    record = record_of(path)
    faults = [wrong for fact in facts_of(record) if (wrong := fault(fact, record.paper))]
    assert faults == []


@every_paper
def test_every_line_is_accounted_for_once(path: Path, shared: Path, record_of: Callable[[Path], Record]) -> None:
    record = record_of(path)
    assert [share.line for share in record.shares] == list(range(len(record.paper.lines)))
    assert all(share.by for share in record.shares if share.share is Share.USED), "a used line names its facts"


@every_paper
def test_the_lines_hold_all_words_of_the_plain_text(
    path: Path, shared: Path, record_of: Callable[[Path], Record]
) -> None:
    """No word stands outside the lines (mark-up and the addresses of links do), and no two lines hold the same."""
    paper = record_of(path).paper
    left_over, end = [], 0
    for line in sorted(paper.lines, key=lambda line: line.start):
        assert line.start >= end, f"line {line.number} starts inside the line before it"
        left_over.append(paper.text[end : line.start])
        end = line.end
    left_over.append(paper.text[end:])
    assert bare(re.sub(r"\]\([^)]*\)", "", "".join(left_over))) == ""


@pytest.mark.parametrize("path", PACKS or [None], ids=lambda path: path.name if path else "none")
def test_hardly_a_line_is_not_understood(path: Path, shared: Path, record_of: Callable[[Path], Record]) -> None:
    shares = record_of(path).shares
    lost = [share for share in shares if share.share is Share.NOT_UNDERSTOOD]
    assert len(lost) < MOST_NOT_UNDERSTOOD * len(shares)

"""Documents name only what is there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from arising.record.contract import contract
from tests.record.made_record import made_record
from tests.surroundings import ROOT

DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
LONGEST_README = 80


def test_the_readme_is_short() -> None:
    assert len((ROOT / "README.md").read_text(encoding="utf-8").splitlines()) < LONGEST_README


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_lead_somewhere(document: Path) -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)#\s]+)", document.read_text(encoding="utf-8"))
    assert [link for link in links if not (document.parent / link).exists()] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_make_targets_exist(document: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = set(re.findall(r"`make ([a-z]+)", document.read_text(encoding="utf-8")))
    assert named <= targets


def test_the_developers_guide_reads_a_paper_as_it_says(capsys: pytest.CaptureFixture[str]) -> None:
    guide = (ROOT / "docs" / "guides" / "developer.md").read_text(encoding="utf-8")
    block = re.search(r"```python\n(.*?)```", guide, re.DOTALL)
    assert block is not None
    paper = ROOT / "examples" / "papers" / "scrutiny-2023-12-12-pack.pdf"
    exec(block.group(1).replace('Path("pack.pdf")', f"Path({str(paper)!r})"), {})
    assert "Children and Young People Scrutiny Commission 2023-12-12" in capsys.readouterr().out


def test_every_decision_is_listed_under_its_number() -> None:
    """Numbers run on without a gap, so that a decision can be named by its number."""
    decisions = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    assert [path.name[:3] for path in decisions] == [f"{number:03}" for number in range(len(decisions))]


def test_every_key_of_the_record_is_explained() -> None:
    explained = set(re.findall(r"`([a-z_0-9]+)`", (ROOT / "docs" / "record.md").read_text(encoding="utf-8")))
    keys = {key for key in _keys(contract(made_record())) if not key.endswith(("_source", "_people"))}
    assert keys - explained == set()


def _keys(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        yield from value
        for inside in value.values():
            yield from _keys(inside)
    elif isinstance(value, list):
        for inside in value:
            yield from _keys(inside)

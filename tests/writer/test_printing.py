"""The writer prints what the true record says, the same way every time."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import pytest

from paper_writer import Format, Style, record, write
from paper_writer.__main__ import write_examples
from paper_writer.chance import SHAPES, Shape, fitting, random_paper
from paper_writer.style import Furniture, Noise
from tests.surroundings import ROOT
from tests.writer.agreement import same

PRINTED_ELSEWHERE = {
    "role",
    "date",
    "time",
    "outcome",
    "status",
    "states",
    "kind",
    "document",
    "due_date",
    "page_range",
}
"""What a paper says in other words: dates and times in the style's habit, outcomes by their marks."""


@pytest.mark.parametrize("seed", range(60))
def test_every_word_of_the_truth_is_printed(seed: int) -> None:
    dice = Random(seed)
    shape = SHAPES[seed % len(SHAPES)]
    style = fitting(Style.random(dice), shape)
    paper = random_paper(dice, style, shape)
    format_ = Format.HTML if paper.kind == "meeting_page" else Format.MARKDOWN
    printed = same(write(paper, style, format_).decode())
    missing = [words for words in _strings(record(paper, style, "paper")) if same(words) not in printed]
    assert missing == []


@pytest.mark.parametrize("format_", list(Format))
@pytest.mark.parametrize("shape", [Shape.MINUTES, Shape.LOG, Shape.PACK])
def test_the_same_paper_is_the_same_bytes(format_: Format, shape: Shape) -> None:
    style = Style.random(Random(7))
    first, second = (write(random_paper(Random(11), style, shape), style, format_) for _ in range(2))
    assert first == second


def test_broken_words_join_to_what_was_written() -> None:
    broken = 0
    for seed in range(10):
        style = Style(noise=Noise(hyphens=True), furniture=Furniture.NONE, width=68)
        paper = random_paper(Random(seed), style)
        printed = write(paper, style, Format.TEXT).decode()
        whole = write(paper, replace(style, noise=Noise()), Format.TEXT).decode()
        broken += printed.count("-\n")
        assert same(printed.replace("-\n", "")) == same(whole.replace("-\n", ""))
    assert broken > 5


def test_the_example_borough_is_what_the_writer_writes(tmp_path: Path) -> None:
    """Whoever changes the writer or the story runs ``python -m paper_writer examples`` again."""
    write_examples(tmp_path)
    for folder in ("papers", "truth"):
        made = {path.name: path.read_bytes() for path in (tmp_path / folder).iterdir()}
        kept = {path.name: path.read_bytes() for path in (ROOT / "examples" / folder).iterdir()}
        assert sorted(made) == sorted(kept)
        assert [name for name in made if made[name] != kept[name]] == []


def test_the_examples_are_small_and_many() -> None:
    papers = list((ROOT / "examples" / "papers").iterdir())
    assert len(papers) >= 12
    assert {path.suffix for path in papers} == {".pdf", ".docx", ".html", ".txt", ".md"}
    assert sum(path.stat().st_size for path in papers) < 3_000_000
    bodies = {
        meeting["body"]
        for path in (ROOT / "examples" / "truth").iterdir()
        for meeting in json.loads(path.read_text(encoding="utf-8"))["meetings"]
    }
    assert len(bodies) >= 2


def _strings(value: Any, name: str = "") -> Iterator[str]:
    """Every text in the record that the paper prints as it stands."""
    if isinstance(value, dict):
        for key, inside in value.items():
            if key not in PRINTED_ELSEWHERE and not key.startswith("meeting_date"):
                yield from _strings(inside, key)
    elif isinstance(value, list):
        for inside in value:
            yield from _strings(inside, name)
    elif isinstance(value, str):
        yield value

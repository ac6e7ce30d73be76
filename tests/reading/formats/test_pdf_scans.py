"""Pages that are pictures: read by text recognition where it is installed, and never silently empty."""

from __future__ import annotations

import builtins
import os
from random import Random
from typing import Any

import pytest

from arising.reading.formats.ocr import Recogniser
from arising.reading.formats.pdf import read_pdf
from arising.reading.formats.pdf_second_engine import SecondEngine
from arising.record.passage import Passage
from tests.reading.formats.made_pdfs import joined, paragraph, scan, typeset

MINUTES = """#text(size: 14pt)[*MINUTES OF THE STREETS PANEL*]

12. Declarations of interest

Councillor Birch declared a personal interest in item 5, as a governor of the school that is named in the report.

Resolved: That the report be noted.
"""


@pytest.fixture
def recogniser() -> None:
    """The test needs the recogniser; it skips where there is none, and fails in CI, which must have everything."""
    engine = Recogniser()
    reason = engine.missing
    engine.close()
    if reason and os.environ.get("CI") == "true":
        pytest.fail(f"CI must have text recognition: {reason}", pytrace=False)
    if reason:
        pytest.skip(f"no text recognition on this machine: {reason}")


@pytest.fixture
def no_recogniser(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = builtins.__import__

    def without(name: str, *others: Any, **more: Any) -> Any:
        if name == "tesserocr":
            raise ImportError(name)
        return plain(name, *others, **more)

    monkeypatch.setattr(builtins, "__import__", without)


@pytest.mark.usefixtures("recogniser")
def test_a_scan_is_read_with_its_places() -> None:
    paper = read_pdf(scan(typeset(MINUTES, size=12)), "scan.pdf")
    assert [line.text for line in paper.lines if line.opens][:3] == [
        "MINUTES OF THE STREETS PANEL",
        "12. Declarations of interest",
        "Councillor Birch declared a personal interest in item 5, as a governor of the school that is",
    ]
    assert paper.pages[0].scanned
    assert not paper.pages[0].unread
    printed = read_pdf(typeset(MINUTES, size=12), "printed.pdf")
    for line, true in zip(paper.lines, printed.lines, strict=True):
        assert line.box is not None
        assert true.box is not None
        assert abs(line.box.left - true.box.left) < 4
        assert abs(line.box.bottom - true.box.bottom) < 4
    assert "read by text recognition" in paper.warnings[0]


@pytest.mark.usefixtures("recogniser")
def test_a_scan_with_a_page_number_printed_on_it_is_read() -> None:
    paper = read_pdf(scan(typeset(MINUTES, size=12), stamp="Page 19"), "scan.pdf")
    said = Passage.of(paper.lines).text
    assert "Councillor Birch declared" in said
    assert "Page 19" in said
    assert paper.pages[0].scanned


@pytest.mark.usefixtures("recogniser")
def test_most_words_of_a_scan_are_found() -> None:
    chance = Random(12)
    said = "\n\n".join(paragraph(chance) for _ in range(4))
    paper = read_pdf(scan(typeset(said, size=11)), "scan.pdf")
    found = Passage.of(paper.lines).text.split()
    true = said.split()
    assert sum(1 for word in true if word in found) >= 0.97 * len(true)


@pytest.mark.usefixtures("no_recogniser")
def test_without_a_recogniser_the_page_says_why_it_is_not_read() -> None:
    paper = read_pdf(joined(typeset("The panel met."), scan(typeset(MINUTES))), "scan.pdf")
    assert [line.text for line in paper.lines] == ["The panel met."]
    assert not paper.pages[0].unread
    assert paper.pages[1].unread.startswith("The page is a picture of text, and no text recognition is installed")
    assert paper.warnings == (
        "Page 2 is not read: a picture of text, and no text recognition is installed (pip install 'arising[ocr]').",
    )


def test_recognition_can_be_switched_off() -> None:
    paper = read_pdf(scan(typeset(MINUTES)), "scan.pdf", ocr=False)
    assert "switched off" in paper.pages[0].unread
    assert paper.warnings


@pytest.mark.usefixtures("no_recogniser")
def test_a_scan_with_a_page_number_keeps_the_number_and_says_that_the_rest_is_not_read() -> None:
    paper = read_pdf(scan(typeset(MINUTES), stamp="Page 19"), "scan.pdf")
    assert [line.text for line in paper.lines] == ["Page 19"]
    assert "mostly a picture" in paper.pages[0].unread


@pytest.mark.parametrize("said", ["This page is intentionally left blank", "Agenda"])
def test_a_page_left_blank_or_without_pictures_is_not_looked_at_for_one(
    monkeypatch: pytest.MonkeyPatch, said: str
) -> None:
    def never(engine: SecondEngine, index: int) -> float:
        raise AssertionError("the second engine was asked")

    monkeypatch.setattr(SecondEngine, "largest_picture", never)
    paper = read_pdf(typeset(said), "blank.pdf")
    assert [line.text for line in paper.lines] == [said]
    assert not paper.warnings


def test_an_empty_page_is_only_empty() -> None:
    paper = read_pdf(typeset("The panel met.\n#pagebreak()\n#pagebreak(weak: true)\n#v(1pt)"), "made.pdf")
    assert [page.unread for page in paper.pages] == [""] * len(paper.pages)
    assert not paper.warnings

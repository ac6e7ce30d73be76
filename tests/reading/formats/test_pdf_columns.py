"""Columns of a PDF are read one after the other, however the file draws them."""

from __future__ import annotations

from difflib import SequenceMatcher
from random import Random

import pytest

from arising.reading.formats.pdf import read_pdf
from arising.record.paper import Paper
from arising.record.passage import Passage
from tests.reading.formats.made_pdfs import WORDS, paragraph, sentence, typeset

IN_ORDER = 0.98


def share_in_order(paper: Paper, words: list[str]) -> float:
    """The share of the true words that stand in the true order."""
    read = Passage.of(paper.lines).text.split()
    matcher = SequenceMatcher(None, read, words, autojunk=False)
    return sum(block.size for block in matcher.get_matching_blocks()) / len(words)


def newspaper(chance: Random, columns: int, gutter: str) -> tuple[str, list[str]]:
    """A page of columns under a head across them, with headings and lists inside."""
    title = sentence(chance, 4, 7)
    blocks: list[str] = []
    words = title.split()
    for number in range(12):
        if number % 4 == 0:
            head = sentence(chance, 2, 4)
            blocks.append(f"*{head}*")
            words += head.split()
        if number % 5 == 3:
            points = [sentence(chance, 6, 9) for _ in range(3)]
            blocks.append("\n".join(f"+ {point}" for point in points))
            words += [word for at, point in enumerate(points) for word in (f"{at + 1}.", *point.split())]
        said = paragraph(chance)
        blocks.append(said)
        words += said.split()
    body = "\n\n".join(blocks)
    return f"= {title}\n#columns({columns}, gutter: {gutter})[\n{body}\n]", words


@pytest.mark.parametrize(
    ("columns", "gutter", "size"), [(2, "4%", 10), (2, "12pt", 10), (2, "24pt", 9), (3, "12pt", 9)]
)
@pytest.mark.parametrize("justify", [True, False])
def test_newspaper_columns_are_read_one_by_one(columns: int, gutter: str, size: float, justify: bool) -> None:
    for seed in range(4):
        markup, words = newspaper(Random(seed), columns, gutter)
        paper = read_pdf(typeset(markup, size=size, justify=justify), "made.pdf")
        assert share_in_order(paper, words) >= IN_ORDER, seed
        assert not paper.tables


@pytest.mark.parametrize("gutter", [9, 12, 18, 40])
def test_columns_that_the_file_draws_line_by_line_are_read_one_by_one(gutter: int) -> None:
    chance = Random(gutter)
    left = [" ".join(chance.choice(WORDS) for _ in range(8)) for _ in range(30)]
    right = [" ".join(chance.choice(WORDS) for _ in range(8)) for _ in range(30)]
    lines = "\n".join(
        f"#place(dy: {12 * at}pt)[{one}]\n#place(dx: {250 + gutter}pt, dy: {12 * at}pt)[#box(width: 250pt)[{other}]]"
        for at, (one, other) in enumerate(zip(left, right, strict=True))
    )
    paper = read_pdf(typeset(lines, page='paper: "a4", margin: 1cm', size=9), "made.pdf")
    assert share_in_order(paper, " ".join(left + right).split()) >= IN_ORDER


def test_a_sentence_runs_on_at_the_top_of_the_next_column() -> None:
    markup, _ = newspaper(Random(8), 2, "20pt")
    paper = read_pdf(typeset(markup, justify=True), "made.pdf")
    for line in paper.lines:
        assert not (line.opens and line.text[0].islower()), line


def test_blocks_side_by_side_are_read_one_by_one() -> None:
    """The front of an agenda: when and where on the left, whom to ask on the right."""
    where = "Thursday, 13th March, at 3.00 pm \\ Council Chamber, Long Street, \\ Elmworth"
    whom = "Ask for: \\ Telephone:"
    who = "Ada Birch \\ 01632 960001"
    paper = read_pdf(typeset(f"#grid(columns: (8cm, 3cm, 4cm), [{where}], [{whom}], [{who}])"), "made.pdf")
    read = [line.text for line in paper.lines]
    assert read[:3] == ["Thursday, 13th March, at 3.00 pm", "Council Chamber, Long Street,", "Elmworth"]
    assert not paper.tables


def test_an_owner_at_the_right_edge_does_not_part_the_sentence() -> None:
    said = "The panel asked for a plan of the works in every ward and for the dates on which they would be done there. "
    paper = read_pdf(typeset(said + "\n#h(1fr) *(ACTION: AB)*\n\n" + said), "made.pdf")
    assert "(ACTION: AB)" in [line.text for line in paper.lines] or "(ACTION: AB)" in Passage.of(paper.lines).text
    assert Passage.of(paper.lines).text.startswith(said.strip())


@pytest.mark.parametrize("note", ["(Pages 1 - 26)", "(ACTION: AB)", "Page 7"])
def test_a_note_at_the_right_edge_ends_the_paragraph_beside_it(note: str) -> None:
    item = "Minutes of the meetings held on 9 January in the hall and, if in order, to be approved as a correct record"
    rows = f"#grid(columns: (1cm, 9cm, 1fr), [3.], [{item}], align(right)[*{note}*])\n\n*4. Apologies*"
    paper = read_pdf(typeset(rows), "made.pdf")
    paragraphs = [line.text for line in paper.lines if line.opens]
    assert len(paragraphs) == 2
    assert Passage.of(paper.lines).text == f"3. {item} {note} 4. Apologies"

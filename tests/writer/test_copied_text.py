"""A printed record reads back as the same record when others have copied its text or saved it again."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from arising.reading import read
from arising.record.contract import contract
from paper_writer import Format, Style, record, write
from paper_writer.chance import Shape, fitting, random_paper
from paper_writer.copying import Copying, copied
from paper_writer.style import Heading
from tests.writer.agreement import differences
from tests.writer.seeds import seeds

EXAMPLES = 20
NAME = "paper.txt"
CASES = [(shape, how) for shape in (Shape.MINUTES, Shape.PACK) for how in Copying]


@pytest.mark.parametrize(("shape", "how"), CASES, ids=[f"{shape.value} {how.name.lower()}" for shape, how in CASES])
def test_a_copied_record_reads_back_as_itself(shape: Shape, how: Copying) -> None:
    wrong = {
        seed: found
        for seed in seeds(f"{shape.value} {how.name}", EXAMPLES)
        if (found := differences_of_copy(Style.random(Random(seed)), shape, how, seed))
    }
    assert not wrong


def test_a_log_whose_cells_were_copied_one_to_a_line_reads_back_as_itself() -> None:
    wrong = {seed: found for seed in seeds("cells alone", EXAMPLES) if (found := differences_of_flat_log(seed))}
    assert not wrong


def differences_of_flat_log(seed: int) -> list[str]:
    """What is read differently once the cells of a random log stand one below the other."""
    style = fitting(Style.random(Random(seed)), Shape.LOG)
    paper = random_paper(Random(seed), style, Shape.LOG)
    text = write(paper, style, Format.TEXT).decode().replace("\t", "\n")
    return differences(record(paper, style, NAME), contract(read(text.encode(), NAME)))


def differences_of_copy(style: Style, shape: Shape, how: Copying, seed: int) -> list[str]:
    """What is read differently once the text of a random paper has been copied."""
    style = fitting(style, shape)
    if style.heading is Heading.UNNUMBERED and how is not Copying.CARRIAGE_RETURNS:
        style = replace(style, heading=Heading.CAPITALS)  # without a number only the empty lines show what is a title
    paper = random_paper(Random(seed), style, shape)
    text = copied(write(paper, style, Format.TEXT).decode(), how)
    return differences(record(paper, style, NAME), contract(read(text.encode(), NAME)))

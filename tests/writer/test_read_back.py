"""A true record, printed in any style and format, reads back as the same record."""

from __future__ import annotations

from random import Random

import pytest

from arising.reading import read
from arising.record.contract import contract
from paper_writer import Format, Style, record, write
from paper_writer.chance import Shape, fitting, random_paper
from tests.writer.agreement import differences
from tests.writer.seeds import seeds

EXAMPLES = 40
"""Papers of each shape and format."""
FORMATS = {
    Shape.MINUTES: tuple(Format),
    Shape.LOG: (Format.MARKDOWN, Format.HTML, Format.DOCX, Format.PDF),
    Shape.PACK: (Format.TEXT, Format.MARKDOWN, Format.PDF, Format.DOCX),
    Shape.PAGE: (Format.HTML,),
}
CASES = [(shape, format_) for shape, formats in FORMATS.items() for format_ in formats]


@pytest.mark.parametrize(
    ("shape", "format_"), CASES, ids=[f"{shape.value} as {format_.value}" for shape, format_ in CASES]
)
def test_a_printed_record_reads_back_as_itself(shape: Shape, format_: Format) -> None:
    wrong = {
        seed: found
        for seed in seeds(f"{shape.value} {format_.value}", EXAMPLES)
        if (found := differences_once_printed(shape, format_, seed))
    }
    assert not wrong


def differences_once_printed(shape: Shape, format_: Format, seed: int) -> list[str]:
    """What is read differently once a random paper has been printed in a random style."""
    dice = Random(seed)
    style = fitting(Style.random(dice), shape)
    paper = random_paper(dice, style, shape)
    name = f"paper.{format_.value}"
    printed = write(paper, style, format_)
    return differences(record(paper, style, name), contract(read(printed, name)))

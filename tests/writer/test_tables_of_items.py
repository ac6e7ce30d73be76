"""A true record, printed as boards keep their minutes (a table of items), reads back as the same record."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from arising.reading import read
from arising.record.contract import contract
from paper_writer import Format, Style, record, write
from paper_writer.chance import Shape, fitting, random_paper
from paper_writer.style import Heading
from tests.writer.agreement import differences
from tests.writer.seeds import seeds


@pytest.mark.parametrize("format_", [Format.HTML, Format.DOCX])
def test_minutes_in_a_table_read_back_as_themselves(format_: Format) -> None:
    wrong = {seed: found for seed in seeds(format_.value, 40) if (found := differences_in_a_table(format_, seed))}
    assert not wrong


def differences_in_a_table(format_: Format, seed: int) -> list[str]:
    """What is read differently once the minutes of a random meeting have been printed as a table of items."""
    dice = Random(seed)
    style = fitting(Style.random(dice), Shape.MINUTES)
    style = replace(style, heading=Heading.TITLE_CASE, numbered_paragraphs=False, tabled=True)
    paper = random_paper(dice, style, Shape.MINUTES)
    name = f"paper.{format_.value}"
    printed = write(paper, style, format_)
    return differences(record(paper, style, name), contract(read(printed, name)))

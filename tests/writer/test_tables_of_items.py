"""A true record, printed as boards keep their minutes (a table of items), reads back as the same record."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from arising.reading import read
from arising.record.contract import contract
from paper_writer import Format, Style, record, write
from paper_writer.chance import Shape, fitting, random_paper
from paper_writer.style import Heading
from tests.writer.agreement import differences


@pytest.mark.parametrize("format_", [Format.HTML, Format.DOCX])
@settings(
    max_examples=40,
    deadline=None,
    phases=(Phase.generate,),
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(seed=st.integers(min_value=0, max_value=2**20))
def test_minutes_in_a_table_read_back_as_themselves(format_: Format, seed: int) -> None:
    dice = Random(seed)
    style = fitting(Style.random(dice), Shape.MINUTES)
    style = replace(style, heading=Heading.TITLE_CASE, numbered_paragraphs=False, tabled=True)
    paper = random_paper(dice, style, Shape.MINUTES)
    name = f"paper.{format_.value}"
    printed = write(paper, style, format_)
    assert differences(record(paper, style, name), contract(read(printed, name))) == []

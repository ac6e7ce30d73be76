"""A true record, printed in any style and format, reads back as the same record."""

from __future__ import annotations

import os
from random import Random

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from arising.reading import read
from arising.record.contract import contract
from paper_writer import Format, Style, record, write
from paper_writer.chance import Shape, fitting, random_paper
from tests.writer.agreement import differences

EXAMPLES = int(os.environ.get("EXPLORE", "0")) or 40
"""Papers of each shape and format. ``EXPLORE=2000`` in the environment tries as many, and new ones each time."""
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
@settings(
    max_examples=EXAMPLES,
    deadline=None,
    phases=(Phase.generate,),  # a seed has nothing to shrink
    derandomize=not os.environ.get("EXPLORE"),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(seed=st.integers(min_value=0, max_value=2**20))
def test_a_printed_record_reads_back_as_itself(shape: Shape, format_: Format, seed: int) -> None:
    dice = Random(seed)
    style = fitting(Style.random(dice), shape)
    paper = random_paper(dice, style, shape)
    name = f"paper.{format_.value}"
    printed = write(paper, style, format_)
    assert differences(record(paper, style, name), contract(read(printed, name))) == []

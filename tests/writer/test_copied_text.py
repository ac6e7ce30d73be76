"""A printed record reads back as the same record when others have copied its text or saved it again."""

from __future__ import annotations

import os
from dataclasses import replace
from random import Random

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from arising.reading import read
from arising.record.contract import contract
from paper_writer import Format, Style, record, write
from paper_writer.chance import Shape, fitting, random_paper
from paper_writer.copying import Copying, copied
from paper_writer.style import Heading
from tests.writer.agreement import differences

EXAMPLES = int(os.environ.get("EXPLORE", "0")) or 20
NAME = "paper.txt"
CASES = [(shape, how) for shape in (Shape.MINUTES, Shape.PACK) for how in Copying]


@pytest.mark.parametrize(("shape", "how"), CASES, ids=[f"{shape.value} {how.name.lower()}" for shape, how in CASES])
@settings(
    max_examples=EXAMPLES,
    deadline=None,
    phases=(Phase.generate,),
    derandomize=not os.environ.get("EXPLORE"),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(seed=st.integers(min_value=0, max_value=2**20))
def test_a_copied_record_reads_back_as_itself(shape: Shape, how: Copying, seed: int) -> None:
    assert differences_of_copy(Style.random(Random(seed)), shape, how, seed) == []


def differences_of_copy(style: Style, shape: Shape, how: Copying, seed: int) -> list[str]:
    """What is read differently once the text of a random paper has been copied."""
    style = fitting(style, shape)
    if style.heading is Heading.UNNUMBERED and how is not Copying.CARRIAGE_RETURNS:
        style = replace(style, heading=Heading.CAPITALS)  # without a number only the empty lines show what is a title
    paper = random_paper(Random(seed), style, shape)
    text = copied(write(paper, style, Format.TEXT).decode(), how)
    return differences(record(paper, style, NAME), contract(read(text.encode(), NAME)))

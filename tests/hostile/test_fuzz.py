"""A few seconds of broken papers for each reader. ``make fuzz`` does the same at length."""

from __future__ import annotations

import random

import pytest

from fuzz.mutations import broken
from fuzz.run import fuzz
from fuzz.seeds import FORMATS, seeds


@pytest.mark.fuzz
@pytest.mark.parametrize("kind", FORMATS)
def test_broken_papers_are_answered_well(kind: str) -> None:
    count, findings = fuzz(kind, seconds=1.0, seed=7)
    assert count
    assert not findings, [finding.what for finding in findings]


def test_the_same_seed_breaks_papers_the_same_way() -> None:
    for kind in FORMATS:
        wholes = seeds(kind)
        if kind != "docx":  # a zip keeps the time when it was made
            assert broken(wholes[0], wholes, kind, random.Random(3)) == broken(
                wholes[0], wholes, kind, random.Random(3)
            )

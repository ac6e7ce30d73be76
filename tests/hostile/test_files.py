"""A folder of bad papers is read to its end: each gives words or one clear sentence, and the good one its words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from arising.reading.child import Limits, Outcome, Readers
from tests.hostile.files import ANY, READ, REFUSED, WORDS

LIMITS = Limits(seconds=60, cpu_seconds=6, memory=2_000_000_000)
_MAKERS = {name: made[0] for name, made in (*READ.items(), *REFUSED.items())} | ANY


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Outcome]:
    folder = tmp_path_factory.mktemp("hostile")
    paths: list[Path] = []
    for name, make in _MAKERS.items():
        paths.append(folder / name)
        paths[-1].write_bytes(make())
    paths.append(folder / "good.txt")
    paths[-1].write_text(WORDS)
    with Readers(2, LIMITS) as readers:
        told = list(readers.read(paths, {"give": "text", "ocr": False}))
    assert [outcome.path for outcome in told] == paths
    return {outcome.path.name: outcome for outcome in told}


@pytest.mark.parametrize("name", READ)
def test_it_is_read(outcomes: dict[str, Outcome], name: str) -> None:
    outcome = outcomes[name]
    assert outcome.said is not None, outcome.what
    assert READ[name][1] in outcome.said["text"]
    assert "root:" not in outcome.said["text"], "a file outside was read"


@pytest.mark.parametrize("name", REFUSED)
def test_it_is_refused_in_a_sentence_that_helps(outcomes: dict[str, Outcome], name: str) -> None:
    outcome = outcomes[name]
    assert outcome.said is None
    assert re.search(REFUSED[name][1], f"{outcome.what} {outcome.remedy}"), f"{outcome.what} {outcome.remedy}"
    assert outcome.remedy
    assert "Traceback" not in outcome.what
    assert "fault of the reader" not in outcome.what


@pytest.mark.parametrize("name", ANY)
def test_it_ends_without_harm(outcomes: dict[str, Outcome], name: str) -> None:
    outcome = outcomes[name]
    assert outcome.said is not None or (outcome.what and outcome.remedy)
    assert "fault of the reader" not in outcome.what
    assert "crash" not in outcome.what or name.endswith(".pdf"), "only PDF is read by code that can crash"


def test_a_good_paper_among_them_is_read(outcomes: dict[str, Outcome]) -> None:
    assert outcomes["good.txt"].said == {"document": "good.txt", "text": WORDS}

"""The labelled papers are read at least as well as these floors say."""

from __future__ import annotations

import importlib.util
import json
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from arising.record.contract import contract
from arising.record.record import Record

# F1 for each kind of fact. Raise a figure when it is beaten for good; lower none without saying why.
FLOORS = {
    "papers": {
        "meetings": 1.00,
        "meeting facts": 0.98,
        "minutes items": 0.99,
        "agenda items": 0.97,
        "resolutions": 0.98,
        "attendance": 0.98,
        "declarations": 1.00,
        "action log": 1.00,
        "recommendations": 0.95,
        "followups found": 0.90,
        "followups with state": 0.80,
        "dated requests": 0.92,
    },
    "real": {
        "meetings": 0.98,
        "meeting facts": 0.95,
        "minutes items": 0.96,
        "agenda items": 0.95,
        "resolutions": 0.93,
        "attendance": 0.93,
        "declarations": 0.90,
        "minuted actions": 0.70,
        "followups found": 0.80,
    },
}


@pytest.fixture(scope="module")
def scorer(shared: Path) -> ModuleType:
    """The scoring program that comes with the labels."""
    spec = importlib.util.spec_from_file_location("score_of_labels", shared / "tools" / "score.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def reached(shared: Path, scorer: ModuleType, record_of: Callable[[Path], Record]) -> dict[str, dict[str, float]]:
    """The F1 for each kind of fact in each set of papers."""
    return {name: _reached(shared, name, scorer, record_of) for name in FLOORS}


def _reached(shared: Path, name: str, scorer: ModuleType, record_of: Callable[[Path], Record]) -> dict[str, float]:
    gold, read = {}, {}
    papers = {path.name: path for path in (shared / name).rglob("*") if path.is_file()}
    for label in sorted((shared / "gold" / name).rglob("*.json")):
        told = json.loads(label.read_text(encoding="utf-8"))
        if isinstance(told, dict) and "meetings" in told:
            document = Path(told["document"]).name
            gold[told["document"]] = told
            read[document] = contract(record_of(papers[document]))
    return {kind: tally.row()[2] for kind, tally in scorer.score(gold, read).items()}


@pytest.mark.parametrize(("papers", "kind"), [(name, kind) for name, floors in FLOORS.items() for kind in floors])
def test_the_floor_is_held(papers: str, kind: str, reached: dict[str, dict[str, float]]) -> None:
    assert round(reached[papers][kind], 4) >= FLOORS[papers][kind]

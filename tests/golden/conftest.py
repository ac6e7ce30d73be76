"""The labelled papers, each read once a run."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from arising.reading import read
from arising.record.record import Record


@cache
def _read(path: Path) -> Record:
    return read(path.read_bytes(), path.name)


@pytest.fixture(scope="session")
def record_of() -> Callable[[Path], Record]:
    """Reads a paper; the same paper asked for again is not read again."""
    return _read

"""Fixtures that every test may ask for."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.surroundings import SHARED, Needs


@pytest.fixture(scope="session")
def needs() -> Needs:
    """``needs("bwrap")`` gives the program's path; without it the test skips here, and fails in CI."""
    return Needs()


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of labelled papers beside the checkout; tests on it skip where it is absent."""
    if not (SHARED / "gold").is_dir():
        pytest.skip(f"no labelled papers beside the checkout ({SHARED.name}/gold is absent)")
    return SHARED

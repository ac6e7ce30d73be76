"""Fixtures that every test may ask for."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

from tests.surroundings import SHARED, Needs

# A machine that is busy with other things is no failure; a check that is repeated elsewhere gives the same answer.
settings.register_profile("here", deadline=None)
settings.register_profile("everywhere-the-same", deadline=None, derandomize=True)
settings.load_profile("everywhere-the-same" if os.environ.get("CI") == "true" else "here")


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

"""What tests may find around the checkout: labelled papers beside it, and tools on the machine."""

from __future__ import annotations

import importlib.util
import os
import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
"""The checkout."""

SHARED = ROOT.parent / "shared"
"""The folder of labelled papers beside the checkout. It may be absent: ask for the fixture ``shared``."""


def lacks(what: str, remedy: str) -> None:
    """Skip the test for want of ``what``; where everything must be there (CI=true), fail it."""
    reason = f"{what} is not on this machine. {remedy}"
    if os.environ.get("CI") == "true":
        pytest.fail(f"CI must have everything: {reason}", pytrace=False)
    pytest.skip(reason)


class Needs:
    """Asks for a program, a Python package or a file that a test cannot do without."""

    def __call__(self, program: str) -> str:
        """The path of ``program``."""
        found = shutil.which(program)
        if found is None:
            lacks(f"the program {program}", "Install it with your system's package manager.")
        return str(found)

    def package(self, name: str) -> None:
        """The Python package ``name``, of an optional extra."""
        if importlib.util.find_spec(name) is None:
            lacks(f"the Python package {name}", "Run `make test`, which installs all extras.")

    def one_of(self, pattern: str, remedy: str) -> Path:
        """The first file that ``pattern`` (absolute, with wildcards) finds."""
        found = sorted(Path("/").glob(pattern.lstrip("/")))
        if not found:
            lacks(pattern, remedy)
        return found[0]

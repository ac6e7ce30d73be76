"""What is installed is pinned, hashed, and everything that the project names."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from tests.surroundings import ROOT

LOCKS = sorted(ROOT.glob("requirements*.lock"))


def _name(requirement: str) -> str:
    return re.split(r"[^A-Za-z0-9._-]", requirement)[0].lower().replace("_", "-").replace(".", "-")


def _locked(text: str) -> dict[str, str]:
    """Each requirement of a lock file, with everything that is said of it."""
    entries = re.findall(r"^[a-z0-9].*(?:\n[ ]{4}.*)*", text, re.MULTILINE)
    return {_name(entry): entry for entry in entries}


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_every_package_is_pinned_with_its_hash_and_no_address(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    assert "://" not in text
    assert "--index-url" not in text
    for name, entry in _locked(text).items():
        assert re.match(r"\S+==\S+", entry), name
        assert "--hash=sha256:" in entry, name


def test_the_locks_hold_what_the_project_names() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    run = _locked((ROOT / "requirements.lock").read_text(encoding="utf-8"))
    development = _locked((ROOT / "requirements-dev.lock").read_text(encoding="utf-8"))
    named = project["project"]["dependencies"] + project["dependency-groups"]["build"]
    assert {_name(requirement) for requirement in named} <= run.keys()
    extras = [requirement for extra in project["project"]["optional-dependencies"].values() for requirement in extra]
    assert {_name(requirement) for requirement in extras + project["dependency-groups"]["dev"]} <= development.keys()


def test_what_runs_is_the_same_version_in_every_lock() -> None:
    run = _locked((ROOT / "requirements.lock").read_text(encoding="utf-8"))
    for lock in LOCKS:
        for name, entry in _locked(lock.read_text(encoding="utf-8")).items():
            if name in run:
                assert entry.split()[0] == run[name].split()[0], f"{name} in {lock.name}"

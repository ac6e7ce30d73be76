"""A worker that is killed at any moment loses nothing and does nothing twice."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.service.papers_made import DRAFT, JUNE, MIXED, SEPTEMBER

PAPERS = {
    f"{name}-{copy}.txt": text.replace("Ostley", f"Ostley {copy}")
    for copy in range(2)
    for name, text in (("june", JUNE), ("september", SEPTEMBER), ("draft", DRAFT), ("november", MIXED))
}
"""Two papers of each of four meetings."""

_STATE = """
import json, django
django.setup()
from arising_service.register.changes import SYSTEM
from arising_service.register.queries.asks import asks, ask_page
from arising_service.register.queries.audit import audit_trail
from arising_service.register.queries.bodies import bodies
from arising_service.register.queries.papers import papers
from arising_service.register.queries.calendar import meetings_between
from arising_service.register.queries.meetings import meeting_page
from arising_service.register.queries.search import search
from datetime import date
def sources_of(row):
    return meeting_page(SYSTEM, row.slug, row.on).sources
verbs = [(row.verb, row.noun_id) for row in audit_trail(SYSTEM, each=10_000).rows if row.verb in ("add", "read")]
print(json.dumps({
    "papers": sorted((row.sha256, row.state) for row in papers(SYSTEM, each=1000).rows),
    "meetings": [
        (str(row.on), sorted((each.paper.sha256, len(each.items)) for each in sources_of(row)))
        for row in meetings_between(SYSTEM, date(2000, 1, 1), date(2030, 1, 1))
    ],
    "asks": sorted(
        (row.name, row.status, len(ask_page(SYSTEM, row.name).timeline)) for row in asks(SYSTEM, each=1000).rows
    ),
    "found": search(SYSTEM, "ponds").totals,
    "entries": sorted(verbs),
}))
"""


def _environment(data: Path) -> dict[str, str]:
    return {
        **os.environ,
        "ARISING_DATA": str(data),
        "ARISING_DATABASE": "",
        "DJANGO_SETTINGS_MODULE": "arising_service.settings",
    }


def _import(data: Path, folder: Path) -> subprocess.Popen[bytes]:
    arguments = [sys.executable, "-m", "arising", "import", str(folder), "--jobs", "1"]
    return subprocess.Popen(
        arguments, env=_environment(data), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )


def _state(data: Path) -> dict[str, object]:
    done = subprocess.run(
        [sys.executable, "-c", _STATE], env=_environment(data), capture_output=True, text=True, check=True
    )
    told: dict[str, object] = json.loads(done.stdout)
    return told


def _expire(data: Path) -> None:
    """Let the leases of the dead run out: nobody wants to wait a minute for each."""
    import sqlite3

    with sqlite3.connect(data / "register.sqlite3", timeout=20) as rows:
        known = rows.execute("SELECT 1 FROM sqlite_master WHERE name = 'jobs_job'").fetchone()
        if known:
            rows.execute("UPDATE jobs_job SET lease_until = '2000-01-01 00:00:00' WHERE state = 'running'")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the papers."""
    made = tmp_path_factory.mktemp("given")
    for name, text in PAPERS.items():
        (made / name).write_text(text, encoding="utf-8")
    return made


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the register of an import is that nobody disturbed."""
    return tmp_path_factory.mktemp("undisturbed")


@pytest.fixture(scope="module")
def whole(folder: Path, undisturbed: Path) -> tuple[dict[str, object], float]:
    """What that register holds, and how many seconds the import took."""
    began = time.monotonic()
    assert _import(undisturbed, folder).wait() == 0
    seconds = time.monotonic() - began
    return _state(undisturbed), seconds


def _killed_and_done_again(folder: Path, data: Path, seconds: float, moments: int, seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(moments):
        process = _import(data, folder)
        try:
            process.wait(chance.uniform(0.05, seconds))
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        if (data / "register.sqlite3").exists():
            _expire(data)
    assert _import(data, folder).wait() == 0


def test_the_register_is_whole_after_kills(
    folder: Path, whole: tuple[dict[str, object], float], tmp_path: Path
) -> None:
    state, seconds = whole
    assert isinstance(state["papers"], list)
    assert len(state["papers"]) == len(PAPERS)
    _killed_and_done_again(folder, tmp_path, seconds, moments=4, seed=7)
    assert _state(tmp_path) == state


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(10))
def test_the_register_is_whole_after_a_hundred_kills(
    folder: Path, whole: tuple[dict[str, object], float], tmp_path: Path, seed: int
) -> None:
    """Ten imports, each killed ten times."""
    state, seconds = whole
    _killed_and_done_again(folder, tmp_path, seconds / 3, moments=10, seed=seed)
    assert _state(tmp_path) == state


def test_a_second_import_changes_nothing(
    folder: Path, whole: tuple[dict[str, object], float], undisturbed: Path
) -> None:
    assert _import(undisturbed, folder).wait() == 0
    assert _state(undisturbed) == whole[0]

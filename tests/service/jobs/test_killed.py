"""A worker that is killed at any moment loses nothing and does nothing twice."""

from __future__ import annotations

import contextlib
import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest

from tests.service.own_registers import environment, tell
from tests.service.papers_made import DRAFT, JUNE, MIXED, SEPTEMBER

PAPERS = {
    f"{name}-{copy}.txt": text.replace("Ostley", f"Ostley {copy}")
    for copy in range(4)
    for name, text in (("june", JUNE), ("september", SEPTEMBER), ("draft", DRAFT), ("november", MIXED))
}
"""Four papers of each of four meetings."""

_STATE = """
import json, django
django.setup()
from arising_service.register.changes import SYSTEM
from arising_service.register.queries.asks import asks, ask_page
from arising_service.register.queries.audit import audit_trail
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


def _import(data: Path, folder: Path) -> subprocess.Popen[bytes]:
    arguments = [sys.executable, "-m", "arising", "import", str(folder), "--jobs", "1"]
    return subprocess.Popen(
        arguments, env=environment(data), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )


def _state(data: Path) -> dict[str, object]:
    """What the register holds, once the doctor has found it whole."""
    surroundings = environment(data, DJANGO_SETTINGS_MODULE="arising_service.settings")
    doctor = [sys.executable, "-m", "arising", "doctor"]
    found = subprocess.run(doctor, env=surroundings, capture_output=True, text=True, check=False)
    assert found.returncode == 0, found.stdout + found.stderr
    done = subprocess.run([sys.executable, "-c", _STATE], env=surroundings, capture_output=True, text=True, check=True)
    told: dict[str, object] = json.loads(done.stdout)
    return told


@dataclass(frozen=True)
class Undisturbed:
    """An import that nobody disturbed: where its register is, what that holds, how many seconds it took.

    ``start`` is how long it takes a second time, when all is there: so much goes by before anything is written.
    """

    data: Path
    state: dict[str, object]
    start: float
    whole: float


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the papers."""
    made = tmp_path_factory.mktemp("given")
    for name, text in PAPERS.items():
        (made / name).write_text(text, encoding="utf-8")
    return made


@pytest.fixture(scope="module")
def undisturbed(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Undisturbed:
    """An import that is not killed, and a second one."""
    data = tmp_path_factory.mktemp("undisturbed")
    seconds = []
    for _ in range(2):
        began = time.monotonic()
        assert _import(data, folder).wait() == 0
        seconds.append(time.monotonic() - began)
    return Undisturbed(data, _state(data), start=seconds[1], whole=seconds[0])


def _killed(folder: Path, data: Path, usual: Undisturbed, moments: int, seed: int) -> int:
    """Begin an import so often, and kill it with all its children at a random moment. Gives how many were killed."""
    chance = random.Random(seed)
    killed = 0
    for _ in range(moments):
        process = _import(data, folder)
        try:
            # The work goes on over all the imports: each is given a share of it beyond what starting takes.
            process.wait(chance.uniform(0.7 * usual.start, usual.start + 3 * (usual.whole - usual.start) / moments))
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            killed += 1
        # Let the leases of the dead run out: nobody wants to wait a minute for each.
        _expire(data)
    assert _import(data, folder).wait() == 0
    return killed


def _expire(data: Path) -> None:
    # Killed before the tables were made, there is nothing to expire.
    with contextlib.suppress(sqlite3.OperationalError, psycopg.errors.UndefinedTable):
        tell(data, "UPDATE jobs_job SET lease_until = '2000-01-01 00:00:00' WHERE state = 'running'")


def test_the_register_is_whole_after_kills(folder: Path, undisturbed: Undisturbed, tmp_path: Path) -> None:
    assert isinstance(undisturbed.state["papers"], list)
    assert len(undisturbed.state["papers"]) == len(PAPERS)
    assert _killed(folder, tmp_path, undisturbed, moments=4, seed=7) >= 1
    assert _state(tmp_path) == undisturbed.state


@pytest.mark.slow
def test_the_register_is_whole_after_a_hundred_kills(folder: Path, undisturbed: Undisturbed, tmp_path: Path) -> None:
    """As many imports as it takes, each killed about ten times and then ended: a hundred kills at least."""
    killed = imports = 0
    while killed < 100:
        data = tmp_path / str(imports)
        killed += _killed(folder, data, undisturbed, moments=10, seed=imports)
        imports += 1
        assert _state(data) == undisturbed.state, f"import {imports}"
    print(f"{killed} kills in {imports} imports")


def test_a_second_import_changed_nothing(undisturbed: Undisturbed) -> None:
    entries = undisturbed.state["entries"]
    assert isinstance(entries, list)
    assert len(entries) == 2 * len(PAPERS), "each paper was added once, and read once"

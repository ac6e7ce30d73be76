"""A register of real size moves from one database into another, and back."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.service.own_registers import SERVER, database_of, environment
from tests.surroundings import ROOT

_ROWS = """
import json, django
django.setup()
from django.apps import apps
from django.core import serializers
from arising_service.accounts.viewers import PUBLIC
from arising_service.register.changes import SYSTEM, add_user
from arising_service.register.queries.search import search
left_out = {"contenttypes.contenttype", "auth.permission", "sessions.session", "auth.group_permissions"}
rows = {}
for model in apps.get_models(include_auto_created=True):
    if model._meta.label_lower not in left_out:
        found = serializers.serialize("json", model._default_manager.order_by("pk"))
        rows[model._meta.label_lower] = [each for each in json.loads(found)]
found = {words: search(PUBLIC, words).totals for words in ("transport", "children", '"be noted"')}
# Numbers go on after those that were copied.
add_user(SYSTEM, "somebody-new", "lantern orchard 47 gate", role="member")
print(json.dumps([rows, found], sort_keys=True))
"""


def _run(data: Path, *arguments: object, database: str) -> str:
    surroundings = environment(
        None, ARISING_DATA=str(data), ARISING_DATABASE=database, DJANGO_SETTINGS_MODULE="arising_service.settings"
    )
    done = subprocess.run(
        [sys.executable, *map(str, arguments)], env=surroundings, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def _told(data: Path, database: str) -> tuple[str, dict[str, int]]:
    """A digest of all rows with what search finds; and how many rows each table has."""
    told = _run(data, "-c", _ROWS, database=database)
    rows = json.loads(told)[0]
    return hashlib.sha256(told.encode()).hexdigest(), {table: len(each) for table, each in rows.items()}


@pytest.fixture(scope="module")
def borough(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A register of the example borough, kept in SQLite."""
    data = tmp_path_factory.mktemp("borough")
    _run(data, "-m", "arising", "import", ROOT / "examples" / "papers", database="")
    return data


def test_every_row_is_there_after_moving_and_after_moving_back(borough: Path, tmp_path: Path) -> None:
    # Where there is no server, another SQLite stands for it: the way there is the same.
    there = database_of(tmp_path) if SERVER else f"sqlite://{tmp_path}/there.sqlite3"
    back = f"sqlite://{tmp_path}/back.sqlite3"
    _run(borough, "-m", "arising", "move", "--to", there, database="")
    _run(borough, "-m", "arising", "move", "--to", back, database=there)
    before, rows = _told(borough, "")
    assert rows["register.item"] > 90
    assert rows["register.ask"] > 30
    assert rows["register.auditentry"] > 10
    assert _told(borough, back)[0] == before
    moved = _told(borough, there)
    assert moved[1] == rows
    assert SERVER or moved[0] == before, "search finds by stems, which each database has its own way of telling"


def test_a_database_with_a_register_in_it_is_left_alone(borough: Path, tmp_path: Path) -> None:
    there = database_of(tmp_path) if SERVER else f"sqlite://{tmp_path}/there.sqlite3"
    _run(borough, "-m", "arising", "move", "--to", there, database="")
    surroundings = environment(None, ARISING_DATA=str(borough), ARISING_DATABASE="")
    command = [sys.executable, "-m", "arising", "move", "--to", there]
    again = subprocess.run(command, env=surroundings, capture_output=True, text=True, check=False)
    assert again.returncode == 2
    assert "has a register in it already" in again.stderr

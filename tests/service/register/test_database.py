"""The database is set up as the settings say, and the tables are as the models say."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connection

pytestmark = pytest.mark.django_db


def test_no_migration_is_missing() -> None:
    call_command("makemigrations", "--check", "--dry-run", verbosity=0)


def test_the_pragmas_are_as_set(tmp_path: Path) -> None:
    """Read back from a register in a file: a database in memory knows no WAL."""
    read_back = (
        "import django; django.setup()\n"
        "from django.db import connection, transaction\n"
        "from arising_service.register.queries.doctor import database\n"
        "print(sorted(database()[1].items()))\n"
        "print(connection.transaction_mode)"
    )
    environment = {**os.environ, "ARISING_DATA": str(tmp_path), "ARISING_DATABASE": ""}
    done = subprocess.run(
        [sys.executable, "-c", read_back], env=environment, capture_output=True, text=True, check=True
    )
    told, mode = done.stdout.splitlines()
    assert dict(eval(told)) == {
        "busy_timeout": "20000", "cache_size": "-65536", "foreign_keys": "1", "journal_mode": "wal",
        "mmap_size": "268435456", "synchronous": "1",
    }  # fmt: skip
    assert mode == "IMMEDIATE"


def test_the_suite_runs_on_the_database_that_was_asked_for() -> None:
    assert connection.vendor == ("postgresql" if os.environ.get("ARISING_TEST_DATABASE") else "sqlite")

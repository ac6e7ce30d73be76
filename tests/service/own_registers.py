"""A register in a folder of its own, for tests that start the commands as processes: on the database under test."""

from __future__ import annotations

import hashlib
import os
import socket
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg
from psycopg import sql

SERVER = os.environ.get("ARISING_TEST_DATABASE", "")
"""The PostgreSQL server that the tests run on; empty where they run on SQLite."""


def environment(data: Path | None, **more: str) -> dict[str, str]:
    """The environment of a command whose register is in ``data``, with nothing of ours but what is given.

    On PostgreSQL the register has a database of its own, called after the folder; it is made if there is none.
    """
    kept = {name: value for name, value in os.environ.items() if not name.startswith("ARISING_")}
    if data is not None:
        kept |= {"ARISING_DATA": str(data), "ARISING_DATABASE": database_of(data)}
    return kept | more


def database_of(data: Path) -> str:
    """The address of the database of the register in ``data``; empty for SQLite in the folder itself."""
    if not SERVER:
        return ""
    name = "arising_" + hashlib.sha256(str(data.resolve()).encode()).hexdigest()[:16]
    with psycopg.connect(_address("postgres"), autocommit=True) as server:
        if server.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone() is None:
            server.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
    return _address(name)


def _address(database: str) -> str:
    return urlunsplit(urlsplit(SERVER)._replace(path=f"/{database}"))


def tell(data: Path, statement: str) -> None:
    """Change rows of the register in ``data`` behind its back, in SQL that both databases know."""
    if SERVER:
        with psycopg.connect(database_of(data)) as rows:
            rows.execute(statement)
        return
    import sqlite3
    from contextlib import closing

    with closing(sqlite3.connect(data / "register.sqlite3", timeout=20)) as file, file:
        file.execute(statement)


def free_port() -> int:
    """A port of this machine that nobody listens at."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])

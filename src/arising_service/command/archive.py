"""The whole register as one file: a tar with its rows in an SQLite database, its papers, and a list of them."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
import shutil
import sqlite3
import tarfile
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection

from arising_service.command.setting_up import Stop, bring_up_to_date
from arising_service.register import copying
from arising_service.register.reader import reader

_ROWS = "register.sqlite3"
_LIST = "backup.json"
_FORM = 1
_HELD = re.compile(rf"{re.escape(_LIST)}|{re.escape(_ROWS)}|papers/[0-9a-f]{{2}}/[0-9a-f]{{64}}")


def write_archive(file: Path) -> int:
    """Write the register to ``file``, which appears only when it is whole. Gives how many papers it holds.

    Pages may be served and papers read meanwhile: the rows are those of one moment, and the files of papers are
    never changed.

    Raises:
        Stop: the file is there already, or cannot be written.
    """
    if file.exists():
        raise Stop(f"{file} is there already. Name another file, or move it away.")
    part = file.with_name(f"{file.name}.part")
    try:
        with tempfile.TemporaryDirectory(dir=settings.DATA) as folder:
            rows = Path(folder) / _ROWS
            _copy_rows(rows)
            papers = sorted(path for path in Path(settings.MEDIA_ROOT).glob("??/*") if len(path.name) == 64)
            with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as stream:
                _write(stream, Path(folder), rows, papers)
        part.replace(file)
    except OSError as fault:
        raise Stop(
            f"{file} cannot be written ({(fault.strerror or str(fault)).lower()}). Name another file."
        ) from fault
    finally:
        with contextlib.suppress(OSError):
            part.unlink()
    return len(papers)


def _write(stream: Any, folder: Path, rows: Path, papers: list[Path]) -> None:  # noqa: ANN401 tarfile takes any stream
    told = folder / _LIST
    told.write_text(json.dumps({"form": _FORM, "reader": reader(), "papers": [path.name for path in papers]}))
    with tarfile.open(fileobj=stream, mode="w") as tar:
        tar.add(told, _LIST)
        tar.add(rows, _ROWS)
        for path in papers:
            tar.add(path, f"papers/{path.parent.name}/{path.name}")


def _copy_rows(target: Path) -> None:
    if connection.vendor == "sqlite":
        # SQLite's own online copy: whole whoever writes meanwhile.
        connection.ensure_connection()
        with contextlib.closing(sqlite3.connect(target)) as copy:
            connection.connection.backup(copy)
        return
    with _other("copy", {"ENGINE": "django.db.backends.sqlite3", "NAME": str(target)}):
        copying.prepare("copy")
        copying.copy_register("default", "copy")


@contextlib.contextmanager
def _other(alias: str, database: dict[str, object]) -> Iterator[None]:
    copying.connect(alias, database)
    try:
        yield
    finally:
        copying.disconnect(alias)


def read_archive(file: Path, *, replace: bool) -> int:
    """Put the register that ``file`` holds in place of the one that is here. Gives how many papers it holds.

    Everything is unpacked and checked first. What was here before stays beside it, under ``before-restore``.

    Raises:
        Stop: the file is no backup or is damaged, or there is a register here and ``replace`` is not set.
    """
    data = Path(settings.DATA)
    data.mkdir(parents=True, exist_ok=True, mode=0o700)
    with tempfile.TemporaryDirectory(dir=data) as folder:
        papers = _unpack(file, Path(folder))
        _check(Path(folder), papers)
        if connection.vendor == "sqlite":
            _put_in_place(Path(folder), data, replace=replace)
        else:
            _fill(Path(folder))
        _put_papers(Path(folder) / "papers", Path(settings.MEDIA_ROOT))
    bring_up_to_date()
    return len(papers)


def _unpack(file: Path, folder: Path) -> list[str]:
    try:
        with tarfile.open(file) as tar:
            _extract(tar, folder)
        told = json.loads((folder / _LIST).read_text(encoding="utf-8"))
        papers = [str(name) for name in told["papers"]]
    except FileNotFoundError as fault:
        raise Stop(f"{file}: there is no such file. Nothing was changed.") from fault
    except (OSError, tarfile.TarError, ValueError, KeyError, TypeError, EOFError) as fault:
        raise Stop(f"{file} is no backup of a register, or is damaged ({fault}). Nothing was changed.") from fault
    if told.get("form") != _FORM:
        raise Stop(f"{file} was written by another version of Arising. Restore it with that version.")
    return papers


def _extract(tar: tarfile.TarFile, folder: Path) -> None:
    """Take out what a backup holds, each under its own name, and nothing else that a file may hold.

    tarfile's own filters came with Python 3.11.4, and Debian 12 has 3.11.2.
    """
    for member in tar:
        if member.isdir():
            continue
        if not member.isreg() or not _HELD.fullmatch(member.name):
            raise ValueError(f"it holds “{member.name[:80]}”, which no backup does")
        place = folder / member.name
        place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        source = tar.extractfile(member)
        assert source is not None, "a regular file can be read"
        with source, place.open("wb") as target:
            shutil.copyfileobj(source, target)


def _check(folder: Path, papers: list[str]) -> None:
    for name in papers:
        path = folder / "papers" / name[:2] / name
        if not path.is_file() or hashlib.sha256(path.read_bytes()).hexdigest() != name:
            raise Stop(f"The backup is damaged: paper {name} is missing or changed. Nothing was changed here.")
    with contextlib.closing(sqlite3.connect(folder / _ROWS)) as rows:
        try:
            (sound,) = rows.execute("PRAGMA integrity_check").fetchone()
        except sqlite3.DatabaseError as fault:
            sound = str(fault)
    if sound != "ok":
        raise Stop(f"The backup is damaged: its database says “{sound}”. Nothing was changed here.")


def _put_in_place(folder: Path, data: Path, *, replace: bool) -> None:
    here = Path(str(settings.DATABASES["default"]["NAME"]))
    if here.exists():
        if not replace:
            raise Stop(f"There is a register here already ({here}). Stop the server, and give --replace to replace it.")
        before = data / "before-restore"
        shutil.rmtree(before, ignore_errors=True)
        before.mkdir(mode=0o700)
        connection.close()
        for name in (here.name, f"{here.name}-wal", f"{here.name}-shm"):
            if here.with_name(name).exists():
                here.with_name(name).rename(before / name)
    here.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    (folder / _ROWS).rename(here)
    here.chmod(0o600)


def _fill(folder: Path) -> None:
    """Fill an empty PostgreSQL database; one with rows is never emptied from here."""
    bring_up_to_date()
    if not copying.is_empty("default"):
        raise Stop("The database has a register in it already. Make an empty one, and set ARISING_DATABASE to it.")
    with _other("copy", {"ENGINE": "django.db.backends.sqlite3", "NAME": str(folder / _ROWS)}):
        copying.prepare("copy")
        copying.copy_register("copy", "default")


def _put_papers(source: Path, target: Path) -> None:
    for path in source.glob("??/*"):
        place = target / path.parent.name / path.name
        place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        shutil.move(path, place)
        place.chmod(0o600)

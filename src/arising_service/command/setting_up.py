"""What every command of the register does first: find the data folder, start Django, bring the tables up to date."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

from arising_service.environment import WrongSetting


class Stop(Exception):
    """The command cannot go on; its words are for whoever gave it."""


def beside(paths: list[str]) -> Path:
    """Let the register stand beside the papers, in ``.arising`` of the first folder, unless ARISING_DATA says where.

    Gives the folder; it may not be there yet.

    Raises:
        Stop: a path does not exist, or the folder cannot be written to.
    """
    for each in paths:
        if not Path(each).exists():
            raise Stop(f"{each}: there is no such folder or paper. Name a folder with papers in it.")
    if os.environ.get("ARISING_DATA"):
        return Path(os.environ["ARISING_DATA"]).absolute()
    first = Path(paths[0])
    folder = first if first.is_dir() else first.parent
    if not os.access(folder, os.W_OK):
        raise Stop(
            f"{folder}: nothing can be written here. Set ARISING_DATA to a folder where the register may be kept."
        )
    os.environ["ARISING_DATA"] = str(folder.resolve() / ".arising")
    return folder / ".arising"


def start(*, migrate: bool = True) -> None:
    """Start Django; if ``migrate``, make the tables or bring them up to date.

    Raises:
        Stop: a setting is wrong, or the database cannot be used.
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "arising_service.settings")
    try:
        import django

        django.setup()
    except (WrongSetting, OSError) as fault:
        raise Stop(str(fault)) from fault
    if migrate:
        bring_up_to_date()


def bring_up_to_date() -> None:
    """Make the tables, or change them as this version needs them; quick where nothing is to do.

    Raises:
        Stop: the database cannot be used.
    """
    from django.conf import settings
    from django.core.management import call_command
    from django.db import DatabaseError, connection
    from django.db.migrations.executor import MigrationExecutor

    data = Path(settings.DATA)
    data.mkdir(parents=True, exist_ok=True, mode=0o700)
    if connection.vendor == "sqlite":
        _keep_to_oneself(Path(connection.settings_dict["NAME"]))
    # Stands from before the tables change until they are filled: an upgrade may be killed on the way.
    not_counted = data / "not-counted"
    try:
        executor = MigrationExecutor(connection)
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            not_counted.touch()
            call_command("migrate", verbosity=0, interactive=False)
        if not_counted.exists():
            from arising_service.register.changes.counting import count_everything

            # Tables of counts that this version adds are filled; none of them holds anything else.
            count_everything()
            not_counted.unlink(missing_ok=True)
    except DatabaseError as fault:
        raise Stop(f"The database cannot be used ({str(fault).strip()}). `arising doctor` says more.") from fault


def _keep_to_oneself(register: Path) -> None:
    """Make the register's file one that nobody else on the machine may read; SQLite's other files follow it."""
    register.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    if not register.exists():
        register.touch(mode=0o600)
    elif register.stat().st_mode & 0o077:
        with suppress(PermissionError):  # it belongs to somebody else, who may share it as they like
            register.chmod(0o600)


def say(words: str) -> None:
    """Tell whoever gave the command, on standard error: standard output is for what was asked for."""
    print(words, file=sys.stderr, flush=True)

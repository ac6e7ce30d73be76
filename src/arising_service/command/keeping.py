"""``arising backup``, ``arising restore`` and ``arising move``."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from arising.cli.output import plural
from arising_service.command.setting_up import Stop, say, start


def backup_command(asked: argparse.Namespace) -> int:
    """Write the whole register into one file."""
    start()
    from arising_service.command.archive import write_archive

    papers = write_archive(Path(asked.file))
    say(f"{asked.file}: the register with {plural(papers, 'file')}. Exempt papers are among them: keep it safe.")
    return 0


def restore_command(asked: argparse.Namespace) -> int:
    """Put a register from a backup in place."""
    start(migrate=False)
    from arising_service.command.archive import read_archive

    papers = read_archive(Path(asked.file), replace=asked.replace)
    say(f"The register with {plural(papers, 'file')} is back. `arising serve` serves it.")
    return 0


def move_command(asked: argparse.Namespace) -> int:
    """Copy the register into another database, which must be empty; papers stay in the data folder."""
    start()
    from django.db import DatabaseError

    from arising_service.environment import WrongSetting, database
    from arising_service.register import copying

    os.environ["ARISING_DATABASE"] = asked.to
    try:
        settings = database(Path(os.environ.get("ARISING_DATA", ".arising")))
    except WrongSetting as fault:
        raise Stop(f"--to: {fault}") from fault
    copying.connect("target", settings)
    try:
        copying.prepare("target")
        if not copying.is_empty("target"):
            raise Stop("The database has a register in it already. Make an empty one, and name that.")
        rows = copying.copy_register("default", "target")
    except DatabaseError as fault:
        raise Stop(f"--to: the database cannot be used ({str(fault).strip()}).") from fault
    finally:
        copying.disconnect("target")
    say(f"{rows} rows were copied. Set ARISING_DATABASE to that address; nothing was taken away here.")
    return 0

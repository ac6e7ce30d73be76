"""``arising doctor``: how the register stands, and what protects it."""

from __future__ import annotations

import argparse
import importlib.util
import os
import shutil
from pathlib import Path

from arising.cli.output import plural, printable
from arising_service.command.setting_up import start

_NO_COUNCIL = "Set ARISING_COUNCIL to the council's name, to be shown on every page."
_NO_CONTACT = "Set ARISING_CONTACT to an e-mail or web address where people may ask about the site."


def doctor_command(asked: argparse.Namespace) -> int:
    """Say everything that matters to whoever runs the register; the exit code is 1 where something is wrong."""
    start()
    if asked.search:
        from arising_service.register.changes import rebuild_search

        rebuild_search()
        print("The search index was made anew.")
    wrong = [*_register(), *_machine()]
    for each in wrong:
        print(f"To put right: {printable(each)}")
    print("Nothing is wrong." if not wrong else f"{plural(len(wrong), 'thing')} to put right.")
    return 1 if wrong else 0


def _register() -> list[str]:
    """The register and its database; gives what is wrong."""
    from django.conf import settings

    from arising_service.jobs.queue import failures, unfinished
    from arising_service.register.queries import doctor

    standing = doctor.standing()
    name, pragmas = doctor.database()
    print(f"Register: {settings.DATA}")
    print(f"Holds: {plural(standing.papers, 'paper')}, {plural(standing.meetings, 'meeting')}, "
          f"{plural(standing.asks, 'ask')}; {plural(standing.waiting, 'paper')} to be read, {unfinished()} jobs "
          "not finished.")  # fmt: skip
    print(
        f"Database: {name}" + (f" ({', '.join(f'{key} {value}' for key, value in pragmas.items())})" if pragmas else "")
    )
    free = shutil.disk_usage(settings.DATA).free
    print(f"Free space: {free // 1_000_000_000} GB")
    wrong = [f"{paper} could not be read. {why}" for paper, why in doctor.not_readable()]
    wrong += doctor.faults()
    wrong += [f"A job failed ({task}). {why}" for task, why in failures()]
    if pragmas and pragmas["journal_mode"] != "wal":
        wrong.append("The database is not in WAL mode: its folder may be on a network drive. Move it to a local one.")
    if free < 1_000_000_000:
        wrong.append("Less than 1 GB is free. Make room before more papers are added.")
    if Path(settings.DATA).stat().st_mode & 0o007:
        wrong.append(f"Everybody on this machine can look into {settings.DATA}: chmod o-rwx it.")
    return wrong


def _machine() -> list[str]:
    """What reads papers, and what serves them; gives what is wrong."""
    from django.conf import settings

    from arising.reading.child import protection

    print(protection().sentence())
    scans = importlib.util.find_spec("tesserocr") is not None
    print("Scanned pages: recognised (tesserocr)." if scans else "Scanned pages: not recognised; install arising[ocr].")
    print(f"Served as: {'production' if settings.PRODUCTION else 'on this machine, for trying'}; hosts "
          f"{', '.join(settings.ALLOWED_HOSTS)}.")  # fmt: skip
    print(_signing_in())
    wrong = _whose()
    if settings.PRODUCTION and os.environ.get("ARISING_SECRET_KEY") is None:
        print("Secret key: the one in the data folder.")
    return wrong


def _whose() -> list[str]:
    """Whose papers the site says they are, and whom to ask; where it is served to the world, gives what is missing."""
    from django.conf import settings

    print(f"Council: {printable(settings.COUNCIL)}." if settings.COUNCIL else f"Council: not set. {_NO_COUNCIL}")
    print(f"Contact: {printable(settings.CONTACT)}." if settings.CONTACT else f"Contact: not set. {_NO_CONTACT}")
    if settings.COUNCIL or not settings.PRODUCTION:
        return []
    return [f"No page says whose papers these are. {_NO_COUNCIL}"]


def _signing_in() -> str:
    """Who signs in how."""
    from django.conf import settings

    from arising_service.register.changes import SYSTEM
    from arising_service.register.queries.users import users

    people = [each for each in users(SYSTEM) if each.active]
    ways = "password" + (f", or {settings.DIRECTORY.issuer}" if settings.DIRECTORY else "")
    must = ", ".join(sorted(settings.TWO_FACTOR_ROLES)) or "nobody"
    return (
        f"Signing in: {plural(len(people), 'account')}, by {ways}; two steps asked of: {must}; "
        f"{sum(each.two_step for each in people)} have turned them on."
    )

"""How the register stands, for whoever runs it."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import connection

from arising_service.register.models import Ask, Meeting, Paper, PaperState


@dataclass(frozen=True, slots=True)
class Standing:
    """How much there is: papers that were read, those that could not be, meetings, asks."""

    papers: int
    failed: int
    waiting: int
    meetings: int
    asks: int


def standing() -> Standing:
    """How much there is on the register, exempt or not."""
    states = list(Paper.objects.values_list("state", flat=True))
    return Standing(
        states.count(PaperState.READ), states.count(PaperState.FAILED), states.count(PaperState.WAITING),
        Meeting.objects.count(), Ask.objects.filter(gone=False).count(),
    )  # fmt: skip


def answers() -> None:
    """Ask the database for the least that there is.

    Raises:
        DatabaseError: it does not answer.
    """
    Paper.objects.exists()


def not_readable() -> tuple[tuple[str, str], ...]:
    """The papers that could not be read, by name, and why."""
    return tuple(Paper.objects.filter(state=PaperState.FAILED).values_list("name", "failure"))


def database() -> tuple[str, dict[str, str]]:
    """The database in use, with its version, and the settings that matter."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            settings = {}
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout", "cache_size", "mmap_size"):
                cursor.execute(f"PRAGMA {name}")
                settings[name] = str(cursor.fetchone()[0])
            cursor.execute("SELECT sqlite_version()")
            return f"SQLite {cursor.fetchone()[0]}", settings
        cursor.execute("SHOW server_version")
        return f"PostgreSQL {cursor.fetchone()[0]}", {}

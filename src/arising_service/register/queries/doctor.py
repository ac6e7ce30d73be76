"""How the register stands, for whoever runs it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.db import connection

from arising_service.register.models import Ask, AuditEntry, Decision, Meeting, Paper, PaperState
from arising_service.register.searching import fts5


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


def faults() -> tuple[str, ...]:
    """What is not whole, each with what to do: files, the audit trail, the database itself. Nothing, as a rule."""
    return (*_files(), *_entries(), *_database())


def _files() -> list[str]:
    """Papers whose file is missing or of another length."""
    found = []
    for name, stored, size in Paper.objects.values_list("name", "stored", "bytes"):
        path = Path(settings.MEDIA_ROOT) / stored
        if not path.is_file() or path.stat().st_size != size:
            found.append(f"The file of {name} is missing or damaged. Add the paper again, or restore a backup.")
    return found


def _entries() -> list[str]:
    """Changes without their entry in the audit trail, and entries without their change."""
    added = AuditEntry.objects.filter(verb="add", noun="paper").values_list("noun_id", flat=True)
    decided = Counter(AuditEntry.objects.filter(verb="decide").values_list("ask", flat=True))
    undone = Counter(AuditEntry.objects.filter(verb="undo").values_list("ask", flat=True))
    papers = Counter(Paper.objects.values_list("sha256", flat=True))
    decisions = Counter(Decision.objects.values_list("ask", flat=True))
    taken_back = Counter(Decision.objects.exclude(undone_at=None).values_list("ask", flat=True))
    told = {"papers": (papers, Counter(added)), "decisions": (decisions, decided), "undone": (taken_back, undone)}
    return [
        f"The audit trail does not agree with the {name} ({(each - entries).total()} without an entry, "
        f"{(entries - each).total()} entries too many). Restore a backup."
        for name, (each, entries) in told.items()
        if each != entries
    ]


def _database() -> list[str]:
    """Damage to the file of an SQLite database, rows that point nowhere, a search index that is not as the tables."""
    if connection.vendor != "sqlite":
        return []
    found = []
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA quick_check")
        said = cursor.fetchone()[0]
        if said != "ok":
            found.append(f"The database is damaged ({said}). Restore a backup.")
        cursor.execute("PRAGMA foreign_key_check")
        if cursor.fetchone() is not None:
            found.append("Rows of the database point at rows that are not there. Restore a backup.")
    if not fts5.is_as_the_tables():
        found.append("The search index is not as the tables are. `arising doctor --search` makes it anew.")
    return found

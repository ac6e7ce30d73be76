"""What can be made anew from the tables: the search index, and counts."""

from __future__ import annotations

from django.db import connection, transaction

from arising_service.register.changes.counting import count_everything
from arising_service.register.searching import fts5, tsvector


def rebuild_search() -> None:
    """Make the search index and all counts anew from the tables. They hold nothing else, so nothing can be lost."""
    with transaction.atomic():
        count_everything()
        (fts5 if connection.vendor == "sqlite" else tsvector).rebuild()

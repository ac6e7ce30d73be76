"""The search index, made anew."""

from __future__ import annotations

from django.db import connection, transaction

from arising_service.register.searching import fts5, tsvector


def rebuild_search() -> None:
    """Make the search index anew from the tables. It holds nothing that they do not, so nothing can be lost."""
    with transaction.atomic():
        (fts5 if connection.vendor == "sqlite" else tsvector).rebuild()

"""Every row of the register from one database into another, with its number and its times as they are."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from django.apps import apps
from django.core.management import call_command
from django.core.management.color import no_style
from django.db import connections, models, transaction
from django.db.models import sql

_LEFT_OUT = frozenset({"contenttypes.contenttype", "auth.permission", "sessions.session"})
"""Made by each database for itself, or not worth keeping: whoever is signed in signs in again."""
_AT_A_TIME = 500


def connect(alias: str, settings: dict[str, object]) -> None:
    """Let ``alias`` stand for another database."""
    connections.settings[alias] = connections.configure_settings({"default": settings})["default"]


def disconnect(alias: str) -> None:
    """Let go of a database that ``connect`` has opened."""
    connections[alias].close()
    del connections[alias]
    connections.settings.pop(alias, None)


def prepare(alias: str) -> None:
    """Make the tables in another database."""
    call_command("migrate", database=alias, verbosity=0, interactive=False)


def is_empty(alias: str) -> bool:
    """Whether a database with tables holds none of a register's rows."""
    return not any(model._default_manager.using(alias).exists() for model in _models())


def copy_register(source: str, target: str) -> int:
    """Copy all rows, in one transaction of each database. Gives how many. The target must have empty tables."""
    copied = 0
    with transaction.atomic(using=source), transaction.atomic(using=target):
        if connections[source].vendor == "postgresql":
            # All tables as they were at one moment, whatever others write meanwhile.
            with connections[source].cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        for model in _models():
            for rows in _batches(model, source):
                _insert(model, rows, target)
                copied += len(rows)
        _go_on_counting(target)
    return copied


def _models() -> list[type[models.Model]]:
    """All tables of rows, each after those that it points at."""
    todo = [
        model
        for model in apps.get_models(include_auto_created=True)
        if model._meta.managed and not model._meta.proxy and model._meta.label_lower not in _LEFT_OUT
    ]
    ordered: list[type[models.Model]] = []
    while todo:
        ready = [model for model in todo if not (_points_at(model) & set(todo)) - {model}]
        ordered += ready
        todo = [model for model in todo if model not in ready]
        if not ready:
            raise ValueError(f"tables point at each other in a circle: {todo}")
    return ordered


def _points_at(model: type[models.Model]) -> set[type[models.Model]]:
    return {
        field.related_model
        for field in model._meta.concrete_fields
        if field.is_relation and isinstance(field.related_model, type)
    }


def _batches(model: type[models.Model], alias: str) -> Iterator[list[models.Model]]:
    rows = model._default_manager.using(alias).order_by("pk").iterator(_AT_A_TIME)
    while batch := list(islice(rows, _AT_A_TIME)):
        yield batch


def _insert(model: type[models.Model], rows: list[models.Model], alias: str) -> None:
    """Insert rows as they are: ``bulk_create`` would put today's time in the place of theirs."""
    fields = model._meta.concrete_fields
    each = max(1, connections[alias].ops.bulk_batch_size(list(fields), rows))
    for start in range(0, len(rows), each):
        query = sql.InsertQuery(model)
        query.insert_values(fields, rows[start : start + each], raw=True)
        query.get_compiler(using=alias).execute_sql()


def _go_on_counting(alias: str) -> None:
    """Let new rows have numbers after those that were copied."""
    connection = connections[alias]
    statements = connection.ops.sequence_reset_sql(no_style(), _models())
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)

"""The tables of the index, made in SQL: FTS5 with triggers in SQLite, a generated column in PostgreSQL.

In SQLite there are two indexes of each kind, one of what all may see and one of what is exempt. What is exempt is
not in the first at all, so neither a count nor a rank nor a snippet of it can tell.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django.db.backends.base.schema import BaseDatabaseSchemaEditor


@dataclass(frozen=True, slots=True)
class Kind:
    """What is searched of one table. ``{row}`` in the SQL stands for the row: a table's name, ``new`` or ``old``.

    ``marks`` are words that no text holds, by which a search is narrowed: ``b12`` is body 12, ``y2018`` the year.
    """

    name: str
    table: str
    title: str
    text: str
    marks: str
    shown: str
    columns: str


_BODY_AND_YEAR = "'b' || coalesce({row}.body_id, 0) || ' y' || coalesce(strftime('%%Y', {row}.\"%s\"), '')"
KINDS = (
    Kind(
        "item", "register_item", "{row}.title", "{row}.text", _BODY_AND_YEAR % "on", "1",
        'title, text, body_id, "on", hidden',
    ),
    Kind(
        "ask", "register_ask", "{row}.item_title", "{row}.words || ' ' || {row}.owner",
        _BODY_AND_YEAR % "asked_on" + " || ' s' || replace({row}.status, '_', '')", "NOT {row}.gone",
        "item_title, words, owner, body_id, asked_on, status, hidden, gone",
    ),
    Kind(
        "page", "register_paperpage", "''", "{row}.text", _BODY_AND_YEAR % "on", "1",
        'text, body_id, "on", hidden',
    ),
)  # fmt: skip
INDEXES = tuple(
    (kind, f"search_{kind.name}{'_exempt' if hidden else ''}", hidden) for kind in KINDS for hidden in (0, 1)
)


def make(_: object, editor: BaseDatabaseSchemaEditor) -> None:
    """Make the index, and fill it with what the tables hold."""
    statements = _sqlite() if editor.connection.vendor == "sqlite" else _postgresql()
    for statement in statements:
        editor.execute(statement, None)


def unmake(_: object, editor: BaseDatabaseSchemaEditor) -> None:
    """Take the index away."""
    if editor.connection.vendor == "sqlite":
        for _, name, _ in INDEXES:
            for event in ("ai", "ad", "au"):
                editor.execute(f"DROP TRIGGER IF EXISTS {name}_{event}", None)
            editor.execute(f"DROP TABLE IF EXISTS {name}", None)
            editor.execute(f"DROP VIEW IF EXISTS {name}_rows", None)
    else:
        for kind in KINDS:
            editor.execute(f"ALTER TABLE {kind.table} DROP COLUMN IF EXISTS search", None)


def _sqlite() -> list[str]:
    made: list[str] = []
    for kind, name, hidden in INDEXES:
        made += _index(kind, name, hidden)
    return made


def _index(kind: Kind, name: str, hidden: int) -> list[str]:
    """A view of the rows, the index over it, and the triggers that keep the index as the table is."""

    def fields(row: str) -> str:
        return ", ".join(part.replace("{row}", row) for part in (kind.title, kind.text, kind.marks))

    def which(row: str) -> str:
        return f"{row}.hidden = {hidden} AND ({kind.shown.replace('{row}', row)})"

    table = kind.table
    remove = (
        f"INSERT INTO {name}({name}, rowid, title, text, marks) SELECT 'delete', old.id, {fields('old')} "
        f"WHERE {which('old')};"
    )
    add = f"INSERT INTO {name}(rowid, title, text, marks) SELECT new.id, {fields('new')} WHERE {which('new')};"
    return [
        f"CREATE VIEW {name}_rows(id, title, text, marks) AS SELECT {table}.id, {fields(table)} FROM {table} "
        f"WHERE {which(table)}",
        f"CREATE VIRTUAL TABLE {name} USING fts5(title, text, marks, content='{name}_rows', content_rowid='id', "
        "tokenize='porter unicode61 remove_diacritics 2', prefix='2 3 4')",
        f"CREATE TRIGGER {name}_ai AFTER INSERT ON {table} BEGIN {add} END",
        f"CREATE TRIGGER {name}_ad AFTER DELETE ON {table} BEGIN {remove} END",
        f"CREATE TRIGGER {name}_au AFTER UPDATE OF {kind.columns} ON {table} BEGIN {remove} {add} END",
        f"INSERT INTO {name}({name}) VALUES ('rebuild')",
    ]


def _postgresql() -> list[str]:
    """A vector of each row's words that the database keeps itself, at most half a million letters of each row."""
    made: list[str] = []
    for kind in KINDS:
        title, text = (part.replace("{row}.", "") for part in (kind.title, kind.text))
        vector = (
            f"setweight(to_tsvector('english', {title}), 'A') || "
            f"setweight(to_tsvector('english', left({text}, 500000)), 'B')"
        )
        made.append(f"ALTER TABLE {kind.table} ADD COLUMN search tsvector GENERATED ALWAYS AS ({vector}) STORED")
        made.append(f"CREATE INDEX {kind.table}_search ON {kind.table} USING gin (search)")
    return made

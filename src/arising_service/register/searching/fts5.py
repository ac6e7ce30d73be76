"""Search in SQLite's FTS5."""

from __future__ import annotations

from typing import Any

from django.db import DatabaseError, connection, transaction

from arising_service.register.searching.found import CLOSES, MOST_COUNTED, MOST_RANKED, OPENS, Hit, Hits, Narrowed
from arising_service.register.searching.parsing import Sought
from arising_service.register.searching.tables import INDEXES, KINDS

_ON = {"item": '"on"', "page": '"on"', "ask": "asked_on"}
_TABLES = {kind.name: kind.table for kind in KINDS}


def expression(asked: Narrowed) -> str:
    """The FTS5 expression. Every word is quoted, so nothing typed can be taken for an operator."""
    parts = [" AND ".join([*map(_phrase, asked.sought.wanted), *(f"{_phrase((w,))}*" for w in asked.sought.prefixes)])]
    found = f"({{title text}} : ({parts[0]}))"
    for name, value in (("b", asked.body), ("y", asked.year), ("s", asked.status.replace("_", "") or None)):
        if value is not None:
            found += f" AND (marks : {_phrase((f'{name}{value}',))})"
    if asked.sought.unwanted:
        found = f"({found}) NOT ({{title text}} : ({_any(asked.sought)}))"
    return found


def _any(sought: Sought) -> str:
    return " OR ".join(map(_phrase, sought.unwanted))


def _phrase(words: tuple[str, ...]) -> str:
    return '"' + " ".join(words).replace('"', '""') + '"'


def count(asked: Narrowed) -> tuple[int, bool]:
    """How many rows match; and whether there are more than were counted."""
    total, more = 0, False
    for index in _indexes(asked):
        with connection.cursor() as cursor:
            if asked.first or asked.last:
                sql, given = _dated(index, asked)
                cursor.execute(f"SELECT count(*) FROM (SELECT 1 {sql} LIMIT {MOST_COUNTED + 1})", given)
            else:
                cursor.execute(f"SELECT count(*) FROM {index} WHERE {index} MATCH %s", [expression(asked)])
            number = int(cursor.fetchone()[0])
        more = more or (bool(asked.first or asked.last) and number > MOST_COUNTED)
        total += min(number, MOST_COUNTED) if asked.first or asked.last else number
    return total, more


def find(asked: Narrowed, start: int, number: int) -> Hits:
    """``number`` hits from ``start``, the best first; among the last added where there are too many to rank."""
    total, more = count(asked)
    scored: list[tuple[float, int, str]] = []
    for index in _indexes(asked):
        sql, given = _dated(index, asked)
        newest = f"SELECT f.rowid AS id, bm25({index}, 5.0, 1.0, 0.0) AS score {sql}"
        if total > MOST_RANKED:
            newest += f" ORDER BY f.rowid DESC LIMIT {MOST_RANKED}"
        with connection.cursor() as cursor:
            cursor.execute(
                f"SELECT id, score FROM ({newest}) ORDER BY score, id DESC LIMIT %s", [*given, start + number]
            )
            scored += [(score, -row, index) for row, score in cursor.fetchall()]
    scored.sort()
    hits = _hits([(index, -row) for _, row, index in scored[start : start + number]], asked)
    return Hits(hits, total, more, min(total, MOST_RANKED))


def matching(asked: Narrowed) -> tuple[str, list[Any]]:
    """SQL for the numbers of all rows that match, and what is to be filled in."""
    indexes = _indexes(asked)
    sql = " UNION ALL ".join(f"SELECT rowid FROM {index} WHERE {index} MATCH %s" for index in indexes)
    return sql, [expression(asked)] * len(indexes)


def _indexes(asked: Narrowed) -> list[str]:
    return [name for kind, name, hidden in INDEXES if kind.name == asked.kind and (asked.hidden_too or not hidden)]


def _dated(index: str, asked: Narrowed) -> tuple[str, list[Any]]:
    """``FROM … WHERE …`` with the days narrowed to; the table itself is looked at only where there are any."""
    given: list[Any] = [expression(asked)]
    if not asked.first and not asked.last:
        return f"FROM {index} f WHERE {index} MATCH %s", given
    sql = f"FROM {index} f JOIN {_TABLES[asked.kind]} t ON t.id = f.rowid WHERE {index} MATCH %s"
    for sign, day in ((">=", asked.first), ("<=", asked.last)):
        if day:
            sql += f" AND t.{_ON[asked.kind]} {sign} %s"
            given.append(day.isoformat())
    return sql, given


def _hits(found: list[tuple[str, int]], asked: Narrowed) -> tuple[Hit, ...]:
    """The hits with their words marked: each asked for by number, so that no index is walked again, and all at once."""
    if not found:
        return ()
    one = (
        "SELECT rowid, highlight({0}, 0, %s, %s), snippet({0}, 1, %s, %s, ' … ', 32) FROM {0} "
        "WHERE {0} MATCH %s AND rowid = %s"
    )
    sql = " UNION ALL ".join(one.format(index) for index, _ in found)
    given = [part for _, row in found for part in (OPENS, CLOSES, OPENS, CLOSES, expression(asked), row)]
    with connection.cursor() as cursor:
        cursor.execute(sql, given)
        told = {row: Hit(row, title or "", snippet or "") for row, title, snippet in cursor.fetchall()}
    return tuple(told[row] for _, row in found if row in told)


def rebuild() -> None:
    """Make every index anew from the tables."""
    with connection.cursor() as cursor:
        for _, name, _ in INDEXES:
            cursor.execute(f"INSERT INTO {name}({name}) VALUES ('rebuild')")
            cursor.execute(f"INSERT INTO {name}({name}) VALUES ('optimize')")


def is_as_the_tables() -> bool:
    """Whether every index holds just what the tables hold."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            for _, name, _ in INDEXES:
                cursor.execute(f"INSERT INTO {name}({name}, rank) VALUES ('integrity-check', 1)")
    except DatabaseError:
        return False
    return True

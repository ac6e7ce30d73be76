"""Search in SQLite's FTS5."""

from __future__ import annotations

from typing import Any

from django.db import DatabaseError, connection, transaction

from arising_service.register.searching.found import CLOSES, MOST_COUNTED, MOST_RANKED, OPENS, Hit, Hits, Narrowed
from arising_service.register.searching.parsing import Sought, begun
from arising_service.register.searching.tables import INDEXES, KINDS

_ON = {"item": '"on"', "page": '"on"', "ask": "asked_on"}
_TABLES = {kind.name: kind.table for kind in KINDS}


def expression(asked: Narrowed, columns: str = "title text") -> str:
    """The FTS5 expression. Every word is quoted, so nothing typed can be taken for an operator."""
    words = " AND ".join([*map(_phrase, asked.sought.wanted), *map(_begun, asked.sought.prefixes)])
    found = f"({{{columns}}} : ({words}))"
    for name, value in (("b", asked.body), ("y", asked.year), ("s", asked.status.replace("_", "") or None)):
        if value is not None:
            found += f" AND (marks : {_phrase((f'{name}{value}',))})"
    if years := _years(asked):
        found += f" AND (marks : ({' OR '.join(_phrase((f'y{year}',)) for year in years)}))"
    if asked.sought.unwanted:
        found = f"({found}) NOT ({{title text}} : ({_any(asked.sought)}))"
    return found


def _years(asked: Narrowed) -> range:
    """The years of the days narrowed to, so that rows of others need not be looked at; none for a very long time."""
    if asked.year is not None or not (asked.first or asked.last):
        return range(0)
    first = asked.first.year if asked.first else _FIRST_YEAR
    last = asked.last.year if asked.last else _LAST_YEAR
    return range(first, last + 1) if first >= _FIRST_YEAR and last <= _LAST_YEAR else range(0)


_FIRST_YEAR, _LAST_YEAR = 1900, 2060
"""The years by which days are narrowed before any row is looked at."""


def _any(sought: Sought) -> str:
    return " OR ".join(map(_phrase, sought.unwanted))


def _begun(word: str) -> str:
    """Words that begin so, and those whose stem is shorter than that."""
    return f"({' OR '.join([_phrase((word,)) + '*', *(_phrase((each,)) for each in begun(word))])})"


def _phrase(words: tuple[str, ...]) -> str:
    return '"' + " ".join(words).replace('"', '""') + '"'


def count(asked: Narrowed) -> tuple[int, bool]:
    """How many rows match, up to a cap; and whether there are more."""
    total = 0
    for index in _indexes(asked):
        sql, given = _from(index, asked)
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT count(*) FROM (SELECT 1 {sql} LIMIT {MOST_COUNTED + 1})", given)
            total += int(cursor.fetchone()[0])
    return min(total, MOST_COUNTED), total > MOST_COUNTED


def find(asked: Narrowed, start: int, number: int, counted: tuple[int, bool]) -> Hits:
    """``number`` hits from ``start``: the best first, or of very many those with the words in the title, then others.

    ``counted`` is what ``count`` gives.
    """
    total, more = counted
    ranked = total <= MOST_RANKED
    found = _best(asked, start + number) if ranked else _newest(asked, start + number)
    return Hits(_hits(found[start : start + number], asked), total, more, total if ranked else 0)


def _best(asked: Narrowed, number: int) -> list[tuple[str, int]]:
    scored: list[tuple[float, int, str]] = []
    for index in _indexes(asked):
        sql, given = _from(index, asked)
        with connection.cursor() as cursor:
            cursor.execute(
                f"SELECT f.rowid, bm25({index}, 5.0, 1.0, 0.0) AS score {sql} ORDER BY score, f.rowid DESC LIMIT %s",
                [*given, number],
            )
            scored += [(score, -row, index) for row, score in cursor.fetchall()]
    return [(index, -row) for _, row, index in sorted(scored)]


def _newest(asked: Narrowed, number: int) -> list[tuple[str, int]]:
    found: dict[tuple[str, int], None] = {}
    for columns in ("title", "title text"):
        rows: list[tuple[int, str]] = []
        for index in _indexes(asked):
            sql, given = _from(index, asked, columns)
            with connection.cursor() as cursor:
                cursor.execute(f"SELECT f.rowid {sql} ORDER BY f.rowid DESC LIMIT %s", [*given, number + len(found)])
                rows += [(row, index) for (row,) in cursor.fetchall()]
        found |= dict.fromkeys((index, row) for row, index in sorted(rows, reverse=True))
        if len(found) >= number:
            break
    return list(found)


def matching(asked: Narrowed) -> tuple[str, list[Any]]:
    """SQL for the numbers of all rows that match, and what is to be filled in."""
    indexes = _indexes(asked)
    sql = " UNION ALL ".join(f"SELECT rowid FROM {index} WHERE {index} MATCH %s" for index in indexes)
    return sql, [expression(asked)] * len(indexes)


def _indexes(asked: Narrowed) -> list[str]:
    return [name for kind, name, hidden in INDEXES if kind.name == asked.kind and (asked.hidden_too or not hidden)]


def _from(index: str, asked: Narrowed, columns: str = "title text") -> tuple[str, list[Any]]:
    """``FROM … WHERE …`` with the days narrowed to; the table itself is looked at only where there are any."""
    given: list[Any] = [expression(asked, columns)]
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

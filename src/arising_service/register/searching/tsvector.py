"""Search in PostgreSQL's full text."""

from __future__ import annotations

from typing import Any

from django.db import connection

from arising_service.register.searching.found import CLOSES, MOST_COUNTED, MOST_RANKED, OPENS, Hit, Hits, Narrowed
from arising_service.register.searching.parsing import begun
from arising_service.register.searching.tables import KINDS

_NEWEST = 2_000
"""Of more matches than are ranked, among how many of the last added those with the words in the title are sought."""
_KINDS = {kind.name: kind for kind in KINDS}
_ON = {"item": '"on"', "page": '"on"', "ask": "asked_on"}
_SHOWN = f"StartSel={OPENS}, StopSel={CLOSES}, MaxFragments=2, MaxWords=32, MinWords=16, FragmentDelimiter=' … '"
_WHOLE = f"StartSel={OPENS}, StopSel={CLOSES}, HighlightAll=true"


def _query(asked: Narrowed) -> tuple[str, list[Any]]:
    """An SQL expression of type tsquery. Words are parameters, and PostgreSQL makes lexemes of them."""
    parts: list[str] = []
    given: list[Any] = []
    for words in asked.sought.wanted:
        parts.append("phraseto_tsquery('english', %s)")
        given.append(" ".join(words))
    for word in asked.sought.prefixes:
        # A word is letters and figures alone, so that the quotation marks round it are ours.
        parts.append("(to_tsquery('simple', %s) || to_tsquery('english', %s))")
        given += [f"'{word.lower()}':*", " | ".join(f"'{each.lower()}'" for each in (word, *begun(word)))]
    for words in asked.sought.unwanted:
        parts.append("!! phraseto_tsquery('english', %s)")
        given.append(" ".join(words))
    return f"({' && '.join(parts)})", given


def _where(asked: Narrowed) -> tuple[str, list[Any]]:
    query, given = _query(asked)
    kind = _KINDS[asked.kind]
    sql = f"t.search @@ {query}"
    if not asked.hidden_too:
        sql += " AND NOT t.hidden"
    if kind.shown != "1":
        sql += f" AND {kind.shown.replace('{row}', 't')}"
    on = f"t.{_ON[asked.kind]}"
    for part, value in (
        ("t.body_id = %s", asked.body), ("t.status = %s", asked.status or None),
        (f"extract(year from {on}) = %s", asked.year), (f"{on} >= %s", asked.first), (f"{on} <= %s", asked.last),
    ):  # fmt: skip
        if value is not None:
            sql += f" AND {part}"
            given.append(value)
    return sql, given


def count(asked: Narrowed) -> tuple[int, bool]:
    """How many rows match, up to a cap; and whether there are more."""
    where, given = _where(asked)
    table = _KINDS[asked.kind].table
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT count(*) FROM (SELECT 1 FROM {table} t WHERE {where} LIMIT {MOST_COUNTED + 1}) AS found",
            given,
        )
        number = int(cursor.fetchone()[0])
    return min(number, MOST_COUNTED), number > MOST_COUNTED


def find(asked: Narrowed, start: int, number: int, counted: tuple[int, bool]) -> Hits:
    """``number`` hits from ``start``: the best first, or of very many those with the words in the title, then others.

    ``counted`` is what ``count`` gives.
    """
    total, more = counted
    ranked = total <= MOST_RANKED
    where, given = _where(asked)
    query, query_given = _query(asked)
    kind = _KINDS[asked.kind]
    title, text = (part.replace("{row}", "b") for part in (kind.title, kind.text))
    in_title = f"to_tsvector('english', {kind.title.replace('{row}', 't')}) @@ {query}"
    score = f"ts_rank_cd(t.search, {query})" if ranked else f"CASE WHEN {in_title} THEN 1 ELSE 0 END"
    # Of very many, the last added: titles are looked through among so many.
    among = "" if ranked else f"ORDER BY t.id DESC LIMIT {_NEWEST}"
    # ts_headline is dear: it is given the rows of this page alone.
    sql = (
        f"SELECT b.id, ts_headline('english', {title}, {query}, %s), ts_headline('english', {text}, {query}, %s) "
        f"FROM (SELECT id, score FROM (SELECT t.id, {score} AS score FROM {kind.table} t "
        f"WHERE {where} {among}) AS ranked ORDER BY score DESC, id DESC LIMIT %s OFFSET %s) AS best "
        f"JOIN {kind.table} b ON b.id = best.id ORDER BY best.score DESC, b.id DESC"
    )
    with connection.cursor() as cursor:
        cursor.execute(sql, [*query_given, _WHOLE, *query_given, _SHOWN, *query_given, *given, number, start])
        hits = tuple(Hit(row, shown or "", snippet or "") for row, shown, snippet in cursor.fetchall())
    return Hits(hits, total, more, total if ranked else 0)


def matching(asked: Narrowed) -> tuple[str, list[Any]]:
    """SQL for the numbers of all rows that match, and what is to be filled in."""
    where, given = _where(asked)
    return f"SELECT t.id FROM {_KINDS[asked.kind].table} t WHERE {where}", given


def rebuild() -> None:
    """Make every index anew from the tables."""
    with connection.cursor() as cursor:
        for kind in KINDS:
            cursor.execute(f"REINDEX INDEX {kind.table}_search")

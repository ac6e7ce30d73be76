"""Numbers of items stand in public addresses: gaps between them must not tell how many items are hidden."""

from __future__ import annotations

from secrets import SystemRandom

from django.db import connection

_ITEMS = "register_item"
_MOST = 5_000
_chance = SystemRandom()


def skip_numbers() -> None:
    """Leave out as many numbers of items as chance says, before those of a paper are given.

    Mostly a few and sometimes very many: so a gap of any size may be nothing, and whoever counts learns nothing.
    """
    gap = min(int(8 / (1 - _chance.random())), _MOST)
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("UPDATE sqlite_sequence SET seq = seq + %s WHERE name = %s", [gap, _ITEMS])
        else:
            counter = "pg_get_serial_sequence(%s, 'id')"
            cursor.execute(f"SELECT setval({counter}, nextval({counter}) + %s)", [_ITEMS, _ITEMS, gap])

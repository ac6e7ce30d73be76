"""Long lists in parts: each part begins after a key, so that what is added meanwhile moves nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, TypeVar

from django.db.models import Model, QuerySet

Row = TypeVar("Row")
Found = TypeVar("Found", bound=Model)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which part of a list: the rows after the key ``after``, ``each`` at most, made and changed in these times."""

    after: str = ""
    each: int = 25
    created_since: datetime | None = None
    created_until: datetime | None = None
    modified_since: datetime | None = None
    modified_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Part(Generic[Row]):
    """A part of a list. ``following`` is the key to read on from, empty at the end of the list.

    ``total`` counts the whole list; ``None`` where counting would mean to look at every row.
    """

    rows: tuple[Row, ...]
    following: str
    total: int | None


class WrongKey(ValueError):
    """A key that no list gave."""


def within(found: QuerySet[Found], wanted: Wanted, times: Mapping[str, Any]) -> QuerySet[Found]:
    """The rows made and changed in the times wanted. ``times`` says how ``made_at`` and ``altered_at`` are worked out.

    Where no time is wanted, none is worked out: long lists stay quick.
    """
    bounds = {
        "made_at__gte": wanted.created_since,
        "made_at__lte": wanted.created_until,
        "altered_at__gte": wanted.modified_since,
        "altered_at__lte": wanted.modified_until,
    }
    asked = {name: value for name, value in bounds.items() if value is not None}
    return found.annotate(**times).filter(**asked) if asked else found


def part(rows: list[Row], wanted: Wanted, key: Callable[[Row], str], total: int | None) -> Part[Row]:
    """A part from its rows and one more, which tells that the list goes on."""
    shown = rows[: wanted.each]
    return Part(tuple(shown), key(shown[-1]) if len(rows) > wanted.each else "", total)


def of_part(part_of: Part[Any], rows: tuple[Row, ...]) -> Part[Row]:
    """The same part with its rows told otherwise."""
    return Part(rows, part_of.following, part_of.total)

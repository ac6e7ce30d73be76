"""What a backend gives for a search."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from arising_service.register.searching.parsing import Sought

MOST_RANKED = 2_000
"""How many matches are ranked. Of more, the last added are: ranking all takes seconds for words that are everywhere."""
MOST_COUNTED = 10_000
"""How many matches are counted where counting them takes a look at each row."""
OPENS, CLOSES = "\x02", "\x03"
"""Stand round the words found in a snippet."""


@dataclass(frozen=True, slots=True)
class Narrowed:
    """A search: the words, and what it is narrowed to. ``hidden_too`` is for those with the right."""

    sought: Sought
    kind: str
    body: int | None = None
    status: str = ""
    year: int | None = None
    first: date | None = None
    last: date | None = None
    hidden_too: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """A row found, by number. ``title`` and ``snippet`` hold ``OPENS`` and ``CLOSES`` round the words found."""

    id: int
    title: str
    snippet: str


@dataclass(frozen=True, slots=True)
class Hits:
    """``more`` says that there are more than ``total``; ``ranked`` among how many the best were chosen."""

    hits: tuple[Hit, ...]
    total: int
    more: bool
    ranked: int

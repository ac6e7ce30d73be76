"""What a backend gives for a search."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from arising_service.register.searching.parsing import Sought

MOST_RANKED = 2_000
"""How many matches are ranked by how often and where the words stand. Of more, those with the words in the title come
first, and then the last added: to weigh words that are everywhere takes long and tells little."""
MOST_COUNTED = 10_000
"""How many matches are counted; that there are more is said."""
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
    """``more`` says that there are more than ``total``; ``ranked`` is 0 where there were too many to be ranked."""

    hits: tuple[Hit, ...]
    total: int
    more: bool
    ranked: int

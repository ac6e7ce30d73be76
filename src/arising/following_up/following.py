"""records, decisions by people, and a day → every ask with its evidence and where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from arising.following_up.register import Register
from arising.record.ask import Followed, PersonDecision
from arising.record.record import Record


def follow(records: Iterable[Record], as_of: date, decisions: Sequence[PersonDecision] = ()) -> tuple[Followed, ...]:
    """Every ask in ``records``, followed to ``as_of``. Papers of later days are not looked at.

    The order of the records does not matter, and giving one twice changes nothing. ``decisions`` are what
    people decided before; they outrank what is found.
    """
    return Register(records).follow(as_of, decisions)

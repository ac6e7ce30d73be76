"""What the machine noticed in a paper and could not settle."""

from __future__ import annotations

from dataclasses import dataclass

from arising.record.place import Place


@dataclass(frozen=True, slots=True)
class Doubt:
    """``what`` is one plain sentence for the clerk; ``kind`` a short stable name for it ("number-gap")."""

    kind: str
    what: str
    place: Place

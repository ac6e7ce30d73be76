"""The papers of one body, followed without those of all others: for a register that keeps many."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from functools import cached_property

from arising.following_up.bodies import BodyNames
from arising.following_up.body_papers import BodyPapers
from arising.following_up.linking import Docket, docket_of
from arising.following_up.shelf import by_name
from arising.following_up.standing import followed_of
from arising.record.ask import Followed, PersonDecision
from arising.record.record import Record


class OneBody:
    """What ``Register`` gives of one body, from the papers that touch it (``names_touched``) alone.

    ``names`` must know the bodies that all papers of the register are of (``own_names``): which name is short for
    which is told by all of them together.
    """

    def __init__(self, body: str, records: Iterable[Record], names: BodyNames) -> None:
        self._papers = BodyPapers(body, sorted(records, key=by_name), names)

    @cached_property
    def _docket(self) -> Docket:
        return docket_of(self._papers)

    def follow(self, as_of: date, decisions: Sequence[PersonDecision] = ()) -> tuple[Followed, ...]:
        """Every ask of the body, followed to ``as_of``, as ``Register.follow`` does."""
        return tuple(followed_of(self._papers, self._docket, as_of, decisions))

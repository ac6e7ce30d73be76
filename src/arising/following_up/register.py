"""The papers of many bodies, kept with what was found in them, so that one more paper joins in little time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from arising.following_up.bodies import body_key
from arising.following_up.body_papers import BodyPapers
from arising.following_up.linking import Docket, docket_of
from arising.following_up.shelf import Shelf
from arising.following_up.standing import followed_of
from arising.record.ask import Followed, PersonDecision
from arising.record.record import Record


class Register:
    """A shelf with the docket of each body, which depends on the body's own papers and what points at them alone.

    So a paper that joins has only the dockets made again that it touches; and what comes out is the same, in
    whatever order papers join. A docket is made when it is first asked for.
    """

    def __init__(self, records: Iterable[Record] = ()) -> None:
        self._shelf = Shelf(records)
        self._dockets: dict[str, Docket] = {}

    @property
    def bodies(self) -> tuple[str, ...]:
        """The bodies by name; "" stands for papers that name none."""
        return self._shelf.bodies

    def join(self, record: Record) -> tuple[str, ...]:
        """Take in one more paper; give the bodies it touches, whose asks may now stand otherwise."""
        touched = self._shelf.join(record)
        for body in touched:
            self._dockets.pop(body_key(body), None)
        return tuple(sorted(touched))

    def follow(
        self, as_of: date, decisions: Sequence[PersonDecision] = (), bodies: Iterable[str] | None = None
    ) -> tuple[Followed, ...]:
        """Every ask of ``bodies`` (all, where none are named), followed to ``as_of``.

        Papers of later days are not looked at. ``decisions`` are what people decided; they outrank what is found.
        """
        found: list[Followed] = []
        for body in self.bodies if bodies is None else bodies:
            papers = self._shelf.papers_of(body)
            found += followed_of(papers, self._docket(papers), as_of, decisions)
        return tuple(sorted(found, key=_order))

    def _docket(self, papers: BodyPapers) -> Docket:
        key = body_key(papers.body)
        if key not in self._dockets:
            self._dockets[key] = docket_of(papers)
        return self._dockets[key]


def _order(each: Followed) -> tuple[date, str, str, int, str]:
    ask = each.ask
    return (ask.asked_on or date.min, body_key(ask.body), ask.words.paper, ask.words.place.start, ask.id)

"""records → shelf: all papers, those of each body together."""

from __future__ import annotations

from collections.abc import Iterable

from arising.following_up.bodies import BodyNames, body_key
from arising.following_up.body_papers import BodyPapers
from arising.following_up.log_papers import log_body
from arising.record.record import Record


class Shelf:
    """All papers given, in order of time. The order in which they are given does not matter."""

    def __init__(self, records: Iterable[Record] = ()) -> None:
        self._fill({record.paper.sha256: record for record in records})

    def _fill(self, known: dict[str, Record]) -> None:
        self._known = known
        self._printed = {name for record in self._known.values() for name in own_names(record)}
        self._names = BodyNames(self._printed)
        found: dict[str, tuple[str, list[Record]]] = {}
        for record in sorted(self._known.values(), key=by_name):
            for body in self.touched_by(record):
                found.setdefault(body_key(body), (body, []))[1].append(record)
        self._bodies = {key: BodyPapers(body, records, self._names) for key, (body, records) in found.items()}

    def join(self, record: Record) -> frozenset[str]:
        """Take in one more paper; give the bodies whose papers are others now. None are, where it is known already."""
        if record.paper.sha256 in self._known:
            return frozenset()
        fresh = own_names(record) - self._printed
        names = BodyNames(self._printed | fresh) if fresh else self._names
        if any(names.of(each) != self._names.of(each) for each in self._printed if fresh):
            self._fill(self._known | {record.paper.sha256: record})
            return frozenset(self.bodies)
        self._names = names
        self._printed |= fresh
        self._known[record.paper.sha256] = record
        touched = self.touched_by(record)
        for body in touched:
            known = self._bodies.get(body_key(body))
            records = sorted((*(known.records if known else ()), record), key=by_name)
            self._bodies[body_key(body)] = BodyPapers(body, records, names)
        return touched

    def touched_by(self, record: Record) -> frozenset[str]:
        """The bodies whose asks or answers a paper may hold: those it is of, and those it points at."""
        return frozenset({self.name_of(each) for each in names_touched(record)})

    def name_of(self, printed: str) -> str:
        """The name under which a body's papers stand together."""
        return self._names.of(printed)

    @property
    def bodies(self) -> tuple[str, ...]:
        """The bodies that papers are of or point at, by name; "" stands for a body not named."""
        return tuple(sorted(each.body for each in self._bodies.values()))

    def papers_of(self, body: str) -> BodyPapers:
        """The papers of a body; none where no paper tells of it."""
        return self._bodies.get(body_key(self.name_of(body))) or BodyPapers(body, (), self._names)


def names_touched(record: Record) -> frozenset[str]:
    """The bodies that a paper is of or points at, as printed; "" where it names none."""
    printed = own_names(record)
    printed |= {report.body.text for report in record.reports if report.body}
    printed |= {reference.body for reference in record.references if reference.body}
    return frozenset(printed or {""})


def own_names(record: Record) -> set[str]:
    """The bodies that a paper is of, as printed."""
    own = {meeting.body.text for meeting in record.meetings if meeting.body}
    alone = log_body(record)
    return own | {alone} if alone else own


def by_name(record: Record) -> tuple[str, str]:
    """The order in which papers are looked at: it must not matter in which order they came."""
    return (record.paper.name, record.paper.sha256)

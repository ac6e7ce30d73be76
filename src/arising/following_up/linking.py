"""papers of a body → docket: all evidence that the finders see in them, each piece of words once an ask."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from arising.following_up.body_papers import BodyPapers, Logged
from arising.following_up.finders.answers import answers
from arising.following_up.finders.arising_matters import matters_arising
from arising.following_up.finders.explicit import explicit
from arising.following_up.finders.log_updates import log_updates
from arising.following_up.finders.mentions import mentions
from arising.following_up.finders.repeats import asked_again, carried_on
from arising.following_up.finders.telling import telling
from arising.following_up.library import Library
from arising.record.ask import Ask, Evidence

_FINDERS = (telling, explicit, matters_arising, log_updates, answers, mentions)


@dataclass(frozen=True, slots=True)
class Docket:
    """All that was found of one body: asks, the rows of its logs, evidence in order of time, asks that repeat others.

    It holds whatever the day it is asked for; ``rows`` gives for each ask that a log carries its rows log by log.
    """

    body: str
    asks: tuple[Ask, ...]
    rows: Mapping[str, Sequence[Logged]]
    evidence: Mapping[str, Sequence[Evidence]]
    again: Mapping[str, Sequence[str]]


def docket_of(papers: BodyPapers) -> Docket:
    """Everything that one body's papers, and what points at them, say of its asks; the surest finder's links first."""
    library = Library(papers)
    found: dict[str, dict[str, Evidence]] = defaultdict(dict)
    explained: dict[tuple[str, int], set[str]] = defaultdict(set)
    for finder in _FINDERS:
        for piece in finder(library):
            if finder is not mentions:
                explained[piece.cited.sha256, piece.cited.place.start].add(piece.ask)
            if finder is not mentions or not _is_of_others(piece, explained):
                _keep(found[piece.ask], piece)
    evidence = {ask: tuple(sorted(pieces.values(), key=_order)) for ask, pieces in found.items()}
    again = _joined(asked_again(library), carried_on(library))
    return Docket(papers.body, library.asks, library.rows, evidence, again)


def _is_of_others(piece: Evidence, explained: Mapping[tuple[str, int], set[str]]) -> bool:
    """Whether words that are like an ask name the minute of another: then it is that one they are about."""
    asks = explained.get((piece.cited.sha256, piece.cited.place.start))
    return asks is not None and piece.ask not in asks


def _keep(found: dict[str, Evidence], piece: Evidence) -> None:
    """Keep a piece unless a surer finder has already cited the same words."""
    for known in found.values():
        same = (
            known.cited.sha256 == piece.cited.sha256
            and piece.cited.place.start <= known.cited.place.start < piece.cited.place.end
        )
        if same and known.id != piece.id:
            return
    found.setdefault(piece.id, piece)


def _order(piece: Evidence) -> tuple[date, str, int, str]:
    return (piece.cited.on or date.min, piece.cited.paper, piece.cited.place.start, piece.id)


def _joined(*mappings: Mapping[str, Sequence[str]]) -> Mapping[str, Sequence[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for mapping in mappings:
        for ask, later in mapping.items():
            found[ask] += [each for each in later if each not in found[ask]]
    return found

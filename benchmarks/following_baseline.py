"""A plain BM25 baseline: each ask a query, each later paragraph of its body a document, one threshold for all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

import bm25s  # type: ignore[import-not-found, import-untyped, unused-ignore]

from arising.following_up.bodies import body_key
from arising.following_up.identity import squeezed
from arising.following_up.matters import Matters
from arising.following_up.shelf import Shelf
from arising.following_up.statements import Said, Statement, statements_of
from arising.record.ask import Followed
from arising.record.record import Record
from benchmarks.following_links import Key, Tally, day_of, link_key
from paper_writer.decade.planted import Manner, Planted

_CANDIDATES = 10
_STEPS = 40

Scored = tuple[float, Key]


def baseline(
    planted: Planted, records: Sequence[Record], read: Mapping[str, Followed], manners: frozenset[Manner]
) -> Tally:
    """The links of some manners that BM25 finds, at whichever threshold serves it best."""
    right = {link_key(link) for link in planted.links if link.manner in manners}
    any_right = {link_key(link) for link in planted.links}
    scored = _scored(planted, records, read)
    top = max((score for score, _ in scored), default=1.0)
    tallies = []
    for step in range(_STEPS):
        found = {key for score, key in scored if score >= top * step / _STEPS}
        others = any_right - right
        tallies.append(Tally(found & right, found - right - others, right - found))
    return max(tallies, key=lambda tally: tally.f1)


def _scored(planted: Planted, records: Sequence[Record], read: Mapping[str, Followed]) -> list[Scored]:
    shelf = Shelf(records)
    found: list[Scored] = []
    for body in shelf.bodies:
        papers = shelf.papers_of(body)
        told = [each for each in statements_of(papers, Matters(papers)) if each.said is Said.NARRATIVE]
        asks = {name: each for name, each in read.items() if body_key(each.ask.body) == body_key(body)}
        if told and asks:
            found += _of_body(planted, told, asks)
    return found


def _of_body(planted: Planted, told: Sequence[Statement], asks: Mapping[str, Followed]) -> list[Scored]:
    engine = bm25s.BM25()
    texts = [f"{each.title} {each.cited.quote}" for each in told]
    engine.index(bm25s.tokenize(texts, show_progress=False), show_progress=False)
    found: list[Scored] = []
    for name, each in asks.items():
        query = bm25s.tokenize(f"{each.ask.item_title} {each.ask.words.quote}", return_ids=False, show_progress=False)
        scores = engine.get_scores(query[0])
        asked_on = each.ask.asked_on or date.min
        later = [place for place in range(len(told)) if told[place].on > asked_on]
        best = sorted(later, key=lambda place: -float(scores[place]))[:_CANDIDATES]
        found += [(float(scores[place]), _key(planted, name, told[place])) for place in best]
    return found


def _key(planted: Planted, name: str, told: Statement) -> Key:
    """The key of the planted link that has these words; else that of the item."""
    said = squeezed(told.cited.quote)
    for link in planted.links:
        if link.ask == name and day_of(link.paper) == told.on and squeezed(link.quote) in said:
            return link_key(link)
    return (name, told.on, "minutes", told.cited.item or "")

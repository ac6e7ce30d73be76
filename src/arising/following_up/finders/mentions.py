"""Sentences of later minutes and reports that repeat what was asked, and say how it stands, without pointing back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from arising.following_up.bodies import body_key
from arising.following_up.finders.found import evidence
from arising.following_up.library import Library
from arising.following_up.shelf import Said, Statement
from arising.following_up.subjects import stems
from arising.record.ask import Ask, Evidence
from arising.record.reference import Answer
from arising.wording.states import state_of

FINDER = "later words on the subject"
_TOLD = frozenset({Said.NARRATIVE, Said.UPDATE})
_LIKELY = 0.5
_SHARED_STEMS = 3
_LOOKED_UP = 6
_OLDEST_DAYS = 800


def mentions(library: Library) -> Iterator[Evidence]:
    """Evidence from paragraphs that share most of an ask's words. A person judges every one of them."""
    index = _by_stem(library)
    for statement in library.statements:
        if statement.said in _TOLD:
            yield from _said_of(library, index, statement)


def _by_stem(library: Library) -> Mapping[tuple[str, str], Sequence[Ask]]:
    """For body and stem, the asks for which the stem is among the most telling."""
    found: dict[tuple[str, str], list[Ask]] = defaultdict(list)
    for ask in library.asks:
        for each in library.telling(library.subjects[ask.id])[:_LOOKED_UP]:
            found[body_key(ask.body), each].append(ask)
    return found


def _said_of(
    library: Library, index: Mapping[tuple[str, str], Sequence[Ask]], statement: Statement
) -> Iterator[Evidence]:
    key = body_key(statement.body)
    near = {ask.id: ask for each in statement.stems for ask in index.get((key, each), ())}
    for ask in sorted(near.values(), key=lambda each: each.id):
        if ask.asked_on is None or not 0 < (statement.on - ask.asked_on).days <= _OLDEST_DAYS:
            continue
        asked = library.subjects[ask.id]
        share = library.weights.share(asked, statement.subject)
        if share < _LIKELY or len(asked & statement.subject) < _SHARED_STEMS:
            continue
        state = state_of(_nearest_sentence(statement.cited.quote, asked))
        if state.answer is not Answer.REFERENCE_ONLY:
            why = f"The words share {share:.0%} of what was asked by weight. {state.why}"
            yield evidence(ask, statement.cited, state.answer, FINDER, why, certain=False)


def _nearest_sentence(text: str, asked: frozenset[str]) -> str:
    """The sentence of a paragraph that shares most with what was asked: it is the one that says how it stands."""
    sentences = text.replace("! ", ". ").replace("? ", ". ").split(". ")
    return max(sentences, key=lambda sentence: len(stems(sentence) & asked))

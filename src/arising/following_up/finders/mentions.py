"""Later minutes and reports that repeat what was asked, or treat of it, without pointing back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from arising.following_up.finders.found import evidence
from arising.following_up.finders.saying import said_of
from arising.following_up.library import Library, about_due
from arising.following_up.owners import named_by
from arising.following_up.statements import Said, Statement
from arising.following_up.subjects import stems
from arising.record.ask import Ask, Evidence
from arising.record.reference import Answer
from arising.wording.state import State
from arising.wording.states import state_of

FINDER = "later words on the subject"
_LIKELY = 0.5
_SURE_SUBJECT = 0.56
"""How alike words must be that do not say how the matter stands."""
_REPEATED = 0.35
_PUTS = re.compile(
    r"\b(?:present(?:ed|s)|submit\w*|report(?:ed|s)\b|receiv\w+|provid\w+|set(?:ting)? out|sent|circulat\w+|gather\w*|"
    r"look(?:ed|ing)? (?:at|into)|found|findings|explain(?:ed|s) (?:how|why|that|what)|updat\w+|inform(?:ed|s)|"
    r"advis\w+|confirm\w*|outlin\w+|gave|given|tabled|shared|analys\w+)\b",
    re.I,
)
"""What is done with an answer: it is put before somebody."""
_SHARED_STEMS = 2
_NEARLY_AS_GOOD = 0.1
_OLDEST_DAYS = 800


@dataclass(frozen=True, slots=True)
class _Candidate:
    score: float
    ask: Ask
    statement: Statement
    state: State


def mentions(library: Library) -> Iterator[Evidence]:
    """Evidence from paragraphs that share most of an ask's words, the best of each item. A person judges each."""
    best: dict[tuple[str, str, str | None], _Candidate] = {}
    for statement in library.statements:
        if statement.said is Said.NARRATIVE:
            for found in _said_of(library, statement):
                key = (found.ask.id, statement.cited.sha256, statement.cited.item)
                if key not in best or found.score > best[key].score:
                    best[key] = found
    for found in best.values():
        share = min(found.score, 1.0)
        why = f"The words and their title share {share:.0%} of what was asked by weight. {found.state.why}"
        yield evidence(found.ask, found.statement.cited, found.state.answer, FINDER, why, certain=False)


def _said_of(library: Library, statement: Statement) -> list[_Candidate]:
    """The asks that a paragraph may answer: the one it is most like, and others nearly as much."""
    found = []
    for ask in _near(library, statement):
        score = library.bearing(ask, statement.stems, statement.heading, statement.on, statement.cited.quote)
        if score < _LIKELY:
            continue
        state = said_of(ask, _nearest_sentence(statement.cited.quote, library.asked_about[ask.id]))
        if state.answer is not Answer.REFERENCE_ONLY or (
            score >= _SURE_SUBJECT and _repeats_enough(library, ask, statement)
        ):
            found.append(_Candidate(score, ask, statement, state))
    best = max((each.score for each in found), default=0.0)
    return [each for each in found if each.score >= best - _NEARLY_AS_GOOD]


def _repeats_enough(library: Library, ask: Ask, statement: Statement) -> bool:
    """Whether words share more with an ask than one word by chance, or tell that something was put before somebody."""
    own = library.asked_about[ask.id] - library.headings[ask.id]
    shared = own & statement.stems
    if _PUTS.search(statement.cited.quote):
        awaited = statement.heading == library.headings[ask.id] and about_due(ask, statement.on)
        named = ask.owner is not None and named_by(ask.owner, statement.cited.quote)
        return named or (bool(shared) and awaited) or library.weights.share(own, shared) >= _REPEATED
    return len(shared) >= 2 and library.weights.share(own, shared) >= _REPEATED


def _near(library: Library, statement: Statement) -> list[Ask]:
    """The earlier asks that share enough telling stems with a paragraph, some of them its own and not its title's."""
    return [
        ask for ask in library.sharing(statement.stems | statement.heading, _SHARED_STEMS)
        if _is_later(ask, statement) and library.asked_about[ask.id] & statement.stems
    ]  # fmt: skip


def _is_later(ask: Ask, statement: Statement) -> bool:
    return ask.asked_on is not None and 0 < (statement.on - ask.asked_on).days <= _OLDEST_DAYS


def _nearest_sentence(text: str, asked: frozenset[str]) -> str:
    """The sentence of a paragraph that says how what was asked stands: one that shares as much with it as any, or
    at least half of that and says what became of it."""
    sentences = text.replace("! ", ". ").replace("? ", ". ").split(". ")
    shared = {sentence: len(stems(sentence) & asked) for sentence in sentences}
    best = max(sentences, key=lambda sentence: shared[sentence])
    if state_of(best).answer is Answer.REFERENCE_ONLY:
        for sentence in sentences:
            if 2 * shared[sentence] >= max(shared[best], 2) and state_of(sentence).answer is not Answer.REFERENCE_ONLY:
                return sentence
    return best

"""The words by which an ask of a paper not at hand is known: they say themselves that it was not done."""

from __future__ import annotations

from collections.abc import Iterator

from arising.following_up.finders.found import evidence
from arising.following_up.library import Library
from arising.record.ask import AskSource, Evidence
from arising.record.reference import Answer

FINDER = "later mention"


def telling(library: Library) -> Iterator[Evidence]:
    """For each ask known only from a later paper, that paper's words."""
    for ask in library.asks:
        if ask.source is AskSource.TOLD:
            why = "The paper that asked is not on the shelf; these words say that it was asked, and not done."
            yield evidence(ask, ask.words, Answer.NOT_DONE, FINDER, why, certain=True)

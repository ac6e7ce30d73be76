"""Words that minutes cannot do without where something is moved or decided: what has none of them is passed over."""

from __future__ import annotations

import re

from arising.wording.signs import Needs, held_in

_DECIDES = Needs((
    tuple(
        "agreed resolve decide approve carried propose seconde moved voted recommended ordered adopted accepted passed "
        "unanimous favour lost defeated rejected failed fell withdrawn confirmed signed endorsed ratified granted "
        "refused deferred declined elected".split()
    ),
))  # fmt: skip
_DECIDES_IN_PHRASES = Needs((
    (
        "i agree", "we agree", "hereby agree", "in agreement", "motion by", "will move", "not supported",
        "supported by", "taken as read",
    ),
))  # fmt: skip
"""Apart from the single words, which are told at once from what a sentence's words hold."""
_OPENS_DECISION = re.compile(
    r"\W*(?:(?:the\s+)?(?:[\w-]+\s+)?(?:decision|resolution)|"
    r"supported|not supported|objected|opposed|refused|no objection)",
    re.I,
)
"""What opens a decision by itself: its label, or what a local council thinks of a planning application."""


def may_decide(sentence: str) -> bool:
    """Whether a sentence may move, decide or carry something: most of what minutes tell does not."""
    held = held_in(sentence)
    if _DECIDES.met(held, sentence) or _DECIDES_IN_PHRASES.met(held, sentence):
        return True
    return "NOTED" in sentence or "RECEIVED" in sentence or "SUPPORTED" in sentence  # decide only in capitals


def may_open_decision(paragraph: str) -> bool:
    """Whether a paragraph may open a decision by how it begins or ends, whatever its sentences say."""
    announces = paragraph.rstrip(" -–—").endswith(":")  # what stands below may shout: "The Board:" / "NOTED the report"
    return announces or _OPENS_DECISION.match(paragraph) is not None

"""Entries of matters arising: which sentences of them answer what was asked, and which only talk of it anew."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from arising.reading.laying_out.sentences import sentences_of
from arising.reading.references.reference_making import Where, reference_to
from arising.record.passage import Passage
from arising.record.reference import Answer, Reference
from arising.wording.states import is_mark, state_of

_NOTHING = re.compile(
    r"^\W*(?:the )?minutes\b[^.;]{0,80}\bwere (?:\w+ly )?(?:agreed|approved|accepted|signed|confirmed)\b[^.;]*\.?$|"
    r"^\W*(?:there (?:were|was|are|is) )?(?:none|no (?:further |other )?(?:matters|actions))\b",
    re.I,
)
_ASKS = re.compile(r"\b(?:asked|requested|suggested|wondered|queried|agreed (?:to|that)|would like)\b", re.I)
_NAMES_MATTER = re.compile(r"[A-Z0-9][\w’'&/]*(?: [\w’'&/]+){0,5} [-–] ")
_NAME_WORDS = 9
_SAYS = re.compile(r"[-–:]\s|\b(?:was|were|is|are|had|has|have|been|would|will)\b")

GOES_ON = re.compile(r"(?:He|She|They)\b")
"""How a sentence opens that goes on from the one before it."""


def answers_in_entries(passages: Sequence[Passage], where: Where, *, named: bool) -> Iterator[Reference]:
    """What the entries of matters arising answer, one by one: those of their sentences that say how it stands.

    ``named`` says that the item is called so: then an entry that says nothing of it still points back.
    """
    for passage in passages:
        sentences = _with_marks(passage)
        telling = [sentence for sentence in sentences if tells(sentence.text)]
        plainly = [
            sentence for sentence in telling[1:] if not GOES_ON.match(sentence.text) and not _ASKS.search(sentence.text)
        ]
        labelled = [
            sentence for sentence in sentences[1:] if _NAMES_MATTER.match(sentence.text) and sentence not in plainly
        ]
        if len(sentences) == 1 and not telling and (_is_heading(sentences[0].text) or _NOTHING.match(passage.text)):
            continue
        if not telling and not named:
            continue
        for sentence in [*(telling or sentences)[:1], *plainly, *labelled]:
            yield reference_to(sentence, where.pointer(sentence.text), where, answering=True)


def _is_heading(text: str) -> bool:
    """Whether a paragraph of an entry only names it: "Directional Signs"."""
    return not text.endswith(".") and len(text.split()) <= _NAME_WORDS and not _SAYS.search(text)


def tells(text: str) -> bool:
    """Whether words among answers say how something stands; a bare promise does not."""
    state = state_of(text, answering=True)
    return state.answer is not Answer.REFERENCE_ONLY and not state.promised


def _with_marks(passage: Passage) -> list[Passage]:
    """The sentences of an entry; what only marks how it stands ("Ongoing") keeps its neighbour."""
    return joined_marks(sentences_of(passage))


def joined_marks(sentences: Sequence[Passage]) -> list[Passage]:
    """Sentences, each with the marks that follow it ("The list was sent. Closed")."""
    joined: list[Passage] = []
    for sentence in sentences:
        if joined and is_mark(sentence.text):
            joined[-1] = Passage.joined([joined[-1], sentence])
        else:
            joined.append(sentence)
    return joined

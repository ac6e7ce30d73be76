"""Entries of matters arising: which sentences of them answer what was asked, and which only talk of it anew."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from arising.reading.laying_out.sentences import sentences_of
from arising.reading.references.pointers import Pointer, approves_minutes
from arising.reading.references.reference_making import Where, reference_to
from arising.record.passage import Passage
from arising.record.reference import Answer, Reference
from arising.wording.states import is_mark, state_of

_NOTHING = re.compile(
    r"^\W*(?:the )?minutes\b[^.;]{0,80}\bwere (?:\w+ly )?(?:agreed|approved|accepted|signed|confirmed)\b[^.;]*\.?$|"
    r"^\W*meeting:?\s+\d|^\W*(?:there (?:were|was|are|is) )?(?:none|no (?:further |other )?(?:matters|actions))\b",
    re.I,
)
_BARE_TASK = re.compile(
    r"^\W*(?:The |A )?[A-Z](?!.*(?:[:–—]|\b(?:had|has|have|is|are|was|were|will|would|yet|still)\b))[^:;.]{1,120}? "
    r"to (?:be |re-?)?[a-z]+\b"
)
"""An action as it was set down, without a name before it: "Ann Pike to send the tables to the mill"."""
_PURPOSE = re.compile(r"^\W*To (?:confirm|note|receive|consider|review)\b")
"""How an agenda sets down what an item is for."""
_ASKS = re.compile(r"\b(?:asked|requested|suggested|wondered|queried|agreed (?:to|that)|would like)\b", re.I)
_NAMES_MATTER = re.compile(r"[A-Z0-9][\w’'&/]*(?: [\w’'&/]+){0,5} [-–] ")
_NAME_WORDS = 9
_LABEL_WORDS = 7
_FEWEST_WITH_LABEL = 2
_LEADS_IN = re.compile(r":\s*[-–—]?\s*$")
_PAGE_LABEL = re.compile(r"Minutes:\s+(?=\S)")
"""What a page of a meeting sets before the words that were minuted."""
_CLOSED = re.compile(r"\W*(?:(?:action )?(?:completed?|closed|done|discharged))\W*", re.I)
"""A mark that opens an answer, which the next sentence tells."""
_WORD = re.compile(r"[^\W\d_]{2,}")
_NEW_MATTER = re.compile(
    r"^(?:There was (?:a|some) (?:\w+ )?(?:discussion|debate)\b|(?:Following|In (?:reply|response|answer) to) an? "
    r"(?:\w+ )?(?:question|query)\b|(?:(?:The )?[A-Z][\w’'.-]*(?: (?:and|of|for|[A-Z(][\w’').-]*)){0,6}|A member"
    r"[\w ]{0,30}) (?:also |then )?(?:asked|suggested|requested|raised|wondered|queried|enquired|proposed|reminded|"
    r"thanked|expressed)\b)"
)
"""How a paragraph opens in which somebody brings up something: no answer, unless it looks back."""
_BACK = re.compile(
    r"\b(?:had|has|have \w+ed|have been|previous\w*|last|earlier|again|update|progress|minutes?|still)\b", re.I
)
_SAYS = re.compile(
    r"[-–:]\s+(?![A-Z\d])|\bto (?!(?:the|an?|our|his|her|its)\b)[a-z]+\b|"
    r"\b(?:was|were|is|are|had|has|have|been|would|will)\b"
)

_ANSWERS_BEFORE = re.compile(
    r"(?:This|These|It|They|All|Both|Some|Most|Several|None|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|\d+)"
    r"(?: of (?:these|those|them|which))? (?:has|have|had|was|were|is|are)\b|For (?:those|the rest|the others)\b"
)
ENTRY_OF_ACTION = re.compile(
    r"^\W*(?:action|recommendation|request) (?:point )?(?:no\.? ?)?\d[\w./-]*\s?(?:\([^)]*\)|[^–—:;.-]{0,60})"
    r"\s?[-–—:]\s",
    re.I,
)
_NOTES = re.compile(
    r"^\W*(?:(?:RESOLVED|Resolved|Agreed|AGREED)\W*)?(?:\(?\w{1,3}[).]+\s*)?"
    r"[Tt]hat (?:it be noted|the \w+ notes?) that\b"
)
RESTATES = "It restates what was asked."
GOES_ON = re.compile(r"(?:He|She|They)\b")
"""How a sentence opens that goes on from the one before it."""


def answers_in_entries(passages: Sequence[Passage], where: Where, *, named: bool) -> Iterator[Reference]:
    """What the entries of matters arising answer, one by one: those of their sentences that say how it stands.

    ``named`` says that the item is called so: then an entry that says nothing of it still points back.
    """
    for at, printed in enumerate(passages):
        label = _PAGE_LABEL.match(printed.text)
        passage = printed[label.end() :] if label else printed
        sentences = [each for each in _without_label(_with_marks(passage)) if not _is_formal(each.text)]
        if not sentences:
            continue
        if len(sentences) == 1 and _LEADS_IN.search(sentences[0].text) and printed is not passages[-1]:
            continue
        if len(sentences) == 1 and at + 1 < len(passages) and _restates(printed.text, passages[at + 1]):
            asked = reference_to(sentences[0], where.pointer(sentences[0].text), where)
            yield replace(asked, states=Answer.REFERENCE_ONLY, why=RESTATES)
            continue
        telling = [sentence for sentence in sentences if tells(sentence.text)]
        pointing = {sentence: where.pointer(sentence.text) for sentence in sentences}
        if not telling and (not named or _answers_nothing(passage, sentences, pointing[sentences[0]])):
            continue
        for sentence in _answers_of(sentences, telling, pointing):
            yield reference_to(sentence, pointing[sentence], where, answering=True)


def _restates(text: str, following: Passage) -> bool:
    """Whether a paragraph sets down again what somebody was to do, and the one after it says what came of it."""
    return (
        _BARE_TASK.match(text) is not None
        and not tells(text)
        and _BARE_TASK.match(following.text) is None
        and any(tells(sentence.text) for sentence in sentences_of(following))
    )


def _is_formal(text: str) -> bool:
    """Whether a sentence belongs to the form of a meeting: its minutes are approved, an item is said to be for."""
    return approves_minutes(text) or _PURPOSE.match(text) is not None


def _answers_of(
    sentences: Sequence[Passage], telling: Sequence[Passage], pointing: Mapping[Passage, Pointer | None]
) -> list[Passage]:
    """The sentences of one entry that answer: the first that tells, and others that open a matter of their own."""
    first = (telling or sentences)[0]
    return [
        sentence
        for sentence in sentences
        if sentence is first
        or (_names_minute(pointing[sentence]) and (sentence is not sentences[0] or _promises(sentence.text)))
        or (sentence in telling and not GOES_ON.match(sentence.text) and not _ASKS.search(sentence.text))
        or (sentence is not sentences[0] and _NAMES_MATTER.match(sentence.text))
    ]


def _names_minute(pointer: Pointer | None) -> bool:
    return pointer is not None and pointer.minute is not None


def _promises(text: str) -> bool:
    return state_of(text, answering=True).promised


def _without_label(sentences: Sequence[Passage]) -> Sequence[Passage]:
    """The sentences of an entry but for its name, where that stands before them ("12/4 Bus shelter. It is mended.")."""
    if len(sentences) < _FEWEST_WITH_LABEL:
        return sentences
    first = sentences[0].text
    label = first.endswith(".") and _is_heading(first.rstrip("."), _LABEL_WORDS) and not tells(first)
    return sentences[1:] if label else sentences


def _answers_nothing(passage: Passage, sentences: Sequence[Passage], pointer: Pointer | None) -> bool:
    """Whether a paragraph in which nothing tells how a matter stands is no entry: a heading, a new matter."""
    first = sentences[0].text
    names = _is_heading(first) or _NOTHING.match(passage.text) or not _WORD.search(first)
    if len(sentences) == 1 and names:
        return True
    return pointer is None and _NEW_MATTER.match(first) is not None and _BACK.search(first) is None


def _is_heading(text: str, words: int = _NAME_WORDS) -> bool:
    """Whether a paragraph of an entry only names it: "Directional Signs"."""
    return not text.endswith(".") and len(text.split()) <= words and not _SAYS.search(text)


def tells(text: str) -> bool:
    """Whether words among answers say how something stands; a bare promise does not."""
    state = state_of(text, answering=True)
    return state.answer is not Answer.REFERENCE_ONLY and not (state.promised or state.loose)


def _with_marks(passage: Passage) -> list[Passage]:
    """The sentences of an entry; what only marks how it stands ("Ongoing") keeps its neighbour."""
    return joined_marks(sentences_of(passage))


def joined_marks(sentences: Sequence[Passage]) -> list[Passage]:
    """Sentences, each with the marks that follow it ("The list was sent. Closed")."""
    joined: list[Passage] = []
    for sentence in sentences:
        if joined and (is_mark(sentence.text) or (len(joined) == 1 and _CLOSED.fullmatch(joined[0].text))):
            joined[-1] = Passage.joined([joined[-1], sentence])
        else:
            joined.append(sentence)
    return joined


def answers_entry(text: str, pointer: Pointer | None, before: Pointer | None) -> bool:
    """Whether a sentence tells how an action that it names stands, or goes on from one that points at ``before``."""
    goes_on = pointer is None and before is not None and _ANSWERS_BEFORE.match(text) is not None
    return (goes_on or ENTRY_OF_ACTION.match(text) is not None) and tells(text)


def notes_done(text: str) -> bool:
    """Whether a resolution notes that something is done: "That it be noted that the team was fully operational"."""
    return bool(_NOTES.match(text)) and state_of(text).answer is Answer.DONE

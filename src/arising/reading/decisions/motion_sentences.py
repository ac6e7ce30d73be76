"""Sentences that hold a motion and something else: its result, its backers, the debate on it."""

from __future__ import annotations

import re

from arising.reading.decisions.motions import NOTICE, WHO, Backing, name_of, proposal_in
from arising.reading.decisions.outcomes import result_of
from arising.reading.laying_out.sentences import first_sentence
from arising.record.passage import Passage
from arising.wording.sought import Sought

_RESULT_APART = Sought(
    r"\s+[-–—]\s+(?=[A-Z])|,?\s+(?:and|which)\s+(?=(?:it |this |that )?(?:was|were)\s+(?:then |duly |"
    r"unanimously )*(?:agreed|carried|approved|lost)\b)"
    r"|,?\s+and\s+(?=(?:said|set|the|this|that) motion (?:failed|carried|passed|was (?:carried|lost))\b)"
    r"|,?\s+and\s+(?=the (?:proposal|proposition|nomination) was\b)"
)
_DEBATE = Sought(
    r"\b(?:(?:Councillors?|Cllrs?|Cmhlr)\b[^.]{0,40}, in proposing|In proposing|The motion was|REPLY:)\b", re.I
)
_BACKING_AFTER = re.compile(r"(?:\(|(?<=[.!?])\s+)(?=(?:proposed|moved)\b)", re.I)
_BACKED_BRIEFLY = re.compile(
    rf"(?i:proposed|moved)(?:\s+by)?:?\s+(?P<mover>{WHO})\s*[,;]?\s*(?:and\s+)?(?i:seconded)(?:\s+by)?:?\s+"
    rf"(?P<seconder>{WHO})\W*(?:(?i:all|unanimous|carried|agreed|in favour|with)\b.*)?"
)
"""Movers in a few words behind a decision: "Proposed Cllr A Reed, seconded Cllr B Poole, all in favour"."""


def notice_in(words: Passage) -> Passage:
    """The motion of which notice is given, without the debate where it stands in the same paragraph."""
    notice = NOTICE.search(words.text)
    start = notice.end() if notice else 0
    debate = _DEBATE.search(words.text, start)
    return words[start : debate.start() if debate else len(words)].strip()


def result_apart(sentence: Passage) -> list[Passage]:
    """A result joined to its proposal ("… seconded by B - Agreed by all present.") stands apart."""
    for joint in _RESULT_APART.finditer(sentence.text):
        if result_of(sentence.text[joint.end() :]) is not None:
            return [sentence[: joint.start()], sentence[joint.end() :]]
    return [sentence]


def ends_in_result(text: str) -> bool:
    """Whether a result may stand joined to what comes before it."""
    return _RESULT_APART.search(text) is not None


def without_backing(words: Passage) -> tuple[Passage, Backing]:
    """A decision's words without the sentence or the brackets after them that name who moved and seconded."""
    for start in _BACKING_AFTER.finditer(words.text):
        sentence = first_sentence(words[start.end() :]).strip(" ().")
        named = proposal_in(sentence)
        if named is not None and named.seconded:
            return words[: start.start()].strip(), named.backing
        brief = _BACKED_BRIEFLY.fullmatch(sentence.text)
        if brief:
            return words[: start.start()].strip(), Backing(name_of(brief["mover"]), name_of(brief["seconder"]))
    return words, Backing()

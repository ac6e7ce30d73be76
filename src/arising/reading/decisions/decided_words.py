"""The exact words of a decision: without quotes around them, joining words at their end, and the votes after them."""

from __future__ import annotations

import re

from arising.reading.decisions.outcomes import VOTE_COUNT, result_of
from arising.reading.laying_out.sentences import sentences_of
from arising.record.passage import Passage

_TAIL = re.compile(r"\s*(?:[;,]\s*(?:and|or)?|[;,.]?\s+and/or|(?<=[a-z)])\s+and)\s*$")
_LONGEST_TAIL = 30
_LONGEST_ACTION = 200
_TO_ACTION = re.compile(
    r"^\W*(?:"
    r"(?:the )?(?:clerk|chair\w*|officers?|all)|(?:cllrs?|councillors?|mrs?|ms|dr)\.? [\w. ]{2,30}|(?-i:[A-Z]{2,3}))"
    r" to action\b|^\W*actions?\s*[:–-]\s*[\w. ]{2,40}$",
    re.I,
)
_HAS_TASK = re.compile(
    r"(?:^|(?<=\. ))(?:[A-Z][a-z]+ [A-Z][\w’'-]+|[A-Z]{2,3}(?:/[A-Z]{2,3})?|The (?:Chair|Clerk|Secretary))"
    r" to (?!be\b|the\b|an?\b)[a-z]{3,}\b"
)
"""A sentence behind a decision that names who is to do something: "Ann Lee to set up a group"."""
_AFTERWARDS = re.compile(r"(?<=[.!?] )(?:(?:Following|After|Since) the meeting\b|\(?Post[- ][Mm]eeting [Nn]ote)")
_NOTE_AFTER = re.compile(
    r"\s*\((?:note:|N\.?B\.?|proposed\b|proposer\b|prop\.|moved\b|(?:Councillors?|Cllrs?|Mr|Mrs|Ms|Miss|Dr|"
    r"The (?:Mayor|Chair\w*|"
    r"Clerk))\b)[^()]*(?:\([^()]*\)[^()]*)*\)\s*$",
    re.I,
)
_MEMBER_ABSTAINED = re.compile(
    r"^\W*(?:councillors?|cllrs?|mrs?|ms|miss|dr|the (?:chair\w*|mayor))\b\.?[^.]{0,60}?\b(?:did not vote|abstained|"
    r"took no part|left the (?:room|meeting|chamber)|voted against|re-?(?:joined|entered|turned to))\b[^.]*\.?\W*$",
    re.I,
)
"""How one member voted, or was away meanwhile: told after a decision, and no part of it."""
_WORD = re.compile(r"[^\W\d_]{2}")
_QUOTE = re.compile("[“”]")
_CLOSE_QUOTES = '”"’'
_VOTING_AFTER = re.compile(r"[;,.]?\s*(?:and\s+)?(?:Voting|Votes?|Recorded vote)\s*[:–-][^.;]{3,80}\.?\s*$")


def has_words(passage: Passage) -> bool:
    """Whether there is at least one word of two letters in ``passage``."""
    return passage.text[:2].isalpha() or _WORD.search(passage.text) is not None


def trimmed(words: Passage) -> tuple[Passage, str]:
    """``words`` without quotes around them, joining words at their end and votes after them; and those votes."""
    words, votes = _without_votes(_without_action(words.strip()))
    may_vote = "ot" in words.text[-100:] and ("Vot" in words.text or "vote" in words.text)
    voting = _VOTING_AFTER.search(words.text) if may_vote else None
    if voting:
        words, votes = words[: voting.start()], voting.group().strip(" ;,.")
    note = _NOTE_AFTER.search(words.text) if words.text.rstrip().endswith(")") else None
    if note and note.start() > 10:
        words = words[: note.start()].strip()
    joins = words.text.rstrip().endswith((";", ",", "and", "or"))
    tail = _TAIL.search(words.text, max(0, len(words.text) - _LONGEST_TAIL)) if joins else None
    if tail:
        words = words[: tail.start()].strip()
    return _unquoted(words), votes


def _without_action(words: Passage) -> Passage:
    """Sentences at the end that only name who is to act, or tell what came after the meeting, are no part of it."""
    afterwards = _AFTERWARDS.search(words.text) if " the meeting" in words.text or "ost" in words.text else None
    words = words[: afterwards.start()].strip() if afterwards else words
    tail = words.text[-_LONGEST_ACTION:]
    sentences = list(sentences_of(words)) if "ction" in tail or _HAS_TASK.search(tail) else []
    count = len(sentences)
    while count > 1 and (_TO_ACTION.match(sentences[count - 1].text) or _HAS_TASK.match(sentences[count - 1].text)):
        count -= 1
    return Passage.joined(sentences[:count]) if count < len(sentences) else words


def _without_votes(words: Passage) -> tuple[Passage, str]:
    """Sentences at the end that only state a result or count votes are no part of a decision."""
    sentences = list(sentences_of(words))
    votes: list[str] = []
    while len(sentences) > 1 and (is_result(sentences[-1].text) or _MEMBER_ABSTAINED.match(sentences[-1].text)):
        votes.insert(0, sentences.pop().text)
    if not votes:
        return words, ""
    return Passage.joined(sentences), " ".join(votes)


def is_result(text: str) -> bool:
    """Whether words only state a result or count votes."""
    return result_of(text) is not None or (VOTE_COUNT.match(text.lstrip("([ ")) is not None and len(text) < 200)


def _unquoted(words: Passage) -> Passage:
    text = words.text
    if text[:1] not in {"“", '"', "‘"}:
        return words
    if text[:1] == "“":
        end = _closing_quote(text)
        return (words[1:end] if end is not None else words[1:]).strip()
    bare = text.rstrip(" .,;")
    return (words[1 : len(bare) - 1] if bare[-1:] in _CLOSE_QUOTES else words[1:]).strip()


def _closing_quote(text: str) -> int | None:
    """Where the quotation that opens ``text`` ends; quotations inside it are passed over."""
    depth = 0
    for quote in _QUOTE.finditer(text):
        depth += 1 if quote[0] == "“" else -1
        if depth == 0:
            return quote.start()
    return None

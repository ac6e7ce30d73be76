"""passage → its sentences, each still at its place."""

from __future__ import annotations

import re
from functools import lru_cache

from arising.record.passage import Passage

_STOP = re.compile(r"[.!?][\"'”’)\]]*(?=\s|$)")
_SHORT_FORM = re.compile(
    r"(?:\b(?:No|Nos|Mr|Mrs|Ms|Dr|Prof|Rev|Hon|St|Co|Cllrs?|Cmhlr|Para|para|paras|pp|p|viz|Fr|Sr|Jr|Ltd|Inc|"
    r"approx|cf|vs?|etc|Tel|Ext|ref|Ref)"
    r"|\b[A-Za-z]|\bi\.e|\be\.g|\b[ap]\.m)\.$"
)
_NUMBER_OF = re.compile(r"\bnos?\.$")
_TIME_OF_DAY = re.compile(r"\b[ap]\.m\.$")
_LETTERED = re.compile(
    r"\b(?:Appendix|Annex|Schedule|Option|Part|Class|Plan|Table|Figure|Section|Phase|Group) [A-Z]\.$"
)
_NEXT = re.compile(r"\s*(\S)")
_NEW_SENTENCE = re.compile(r"\s+[“‘\"'(]?[A-Z]")


def sentences_of(passage: Passage) -> tuple[Passage, ...]:
    """The sentences of ``passage`` in order, stripped; a full stop after a short form ends none."""
    if passage.sentences is None:
        passage.sentences = tuple([passage[start:end] for start, end in _bounds(passage.text)])
    return passage.sentences


@lru_cache(maxsize=1024)
def _bounds(text: str) -> tuple[tuple[int, int], ...]:
    """Where each sentence starts and ends. The same paragraph is asked for by one reader after the other."""
    found, start = [], 0
    for stop in _STOP.finditer(text):
        if _runs_on(text, start, stop.start() + 1, stop.end()):
            continue
        found.append(_stripped(text, start, stop.end()))
        start = stop.end()
    found.append(_stripped(text, start, len(text)))
    return tuple([(start, end) for start, end in found if start < end])


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    """The bounds of ``text[start:end]`` without white space at its ends."""
    words = text[start:end].lstrip()
    left = end - len(words)
    return left, left + len(words.rstrip())


def first_sentence(passage: Passage) -> Passage:
    """The first sentence of ``passage``; empty where there are no words."""
    sentences = sentences_of(passage)
    return sentences[0] if sentences else Passage.empty()


def _runs_on(text: str, start: int, stop: int, end: int) -> bool:
    """Whether the full stop that ends at ``stop`` stands inside a sentence that began at ``start``."""
    ahead = _NEXT.match(text, end)  # never a copy of all that follows: a paragraph may be megabytes long
    if ahead is None:
        return False
    following = ahead[1]
    if following.islower():
        return True
    if text[stop - 1] != "." or end > stop:
        return False
    words = text[max(start, stop - 16) : stop]
    if following.isdigit() and _NUMBER_OF.search(words):
        return True
    if _TIME_OF_DAY.search(words):
        return not _NEW_SENTENCE.match(text, end)
    return bool(_SHORT_FORM.search(words)) and not _LETTERED.search(words)

"""passage → its sentences, each still at its place."""

from __future__ import annotations

import re

from arising.record.passage import Passage

_STOP = re.compile(r"[.!?][\"'”’)\]]*(?=\s|$)")
_SHORT_FORM = re.compile(
    r"(?:\b(?:No|Nos|Mr|Mrs|Ms|Dr|Prof|Rev|Hon|St|Co|Cllrs?|Cmhlr|Para|para|paras|pp|p|viz|Fr|Sr|Jr|Ltd|Inc|"
    r"approx|cf|vs?|etc|Tel|Ext|ref|Ref)"
    r"|\b[A-Za-z]|\bi\.e|\be\.g|\b[ap]\.m)\.$"
)
_TIME_OF_DAY = re.compile(r"\b[ap]\.m\.$")
_LETTERED = re.compile(
    r"\b(?:Appendix|Annex|Schedule|Option|Part|Class|Plan|Table|Figure|Section|Phase|Group) [A-Z]\.$"
)
_NEW_SENTENCE = re.compile(r"\s+[“‘\"'(]?[A-Z]")


def sentences_of(passage: Passage) -> tuple[Passage, ...]:
    """The sentences of ``passage`` in order, stripped; a full stop after a short form ends none."""
    text, found, start = passage.text, [], 0
    for stop in _STOP.finditer(text):
        if _runs_on(text, start, stop.start() + 1, stop.end()):
            continue
        found.append(_cut(passage, start, stop.end()))
        start = stop.end()
    found.append(_cut(passage, start, len(text)))
    return tuple(sentence for sentence in found if sentence)


def _cut(passage: Passage, start: int, end: int) -> Passage:
    """The words from ``start`` to ``end`` without white space at their ends, cut once: cutting is what takes time."""
    words = passage.text[start:end]
    left = start + len(words) - len(words.lstrip())
    return passage[left : left + len(words.strip())]


def first_sentence(passage: Passage) -> Passage:
    """The first sentence of ``passage``; empty where there are no words."""
    sentences = sentences_of(passage)
    return sentences[0] if sentences else Passage.empty()


def _runs_on(text: str, start: int, stop: int, end: int) -> bool:
    """Whether the full stop that ends at ``stop`` stands inside a sentence that began at ``start``."""
    following = text[end:].lstrip()[:1]
    if not following:
        return False
    if following.islower():
        return True
    if text[stop - 1] != "." or end > stop:
        return False
    words = text[max(start, stop - 16) : stop]
    if _TIME_OF_DAY.search(words):
        return not _NEW_SENTENCE.match(text, end)
    return bool(_SHORT_FORM.search(words)) and not _LETTERED.search(words)

"""passage → its sentences, each still at its place."""

from __future__ import annotations

import re
from functools import lru_cache

from arising.record.passage import Passage

_STOP = re.compile(r"[.!?][\"'”’)\]]*(?=\s|$)")
_FULL_STOP = re.compile(_STOP.pattern.replace("[.!?]", r"\.", 1))
"""The same where words hold no other mark: one character is sooner looked for than one of three."""
_SHORT_FORM = re.compile(
    r"(?:\b(?:No|Nos|Mr|Mrs|Ms|Dr|Prof|Rev|Hon|St|Co|Cllrs?|Cmhlr|Para|para|paras|pp|p|viz|Fr|Sr|Jr|Ltd|Inc|"
    r"approx|cf|vs?|etc|Tel|Ext|ref|Ref)"
    r"|\b[A-Za-z]|\bi\.e|\be\.g|\b[ap]\.m)\.$"
)
_LONGER_THAN_SHORT_FORMS = 7
"""Letters: no short form has as many in a row."""
_NUMBER_OF = re.compile(r"\bnos?\.$")
_TIME_OF_DAY = re.compile(r"\b[ap]\.m\.$")
_LETTERED = re.compile(
    r"\b(?:Appendix|Annex|Schedule|Option|Part|Class|Plan|Table|Figure|Section|Phase|Group) [A-Z]\.$"
)
_NEW_SENTENCE = re.compile(r"\s+[“‘\"'(]?[A-Z]")


def sentences_of(passage: Passage) -> tuple[Passage, ...]:
    """The sentences of ``passage`` in order, stripped; a full stop after a short form ends none."""
    if passage.sentences is None:
        bounds = _bounds(passage.text)
        if not bounds:
            return ()
        is_one = bounds[0] == (0, len(passage.text))
        passage.sentences = () if is_one else tuple([passage.part(start, end) for start, end in bounds])
    return passage.sentences or (passage,)


@lru_cache(maxsize=1024)
def _bounds(text: str) -> tuple[tuple[int, int], ...]:
    """Where each sentence starts and ends. The same paragraph is asked for by one reader after the other."""
    found = []
    start, last = len(text) - len(text.lstrip()), len(text.rstrip())
    stops = _STOP if "?" in text or "!" in text else _FULL_STOP
    for stop in stops.finditer(text, 0, last):
        end = following = stop.end()
        while following < last and text[following].isspace():
            following += 1
        if following < last and _runs_on(text, start, stop.start() + 1, end, text[following]):
            continue
        found.append((start, end))
        start = following
    if start < last:
        found.append((start, last))
    return tuple(found)


def first_sentence(passage: Passage) -> Passage:
    """The first sentence of ``passage``; empty where there are no words."""
    sentences = sentences_of(passage)
    return sentences[0] if sentences else Passage.empty()


def _runs_on(text: str, start: int, stop: int, end: int, following: str) -> bool:
    """Whether the full stop that ends at ``stop`` stands inside a sentence that began at ``start``.

    ``following`` is the first character after ``end``, where the marks that go with the stop end, and the white space.
    """
    if following.islower():
        return True
    if text[stop - 1] != "." or end > stop:
        return False
    words = text[max(start, stop - 16) : stop]
    before = words[-_LONGER_THAN_SHORT_FORMS - 1 : -1]
    if len(before) == _LONGER_THAN_SHORT_FORMS and before.isalpha():
        return False
    if following.isdigit() and _NUMBER_OF.search(words):
        return True
    if words.endswith(".m.") and _TIME_OF_DAY.search(words):
        return not _NEW_SENTENCE.match(text, end)
    return bool(_SHORT_FORM.search(words)) and not _LETTERED.search(words)

"""item → the tasks that its minutes give somebody: marked as actions, resolved, or agreed in the debate."""

from __future__ import annotations

import re

from arising.reading.paragraphs import Paragraph, paragraphs_of
from arising.reading.parts import ItemPart
from arising.reading.resolutions import decisions_of
from arising.reading.sentences import sentences_of
from arising.reading.tasks import due_phrase, task_in
from arising.record.meeting import MinutedAction, Outcome, Resolution
from arising.record.passage import Passage
from arising.record.place import Place
from arising.record.words import Words

_IN_BRACKETS = re.compile(
    r"\s*[(\[]\s*actions?\s*(?:point)?\s*(?:no\.?\s*)?\d*\s*(?:[:\-–—]|by|for)\s*(?P<owner>[^()\[\]]{1,60})[)\]]", re.I
)
_LABELLED = re.compile(
    r"^\W*(?:agreed )?actions?(?: points?)?(?:\s+\d+(?:\.\d+)*)?\s*(?:(?:for|by|"
    r"to)\s+(?P<owner>[A-Z][^:]{1,40}))?\s*[:–—-]\s*(?P<task>.*)$",
    re.I | re.S,
)
_TASK_RESOLVED = re.compile(
    r"\b(?:write|correspond|circulate|report back|(?:report|update|presentation|paper|copy|briefing|response|"
    r"evaluation)s?\b[^.;]{0,80}\bbe "
    r"(?:submitted|brought|provided|presented|circulated|made)|br?ought back to|delegate finalising|"
    r"submit a (?:request|response|bid|report)|request (?:that )?(?:the )?\w+|"
    r"requests? the|asks? the|urges? the|arrange|investigate|representation be made|be deferred to|"
    r"deferred to the|to try|be arranged|be circulated|"
    r"delegates?\b.{0,160} to explore|engages? with|the submission of|make (?:the )?necessary changes|"
    r"make further necessary changes|encourage)\b",
    re.I,
)
_RESTATED = re.compile(
    r"^\W*(?:agree|note|approve|request|delegate|endorse|authorise|adopt|recommend|write|support|consider|"
    r"comment)\b(?! \w+ed\b)",
    re.I,
)
"""How the parts of a motion or of a recommendation open: they give tasks only where they are resolved."""
_QUOTES = '“"'
"""A quoted paragraph is a motion's text: it gives a task only where it is resolved."""
_NOT_TASK = re.compile(
    r"\brequest(?:s|ing)? (?:for|from)\b|^.{0,50}\bto refer\b|^\W*(?:that )?(?:this |"
    r"the )?(?:\w+ ){0,3}?(?:agrees to )?calls? (?:up)?on\b|\bnecessary actions?\b|\brelevant actions?\b|"
    r"\bnon-(?:substantive|material)\b|"
    r"\bminutes\b.{0,80}\b(?:be approved|adopted|correct record)\b|\bcontinue to be\b|^\W*endorses?\b",
    re.I,
)


def minuted_actions_in(item: ItemPart) -> tuple[MinutedAction, ...]:
    """The tasks of one item in the order of the paper; a task resolved and told in the debate comes once."""
    resolutions, motions = decisions_of(item)
    found = [_of_resolution(resolution) for resolution in resolutions if _gives_task(resolution)]
    taken = [resolution.words.place for resolution in resolutions] + list(motions)
    for paragraph in paragraphs_of(item):
        if not paragraph.table and paragraph.text[:1] not in _QUOTES:
            found += _in_paragraph(paragraph, taken)
    return tuple(sorted(found, key=lambda action: action.words.place.start))


def _gives_task(resolution: Resolution) -> bool:
    text = resolution.words.text
    return (
        resolution.outcome is not Outcome.LOST
        and _TASK_RESOLVED.search(text) is not None
        and not _NOT_TASK.search(text)
    )


def _of_resolution(resolution: Resolution) -> MinutedAction:
    task = task_in(resolution.words.text)
    return MinutedAction(
        resolution.words, task.owner if task else None, due_phrase(resolution.words.text), marked=False
    )


def _in_paragraph(paragraph: Paragraph, taken: list[Place]) -> list[MinutedAction]:
    labelled = _LABELLED.match(paragraph.text)
    if labelled and labelled["task"].strip():
        words = paragraph.words.group(labelled, "task").strip()
        task = task_in(words.text)
        owner = labelled["owner"] or (task.owner if task else None)
        return [_action(words, owner, marked=True)]
    found = []
    for sentence in sentences_of(paragraph.words):
        bracket = _IN_BRACKETS.search(sentence.text)
        if bracket:
            words = (
                sentence[: bracket.start()].strip()
                if bracket.start()
                else paragraph.words[: _start(paragraph, sentence)]
            )
            found.append(_action(words, bracket["owner"].strip(), marked=True))
        elif not _overlaps(sentence, taken) and not _RESTATED.match(paragraph.text):
            task = task_in(sentence.text)
            if task is not None:
                found.append(_action(sentence[task.start :].strip(), task.owner, marked=False))
    return found


def _start(paragraph: Paragraph, sentence: Passage) -> int:
    return paragraph.text.index(sentence.text)


def _action(words: Passage, owner: str | None, *, marked: bool) -> MinutedAction:
    return MinutedAction(Words(words.text, words.place), owner, due_phrase(words.text), marked)


def _overlaps(sentence: Passage, taken: list[Place]) -> bool:
    place = sentence.place
    return any(place.start < other.end and other.start < place.end for other in taken)

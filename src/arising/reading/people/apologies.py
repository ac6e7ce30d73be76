"""sentences of minutes → who sent apologies for absence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from arising.reading.laying_out.sentences import sentences_of
from arising.reading.parts.parts import ItemPart
from arising.reading.people.attendance_words import (
    APOLOGIES,
    APOLOGISED,
    APOLOGY,
    NOBODY_AWAY,
    NOT_AWAY,
    PLAIN_APOLOGY,
    SENDER,
    TELLS,
    Roll,
    label_at,
)
from arising.reading.people.list_ends import ends_list
from arising.reading.people.name_runs import lines_of, runs_of
from arising.reading.people.name_segments import names_someone
from arising.reading.people.people import people_in
from arising.record.meeting import Person
from arising.record.passage import Passage
from arising.wording.signs import Needs, held_in

_OF_ABSENCE = re.compile(
    r"\bapolog|^\W*(?:attendance(?! by\b)|absences?|absent|substitut\w+|named substitutes)\b", re.I
)
_CLAUSE = re.compile(
    r"\s*(?:[;,]?\s+(?:and|but|with|as|due to|because|owing to)\s+"
    r"(?:it was|the (?:chair|clerk|committee)\w* (?:was|were|noted)|were\b|was\b|had\b|due|(?:he|she|they) )|"
    r"[;,]?\s+for (?:his|her|their)\b|\s+(?:due to|because|owing to|were|was|had been)\b|"
    r"\s+(?-i:These|They|All)\s+(?:were|was|had been)\b).*$",
    re.I | re.S,
)
_STAND_IN = re.compile(
    r"(?:[,;]\s*(?:and\s+)?|\s+and\s+|\s*[-–—]\s+)(?:(?!\bwho\b)[^,;()]){3,60}?\s+"
    r"(?:(?:had\s+)?attended|was (?:present|attending|substituting|deputising)|"
    r"(?:would |will )?(?:substitut|deputis)(?:ed|ing|e) for|substituting|deputising|substituted(?=\W*$)|"
    r"in (?:his|her|their) place)\b|"
    r",?\s+for whom\b",
    re.I,
)
_LIST_FOLLOWS = re.compile(r"\bapolog(?:y|ies)\b.*\b(?:from|by|of)(?: the following)?(?: \w+)?\s*:\W*$", re.I | re.S)
"""How a sentence ends below which those away are listed, one in each line."""
_MINUTES = re.compile(r"\W*minutes?\s*:\W*", re.I)
_BRACKET = re.compile(r"\([^()]*\)")
_OF_SOMEBODY_AWAY = Needs((("apolog", "unable to attend"),))
_LONGEST_LIST = 600
_LONGEST_HEAD = 4
_LONGEST_LINE = 90
"""Characters of a line among those away that names nobody: the head of a column, somebody's post."""
_LONGEST_SENTENCE = 10_000


def apologies_in(item: ItemPart) -> tuple[Person, ...]:
    """Who sent apologies, as an item tells. Apologies for anything but absence are none.

    Under an item on apologies a plain list of names counts; under any other only a sentence that says it.
    """
    about = item.title.text if item.title else " ".join(block.rest.text for block in item.heading)
    of_absence = bool(_OF_ABSENCE.search(about))
    found: list[Person] = []
    passages = item.passages()
    if not of_absence and not _may_apologise([about, *[passage.text for passage in passages]]):
        return ()
    minuted = next((index for index, passage in enumerate(passages) if _MINUTES.fullmatch(passage.text)), 0)
    awaited = False
    for passage in (item.title, *passages[minuted:]):
        if awaited and passage and names_someone(passage):
            found += people_in(runs_of(_cut_clause(passage)))
            continue
        headed = awaited and passage is not None and len(passage.text) <= _LONGEST_LINE and not ends_list(passage.text)
        awaited = headed or (of_absence and passage is not None and _LIST_FOLLOWS.search(passage.text) is not None)
        if not passage or not (of_absence or APOLOGIES.search(passage.text)):
            continue
        for sentence in sentences_of(passage):
            if of_absence or PLAIN_APOLOGY.match(sentence.text):
                found += apologies_of(sentence)
            if of_absence and not APOLOGIES.search(sentence.text):
                found += _plain_list(sentence)
    return tuple(found)


def _may_apologise(told: Sequence[str]) -> bool:
    return any(_OF_SOMEBODY_AWAY.met(held_in(words), words) for words in told)


def apologies_of(sentence: Passage) -> tuple[Person, ...]:
    """Whoever a sentence says sent apologies; nobody where it says that nobody did, or tells of lateness."""
    text = sentence.text
    if len(text) > _LONGEST_SENTENCE:
        return ()
    if NOT_AWAY.search(text) or NOBODY_AWAY.search(text):
        return ()
    led = APOLOGY.search(text)
    if led:
        starts = [led.end(), *(found.end() for found in SENDER.finditer(text, led.end()))]
        senders = [_cut_clause(sentence[start:]) for start in starts]
        named = next((words for words in senders if names_someone(words)), senders[0])
        return people_in(runs_of(named))
    found = APOLOGISED.search(text)
    if found:
        return people_in(runs_of(_cut_clause(sentence.group(found, "people"))))
    label = label_at(text, alone=False)
    return people_in(runs_of(sentence[label[1] :])) if label and label[0] is Roll.APOLOGIES else ()


def _cut_clause(people: Passage) -> Passage:
    """The list of people without the clause that runs on after it: why they were away, who came in their place."""
    for pattern in (_CLAUSE, _STAND_IN):
        found = pattern.search(_BRACKET.sub(lambda bracket: "·" * len(bracket[0]), people.text))
        if found and found.start() > 2:
            people = people[: found.start()]
    return people


def _plain_list(sentence: Passage) -> tuple[Person, ...]:
    """The people of a list of names; the first line may say whose ("School members")."""
    lines = list(lines_of(sentence))
    heads = len(lines) > 1 and not names_someone(lines[0]) and not TELLS.search(lines[0].text)
    if heads and len(lines[0].text.split()) <= _LONGEST_HEAD:
        sentence = Passage.joined(lines[1:])
    return people_in(runs_of(sentence)) if _is_plain_list(sentence) else ()


def _is_plain_list(sentence: Passage) -> bool:
    """Whether a sentence is a list of names and nothing else: it opens with one and has no verb."""
    words = _BRACKET.sub("", sentence.text)
    return names_someone(sentence) and not TELLS.search(words) and len(words) < _LONGEST_LIST

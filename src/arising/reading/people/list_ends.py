"""What goes on with a list of people, and what ends it."""

from __future__ import annotations

import re

from arising.reading.laying_out.headings import is_capitals
from arising.reading.laying_out.titles import COLUMNS_OF_MINUTES
from arising.reading.people.attendance_words import LABEL, TELLS
from arising.reading.people.name_runs import GOES_ON
from arising.reading.people.name_segments import names_someone
from arising.reading.people.name_words import TITLES
from arising.reading.people.names import is_all_name
from arising.reading.people.people import people_in
from arising.record.passage import Passage

_ENDS_LIST = re.compile(r"(?<![A-Z])[.!?]\s*$")
_ASIDE = re.compile(r"\W*(?:contact|ask for|enquir\w+|further|quorum|lead officer|e-?mail|tel)\b", re.I)
_LATE_ENTRY = re.compile(rf"{TITLES.pattern}|[^\s(–-]+(?:\s[^\s(–-]+){{1,3}}\s*(?:\(|\s[–-]\s)")
"""What may still go on with a list that ended in a full stop: a titled name, or a name with its post."""
_LONGEST_LIST = 2000
_FEWEST_OF_HEADING = 3
_SEATS = re.compile(
    r"(?:[\w'’-]+\s+){0,4}(?:members?|representatives?|subs|substitutes|governors|head ?teachers?|co-?opt\w*)"
    r"\s*:\s*[-–—]?",
    re.I,
)
"""What heads a part of a list, whose seats they are ("Non-school members:"): the list goes on."""


def ends_list(text: str) -> bool:
    """Whether words of a list end as a sentence does, and not within a bracket."""
    return _ENDS_LIST.search(text) is not None and text.rfind("(") <= text.rfind(")")


def is_late_entry(sentence: Passage) -> bool:
    """Whether a sentence after the end of a list is plainly another entry of it."""
    return bool(_LATE_ENTRY.match(sentence.text)) and not TELLS.search(sentence.text) and names_someone(sentence)


def _heads_something(words: Passage, before: Passage) -> bool:
    """Whether ``words`` are a heading in capitals below a list that is not."""
    shouts = is_capitals(words.text) and not is_capitals(before.text)
    return shouts and len(words.text.split()) >= _FEWEST_OF_HEADING and "," not in words.text and not is_all_name(words)


def goes_on(words: Passage, before: Passage) -> bool:
    """Whether ``words`` after ``before`` go on with a list of people, and do not tell of something else."""
    text = re.sub(r"\([^()]*\)?", "", words.text)
    if TELLS.search(text) or len(text) > _LONGEST_LIST or COLUMNS_OF_MINUTES.match(text):
        return False
    if _heads_something(words, before):
        return False
    if GOES_ON.search(before.text[-40:]) or before.text.rfind("(") > before.text.rfind(")"):
        return True
    if _SEATS.fullmatch(text):
        return True
    if names_someone(words) and (":" not in text or TITLES.match(text)):
        return True
    other = LABEL.match(words.text)
    if other and (_ASIDE.match(text) or not names_someone(words[other.end() :])):
        return False
    return bool(people_in((words,))) or words.text.startswith("(") or words.text[:1].islower()

"""Votes set out in lines of their own: ``RESULT: APPROVED [5-2]``, ``MOTION BY: A``, ``SECOND: B``, ``AYES: …``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from arising.reading.decisions.motions import Backing
from arising.reading.parts.paragraphs import Paragraph
from arising.record.meeting import Outcome

_RESULT = re.compile(
    r"^\W*result\s*:\s*(?P<word>[A-Za-z]+(?: [A-Za-z]+)*)\s*(?:[\[(](?P<how>[^\])]*)[\])])?(?=\s|$)", re.I
)
_LOST = re.compile(r"fail|lost|denied|rejected|defeated|not carried", re.I)
_LABEL = (
    r"(?:MOTION BY|MOVED BY|MOVER|SECONDED BY|SECONDER|SECOND|AYES?|NAYS?|NOES|YES|NO|ABSTAIN(?:ED|ING)?|ABSTENTIONS?|"
    r"ABSENT|RECUSED|EXCUSED|RESULT)"
)
_ENTRY = re.compile(rf"\b(?P<label>{_LABEL})\s*:\s*(?P<words>.*?)\s*(?=\b{_LABEL}\s*:|$)", re.I | re.S)
_STARTS_WITH_LABEL = re.compile(rf"^\W*{_LABEL}\s*:", re.I)


@dataclass(frozen=True, slots=True)
class VoteRecord:
    """The result of one vote, who moved and seconded, the count and the names; ``used`` paragraphs tell it."""

    outcome: Outcome
    backing: Backing
    votes: str
    used: int


def opens_record(paragraph: Paragraph) -> bool:
    """Whether ``paragraph`` opens the record of a vote."""
    return not paragraph.table and _RESULT.match(paragraph.text) is not None


def vote_record(paragraphs: Sequence[Paragraph]) -> VoteRecord | None:
    """The record that the first of ``paragraphs`` opens; ``None`` where it opens none."""
    if not paragraphs or paragraphs[0].table:
        return None
    result = _RESULT.match(paragraphs[0].text)
    if not result:
        return None
    used = 1
    while (
        used < len(paragraphs)
        and _STARTS_WITH_LABEL.match(paragraphs[used].text)
        and not _RESULT.match(paragraphs[used].text)
    ):
        used += 1
    told = " ".join(paragraph.text for paragraph in paragraphs[:used])
    entries = {found["label"].upper(): found["words"].strip(" ;,.") for found in _ENTRY.finditer(told)}
    mover = next((words for label, words in entries.items() if label.startswith("MO")), "")
    seconder = next((words for label, words in entries.items() if label.startswith("SECOND")), "")
    counted = [f"{label}: {words}" for label, words in entries.items() if label[:2] not in {"MO", "SE", "RE"}]
    how = [result["how"]] if result["how"] else []
    outcome = Outcome.LOST if _LOST.search(result["word"]) else Outcome.CARRIED
    return VoteRecord(outcome, Backing(mover, seconder), "; ".join(how + counted), used)

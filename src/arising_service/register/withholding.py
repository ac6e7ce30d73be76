"""A record without the words of its exempt items: what the public may be shown of it, and what may be followed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar

from arising.record.meeting import Meeting
from arising.record.place import Place
from arising.record.record import Record


@dataclass(frozen=True, slots=True)
class Exempted:
    """The characters ``start`` to ``end`` of a paper's plain text that may not be shown."""

    start: int
    end: int

    def touches(self, start: int, end: int) -> bool:
        """Whether any of the characters ``start`` to ``end`` are among them."""
        return start < self.end and self.start < max(end, start + 1)


class _Placed(Protocol):
    @property
    def place(self) -> Place: ...


Fact = TypeVar("Fact", bound=_Placed)


def without(record: Record, exempted: Sequence[Exempted]) -> Record:
    """``record`` without every fact that touches ``exempted``, and with blanks in place of the words."""
    if not exempted:
        return record
    paper = record.paper
    lines = tuple(line.without_words() if _touched(line.start, line.end, exempted) else line for line in paper.lines)
    tables = tuple(
        table
        for table in paper.tables
        if not any(_touched(paper.lines[n].start, paper.lines[n].end, exempted) for n in table.lines)
    )
    return replace(
        record,
        paper=replace(paper, text=blanked(paper.text, 0, exempted), lines=lines, tables=tables),
        meetings=tuple(_meeting(meeting, exempted) for meeting in record.meetings),
        reports=_kept(record.reports, exempted),
        actions=_kept(record.actions, exempted),
        references=tuple(each for each in record.references if not _at(each.quote.place, exempted)),
        requests=tuple(each for each in record.requests if not _at(each.words.place, exempted)),
        tables=_kept(record.tables, exempted),
        doubts=_kept(record.doubts, exempted),
    )


def blanked(text: str, start: int, exempted: Sequence[Exempted]) -> str:
    """``text``, which begins at ``start`` of the paper, with a blank for each letter that may not be shown."""
    for each in exempted:
        left, right = max(each.start - start, 0), min(each.end - start, len(text))
        if left < right:
            hidden = "".join(letter if letter.isspace() else " " for letter in text[left:right])
            text = text[:left] + hidden + text[right:]
    return text


def _meeting(meeting: Meeting, exempted: Sequence[Exempted]) -> Meeting:
    return replace(
        meeting,
        items=_kept(meeting.items, exempted),
        declarations=_kept(meeting.declarations, exempted),
    )


def _kept(facts: tuple[Fact, ...], exempted: Sequence[Exempted]) -> tuple[Fact, ...]:
    return tuple(fact for fact in facts if not _at(fact.place, exempted))


def _at(place: Place, exempted: Sequence[Exempted]) -> bool:
    return any(_touched(span.start, span.end, exempted) for span in place.spans) or not place.spans


def _touched(start: int, end: int, exempted: Sequence[Exempted]) -> bool:
    return any(each.touches(start, end) for each in exempted)

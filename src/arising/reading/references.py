"""parts → references: words that point back at an earlier minute, meeting, decision or ask, and what they say of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from arising.reading.parts import Dissected, ItemPart, Part, PartKind
from arising.reading.pointers import pointer_in
from arising.reading.sentences import sentences_of
from arising.reading.states import state_of
from arising.record.meeting import Meeting
from arising.record.passage import Passage
from arising.record.reference import Reference
from arising.record.words import Words

_MATTERS_ARISING = re.compile(r"\bmatters?\b.{0,12}\barising\b", re.I)


def references_in(dissected: Dissected, meetings: Sequence[Meeting]) -> tuple[Reference, ...]:
    """Every place of a paper that points back. ``meetings`` are those of its parts that tell of one, in order."""
    found: list[Reference] = []
    told = iter(meetings)
    calling: Meeting | None = None
    for part in dissected.parts:
        meeting = next(told) if part.role is not None else None
        calling = calling or meeting
        found += _in_part(part, meeting or calling)
    return tuple(found)


def _in_part(part: Part, meeting: Meeting | None) -> Iterator[Reference]:
    if part.kind is PartKind.AGENDA:
        return
    if not part.items:
        yield from _in_passages([block.passage for block in part.body], None, meeting, arising=False)
    for item in part.items:
        yield from _in_passages(item.passages(), item.number, meeting, arising=_is_matters_arising(item))


def _is_matters_arising(item: ItemPart) -> bool:
    return item.title is not None and bool(_MATTERS_ARISING.search(item.title.text))


def _in_passages(
    passages: Sequence[Passage], number: str | None, meeting: Meeting | None, *, arising: bool
) -> Iterator[Reference]:
    near = meeting.day.on if meeting and meeting.day else None
    body = meeting.body.text if meeting and meeting.body else None
    for passage in passages:
        for sentence in sentences_of(passage):
            pointer = pointer_in(sentence.text, near=near, body=body)
            if pointer is None and not arising:
                continue
            state = state_of(sentence.text)
            yield Reference(
                quote=Words(sentence.text, sentence.place),
                minute=pointer.minute if pointer else None,
                meeting_date=pointer.on if pointer else None,
                body=pointer.body if pointer else body,
                states=state.answer,
                in_item=number,
                why=state.why,
            )

"""Words in a paper that point back at something earlier, and requests for something later."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from arising.record.words import Words


class Answer(StrEnum):
    """What the words say of the earlier thing that they point at."""

    DONE = "done"
    PARTLY = "partly"
    NOT_DONE = "not_done"
    REFERENCE_ONLY = "reference_only"


@dataclass(frozen=True, slots=True)
class Reference:
    """A place that points back to an earlier ask, minute or meeting.

    ``minute`` as printed; ``meeting_date`` the date of the meeting pointed at, worked out where the year
    is not printed; ``body`` the body pointed at; ``in_item`` the item the words stand in; ``why`` the
    reason for ``states`` in a sentence.
    """

    quote: Words
    minute: str | None
    meeting_date: date | None
    body: str | None
    states: Answer
    in_item: str | None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Request:
    """Something asked for, with when it is due.

    ``due_date`` is the day meant, ``due_latest`` the last day that the phrase still allows; both ``None``
    for an event without a date. ``rule`` says how the date was worked out.
    """

    words: Words
    due_phrase: str | None
    due_date: date | None
    owner: str | None
    in_item: str | None
    due_latest: date | None = None
    rule: str = ""
    source: str = ""

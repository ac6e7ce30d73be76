"""What a due phrase is, and what is known where it was said."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from arising.timetable.working_days import ENGLAND, WorkingCalendar


class Due(Struct, frozen=True, gc=False):
    """When something is due, in the words that stand at ``text[start:end]``.

    ``on`` is the day meant, where the words mean one; ``latest`` the last day that they still allow. Both
    are ``None`` for an event without a date (``event`` then holds its words), for something that recurs
    (``recurrence``: "every 3 months") and for words that name no time. ``rule`` says in a sentence how the
    days were worked out, or why they could not be.
    """

    start: int
    end: int
    phrase: str
    on: date | None = None
    latest: date | None = None
    recurrence: str | None = None
    event: str | None = None
    rule: str = ""


class Said(Struct, frozen=True, gc=False):
    """Words, the day on which they were said, and what is known of the body that said them.

    ``meetings`` are the days known of the body's own meetings, in order. ``body`` is its name, or empty:
    a phrase that names another body's meeting is then not told apart.
    """

    text: str
    on: date
    meetings: Sequence[date] = ()
    body: str = ""
    calendar: WorkingCalendar = ENGLAND

    def due(
        self,
        start: int,
        end: int,
        *,
        on: date | None = None,
        latest: date | None = None,
        recurrence: str | None = None,
        event: str | None = None,
        rule: str = "",
    ) -> Due:
        """A due phrase in these words; a day meant is also the latest, unless another is given."""
        phrase = " ".join(self.text[start:end].split())
        return Due(start, end, phrase, on, latest if latest is not None else on, recurrence, event, rule)


def in_words(day: date) -> str:
    """A day as a sentence has it: "5 June 2018"."""
    return f"{day.day} {day:%B %Y}"

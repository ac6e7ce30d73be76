"""Due phrases → days: what "in 6 months' time" or "to the next meeting" means, and by which rule."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from arising.timetable.due.days import days
from arising.timetable.due.events import events
from arising.timetable.due.meetings import meetings as meetings_named
from arising.timetable.due.periods import periods
from arising.timetable.due.phrase import Due, Said
from arising.timetable.due.recurrences import recurrences
from arising.timetable.due.seasons import seasons
from arising.timetable.taken import Taken
from arising.timetable.working_days import ENGLAND, WorkingCalendar
from arising.wording.signs import Needs, held_in

__all__ = ["Due", "due_in", "may_be_due"]

_WORDS_OF_TIME = tuple(
    "day week fortnight month year quarter term meeting mtg session sitting spring summer autumn winter christmas hour "
    "annual daily once when soon next recess future course completion conclusion publication receipt approval outcome "
    "asap earliest later forthwith minutes january february march april june july august september october november "
    "december".split()
)
_ONE_OF_THEM = Needs((_WORDS_OF_TIME,))
_FIGURES = re.compile(
    r"[0-9MQ](?:(?<=\d)(?:\s?[./-]\s?\d|\d{3}|\s?(?:st|nd|rd|th)?[\s.]{0,2}(?:[A-Z][a-z]{2}|[A-Z]{3}))"
    r"|(?<=M)(?:ay|AY)\b|(?<=Q)[1-4])"
)
"""Starts with a figure or a capital, so that the search can skip what is neither."""


def may_be_due(text: str) -> bool:
    """Whether ``text`` may hold a due phrase at all: a cheap question, asked before :func:`due_in`."""
    return _ONE_OF_THEM.met(held_in(text), text) or _FIGURES.search(text) is not None


def due_in(
    text: str,
    *,
    said_on: date,
    meetings: Sequence[date] = (),
    body: str = "",
    calendar: WorkingCalendar = ENGLAND,
) -> list[Due]:
    """Every due phrase in ``text``, in order, without overlaps.

    ``said_on`` is the day from which periods count: that of the meeting, or of the report. ``meetings``
    are the days known of the body's meetings, before and after it, and ``body`` its name, so that "the
    next meeting" of another body is not taken for one of its own. Where two readings share words, the one
    that gives a day goes first, and of two such the longer.
    """
    said = Said(text, said_on, tuple(sorted(meetings)), body, calendar)
    found = [due for family in (meetings_named, periods, days, seasons, recurrences, events) for due in family(said)]
    found.sort(key=lambda due: (due.on is None, due.latest is None, due.start - due.end, due.start))
    taken, kept = Taken(), []
    for due in found:
        if not taken.meets(due.start, due.end):
            taken.take([(due.start, due.end)])
            kept.append(due)
    return sorted(kept, key=lambda due: due.start)

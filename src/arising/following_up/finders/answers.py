"""Agenda items and reports whose titles are on the subject of an ask: an answer put before the body."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from arising.following_up.finders.found import evidence
from arising.following_up.library import Library, about_due
from arising.following_up.statements import Said, Statement
from arising.record.ask import Ask, AskKind, Evidence
from arising.record.reference import Answer

FINDER = "report on the subject"
_AWAITS_PAPER = frozenset({AskKind.REPORT_BACK, AskKind.WORK_PROGRAMME, AskKind.CONSIDER, AskKind.DO, AskKind.ARRANGE})
_ROUTINE = re.compile(
    r"^\W*(?:minutes of|minutes?\s+(?:nos?\b|\d)|apologies|declarations? of|exclusion of|"
    r"questions from|communications|urgent business|"
    r"any other business|action log|"
    r"date (?:and time )?of|dates? of|matters arising|chair\w*[’']s announcements|public questions|petitions)\b",
    re.I,
)
_SURE = 0.7
_LIKELY = 0.45
_OF_ITS_OWN = 0.3
"""The share of what an ask has beyond its title that another title must have to answer it for certain."""
_BEFORE, _AFTER, _NO_DAY = timedelta(days=75), timedelta(days=200), timedelta(days=800)
"""How long before and after its day an answer is looked for, and how long where no day is stated."""


def answers(library: Library) -> Iterator[Evidence]:
    """Evidence from titles of later agenda items and reports that say what an ask was about.

    Only a title about the due day can be certain; any other is for a person to judge. A title in minutes
    counts where nothing is minuted under it: else its words are read.
    """
    told = {(each.cited.sha256, each.cited.item) for each in library.statements if each.said is Said.NARRATIVE}
    titles = [
        each for each in library.statements
        if (each.said in {Said.AGENDA, Said.REPORT} or (each.said is Said.TITLE and _key(each) not in told))
        and not _ROUTINE.search(each.title)
    ]  # fmt: skip
    for title in titles:
        for ask in _near(library, title):
            yield from _for(library, ask, title)


def _key(statement: Statement) -> tuple[str, str | None]:
    return (statement.cited.sha256, statement.cited.item)


def _near(library: Library, title: Statement) -> Iterable[Ask]:
    """The earlier asks that a title may answer, by the telling stems they share with it."""
    return [ask for ask in library.sharing_context(title.stems) if _is_awaited(ask, title.on)]


def _is_awaited(ask: Ask, on: date) -> bool:
    if ask.asked_on is None or on <= ask.asked_on or ask.kind not in _AWAITS_PAPER:
        return False
    if ask.due is None or ask.due.day is None:
        return on - ask.asked_on <= _NO_DAY
    return ask.due.day - _BEFORE <= on <= ask.due.day + _AFTER


def _for(library: Library, ask: Ask, title: Statement) -> Iterator[Evidence]:
    about = library.headings[ask.id] or library.subjects[ask.id]
    context = library.contexts[ask.id]
    share = max(library.weights.likeness(about, title.stems), library.weights.share(title.stems, context))
    meets = share * min(1.0, len(title.stems & context) / 2) if about != title.stems else share
    if meets < _LIKELY:
        return
    own = library.subjects[ask.id] - library.headings[ask.id]
    covered = len(own) < 2 or library.weights.share(own, title.stems) >= _OF_ITS_OWN
    sure = covered and about_due(ask, title.on) and meets >= _SURE and title.said is not Said.TITLE
    why = f"“{title.title}” was before the body on {title.on:%-d %B %Y}; its title shares {meets:.0%} of the subject."
    answer = Answer.DONE if sure else Answer.REFERENCE_ONLY
    yield evidence(ask, title.cited, answer, FINDER, why, certain=sure)

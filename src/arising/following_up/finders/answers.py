"""Agenda items, reports and minutes on the subject of an ask: an answer put before the body."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from arising.following_up.bodies import same_body
from arising.following_up.finders.found import evidence
from arising.following_up.library import Library
from arising.following_up.shelf import Statement
from arising.following_up.subjects import stems
from arising.record.ask import Ask, AskKind, Evidence
from arising.record.reference import Answer

FINDER = "report on the subject"
_AWAITS_PAPER = frozenset({AskKind.REPORT_BACK, AskKind.WORK_PROGRAMME, AskKind.CONSIDER, AskKind.DO, AskKind.ARRANGE})
_ROUTINE = re.compile(
    r"^\W*(?:minutes of|apologies|declarations? of|exclusion of|questions from|communications|urgent business|"
    r"any other business|"
    r"date (?:and time )?of|dates? of|matters arising|chair\w*[’']s announcements|public questions|petitions)\b",
    re.I,
)
_SURE = 0.7
_LIKELY = 0.45
_ABOUT_DUE = timedelta(days=75)


def answers(library: Library) -> Iterator[Evidence]:
    """Evidence from titles of later agenda items and reports that say what an ask was about.

    Only a title about the due day, or the first after it, can be certain; any other is for a person to judge.
    """
    for ask in library.asks:
        if ask.asked_on is None or ask.kind not in _AWAITS_PAPER:
            continue
        yield from _for(library, ask, ask.asked_on)


def _for(library: Library, ask: Ask, asked_on: date) -> Iterator[Evidence]:
    best: dict[tuple[date, str], tuple[float, Statement]] = {}
    about = stems(ask.item_title) or library.subjects[ask.id]
    for statement in library.titles_near(ask, asked_on):
        if _ROUTINE.search(statement.title) or not same_body(statement.body, ask.body):
            continue
        share = max(
            library.weights.likeness(about, statement.stems),
            library.weights.share(statement.stems, library.contexts[ask.id]),
        )
        meets = share * min(1.0, len(statement.stems & library.contexts[ask.id]) / 2)
        key = (statement.on, statement.cited.item or "")
        if meets >= _LIKELY and (key not in best or meets > best[key][0]):
            best[key] = (meets, statement)
    for (on, _), (meets, statement) in sorted(best.items(), key=lambda found: (found[0], found[1][0])):
        in_time = _about_due(ask, on)
        shares = f"its title shares {meets:.0%} of the subject by weight"
        why = f"“{statement.title}” was before the body on {on:%-d %B %Y}; {shares}."
        answer = Answer.DONE if in_time and meets >= _SURE else Answer.REFERENCE_ONLY
        yield evidence(ask, statement.cited, answer, FINDER, why, certain=in_time and meets >= _SURE)


def _about_due(ask: Ask, on: date) -> bool:
    if ask.due is None or ask.due.day is None:
        return False
    return abs(on - ask.due.day) <= _ABOUT_DUE

"""Periods: "in 6 months' time", "within 20 working days of 1 March", "over the next two years"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from arising.timetable.around import around
from arising.timetable.due.numbers import NUMBER, number
from arising.timetable.due.phrase import Due, Said, in_words
from arising.timetable.months import add_months
from arising.timetable.printed_dates import Toward, dates_in
from arising.wording.sought import Sought, Together

_UNIT = r"(?P<unit>(?:working|school|calendar|clear)\s(?:day|week)|hour|day|week|month|year)(?:['’`´]s|s?['’`´]?)"
_MANY = rf"(?:(?P<least>{NUMBER})\s?(?:-|–|to|or)\s?)?(?P<many>{NUMBER})[\s-]{{1,3}}"

_AHEAD = Sought(
    r"\b(?P<how>in|within|after|for|over|during)\s{1,3}"
    r"(?:(?:the\s{1,3})?(?P<next>next|coming|following)\s{1,3}|(?:approximately|about|around|another|a\sfurther|a)\s{1,3})?"
    rf"{_MANY}{_UNIT}(?![^\W\d_])(?P<time>\s{{1,3}}time)?"
    r"(?P<anchor>\s{1,3}(?:of|from|after|following)\s)?",
    re.IGNORECASE,
)
_FROM = Sought(rf"\b{_MANY}{_UNIT}\s{{1,3}}(?P<anchor>from|after|following)\s", re.IGNORECASE)
_FROM_CORE = re.compile(
    r"(?:hour|day|week|month|year)(?:['’`´]s|s?['’`´]?)\s{1,3}(?:from|after|following)\s", re.IGNORECASE
)
_BEFORE, _AFTER = 50, 40
"""Characters: what each match of ``_FROM`` holds has fewer before it, and after its start."""
_FORTNIGHT = Sought(
    r"\b(?P<how>in|within|over|during)\s{1,3}(?:(?:the\s{1,3})?(?:next|coming|following)|an?|one)\s{1,3}fortnight\b"
    r"(?:['’`´]s\s{1,3}time)?",
    re.IGNORECASE,
)
_FORMS = Together(_AHEAD, _FROM, _FORTNIGHT)
_ANCHOR_WORDS = re.compile(r"[^.;:()]{1,120}")
_NEAR_ANCHOR = 60
_RATE = re.compile(rf"\b(?:once|twice|times|hours?|days?|sessions?|visits?|{NUMBER})\s+$", re.IGNORECASE)
"""What comes so often in a week or a year."""


def periods(said: Said) -> list[Due]:
    """Every period in the words, counted from the day they were said or from the day that they name."""
    if not _FORMS.in_turn(said.text):
        return []
    found = [_ahead(said, match) for match in _AHEAD.finditer(said.text)]
    places = [core.start() for core in _FROM_CORE.finditer(said.text)]
    anchored = around(_FROM.pattern, said.text, places, before=_BEFORE, after=_AFTER)
    found += [_anchored(said, match, match.start(), match.end("anchor")) for match in anchored]
    found += [_fortnight(said, match) for match in _FORTNIGHT.finditer(said.text)]
    return [due for due in found if due is not None]


def _fortnight(said: Said, match: re.Match[str]) -> Due:
    last, rule = said.on + timedelta(weeks=2), f"Two weeks from {in_words(said.on)}, the day it was said."
    if match["how"].lower() in {"in", "within"}:
        return said.due(match.start(), match.end(), on=last, rule=rule)
    return said.due(match.start(), match.end(), latest=last, rule=rule)


def _ahead(said: Said, match: re.Match[str]) -> Due | None:
    how, unit = match["how"].lower(), match["unit"].lower()
    if match["anchor"] and not match["time"]:
        return _anchored(said, match, match.start(), match.end("anchor"))
    if how in {"for", "over", "during"}:
        if not match["next"]:
            return None  # "for six months" is how long something lasts, not when it is due
    elif how == "in" and match["many"].lower() in {"a", "an"} and not (match["time"] or unit == "month"):
        return None  # "twice in a week"
    end = match.end("time") if match["time"] else match.start("anchor") if match["anchor"] else match.end()
    if unit == "hour":
        words = f"{match['many']} hours from an event whose hour is not printed."
        return said.due(match.start(), end, event=words, rule=words)
    last = _counted(said, said.on, number(match["many"]), unit)
    rule = f"{match['many']} {unit}s from {in_words(said.on)}, the day it was said."
    if how in {"over", "during", "for"} or match["least"] or how == "after":
        latest = None if how == "after" else last
        return said.due(match.start(), end, latest=latest, rule=rule)
    return said.due(match.start(), end, on=last, rule=rule)


def _anchored(said: Said, match: re.Match[str], start: int, after: int) -> Due | None:
    """A period from a day that is printed after it, or from an event without a day."""
    unit = match["unit"].lower()
    if match["many"].lower() in {"a", "an"} and _RATE.search(said.text[max(0, start - _NEAR_ANCHOR) : start]):
        return None  # "eight hours a week from 1 May": how often, and from when
    near = said.text[after : after + _NEAR_ANCHOR]
    days = [each for each in dates_in(near, near=said.on, toward=Toward.NEAREST) if each.on is not None]
    words = _ANCHOR_WORDS.match(said.text, after)
    if days and days[0].on is not None and not any(mark in near[: days[0].start] for mark in ".;"):
        end = after + days[0].end
        if unit == "hour":
            return None
        last = _counted(said, days[0].on, number(match["many"]), unit)
        return said.due(start, end, on=last, rule=f"{match['many']} {unit}s from {in_words(days[0].on)}.")
    if words is None:
        return None
    event = " ".join(words[0].split())
    rule = f"{match['many']} {unit}s from an event whose day is not printed."
    return said.due(start, words.end(), event=event, rule=rule)


def _counted(said: Said, start: date, many: int, unit: str) -> date:
    if unit in {"working day", "school day", "clear day"}:
        return said.calendar.add(start, many)
    if unit.endswith("day"):
        return start + timedelta(days=many)
    if unit.endswith("week"):
        return start + timedelta(weeks=many)
    return add_months(start, many if unit == "month" else 12 * many)

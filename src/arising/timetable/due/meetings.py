"""Meetings as due days: "to the next meeting", "at the December 2018/January 2019 meeting"."""

from __future__ import annotations

import re
from datetime import date

from arising.timetable.due.phrase import Due, Said, in_words
from arising.timetable.months import add_months, end_of_month
from arising.timetable.printed_dates import Toward, dates_in, month_number
from arising.wording.sought import Sought, Together

_MEETING = r"(?:meetings?|mtg\b|session|sitting)"
_SITS = (
    r"(?P<kind>(?-i:Board|Committee|Forum|Panel|Cabinet|Council|Executive|Commission|Partnership|Group|Sub-?[Gg]roup))\b"
    r"(?!['’]|\s{1,3}(?:(?-i:[A-Z])|meetings?|mtg|session|sitting|elections?|members?|years?|terms?|budget|plan|agenda"
    r"|papers?|officers?|and\s(?-i:[A-Z])))"
)
"""A body that is named for its meeting: "to the next Board"."""
_BETWEEN = r"(?P<named>(?:[\w&'’()/-]{1,30}\s{1,3}){0,8}?)"
_TO = (
    r"\b(?P<how>in\sadvance\sof|ahead\sof|prior\sto|no\slater\sthan|in\stime\sfor|to|at|for|by|before|from|on"
    r"|tell|inform|update|brief|advise|attend|attends)"
    r"\s{1,3}"
)
_OF = r"(?:\s{1,3}of\s(?:the\s|this\s)?(?P<of>(?:[A-Z&][\w'’&-]{0,30}\s?(?:and\s|for\s|of\s|the\s)?){1,8}))?"
_NEXT = Sought(
    r"(?i:"
    + _TO
    + r"(?:(?:the|its|our|their|this)\s{1,3})?(?:very\s{1,3})?(?:next|forthcoming)\s{1,3}"
    + _BETWEEN
    + f"(?:{_MEETING}|{_SITS})"
    + ")"
    + _OF
)
_MONTH = (
    r"(?P<{0}>January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Apr|Jun"
    r"|Jul|Aug|Sept?|Oct|Nov|Dec)"
)
_OF_MONTH = Sought(
    r"\b(?i:to|at|for|by|before|until|in\sadvance\sof|prior\sto)\s{1,3}(?:(?i:the|its|our)\s{1,3})?(?:(?i:next)\s{1,3})?"
    + _MONTH.format("month")
    + r"(?:['’]s)?,?(?:\s{1,3}(?P<year>20\d{2}))?"
    + r"(?:\s?(?:/|-|–|or|and)\s?"
    + _MONTH.format("other")
    + r"(?:['’]s)?,?(?:\s{1,3}(?P<other_year>20\d{2}))?)?\s{1,3}"
    + _BETWEEN
    + f"(?i:{_MEETING}|{_SITS})"
    + _OF
)
_WORD = re.compile(r"[\w-]+")
_GENERIC = frozenset(
    "ordinary scheduled full regular available quarterly public formal suitable appropriate group sub-group forum the "
    "of and for this main monthly annual steering possible programmed cycle round".split()
)
"""Words between "next" and "meeting" that name no other body. A kind of body ("Council") names one."""

_PRINTED_AFTER = re.compile(r"\s{1,3}(?:\(|(?:to be |being |which is )?(?:held |due )?on\s)(?:the\s)?", re.IGNORECASE)
_FUTURE = Sought(
    r"\b(?:to|at|for)\s{1,3}(?:a|one\sof\sthe)\s{1,3}(?:future|later|subsequent|forthcoming)\s{1,3}"
    + _BETWEEN
    + _MEETING,
    re.IGNORECASE,
)
_FORMS = Together(_NEXT, _OF_MONTH, _FUTURE)


def meetings(said: Said) -> list[Due]:
    """Every meeting named as the time at which something is due."""
    if not _FORMS.in_turn(said.text):
        return []
    found = [_next(said, match) for match in _NEXT.finditer(said.text)]
    found += [_of_month(said, match) for match in _OF_MONTH.finditer(said.text)]
    found += [
        said.due(match.start(), match.end(), event="a later meeting", rule="A later meeting; which one is not said.")
        for match in _FUTURE.finditer(said.text)
    ]
    return found


def _next(said: Said, match: re.Match[str]) -> Due:
    printed = _PRINTED_AFTER.match(said.text, match.end())
    if printed is not None:
        days = dates_in(said.text[printed.end() : printed.end() + 40], near=said.on, toward=Toward.FUTURE)
        if days and days[0].on is not None and days[0].start == 0:
            end = printed.end() + days[0].end
            return said.due(match.start(), end, on=days[0].on, rule="The day of that meeting is printed.")
    end = match.start("of") if match["of"] and not _own(said, match["of"]) else match.end()
    if not _own(said, f"{match['named']} {match['kind'] or ''} {match['of'] or ''}"):
        rule = "The next meeting of another body, whose day is not known here."
        return said.due(match.start(), match.end(), event="next meeting of another body", rule=rule)
    following = next((day for day in sorted(said.meetings) if day > said.on), None)
    if following is None:
        return said.due(match.start(), end, event="next meeting", rule="The day of the next meeting is not known.")
    return said.due(match.start(), end, on=following, rule=f"The next meeting is on {in_words(following)}.")


def _of_month(said: Said, match: re.Match[str]) -> Due:
    first = _first_of_month(said, match["month"], match["year"])
    last = first
    if match["other"]:
        last = _first_of_month(said, match["other"], match["other_year"])
        if not match["year"] and match["other_year"]:
            first = date(last.year - (first.month > last.month), first.month, 1)
    until = end_of_month(last.year, last.month)
    own = _own(said, f"{match['named']} {match['kind'] or ''} {match['of'] or ''}")
    days = [day for day in said.meetings if first <= day <= until] if own else []
    if len(days) == 1:
        return said.due(match.start(), match.end(), on=days[0], rule=f"That meeting is on {in_words(days[0])}.")
    if days:
        rule = f"Several meetings fall into that time; the last is on {in_words(days[-1])}."
        return said.due(match.start(), match.end(), latest=days[-1], rule=rule)
    rule = f"The day of that meeting is not known; at the latest it is {in_words(until)}."
    return said.due(match.start(), match.end(), latest=until, rule=rule)


def _first_of_month(said: Said, month: str, year: str | None) -> date:
    """The first of a month: of the year printed, or else of a meeting known, or the next such month."""
    wanted = month_number(month) or 1
    if year:
        return date(int(year), wanted, 1)
    ahead = date(said.on.year + (wanted < said.on.month), wanted, 1)
    known = [day for day in said.meetings if day.month == wanted]
    if known and not any(day >= ahead for day in known):
        behind = add_months(ahead, -12)
        if any(day >= behind for day in known) and (said.on - behind).days < 200:
            return behind
    return ahead


def names_own_body(named: str, body: str) -> bool:
    """Whether the words that name a meeting's body ("the RBSP", "Scrutiny Panel") may mean ``body``.

    They do where each is a word of its name, its initials or part of them, or names no body at all.
    """
    own = {word.lower() for word in _WORD.findall(body)}
    initials = "".join(word[0] for word in _WORD.findall(body) if word[0].isupper()).lower()
    for word in _WORD.findall(named):
        plain = word.lower()
        if plain in own or plain in _GENERIC or month_number(plain) or plain.isdigit() or plain == "s":
            continue
        if word.isupper() and len(word) > 1 and (plain in initials or initials in plain):
            continue
        return False
    return True


def _own(said: Said, named: str) -> bool:
    return not said.body or names_own_body(named, said.body)

"""What comes again: "quarterly", "twice a year", "on a 6 monthly basis", "at each meeting"."""

from __future__ import annotations

import re

from arising.timetable.due.numbers import NUMBER, number
from arising.timetable.due.phrase import Due, Said
from arising.wording.sought import Sought, Together

_RATES = {
    "daily": "every day",
    "weekly": "every week",
    "fortnightly": "every 2 weeks",
    "monthly": "every month",
    "bi-monthly": "every 2 months",
    "quarterly": "every 3 months",
    "termly": "every school term",
    "half-yearly": "every 6 months",
    "bi-annual": "every 6 months",
    "bi-annually": "every 6 months",
    "biannually": "every 6 months",
    "annual": "every year",
    "annually": "every year",
    "yearly": "every year",
    "regular": "regularly",
    "regularly": "regularly",
}
_RATE = "|".join(sorted(map(re.escape, _RATES), key=len, reverse=True))
_BASIS = Sought(rf"\bon\s(?:an?|the)\s(?P<rate>{_RATE})\s(?:basis|cycle)", re.IGNORECASE)
_ADVERB = Sought(
    r"(?<![\w-])(?P<rate>daily|weekly|fortnightly|bi-monthly|monthly|quarterly|termly|half-yearly|bi-?annually|annually)"
    r"\b(?!\s(?:basis|cycle))",
    re.IGNORECASE,
)
_N_MONTHLY = Sought(rf"(?:\bon\sa\s)?\b(?P<many>{NUMBER})[\s-](?P<unit>month|week|year)ly\b(?:\sbasis)?", re.IGNORECASE)
_EVERY = Sought(
    rf"\b(?:every|each)\s(?:(?P<many>{NUMBER})\s)?(?P<unit>(?:working\s)?day|week|month|quarter|term|year|meeting)s?\b",
    re.IGNORECASE,
)
_TIMES = Sought(
    r"\b(?:about\s)?(?P<times>once|twice|(?:two|three|four|six|\d)\stimes)\s(?:an?|each|every|per)\s(?P<unit>day|week|month|term|year)\b",
    re.IGNORECASE,
)


_FORMS = Together(_BASIS, _ADVERB, _N_MONTHLY, _EVERY, _TIMES)


def recurrences(said: Said) -> list[Due]:
    """Every phrase that says that something comes again. None of them has a day."""
    if not _FORMS.in_turn(said.text):
        return []
    found = [_again(said, match, _RATES[match["rate"].lower()]) for match in _BASIS.finditer(said.text)]
    found += [_again(said, match, _many(match["many"], match["unit"])) for match in _N_MONTHLY.finditer(said.text)]
    found += [_again(said, match, _many(match["many"], match["unit"])) for match in _EVERY.finditer(said.text)]
    found += [
        _again(said, match, f"{match['times']} a {match['unit']}".lower()) for match in _TIMES.finditer(said.text)
    ]
    found += [_again(said, match, _RATES[match["rate"].lower()]) for match in _ADVERB.finditer(said.text)]
    return found


def _many(many: str | None, unit: str) -> str:
    count = number(many) if many else 1
    return f"every {unit.lower()}" if count == 1 else f"every {count} {unit.lower()}s"


def _again(said: Said, match: re.Match[str], recurrence: str) -> Due:
    return said.due(
        match.start(), match.end(), recurrence=recurrence, rule=f"It recurs ({recurrence}); no single day is meant."
    )

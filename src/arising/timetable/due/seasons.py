"""Years, terms, quarters and seasons: "later this year", "by the end of the financial year", "in autumn 2019"."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from arising.timetable.around import around
from arising.timetable.due.phrase import Due, Said, in_words
from arising.timetable.months import add_months, end_of_month
from arising.wording.sought import Sought, Together

_HOW = r"(?:\b(?P<how>by|before|in|during|until|within|for|at|from|after|to|throughout)\s{1,3})?"
_YEAR_OF = r"(?:\s{1,3}(?:of\s)?(?P<year>20\d{2})(?:\s?[/–-]\s?(?P<second>\d{2,4}))?(?!\d))"
_WHOLE_END = r"(?P<end>(?:the\s)?end\sof\s)?"
_SPAN = Sought(
    _HOW + _WHOLE_END + r"(?P<later>later\s|earlier\s|early\s)?(?:in\s)?"
    r"(?P<which>this|next|the|the\scoming|the\snext|the\scurrent|the\snew)\s{1,3}"
    r"(?P<kind>calendar|financial|academic|school|municipal|council)?\s?(?P<unit>year|month|week|quarter)\b(?![-’'])",
    re.IGNORECASE,
)
_SEASON = Sought(
    _HOW + _WHOLE_END + r"(?:early\s|late\s|later\s)?(?:the\s|this\s|next\s)?"
    r"(?P<season>spring|summer|autumn|winter|christmas|new\syear)(?P<term>\s{1,3}(?:school\s)?term)?"
    r"(?:\s{1,3}(?:of\s)?(?P<year>20\d{2}))?\b",
    re.IGNORECASE,
)
_QUARTER = Sought(
    _HOW + _WHOLE_END + r"(?:quarter\s|Q)(?P<quarter>[1-4])"
    r"(?:\s{1,3}(?:of\s)?(?P<year>20\d{2})(?:\s?[/–-]\s?\d{2,4})?)?\b",
    re.IGNORECASE,
)
_YEAR = Sought(
    r"\b(?P<how>by|before|in|during|until|for|throughout|mid|early|late)[\s-]{1,3}(?:the\s)?(?P<end>end\sof\s)?(?:the\s)?"
    r"(?P<year>20\d{2})(?:\s?[/–-]\s?(?P<second>\d{2,4}))?(?![\d/-]|\.\d)(?P<plan>\s(?:work|forward)\s?(?:plan|programme))?",
    re.IGNORECASE,
)
_TERM = Sought(
    _HOW + r"(?P<end>(?:the\s)?end\sof\s)?(?:the\s|this\s|the\scurrent\s)?"
    r"(?:(?P<half>half[\s-]?term)|(?:school\s)?term)\b(?![-’']|\s{1,3}of\b)",
    re.IGNORECASE,
)
_RECESS = Sought(
    r"\b(?P<how>by|before|prior\sto|ahead\sof|in\sadvance\sof|after|following|from)\s{1,3}(?P<end>(?!))?(?:the\s)?"
    r"(?:(?P<season>summer|christmas|winter|easter|spring)\s{1,3}(?:recess|break|holidays?|vacation)|recess)\b",
    re.IGNORECASE,
)
_FORMS = Together(_SPAN, _QUARTER, _SEASON, _YEAR, _TERM, _RECESS)
_CORES = {
    _SPAN: re.compile(
        r"(?:this|next|the|coming|current|new)\s{1,3}(?:calendar|financial|academic|school|municipal|council)?\s?"
        r"(?:year|month|week|quarter)",
        re.IGNORECASE,
    ),
    _QUARTER: re.compile(r"quarter|Q[1-4]", re.IGNORECASE),
    _SEASON: re.compile(r"spring|summer|autumn|winter|christmas|new\syear", re.IGNORECASE),
    _YEAR: re.compile(r"20\d{2}"),
    _TERM: re.compile(r"term", re.IGNORECASE),
    _RECESS: re.compile(r"recess|break|holiday|vacation", re.IGNORECASE),
}
"""What each of their matches holds. No match starts ``_BEFORE`` characters before it, or goes ``_AFTER`` beyond."""
_BEFORE, _AFTER = 42, 42
_SEASON_ENDS = {
    "spring": (5, 31),
    "summer": (8, 31),
    "autumn": (11, 30),
    "winter": (2, 28),
    "christmas": (12, 25),
    "new year": (1, 31),
}
_TERM_ENDS = {"autumn": (12, 31), "winter": (12, 31), "christmas": (12, 31), "spring": (4, 30), "summer": (7, 31)}
_BREAKS = {**_TERM_ENDS, "easter": (4, 30)}
"""The last day of the term before each break, as far as it is known for all schools."""
_ENDS_OF_TERMS = tuple(sorted({_TERM_ENDS["spring"], _TERM_ENDS["summer"], _TERM_ENDS["autumn"]}))
_HALF_TERMS = ((2, 28), (5, 31), (10, 31))
_YEAR_ENDS = {
    "": (12, 31),
    "calendar": (12, 31),
    "financial": (3, 31),
    "academic": (8, 31),
    "school": (8, 31),
    "municipal": (5, 31),
    "council": (5, 31),
}
"""The last day by which such a year has ended: the annual meeting, which ends a municipal year, is held by then."""
_PART_ENDS = {"early": (4, 30), "mid": (8, 31), "late": (12, 31)}


def seasons(said: Said) -> list[Due]:
    """Every stretch of time that is named without a printed day or month; each has a last day."""
    found: list[Due] = []
    for form in _FORMS.in_turn(said.text):
        places = [core.start() for core in _CORES[form].finditer(said.text)]
        for match in around(form.pattern, said.text, places, before=_BEFORE, after=_AFTER):
            last = _ENDS[form](said, match)
            if last is not None:
                found.append(_due(said, match, last))
    return found


def _due(said: Said, match: re.Match[str], last: date) -> Due:
    how = (match["how"] or "").lower()
    if how in {"after", "from", "following"}:
        rule = f"Not before that time, which ends on {in_words(last)}; no last day is named."
        return said.due(match.start(), match.end(), event=match[0].strip(), rule=rule)
    if match["end"] and "half" not in match.groupdict():  # the day on which a school's term ends is its own
        return said.due(match.start(), match.end(), on=last, rule=f"It ends on {in_words(last)}.")
    rule = f"No day is named; the time named ends on {in_words(last)}."
    return said.due(match.start(), match.end(), latest=last, rule=rule)


def _span_ends(said: Said, match: re.Match[str]) -> date | None:
    unit, which, kind = match["unit"].lower(), " ".join(match["which"].lower().split()), (match["kind"] or "").lower()
    next_one = "next" in which or "coming" in which or "new" in which
    if unit == "year" and which == "the new" and not kind:
        return None  # the New Year is a season: it is January
    if (which == "the" and not match["end"]) or (match["how"] or "").lower() == "to":
        return None  # "during the year" looks back as often as forward; "carried over to the next year" is no time
    if unit == "week":
        return said.on + timedelta(days=6 - said.on.weekday() + (7 if next_one else 0))
    if unit == "month":
        month = add_months(said.on.replace(day=1), 1 if next_one else 0)
        return end_of_month(month.year, month.month)
    if unit == "quarter":
        first = add_months(said.on.replace(day=1), (2 - (said.on.month - 1) % 3) + (3 if next_one else 0))
        return end_of_month(first.year, first.month)
    month_ends, day_ends = _YEAR_ENDS[kind]
    last = _on_or_after(said.on, month_ends, day_ends)
    return date(last.year + 1, month_ends, day_ends) if next_one else last


def _season_ends(said: Said, match: re.Match[str]) -> date | None:
    season = " ".join(match["season"].lower().split())
    if not (match["how"] or match["end"] or match["year"] or match["term"]):
        return None
    month, day = (_TERM_ENDS if match["term"] else _SEASON_ENDS).get(season, _SEASON_ENDS[season])
    if match["year"]:
        return date(int(match["year"]), month, day)
    return _on_or_after(said.on, month, day)


def _term_ends(said: Said, match: re.Match[str]) -> date | None:
    """The end of the term in which it was said; of a half term no more than the month is known."""
    if match["half"]:
        return min(_on_or_after(said.on, *each) for each in _HALF_TERMS) if match["how"] or match["end"] else None
    return min(_on_or_after(said.on, *each) for each in _ENDS_OF_TERMS) if match["end"] else None


def _recess_begins(said: Said, match: re.Match[str]) -> date:
    if match["season"]:
        return _on_or_after(said.on, *_BREAKS[match["season"].lower()])
    return min(_on_or_after(said.on, *_BREAKS[season]) for season in ("summer", "christmas"))


def _quarter_ends(said: Said, match: re.Match[str]) -> date | None:
    """Quarters of the financial year, which starts in April."""
    month = (3 + 3 * int(match["quarter"])) % 12 or 12
    if match["year"]:
        return end_of_month(int(match["year"]) + (match["quarter"] == "4"), month)
    if not (match["how"] or match["end"]):
        return None
    last = end_of_month(said.on.year, month)
    return last if last >= said.on else end_of_month(said.on.year + 1, month)


def _year_ends(said: Said, match: re.Match[str]) -> date | None:
    year = int(match["year"])
    how = match["how"].lower()
    if year < said.on.year:
        return None
    if how in _PART_ENDS:
        return date(year, *_PART_ENDS[how])
    if match["second"]:
        month, day = _YEAR_ENDS["municipal" if match["plan"] else "financial"]
        return date(year + 1, month, day)
    if how == "before":
        return date(year - 1, 12, 31)
    return date(year, 12, 31)


_ENDS: dict[Sought, Callable[[Said, re.Match[str]], date | None]] = {
    _SPAN: _span_ends,
    _QUARTER: _quarter_ends,
    _SEASON: _season_ends,
    _YEAR: _year_ends,
    _TERM: _term_ends,
    _RECESS: _recess_begins,
}


def _on_or_after(day: date, month: int, day_of_month: int) -> date:
    this_year = date(day.year, month, day_of_month)
    return this_year if this_year >= day else date(day.year + 1, month, day_of_month)

"""Days and months as due phrases: "by 10th May, 2018", "before September", "from 1 April to 30 June 2019"."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

from arising.timetable.due.phrase import Due, Said, in_words
from arising.timetable.months import end_of_month
from arising.timetable.printed_dates import Precision, PrintedDate, Toward, dates_in, month_number
from arising.timetable.taken import Taken

_END = r"(?P<end>(?:the\s)?(?:very\s)?end\s(?:of\s)?)?"
_HOW = (
    r"\b(?P<how>on\sor\sbefore|no\slater\sthan|not\slater\sthan|in\sadvance\sof|ahead\sof|prior\sto|up\sto"
    r"|w\s?/\s?[ce]|week\s(?:commencing|beginning|ending)"
    r"|by|before|until|till|due|in|during|on|at|for|from|after|since|between|to|and|is)"
)
_BEFORE = re.compile(
    _HOW + r":?\s{1,3}(?:(?:about|around|approximately|the\sweek\sof)\s)?(?:the\s)?" + _END + r"$", re.IGNORECASE
)
_LOOK_BACK = 60
_MONTH_NAMES = f"(?:{'|'.join(calendar.month_name[1:])})"
_BARE_MONTH = re.compile(
    _MONTH_NAMES + r"\b(?!['’]s\s|\s{1,3}(?:\d|(?:[\w-]+\s){0,4}(?i:meeting|mtg)))(?!\s?[/–-]\s?[A-Z])"
)
_BEFORE_MONTH = re.compile(
    r"(?:\b(?P<how>by|before|until|till|in|during|for|from|after|since|to|on)\s{1,3})?"
    r"(?:(?P<end>(?:the\s)?end\s(?:of\s)?)|(?:the\s)?(?P<part>early|mid|late|beginning\sof|start\sof|middle\sof)[\s-]{1,2})?$",
    re.IGNORECASE,
)
_EARLIER = {"before", "prior to", "in advance of", "ahead of"}
_NOT_BEFORE = {"from", "after", "since"}
_ONE_DAY = timedelta(days=1)


def days(said: Said) -> list[Due]:
    """Every printed day, week or month in the words, with what the words before it make of it.

    A date without a year is the next one. Days that no calendar has give no day, and say so.
    """
    printed = dates_in(said.text, near=said.on, toward=Toward.FUTURE)
    found: list[Due] = []
    for index, each in enumerate(printed):
        previous = printed[index - 1] if index else None
        found.append(_day(said, each, previous, found))
    return [*found, *_bare_months(said, printed)]


def _day(said: Said, printed: PrintedDate, previous: PrintedDate | None, found: list[Due]) -> Due:
    back = max(0, printed.start - _LOOK_BACK)
    lead = _BEFORE.search(said.text, back, printed.start)
    how = " ".join(lead["how"].lower().split()) if lead else ""
    start = lead.start() if lead and how != "is" else printed.start
    ends = bool(lead and lead["end"])
    if printed.first is None or printed.last is None:
        return said.due(start, printed.end, rule=printed.problem)
    if previous is not None and how in {"to", "until", "and", "up to"} and start - previous.end <= 3:
        opened = found.pop()
        if said.text[opened.start : opened.start + 4].lower() in {"from", "betw"}:
            rule = f"The last day of the time named is {in_words(printed.last)}."
            return said.due(opened.start, printed.end, on=printed.last, rule=rule)
        found.append(opened)
    return _placed(said, (start, printed.end), how, ends, printed)


def _placed(said: Said, span: tuple[int, int], how: str, ends: bool, printed: PrintedDate) -> Due:
    first, last = printed.first or date.min, printed.last or date.max
    start, end = span
    if how in _EARLIER:
        rule = f"Before {in_words(first)}."
        on = first if printed.precision is Precision.DAY else None
        return said.due(start, end, on=on, latest=first - _ONE_DAY, rule=rule)
    if how in _NOT_BEFORE:
        words = " ".join(said.text[start:end].split())
        return said.due(start, end, event=words, rule=f"Not before {in_words(first)}; no last day is named.")
    if printed.precision is Precision.DAY:
        return said.due(start, end, on=printed.on, rule=printed.problem or "The day is printed.")
    if printed.precision is Precision.WEEK:
        return said.due(start, end, on=printed.on, latest=last, rule=f"The week ends on {in_words(last)}.")
    month_ends = end_of_month(first.year, first.month)
    if ends or said.text[printed.start : printed.end].lower().startswith("end"):
        return said.due(start, end, on=month_ends, rule=f"The month ends on {in_words(month_ends)}.")
    return said.due(start, end, latest=month_ends, rule=f"No day is named; the month ends on {in_words(month_ends)}.")


def _bare_months(said: Said, printed: list[PrintedDate]) -> list[Due]:
    """Months without a year. They need a word before them that makes them a time ("by", "in", "early")."""
    found: list[Due] = []
    taken = Taken()
    taken.take((each.start, each.end) for each in printed)
    for match in _BARE_MONTH.finditer(said.text):
        lead = _BEFORE_MONTH.search(said.text, max(0, match.start() - _LOOK_BACK), match.start())
        if lead is None or not lead.group() or taken.meets(lead.start(), match.end()):
            continue
        month = month_number(match[0]) or 1
        year = said.on.year + (month < said.on.month)
        precision = Precision.PART_OF_MONTH if lead["part"] else Precision.MONTH
        last = end_of_month(year, month)
        bare = PrintedDate(match.start(), match.end(), None, precision, date(year, month, 1), last)
        how = (lead["how"] or "").lower()
        found.append(_placed(said, (lead.start(), match.end()), how, bool(lead["end"]), bare))
    return found

"""Times of day as papers print them, in running text: "5.30 p.m.", "17:30", "1400 hours", "noon"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import time
from functools import lru_cache

from arising.timetable.taken import Taken
from arising.wording.sought import Sought

_HALF = r"(?P<half>[ap])\s?\.{0,2}\s?m(?![^\W\d_])\.?"
"""a.m. or p.m. in any spelling."""

_CLOCK = re.compile(
    r"(?<![\w.:/£$€,-])(?P<hour>[0-9OoIl]{1,2})\s?[.:,;]\s?(?P<minute>[0-9OoIl]{2})\s{0,3}\.?\s?" + _HALF,
    re.IGNORECASE,
)
"""Hour and minute with a half of the day. A scan's O for nought and l for one are let through here only."""

_HOUR = re.compile(r"(?<![\w.:/£$€,])(?P<hour>\d{1,2})\s{0,3}" + _HALF, re.IGNORECASE)

_RANGE = re.compile(
    r"(?<![\w.:/£$€,-])(?P<hour>\d{1,2})(?:[.:](?P<minute>\d{2}))?\s{0,3}(?:-|–|—|to|until|and)\s{0,3}"
    r"(?=\d{1,2}(?:[.:]\d{2})?\s{0,3}" + _HALF + ")",
    re.IGNORECASE,
)
"""The first of two times where only the second says which half of the day: "1.00 to 4.00pm"."""

_FULL_DAY = Sought(r"(?<![\w.:/£$€-])(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?![\d:/]|\.\d)")

_HOURS = Sought(
    r"(?<![\w.:/£$€,])(?P<hour>[01]\d|2[0-3])[.:]?(?P<minute>[0-5]\d)\s{0,2}(?:hours|hrs?)\b", re.IGNORECASE
)

_SAID_AT = Sought(
    r"\b(?:at|from|commenc(?:ed|es|ing)(?:\s+at)?|start(?:s|ed|ing)(?:\s+at)?|clos(?:ed|es|ing) at|ended at|time:?)"
    r"\s{1,3}(?P<clock>(?P<hour>1?\d|2[0-3])\.(?P<minute>[0-5]\d))"
    r"(?![\d%]|\.\d|\s{0,2}(?:%|per\b|p\b|m\b|k\b|million|billion|points|times|days|weeks|years|FTE))",
    re.IGNORECASE,
)
"""A dotted time without a half of the day looks like a paragraph number; only words before it tell."""

_NAMED = Sought(r"(?<![\w-])(?:(?:12(?:[.:]00)?\s{0,3})?(?P<noon>noon|mid-?day)|(?:12\s)?midnight)\b", re.IGNORECASE)

SCANNED = str.maketrans(dict.fromkeys("Oo", "0") | dict.fromkeys("IiLlıİ", "1"))
"""What a scan makes of nought and one. A pattern that ignores case lets each letter through in all its forms."""


@dataclass(frozen=True, slots=True)
class PrintedTime:
    """A time of day that stands at ``text[start:end]``."""

    start: int
    end: int
    at: time


def times_in(text: str) -> list[PrintedTime]:
    """Every time of day printed in ``text``, in order. Prices, section and minute numbers are not times.

    A time without "a.m." or "p.m." is read as printed ("5.30" in "at 5.30" is half past five in the
    morning): which half of the day a meeting means is for the reader of the meeting to judge.
    """
    return list(_times_of(text))


@lru_cache(maxsize=8)
def _times_of(text: str) -> tuple[PrintedTime, ...]:
    """The same. The last few are remembered: one reader after the other asks for those of a meeting's head."""
    found: list[PrintedTime] = []
    taken = Taken()
    for reader in (_clock, _hour, _hours, _named, _range, _full_day, _said_at):
        fresh = [each for each in reader(text) if not taken.meets(each.start, each.end)]
        found += fresh
        taken.take([(each.start, each.end) for each in fresh])
    return tuple(sorted(found, key=lambda each: each.start))


def _clock(text: str) -> list[PrintedTime]:
    return _existing(
        [
            _read(match, match["half"])
            for match in _CLOCK.finditer(text)
            if any(mark.isdigit() for mark in match["hour"] + match["minute"])
        ]
    )


def _hour(text: str) -> list[PrintedTime]:
    return _existing([_read(match, match["half"]) for match in _HOUR.finditer(text)])


def _hours(text: str) -> list[PrintedTime]:
    return _existing([_read(match, "") for match in _HOURS.finditer(text)])


def _full_day(text: str) -> list[PrintedTime]:
    return _existing([_read(match, "") for match in _FULL_DAY.finditer(text)])


def _said_at(text: str) -> list[PrintedTime]:
    return _existing([_read(match, "", "clock") for match in _SAID_AT.finditer(text)])


def _named(text: str) -> list[PrintedTime]:
    return [
        PrintedTime(match.start(), match.end(), time(12) if match["noon"] else time(0))
        for match in _NAMED.finditer(text)
    ]


def _range(text: str) -> list[PrintedTime]:
    """The first time of a range takes the half of the day that makes it come before the second."""
    found = []
    for match in _RANGE.finditer(text):
        second = _CLOCK.match(text, match.end()) or _HOUR.match(text, match.end())
        if second is None:
            continue
        end = _read(second, second["half"])
        for half in (second["half"], "a", "p"):
            first = _read(match, half, "minute" if match["minute"] else "hour")
            if first and end and first.at < end.at:
                found.append(PrintedTime(match.start(), first.end, first.at))
                break
    return found


def _read(match: re.Match[str], half: str, last_group: str | int = 0) -> PrintedTime | None:
    """The time that a match gives, ``None`` where no clock shows it."""
    groups = match.groupdict()
    hour = int(match["hour"].translate(SCANNED))
    minute = int((groups.get("minute") or "0").translate(SCANNED))
    if half.lower() == "p" and hour < 12:
        hour += 12
    elif half.lower() == "a" and hour == 12:
        hour = 0
    if hour > 23 or minute > 59:
        return None
    start = match.start("clock") if "clock" in groups else match.start()
    return PrintedTime(start, match.end(last_group), time(hour, minute))


def _existing(found: list[PrintedTime | None]) -> list[PrintedTime]:
    return [each for each in found if each is not None]

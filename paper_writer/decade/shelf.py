"""Dice → the whole decade of three bodies: its papers, and apart from them the truth."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from paper_writer.borough.people import COUNCIL, PANEL, PARTNERSHIP, SCRUTINY, UNDERHAY, councillors
from paper_writer.decade.committee import Committee, Writer
from paper_writer.decade.partnership import LogWriter, Partnership
from paper_writer.decade.planted import Planted
from paper_writer.style import (
    Attendance,
    ClockWords,
    DayWords,
    Furniture,
    Heading,
    Marker,
    Numerals,
    Opening,
    Style,
)
from paper_writer.truth import Person

FIRST_YEAR = 2014
_COUNCILLORS = councillors("Gledhill", "Mirza", "Ashdown", "Tolland", "Prewett", "Okafor", "Sallow")
_PARTNERS = tuple(
    Person(name, post=post)
    for name, post in (
        ("Yasmin Noor", "Designated Nurse"), ("Alistair Kemble", "Business Manager"), ("Bisi Oyelaran", "Head Teacher"),
        ("Stuart Hawtrey", "Detective Superintendent"), ("Carl Sandiford", "Head of Inclusion"),
        ("Lewis Fairweather", "Lay Member"),
    )
)  # fmt: skip
_PLAIN = Style(furniture=Furniture.NONE)
_LABELLED = Style(
    opening=Opening.LABELS, marker=Marker.RESOLVED_COLON, heading=Heading.TITLE_CASE, width=84, furniture=Furniture.NONE
)
_DASHED = Style(marker=Marker.RESOLVED_SPACED_DASH, furniture=Furniture.PAGE_NUMBER, days=DayWords.ORDINAL)
_SUMMONED = Style(
    opening=Opening.MINUTES_OF, marker=Marker.RESOLVED_THAT, numerals=Numerals.LETTER, heading=Heading.TITLE_CASE,
    attendance=Attendance.PRESENT_CAPITALS, days=DayWords.PLAIN, clock=ClockWords.POINT,
    furniture=Furniture.PAGE_NUMBER,
)  # fmt: skip
_SHARED_HOUSE = Style(
    opening=Opening.MINUTES_FROM, heading=Heading.TITLE_CASE, attendance=Attendance.TABLE, clock=ClockWords.COLON,
    days=DayWords.WEEKDAY_PLAIN, furniture=Furniture.NONE,
)  # fmt: skip


def decade(seed: int = 2014, years: int = 10) -> Planted:
    """The papers and the truth. The same seed and years give the same."""
    dice = Random(seed)
    planted = Planted()
    scrutiny = Committee(
        SCRUTINY, "scrutiny", COUNCIL, _days(years, (1, 3, 4, 6, 7, 9, 11), 1), _COUNCILLORS, (_PLAIN, _LABELLED),
        fresh=2, restarts=True, packs=True,
    )  # fmt: skip
    panel = Committee(
        PANEL, "panel", COUNCIL, _days(years, (1, 3, 5, 7, 9, 11), 3), _COUNCILLORS[::-1], (_SUMMONED, _DASHED),
        fresh=2, restarts=False, packs=False,
    )  # fmt: skip
    partnership = Partnership(
        PARTNERSHIP, "partnership", _days(years, (2, 5, 8, 10, 12), 3), UNDERHAY, _PARTNERS, (_SHARED_HOUSE,), rows=4
    )
    Writer(scrutiny, dice, planted).write()
    Writer(panel, dice, planted).write()
    LogWriter(partnership, dice, planted).write()
    return planted


def _days(years: int, months: tuple[int, ...], weekday: int) -> tuple[date, ...]:
    """The second such weekday of each of these months."""
    days = []
    for year in range(FIRST_YEAR, FIRST_YEAR + years):
        for month in months:
            first = date(year, month, 1)
            days.append(first + timedelta(days=(weekday - first.weekday()) % 7 + 7))
    return tuple(days)

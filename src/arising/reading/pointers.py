"""Words that point at something earlier: a minute by number, a meeting by date, a decision, an ask by a body."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from arising.timetable.printed_dates import Toward, dates_in

_BODY = (
    r"(?P<body>(?:[A-Z][\w'’&/-]*\s+(?:(?:and|of|the|for|in|&)\s+)*){0,9}"
    r"(?:Committee|Commission|Board|Panel|Partnership|Council|Cabinet|Sub-Group|Group|Forum|Executive))"
)
_MINUTE = re.compile(
    r"\b[Mm]inutes?\s+(?:[Nn]os?\.?\s*|[Nn]umber\s+)?(?P<minute>[A-Z]?\d{1,4}(?:\.\d+)*(?:/\d+)*(?:\s?\(\w{1,3}\))?)"
)
_OPENERS = re.compile(
    r"\b(?:in accordance with|further to|arising (?:from|out of)|pursuant to|following (?:on from )?(?:the|a|its) "
    r"(?:decision|recommendations?|resolution|request|meeting)|as (?:requested|agreed|resolved|recommended|"
    r"promised|discussed|reported) "
    r"(?:at|by|in|last|previously)|(?:requested|agreed|recommended|resolved|asked for) (?:at|by) (?:the|its|"
    r"their|a) (?:last|previous|earlier)|"
    r"since the last meeting|at (?:the|its|their|our) (?:last|previous) meeting|recommendations? (?:made|"
    r"agreed) (?:at|by))\b",
    re.I,
)
_HELD = re.compile(r"\bmeetings?\b[^.;]{0,60}?\b(?:held )?on\b|\bat (?:its|their|the|a) meeting (?:on|of|in)\b", re.I)
_DECISION = re.compile(r"\b[Dd]ecision\b[^.]{0,20}?\b(?P<minute>\d{2}/\d{4,6})\b|\((?P<bare>\d{2}/\d{4,6})\)")
_TOLD = re.compile(
    _BODY + r"\s+(?:had |has |have |also |previously |then )*"
    r"(?:approved|agreed|considered|requested|asked|recommended|resolved|endorsed|decided|took)\b"
)


@dataclass(frozen=True, slots=True)
class Pointer:
    """What words point at, as far as they say: a minute, the day of a meeting, a body."""

    minute: str | None
    on: date | None
    body: str | None


def pointer_in(text: str, *, near: date | None, body: str | None) -> Pointer | None:
    """What ``text``, one sentence, points back at; ``None`` where it points at nothing earlier.

    ``near`` is the day of the meeting that the words were minuted at: days without a year fall before it.
    ``body`` is the body that met, which is meant where no other is named.
    """
    minute = _MINUTE.search(text)
    decision = _DECISION.search(text)
    told = _TOLD.search(text)
    if not (minute or decision or told or _OPENERS.search(text) or _HELD.search(text)):
        return None
    days = [found.on for found in dates_in(text, near=near, toward=Toward.PAST) if found.on is not None]
    past = [day for day in days if near is None or day < near]
    if not (minute or decision or past or told or _OPENERS.search(text)):
        return None
    number = minute["minute"] if minute else (decision["minute"] or decision["bare"]) if decision else None
    return Pointer(number, past[0] if past else None, told["body"] if told else body)

"""The smallest facts: words, a date, a time, each at its place in a paper."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from arising.record.place import Place


@dataclass(frozen=True, slots=True)
class Words:
    """``text`` as the paper prints it: white space collapsed, words broken at a line end joined."""

    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Day:
    """A date that the paper prints at ``place``."""

    on: date
    place: Place


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day that the paper prints at ``place``."""

    at: time
    place: Place

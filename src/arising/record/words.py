"""The smallest facts: words, a date, a time, each at its place in a paper."""

from __future__ import annotations

from datetime import date, time

from msgspec import Struct

from arising.record.place import Place


class Words(Struct, frozen=True, gc=False):
    """``text`` as the paper prints it: white space collapsed, words broken at a line end joined."""

    text: str
    place: Place


class Day(Struct, frozen=True, gc=False):
    """A date that the paper prints at ``place``."""

    on: date
    place: Place


class Clock(Struct, frozen=True, gc=False):
    """A time of day that the paper prints at ``place``."""

    at: time
    place: Place

"""Why a change was refused, in words for the person who asked for it."""

from __future__ import annotations


class Refused(Exception):
    """The change cannot be made as asked; the words say what to do instead."""


class NotAllowed(Refused):
    """Whoever asked has no right to make the change."""


class NotThere(Refused):
    """What was to be changed is not on the register, or may not be seen by whoever asked."""

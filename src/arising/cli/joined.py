"""Commands that other installed packages join to ``arising``."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable
from importlib.metadata import entry_points
from typing import Protocol


class JoinedCommand(Protocol):
    """A command: its name, a line of help, what it may be given, and what it does (→ exit code)."""

    @property
    def name(self) -> str:
        """What is typed after ``arising``."""

    @property
    def help(self) -> str:
        """One line for the list of commands."""

    @property
    def arguments(self) -> Callable[[argparse.ArgumentParser], None]:
        """Adds what the command may be given."""

    @property
    def run(self) -> Callable[[argparse.Namespace], int]:
        """Runs it."""


def joined_commands() -> list[JoinedCommand]:
    """The commands under the entry points ``arising.commands``, by name.

    They are found by name and not imported: what works things out knows nothing of what keeps and shows them, so
    that it can be installed and used without. Each entry point is a function that gives commands.
    """
    found: list[JoinedCommand] = []
    for point in sorted(entry_points(group="arising.commands"), key=lambda each: each.name):
        given: Callable[[], Iterable[JoinedCommand]] = point.load()
        found += given()
    return found

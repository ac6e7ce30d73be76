"""How much of the machine the reading of one file may take."""

from __future__ import annotations

import resource
from dataclasses import dataclass

_OPEN_FILES = 64


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may cost, in seconds and bytes.

    ``seconds`` is by the clock on the wall, ``cpu_seconds`` of a processor's time. ``memory`` bounds the addresses
    that the process may ask for, libraries included. ``answer`` bounds what it may send back, ``file`` the file
    itself. A child may not write files at all. ``papers`` is how many files one server reads before it is replaced.
    """

    seconds: float = 900.0
    cpu_seconds: int = 900
    memory: int = 3_000_000_000
    answer: int = 500_000_000
    file: int = 500_000_000
    papers: int = 500


def confine(limits: Limits) -> None:
    """Hold this process, for good, to what ``limits`` allow."""
    for what, most in (
        (resource.RLIMIT_AS, limits.memory),
        (resource.RLIMIT_CPU, limits.cpu_seconds),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_NOFILE, _OPEN_FILES),
        (resource.RLIMIT_CORE, 0),
    ):
        _, hard = resource.getrlimit(what)
        allowed = most if hard == resource.RLIM_INFINITY else min(most, hard)
        # Of processor time a second more is the hard limit, so that it is the soft one's signal that ends the child.
        last = allowed + 1 if what == resource.RLIMIT_CPU and hard == resource.RLIM_INFINITY else allowed
        resource.setrlimit(what, (allowed, last))

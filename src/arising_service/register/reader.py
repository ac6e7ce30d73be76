"""Which reader read a paper: one that is read by an older one is read again."""

from __future__ import annotations

from functools import cache
from importlib.metadata import version


@cache
def reader() -> str:
    """The version of the reader that is installed."""
    return version("arising")

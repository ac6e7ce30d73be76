"""Which reader read a paper: one that is read by another one is read again."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import arising

_PARTS = ("record", "reading", "timetable", "wording")
"""The packages that what is read from a paper depends on."""
_ENGINES = ("lxml", "pdf-oxide", "pypdfium2", "python-docx", "selectolax", "tesserocr")
"""What they read with. Once scans can be recognised, those that could not be are read again."""


@cache
def reader() -> str:
    """The name of the reader that is installed: another for every other state of its code, rules and engines.

    A number that somebody has to raise is forgotten one day, and papers stay as a worse reader read them.
    """
    return f"{version('arising')[:9]}-{_digest(Path(arising.__file__).parent, _PARTS, _ENGINES)}"


@cache
def follower() -> str:
    """The name of what follows asks: another for every other state of its code."""
    return _digest(Path(arising.__file__).parent, ("record", "following_up", "timetable", "wording", "rules"), ())


def _digest(package: Path, parts: tuple[str, ...], engines: tuple[str, ...]) -> str:
    found = hashlib.sha256()
    for part in parts:
        for path in sorted((package / part).rglob("*.*")):
            if path.suffix not in {".py", ".toml"}:
                continue
            found.update(f"{path.relative_to(package).as_posix()}\0".encode())
            found.update(path.read_bytes())
    for engine in engines:
        found.update(f"{engine} {_version(engine)}\0".encode())
    return found.hexdigest()[:10]


def _version(engine: str) -> str:
    try:
        return version(engine)
    except PackageNotFoundError:
        return "none"

"""Paths as given on the command line → the papers to read, in a fixed order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Found:
    """One file to read. ``named`` says that it was asked for by name, and not met in a folder."""

    path: Path
    named: bool


def find_papers(paths: Iterable[str]) -> list[Found]:
    """All files of ``paths``, folders walked, hidden ones left out, each file once, in sorted order a folder.

    A path that does not exist is given all the same: reading it says what is wrong.
    """
    seen: set[Path] = set()
    found = []
    for given in paths:
        path = Path(given)
        candidates = _walk(path) if path.is_dir() else iter([Found(path, True)])
        for candidate in candidates:
            real = candidate.path.resolve()
            if real not in seen:
                seen.add(real)
                found.append(candidate)
    return found


def _walk(folder: Path) -> Iterator[Found]:
    """Files below ``folder``. Links to folders are not followed: they may lead round in a circle."""
    try:
        inside = sorted(folder.iterdir())
    except OSError:
        # Reading the folder as if it were a file says what is wrong with it.
        yield Found(folder, True)
        return
    for path in inside:
        if path.name.startswith("."):
            continue
        if path.is_dir():
            if not path.is_symlink():
                yield from _walk(path)
        elif path.is_file():
            yield Found(path, False)

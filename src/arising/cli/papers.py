"""Paths as given on the command line → the papers to read, in a fixed order."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from arising.cli.output import one_line


@dataclass(frozen=True, slots=True)
class Found:
    """One file to read. ``named`` says that it was asked for by name, and not met in a folder."""

    path: Path
    named: bool


def find_papers(paths: Iterable[str]) -> list[Found]:
    """All files of ``paths``, folders walked, hidden ones left out, each file once, in sorted order a folder.

    What is met in a folder and is no file (a pipe, a link that leads nowhere) is told of on standard error.
    A path that does not exist, or cannot be looked at, is given all the same: reading it says what is wrong.
    """
    seen: set[str] = set()
    found = []
    for given in paths:
        path = Path(given)
        for candidate in _walk(path) if _is_folder(path) else [Found(path, True)]:
            real = os.path.realpath(candidate.path)
            if real not in seen:
                seen.add(real)
                found.append(candidate)
    return found


def _walk(folder: Path) -> Iterator[Found]:
    """Files below ``folder``. Links to folders are not followed: they may lead round in a circle."""
    waiting = [folder]
    while waiting:
        path = waiting.pop()
        try:
            if path.is_dir():
                if path is folder or not path.is_symlink():
                    # The last is taken first. Folders may lie deeper in each other than calls may.
                    waiting += sorted((one for one in path.iterdir() if not one.name.startswith(".")), reverse=True)
            elif path.is_file():
                yield Found(path, False)
            else:
                _tell_of(path)
        except OSError:
            # Reading it as a file that was asked for says what is wrong with it.
            yield Found(path, True)


def _tell_of(path: Path) -> None:
    """Say that something met in a folder is no file. It is not opened: a pipe would be waited for."""
    lost = path.is_symlink() and not path.exists()
    what = "is a link that leads nowhere" if lost else "is no file, but a pipe, a socket or a device"
    print(f"{one_line(str(path))}: {what}; it is left alone.", file=sys.stderr)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False

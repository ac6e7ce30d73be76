"""What an interrupted run left in ``FILE.part``, for another run to go on from."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from arising.cli.papers import Found
from arising.reading.child import Outcome

Kept = Mapping[tuple[str, str], str]
"""Lines of JSON by the name of the paper and the SHA-256 of its bytes."""


def kept_from(part: Path) -> Kept:
    """The whole lines of a part file; the last may be cut short and is dropped. Nothing where there is none."""
    kept: dict[tuple[str, str], str] = {}
    try:
        with part.open(encoding="utf-8", newline="\n") as lines:
            for line in lines:
                told = _record(line)
                if told:
                    kept[told] = line
    except (OSError, UnicodeDecodeError):
        return kept
    return kept


def _record(line: str) -> tuple[str, str] | None:
    try:
        record = json.loads(line) if line.endswith("\n") else {}
        return str(record["document"]), str(record["sha256"])
    except (ValueError, KeyError, TypeError):
        return None


def still_to_read(found: Sequence[Found], kept: Kept) -> tuple[list[Found], list[str | None]]:
    """``(the papers to read, for each paper found its line where there is one)``.

    A line counts only for the very bytes that it was read from.
    """
    lines = [kept.get((one.path.name, _fingerprint(one.path))) if kept else None for one in found]
    return [one for one, line in zip(found, lines, strict=True) if line is None], lines


def _fingerprint(path: Path) -> str:
    try:
        if not path.is_file():
            return ""
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


def together(
    found: Sequence[Found], lines: Iterable[str | None], outcomes: Iterator[Outcome]
) -> Iterator[tuple[Found, Outcome]]:
    """Every paper in its order, with the line that was left of it or what comes of reading it now."""
    for one, line in zip(found, lines, strict=True):
        yield one, next(outcomes) if line is None else Outcome(one.path, {"line": line})

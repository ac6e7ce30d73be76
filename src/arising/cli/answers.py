"""Files → what the reader says of each, in the files' order, however many are read at a time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from arising.cli.papers import Found


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of one file: ``said``, or ``what`` was wrong and the ``remedy``.

    ``foreign`` says that the file is of a kind that is not read at all, such as a picture.
    """

    found: Found
    said: dict[str, Any] | None = None
    what: str = ""
    remedy: str = ""
    foreign: bool = False


def answers(found: Sequence[Found], options: Mapping[str, Any], jobs: int) -> Iterator[Answer]:
    """Read each file with ``options``, ``jobs`` at a time; a file that fails is an answer like the others."""
    from arising.reading.answers import read_bytes
    from arising.reading.errors import CannotRead, NotAPaper

    for one in found:
        try:
            yield Answer(one, read_bytes(one.path.read_bytes(), one.path.name, options))
        except CannotRead as error:
            yield Answer(one, what=error.what, remedy=error.remedy, foreign=isinstance(error, NotAPaper))
        except OSError as error:
            yield Answer(one, what=_trouble(error), remedy="Check the name, and that you may read the file.")


def _trouble(error: OSError) -> str:
    return f"cannot be opened ({(error.strerror or str(error)).lower()})."

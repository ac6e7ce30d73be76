"""Where a command writes, and what is safe to write there."""

from __future__ import annotations

import contextlib
import json
import os
import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Self, TextIO

from arising.cli.cannot_write import CannotWrite

_WIDEST = 100
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_BREAKS_JSON_LINES = re.compile(r"[\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_UNSAFE_ON_TERMINAL = re.compile(r"[\x00-\x08\x0b\x0d-\x1f\x7f-\x9f\ud800-\udfff]")


def printable(text: str) -> str:
    """``text`` without characters that steer a terminal or turn the reading direction round."""
    return _CONTROL.sub("\ufffd", text)


def one_line(text: str) -> str:
    """``text`` as part of one line: a file's name may hold line ends, and must not look like several messages."""
    return printable(text).replace("\n", "\ufffd")


def json_line(value: object) -> str:
    """``value`` as one line of JSON Lines: nothing in it that any reader takes for a line end."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return _BREAKS_JSON_LINES.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n"


class Output:
    """Standard output, or a file that appears only when it is whole.

    ``width`` is how many columns text is wrapped to. ``keeps`` says that what was written stays in ``FILE.part``
    when the work is interrupted, for another run to go on from.
    """

    def __init__(self, name: str | None, *, keeps: bool = False) -> None:
        self.name = name
        self.keeps = keeps and name is not None
        self.terminal = name is None and sys.stdout.isatty()
        self.width = min(shutil.get_terminal_size().columns, _WIDEST) if self.terminal else _WIDEST
        # A link stays a link: what it leads to is written.
        self._target = Path(os.path.realpath(name)) if name else None
        # A device or a pipe cannot be replaced by a finished file: it is written to as it is.
        self._whole = self._target is not None and (self._target.is_file() or not self._target.exists())
        self._stream: TextIO = sys.stdout

    def __enter__(self) -> Self:
        if self._target is None:
            if hasattr(sys.stdout, "reconfigure"):
                sys.stdout.reconfigure(encoding="utf-8", errors="replace", newline="\n")
        else:
            path = self._part if self._whole else self._target
            with self._writing():
                self._stream = path.open("w", encoding="utf-8", errors="replace", newline="\n")
                if self._whole and self._target.exists():
                    shutil.copymode(self._target, path)  # who may read the file stays as it was
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        finished = False
        try:
            with self._writing():
                self._close()
                if self._target and self._whole and kind is None:
                    self._part.replace(self._target)
            finished = kind is None
        except (CannotWrite, BrokenPipeError):
            # What went wrong first is what is told.
            if kind is None:
                raise
        finally:
            if self._target and self._whole and not finished:
                self._leave(kept=self.keeps and kind is KeyboardInterrupt)

    def _leave(self, *, kept: bool) -> None:
        """Take away what is not whole, or say where what was read so far is kept."""
        with contextlib.suppress(OSError):
            if kept and self._part.stat().st_size:
                print(f"\n{one_line(str(self._part))} keeps what was read: --resume goes on from it.", file=sys.stderr)
            else:
                self._part.unlink(missing_ok=True)

    def write(self, text: str) -> None:
        """Write ``text``; on a terminal at once, so that each paper shows as soon as it is read."""
        with self._writing():
            self._stream.write(text)
            if self.terminal:
                self._stream.flush()

    def write_bytes(self, data: bytes) -> None:
        """Write what is no text, such as a Word file."""
        with self._writing():
            self._stream.buffer.write(data)

    def _close(self) -> None:
        if self._target is None:
            self._stream.flush()
        else:
            self._stream.close()

    @contextlib.contextmanager
    def _writing(self) -> Iterator[None]:
        """Whatever the system refuses is told as what cannot be written, and why."""
        try:
            yield
        except BrokenPipeError:
            raise
        except OSError as error:
            raise CannotWrite(self.name or "standard output", error) from error

    def safe(self, text: str) -> str:
        """A paper's own text: untouched for a file or a pipe, harmless (and as long) on a terminal."""
        return _UNSAFE_ON_TERMINAL.sub("\ufffd", text) if self.terminal else text

    @property
    def _part(self) -> Path:
        assert self._target is not None
        return part_of(self._target)


def part_of(name: str | Path) -> Path:
    """Where the file ``name`` grows until it is whole. A link stays a link."""
    target = Path(os.path.realpath(name))
    return target.with_name(f"{target.name}.part")


def plural(number: int, one: str, many: str = "") -> str:
    """``3, "page"`` → ``"3 pages"``."""
    return f"{number} {one if number == 1 else many or one + 's'}"

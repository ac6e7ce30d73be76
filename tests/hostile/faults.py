"""Tasks for the child process that go wrong on purpose, by the file's first word."""

from __future__ import annotations

import ctypes
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from arising.reading.errors import CannotRead


def task(data: bytes, name: str, options: dict[str, Any]) -> dict[str, Any]:
    """Do what the file says."""
    what, _, more = data.decode().partition(" ")
    faults: dict[str, Callable[[], object]] = {
        "hang": lambda: time.sleep(60),
        "spin": _spin,
        "swell": lambda: bytearray(20_000_000_000),
        "swell-slowly": _swell,
        "crash": _crash,
        "abort": os.abort,
        "leave": lambda: os._exit(3),
        "flood": lambda: {"flood": "x" * 50_000_000},
        "forge": _forge,
        "raise": _raise,
        "recurse": lambda: _recurse(0),
        "refuse": _refuse,
        "connect": lambda: socket.create_connection(("127.0.0.1", 9), timeout=1),
        "start": lambda: subprocess.run(["true"], check=True),
        "read": lambda: {"read": Path(more).read_text()},
        "write": lambda: Path(more).write_text("x" * 10),
        "order": lambda: {"order": list({"ash", "elm", "oak", "yew", "box", "fir"})},
    }
    if what in faults:
        done: object = faults[what]()
        return done if isinstance(done, dict) else {"done": repr(done)[:100]}
    return {"name": name, "length": len(data), **options}


def _crash() -> None:
    ctypes.memset(1, 0, 1)


def _raise() -> None:
    raise IndexError("with words of the paper")


def _spin() -> None:
    while True:
        pass


def _swell() -> None:
    kept = []
    while True:
        kept.append(bytes(10_000_000))


def _recurse(depth: int) -> int:
    return _recurse(depth + 1) + 1


def _refuse() -> None:
    raise CannotRead("is a test.", "Try another.", foreign=True)


def _forge() -> None:
    """Write nonsense into everything that is open, and go."""
    sys.stdout.write("nonsense")
    for channel in range(64):
        try:
            os.write(channel, b'{"said": {"forged": true}}')
        except OSError:
            continue
    os._exit(0)

"""The child process: it is warm with all readers loaded, and forks itself for each file.

The server never looks at a file's bytes. Each file is read in a fork of it, held to the limits, whose only way out
is a pipe of its own; a fork that crashes, hangs or swells takes nothing with it but its own answer.
"""

from __future__ import annotations

import contextlib
import ctypes
import gc
import importlib
import json
import os
import select
import signal
import sys
import time
from collections.abc import Callable
from typing import Any

from arising.reading.child.frames import Broken, receive, send
from arising.reading.child.limits import Limits, confine
from arising.reading.errors import CannotRead

_READERS = ("pdf", "docx", "html", "xml", "text")
_CHUNK = 1 << 20
_DIE_WITH_PARENT = 1  # PR_SET_PDEATHSIG of prctl(2)
_NO_NEW_PRIVILEGES = 38  # PR_SET_NO_NEW_PRIVS of prctl(2)
_FORBIDDEN = ("socket.", "subprocess.", "os.exec", "os.posix_spawn", "os.spawn", "os.system", "os.fork", "pty.")

Task = Callable[[bytes, str, dict[str, Any]], dict[str, Any]]


def serve(task_name: str) -> None:
    """Answer requests from standard input until it closes. ``task_name`` is ``module:function``.

    A request's head holds ``name``, ``options`` and ``limits``, its data the file. The answer's head says how the
    reading ended (``answered``, ``out of time``, ``out of processor time``, ``too long an answer``, ``stopped``), its
    data is JSON.
    """
    module, _, function = task_name.partition(":")
    task: Task = getattr(importlib.import_module(module), function)
    for reader in _READERS:
        # A reader whose library is missing says so when its first paper comes.
        with contextlib.suppress(ImportError):
            importlib.import_module(f"arising.reading.formats.{reader}")
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _prctl(_DIE_WITH_PARENT, signal.SIGKILL)
    requests, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1):
        os.dup2(nothing, standard)
    gc.collect()
    gc.freeze()
    send(answers, {"ended": "ready"})
    while True:
        try:
            head, data = receive(requests, sys.maxsize)
        except Broken:
            return
        limits = Limits(**head["limits"])
        ended, answer = _read_apart(task, data, head, limits, (requests.fileno(), answers.fileno()))
        send(answers, {"ended": ended}, answer)


def _read_apart(
    task: Task, data: bytes, head: dict[str, Any], limits: Limits, closed: tuple[int, int]
) -> tuple[str, bytes]:
    """Read one file in a fork; say how it ended and what it answered."""
    outward, inward = os.pipe()
    child = os.fork()
    if not child:
        os.close(outward)
        for channel in closed:
            os.close(channel)
        _read_here(task, data, head, limits, inward)
    os.close(inward)
    try:
        ended, answer = _gathered(outward, limits)
    finally:
        os.close(outward)
        with contextlib.suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
    if ended == "answered" and not answer:
        stopped = os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0
        return ("out of processor time" if stopped == signal.SIGXCPU else f"stopped {stopped}"), b""
    return ended, answer


def _gathered(outward: int, limits: Limits) -> tuple[str, bytes]:
    """What comes through the pipe until it closes, in time and no more than allowed."""
    ends = time.monotonic() + limits.seconds
    parts: list[bytes] = []
    size = 0
    while True:
        ready, _, _ = select.select([outward], [], [], max(0.0, ends - time.monotonic()))
        if not ready:
            return "out of time", b""
        part = os.read(outward, _CHUNK)
        if not part:
            return "answered", b"".join(parts)
        parts.append(part)
        size += len(part)
        if size > limits.answer:
            return "too long an answer", b""


def _read_here(task: Task, data: bytes, head: dict[str, Any], limits: Limits, inward: int) -> None:
    """In the fork: read the file, send the answer, and be gone. Never returns."""
    try:
        _prctl(_DIE_WITH_PARENT, signal.SIGKILL)
        _prctl(_NO_NEW_PRIVILEGES, 1)
        confine(limits)
        sys.addaudithook(_refuse)
        answer = json.dumps(_answer(task, data, head), ensure_ascii=True).encode("ascii")
    except MemoryError:
        answer = b'{"fault": "memory"}'
    except BaseException as fault:  # noqa: BLE001 whatever went wrong is told, and ends this process only
        answer = json.dumps({"fault": _where(fault)}).encode("ascii")
    try:
        left = memoryview(answer)
        while left:
            left = left[os.write(inward, left) :]
    finally:
        os._exit(0)


def _answer(task: Task, data: bytes, head: dict[str, Any]) -> dict[str, Any]:
    try:
        return {"said": task(data, head["name"], head["options"])}
    except CannotRead as refusal:
        return {"what": refusal.what, "remedy": refusal.remedy, "foreign": refusal.foreign}


def _where(fault: BaseException) -> str:
    """The kind of a fault and the place of ours that it came from, for a report; no words of the paper."""
    trace, place = fault.__traceback__, ""
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        if "arising" in file:
            place = f" at {file.rpartition('arising')[2].lstrip('/')}:{trace.tb_lineno}"
        trace = trace.tb_next
    return f"{type(fault).__name__}{place}"


def _refuse(event: str, _: tuple[Any, ...]) -> None:
    """A paper's reader has no business with the network or with other programs."""
    if event.startswith(_FORBIDDEN):
        raise PermissionError(f"a reader may not use {event}")


def _prctl(option: int, value: int) -> None:
    """Set a property of this process, where the system has it (Linux)."""
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(option, value, 0, 0, 0)

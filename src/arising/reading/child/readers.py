"""The parent's side: files in, outcomes out in the same order, however many are read at a time."""

from __future__ import annotations

import contextlib
import json
import os
import select
import signal
import subprocess
import threading
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import asdict, dataclass
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, Self, cast

from arising.reading.child.cage import command, environment, module_folders
from arising.reading.child.frames import Broken, receive, send
from arising.reading.child.limits import Limits

_START = (
    "import sys; task = sys.argv[1]; sys.path[:] = sys.argv[2:]; "
    "from arising.reading.child.server import serve; serve(task)"
)
_TASK = "arising.reading.answers:read_bytes"
_AHEAD = 2
_GRACE_SECONDS = 10.0
_START_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one file: what the task ``said``, or ``what`` was wrong and the ``remedy``.

    ``foreign`` says that the file is of a kind that is not read at all, such as a picture.
    """

    path: Path
    said: dict[str, Any] | None = None
    what: str = ""
    remedy: str = ""
    foreign: bool = False


class Readers:
    """Reads files in child processes, ``jobs`` at a time. Use it as a context, or call ``close``.

    ``task`` names the function that reads a file's bytes, as ``module:function``; ``modules`` are folders where the
    child finds it, if it is not of this project. ``caged`` asks for bubblewrap where it works.
    """

    def __init__(
        self, jobs: int = 1, limits: Limits | None = None, *, task: str = _TASK, modules: tuple[Path, ...] = (),
        caged: bool = True,
    ) -> None:  # fmt: skip
        self._limits = limits or Limits()
        self._jobs = max(1, jobs)
        self._program = (["-c", _START, task, *module_folders(modules)], modules, caged)
        self._idle: list[_Server] = []
        self._all: list[_Server] = []
        self._lock = threading.Lock()
        self._closed = False
        # The system ends a child with the thread that started it, so the threads live as long as the readers.
        self._pool = ThreadPoolExecutor(self._jobs, thread_name_prefix="reader")

    def read(self, files: Iterable[Path], options: Mapping[str, Any] | None = None) -> Iterator[Outcome]:
        """What comes of each file, in the files' order. Nothing that a file does ends the reading of the others.

        Whoever leaves before the last outcome ends all child processes, and closes these readers.
        """
        asked = dict(options or {})
        waiting: deque[Future[Outcome]] = deque()
        coming = iter(files)
        finished = False
        try:
            for path in islice(coming, self._jobs * _AHEAD):
                waiting.append(self._pool.submit(self._one, path, asked))
            while waiting:
                outcome = waiting.popleft().result()
                for path in islice(coming, 1):
                    waiting.append(self._pool.submit(self._one, path, asked))
                yield outcome
            finished = True
        finally:
            if not finished:
                self.close()

    def close(self) -> None:
        """End all child processes, whatever they are at."""
        with self._lock:
            self._closed = True
            servers, self._all, idle, self._idle = self._all, [], self._idle, []
        for server in servers:
            server.kill()
        # One that is asked something is let go by the thread that asks, when it finds it dead.
        for server in idle:
            server.let_go()
        # Whoever stops us in the middle does not wait for files that are still being read.
        self._pool.shutdown(wait=False, cancel_futures=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def _one(self, path: Path, options: dict[str, Any]) -> Outcome:
        try:
            with path.open("rb") as file:
                data = file.read(self._limits.file + 1)
        except OSError as fault:
            return _failed(
                path, f"cannot be opened ({(fault.strerror or str(fault)).lower()}).",
                "Check the name, and that you may read the file.",
            )  # fmt: skip
        if len(data) > self._limits.file:
            return _failed(
                path, f"is larger than {self._limits.file // 1_000_000} MB.", "Split it into smaller papers."
            )
        try:
            server = self._server()
        except OSError:
            return _failed(path, "was not read: no reading process can be started.", "Read fewer at a time (--jobs).")
        if server is None:
            return _failed(path, "was not read: the reading was ended.", "Read it again.")
        try:
            ended, answer = server.ask(path.name, data, options, self._limits)
        except (Broken, OSError):
            self._drop(server)
            if self._closed:
                # Not the paper's doing: whoever closed these readers ended the process.
                return _failed(path, "was not read: the reading was ended.", "Read it again.")
            if not server.ready:
                return _failed(path, "was not read: the reading process does not start.", "Install the project again.")
            return _failed(path, "made the reading process end.", "It may be built to do harm; ask for another copy.")
        self._give_back(server)
        return _outcome(path, ended, answer, self._limits)

    def _server(self) -> _Server | None:
        with self._lock:
            if self._closed:
                return None
            if self._idle:
                return self._idle.pop()
            server = _Server(self._program)
            self._all.append(server)
            return server

    def _give_back(self, server: _Server) -> None:
        with self._lock:
            kept = server.papers < self._limits.papers and not self._closed
            if kept:
                self._idle.append(server)
        if not kept:
            self._drop(server)

    def _drop(self, server: _Server) -> None:
        with self._lock:
            if server in self._all:
                self._all.remove(server)
        server.kill()
        server.let_go()


class _Server:
    """One child process. It is started when it is made, and waited for when it is first asked."""

    def __init__(self, program: tuple[list[str], tuple[Path, ...], bool]) -> None:
        arguments, modules, caged = program
        self.papers = 0
        self.ready = False
        self._process = subprocess.Popen(
            command(arguments, modules, caged=caged), stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, env=environment(), start_new_session=True, cwd="/",
        )  # fmt: skip

    def ask(self, name: str, data: bytes, options: dict[str, Any], limits: Limits) -> tuple[str, bytes]:
        """How the reading of one file ended, and what it answered.

        Raises:
            Broken: the process ended, or does not answer.
        """
        requests, answers = cast("BinaryIO", self._process.stdin), cast("BinaryIO", self._process.stdout)
        if not self.ready:
            self._await(answers, _START_SECONDS)
            receive(answers, 0)
            self.ready = True
        send(requests, {"name": name, "options": options, "limits": asdict(limits)}, data)
        self._await(answers, limits.seconds + _GRACE_SECONDS)
        head, answer = receive(answers, limits.answer)
        self.papers += 1
        return str(head.get("ended", "")), answer

    def kill(self) -> None:
        """End the process and all that it started."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()

    def let_go(self) -> None:
        """Close the pipes to a process that was killed."""
        for stream in (self._process.stdin, self._process.stdout):
            with contextlib.suppress(OSError):
                cast("BinaryIO", stream).close()

    def _await(self, answers: BinaryIO, seconds: float) -> None:
        waiting = select.poll()
        waiting.register(answers, select.POLLIN | select.POLLHUP)
        if not waiting.poll(seconds * 1000):
            raise Broken("the process does not answer")


def _outcome(path: Path, ended: str, answer: bytes, limits: Limits) -> Outcome:
    if ended == "answered":
        return _answered(path, answer)
    if ended in ("out of time", "out of processor time"):
        seconds = limits.seconds if ended == "out of time" else limits.cpu_seconds
        return _failed(
            path, f"took longer than {seconds:g} seconds to read, and was left.",
            "Split it into smaller papers; if it is small, it may be built to do harm.",
        )  # fmt: skip
    if ended == "too long an answer":
        return _failed(path, "gives more than any paper holds, and was left.", "It may be built to do harm.")
    return _failed(
        path,
        f"made the reader crash ({ended}).",
        "Open it in its own program and save it again, or ask for another copy.",
    )


def _answered(path: Path, answer: bytes) -> Outcome:
    """The outcome that a child's answer tells. Nothing in it is believed further than its shape was checked."""
    try:
        told = json.loads(answer)
    except (ValueError, RecursionError, MemoryError):
        told = None
    if isinstance(told, dict):
        if isinstance(told.get("said"), dict):
            return Outcome(path, told["said"])
        if told.get("fault") == "memory":
            return _failed(
                path,
                "needs more memory to read than a paper may.",
                "Split it; if it is small, it may be built to do harm.",
            )
        if told.get("fault"):
            return _failed(
                path,
                f"met a fault of the reader ({str(told['fault'])[:200]}).",
                "Please report it, with the paper if you may.",
            )
        if told.get("what"):
            return Outcome(path, None, str(told["what"]), str(told.get("remedy", "")), told.get("foreign") is True)
    return _failed(path, "made the reader answer nonsense.", "It may be built to do harm; ask for another copy.")


def _failed(path: Path, what: str, remedy: str) -> Outcome:
    return Outcome(path, None, what, remedy)

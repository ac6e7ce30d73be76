"""``arising serve`` and ``arising work``: the site, and the worker that does the long work beside it."""

from __future__ import annotations

import argparse
import contextlib
import errno
import math
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from arising_service.command.setting_up import Stop, say, start

if TYPE_CHECKING:
    from arising.reading.child import Readers

_LOOK_EACH = 5.0
_GIVE_BACK = 3.0
_WATCH_EACH = 1.0
_TO_END = 5.0
_SWEEP_EACH = 30.0
"""How often a worker looks for papers that were added and not asked for, in seconds."""
_THREADS = 8


def serve_command(asked: argparse.Namespace) -> int:
    """Serve the register until stopped."""
    start()
    return serve(asked.host, asked.port, worker=asked.worker)


def work_command(asked: argparse.Namespace) -> int:
    """Work off jobs until stopped."""
    start()
    from arising.reading.child import Readers
    from arising_service.jobs import queue
    from arising_service.jobs.worker import work_off

    with Readers(asked.jobs) as readers:
        if asked.once:
            work_off(readers, asked.jobs)
            return 0
        stopped = threading.Event()
        signal.signal(signal.SIGTERM, lambda *_: stopped.set())
        queue.reap()
        _work_until(stopped, readers, asked.jobs, asked.parent)
    return 0


def _work_until(stopped: threading.Event, readers: Readers, number: int, parent: int | None) -> None:
    """Work until told to stop, or until the process that started this one has ended."""
    from django.db import DatabaseError, connection

    from arising_service.jobs import tasks
    from arising_service.jobs.worker import Worker

    workers = [Worker(readers) for _ in range(number)]
    threads = [threading.Thread(target=each.work, daemon=True) for each in workers]
    for thread in threads:
        thread.start()
    try:
        swept = -math.inf
        while not stopped.wait(1.0) and (parent is None or os.getppid() == parent):
            try:
                tasks.ask_to_follow_today()
                if time.monotonic() - swept > _SWEEP_EACH:
                    tasks.ask_for_what_was_left()
                    swept = time.monotonic()
            except DatabaseError:
                connection.close()  # it is asked for again a moment later
    finally:
        for each in workers:
            each.stop()
        # What is being read is left, and its job given back: whoever works next need not wait for the lease to end.
        readers.close()
        for thread in threads:
            thread.join(_GIVE_BACK)


def serve(
    host: str, port: int, *, worker: bool = True, watched: Sequence[str] = (), exempt: str = "", told: bool = False
) -> int:
    """Serve the site at ``host:port``, with a worker in a process of its own, and look in ``watched`` for papers.

    ``told``: where it is served was said already.

    Raises:
        Stop: the port is taken.
    """
    check_free(host, port)
    from django.core.management import call_command

    # Always: pages name their files by content, and after an update the names of before are those of no file.
    call_command("collectstatic", verbosity=0, interactive=False)
    with contextlib.ExitStack() as beside:
        if worker:
            beside.enter_context(_worker())
        if watched:
            beside.enter_context(_watching(watched, exempt))
        if not told:
            say(f"The register is at http://{host}:{port}  (stop with Ctrl-C)")
        return _gunicorn(host, port)


def check_free(host: str, port: int) -> None:
    """See that a port can be served at, before anything long is begun.

    Raises:
        Stop: it is taken, or may not be had.
    """
    import socket

    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except (OSError, OverflowError) as fault:
            taken = isinstance(fault, OSError) and fault.errno == errno.EADDRINUSE
            why = "something else is served there already" if taken else str(fault)
            raise Stop(f"Port {port} of {host} cannot be had: {why}. Give another with --port.") from fault


@contextlib.contextmanager
def _worker() -> Iterator[None]:
    """A worker process that ends with this one, however this one ends."""
    arguments = [sys.executable, "-m", "arising", "work", "--while", str(os.getpid())]
    over = threading.Event()
    thread = threading.Thread(target=keep_running, args=(arguments, over), daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join(_TO_END + 1)


def keep_running(arguments: Sequence[str], over: threading.Event) -> None:
    """Run a program until ``over``; where it ends by itself (killed, out of memory) it is started again."""
    while not over.is_set():
        process = subprocess.Popen(arguments, start_new_session=True)
        while process.poll() is None and not over.wait(_WATCH_EACH):
            pass
        if process.returncode is None:
            process.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(_TO_END)
            process.kill()
        else:
            say("The worker ended by itself. It is started again.")
            over.wait(_WATCH_EACH)


@contextlib.contextmanager
def _watching(paths: Sequence[str], exempt: str) -> Iterator[None]:
    """Look in folders every few seconds. A file is added once it has stopped growing; the worker reads it."""
    over = threading.Event()
    thread = threading.Thread(target=_watch, args=(paths, exempt, over), daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join(_LOOK_EACH)


def _watch(paths: Sequence[str], exempt: str, over: threading.Event) -> None:
    from django.db import connection

    from arising_service.command.importing import add_new

    seen: dict[str, tuple[int, int]] = {}
    added: dict[str, tuple[int, int]] = {}
    while not over.wait(_LOOK_EACH):
        try:
            seen, added = add_new(paths, exempt, seen, added)
        except Exception as fault:  # noqa: BLE001 one bad look at a folder must not end the watching
            say(f"Looking for new papers failed ({fault}). It is tried again.")
        finally:
            connection.close()


def _leave(_server: object, _process: object) -> None:
    """End the process that answers, when its requests are answered or their time is up.

    Python would wait for every thread first, and one may sit at a connection that a browser opened and says nothing
    on: gunicorn would then kill it after five seconds, and say that memory had run out.
    """
    os._exit(0)


def _gunicorn(host: str, port: int) -> int:
    """Serve from one process with threads: SQLite has one writer anyway. A proxy in front may have more of them.

    Gives 0 where it was told to stop, and otherwise what gunicorn says, so that systemd starts it again.
    """
    from gunicorn.app.base import BaseApplication

    class Site(BaseApplication):  # type: ignore[misc] # gunicorn has no types
        def load_config(self) -> None:
            for name, value in {
                "bind": f"[{host}]:{port}" if ":" in host else f"{host}:{port}", "workers": 1, "threads": _THREADS,
                "worker_class": "gthread", "loglevel": "warning", "timeout": 120, "graceful_timeout": 5,
                "accesslog": None, "control_socket_disable": True, "worker_exit": _leave,
            }.items():  # fmt: skip
                if name in self.cfg.settings:
                    self.cfg.set(name, value)

        def load(self) -> object:
            from arising_service.wsgi import application

            return application

    try:
        Site().run()
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 1 if end.code else 0
    return 0

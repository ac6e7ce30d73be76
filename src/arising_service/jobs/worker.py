"""A worker: takes jobs one by one, renews its lease while it works, and can be killed at any moment."""

from __future__ import annotations

import logging
import os
import socket
import threading
import time
import uuid
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field

from django.db import DatabaseError, close_old_connections, connection

from arising.reading.child import Readers
from arising_service.jobs import queue
from arising_service.jobs.models import Job
from arising_service.jobs.tasks import TASKS, LeftOff

_log = logging.getLogger(__name__)
_IDLE = 0.5
_AFTER_FAULT = 2.0
_MOST_FAULTS = 10
"""Times in a row that the database may fail one who works off a list, who is told then."""
_REAP_EACH = 10.0
_RENEW_EACH = queue.LEASE.total_seconds() / 4


@dataclass
class Worker:
    """Works off jobs. ``stop`` ends it after the job it is at; ``name`` is its name in the table."""

    readers: Readers
    name: str = field(default_factory=lambda: f"{socket.gethostname()[:16]}:{os.getpid()}:{uuid.uuid4().hex[:8]}")
    stopped: threading.Event = field(default_factory=threading.Event)
    reaped: float = 0.0

    def work(self, until: Callable[[], bool] | None = None) -> None:
        """Work until ``stop``, or until ``until`` says so when nothing waits."""
        faults = 0
        while not self.stopped.is_set():
            try:
                if not self._step() and until is not None and until():
                    return
                faults = 0
            except DatabaseError as fault:
                # A database that is locked or away for a while must not end a worker: nobody would work after it.
                faults += 1
                if until is not None and faults >= _MOST_FAULTS:
                    raise
                _log.warning("The database did not answer (%s). The worker tries again.", type(fault).__name__)
                connection.close()
                self.stopped.wait(_AFTER_FAULT)

    def _step(self) -> bool:
        """Do one job; ``False``, after a pause, where none waits."""
        if time.monotonic() - self.reaped > _REAP_EACH:
            queue.reap()
            self.reaped = time.monotonic()
        job = queue.take(self.name)
        if job is not None:
            self._run(job)
            return True
        close_old_connections()
        self.stopped.wait(_IDLE)
        return False

    def stop(self) -> None:
        """End after the job at hand."""
        self.stopped.set()

    def _run(self, job: Job) -> None:
        lease = _Lease(job.pk, self.name)
        try:
            with lease:
                TASKS[job.task](job.arguments, self.readers, lambda done, of: queue.tell(job.pk, self.name, done, of))
        except LeftOff:
            queue.give_back(job, self.name)
        except Exception as fault:  # noqa: BLE001 one job's fault, of whatever kind, must not end the worker
            queue.put_off(job, self.name, f"A fault of the program ({type(fault).__name__}: {str(fault)[:300]}).")
        else:
            queue.end(job.pk, self.name)


class _Lease:
    """Renews the lease of a job from a thread of its own, while the job is worked on."""

    def __init__(self, job: int, worker: str) -> None:
        self._job, self._worker = job, worker
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._renew, daemon=True)

    def _renew(self) -> None:
        try:
            while not self._over.wait(_RENEW_EACH):
                with suppress(DatabaseError):  # the lease lasts for several tries
                    queue.renew(self._job, self._worker)
        finally:
            connection.close()

    def __enter__(self) -> None:
        self._thread.start()

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()


def work_off(readers: Readers, number: int, told: Callable[[int], None] | None = None) -> None:
    """Work off everything that waits, ``number`` jobs at a time, and return when nothing waits or runs.

    ``told`` is called a few times a second with how many jobs are left.
    """
    workers = [Worker(readers) for _ in range(number)]
    threads = [threading.Thread(target=_work, args=(each,), daemon=True) for each in workers]
    for thread in threads:
        thread.start()
    try:
        while any(thread.is_alive() for thread in threads):
            threads[0].join(0.2)
            if told:
                told(queue.unfinished())
    except BaseException:
        for each in workers:
            each.stop()
        # What is being read is left: its job comes back when it is asked for again.
        readers.close()
        for thread in threads:
            thread.join(10)
        raise


def _work(worker: Worker) -> None:
    try:
        worker.work(until=lambda: queue.unfinished() == 0)
    finally:
        connection.close()

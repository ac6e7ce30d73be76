"""A worker goes on where the database fails it for a while, and one that ends is followed by another."""

from __future__ import annotations

import sys
import threading
from pathlib import Path

import pytest
from django.db import OperationalError

from arising.reading.child import Readers
from arising_service.command.serving import keep_running
from arising_service.jobs import queue, worker
from arising_service.jobs.models import Job


class _Away:
    """A database that does not answer the first ``times`` times that a job is looked for."""

    def __init__(self, times: int) -> None:
        self.asked, self._times = 0, times

    def take(self, _: str) -> Job | None:
        self.asked += 1
        if self.asked <= self._times:
            raise OperationalError("database is locked")
        return None


def _working(monkeypatch: pytest.MonkeyPatch, away: _Away) -> worker.Worker:
    monkeypatch.setattr(queue, "take", away.take)
    monkeypatch.setattr(worker, "_AFTER_FAULT", 0.0)
    monkeypatch.setattr(worker, "_IDLE", 0.0)
    return worker.Worker(Readers(1), reaped=float("inf"))


@pytest.mark.django_db
def test_a_database_that_is_away_for_a_while_ends_no_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("arising_service.jobs.worker.connection.close", lambda: None)
    away = _Away(3)
    _working(monkeypatch, away).work(until=lambda: True)
    assert away.asked == 4


@pytest.mark.django_db
def test_who_works_off_a_list_is_told_of_a_database_that_stays_away(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("arising_service.jobs.worker.connection.close", lambda: None)
    with pytest.raises(OperationalError):
        _working(monkeypatch, _Away(1_000)).work(until=lambda: True)


def test_a_worker_that_ends_by_itself_is_followed_by_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("arising_service.command.serving._WATCH_EACH", 0.05)
    told = tmp_path / "told"
    program = f"import pathlib; pathlib.Path({str(told)!r}).open('a').write('x')"
    over = threading.Event()
    thread = threading.Thread(target=keep_running, args=([sys.executable, "-c", program], over))
    thread.start()
    while not (told.exists() and len(told.read_text()) > 1):
        over.wait(0.05)
    over.set()
    thread.join()
    assert len(told.read_text()) > 1

"""Jobs are done once, come back when their worker dies, and tell nobody of papers that they may not see."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from arising.reading.child import Readers
from arising_service.accounts.viewers import PUBLIC
from arising_service.jobs import queue, tasks
from arising_service.jobs.listing import job, jobs, retry_job
from arising_service.jobs.models import Job, State
from arising_service.jobs.worker import Worker
from arising_service.register import changes
from arising_service.register.queries.papers import papers
from tests.service.papers_made import JUNE, SEPTEMBER

pytestmark = pytest.mark.django_db


def _lose(number: int) -> None:
    Job.objects.filter(pk=number).update(lease_until=timezone.now() - timedelta(seconds=1))


def test_of_a_key_one_job_waits() -> None:
    first = queue.ask_for("follow", "follow")
    assert queue.ask_for("follow", "follow") == first
    assert queue.take("w") is not None
    assert queue.ask_for("follow", "follow") != first


def test_the_first_of_the_highest_priority_is_taken_once() -> None:
    late = queue.ask_for("follow", "a", priority=10)
    early = queue.ask_for("follow", "b")
    taken = [queue.take(worker) for worker in ("one", "two", "three")]
    assert [each.pk if each else None for each in taken] == [early, late, None]


def test_a_job_whose_worker_died_is_done_by_another() -> None:
    number = queue.ask_for("follow", "follow")
    queue.take("dead")
    assert queue.reap() == 0
    _lose(number)
    assert queue.reap() == 1
    again = queue.take("alive")
    assert again is not None
    assert (again.pk, again.attempts) == (number, 2)


def test_a_worker_that_lost_its_lease_can_end_nothing() -> None:
    number = queue.ask_for("follow", "follow")
    queue.take("slow")
    _lose(number)
    queue.reap()
    queue.take("other")
    assert not queue.renew(number, "slow")
    queue.end(number, "slow")
    assert Job.objects.get(pk=number).state == State.RUNNING


def test_a_lost_job_that_was_asked_for_again_is_done_once_and_is_no_failure() -> None:
    """Whoever imports again asks for the paper again, before the dead worker's lease has run out."""
    first = queue.ask_for("follow", "follow")
    queue.take("dead")
    second = queue.ask_for("follow", "follow")
    _lose(first)
    assert queue.reap() == 0
    taken = [queue.take("alive"), queue.take("alive")]
    assert [each.pk if each else None for each in taken] == [second, None]
    assert queue.failures() == ()


def test_a_paper_that_nobody_asked_for_is_found_and_a_failure_is_left_alone() -> None:
    """The server was killed between keeping a paper and asking for it to be read."""
    left, _ = changes.add_paper(JUNE.encode(), "june.txt", changes.SYSTEM)
    assert tasks.ask_for_what_was_left() == 1
    assert tasks.ask_for_what_was_left() == 0
    job = queue.take("w")
    assert job is not None
    assert job.paper == left.id
    queue.end(job.pk, "w", "The paper ends its reader.")
    assert tasks.ask_for_what_was_left() == 0


def test_a_job_that_ends_its_workers_is_not_tried_for_ever() -> None:
    number = queue.ask_for("follow", "follow")
    for _ in range(queue.MOST_ATTEMPTS):
        assert queue.take("w") is not None
        _lose(number)
        queue.reap()
    row = Job.objects.get(pk=number)
    assert (row.state, "ended 5 times" in row.failure) == (State.FAILED, True)


def test_a_failure_that_may_pass_is_tried_later_and_later() -> None:
    number = queue.ask_for("follow", "follow")
    taken = queue.take("w")
    assert taken is not None
    queue.put_off(taken, "w", "The disk is full.")
    assert queue.take("w") is None
    Job.objects.filter(pk=number).update(run_after=timezone.now())
    assert queue.take("w") is not None


def test_a_worker_reads_follows_and_keeps_what_fails() -> None:
    for name, data in (("june.txt", JUNE.encode()), ("september.txt", SEPTEMBER.encode()), ("bad.pdf", b"%PDF-1.7 no")):
        paper, _ = changes.add_paper(data, name, changes.SYSTEM)
        tasks.ask_to_read(paper)
    with Readers(1) as readers:
        Worker(readers).work(until=lambda: queue.unfinished() == 0)
    assert {row.name: row.state for row in papers(changes.SYSTEM).rows} == {
        "june.txt": "read", "september.txt": "read", "bad.pdf": "failed",
    }  # fmt: skip
    assert {row.state for row in jobs(changes.SYSTEM)} == {"done"}
    assert [row.task for row in jobs(changes.SYSTEM)][:1] == ["follow"]


def test_leaving_a_job_is_no_attempt() -> None:
    """A server that is restarted often, each time in the middle of the same paper, does not give it up."""
    number = queue.ask_for("follow", "follow")
    for _ in range(queue.MOST_ATTEMPTS + 1):
        job = queue.take("w")
        assert job is not None
        queue.give_back(job, "w")
    row = Job.objects.get(pk=number)
    assert (row.state, row.attempts) == (State.NEW, 0)


def test_a_fault_of_the_program_ends_the_job_and_not_the_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("by nothing")

    monkeypatch.setitem(tasks.TASKS, "follow", broken)
    monkeypatch.setattr(queue, "MOST_ATTEMPTS", 1)
    number = queue.ask_for("follow", "follow")
    with Readers(1) as readers:
        Worker(readers).work(until=lambda: True)
    row = job(changes.SYSTEM, number)
    assert row.state == "failed"
    assert "ZeroDivisionError" in row.failure
    assert retry_job(changes.SYSTEM, number)
    assert job(changes.SYSTEM, number).state == "new"


def test_claiming_looks_at_waiting_jobs_alone() -> None:
    """The partial index is used: a table with years of jobs that are done slows nothing."""
    waiting = Job.objects.filter(state=State.NEW, run_after__lte=timezone.now()).order_by("priority", "pk")
    from django.db import connection

    if connection.vendor == "sqlite":
        assert "jobs_waiting" in waiting.values_list("pk").explain()
    names = set(connection.introspection.get_constraints(connection.cursor(), "jobs_job"))
    assert {"jobs_waiting", "jobs_leased", "one_waiting_job_a_key"} <= names


def test_the_public_sees_no_job() -> None:
    queue.ask_for("follow", "follow")
    assert jobs(PUBLIC) == ()

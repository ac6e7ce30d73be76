"""The table of jobs as a queue: asking for one, taking it on a lease, renewing, ending, and bringing back the lost."""

from __future__ import annotations

from datetime import timedelta

from django.db import connection, transaction
from django.db.models import F
from django.utils import timezone

from arising_service.jobs.models import Job, State

LEASE = timedelta(seconds=60)
"""For how long a worker has a job before it must renew; after that another may take it."""
MOST_ATTEMPTS = 5
"""A job whose worker died this often is not tried again by itself: it may be what kills them."""
_FIRST_WAIT = timedelta(seconds=5)


def ask_for(
    task: str, key: str, *, priority: int = 0, paper: int | None = None, by: int | None = None, **arguments: str | bool
) -> int:
    """Put a job in the queue, unless one of that key is waiting. Gives its number."""
    job, _ = Job.objects.get_or_create(
        key=key, state=State.NEW,
        defaults={
            "task": task, "arguments": arguments, "priority": priority, "paper": paper, "asked_by_id": by,
            "run_after": timezone.now(),
        },
    )  # fmt: skip
    return int(job.pk)


def take(worker: str) -> Job | None:
    """The next waiting job, now the worker's; ``None`` where none waits.

    It is taken by changing a row that still waits: of two workers that reach for it, one changes nothing.
    """
    while True:
        with transaction.atomic():
            waiting = Job.objects.filter(state=State.NEW, run_after__lte=timezone.now()).order_by("priority", "pk")
            if connection.features.has_select_for_update_skip_locked:
                waiting = waiting.select_for_update(skip_locked=True)
            found = waiting.values_list("pk", flat=True).first()
            if found is None:
                return None
            now = timezone.now()
            taken = Job.objects.filter(pk=found, state=State.NEW).update(
                state=State.RUNNING, worker=worker, lease_until=now + LEASE, attempts=F("attempts") + 1, started_at=now,
                failure="", done=0, total=0,
            )  # fmt: skip
        if taken:
            return Job.objects.get(pk=found)


def renew(job: int, worker: str) -> bool:
    """Keep a job for another lease. ``False`` says that it is the worker's no more, and its work will be done again."""
    held = Job.objects.filter(pk=job, worker=worker, state=State.RUNNING)
    return held.update(lease_until=timezone.now() + LEASE) == 1


def tell(job: int, worker: str, done: int, total: int) -> None:
    """Say how far a job is."""
    Job.objects.filter(pk=job, worker=worker, state=State.RUNNING).update(done=done, total=total)


def end(job: int, worker: str, failure: str = "") -> None:
    """A job is done, or has failed for good with the reason given."""
    state = State.FAILED if failure else State.DONE
    Job.objects.filter(pk=job, worker=worker, state=State.RUNNING).update(
        state=state, failure=failure, lease_until=None, ended_at=timezone.now()
    )


def put_off(job: Job, worker: str, why: str) -> None:
    """Try a job again later: each time twice as late, and not for ever."""
    if job.attempts >= MOST_ATTEMPTS:
        end(job.pk, worker, why)
        return
    with transaction.atomic():
        if _waits(job.key):
            end(job.pk, worker)
            return
        Job.objects.filter(pk=job.pk, worker=worker, state=State.RUNNING).update(
            state=State.NEW, worker="", lease_until=None, failure=why,
            run_after=timezone.now() + _FIRST_WAIT * 2 ** (job.attempts - 1),
        )  # fmt: skip


def give_back(job: Job, worker: str) -> None:
    """Let a job wait again that its worker was told to leave: that is no attempt, however often it happens."""
    with transaction.atomic():
        if _waits(job.key):
            end(job.pk, worker)
            return
        Job.objects.filter(pk=job.pk, worker=worker, state=State.RUNNING).update(
            state=State.NEW, worker="", lease_until=None, attempts=F("attempts") - 1, run_after=timezone.now()
        )


def reap() -> int:
    """Bring back the jobs whose worker has let the lease run out. Gives how many.

    Where the same was asked for again meanwhile, the job that waits does the work, and the lost one is over.
    """
    brought = 0
    lost = Job.objects.filter(state=State.RUNNING, lease_until__lt=timezone.now())
    for job in list(lost):
        held = Job.objects.filter(pk=job.pk, worker=job.worker, state=State.RUNNING, lease_until=job.lease_until)
        with transaction.atomic():
            if _waits(job.key):
                held.update(state=State.DONE, lease_until=None, ended_at=timezone.now())
            elif job.attempts < MOST_ATTEMPTS:
                brought += held.update(state=State.NEW, worker="", lease_until=None)
            else:
                why = f"The worker was ended {job.attempts} times while it did this. Look at the paper, then retry."
                held.update(state=State.FAILED, lease_until=None, ended_at=timezone.now(), failure=why)
    return brought


def _waits(key: str) -> bool:
    return Job.objects.filter(key=key, state=State.NEW).exists()


def forget_worker(worker: str) -> int:
    """Give back whatever a worker holds that is known to have ended. Gives how many jobs."""
    held = Job.objects.filter(worker=worker, state=State.RUNNING)
    held.update(lease_until=timezone.now() - LEASE)
    return reap()


def retry(job: int) -> bool:
    """Let a failed job wait again. ``False`` where it has not failed, or where one of its key waits already."""
    with transaction.atomic():
        row = Job.objects.filter(pk=job, state=State.FAILED).first()
        if row is None or Job.objects.filter(key=row.key, state=State.NEW).exists():
            return False
        changed = Job.objects.filter(pk=job, state=State.FAILED).update(
            state=State.NEW, attempts=0, failure="", run_after=timezone.now(), ended_at=None
        )
        return changed == 1


def unfinished() -> int:
    """How many jobs wait or run."""
    return Job.objects.filter(state__in=(State.NEW, State.RUNNING)).count()


def failures() -> tuple[tuple[str, str], ...]:
    """The tasks of the jobs that have failed for good, and why."""
    return tuple(Job.objects.filter(state=State.FAILED).order_by("pk").values_list("task", "failure"))

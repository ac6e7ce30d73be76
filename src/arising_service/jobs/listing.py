"""Jobs as pages show them: to whom a paper is hidden, its job is too."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from arising_service.accounts.viewers import Viewer
from arising_service.jobs import queue
from arising_service.jobs.models import Job, State
from arising_service.register.errors import NotAllowed, NotThere
from arising_service.register.queries.papers import paper_names


@dataclass(frozen=True, slots=True)
class JobRow:
    """A job. ``sha256`` and ``paper`` name the paper it works on, where it is of one."""

    id: int
    task: str
    state: str
    done: int
    total: int
    attempts: int
    failure: str
    sha256: str
    paper: str
    asked_at: datetime
    started_at: datetime | None
    ended_at: datetime | None


def jobs(viewer: Viewer, state: str = "", most: int = 100) -> tuple[JobRow, ...]:
    """The last jobs, the newest first; of one state, if ``state`` names it. Nothing for whoever is not staff."""
    if not viewer.is_staff:
        return ()
    found = Job.objects.order_by("-pk")
    if state:
        found = found.filter(state=state)
    shown = list(found[:most])
    names = paper_names(viewer, [each.paper for each in shown if each.paper is not None])
    return tuple(
        _row(each, *names.get(each.paper or 0, ("", ""))) for each in shown if each.paper is None or each.paper in names
    )


def job(viewer: Viewer, number: int) -> JobRow:
    """One job, for the page that shows how far it is.

    Raises:
        NotThere: there is none, or it may not be seen.
    """
    row = Job.objects.filter(pk=number).first() if viewer.is_staff else None
    names = paper_names(viewer, [row.paper]) if row and row.paper is not None else {}
    if row is None or (row.paper is not None and row.paper not in names):
        raise NotThere("There is no such job.")
    return _row(row, *names.get(row.paper or 0, ("", "")))


def waiting(viewer: Viewer) -> tuple[int, int]:
    """How many jobs wait, and how many run; nothing for whoever is not staff."""
    if not viewer.is_staff:
        return 0, 0
    found = Job.objects.filter(state__in=(State.NEW, State.RUNNING)).values_list("state", flat=True)
    states = list(found)
    return states.count(State.NEW), states.count(State.RUNNING)


def retry_job(viewer: Viewer, number: int) -> bool:
    """Let a failed job be tried again. Gives whether it now waits.

    Raises:
        NotAllowed: the viewer may not settle things.
        NotThere: there is no such job, or it may not be seen.
    """
    if not viewer.settles:
        raise NotAllowed("Only a clerk or an administrator may do this.")
    job(viewer, number)
    return queue.retry(number)


def _row(each: Job, sha256: str, paper: str) -> JobRow:
    return JobRow(
        each.pk, each.task, each.state, each.done, each.total, each.attempts, each.failure, sha256, paper,
        each.asked_at, each.started_at, each.ended_at,
    )  # fmt: skip

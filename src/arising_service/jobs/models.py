"""A job: long work that is kept in a table, and taken by a worker on a lease."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q


class State(models.TextChoices):
    """How far a job is."""

    NEW = "new", "Waiting"
    RUNNING = "running", "Running"
    DONE = "done", "Done"
    FAILED = "failed", "Failed"


class Job(models.Model):
    """One call of a task. ``key`` names what it is about: of those waiting, there is one a key.

    A worker takes it until ``lease_until`` and renews that while it works. A worker that dies does not, and the
    job is waiting again. ``run_after`` puts a job off, after a failure that may pass. ``paper`` is the number of the
    paper it works on, so that who may not see the paper does not see the job either.
    """

    task = models.CharField(max_length=40)
    arguments = models.JSONField(default=dict)
    key = models.CharField(max_length=120)
    paper = models.BigIntegerField(null=True, blank=True)
    state = models.CharField(max_length=8, choices=State.choices, default=State.NEW)
    priority = models.SmallIntegerField(default=0)
    run_after = models.DateTimeField(auto_now_add=False)
    attempts = models.PositiveSmallIntegerField(default=0)
    worker = models.CharField(max_length=40, blank=True)
    lease_until = models.DateTimeField(null=True, blank=True)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    failure = models.TextField(blank=True)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="jobs"
    )
    asked_at = models.DateTimeField(auto_now_add=True)
    started_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-asked_at", "-pk")
        # Claiming looks at waiting jobs alone, the reaper at running ones alone: neither ever wades through those
        # that are done, and claiming never asks about leases.
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=("priority", "id"), name="jobs_waiting", condition=Q(state="new")),
            models.Index(fields=("lease_until",), name="jobs_leased", condition=Q(state="running")),
        ]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=("key",), name="one_waiting_job_a_key", condition=Q(state="new"))
        ]

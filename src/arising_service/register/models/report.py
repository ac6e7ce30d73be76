"""A report put before a body."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from arising_service.register.models.paper import Paper
from arising_service.register.models.visibility import VisibleQuerySet


class Report(models.Model):
    """A report in a paper, with what it recommends, one recommendation a line."""

    paper = models.ForeignKey(Paper, on_delete=models.CASCADE, related_name="reports")
    title = models.TextField()
    author = models.CharField(max_length=300, blank=True)
    on = models.DateField(null=True, blank=True)
    agenda_item = models.CharField(max_length=40, blank=True)
    recommends = models.JSONField(default=list)
    page = models.PositiveIntegerField(default=1)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    hidden = models.BooleanField(default=False)

    exempt_paths: ClassVar[tuple[str, ...]] = ("hidden", "paper__exempt")
    objects = VisibleQuerySet.as_manager()

    class Meta:
        ordering = ("start",)

"""What the reader could not settle, and what a person said of it."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from arising_service.register.models.paper import Paper
from arising_service.register.models.visibility import VisibleQuerySet


class Doubt(models.Model):
    """What the reader noticed in a paper and could not settle. ``settled_at`` says that a person has."""

    paper = models.ForeignKey(Paper, on_delete=models.CASCADE, related_name="doubts")
    key = models.CharField(max_length=12)
    kind = models.CharField(max_length=40)
    what = models.TextField()
    page = models.PositiveIntegerField(default=1)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    hidden = models.BooleanField(default=False)
    settled_at = models.DateTimeField(null=True, blank=True)
    settled_note = models.TextField(blank=True)

    exempt_paths: ClassVar[tuple[str, ...]] = ("hidden", "paper__exempt")
    objects = VisibleQuerySet.as_manager()

    class Meta:
        ordering = ("paper__name", "start")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=("paper", "key"), name="one_doubt_a_paper_and_key")
        ]

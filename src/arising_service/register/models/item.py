"""Agenda items, minutes, and what was decided under them."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from arising_service.register.models.body import Body
from arising_service.register.models.meeting import MeetingSource
from arising_service.register.models.visibility import VisibleQuerySet


class Item(models.Model):
    """An agenda item or a minute in one paper. ``text`` is everything said under its title.

    ``exempt`` marks the item itself; ``hidden`` says that the item or its paper is exempt, and keeps it out of
    the public index. ``body`` and ``on`` are the meeting's, kept here too so that search can narrow by them.
    """

    source = models.ForeignKey(MeetingSource, on_delete=models.CASCADE, related_name="items")
    body = models.ForeignKey(Body, on_delete=models.CASCADE, related_name="items")
    on = models.DateField()
    order = models.PositiveIntegerField()
    number = models.CharField(max_length=40, blank=True)
    title = models.TextField(blank=True)
    parent = models.CharField(max_length=40, blank=True)
    section = models.CharField(max_length=120, blank=True)
    pages = models.CharField(max_length=20, blank=True)
    text = models.TextField(blank=True)
    page = models.PositiveIntegerField(default=1)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    exempt = models.BooleanField(default=False)
    paragraph = models.CharField(max_length=40, blank=True)
    hidden = models.BooleanField(default=False)

    exempt_paths: ClassVar[tuple[str, ...]] = ("hidden",)
    objects = VisibleQuerySet.as_manager()

    class Meta:
        ordering = ("order",)
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=("body", "-on")),
            models.Index(fields=("-on", "-id"), name="items_newest"),
        ]

    def __str__(self) -> str:
        return f"{self.number}. {self.title}".strip(". ")


class Resolution(models.Model):
    """What was decided, word for word."""

    item = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="resolutions")
    order = models.PositiveIntegerField()
    number = models.CharField(max_length=40, blank=True)
    mover = models.CharField(max_length=200, blank=True)
    seconder = models.CharField(max_length=200, blank=True)
    lead_in = models.TextField(blank=True)
    text = models.TextField()
    outcome = models.CharField(max_length=8, blank=True)
    votes = models.TextField(blank=True)
    page = models.PositiveIntegerField(default=1)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()

    exempt_paths: ClassVar[tuple[str, ...]] = ("item__hidden",)
    objects = VisibleQuerySet.as_manager()

    class Meta:
        ordering = ("order",)

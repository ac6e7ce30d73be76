"""A meeting of a body on a day, the papers that tell of it, and who was there."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from django.db import models
from django.db.models import Exists, OuterRef

from arising_service.register.models.body import Body
from arising_service.register.models.paper import Paper
from arising_service.register.models.visibility import VisibleQuerySet

if TYPE_CHECKING:
    from arising_service.accounts.viewers import Viewer


class MeetingQuerySet(models.QuerySet["Meeting"]):
    """Meetings."""

    def visible_to(self, viewer: Viewer) -> MeetingQuerySet:
        """The meetings of which at least one paper is visible."""
        if viewer.sees_exempt:
            return self.all()
        return self.filter(Exists(MeetingSource.objects.visible_to(viewer).filter(meeting=OuterRef("pk"))))


class Told(models.Model):
    """What a paper tells of a meeting as a whole."""

    time = models.TimeField(null=True, blank=True)
    end_time = models.TimeField(null=True, blank=True)
    venue = models.CharField(max_length=300, blank=True)
    chair = models.CharField(max_length=200, blank=True)
    cancelled = models.BooleanField(default=False)

    class Meta:
        abstract = True


class Meeting(Told):
    """One meeting. Facts are those of its public minutes where there are any, else of its public agenda.

    So an exempt paper never speaks through them.
    """

    body = models.ForeignKey(Body, on_delete=models.CASCADE, related_name="meetings")
    on = models.DateField(db_index=True)

    objects = MeetingQuerySet.as_manager()

    class Meta:
        ordering = ("-on", "body__name")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=("body", "on"), name="one_meeting_a_body_and_day")
        ]

    def __str__(self) -> str:
        return f"{self.body}, {self.on:%-d %B %Y}"


class Role(models.TextChoices):
    """How a paper tells of a meeting."""

    AGENDA = "agenda", "Agenda"
    MINUTES = "minutes", "Minutes"
    NOTICE = "notice", "Announced"
    """Minutes or an agenda of another meeting announce it as the next."""


class MeetingSource(Told):
    """One paper's telling of a meeting: its agenda, its minutes, or the words that announce it.

    ``printed`` is the body's name as this paper prints it; ``order`` counts the meetings of the paper.
    """

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="sources")
    paper = models.ForeignKey(Paper, on_delete=models.CASCADE, related_name="tells_of")
    role = models.CharField(max_length=8, choices=Role.choices)
    printed = models.CharField(max_length=300)
    order = models.PositiveIntegerField(default=0)
    page = models.PositiveIntegerField(default=1)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()

    exempt_paths: ClassVar[tuple[str, ...]] = ("paper__exempt",)
    objects = VisibleQuerySet.as_manager()

    class Meta:
        ordering = ("paper__name", "start")


class Attendance(models.Model):
    """Somebody named as present, in attendance, or sending apologies, by one paper.

    ``key`` is the name without case and signs: the same person at another meeting has the same.
    """

    source = models.ForeignKey(MeetingSource, on_delete=models.CASCADE, related_name="attendances")
    how = models.CharField(max_length=16)
    name = models.CharField(max_length=200)
    key = models.CharField(max_length=200, db_index=True)
    post = models.CharField(max_length=300, blank=True)
    capacity = models.CharField(max_length=200, blank=True)
    order = models.PositiveIntegerField()

    exempt_paths: ClassVar[tuple[str, ...]] = ("source__paper__exempt",)
    objects = VisibleQuerySet.as_manager()

    class Meta:
        ordering = ("order",)


class Interest(models.Model):
    """An interest declared at a meeting, as a paper prints it."""

    source = models.ForeignKey(MeetingSource, on_delete=models.CASCADE, related_name="interests")
    member = models.CharField(max_length=200)
    kind = models.CharField(max_length=80, blank=True)
    subject = models.TextField(blank=True)
    item = models.CharField(max_length=40, blank=True)
    page = models.PositiveIntegerField(default=1)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    hidden = models.BooleanField(default=False)

    exempt_paths: ClassVar[tuple[str, ...]] = ("hidden", "source__paper__exempt")
    objects = VisibleQuerySet.as_manager()

    class Meta:
        ordering = ("start",)

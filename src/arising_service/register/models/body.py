"""A body: committee, commission, board, panel, partnership."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Exists, OuterRef

if TYPE_CHECKING:
    from arising_service.accounts.viewers import Viewer


class BodyQuerySet(models.QuerySet["Body"]):
    """Bodies."""

    def visible_to(self, viewer: Viewer) -> BodyQuerySet:
        """The bodies of which a paper or an ask is visible: the name of a body may itself be a secret."""
        from arising_service.register.models.ask import Ask
        from arising_service.register.models.meeting import MeetingSource

        if viewer.sees_exempt:
            return self.all()
        met = MeetingSource.objects.visible_to(viewer).filter(meeting__body=OuterRef("pk"))
        asked = Ask.objects.visible_to(viewer).filter(body=OuterRef("pk"))
        return self.filter(Exists(met) | Exists(asked))


class Body(models.Model):
    """One body. ``key`` is its name without case and joining words, by which papers find it.

    ``followed_to`` is the day as of which its asks were last judged. ``followed_state`` is a digest of all that the
    judging depended on: as long as it is the same, following again would find the same.
    """

    name = models.CharField(max_length=300)
    slug = models.SlugField(max_length=120, unique=True)
    key = models.CharField(max_length=300, unique=True)
    followed_to = models.DateField(null=True, blank=True)
    followed_state = models.CharField(max_length=64, blank=True)

    objects = BodyQuerySet.as_manager()

    class Meta:
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name

"""The audit trail: one entry for every change, never changed and never deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q

from arising_service.register.models.ask import Ask
from arising_service.register.models.paper import Paper

if TYPE_CHECKING:
    from arising_service.accounts.viewers import Viewer


class AuditQuerySet(models.QuerySet["AuditEntry"]):
    """Entries."""

    def visible_to(self, viewer: Viewer) -> AuditQuerySet:
        """The entries that speak of nothing exempt."""
        if viewer.sees_exempt:
            return self.all()
        hidden_ask = Ask.objects.filter(Q(hidden=True) | Q(paper__exempt=True), name=OuterRef("ask"))
        return self.exclude(hidden=True).exclude(paper__exempt=True).exclude(Exists(hidden_ask))


class AuditEntry(models.Model):
    """Who did what to which thing, when, and what it was before and after.

    ``before`` and ``after`` hold no words of papers and no personal data beyond names of fields and states.
    ``paper`` and ``ask`` are what the thing belongs to; ``hidden`` marks what only those with the right may see.
    """

    at = models.DateTimeField(auto_now_add=True, db_index=True)
    who = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="audit_entries"
    )
    verb = models.CharField(max_length=40)
    noun = models.CharField(max_length=40)
    noun_id = models.CharField(max_length=64)
    before = models.JSONField(default=dict)
    after = models.JSONField(default=dict)
    paper = models.ForeignKey(Paper, null=True, blank=True, on_delete=models.PROTECT, related_name="audit_entries")
    ask = models.CharField(max_length=12, blank=True, db_index=True)
    hidden = models.BooleanField(default=False)

    objects = AuditQuerySet.as_manager()

    class Meta:
        ordering = ("-at", "-pk")

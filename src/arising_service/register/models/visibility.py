"""What may be seen by whom: the one filter that every query starts from. Deny by default."""

from __future__ import annotations

from typing import Generic, TypeVar

from django.db import models
from django.db.models import Q

from arising_service.accounts.viewers import Viewer

Row = TypeVar("Row", bound=models.Model)


class VisibleQuerySet(models.QuerySet[Row], Generic[Row]):
    """Rows with a way from each to what may make it exempt.

    ``exempt_paths`` are the look-ups that lead to a flag ``exempt``: the row's own, its paper's, its item's.
    """

    def visible_to(self, viewer: Viewer) -> VisibleQuerySet[Row]:
        """The rows that ``viewer`` may see. Exempt ones are left out as if they did not exist."""
        if viewer.sees_exempt:
            return self.all()
        hidden = Q()
        for path in getattr(self.model, "exempt_paths", ()):
            hidden |= Q(**{path: True})
        return self.exclude(hidden) if hidden else self.all()

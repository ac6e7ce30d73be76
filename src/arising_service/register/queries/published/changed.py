"""What has changed since a time, where that is little: long lists are then found from it, and not gone through.

A program that keeps a copy asks each list every night, and as a rule next to nothing has changed.
"""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from arising_service.accounts.viewers import Viewer
from arising_service.register.models import Ask, MeetingSource
from arising_service.register.queries.published.parts import Wanted

_LITTLE = 1_000


def sources(viewer: Viewer, wanted: Wanted) -> list[int] | None:
    """The tellings of meetings by papers that were read or added since; ``None`` where it matters not, or is much."""
    if wanted.modified_since is None:
        return None
    since = wanted.modified_since
    read = Q(paper__read_at__gte=since) | Q(paper__read_at=None, paper__added_at__gte=since)
    return _little(MeetingSource.objects.visible_to(viewer).filter(read))


def asks(viewer: Viewer, wanted: Wanted) -> list[int] | None:
    """The asks that changed since; ``None`` where it matters not, or is much."""
    if wanted.modified_since is None:
        return None
    return _little(Ask.objects.visible_to(viewer).filter(changed_at__gte=wanted.modified_since))


def _little(found: Any) -> list[int] | None:  # noqa: ANN401 a query set of either
    keys = list(found.order_by().values_list("pk", flat=True)[: _LITTLE + 1])
    return keys if len(keys) <= _LITTLE else None

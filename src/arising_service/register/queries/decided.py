"""What people decided, as the engine takes it."""

from __future__ import annotations

from arising.record.ask import PersonDecision, Verdict
from arising_service.register.models import Decision


def standing_decisions() -> list[PersonDecision]:
    """Every decision that was not taken back, in order. Not for pages: it asks nobody's rights.

    Of asks that the papers followed do not print, the engine makes nothing.
    """
    rows = Decision.objects.filter(undone_at=None).select_related("by").order_by("on", "at", "pk")
    return [
        PersonDecision(
            ask=row.ask, verdict=Verdict(row.verdict), by=str(row.by), on=row.on, evidence=row.evidence,
            value=row.value, minute=row.minute, note=row.note,
        )
        for row in rows
    ]  # fmt: skip

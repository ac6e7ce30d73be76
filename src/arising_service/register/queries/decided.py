"""What people decided, as the engine takes it."""

from __future__ import annotations

from collections.abc import Collection

from arising.record.ask import PersonDecision, Verdict
from arising_service.register.models import AuditEntry, Decision


def standing_decisions() -> list[PersonDecision]:
    """Every decision that was not taken back, in order. Not for pages: it asks nobody's rights.

    Of asks that the papers followed do not print, the engine makes nothing. Nobody is named: what the engine says of
    a decision, as in the reasons for a status, is told to all, and who took it is told to staff alone.
    """
    rows = Decision.objects.filter(undone_at=None).order_by("on", "at", "pk")
    return [
        PersonDecision(
            ask=row.ask, verdict=Verdict(row.verdict), by="Staff", on=row.on, evidence=row.evidence,
            value=row.value, minute=row.minute, note=row.note,
        )
        for row in rows
    ]  # fmt: skip


def evidence_decided_hidden(asks: Collection[str]) -> frozenset[str]:
    """The evidence of some asks that not all could see when it was confirmed or rejected, even if it is gone since."""
    entries = AuditEntry.objects.filter(verb="decide", ask__in=asks, hidden=True).values_list("after", flat=True)
    return frozenset(after["evidence"] for after in entries if after.get("evidence"))

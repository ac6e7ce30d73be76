"""The audit trail, for clerks and administrators."""

from __future__ import annotations

from arising_service.accounts.viewers import Viewer
from arising_service.register.models import AuditEntry
from arising_service.register.queries import rows


def audit_trail(
    viewer: Viewer,
    page: int = 1,
    each: int = 50,
    *,
    ask: str = "",
    sha256: str = "",
    verb: str = "",
    who: int | None = None,
) -> rows.Paged[rows.AuditRow]:
    """One page of the changes, the last first. Nothing for whoever may not settle."""
    if not viewer.settles:
        return rows.Paged((), 1, 0, each)
    found = AuditEntry.objects.visible_to(viewer).select_related("who", "paper")
    if ask:
        found = found.filter(ask=ask)
    if sha256:
        found = found.filter(paper__sha256=sha256)
    if verb:
        found = found.filter(verb=verb)
    if who is not None:
        found = found.filter(who=who)
    total = found.count()
    number = max(1, min(page, -(-total // each) or 1))
    shown = found.order_by("-at", "-pk")[(number - 1) * each : number * each]
    told = tuple(
        rows.AuditRow(
            one.pk, one.at, str(one.who) if one.who else "Arising", one.verb, one.noun, one.noun_id, dict(one.before),
            dict(one.after), one.ask, one.paper.name if one.paper else "", one.paper.sha256 if one.paper else "",
        )
        for one in shown
    )  # fmt: skip
    return rows.Paged(told, number, total, each)

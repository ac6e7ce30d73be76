"""One entry in the audit trail for each change."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from arising_service.accounts.viewers import Viewer
from arising_service.register.models import AuditEntry, Paper


def enter(
    by: Viewer | None,
    verb: str,
    noun: str,
    noun_id: object,
    *,
    before: Mapping[str, Any] | None = None,
    after: Mapping[str, Any] | None = None,
    paper: Paper | None = None,
    ask: str = "",
    hidden: bool = False,
) -> None:
    """Write the entry of one change, in the transaction that makes the change.

    ``by`` is ``None`` for what the machine does of itself.
    """
    AuditEntry.objects.create(
        who_id=by.user_id if by else None, verb=verb, noun=noun, noun_id=str(noun_id), before=dict(before or {}),
        after=dict(after or {}), paper=paper, ask=ask, hidden=hidden,
    )  # fmt: skip

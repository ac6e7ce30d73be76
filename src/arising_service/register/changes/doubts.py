"""Doubts that a person settles."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from arising_service.accounts.viewers import Viewer
from arising_service.register.changes.audit import enter
from arising_service.register.changes.rights import must_settle
from arising_service.register.errors import NotThere
from arising_service.register.models import Doubt


def settle_doubt(by: Viewer, doubt: int, note: str = "") -> None:
    """Say that a doubt was looked at. It stays settled when the paper is read again.

    Raises:
        NotAllowed: ``by`` is neither clerk nor administrator.
        NotThere: no such doubt waits, or none that ``by`` may see.
    """
    _set(by, doubt, note.strip(), settle=True)


def unsettle_doubt(by: Viewer, doubt: int) -> None:
    """Take the settling of a doubt back.

    Raises:
        NotAllowed: ``by`` is neither clerk nor administrator.
        NotThere: no such doubt was settled, or none that ``by`` may see.
    """
    _set(by, doubt, "", settle=False)


def _set(by: Viewer, doubt: int, note: str, *, settle: bool) -> None:
    must_settle(by)
    with transaction.atomic():
        row = Doubt.objects.visible_to(by).select_related("paper").filter(pk=doubt, settled_at__isnull=settle).first()
        if row is None:
            raise NotThere("There is no such doubt. Somebody else may have settled it.")
        row.settled_at, row.settled_note = (timezone.now(), note) if settle else (None, "")
        row.save(update_fields=["settled_at", "settled_note"])
        verb = "settle doubt" if settle else "unsettle doubt"
        enter(
            by, verb, "doubt", doubt, before={"settled": not settle}, after={"settled": settle}, paper=row.paper,
            hidden=row.hidden,
        )  # fmt: skip

"""asks + later papers → evidence and status, with reasons."""

from __future__ import annotations

from arising.following_up.following import follow
from arising.following_up.reconciling import reconcile

__all__ = ["follow", "reconcile"]

"""paper → record."""

from __future__ import annotations

from arising.reading.reader import read

__all__ = ["read"]

"""files → answers, each file read in a child process that can harm nothing but its own answer."""

from __future__ import annotations

from arising.reading.child.cage import Protection, protection
from arising.reading.child.limits import Limits
from arising.reading.child.readers import Outcome, Readers

__all__ = ["Limits", "Outcome", "Protection", "Readers", "protection"]

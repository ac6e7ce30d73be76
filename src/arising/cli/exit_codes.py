"""What the command's exit code says."""

from __future__ import annotations

DONE = 0
FAILED = 1
"""At least one paper could not be read; the others were."""
MISUSED = 2
INTERRUPTED = 130

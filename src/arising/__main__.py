"""``python -m arising`` is the command ``arising``."""

from __future__ import annotations

import sys

from arising.cli import main

if __name__ == "__main__":
    sys.exit(main())

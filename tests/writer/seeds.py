"""Seeds of the random papers that the tests print.

A seed has nothing to shrink, and Hypothesis also draws numbers that it finds in whatever source files are loaded: which
papers were printed changed with any file of the project, and a run could fail that had nothing to do with the change.
"""

from __future__ import annotations

import os
from random import Random

_MOST = 2**20


def seeds(case: str, count: int) -> list[int]:
    """``count`` seeds, the same for a case in every run; ``EXPLORE=2000`` in the environment gives as many new ones."""
    wanted = int(os.environ.get("EXPLORE", "0"))
    return (Random() if wanted else Random(case)).sample(range(_MOST), wanted or count)

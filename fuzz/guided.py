"""``python -m fuzz.guided text``: the same targets under atheris, which learns from the paths that code takes.

Atheris is no dependency of the project: ``pip install atheris`` first. It runs in one process, without the child's
limits, until it finds something or is stopped; what it is given after the format goes to it.
"""

from __future__ import annotations

import importlib
import sys
import tempfile
from pathlib import Path

from fuzz.seeds import FORMATS, seeds


def main() -> int:
    """Set up the corpus and hand over."""
    if len(sys.argv) < 2 or sys.argv[1] not in FORMATS:
        print(f"Name a format: {', '.join(FORMATS)}.")
        return 2
    try:
        atheris = importlib.import_module("atheris")
    except ImportError:
        print("Atheris is not installed. Run: pip install atheris")
        return 2
    kind = sys.argv.pop(1)
    with atheris.instrument_imports(include=["arising.reading.formats"]):
        targets = importlib.import_module("fuzz.targets")
    corpus = Path(tempfile.mkdtemp(prefix="fuzz-"))
    for number, data in enumerate(seeds(kind)):
        (corpus / str(number)).write_bytes(data)
    atheris.Setup([*sys.argv, str(corpus)], lambda data: targets.check(data, "paper", {"format": kind}))
    atheris.Fuzz()
    return 0


if __name__ == "__main__":
    sys.exit(main())

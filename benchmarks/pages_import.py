"""Times the import of the shared papers, end to end, beside reading them: ``python -m benchmarks.pages_import``.

The register's tables are made before, once, and what that takes is told by itself: it has nothing to do with papers.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SHARED = Path(__file__).resolve().parent.parent.parent / "shared" / "papers"
BAR = 3.0
"""How many times the time of reading them an import may take."""


def main() -> int:
    """Print both times and their ratio. The exit code is 1 where the bar is missed."""
    if not SHARED.is_dir():
        print("import: no shared papers beside the checkout")
        return 0
    ratios, made, read, imported = [], 0.0, 0.0, 0.0
    for _ in range(3):
        with tempfile.TemporaryDirectory(prefix="arising-bench-") as folder:
            read = _seconds("read", str(SHARED), "--json", "--out", f"{folder}/record.jsonl", "--jobs", "1")
            made = _seconds("doctor", data=f"{folder}/data")
            imported = _seconds("import", str(SHARED), "--jobs", "1", data=f"{folder}/data")
        ratios.append(imported / read)
    ratio = statistics.median(ratios)
    verdict = "met" if ratio <= BAR else "MISSED"
    print(
        f"import of {len(list(SHARED.iterdir()))} shared papers: {imported:.1f} s on the clock, reading them "
        f"{read:.1f} s: {ratio:.2f} x, at most {BAR:g} x: {verdict} (making the tables of a new register: {made:.1f} s)"
    )
    return 1 if ratio > BAR else 0


def _seconds(*arguments: str, data: str = "") -> float:
    surroundings = {name: value for name, value in os.environ.items() if not name.startswith("ARISING_")}
    surroundings |= {"ARISING_DATA": data} if data else {}
    began = time.monotonic()
    command = [sys.executable, "-m", "arising", *arguments]
    subprocess.run(command, env=surroundings, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.monotonic() - began


if __name__ == "__main__":
    sys.exit(main())

"""What can only be measured from outside a process: its peak memory, how long it takes to start, and jobs."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

_PEAK = """
import sys
from pathlib import Path
from arising.reading import read
record = read(Path(sys.argv[1]).read_bytes(), "paper.pdf", ocr=False)
status = Path("/proc/self/status")
if status.exists():
    print(next(int(line.split()[1]) / 1024 for line in status.read_text().splitlines() if line.startswith("VmHWM")))
else:
    import resource
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""
# What the kernel counts for the program itself is asked for first: getrusage also counts its parent's at the start.


def peak_megabytes(pdf: Path) -> float:
    """The most memory that a process holds which reads the paper to its full record."""
    done = subprocess.run([sys.executable, "-c", _PEAK, str(pdf)], capture_output=True, text=True, check=True)
    return float(done.stdout)


def help_milliseconds(rounds: int) -> float:
    """How long ``arising --help`` takes, on the clock."""
    return median(_seconds([sys.executable, "-m", "arising", "--help"]) for _ in range(rounds)) * 1000


def speed_up(folder: Path, rounds: int) -> float:
    """How many times faster two jobs read the folder than one does, on the clock."""
    ratios = []
    for _ in range(rounds):
        one, two = (
            _seconds([sys.executable, "-m", "arising", "read", str(folder), "--json", "--jobs", str(jobs)])
            for jobs in (1, 2)
        )
        ratios.append(one / two)
    return median(ratios)


def cores_free() -> float:
    """How many cores others leave us, about."""
    return (os.cpu_count() or 1) - os.getloadavg()[0]


def _seconds(command: list[str]) -> float:
    start = time.perf_counter()
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    if done.returncode not in {0, 1}:
        raise RuntimeError(f"{' '.join(command)} ended with {done.returncode}")
    return time.perf_counter() - start

"""Runs the real command in a process of its own, as a user would."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

COMMAND = [sys.executable, "-m", "arising"]
MINUTES = """\
FERRYHAM HARBOUR PANEL
Monday, 3rd May, 2021

Present:- Councillor Wren (in the Chair); Councillors Moss and Thorn.

12. DREDGING

Consideration was given to the report of the Harbour Master.

Resolved:- (1) That the channel be dredged.

(2) That a further report be submitted in six months.

13. PIER PAINT

Resolved:- That the report be noted.
"""


def arising(*arguments: str | Path, within: float = 60) -> subprocess.CompletedProcess[str]:
    """Run ``arising`` with ``arguments``; what it printed is decoded as UTF-8."""
    return subprocess.run(
        [*COMMAND, *map(str, arguments)],
        capture_output=True,
        check=False,
        encoding="utf-8",
        env=environment(),
        stdin=subprocess.DEVNULL,
        timeout=within,
    )


def environment() -> dict[str, str]:
    """The environment of the command under test: the machine's, with a plain terminal."""
    return {**os.environ, "PYTHONWARNINGS": "error", "COLUMNS": "100"}

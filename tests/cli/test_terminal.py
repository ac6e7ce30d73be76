"""How the command behaves towards the person, or the program, at the other end."""

from __future__ import annotations

import os
import pty
import signal
import subprocess
import sys
import termios
import time
from pathlib import Path

import pytest

from tests.cli.command import COMMAND, MINUTES, arising, environment

HEAVY = {"arising.reading", "arising.record", "arising.following_up", "arising_service.settings", "django", "lxml",
         "msgspec", "pdf_oxide", "pypdfium2", "selectolax"}  # fmt: skip
"""What ``--help`` has no use for, and would wait for."""
_HELP_AND_WHAT_IT_LOADED = """
import sys
from arising.cli import main
try:
    main(["--help"])
except SystemExit:
    print()
    print(*sys.modules)
"""


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(MINUTES, encoding="utf-8")
    return tmp_path


def _on_a_terminal(*arguments: str | Path) -> tuple[int, str]:
    """The exit code, and everything that a person at a terminal would see."""
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (24, 80))
    with subprocess.Popen(
        [*COMMAND, *map(str, arguments)], stdin=theirs, stdout=theirs, stderr=theirs, env=environment()
    ) as process:
        os.close(theirs)
        seen = b""
        while True:
            try:
                part = os.read(ours, 4096)
            except OSError:  # the other end was closed
                break
            if not part:
                break
            seen += part
        os.close(ours)
    return process.returncode, seen.decode("utf-8")


def test_several_papers_show_a_bar_on_a_terminal(papers: Path) -> None:
    code, seen = _on_a_terminal("read", papers)
    assert code == 0
    assert "/3" in seen
    assert "2.txt: minutes" in seen


def test_one_paper_shows_no_bar(papers: Path) -> None:
    assert "/1" not in _on_a_terminal("read", papers / "0.txt")[1]


def test_nothing_but_papers_is_printed_where_nobody_watches(papers: Path) -> None:
    run = arising("read", papers)
    assert run.stderr == ""
    assert "\r" not in run.stdout


def test_ctrl_c_stops_at_once_and_cleanly(tmp_path: Path) -> None:
    pipe = tmp_path / "endless.txt"
    os.mkfifo(pipe)
    with subprocess.Popen(
        [*COMMAND, "read", str(pipe)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()
    ) as process:
        endless = _opened_by_both(pipe)
        os.write(endless, b"a paper that never ends\n")
        process.send_signal(signal.SIGINT)
        _, complaint = process.communicate(timeout=20)
        os.close(endless)
    assert process.returncode == 130
    assert complaint.decode().strip() == "Stopped."


def _opened_by_both(pipe: Path) -> int:
    """Our end of ``pipe``, once the command has opened the other."""
    deadline = time.monotonic() + 20
    while True:
        try:
            return os.open(pipe, os.O_WRONLY | os.O_NONBLOCK)
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.02)


def test_a_reader_that_has_seen_enough_is_no_error(papers: Path) -> None:
    with subprocess.Popen(
        [*COMMAND, "read", str(papers), "--text"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        complaint = process.stderr.read()
    assert (process.returncode, complaint) == (0, b"")


def test_help_loads_nothing_that_reads_or_serves() -> None:
    loaded = subprocess.run(
        [sys.executable, "-c", _HELP_AND_WHAT_IT_LOADED], capture_output=True, text=True, check=True, env=environment()
    ).stdout.splitlines()[-1]
    assert set(loaded.split()).isdisjoint(HEAVY)


def test_the_version_is_told() -> None:
    run = arising("--version")
    assert run.returncode == 0
    assert run.stdout.startswith("arising 0.")

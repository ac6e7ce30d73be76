"""A clumsy or hostile user reads one line that helps: no traceback, no half-written file, no forged message."""

from __future__ import annotations

import csv
import os
import signal
import subprocess
import time
from datetime import date
from io import BytesIO, StringIO
from pathlib import Path

import docx
import pytest

from arising.cli.papers import find_papers
from arising.following_up.briefing import Brief
from arising.following_up.printing.word import as_docx
from tests.cli.command import COMMAND, MINUTES, arising, environment

BRIEF = ("brief", "--meeting", "2021-12-01", "--body", "Ferryham")
AHEAD = (
    "No paper tells of a meeting of Ferryham Harbour Panel on 1 December 2021: the brief says how things stood that "
    "day.\n"
)
"""What is said of a meeting that no paper calls yet."""


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / "may.txt"
    path.write_text(MINUTES, encoding="utf-8")
    return path


def _commands(paper: Path) -> list[list[str | Path]]:
    listed = arising("follow", paper, "--json").stdout
    name = listed.partition('"id":"')[2].partition('"')[0]
    return [["read", paper], ["follow", paper], ["ask", paper, name], ["reconcile", paper, paper], [*BRIEF, paper]]


def test_where_nothing_can_be_written_one_line_says_so(paper: Path) -> None:
    for command in _commands(paper):
        run = arising(*command, "--out", paper.parent / "no folder" / "out.md")
        assert run.returncode == 2
        assert run.stderr.endswith("(no such file or directory). Name a file that can be written, with --out.\n")
        assert run.stderr.removeprefix(AHEAD).count("\n") == 1


def test_a_full_disk_is_told_in_one_line(paper: Path) -> None:
    for command in _commands(paper):
        with Path("/dev/full").open("wb") as full:
            run = subprocess.run(
                [*COMMAND, *map(str, command)], stdout=full, stderr=subprocess.PIPE, env=environment(), check=False
            )
        assert run.returncode == 2
        said = run.stderr.decode().removeprefix(AHEAD)
        assert said.startswith("standard output: cannot be written (no space left on device).")
        assert said.count("\n") == 1


def test_what_is_written_through_a_link_leaves_the_link(paper: Path) -> None:
    kept = paper.parent / "kept.txt"
    kept.write_text("old")
    link = paper.parent / "link.txt"
    link.symlink_to(kept)
    assert arising("read", paper, "--out", link).returncode == 0
    assert link.is_symlink()
    assert "may.txt: minutes" in kept.read_text()


@pytest.mark.parametrize("told", [signal.SIGTERM, signal.SIGHUP])
def test_an_end_from_outside_leaves_no_half_written_file(paper: Path, told: signal.Signals) -> None:
    endless = paper.parent / "z"
    os.mkfifo(endless)
    out = paper.parent / "out"
    # A run of the tests that outlives its terminal (`nohup`) ignores the signal, and what it starts would too.
    before = signal.signal(told, signal.SIG_DFL)
    try:
        process = subprocess.Popen(
            [*COMMAND, "read", str(paper), str(endless), "--out", str(out)], stderr=subprocess.PIPE, env=environment()
        )
    finally:
        signal.signal(told, before)
    writing = os.open(endless, os.O_RDWR)
    try:
        deadline = time.monotonic() + 20
        while not out.with_name("out.part").exists() and time.monotonic() < deadline:
            time.sleep(0.02)
        process.send_signal(told)
        _, complaint = process.communicate(timeout=20)
    finally:
        process.kill()
        process.communicate()
        os.close(writing)
    assert (process.returncode, complaint.decode().strip()) == (130, "Stopped.")
    assert sorted(path.name for path in paper.parent.iterdir()) == ["may.txt", "z"]


def test_a_path_that_cannot_be_looked_at_is_told_and_the_rest_is_read(paper: Path) -> None:
    loop = paper.parent / "loop"
    loop.symlink_to(loop)
    run = arising("read", "n" * 5000, loop, paper)
    assert run.returncode == 1
    assert "may.txt: minutes" in run.stdout
    assert "file name too long" in run.stderr
    assert f"{loop}: cannot be opened" in run.stderr
    assert run.stderr.count("\n") == 2


def test_folders_deep_in_each_other_are_walked_to_the_end(tmp_path: Path) -> None:
    depth = 1100
    for level in range(1, depth + 1):
        tmp_path.joinpath(*"d" * level).mkdir()
    paper = tmp_path.joinpath(*"d" * depth, "may.txt")
    paper.write_text(MINUTES)
    assert [found.path for found in find_papers([str(tmp_path)])] == [paper]
    paper.unlink()
    for level in range(depth, 0, -1):  # what cleans up after tests does not reach so deep
        tmp_path.joinpath(*"d" * level).rmdir()


def test_a_name_with_line_ends_is_told_in_one_line(paper: Path) -> None:
    paper.with_name("bad\ngood.txt: was read").write_text(" ")
    paper.with_name("picture.p\nng").write_text('{"a": 1}')
    for command in ("read", "follow"):
        run = arising(command, paper.parent)
        assert run.returncode == 1
        assert all(line.startswith((str(paper.parent), "1 file that")) for line in run.stderr.splitlines())


def test_a_brief_is_written_whatever_the_papers_are_called(paper: Path) -> None:
    """A name that is no UTF-8, steers a terminal or turns the reading direction is told, and breaks no form."""
    odd = Path(os.fsdecode(os.fsencode(paper.parent) + b"/\xff\x1b[31m\xe2\x80\xae<b>.txt"))
    paper.rename(odd)
    for form in ("html", "docx", "md"):
        out = odd.parent / f"brief.{form}"
        run = arising(*BRIEF, odd, "--out", out)
        assert (run.returncode, run.stderr) == (0, AHEAD)
        if form == "docx":
            told = "\n".join(paragraph.text for paragraph in docx.Document(BytesIO(out.read_bytes())).paragraphs)
        else:
            told = out.read_text(encoding="utf-8")
            assert "<b>" not in told.replace("\\<b\\>", "")
            assert "\u202e" not in told
        assert "Ferryham" in told or "FERRYHAM" in told
        assert "\x1b" not in told
    table = arising("follow", odd, "--csv").stdout
    assert "\x1b" not in table
    assert len(list(csv.reader(StringIO(table)))) == 2


def test_a_long_or_odd_name_of_a_body_fits_a_word_files_title() -> None:
    brief = Brief("Ferryham\x0c Harbour" + " and Quay" * 40, date(2021, 12, 1), (), (), (), (), (), ())
    title = docx.Document(BytesIO(as_docx(brief))).core_properties.title
    assert title.startswith("Brief for the chair: Ferryham\ufffd Harbour and Quay")


def test_a_brief_is_printed_where_the_surroundings_know_ascii_only(paper: Path) -> None:
    run = subprocess.run(
        [*COMMAND, *BRIEF, str(paper)],
        capture_output=True,
        env=environment() | {"PYTHONIOENCODING": "ascii"},
        check=False,
    )
    assert (run.returncode, run.stderr) == (0, AHEAD.encode())
    assert "’" in run.stdout.decode("utf-8")


def test_an_ask_without_papers_is_wrong_use(paper: Path) -> None:
    run = arising("ask", paper)
    assert (run.returncode, run.stderr.count("\n")) == (2, 1)
    assert "last the ask's name" in run.stderr

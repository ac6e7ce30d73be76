"""Long work that was interrupted goes on where it stopped, and comes to the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from arising.cli.output import Output, part_of
from arising.cli.resuming import kept_from
from tests.cli.command import arising

PAPER = "SCRUTINY PANEL\n{day}th April, 2018\n\nPresent:- Councillor Lee (in the Chair).\n\n1. WORK\n\nResolved:- That."


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    folder = tmp_path / "papers"
    folder.mkdir()
    for day in (10, 11, 12):
        (folder / f"{day}.txt").write_text(PAPER.format(day=day))
    return folder


def test_what_was_left_is_not_read_again_and_the_whole_is_the_same(papers: Path, tmp_path: Path) -> None:
    whole, target = tmp_path / "whole.jsonl", tmp_path / "r.jsonl"
    assert arising("read", papers, "--json", "--out", whole).returncode == 0
    lines = whole.read_text().splitlines(keepends=True)
    marked = lines[0].replace('"kind":"minutes"', '"kind":"left"')
    part_of(target).write_text(marked + lines[1][:40])
    run = arising("read", papers, "--json", "--out", target, "--resume")
    assert (run.returncode, run.stderr) == (0, "")
    assert target.read_text().splitlines(keepends=True) == [marked, *lines[1:]]
    assert not part_of(target).exists()


def test_a_paper_that_has_changed_since_is_read_again(papers: Path, tmp_path: Path) -> None:
    target = tmp_path / "r.jsonl"
    arising("read", papers, "--json", "--out", target)
    target.rename(part_of(target))
    (papers / "11.txt").write_text(PAPER.format(day=21))
    arising("read", papers, "--json", "--out", target, "--resume")
    assert '"date":"2018-04-21"' in target.read_text().splitlines()[1]


def test_an_interrupted_file_of_records_is_kept_for_another_run(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "r.jsonl"
    with pytest.raises(KeyboardInterrupt):
        _interrupted(target)
    assert not target.exists()
    assert list(kept_from(part_of(target))) == [("a.txt", "0")]
    assert "--resume" in capsys.readouterr().err


def test_resuming_is_for_files_of_records(papers: Path) -> None:
    run = arising("read", papers, "--resume")
    assert run.returncode == 2
    assert "--json and --out" in run.stderr


def _interrupted(target: Path) -> None:
    with Output(str(target), keeps=True) as output:
        output.write('{"document":"a.txt","sha256":"0"}\n{"document":')
        raise KeyboardInterrupt

"""Which files a command reads, and in which order."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from arising.cli.papers import find_papers


def _touch(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("words")


def _names(folder: Path, *given: str) -> list[str]:
    return [found.path.relative_to(folder).as_posix() for found in find_papers([str(folder / name) for name in given])]


def test_folders_are_walked_in_sorted_order(tmp_path: Path) -> None:
    _touch(tmp_path, "b.txt", "a.txt", "2021/z.txt", "2021/may/y.txt")
    assert _names(tmp_path, ".") == ["2021/may/y.txt", "2021/z.txt", "a.txt", "b.txt"]


def test_hidden_files_and_folders_are_left_out_unless_named(tmp_path: Path) -> None:
    _touch(tmp_path, ".hidden.txt", ".git/config", "a.txt")
    assert _names(tmp_path, ".") == ["a.txt"]
    assert _names(tmp_path, ".hidden.txt") == [".hidden.txt"]


def test_each_file_is_read_once(tmp_path: Path) -> None:
    _touch(tmp_path, "a.txt", "b.txt")
    assert _names(tmp_path, "b.txt", ".", "a.txt") == ["b.txt", "a.txt"]


def test_a_link_that_leads_round_in_a_circle_is_not_followed(tmp_path: Path) -> None:
    _touch(tmp_path, "year/a.txt")
    (tmp_path / "year" / "again").symlink_to(tmp_path / "year", target_is_directory=True)
    assert _names(tmp_path, ".") == ["year/a.txt"]


def test_a_path_that_is_not_there_is_kept_so_that_reading_can_say_so(tmp_path: Path) -> None:
    assert [(found.path.name, found.named) for found in find_papers([str(tmp_path / "lost.pdf")])] == [
        ("lost.pdf", True)
    ]


def test_what_is_no_file_is_told_of_and_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _touch(tmp_path, "a.txt")
    os.mkfifo(tmp_path / "pipe.pdf")
    (tmp_path / "lost.pdf").symlink_to(tmp_path / "nowhere.pdf")
    assert _names(tmp_path, ".") == ["a.txt"]
    told = capsys.readouterr().err
    assert "lost.pdf: is a link that leads nowhere" in told
    assert "pipe.pdf: is no file" in told

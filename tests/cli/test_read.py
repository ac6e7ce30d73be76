"""``arising read``: what it prints, what it says of what it cannot read, and its exit codes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.command import MINUTES, arising

PICTURE = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x02\x00\x00\x00\x90wS\xde"


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    """A folder with two papers."""
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "may.txt").write_text(MINUTES, encoding="utf-8")
    (folder / "june.txt").write_text(MINUTES.replace("3rd May", "7th June"), encoding="utf-8")
    return folder


def test_a_paper_is_told_in_words(papers: Path) -> None:
    run = arising("read", papers / "may.txt")
    assert (run.returncode, run.stderr) == (0, "")
    assert "may.txt: minutes, 1 page" in run.stdout
    assert "Present: Wren, Moss, Thorn" in run.stdout
    assert "Resolved (2): That a further report be submitted in six months." in run.stdout
    assert "\x1b" not in run.stdout


def test_json_is_one_paper_a_line_in_sorted_order(papers: Path) -> None:
    run = arising("read", papers, "--json")
    assert (run.returncode, run.stderr) == (0, "")
    records = [json.loads(line) for line in run.stdout.splitlines()]
    assert [record["document"] for record in records] == ["june.txt", "may.txt"]
    assert [record["meetings"][0]["date"] for record in records] == ["2021-06-07", "2021-05-03"]


def test_sources_count_in_what_text_prints(papers: Path) -> None:
    text = arising("read", papers / "may.txt", "--text").stdout
    record = json.loads(arising("read", papers / "may.txt", "--json").stdout)
    resolutions = [resolution for item in record["meetings"][0]["items"] for resolution in item["resolutions"]]
    assert len(resolutions) == 3
    for resolution in resolutions:
        source = resolution["source"]
        assert " ".join(text[source["start"] : source["end"]].split()) == resolution["text"]


def test_the_text_of_several_papers_is_headed_by_their_names(papers: Path) -> None:
    printed = arising("read", papers, "--text").stdout
    assert printed.startswith("==> june.txt <==\n")
    assert "\n==> may.txt <==\n" in printed


def test_coverage_adds_up(papers: Path) -> None:
    run = arising("read", papers / "may.txt", "--coverage")
    assert run.returncode == 0
    all_lines, *shares = map(int, run.stdout.splitlines()[4].split()[1:5])
    assert sum(shares) == all_lines == len([line for line in MINUTES.splitlines() if line])


def test_the_number_of_jobs_changes_nothing(papers: Path) -> None:
    for number in range(4):
        (papers / f"copy{number}.md").write_text(MINUTES * (number + 1), encoding="utf-8")
    one, three = (arising("read", papers, "--json", "--jobs", jobs).stdout for jobs in ("1", "3"))
    assert len(one.splitlines()) == 6
    assert one == three


def test_a_file_that_is_not_there_does_not_stop_the_others(papers: Path) -> None:
    run = arising("read", papers / "lost.pdf", papers / "may.txt")
    assert run.returncode == 1
    assert run.stderr.startswith(f"{papers / 'lost.pdf'}: cannot be opened (no such file or directory). ")
    assert len(run.stderr.splitlines()) == 1
    assert "may.txt: minutes" in run.stdout


def test_a_broken_paper_is_one_line_and_the_others_are_read(papers: Path) -> None:
    (papers / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing of a PDF follows")
    run = arising("read", papers, "--json")
    assert run.returncode == 1
    assert run.stderr.startswith(f"{papers / 'broken.pdf'}: ")
    assert len(run.stderr.splitlines()) == 1
    assert len(run.stdout.splitlines()) == 2


def test_a_file_in_a_folder_that_is_no_paper_is_left_alone(papers: Path) -> None:
    (papers / "crest.png").write_bytes(PICTURE)
    run = arising("read", papers, "--json")
    assert run.returncode == 0
    assert run.stderr == "1 file that is no paper was left alone (1 .png).\n"
    assert len(run.stdout.splitlines()) == 2


def test_a_file_asked_for_by_name_that_is_no_paper_is_a_failure(papers: Path) -> None:
    (papers / "crest.png").write_bytes(PICTURE)
    run = arising("read", papers / "crest.png")
    assert run.returncode == 1
    assert "crest.png: " in run.stderr


def test_an_empty_folder_is_said_to_be_empty(tmp_path: Path) -> None:
    run = arising("read", tmp_path)
    assert (run.returncode, run.stdout) == (1, "")
    assert "holds no files" in run.stderr


def test_records_can_be_written_to_a_file(papers: Path, tmp_path: Path) -> None:
    run = arising("read", papers, "--json", "--out", tmp_path / "record.jsonl")
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")
    assert len((tmp_path / "record.jsonl").read_text(encoding="utf-8").splitlines()) == 2


def test_a_file_that_cannot_be_written_is_named(papers: Path, tmp_path: Path) -> None:
    run = arising("read", papers, "--out", tmp_path / "no" / "such" / "folder.jsonl")
    assert run.returncode == 2
    assert "cannot be written" in run.stderr
    assert "Traceback" not in run.stderr


@pytest.mark.parametrize(
    "arguments",
    ["", "read", "read --json --text x", "read x --jobs 0", "read x --jobs two", "eat"],
)
def test_wrong_use_is_explained(arguments: str) -> None:
    run = arising(*arguments.split())
    assert run.returncode == 2
    assert run.stderr.startswith("usage: arising")

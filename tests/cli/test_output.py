"""What is written is whole, safe to look at, and one line a record."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arising.cli.output import Output, json_line, plural, printable


@given(st.text(alphabet=st.characters(exclude_categories=()), max_size=60))
def test_a_record_is_one_line_whatever_is_in_it(text: str) -> None:
    line = json_line({"text": text})
    assert line.splitlines() == [line.removesuffix("\n")]
    assert json.loads(line) == {"text": text}
    assert line.encode("utf-8")


def test_words_are_written_as_they_are() -> None:
    assert json_line({"body": "Comhairle Chontae Áth"}) == '{"body":"Comhairle Chontae Áth"}\n'


def test_what_a_paper_says_cannot_steer_the_terminal() -> None:
    assert printable("red \x1b[31m and \u202e turned\ttab") == "red \ufffd[31m and \ufffd turned\ttab"


def test_a_file_appears_only_when_it_is_whole(tmp_path: Path) -> None:
    target = tmp_path / "record.jsonl"
    target.write_text("the last good one")
    with pytest.raises(KeyboardInterrupt):
        _interrupted(target)
    assert target.read_text() == "the last good one"
    with Output(str(target)) as output:
        output.write("whole")
    assert target.read_text() == "whole"
    assert [path.name for path in tmp_path.iterdir()] == ["record.jsonl"]


def test_who_may_read_a_file_stays_as_it_was(tmp_path: Path) -> None:
    target = tmp_path / "record.jsonl"
    target.write_text("before")
    target.chmod(0o640)
    with Output(str(target)) as output:
        output.write("after")
    assert target.stat().st_mode & 0o777 == 0o640


def _interrupted(target: Path) -> None:
    with Output(str(target)) as output:
        output.write("half")
        raise KeyboardInterrupt


def test_counts_read_like_english() -> None:
    assert [plural(0, "page"), plural(1, "page"), plural(2, "page"), plural(2, "body", "bodies")] == [
        "0 pages",
        "1 page",
        "2 pages",
        "2 bodies",
    ]

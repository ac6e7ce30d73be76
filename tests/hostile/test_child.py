"""The child process: what one file does to its reader changes nothing for the others, or for us."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from arising.reading.child import Limits, Outcome, Readers, protection
from tests.surroundings import ROOT

LIMITS = Limits(seconds=2, cpu_seconds=1, memory=1_500_000_000, answer=5_000_000, file=1_000_000, papers=20)


@pytest.fixture(scope="module", params=["caged", "limits only"])
def readers(request: pytest.FixtureRequest) -> Iterator[Readers]:
    caged = request.param == "caged"
    if caged and shutil.which("bwrap") is None:
        if os.environ.get("CI") == "true":
            pytest.fail("CI must have bubblewrap")
        pytest.skip("bubblewrap is not installed")
    with Readers(2, LIMITS, task="tests.hostile.faults:task", modules=(ROOT,), caged=caged) as made:
        yield made


def read(readers: Readers, folder: Path, *texts: str) -> list[Outcome]:
    files = []
    for number, text in enumerate(texts):
        files.append(folder / f"{number}.txt")
        files[-1].write_text(text)
    return list(readers.read(files, {"give": "text"}))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("hang", "took longer than 2 seconds"),
        ("spin", "took longer than"),
        ("swell", "more memory"),
        ("swell-slowly", "more memory"),
        ("crash", "crash"),
        ("abort", "crash"),
        ("leave", "crash"),
        ("flood", "more than any paper holds"),
        ("raise", "fault of the reader (IndexError at"),
        ("recurse", "fault of the reader (RecursionError"),
        ("refuse", "is a test."),
        ("connect", "PermissionError"),
        ("start", "PermissionError"),
        ("x" * 1_000_001, "larger than 1 MB"),
    ],
)
def test_a_fault_costs_its_own_answer_only(readers: Readers, tmp_path: Path, text: str, said: str) -> None:
    before, bad, after = read(readers, tmp_path, "good", text, "good too")
    assert bad.said is None
    assert said in bad.what
    assert bad.remedy
    assert "Traceback" not in bad.what
    assert before.said == {"name": "0.txt", "length": 4, "give": "text"}
    assert after.said == {"name": "2.txt", "length": 8, "give": "text"}


def test_a_refusal_keeps_its_words_and_its_kind(readers: Readers, tmp_path: Path) -> None:
    (outcome,) = read(readers, tmp_path, "refuse")
    assert (outcome.what, outcome.remedy, outcome.foreign) == ("is a test.", "Try another.", True)


def test_a_child_cannot_answer_for_the_next_file(readers: Readers, tmp_path: Path) -> None:
    outcomes = read(readers, tmp_path, *["forge", "good"] * 3)
    assert [outcome.said for outcome in outcomes if outcome.path.name in ("1.txt", "3.txt", "5.txt")] == [
        {"name": f"{number}.txt", "length": 4, "give": "text"} for number in (1, 3, 5)
    ]


def test_a_child_writes_no_file(readers: Readers, tmp_path: Path) -> None:
    target = tmp_path / "written"
    (outcome,) = read(readers, tmp_path, f"write {target}")
    assert outcome.said is None or not target.exists()
    assert not target.exists() or not target.read_text()


def test_a_caged_child_sees_no_other_file(tmp_path: Path) -> None:
    if not protection().bubblewrap:
        pytest.skip(f"no cage here: {protection().why_not}")
    secret = tmp_path / "secret"
    secret.write_text("SECRET")
    with Readers(1, LIMITS, task="tests.hostile.faults:task", modules=(ROOT,)) as readers:
        (outcome,) = read(readers, tmp_path, f"read {secret}")
    assert "FileNotFoundError" in outcome.what


def test_outcomes_come_in_order_whatever_the_jobs(tmp_path: Path) -> None:
    texts = [f"{'hang' if number == 3 else 'paper'} {number}" for number in range(12)]
    told = []
    for jobs in (1, 3):
        with Readers(jobs, LIMITS, task="tests.hostile.faults:task", modules=(ROOT,)) as readers:
            told.append(read(readers, tmp_path, *texts))
    assert told[0] == told[1]
    assert [outcome.path.name for outcome in told[0]] == [f"{number}.txt" for number in range(12)]


def test_the_order_of_a_set_is_the_same_in_every_child(readers: Readers, tmp_path: Path) -> None:
    said = {repr(outcome.said) for outcome in read(readers, tmp_path, *["order"] * 4)}
    with Readers(1, LIMITS, task="tests.hostile.faults:task", modules=(ROOT,)) as others:
        said |= {repr(outcome.said) for outcome in read(others, tmp_path, "order")}
    assert len(said) == 1


def test_a_missing_file_is_an_outcome(readers: Readers, tmp_path: Path) -> None:
    (outcome,) = readers.read([tmp_path / "none.pdf"])
    assert "cannot be opened" in outcome.what


def test_children_die_when_the_reading_is_left(tmp_path: Path) -> None:
    files = []
    for number in range(6):
        files.append(tmp_path / f"{number}.txt")
        files[-1].write_text("good" if number == 0 else "hang")
    limits = Limits(seconds=60, cpu_seconds=60)
    readers = Readers(2, limits, task="tests.hostile.faults:task", modules=(ROOT,))
    before = _children()
    began = time.monotonic()
    outcomes = readers.read(files)
    assert next(outcomes).said is not None
    assert _children() > before
    outcomes.close()  # type: ignore[attr-defined]
    assert time.monotonic() - began < 20
    assert _children() == before


def test_a_file_that_is_left_is_not_blamed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Whoever stops a worker ends what it reads: the paper did nothing."""
    from arising.reading.child import readers as module

    with Readers(1, LIMITS) as made:
        ask = module._Server.ask

        def closed(server: module._Server, *told: object) -> object:
            made.close()
            return ask(server, *told)  # type: ignore[arg-type]

        monkeypatch.setattr(module._Server, "ask", closed)
        (outcome,) = read(made, tmp_path, "MINUTES")
    assert outcome.said is None
    assert outcome.what == "was not read: the reading was ended."


def test_a_process_that_does_not_start_is_no_fault_of_the_file(tmp_path: Path) -> None:
    with Readers(1, LIMITS, task="tests.hostile.no_such_module:task", modules=(ROOT,)) as readers:
        (outcome,) = read(readers, tmp_path, "good")
    assert "does not start" in outcome.what


def test_what_protects_is_said() -> None:
    found = protection()
    assert ("bubblewrap" in found.sentence()) is bool(found.bubblewrap) or "not" in found.sentence()


def _children() -> int:
    """How many processes descend from this one."""
    parents = {}
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = status.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if fields[0] != "Z":
            parents[int(status.parent.name)] = int(fields[1])
    count = 0
    for process in parents:
        at = process
        while at in parents and at != os.getpid():
            at = parents[at]
        count += at == os.getpid() and process != os.getpid()
    return count

"""The commands as somebody types them: each in a process of its own, on a register of its own."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
import tarfile
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from tests.service.own_registers import SERVER, database_of, environment, free_port
from tests.service.papers_made import JUNE, MIXED, SECRET, SECRETS, SEPTEMBER

Ran = subprocess.CompletedProcess[str]


def _arising(*arguments: object, data: Path | None = None, given: str = "", database: str = "", **more: str) -> Ran:
    command = [sys.executable, "-m", "arising", *map(str, arguments)]
    surroundings = environment(data, **({"ARISING_DATABASE": database} if database else {}), **more)
    return subprocess.run(command, env=surroundings, capture_output=True, text=True, input=given, check=False)


def _beside(folder: Path) -> str:
    """Where the rows are of the register that ``open`` builds beside the papers in ``folder``."""
    return database_of(folder / ".arising")


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two papers, a picture, and the register that `open` has built beside them."""
    folder = tmp_path_factory.mktemp("papers")
    (folder / "june.txt").write_text(JUNE, encoding="utf-8")
    (folder / "september.txt").write_text(SEPTEMBER, encoding="utf-8")
    (folder / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    done = _arising("open", folder, "--no-serve", database=_beside(folder))
    assert done.returncode == 0, done.stderr
    assert "The register has 2 papers, 2 meetings" in done.stderr
    return folder


def test_the_register_is_beside_the_papers_and_nobody_else_may_look(papers: Path) -> None:
    assert (papers / ".arising" / "register.sqlite3").is_file() is not bool(SERVER)
    assert len(list((papers / ".arising" / "papers").glob("??/*"))) == 3
    assert (papers / ".arising").stat().st_mode & 0o077 == 0
    assert all(file.stat().st_mode & 0o077 == 0 for file in (papers / ".arising").glob("register.sqlite3*"))


def test_what_an_upgrade_that_was_killed_left_uncounted_is_counted(papers: Path) -> None:
    left = papers / ".arising" / "not-counted"
    assert not left.exists()
    left.touch()
    done = _arising("open", papers, "--no-serve", database=_beside(papers))
    assert done.returncode == 0
    assert not left.exists()


def test_opening_again_finds_nothing_new(papers: Path) -> None:
    done = _arising("open", papers, "--no-serve", database=_beside(papers))
    assert "3 files looked at, 0 new." in done.stderr


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    done = _arising("open", tmp_path / "nowhere", "--no-serve")
    assert done.returncode == 2
    assert "there is no such folder or paper" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_wrong_setting_is_told(tmp_path: Path) -> None:
    done = _arising("doctor", data=tmp_path, database="mysql://x")
    assert done.returncode == 2
    assert "ARISING_DATABASE must be postgresql://" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_doctor_says_what_is_active(papers: Path) -> None:
    done = _arising("doctor", "--search", data=papers / ".arising")
    assert done.returncode == 0, done.stdout
    for said in (
        "2 papers, 2 meetings",
        "PostgreSQL" if SERVER else "journal_mode wal",
        "Papers are read with",
        "Scanned pages:",
        "Council: not set.",
        "Nothing is wrong.",
    ):
        assert said in done.stdout


def test_the_doctor_says_whose_papers_these_are(papers: Path) -> None:
    done = _arising("doctor", data=papers / ".arising", ARISING_PRODUCTION="yes")
    assert done.returncode == 1
    assert "To put right: No page says whose papers these are. Set ARISING_COUNCIL" in done.stdout
    settings = {"ARISING_PRODUCTION": "yes", "ARISING_COUNCIL": "Eelpool Borough Council"}
    done = _arising("doctor", data=papers / ".arising", **settings)
    assert done.returncode == 0
    assert "Council: Eelpool Borough Council." in done.stdout


def test_a_backup_is_tried(papers: Path, tmp_path: Path) -> None:
    file, data = tmp_path / "kept.tar", tmp_path / "elsewhere"
    assert _arising("backup", file, data=papers / ".arising").returncode == 0
    assert file.stat().st_mode & 0o077 == 0
    assert _arising("backup", file, data=papers / ".arising").returncode == 2
    done = _arising("restore", file, data=data)
    assert done.returncode == 0, done.stderr
    assert "3 files" in done.stderr
    assert "3 files looked at, 0 new." in _arising("import", papers, data=data).stderr
    assert "Nothing is wrong." in _arising("doctor", data=data).stdout
    there = _arising("restore", file, data=data)
    assert there.returncode == 2
    assert ("has a register in it already" if SERVER else "give --replace") in there.stderr
    # A server's database is never emptied from here: whoever wants that makes a new one.
    assert _arising("restore", file, "--replace", data=data).returncode == (2 if SERVER else 0)


@pytest.mark.parametrize("fault", ["not a tar", "cut", "changed paper"])
def test_a_damaged_backup_changes_nothing(fault: str, papers: Path, tmp_path: Path) -> None:
    file, broken = tmp_path / "kept.tar", tmp_path / "broken.tar"
    _arising("backup", file, data=papers / ".arising")
    if fault == "changed paper":
        with tarfile.open(file) as whole, tarfile.open(broken, "w") as made:
            for member in whole:
                part = whole.extractfile(member)
                data = part.read() if part else b""
                made.addfile(member, io.BytesIO(bytes(len(data)) if member.name.startswith("papers/") else data))
    else:
        broken.write_bytes(b"x" * 2000 if fault == "not a tar" else file.read_bytes()[: file.stat().st_size // 2])
    done = _arising("restore", broken, "--replace", data=papers / ".arising")
    assert done.returncode == 2, done.stderr
    assert "Nothing was changed" in done.stderr
    assert "2 papers" in _arising("doctor", data=papers / ".arising").stdout


def test_the_export_holds_the_public_record_alone(tmp_path: Path) -> None:
    folder, data, out = tmp_path / "papers", tmp_path / "data", tmp_path / "out"
    folder.mkdir()
    (folder / "june.txt").write_text(JUNE, encoding="utf-8")
    (folder / "november.txt").write_text(MIXED.replace("Wexcombe", "Widecombe"), encoding="utf-8")
    assert _arising("import", folder, data=data).returncode == 0
    secret = tmp_path / "secret-minutes.txt"
    secret.write_text(SECRET, encoding="utf-8")
    assert _arising("import", secret, "--exempt", "3", data=data).returncode == 0
    done = _arising("export", "--to", out, data=data)
    assert done.returncode == 0, done.stderr
    told = {path.name: path.read_text(encoding="utf-8") for path in out.iterdir()}
    assert set(told) == {"asks.csv", "asks.jsonl", "bodies.jsonl", "meetings.jsonl", "papers.jsonl"}
    assert not [(name, word) for name, text in told.items() for word in SECRETS if word in text.lower()]
    for name, text in told.items():
        if name.endswith(".jsonl"):
            assert all(isinstance(json.loads(line), dict) for line in text.splitlines())
    rows = list(csv.DictReader(told["asks.csv"].splitlines()))
    assert any("fences" in row["words"] and row["item_title"] for row in rows)


def test_people_are_added_with_a_password_that_is_not_an_argument(papers: Path) -> None:
    data = papers / ".arising"
    easy = _arising("user", "add", "ann", "--role", "clerk", data=data, given="password\n")
    assert easy.returncode == 2
    assert "too common" in easy.stderr
    assert _arising("user", "add", "ann", "--role", "clerk", data=data, given="nine grey herons\n").returncode == 0
    assert _arising("user", "role", "ann", "member", data=data).returncode == 0
    assert "no user called" in _arising("user", "role", "bob", "member", data=data).stderr
    assert _arising("user", "list", data=data).stdout.startswith("ann\tmember")


def test_a_site_is_served_and_a_new_paper_is_read(tmp_path: Path) -> None:
    (tmp_path / "june.txt").write_text(JUNE, encoding="utf-8")
    port = free_port()
    command = [sys.executable, "-m", "arising", "open", str(tmp_path), "--port", str(port), "--watch"]
    surroundings = environment(None, ARISING_DATABASE=_beside(tmp_path))
    process = subprocess.Popen(command, env=surroundings, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        assert _fetched(f"http://127.0.0.1:{port}/", "Parks Scrutiny Panel")
        (tmp_path / "september.txt").write_text(SEPTEMBER, encoding="utf-8")
        _until(lambda: "2 papers, 2 meetings" in _arising("doctor", data=tmp_path / ".arising").stdout)
    finally:
        process.terminate()
        assert process.wait(30) is not None


def _fetched(address: str, words: str) -> bool:
    def there() -> bool:
        try:
            with urllib.request.urlopen(address, timeout=5) as page:
                return words in page.read().decode()
        except (urllib.error.URLError, ConnectionError):
            return False

    _until(there)
    return True


def _until(come: object, seconds: float = 60) -> None:
    assert callable(come)
    end = time.monotonic() + seconds
    while not come():
        assert time.monotonic() < end, "it did not come about in time"
        time.sleep(0.3)

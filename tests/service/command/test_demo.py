"""``arising demo``, as ``make demo`` gives it: read, followed, served to this machine alone, with log-ins that work."""

from __future__ import annotations

import http.cookiejar
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

import pytest

from tests.service.papers_made import JUNE, SEPTEMBER
from tests.surroundings import ROOT

ROLES = ("administrator", "clerk", "member", "officer")


def _environment(data: Path, **more: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("ARISING_", "DJANGO_"))}
    return {**kept, "ARISING_DATA": str(data), "PYTHONUNBUFFERED": "1", **more}


def _demo(data: Path, *arguments: object, **more: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "arising", "demo", *map(str, arguments)]
    return subprocess.run(command, env=_environment(data, **more), capture_output=True, text=True, check=False)


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "june.txt").write_text(JUNE, encoding="utf-8")
    (folder / "september.txt").write_text(SEPTEMBER, encoding="utf-8")
    return folder


def _signs_in(site: str, name: str, password: str) -> str:
    """The heading of the page that somebody comes to."""
    jar = http.cookiejar.CookieJar()
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
    page = browser.open(f"{site}/sign-in/", timeout=20).read().decode()
    found = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
    assert found is not None
    told = {"csrfmiddlewaretoken": found.group(1), "username": name, "password": password}
    with browser.open(f"{site}/sign-in/", urllib.parse.urlencode(told).encode(), timeout=20) as answer:
        heading = re.search(r"<h1[^>]*>(.*?)</h1>", answer.read().decode(), re.DOTALL)
        assert heading is not None
        return f"{urllib.parse.urlsplit(answer.url).path} {heading.group(1)}"


def test_everybody_who_is_printed_can_sign_in_and_ctrl_c_ends_it_all(papers: Path, tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = int(taken.getsockname()[1])
        refused = _demo(tmp_path / "data", papers, "--port", port)
        assert refused.returncode == 2
        assert f"Port {port} of 127.0.0.1 cannot be had: something else is served there already." in refused.stderr
        assert not (tmp_path / "data").exists(), "it is said before anything is read"
    command = [sys.executable, "-m", "arising", "demo", str(papers), "--port", str(port)]
    process = subprocess.Popen(
        command, env=_environment(tmp_path / "data"), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        start_new_session=True,
    )  # fmt: skip
    watch = threading.Timer(90, process.kill)
    watch.start()
    try:
        assert process.stdout is not None
        told = ""
        for line in process.stdout:
            told += line
            if line.startswith("Serving at"):
                break
        site = f"http://127.0.0.1:{port}"
        password = re.search(r"with the password  (\S+)  as one of", told)
        assert password is not None, told
        assert "Parks Scrutiny Panel: 2 meetings" in told
        first = re.search(rf"Look first at ({site}/asks/\w+/)", told)
        _until_served(site)
        if first is not None:
            assert urllib.request.urlopen(first.group(1), timeout=20).status == 200
        came = {role: _signs_in(site, role, password.group(1)) for role in ROLES}
        assert all(where.startswith("/staff/ ") for where in came.values()), came
        assert "needs your decision" in came["clerk"]
        assert "Your open asks" in came["officer"]
    finally:
        os.killpg(process.pid, signal.SIGINT)
        rest = process.communicate(timeout=40)[0]
        watch.cancel()
    assert process.returncode == 0
    assert "Traceback" not in rest
    _until(lambda: not _alive(process.pid))


def _until_served(site: str) -> None:
    def served() -> bool:
        try:
            return bool(urllib.request.urlopen(f"{site}/", timeout=5).status == 200)
        except (urllib.error.URLError, ConnectionError):
            return False

    _until(served)


def _until(come: object) -> None:
    assert callable(come)
    end = time.monotonic() + 40
    while not come():
        assert time.monotonic() < end, "it did not come about in time"
        time.sleep(0.1)


def _alive(group: int) -> bool:
    """Whether any process is left of those that were started, the worker among them."""
    parents = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            parents[int(stat.parent.name)] = (stat.parent / "cmdline").read_bytes()
        except OSError:
            continue
    return any(f"--while\0{group}\0".encode() in told for told in parents.values())


def test_a_second_time_nothing_is_read_and_the_password_is_another(papers: Path, tmp_path: Path) -> None:
    passwords = set()
    for _ in range(2):
        done = _demo(tmp_path / "data", papers, "--no-serve")
        assert done.returncode == 0, done.stderr
        passwords |= set(re.findall(r"with the password  (\S+)  as", done.stdout))
    assert len(passwords) == 2
    register = {path.name for path in (tmp_path / "data").iterdir()}
    assert "register.sqlite3" in register


def test_a_register_with_people_of_its_own_is_not_opened_to_whoever_sits_here(papers: Path, tmp_path: Path) -> None:
    add = [sys.executable, "-m", "arising", "user", "add", "margery", "--role", "clerk"]
    subprocess.run(add, env=_environment(tmp_path / "data"), input="nine grey herons\n", text=True, check=True)
    done = _demo(tmp_path / "data", papers, "--no-serve")
    assert done.returncode == 2
    assert "has people of its own (1 account)" in done.stderr
    assert "password" not in done.stdout


def test_it_is_not_for_the_world(papers: Path, tmp_path: Path) -> None:
    done = _demo(tmp_path / "data", papers, "--no-serve", ARISING_PRODUCTION="yes")
    assert done.returncode == 2
    assert "Use `arising serve`" in done.stderr
    assert "--host" not in _demo(tmp_path / "data", "--help").stdout


def test_make_demo_gives_just_that() -> None:
    made = subprocess.run(
        ["make", "--dry-run", "--always-make", "demo", "PORT=8123", "SERVE=no"],
        cwd=ROOT, capture_output=True, text=True,
        check=True,
    )  # fmt: skip
    assert "arising demo examples/papers --port 8123 --no-serve" in made.stdout

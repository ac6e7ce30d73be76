"""What docs/running.md and deploy/ say is there, and is tried as they say it."""

from __future__ import annotations

import configparser
import os
import re
import shlex
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from arising.cli import _parser
from arising.cli.joined import joined_commands
from tests.service.papers_made import JUNE, SEPTEMBER
from tests.surroundings import ROOT

DOC = (ROOT / "docs" / "running.md").read_text(encoding="utf-8")
DEPLOY = ROOT / "deploy"
COMMAND = "/opt/arising/.venv/bin/arising"


def _shell_lines(document: str) -> list[str]:
    blocks = re.findall(r"^```\n(.*?)^```", document, re.MULTILINE | re.DOTALL)
    return [line for block in blocks for line in block.splitlines() if line.strip()]


def _unit(name: str) -> configparser.SectionProxy:
    unit = configparser.ConfigParser(interpolation=None, strict=False)
    unit.optionxform = str  # type: ignore[assignment, method-assign] # systemd tells capitals apart
    unit.read(DEPLOY / name, encoding="utf-8")
    return unit["Service"]


def _parses(line: str) -> None:
    _parser(joined_commands()).parse_args(shlex.split(line)[1:])


def test_every_setting_is_explained_and_every_one_explained_is_there() -> None:
    words = "".join(
        path.read_text(encoding="utf-8")
        for path in (ROOT / "src" / "arising_service").rglob("*.py")
        if path.parent.name != "migrations"
    )
    read = set(re.findall(r'"(ARISING_[A-Z_]+)"', words)) - {"ARISING_TEST_DATABASE"}
    assert set(re.findall(r"`(ARISING_[A-Z_]+)`", DOC)) == read
    assert set(re.findall(r"ARISING_[A-Z_]+", (DEPLOY / "arising.env").read_text(encoding="utf-8"))) <= read


@pytest.mark.parametrize("line", [line for line in _shell_lines(DOC) if line.startswith("arising ")])
def test_every_command_of_the_document_is_one(line: str) -> None:
    _parses(line)


@pytest.mark.parametrize("line", re.findall(r"`(arising [a-z].*?)`", DOC))
def test_every_command_in_its_sentences_is_one(line: str) -> None:
    if line.split()[1] not in {"open", "backup"} or len(line.split()) > 2:
        _parses(line)


def test_every_file_of_the_document_is_there() -> None:
    named = set(re.findall(r"/opt/arising/(deploy/[a-z.-]+)", DOC))
    assert {name for name in named if not (ROOT / name).exists()} == set()
    units = {path.name for path in DEPLOY.glob("*.service")} | {path.name for path in DEPLOY.glob("*.timer")}
    assert {"arising.service", "arising-worker.service", "arising-backup.service", "arising-backup.timer"} == units


@pytest.mark.parametrize("name", sorted(path.name for path in DEPLOY.glob("*.service")))
def test_units_start_commands_that_there_are_and_take_nothing_that_reading_needs(name: str) -> None:
    unit = _unit(name)
    for key in ("ExecStart", "ExecStartPre"):
        if key in unit:
            started = re.search(rf"{COMMAND} [^&;']+", unit[key])
            assert started is not None
            _parses(started.group().strip())
    assert unit["User"] == "arising"
    assert unit["EnvironmentFile"] == "/etc/arising/arising.env"
    assert not {"RestrictNamespaces", "ProtectKernelTunables", "ProtectProc", "PrivateUsers"} & set(unit)


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The environment file as it is shipped, with the council's name put in and a data folder of the test."""
    told = (DEPLOY / "arising.env").read_text(encoding="utf-8")
    lines = [line for line in told.splitlines() if line and not line.startswith("#")]
    settings = dict(line.split("=", 1) for line in lines)
    assert settings["ARISING_PRODUCTION"] == settings["ARISING_BEHIND_PROXY"] == "yes"
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("ARISING_", "DJANGO_"))}
    settings["ARISING_COUNCIL"] = "Eelpool Borough Council"
    return {**kept, **settings, "ARISING_DATA": str(tmp_path_factory.mktemp("data"))}


def _as_shipped(line: str) -> list[str]:
    """A unit's command, run by the Python of the tests."""
    return [sys.executable, "-m", "arising", *shlex.split(line.lstrip("-"))[1:]]


@contextmanager
def _running(command: list[str], environment: dict[str, str]) -> Iterator[None]:
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield
    finally:
        process.send_signal(signal.SIGTERM)
        assert process.wait(60) == 0, "it stops when it is told to, and that is no failure"


class _NotFollowed(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: object) -> None:
        return None


def _request(port: int, path: str, **headers: str) -> urllib.request.Request:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return urllib.request.Request(f"http://127.0.0.1:{port}{path}", headers={"Host": "arising.example", **named})


def _asked(port: int, path: str, **headers: str) -> tuple[int, str]:
    try:
        with urllib.request.build_opener(_NotFollowed).open(_request(port, path, **headers), timeout=10) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as fault:
        return fault.code, fault.headers.get("Location", "")


def _until(seen: object) -> None:
    assert callable(seen)
    end = time.monotonic() + 120
    while not seen():
        assert time.monotonic() < end, "it did not come about in time"
        time.sleep(0.2)


def _answers(port: int) -> bool:
    try:
        return _asked(port, "/health/", X_Forwarded_Proto="https") == (200, "well\n")
    except (urllib.error.URLError, ConnectionError):
        return False


def _looks_as_a_site_in_earnest_does(port: int) -> None:
    """Over TLS alone, for its own name alone, with cookies and a policy to match."""
    assert _asked(port, "/") == (301, "https://arising.example/"), "whoever comes without TLS is sent to it"
    assert _asked(port, "/", X_Forwarded_Proto="https", Host="elsewhere.example")[0] == 400
    with urllib.request.urlopen(_request(port, "/sign-in/", X_Forwarded_Proto="https"), timeout=10) as page:
        headers = page.headers
    assert headers["Strict-Transport-Security"] == "max-age=31536000; includeSubDomains; preload"
    assert (headers["X-Content-Type-Options"], headers["X-Frame-Options"]) == ("nosniff", "DENY")
    assert headers["Referrer-Policy"] == headers["Cross-Origin-Opener-Policy"] == "same-origin"
    cookie = headers["Set-Cookie"]
    assert cookie.startswith("csrftoken=")
    assert {"HttpOnly", "Secure", "SameSite=Lax"} <= {part.strip() for part in cookie.split(";")}
    for part in ("default-src 'none'", "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'"):
        assert part in headers["Content-Security-Policy"]
    assert "unsafe" not in headers["Content-Security-Policy"]


def _told(line: str, environment: dict[str, str]) -> str:
    """What the command says, which must succeed; any password it asks for is given."""
    done = subprocess.run(
        _as_shipped(f"arising {line}"),
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        input="nine grey herons\n",
    )
    assert done.returncode == 0, done.stderr + done.stdout
    return done.stdout + done.stderr


def test_it_is_started_backed_up_and_brought_back_as_the_document_says(
    environment: dict[str, str], tmp_path: Path
) -> None:
    def arising(line: str, data: str = "") -> str:
        return _told(line, {**environment, **({"ARISING_DATA": data} if data else {})})

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    papers = tmp_path / "papers"
    papers.mkdir()
    (papers / "june.txt").write_text(JUNE, encoding="utf-8")
    unit = _unit("arising.service")
    subprocess.run(_as_shipped(unit["ExecStartPre"]), env=environment, check=True, stdout=subprocess.DEVNULL)
    with (
        _running(_as_shipped(unit["ExecStart"].replace("8000", str(port))), environment),
        _running(_as_shipped(_unit("arising-worker.service")["ExecStart"]), environment),
    ):
        _until(lambda: _answers(port))
        _looks_as_a_site_in_earnest_does(port)
        arising('user add margery --role administrator --name "Margery Tidewell"')
        assert "1 new" in arising(f"import {papers}")
        assert "Parks Scrutiny Panel" in _asked(port, "/", X_Forwarded_Proto="https")[1]
        arising(f"backup {tmp_path}/kept.tar")
    (papers / "september.txt").write_text(SEPTEMBER, encoding="utf-8")
    arising(f"import {papers}")
    said = arising("doctor")
    assert "2 papers" in said
    assert "Nothing is wrong" in said
    arising(f"restore {tmp_path}/kept.tar --replace")
    said = arising("doctor")
    assert "1 paper," in said
    assert "1 account" in said
    new = str(tmp_path / "another machine")
    arising(f"restore {tmp_path}/kept.tar", new)
    said = arising("doctor", new)
    assert "1 paper," in said
    assert "1 account" in said

"""A server that is killed while people write: what was answered is kept, what is kept is whole, the rest is done."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.service.own_registers import environment, free_port, tell
from tests.service.papers_made import JUNE, SEPTEMBER

_CLERK = """
import django; django.setup()
from django.test import Client
from arising_service.accounts.models import User
from arising_service.accounts.viewers import PUBLIC
from arising_service.register import changes
from arising_service.register.queries.asks import asks
changes.add_user(changes.SYSTEM, "ann", "lantern orchard 47 gate", role="clerk")
client = Client()
client.force_login(User.objects.get(username="ann"))
print(client.cookies["sessionid"].value, *(row.name for row in asks(PUBLIC).rows))
"""
_STATE = """
import json, django; django.setup()
from arising_service.register import changes
from arising_service.register.changes.counting import count_everything
from arising_service.register.models import BodyCount, Decision, Paper
before = list(BodyCount.objects.order_by("body", "sees_exempt").values_list("asks", "open", "meetings"))
again = changes.follow_again()
count_everything()
after = list(BodyCount.objects.order_by("body", "sees_exempt").values_list("asks", "open", "meetings"))
print(json.dumps({
    "papers": dict(Paper.objects.values_list("name", "state")),
    "decisions": list(Decision.objects.values_list("value", flat=True)),
    "followed": [again.new, again.changed, again.gone], "counts": before == after,
}))
"""
_TOKEN = "a" * 32


@dataclass
class Written:
    """What somebody wrote that the server said it has kept."""

    papers: list[str] = field(default_factory=list)
    owners: list[str] = field(default_factory=list)


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: object) -> None:
        return None


@dataclass(frozen=True)
class Site:
    """A register that is served on a port, with somebody signed in."""

    data: Path
    port: int
    session: str
    asks: tuple[str, ...]

    def begin(self) -> subprocess.Popen[bytes]:
        """Serve it, and wait until it answers."""
        command = [sys.executable, "-m", "arising", "serve", "--port", str(self.port)]
        process = subprocess.Popen(
            command, env=environment(self.data), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            start_new_session=True,
        )  # fmt: skip
        end = time.monotonic() + 60
        while self.post("/nowhere/", "") is None:
            assert time.monotonic() < end, "it was not served in time"
            time.sleep(0.1)
        return process

    def post(self, path: str, told: str, kind: str = "application/x-www-form-urlencoded") -> int | None:
        """The status of the answer; nothing where there was none."""
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}{path}", told.encode())
        request.add_header("Cookie", f"sessionid={self.session}; csrftoken={_TOKEN}")
        request.add_header("X-CSRFToken", _TOKEN)
        request.add_header("Content-Type", kind)
        try:
            with urllib.request.build_opener(_NoRedirect).open(request, timeout=20) as answer:
                return int(answer.status)
        except urllib.error.HTTPError as answer:
            return answer.code
        except OSError:
            return None

    def upload(self, name: str, text: str) -> int | None:
        """Upload a paper."""
        form = f'--x\r\nContent-Disposition: form-data; name="papers"; filename="{name}"\r\n\r\n{text}\r\n--x--\r\n'
        return self.post("/staff/papers/add/", form, "multipart/form-data; boundary=x")


def _python(data: Path, code: str) -> str:
    surroundings = environment(data, DJANGO_SETTINGS_MODULE="arising_service.settings")
    done = subprocess.run([sys.executable, "-c", code], env=surroundings, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def _site(folder: Path) -> Site:
    given, data = folder / "given", folder / "data"
    given.mkdir()
    (given / "june.txt").write_text(JUNE, encoding="utf-8")
    (given / "september.txt").write_text(SEPTEMBER, encoding="utf-8")
    importing = [sys.executable, "-m", "arising", "import", str(given)]
    subprocess.run(importing, env=environment(data), capture_output=True, check=True)
    session, *asks = _python(data, _CLERK).split()
    return Site(data, free_port(), session, tuple(asks))


def _write(site: Site, written: Written, over: threading.Event, start: int) -> None:
    """Upload papers and settle owners by turns, until told to stop."""
    number = start
    while not over.is_set():
        number += 2
        if number % 4 < 2:
            name, text = f"paper-{number}.txt", JUNE.replace("Ostley", f"Ostley {number}")
            if site.upload(name, text) == 302:
                written.papers.append(name)
        else:
            owner = f"Officer {number}"
            told = urllib.parse.urlencode({"value": owner})
            if site.post(f"/staff/asks/{site.asks[number % len(site.asks)]}/change/owner/", told) == 302:
                written.owners.append(owner)


def _killed(site: Site, seconds: float, start: int) -> Written:
    """Serve, write from two sides, and kill the server with all its processes at a moment."""
    written, over, process = Written(), threading.Event(), site.begin()
    writers = [threading.Thread(target=_write, args=(site, written, over, start + side)) for side in (0, 1)]
    try:
        for each in writers:
            each.start()
        time.sleep(seconds)
        while not (written.papers and written.owners) and process.poll() is None and seconds < 15:
            seconds += 0.5
            time.sleep(0.5)
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        over.set()
        for each in writers:
            each.join()
    return written


def _check(site: Site, kept: Written) -> None:
    """Start it once more: everything that was answered is there, all papers get read, and the doctor finds nothing."""
    # Nobody wants to wait a minute for the leases of the dead.
    tell(site.data, "UPDATE jobs_job SET lease_until = '2000-01-01 00:00:00' WHERE state = 'running'")
    process = site.begin()
    end = time.monotonic() + 90
    try:
        while " 0 papers to be read, 0 jobs" not in (said := _doctor(site)):
            assert time.monotonic() < end, said
            time.sleep(0.5)
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait()
    assert "Nothing is wrong." in _doctor(site), said
    told = json.loads(_python(site.data, _STATE))
    assert {told["papers"].get(name) for name in kept.papers} <= {"read"}
    assert set(kept.owners) <= set(told["decisions"])
    assert told["followed"] == [0, 0, 0], "what is on the register is what following finds"
    assert told["counts"]


def _doctor(site: Site) -> str:
    command = [sys.executable, "-m", "arising", "doctor"]
    done = subprocess.run(command, env=environment(site.data), capture_output=True, text=True, check=False)
    return done.stdout + done.stderr


@pytest.mark.parametrize("moments", [2, pytest.param(25, marks=pytest.mark.slow)])
def test_what_was_answered_is_kept_when_the_server_is_killed(moments: int, tmp_path: Path) -> None:
    site, chance, kept = _site(tmp_path), random.Random(11), Written()
    for moment in range(moments):
        written = _killed(site, chance.uniform(0.3, 2.0), start=1000 * (moment + 1))
        kept.papers += written.papers
        kept.owners += written.owners
    assert kept.papers
    assert kept.owners
    _check(site, kept)

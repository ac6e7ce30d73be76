"""One browser, one server with the example borough and one with nothing: for all tests of this folder."""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
import sys
import time
import urllib.request  # noqa: TID251 a site is asked for its pages
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.service.browser import looking
from tests.surroundings import ROOT, lacks

FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
)  # fmt: skip
_START_SECONDS = 60.0
WIDE, NARROW = 1280, 390

Opened = Callable[..., Page]


@dataclass(frozen=True)
class Site:
    """A served register: its address, and what a test must know of it."""

    url: str
    known: dict[str, Any]


@contextmanager
def served_at(folder: Path, *more: str) -> Iterator[Callable[[], Site]]:
    """A server that is starting; gives what waits until it has started."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    command = [sys.executable, "-m", "tests.service.browser.served", str(folder), str(port), *more]
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
    try:
        yield lambda: _site(process, folder, f"http://127.0.0.1:{port}")
    finally:
        process.terminate()
        try:
            process.wait(15)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _site(process: subprocess.Popen[bytes], folder: Path, url: str) -> Site:
    until = time.monotonic() + _START_SECONDS
    while time.monotonic() < until and process.poll() is None:
        try:
            with urllib.request.urlopen(f"{url}/accessibility/"):  # noqa: TID251
                return Site(url, json.loads((folder / "known.json").read_text(encoding="utf-8")))
        except OSError:
            time.sleep(0.1)
    pytest.fail(f"The site does not start: {(folder / 'log').read_text(encoding='utf-8')[-2000:]}", pytrace=False)


@pytest.fixture(scope="package")
def _browser_path() -> str:
    found = shutil.which("chromium")
    if found is None:
        lacks("the program chromium", "Install it with your system's package manager (Debian: chromium).")
    return str(found)


@pytest.fixture(scope="package")
def _sites(
    _browser_path: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Callable[[], Site], Callable[[], Site]]]:
    """Both servers, started side by side."""
    full, bare = tmp_path_factory.mktemp("site"), tmp_path_factory.mktemp("empty")
    with served_at(full) as borough, served_at(bare, "--empty") as empty:
        yield borough, empty


@pytest.fixture(scope="package")
def browser(_browser_path: str, _sites: object) -> Iterator[Browser]:
    """Debian's Chromium, started while the servers start. It is stopped before any other test uses a database."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=_browser_path, args=FLAGS)
        yield started
        started.close()


@pytest.fixture(scope="package")
def borough(_sites: tuple[Callable[[], Site], Callable[[], Site]], browser: Browser) -> Site:
    """The example borough: 14 of its papers, one exempt, one with an exempt item, and one that cannot be read."""
    return _sites[0]()


@pytest.fixture(scope="package")
def empty(_sites: tuple[Callable[[], Site], Callable[[], Site]], browser: Browser) -> Site:
    """A register with people and without papers."""
    return _sites[1]()


@pytest.fixture
def opened(browser: Browser) -> Iterator[Opened]:
    """``opened(site, "clerk")`` is a page of somebody signed in; ``opened(site)`` one of a resident.

    Whatever the browser complains of (a script that fails, a rule of the Content-Security-Policy that is broken, an
    answer of 500) fails the test.
    """
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def open_page(site: Site, who: str = "", *, width: int = WIDE, **more: Any) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 900}, locale="en-GB", base_url=site.url, **more
        )
        contexts.append(context)
        context.set_default_timeout(15_000)
        if who:
            context.add_cookies([{"name": "sessionid", "value": site.known["cookies"][who], "url": site.url}])
        page = context.new_page()
        looking.listen(page, complaints)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []

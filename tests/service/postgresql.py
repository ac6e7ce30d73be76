"""Runs the tests of the service on a real PostgreSQL: ``python -m tests.service.postgresql [pytest's arguments]``.

The server that ARISING_TEST_DATABASE names is used. Without it, a server of its own is started for as long as the
tests run, in a folder that is thrown away, if PostgreSQL's programs are on this machine. Where CI=true they must be.
"""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

_SERVERS = ("/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin", "/opt/homebrew/opt/postgresql*/bin")
_QUICK = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "listen_addresses=127.0.0.1")
"""A server whose data nobody wants to keep need not write it to disk."""
_COMMANDS = ("tests/service/command", "tests/service/jobs")
_NOT_HERE = ("tests/service/browser",)
"""What a browser shows of a page is the same whatever database it came from: the pages themselves are asked for."""
SHARES = (
    ["tests/service", *(f"--ignore={each}" for each in (*_COMMANDS, *_NOT_HERE))],
    [*_COMMANDS],
)
"""The whole suite, in shares that run side by side: those of commands mostly wait for processes to start."""


def main(arguments: list[str]) -> int:
    """Run pytest on the service; 0 where there is no server and none is demanded."""
    address = os.environ.get("ARISING_TEST_DATABASE")
    if address:
        return _run(address, arguments)
    programs = _programs()
    if programs is None:
        print("PostgreSQL is not on this machine: the service was tested on SQLite alone.", file=sys.stderr)
        return 1 if os.environ.get("CI") == "true" else 0
    with _server(programs) as address:
        return _run(address, arguments)


def _run(address: str, arguments: list[str]) -> int:
    """Run what was asked for, or the whole suite; each share has a database of its own on the server."""
    shares = [arguments] if arguments else [[*share, "--quiet", "-m", "not slow"] for share in SHARES]
    running = []
    for number, share in enumerate(shares):
        database = urlunsplit(urlsplit(address)._replace(path=f"/arising_{number}"))
        command = [sys.executable, "-m", "pytest", *share]
        environment = {**os.environ, "ARISING_TEST_DATABASE": database}
        # The first is watched; what the others say comes when they are done.
        told = None if number == 0 else subprocess.PIPE
        running.append(subprocess.Popen(command, env=environment, stdout=told, stderr=subprocess.STDOUT))
    codes = []
    for process in running:
        said, _ = process.communicate()
        sys.stdout.buffer.write(said or b"")
        sys.stdout.flush()
        codes.append(process.returncode)
    return max(codes)


def _programs() -> Path | None:
    """The folder with PostgreSQL's programs, the newest there is."""
    found = [
        path
        for pattern in _SERVERS
        for path in sorted(Path("/").glob(pattern.lstrip("/")))
        if (path / "initdb").exists()
    ]
    if found:
        return found[-1]
    initdb = shutil.which("initdb")
    return Path(initdb).resolve().parent if initdb else None


@contextmanager
def _server(programs: Path) -> Iterator[str]:
    """A server of our own; gives its address."""
    with tempfile.TemporaryDirectory(prefix="arising-postgresql-") as folder:
        user = _unprivileged()
        if user is not None:
            os.chown(folder, user.pw_uid, user.pw_gid)
        data, port = str(Path(folder) / "data"), _free_port()
        _as(user, [str(programs / "initdb"), "-D", data, "-A", "trust", "-U", "arising", "--no-sync"], folder)
        options = " ".join([f"-p {port}", f"-k {folder}", *(f"-c {setting}" for setting in _QUICK)])
        control = [str(programs / "pg_ctl"), "-D", data, "-w"]
        _as(user, [*control, "-o", options, "-l", str(Path(folder) / "log"), "start"], folder)
        try:
            yield f"postgresql://arising@127.0.0.1:{port}/postgres"
        finally:
            _as(user, [*control, "-m", "immediate", "stop"], folder)


def _unprivileged() -> pwd.struct_passwd | None:
    """The server refuses to run as root: then it runs as another user."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    return None


def _as(user: pwd.struct_passwd | None, command: list[str], folder: str) -> None:
    ids = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []} if user else {}
    done = subprocess.run(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False, **ids)  # type: ignore[call-overload]
    if done.returncode:
        raise SystemExit(f"{Path(command[0]).name} failed: {done.stderr.decode(errors='replace')}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""What keeps a child process from the rest of the machine: bubblewrap where it works, limits always."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import arising

_SYSTEM = ("/usr", "/lib", "/lib64", "/lib32", "/bin", "/etc/ld.so.cache", "/etc/ld.so.conf", "/etc/ld.so.conf.d")
_KEPT = ("TESSDATA_PREFIX", "TZ")
_TRIAL_SECONDS = 20


@dataclass(frozen=True, slots=True)
class Protection:
    """What holds a child. ``bubblewrap`` is the program's path, empty where it is not used; ``why_not`` says why."""

    bubblewrap: str
    why_not: str = ""

    def sentence(self) -> str:
        """For a person who asks whether the machine reads papers safely."""
        if self.bubblewrap:
            return "Papers are read without network and without other files (bubblewrap), within limits."
        return f"Papers are read within limits on time and memory only: {self.why_not}"


@cache
def protection() -> Protection:
    """What this machine allows, tried once."""
    program = shutil.which("bwrap")
    if program is None:
        return Protection("", "bubblewrap is not installed (Debian: apt install bubblewrap).")
    trial = [*_bubblewrap(program, ()), sys.executable, "-S", "-c", "pass"]
    try:
        done = subprocess.run(trial, capture_output=True, timeout=_TRIAL_SECONDS, check=False, env=environment())
    except (OSError, subprocess.TimeoutExpired):
        return Protection("", "bubblewrap does not start here.")
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        return Protection("", f"bubblewrap does not work here ({said[0][:200] if said else 'it gives no reason'}).")
    return Protection(program)


def command(program: list[str], modules: tuple[Path, ...], *, caged: bool) -> list[str]:
    """``program`` (arguments for Python) as a command line, caged where asked for and where this machine can.

    ``modules`` are folders with modules that the child needs beside Python's own and the project's.
    """
    python = [sys.executable, "-s", "-S", "-B", "-P", *program]
    found = protection() if caged else Protection("")
    return [*_bubblewrap(found.bubblewrap, modules), *python] if found.bubblewrap else python


def module_folders(modules: tuple[Path, ...] = ()) -> list[str]:
    """Where the child finds modules: the project, what it depends on, Python's own; nothing of the user's folders."""
    paths = sysconfig.get_paths()
    wanted = [str(folder) for folder in modules]
    wanted += [str(Path(arising.__file__).resolve().parent.parent), paths["stdlib"], paths["platstdlib"]]
    wanted += [folder for folder in sys.path if folder.endswith(("site-packages", "dist-packages", "lib-dynload"))]
    wanted += [paths["purelib"], paths["platlib"]]
    return list(dict.fromkeys(folder for folder in wanted if Path(folder).is_dir()))


def environment() -> dict[str, str]:
    """The child's whole environment. Hashes are not salted, so that no order of a set can differ between runs."""
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    return {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "0", "OMP_THREAD_LIMIT": "1", **kept}


def _bubblewrap(program: str, modules: tuple[Path, ...]) -> list[str]:
    """The command that starts a process which sees programs and modules, read-only, and nothing else."""
    seen = [folder for folder in _SYSTEM if Path(folder).exists()]
    for folder in (sys.base_prefix, sys.prefix, str(Path(sys.executable).parent.parent), *module_folders(modules)):
        if not any(_within(folder, known) for known in seen):
            seen.append(folder)
    if "TESSDATA_PREFIX" in os.environ and Path(os.environ["TESSDATA_PREFIX"]).is_dir():
        seen.append(os.environ["TESSDATA_PREFIX"])
    arguments = [program, "--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL"]
    arguments += ["--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp"]  # noqa: S108 a new, empty one
    for folder in seen:
        link = Path(folder)
        if link.is_symlink() and not link.resolve().is_dir():
            continue
        arguments += ["--ro-bind", folder, folder]
    return [*arguments, "--chdir", "/"]


def _within(folder: str, other: str) -> bool:
    return Path(folder) == Path(other) or Path(other) in Path(folder).parents

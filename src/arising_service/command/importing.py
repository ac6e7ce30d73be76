"""Papers in folders → papers on the register: added, read, followed; what is there already is left alone."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from arising.cli.output import plural, printable
from arising.cli.papers import Found, find_papers
from arising.reading.child import Readers
from arising_service.command.setting_up import say
from arising_service.jobs import queue, tasks
from arising_service.jobs.worker import work_off
from arising_service.register import changes
from arising_service.register.errors import Refused
from arising_service.register.queries import doctor
from arising_service.register.reader import reader


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did: files looked at, new ones, those refused before reading."""

    looked_at: int
    new: int
    refused: int


def import_papers(
    paths: Sequence[str], *, paragraph: str = "", again: bool = False, jobs: int | None = None
) -> Imported:
    """Add every paper of ``paths`` that is not on the register, read what is to be read, follow what changed.

    Whatever stops it, the next call goes on where it was: papers are known by their bytes.
    """
    found = find_papers(paths)
    new, refused = _add(found, paragraph, again=again)
    tasks.ask_for_what_is_behind()
    tasks.ask_to_follow_today()
    if queue.unfinished():
        _work_off(jobs or len(os.sched_getaffinity(0)))
    return Imported(len(found), new, refused)


def _add(found: Sequence[Found], paragraph: str, *, again: bool) -> tuple[int, int]:
    new = refused = 0
    for one in found:
        try:
            paper, made = changes.add_paper(one.path, one.path.name, changes.SYSTEM, paragraph=paragraph)
        except Refused as fault:
            refused += 1
            if one.named or "is empty" not in str(fault):
                say(printable(f"{one.path}: {fault}"))
            continue
        new += made
        if again or paper.reader != reader():
            tasks.ask_to_read(paper, again=again)
    return new, refused


def _work_off(number: int) -> None:
    """Read, then follow, with a bar for people who watch."""
    # Whoever was here before may have been ended in the middle: on this machine nobody else works off these jobs
    # unless their lease is still renewed.
    queue.reap()
    total = queue.unfinished()
    with Readers(number) as readers, _Bar(total) as bar:
        work_off(readers, number, bar.left)


Sizes = dict[str, tuple[int, int]]
"""Files by path, each with its size and the time of its last change."""


def add_new(paths: Sequence[str], paragraph: str, seen: Sizes, added: Sizes) -> tuple[Sizes, Sizes]:
    """Add the files that are new, or other than before, and have stood still since they were last ``seen``.

    Gives what to pass as ``seen`` and ``added`` the next time.
    """
    now: Sizes = {}
    ready: list[Found] = []
    for one in find_papers(paths):
        try:
            stat = one.path.stat()
        except OSError:
            continue
        now[str(one.path)] = size = (stat.st_size, stat.st_mtime_ns)
        if seen.get(str(one.path)) == size and added.get(str(one.path)) != size:
            ready.append(one)
    _add(ready, paragraph, again=False)
    return now, added | {str(one.path): now[str(one.path)] for one in ready}


class _Bar:
    """How many jobs are left, on standard error if it is a terminal."""

    def __init__(self, total: int) -> None:
        import sys

        from tqdm import tqdm

        self._bar = tqdm(
            total=total, unit="paper", leave=False, file=sys.stderr, dynamic_ncols=True, disable=not sys.stderr.isatty()
        )
        self._total = total

    def left(self, number: int) -> None:
        """Say that ``number`` jobs are left."""
        self._bar.update(max(0, self._total - number - self._bar.n))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._bar.close()


def told(done: Imported) -> str:
    """An import in a sentence or two."""
    standing = doctor.standing()
    sentence = (
        f"{plural(done.looked_at, 'file')} looked at, {done.new} new. The register has "
        f"{plural(standing.papers, 'paper')}, {plural(standing.meetings, 'meeting')}, {plural(standing.asks, 'ask')}."
    )
    if standing.failed:
        sentence += f" {plural(standing.failed, 'paper')} could not be read: `arising doctor` lists them."
    return sentence

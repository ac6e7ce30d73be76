"""The tasks: what a job may be. Each may be run twice and does its work once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.utils import timezone

from arising.reading.child import Readers
from arising.record.plain import from_plain
from arising_service.accounts.viewers import Viewer
from arising_service.jobs.models import Job, State
from arising_service.jobs.queue import ask_for
from arising_service.register import changes
from arising_service.register.queries.papers import ToRead, not_read_by, to_read
from arising_service.register.reader import reader

_AT_A_TIME = 500
Told = Callable[[int, int], None]
"""What a task calls to say how far it is: done, of how many."""


class LeftOff(Exception):
    """The worker was told to stop in the middle of the task."""


def ask_to_read(paper: ToRead, by: Viewer | None = None, *, again: bool = False) -> int:
    """Ask for a paper to be read. The key is its hash with the reader's version: the same is not asked twice."""
    return ask_for(
        "read", _key(paper), paper=paper.id, by=by.user_id if by else None, sha256=paper.sha256, again=again
    )  # fmt: skip


def ask_to_follow(by: Viewer | None = None) -> int:
    """Ask for everything to be followed again, after what is to be read has been read."""
    return ask_for("follow", "follow", priority=10, by=by.user_id if by else None)


def ask_to_follow_today() -> None:
    """Ask for everything to be followed again, unless that was done today already: what is due depends on the day."""
    today = timezone.localdate()
    if not Job.objects.filter(task="follow", state=State.DONE, ended_at__date=today).exists():
        ask_to_follow()


def ask_for_what_is_behind() -> int:
    """Ask for every paper to be read that the reader installed has not looked at. Gives how many."""
    behind = not_read_by(reader())
    for paper in behind:
        ask_to_read(paper)
    return len(behind)


def ask_for_what_was_left() -> int:
    """Ask for the papers to be read that nobody has asked for: whoever added them was ended before. Gives how many.

    Papers whose reading has failed are left to whoever looks at the failure.
    """
    behind = not_read_by(reader())
    left = []
    for start in range(0, len(behind), _AT_A_TIME):
        some = {_key(each): each for each in behind[start : start + _AT_A_TIME]}
        asked = set(Job.objects.filter(key__in=some).values_list("key", flat=True))
        left += [each for key, each in some.items() if key not in asked]
    for paper in left:
        ask_to_read(paper)
    return len(left)


def _key(paper: ToRead) -> str:
    return f"read:{paper.sha256}:{reader()}"


def read(arguments: dict[str, Any], readers: Readers, told: Told) -> None:
    """Read one paper in a caged process, outside any transaction, and keep what it holds in one.

    Raises:
        LeftOff: the reading was ended, and the paper is as it was.
    """
    paper = to_read(arguments["sha256"])
    again = bool(arguments.get("again"))
    if paper is None or (paper.reader == reader() and not again):
        return
    told(0, 1)
    (outcome,) = readers.read([paper.path], {"give": "whole", "ocr": True})
    if outcome.said is not None:
        plain = outcome.said["whole"]
        # Bytes are kept under their hash; the paper is called what it was called when it was added.
        plain["paper"]["name"] = paper.name
        if changes.keep_record(paper.sha256, from_plain(plain), again=again):
            ask_to_follow()
    elif "was not read: the reading was ended" in outcome.what:
        raise LeftOff
    else:
        # "The file is damaged." stands by itself; "was not read" needs to say what was not.
        what = outcome.what if outcome.what[:1].isupper() else f"It {outcome.what}"
        changes.keep_failure(paper.sha256, f"{what} {outcome.remedy}".strip(), foreign=outcome.foreign)
    told(1, 1)


def follow(arguments: dict[str, Any], readers: Readers, told: Told) -> None:  # noqa: ARG001 all tasks are called alike
    """Follow every ask again."""
    changes.follow_again()


TASKS: dict[str, Callable[[dict[str, Any], Readers, Told], None]] = {"read": read, "follow": follow}

__all__ = ["TASKS", "LeftOff", "ask_for_what_is_behind", "ask_to_follow", "ask_to_follow_today", "ask_to_read"]

"""``arising follow``, ``arising ask`` and ``arising reconcile``: papers → what was asked and what became of it."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from datetime import date

from arising.cli.exit_codes import DONE, FAILED, MISUSED
from arising.cli.followed import as_csv, as_json, listing, source, telling, where
from arising.cli.followed_page import as_page
from arising.cli.output import Output, one_line, printable
from arising.cli.shelves import read_shelf
from arising.following_up import follow, reconcile
from arising.record.ask import Followed, Status
from arising.record.record import Record


def follow_command(asked: argparse.Namespace) -> int:
    """List the asks of the papers given, by body and status; give the exit code."""
    records, whole = read_shelf(asked.paths, jobs=asked.jobs)
    until = asked.as_of or _last_meeting(records)
    asks = _chosen(follow(records, until) if until else (), asked)
    with Output(asked.out) as output:
        if asked.form == "csv":
            output.write(as_csv(asks))
        elif asked.form == "json":
            output.write(as_json(asks))
        elif asked.form == "html":
            output.write(as_page(asks, until))
        else:
            output.write(listing(asks, output.width))
    return DONE if whole else FAILED


def _last_meeting(records: Sequence[Record]) -> date | None:
    """The day of the last meeting that any paper tells of or calls: as of then asks are followed, unless told."""
    return max((meeting.day.on for record in records for meeting in record.meetings if meeting.day), default=None)


def _chosen(asks: Sequence[Followed], asked: argparse.Namespace) -> list[Followed]:
    wanted = (asked.body or "").lower()
    chosen = [each for each in asks if wanted in each.ask.body.lower()]
    return [each for each in chosen if each.status is Status.OVERDUE] if asked.overdue else chosen


def ask_command(asked: argparse.Namespace) -> int:
    """Tell one ask in full."""
    if len(asked.paths) < 2:
        print("ask: name papers or folders, and last the ask's name.", file=sys.stderr)
        return MISUSED
    records, whole = read_shelf(asked.paths[:-1], jobs=asked.jobs)
    if not records:
        return FAILED  # what could not be read has been told
    wanted = asked.paths[-1].lower()
    until = asked.as_of or _last_meeting(records)
    followed = follow(records, until) if until else ()
    found = [each for each in followed if each.ask.id.startswith(wanted)]
    if len(found) != 1:
        problem = "names no ask of these papers" if not found else f"begins the names of {len(found)} asks"
        remedy = "`arising follow` lists them with their names."
        print(f"{one_line(asked.paths[-1])}: {problem}. {remedy}", file=sys.stderr)
        return MISUSED
    with Output(asked.out) as output:
        output.write(as_json(found) if asked.form == "json" else telling(found[0], output.width))
    return DONE if whole else FAILED


def reconcile_command(asked: argparse.Namespace) -> int:
    """Tell what became of one paper's asks in a later paper."""
    earlier, first = read_shelf([asked.earlier])
    later, second = read_shelf([asked.later])
    if not (first and second) and (not earlier or not later):
        return FAILED  # what could not be read has been told
    if len(earlier) != 1 or len(later) != 1:
        print("reconcile: name two papers that can be read, the earlier one first.", file=sys.stderr)
        return MISUSED
    with Output(asked.out) as output:
        for each in reconcile(earlier[0], later[0]):
            followed = Followed(each.ask, Status.UNKNOWN, ())
            output.write(printable(f"{each.fate.value}: {where(followed)}: {each.ask.words.quote}") + "\n")
            output.write(printable(f"    {each.why}") + "\n")
            if each.later is not None:
                output.write(printable(f"    now: “{each.later.words.quote}” ({source(each.later.words)})") + "\n")
            elif each.evidence:
                told = each.evidence[-1].cited
                output.write(printable(f"    it says: “{told.quote}” ({source(told)})") + "\n")
    return DONE if first and second else FAILED

"""``arising read``: papers → summaries, records, plain text or coverage."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable

from arising.cli.exit_codes import DONE, FAILED, MISUSED
from arising.cli.forms import FORMS, Form
from arising.cli.output import Output, one_line, part_of
from arising.cli.papers import Found, find_papers
from arising.cli.progress import progress
from arising.cli.resuming import kept_from, still_to_read, together
from arising.reading.child import Outcome, Readers


def read_command(asked: argparse.Namespace) -> int:
    """Read every paper asked for and print it in the form asked for; give the exit code."""
    found = find_papers(asked.paths)
    if not found:
        _complain(", ".join(asked.paths), "holds no files.", "Name a paper, or a folder with papers in it.")
        return FAILED
    if asked.resume and not (asked.form == "json" and asked.out):
        _complain("--resume", "goes on with a file of records.", "Give it with --json and --out.")
        return MISUSED
    form = FORMS[asked.form]
    options = {"give": form.gives, "ocr": asked.ocr}
    waiting, lines = still_to_read(found, kept_from(part_of(asked.out)) if asked.resume else {})
    jobs = max(1, min(asked.jobs or len(os.sched_getaffinity(0)), len(waiting)))
    with Output(asked.out, keeps=asked.form == "json") as output, Readers(jobs) as readers:
        outcomes = readers.read((one.path for one in waiting), options)
        return _print_all(progress(together(found, lines, outcomes), len(found)), form(output, len(found)))


def _print_all(told: Iterable[tuple[Found, Outcome]], form: Form) -> int:
    failed = False
    left_alone: list[Found] = []
    for found, outcome in told:
        if outcome.said is not None:
            form.show(outcome.said)
        elif outcome.foreign and not found.named:
            left_alone.append(found)
        else:
            failed = True
            _complain(str(found.path), outcome.what, outcome.remedy)
    form.finish()
    if left_alone:
        _report_left_alone(left_alone)
    return FAILED if failed else DONE


def _complain(subject: str, what: str, remedy: str) -> None:
    print(f"{one_line(subject)}: {one_line(' '.join(part for part in (what, remedy) if part))}", file=sys.stderr)


def _report_left_alone(left_alone: list[Found]) -> None:
    """Files in a folder that are no papers are worth one line, and no failure."""
    kinds: dict[str, int] = {}
    for found in left_alone:
        kind = found.path.suffix.lower() or "no ending"
        kinds[kind] = kinds.get(kind, 0) + 1
    told = ", ".join(f"{number} {kind}" for kind, number in sorted(kinds.items()))
    noun = "file that is no paper was" if len(left_alone) == 1 else "files that are no papers were"
    print(f"{len(left_alone)} {noun} left alone ({one_line(told)}).", file=sys.stderr)

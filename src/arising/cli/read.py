"""``arising read``: papers → summaries, records, plain text or coverage."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterable
from typing import Any

from arising.cli.coverage_listing import coverage_listing
from arising.cli.exit_codes import DONE, FAILED, MISUSED
from arising.cli.output import Output, json_line, printable
from arising.cli.papers import Found, find_papers
from arising.cli.progress import progress
from arising.cli.summary import summary
from arising.reading.child import Outcome, Readers

_GIVES = {"summary": "record", "json": "record", "text": "text", "coverage": "coverage"}


def read_command(asked: argparse.Namespace) -> int:
    """Read every paper asked for and print it in the form asked for; give the exit code."""
    found = find_papers(asked.paths)
    if not found:
        _complain(", ".join(asked.paths), "holds no files.", "Name a paper, or a folder with papers in it.")
        return FAILED
    options = {"give": _GIVES[asked.form], "ocr": asked.ocr}
    jobs = min(asked.jobs or len(os.sched_getaffinity(0)), len(found))
    try:
        with Output(asked.out) as output, Readers(jobs) as readers:
            outcomes = readers.read((one.path for one in found), options)
            told = progress(zip(found, outcomes, strict=True), len(found))
            return _print_all(told, _form(asked.form, found, output))
    except OSError as error:
        if isinstance(error, BrokenPipeError) or not asked.out:
            raise
        _complain(asked.out, f"cannot be written ({error.strerror}).", "Choose another file with --out.")
        return MISUSED


def _print_all(told: Iterable[tuple[Found, Outcome]], show: Callable[[dict[str, Any]], None]) -> int:
    failed = False
    left_alone: list[Found] = []
    for found, outcome in told:
        if outcome.said is not None:
            show(outcome.said)
        elif outcome.foreign and not found.named:
            left_alone.append(found)
        else:
            failed = True
            _complain(str(found.path), outcome.what, outcome.remedy)
    if left_alone:
        _report_left_alone(left_alone)
    return FAILED if failed else DONE


def _form(form: str, found: list[Found], output: Output) -> Callable[[dict[str, Any]], None]:
    """What to do with the answer about one paper."""
    if form == "json":
        return lambda said: output.write(json_line(said["record"]))
    if form == "coverage":
        return lambda said: output.write(coverage_listing(said["coverage"], output.width))
    if form == "text":
        # One paper is printed as it is, so that offsets count in the output; several need their names.
        return lambda said: output.write(
            (f"==> {printable(said['document'])} <==\n" if len(found) > 1 else "") + output.safe(said["text"])
        )
    return lambda said: output.write(summary(said["record"], output.width))


def _complain(subject: str, what: str, remedy: str) -> None:
    print(f"{printable(subject)}: {printable(' '.join(part for part in (what, remedy) if part))}", file=sys.stderr)


def _report_left_alone(left_alone: list[Found]) -> None:
    """Files in a folder that are no papers are worth one line, and no failure."""
    kinds: dict[str, int] = {}
    for found in left_alone:
        kind = found.path.suffix.lower() or "no ending"
        kinds[kind] = kinds.get(kind, 0) + 1
    told = ", ".join(f"{number} {kind}" for kind, number in sorted(kinds.items()))
    noun = "file that is no paper was" if len(left_alone) == 1 else "files that are no papers were"
    print(f"{len(left_alone)} {noun} left alone ({printable(told)}).", file=sys.stderr)

"""Papers on the command line → their whole records, read in caged child processes."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from arising.cli.output import one_line
from arising.cli.papers import find_papers
from arising.cli.progress import progress
from arising.reading.child import Readers
from arising.record.plain import from_plain
from arising.record.record import Record


def read_shelf(paths: Sequence[str], *, jobs: int | None = None, ocr: bool = True) -> tuple[list[Record], bool]:
    """``(records, whether every paper could be read)``; what could not is told on standard error."""
    found = find_papers(paths)
    if not found:
        print(f"{one_line(', '.join(paths))}: holds no files. Name a folder with papers in it.", file=sys.stderr)
        return [], False
    records: list[Record] = []
    whole = True
    number = min(jobs or len(os.sched_getaffinity(0)), len(found))
    with Readers(number) as readers:
        outcomes = readers.read((one.path for one in found), {"give": "whole", "ocr": ocr})
        for one, outcome in progress(zip(found, outcomes, strict=True), len(found)):
            if outcome.said is not None:
                records.append(from_plain(outcome.said["whole"]))
            elif not (outcome.foreign and not one.named):
                whole = False
                print(
                    f"{one_line(str(one.path))}: {one_line(outcome.what)} {one_line(outcome.remedy)}",
                    file=sys.stderr,
                )
    return records, whole

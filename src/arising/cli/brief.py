"""``arising brief``: papers and a meeting → the chair's page, in HTML, Word or Markdown."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path

from arising.cli.exit_codes import DONE, FAILED, MISUSED
from arising.cli.output import Output, one_line, printable
from arising.cli.shelves import read_shelf
from arising.following_up import follow
from arising.following_up.briefing import Brief, brief_for
from arising.record.meeting import Role
from arising.record.record import Record


def brief_command(asked: argparse.Namespace) -> int:
    """Write the brief to the file asked for, in the form its ending names; without a file, print Markdown."""
    ending = Path(asked.out).suffix.lower() if asked.out else ".md"
    if ending not in {".html", ".docx", ".md"}:
        print(
            f"{one_line(asked.out)}: a brief can be .html, .docx or .md. Name a file with one of them.",
            file=sys.stderr,
        )
        return MISUSED
    records, whole = read_shelf(asked.paths, jobs=asked.jobs)
    if not records:
        return FAILED  # what could not be read has been told
    records = [record for record in records if not _tells_of(record, asked.meeting)]
    followed = follow(records, asked.meeting)
    bodies = sorted(
        {m.body.text for r in records for m in r.meetings if m.body and m.day and m.day.on == asked.meeting}
    )
    wanted = [body for body in bodies if (asked.body or "").lower() in body.lower()]
    names = sorted({each.ask.body for each in followed if (asked.body or "").lower() in each.ask.body.lower()})
    chosen = wanted or names
    if len({name.lower() for name in chosen}) != 1:
        told = "; ".join(chosen) or "none"
        print(f"--body must name one body. These papers have: {one_line(told)}.", file=sys.stderr)
        return MISUSED
    if not wanted:
        day = f"{asked.meeting:%-d %B %Y}"
        print(
            f"No paper tells of a meeting of {one_line(chosen[0])} on {day}: the brief says how things stood that day.",
            file=sys.stderr,
        )
    with Output(asked.out) as output:
        _write(brief_for(followed, chosen[0], asked.meeting), ending, output)
    return DONE if whole else FAILED


def _tells_of(record: Record, day: date) -> bool:
    """Whether a paper holds minutes of the meeting itself, or of a later one: no chair has them beforehand."""
    return any(m.role is Role.MINUTES and m.day is not None and m.day.on >= day for m in record.meetings)


def _write(brief: Brief, ending: str, output: Output) -> None:
    if ending == ".docx":
        from arising.following_up.printing.word import as_docx

        output.write_bytes(as_docx(brief))
    elif ending == ".html":
        from arising.following_up.printing.html import as_html

        output.write(printable(as_html(brief)))
    else:
        from arising.following_up.printing.markdown import as_markdown

        output.write(printable(as_markdown(brief)))

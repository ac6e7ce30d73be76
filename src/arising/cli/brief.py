"""``arising brief``: papers and a meeting → the chair's page, in HTML, Word or Markdown."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path

from arising.cli.exit_codes import DONE, FAILED, MISUSED
from arising.cli.output import printable
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
            f"{printable(asked.out)}: a brief can be .html, .docx or .md. Name a file with one of them.",
            file=sys.stderr,
        )
        return MISUSED
    records, whole = read_shelf(asked.paths, jobs=asked.jobs)
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
        print(f"--body must name one body. These papers have: {printable(told)}.", file=sys.stderr)
        return MISUSED
    return _write(brief_for(followed, chosen[0], asked.meeting), ending, asked.out) or (DONE if whole else FAILED)


def _tells_of(record: Record, day: date) -> bool:
    """Whether a paper holds minutes of the meeting itself, or of a later one: no chair has them beforehand."""
    return any(m.role is Role.MINUTES and m.day is not None and m.day.on >= day for m in record.meetings)


def _write(brief: Brief, ending: str, out: str | None) -> int:
    if ending == ".docx":
        from arising.following_up.printing.word import as_docx

        data = as_docx(brief)
    elif ending == ".html":
        from arising.following_up.printing.html import as_html

        data = as_html(brief).encode()
    else:
        from arising.following_up.printing.markdown import as_markdown

        data = as_markdown(brief).encode()
    if out is None:
        sys.stdout.write(data.decode())
        return DONE
    try:
        Path(out).write_bytes(data)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        print(f"{printable(out)}: cannot be written ({reason}). Name a file that can be written.", file=sys.stderr)
        return MISUSED
    return DONE

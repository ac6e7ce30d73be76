"""A paper with the tables put back whose cells stand one below the other."""

from __future__ import annotations

from arising.reading.laying_out.cut_lines import cut_apart
from arising.reading.laying_out.flat_attendance import flat_attendance
from arising.reading.laying_out.flat_cells import with_tables
from arising.reading.laying_out.flat_logs import flat_logs
from arising.reading.laying_out.run_on_logs import run_on_logs
from arising.record.paper import Line, Paper


def with_flat_tables(paper: Paper) -> Paper:
    """The paper, with action logs and lists of who came put back together: their lines become lines of tables.

    Where lines have boxes their tables are known by where they stand, and none is looked for.
    """
    if paper.lines and paper.lines[0].box is not None:
        return paper
    lines = _worded(paper)
    run_on = list(run_on_logs(paper, lines))
    if run_on:
        paper, tables = cut_apart(paper, run_on, lines)
        paper = with_tables(paper, tables, _worded(paper))
        lines = _worded(paper)
    return with_tables(paper, [*flat_logs(paper, lines), *flat_attendance(paper, lines)], lines)


def _worded(paper: Paper) -> list[Line]:
    return [line for line in paper.lines if line.text.strip()]

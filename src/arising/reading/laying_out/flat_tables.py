"""A paper with the tables put back whose cells stand one below the other, on one line, or about under their heads."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

from arising.reading.laying_out.cut_lines import cut_apart, laid_anew
from arising.reading.laying_out.flat_attendance import flat_attendance
from arising.reading.laying_out.flat_cells import with_tables
from arising.reading.laying_out.flat_logs import flat_logs
from arising.reading.laying_out.laid_logs import laid_logs, may_head
from arising.reading.laying_out.log_heads import columns_of
from arising.reading.laying_out.run_on_logs import run_on_logs
from arising.record.paper import Format, Line, Paper


def with_flat_tables(paper: Paper) -> Paper:
    """The paper, with action logs and lists of who came put back together: their lines become lines of tables.

    Where lines have boxes their tables are known by where they stand, and none is looked for.
    """
    if paper.lines and paper.lines[0].box is not None:
        return paper
    paper = _with_laid_logs(paper)
    lines = _worded(paper)
    run_on = list(run_on_logs(paper, lines))
    if run_on:
        paper, tables = cut_apart(paper, run_on, lines)
        paper = with_tables(paper, tables, _worded(paper))
        lines = _worded(paper)
    return with_tables(paper, [*flat_logs(paper, lines), *flat_attendance(paper, lines)], lines)


def _with_laid_logs(paper: Paper) -> Paper:
    """The paper with the logs of a kept layout whose columns gaps alone do not tell."""
    if paper.format is not Format.TEXT:
        return paper
    raw = paper.text.split("\n")
    if not any(may_head(line) for line in raw):
        return paper
    starts = [0, *accumulate(len(line) + 1 for line in raw)][: len(raw)]
    sure = {table.number for table in paper.tables if table.ruled or columns_of(table) is not None}
    taken = [False] * len(raw)
    for line in paper.lines:
        if line.table in sure:
            taken[bisect_right(starts, line.start) - 1] = True
    logs = list(laid_logs(raw, taken))
    return laid_anew(paper, logs, starts) if logs else paper


def _worded(paper: Paper) -> list[Line]:
    return [line for line in paper.lines if line.text.strip()]

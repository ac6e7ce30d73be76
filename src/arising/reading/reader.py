"""The whole way from a file's bytes to its record, one step a line."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from arising.reading.actions.action_logs import read_action_logs
from arising.reading.actions.requests import requests_in
from arising.reading.dissect import dissect
from arising.reading.doubts.doubts import doubts_of
from arising.reading.formats import open_paper
from arising.reading.laying_out.flat_tables import with_flat_tables
from arising.reading.laying_out.layout import lay_out
from arising.reading.ledger import shares_of
from arising.reading.meetings.meetings import read_meeting, with_bodies
from arising.reading.parts.kinds import kind_of
from arising.reading.references.references import references_in
from arising.reading.reports.reports import read_reports
from arising.reading.reports.sheet_labels import labels_in
from arising.reading.reports.tables import read_tables
from arising.record.paper import Paper
from arising.record.record import Record


def read(data: bytes, name: str, *, ocr: bool = True) -> Record:
    """The record of one paper from its file's bytes. The same bytes give the same record.

    ``name`` is the file's name, kept as the paper's; ``ocr`` says whether scanned pages are recognised.

    Raises:
        CannotRead: the file cannot be read; its words are for the user.
    """
    with _collector_paused():
        return record_of(open_paper(data, name, ocr=ocr))


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Python's collector looks at every value made so far, again and again: in a long paper that is most of them.

    A record is made of values that point one way, so there is nothing for it to find.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def record_of(paper: Paper) -> Record:
    """The record of a paper whose pages and lines are known."""
    paper = with_flat_tables(paper)
    layout = lay_out(paper)
    labels = labels_in(layout.blocks)
    dissected = dissect(layout, labels)
    meetings = with_bodies([read_meeting(part, layout) for part in dissected.parts if part.role is not None])
    reports = read_reports(dissected, labels)
    actions = read_action_logs(dissected)
    record = Record(
        paper=paper,
        kind=kind_of(dissected, reports),
        meetings=meetings,
        reports=reports,
        actions=actions,
        references=references_in(dissected, meetings, actions),
        requests=requests_in(dissected, meetings, reports),
        tables=read_tables(layout),
        doubts=doubts_of(dissected, meetings, reports, actions),
    )
    return replace(record, shares=shares_of(layout, record))

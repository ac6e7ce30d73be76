"""What action logs leave out: rows closed without words, rows that a later log no longer lists, rows opened again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from arising.following_up.body_papers import Logged
from arising.following_up.finders.log_updates import closing_words
from arising.following_up.linking import Docket
from arising.record.ask import Citation, Omission, Omitted
from arising.record.report import LogStatus


def omissions(docket: Docket, log: Sequence[Logged], as_of: date) -> Mapping[str, Omission]:
    """For each ask that a log up to ``as_of`` dropped or closed without a word, what it left out.

    ``log`` are the rows of every log of the body. A row that comes back in other words is not gone: the
    docket names the rows that take it up.
    """
    days = sorted({(row.on, row.record.paper.name) for row in log if row.on is not None and row.on <= as_of})
    carried = {ask: [row for row in rows if _by(row, as_of)] for ask, rows in docket.rows.items()}
    found = {}
    for ask in docket.asks:
        rows = carried.get(ask.id)
        if not rows:
            continue
        last = rows[-1]
        if last.action.status is LogStatus.DISCHARGED:
            if not closing_words(last):
                found[ask.id] = Omission(Omitted.CLOSED, _cited(last), last.record.paper.name, last.on)
            continue
        following = next(((on, paper) for on, paper in days if last.on is not None and on > last.on), None)
        taken_up = any(carried.get(later) for later in docket.again.get(ask.id, ()))
        if following is not None and not taken_up:
            found[ask.id] = Omission(Omitted.GONE, _cited(last), following[1], following[0])
    return found


def reopened(docket: Docket, as_of: date) -> Mapping[str, tuple[Logged, Logged]]:
    """For each ask that one log closes and a later log, up to ``as_of``, lists as open: the last such pair of rows."""
    found = {}
    for name, all_rows in docket.rows.items():
        rows = [row for row in all_rows if _by(row, as_of)]
        closed = [place for place, row in enumerate(rows) if row.action.status is LogStatus.DISCHARGED]
        if closed and rows[-1].action.status is LogStatus.OPEN and rows[-1].on != rows[closed[-1]].on:
            found[name] = (rows[closed[-1]], rows[closed[-1] + 1])
    return found


def _by(row: Logged, as_of: date) -> bool:
    return row.on is None or row.on <= as_of


def _cited(row: Logged) -> Citation:
    paper, details = row.record.paper, row.action.details
    return Citation(paper.sha256, paper.name, details.text, details.place, row.body, row.on, row.action.number.text)

"""What action logs leave out: rows closed without words, rows that a later log no longer lists, rows opened again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from arising.following_up.finders.log_updates import closing_words
from arising.following_up.library import Library
from arising.following_up.shelf import Logged
from arising.record.ask import Ask, Citation, Omission, Omitted
from arising.record.report import LogStatus


def omissions(library: Library, again: Mapping[str, Sequence[str]], as_of: date) -> Mapping[str, Omission]:
    """For each ask that a log up to ``as_of`` dropped or closed without a word, what it left out.

    A row that comes back in other words is not gone: ``again`` names the rows that take it up.
    """
    logs = _logs(library, as_of)
    carried = {row_of: [row for row in rows if _by(row, as_of)] for row_of, rows in library.rows.items()}
    found = {}
    for ask in library.asks:
        rows = carried.get(ask.id)
        if not rows:
            continue
        last = rows[-1]
        if last.action.status is LogStatus.DISCHARGED:
            if not closing_words(last):
                found[ask.id] = Omission(Omitted.CLOSED, _cited(last), last.record.paper.name, last.on)
            continue
        following = next(((on, paper) for on, paper in logs if last.on is not None and on > last.on), None)
        taken_up = any(carried.get(later) for later in again.get(ask.id, ()))
        if following is not None and not taken_up:
            found[ask.id] = Omission(Omitted.GONE, _cited(last), following[1], following[0])
    return found


def reopened(library: Library, as_of: date) -> Mapping[str, tuple[Logged, Logged]]:
    """For each ask that one log closes and a later log, up to ``as_of``, lists as open: the last such pair of rows."""
    return {ask.id: pair for ask in library.asks for pair in _pairs(library, ask, as_of)}


def _pairs(library: Library, ask: Ask, as_of: date) -> Iterator[tuple[Logged, Logged]]:
    rows = [row for row in library.rows.get(ask.id, ()) if _by(row, as_of)]
    closed = [row for row in rows if row.action.status is LogStatus.DISCHARGED]
    if closed and rows[-1].action.status is LogStatus.OPEN and rows[-1].on != closed[-1].on:
        first = next(row for row in rows[rows.index(closed[-1]) :] if row.action.status is LogStatus.OPEN)
        yield closed[-1], first


def _logs(library: Library, as_of: date) -> list[tuple[date, str]]:
    rows = library.shelf.log_of(library.body)
    return sorted({(row.on, row.record.paper.name) for row in rows if row.on is not None and row.on <= as_of})


def _by(row: Logged, as_of: date) -> bool:
    return row.on is None or row.on <= as_of


def _cited(row: Logged) -> Citation:
    paper, details = row.record.paper, row.action.details
    return Citation(paper.sha256, paper.name, details.text, details.place, row.body, row.on, row.action.number.text)

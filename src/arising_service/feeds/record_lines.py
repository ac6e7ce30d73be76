"""JSON Lines: the whole public record, one object a line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date

from django.http import HttpRequest, HttpResponseBase, StreamingHttpResponse

from arising_service.accounts.permissions import for_everyone
from arising_service.accounts.viewers import PUBLIC
from arising_service.feeds.whole_lists import every, every_ask
from arising_service.register.errors import NotThere
from arising_service.register.queries.asks import AskFilter, ask_page
from arising_service.register.queries.bodies import bodies
from arising_service.register.queries.calendar import meetings_between
from arising_service.register.queries.meetings import meeting_page
from arising_service.register.queries.papers import papers


@for_everyone
def record_lines(_: HttpRequest) -> HttpResponseBase:
    """Bodies, papers, meetings with their minutes, asks with their evidence, in that order."""
    answer = StreamingHttpResponse(_lines(), content_type="application/jsonl; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="record.jsonl"'
    return answer


def _lines() -> Iterator[str]:
    for body in bodies(PUBLIC):
        yield _line("body", asdict(body))
    for paper in every(lambda page, each: papers(PUBLIC, page, each)):
        yield _line("paper", asdict(paper))
    for body in bodies(PUBLIC):
        for meeting in meetings_between(PUBLIC, date.min, date.max, body.slug):
            # A paper may be withdrawn while the list is written: then the meeting is left out, as it is from pages.
            try:
                yield _line("meeting", asdict(meeting_page(PUBLIC, meeting.slug, meeting.on)))
            except NotThere:
                continue
    for ask in every_ask(PUBLIC, AskFilter()):
        try:
            yield _line("ask", asdict(ask_page(PUBLIC, ask.name)))
        except NotThere:
            continue


_INNER = frozenset({"exempt", "paragraph", "hidden", "withheld", "failure", "state", "unsure", "by", "note", "id"})
"""Fields that say how the register is kept, and nothing of the record."""


def _line(kind: str, told: dict[str, object]) -> str:
    return json.dumps({"type": kind, **_public(told)}, ensure_ascii=False, default=_plain) + "\n"


def _public(told: dict[str, object]) -> dict[str, object]:
    return {name: _within(value) for name, value in told.items() if name not in _INNER}


def _within(value: object) -> object:
    if isinstance(value, dict):
        return _public(value)
    if isinstance(value, list | tuple):
        return [_within(each) for each in value]
    return value


def _plain(value: object) -> object:
    if isinstance(value, frozenset | set):
        return sorted(value)
    return value.isoformat() if hasattr(value, "isoformat") else str(value)

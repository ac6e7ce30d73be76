"""One paper's record, told to a person: plain lines, wrapped, most important first."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from arising.cli.coverage_listing import shares
from arising.cli.output import plural, printable

_KINDS = {
    "minutes": "minutes",
    "agenda_pack": "agenda pack",
    "agenda": "agenda",
    "report": "report",
    "decision_notice": "decision notice",
    "meeting_page": "meeting page",
    "other": "paper of no known kind",
}


def summary(record: dict[str, Any], width: int) -> str:
    """Meetings, who was there, decisions, actions, next meeting, reports, doubts, share understood."""
    told: list[str] = []
    for indent, label, text in _told(record):
        first = "  " * indent + (f"{label} " if label else "")
        rest = " " * len(first)
        told += textwrap.wrap(
            printable(" ".join(text.split())),
            width,
            initial_indent=first,
            subsequent_indent=rest,
            break_on_hyphens=False,
        ) or [first.rstrip()]
    return "\n".join(told) + "\n\n"


_Line = tuple[int, str, str]


def _told(record: dict[str, Any]) -> Iterator[_Line]:
    pages = plural(record["pages"], "page")
    yield 0, "", f"{record['document']}: {_KINDS[record['kind']]}, {pages}"
    for meeting in record["meetings"]:
        yield from _meeting(meeting)
    yield from _reports(record["reports"])
    yield from _log(record["actions"])
    yield from _listed("Points back:", (f"{_quoted(f['quote'])} ({_state(f)})" for f in record["followups"]))
    yield from _listed("Due:", (_due(request) for request in record["requests"] if request["due_phrase"]))
    yield from _listed("Doubts:", (f"{doubt['what']} (page {doubt['where']['page']})" for doubt in record["doubts"]))
    for page in record["unread_pages"]:
        yield 1, "Not read:", f"page {page['page']}: {page['why']}"
    for warning in record["warnings"]:
        yield 1, "Note:", warning
    yield 1, "", f"Understood: {shares(record['lines'])}"


def _meeting(meeting: dict[str, Any]) -> Iterator[_Line]:
    role = "Meeting called" if meeting["role"] == "agenda" else "Minutes"
    when = " ".join(part for part in (_day(meeting["date"]), _at(meeting["time"])) if part)
    where = f", {meeting['venue']}" if meeting["venue"] else ""
    off = " (cancelled)" if meeting["cancelled"] else ""
    yield 1, f"{role}:", f"{meeting['body'] or 'a body that is not named'}, {when or 'no date'}{where}{off}"
    if meeting["chair"]:
        yield 2, "In the chair:", meeting["chair"]
    for label, key in (("Present:", "present"), ("In attendance:", "in_attendance"), ("Apologies:", "apologies")):
        if meeting[key]:
            yield 2, label, ", ".join(meeting[key])
    for declared in meeting["declarations_of_interest"]:
        item = f" in item {declared['item']}" if declared["item"] else ""
        subject = f": {declared['subject']}" if declared["subject"] else ""
        yield 2, "Interest:", f"{declared['member']} ({declared['kind'] or 'kind not stated'}){item}{subject}"
    for item in meeting["items"]:
        yield from _item(item)
    upcoming = meeting["next_meeting"]
    if upcoming:
        yield 2, "Next meeting:", " ".join(part for part in (_day(upcoming["date"]), _at(upcoming["time"])) if part)


def _item(item: dict[str, Any]) -> Iterator[_Line]:
    done, to_do = item["resolutions"], item["actions"]
    if not (item["title"] or done or to_do):
        return
    number = f"{item['number'].rstrip('.')}." if item["number"] else "-"
    pages = f" (pages {item['page_range']})" if item["page_range"] else ""
    yield 2, number, f"{item['title'] or ''}{pages}"
    yield from _resolutions(done)
    decided = {resolution["text"] for resolution in done}
    for action in to_do:
        if action["text"] not in decided:
            due = f" (due {action['due']})" if action["due"] else ""
            yield 4, f"Action for {action['owner']}:" if action["owner"] else "Action:", f"{action['text']}{due}"


def _resolutions(resolutions: Iterable[dict[str, Any]]) -> Iterator[_Line]:
    """Each resolution on its own; parts that hang on the same words ("that Cabinet agree to:") below them."""
    hung_on = ""
    for resolution in resolutions:
        outcome = f" [{resolution['outcome']}]" if resolution["outcome"] == "lost" else ""
        text = f"{resolution['text']}{outcome}"
        number = (resolution["number"] or "").strip("(). ")
        lead_in = resolution["lead_in"] or ""
        if lead_in and lead_in != hung_on:
            yield 4, "Resolved:", lead_in
        hung_on = lead_in
        if lead_in:
            yield 5, f"({number})" if number else "-", text
        else:
            yield 4, f"Resolved ({number}):" if number else "Resolved:", text


def _reports(reports: Iterable[dict[str, Any]]) -> Iterator[_Line]:
    for report in reports:
        author = f", by {report['author']}" if report["author"] else ""
        yield 1, "Report:", f"{report['title']}{author}"
        for text in report["recommendations"]:
            yield 2, "Recommends:", text


def _log(actions: list[dict[str, Any]]) -> Iterator[_Line]:
    for action in actions:
        last = f" Last update: {action['updates'][-1]['text']}" if action["updates"] else ""
        owner = action["owner"] or "nobody named"
        yield 1, f"Action {action['number']} ({action['status']}):", f"{owner}: {action['details']}{last}"


def _listed(heading: str, texts: Iterable[str]) -> Iterator[_Line]:
    for number, text in enumerate(texts):
        if not number:
            yield 1, "", heading
        yield 2, "-", text


def _quoted(text: str) -> str:
    return f"“{textwrap.shorten(text, 160, placeholder=' …')}”"


def _state(followup: dict[str, Any]) -> str:
    to = followup["refers_to"]
    minute = f"Minute {to['minute']}" if to["minute"] else ""
    day = _day(to["meeting_date"])
    state = followup["states"].replace("_", " ")
    return ", ".join(part for part in (minute, to["body"] or "", day, state) if part)


def _due(request: dict[str, Any]) -> str:
    day = _day(request["due_date"])
    told = f", that is {day}" if day and day not in request["due_phrase"] else ""
    return f"{request['due_phrase']}{told}: {_quoted(request['text'])}"


def _day(iso: str | None) -> str:
    """``2018-06-05`` → ``5 June 2018``."""
    if not iso:
        return ""
    day = date.fromisoformat(iso)
    return f"{day.day} {day:%B %Y}"


def _at(clock: str | None) -> str:
    return f"at {clock}" if clock else ""

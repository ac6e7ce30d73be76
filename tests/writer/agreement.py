"""What a reader's record says differently from the true record, in plain sentences."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

Json = dict[str, Any]

_HYPHENED = re.compile(r"(\w)-\s*\n\s*(\w)")


def same(text: object) -> str:
    """Letters and figures alone, small: what two texts must share to be the same words."""
    plain = html.unescape(re.sub(r"<[^>]+>", "", _HYPHENED.sub(r"\1\2", str(text or ""))))
    return re.sub(r"[\W_]+", "", plain).casefold()


def differences(truth: Json, read: Json) -> list[str]:
    """Everything in which ``read`` is not ``truth``; both in the contract's form."""
    found = list(_meetings(truth, read))
    found += _listed("report", _asking(truth), _asking(read), lambda report: same(report["title"]))
    found += _listed("recommendation", _recommended(truth), _recommended(read), same)
    found += _listed("logged action", truth["actions"], read["actions"], _logged)
    found += _followups(truth, read)
    return found


def _meetings(truth: Json, read: Json) -> Iterator[str]:
    def key(meeting: Json) -> tuple[str, str]:
        return meeting["role"], meeting["date"]

    yield from _listed("meeting", truth["meetings"], read["meetings"], key)
    by_key = {key(meeting): meeting for meeting in reversed(read["meetings"])}
    for meeting in truth["meetings"]:
        if key(meeting) in by_key:
            yield from _meeting(meeting, by_key[key(meeting)])


def _meeting(truth: Json, read: Json) -> Iterator[str]:
    for field in ("body", "time", "venue", "chair"):
        if same(truth[field]) != same(read[field]):
            yield f"{field} is {truth[field]!r}, read as {read[field]!r}"
    for field in ("present", "in_attendance", "apologies"):
        yield from _listed(field, truth[field], read[field], same)
    yield from _listed(
        "declaration",
        truth["declarations_of_interest"],
        read["declarations_of_interest"],
        lambda declared: (same(declared["member"]), same(declared["item"])),
    )
    yield from _listed(
        f"{truth['role']} item", truth["items"], read["items"], lambda item: (same(item["number"]), same(item["title"]))
    )
    if truth["role"] == "minutes":
        yield from _listed("resolution", _decided(truth), _decided(read), _resolution)
        yield from _listed("action", _tasks(truth), _tasks(read), lambda task: (task[0], same(task[1]["owner"])))
        yield from _next(truth["next_meeting"], read["next_meeting"])
    else:
        yield from _listed(
            "pages", truth["items"], read["items"], lambda item: (same(item["number"]), item["page_range"])
        )


def _next(truth: Json | None, read: Json | None) -> Iterator[str]:
    if (truth and truth["date"]) != (read and read["date"]):
        yield f"the next meeting is {truth}, read as {read}"


def _decided(meeting: Json) -> list[tuple[str, Json]]:
    return [(same(item["number"]), what) for item in meeting["items"] for what in item["resolutions"]]


def _resolution(decided: tuple[str, Json]) -> tuple[str, str, bool]:
    number, what = decided
    return number, same(what["text"]), what["outcome"] == "lost"


def _tasks(meeting: Json) -> list[tuple[str, Json]]:
    """Tasks that the paper marks as such: an unmarked one is a reading, which may be found or not."""
    return [
        (same(item["number"]), task)
        for item in meeting["items"]
        for task in item["actions"]
        if task.get("marked", True)
    ]


def _asking(paper: Json) -> list[Json]:
    """The reports that ask for something. What else begins a report is a matter of taste."""
    return [report for report in paper["reports"] if report["recommendations"]]


def _recommended(paper: Json) -> list[str]:
    return [words for report in paper["reports"] for words in report["recommendations"]]


def _logged(row: Json) -> tuple[str, str, str, str, tuple[tuple[str | None, str], ...]]:
    updates = tuple((update["date"], same(update["text"])) for update in row["updates"])
    return same(row["number"]), same(row["owner"]), same(row["details"]), row["status"], updates


def _followups(truth: Json, read: Json) -> Iterator[str]:
    """Each sentence that points back is found, with what it points at and what it says of it."""
    for pointing in truth["followups"]:
        if pointing.get("optional"):
            continue
        quote = same(pointing["quote"])
        hits = [other for other in read["followups"] if same(other["quote"]) in quote or quote in same(other["quote"])]
        told = [(hit["refers_to"]["minute"], hit["refers_to"]["meeting_date"], hit["states"]) for hit in hits]
        wanted = (pointing["refers_to"]["minute"], pointing["refers_to"]["meeting_date"], pointing["states"])
        if wanted not in told:
            yield f"{pointing['quote']!r} points at {wanted}, read as {told or 'nothing'}"


def _listed(kind: str, truth: Sequence[Any], read: Sequence[Any], key: Callable[[Any], Any]) -> Iterator[str]:
    """What is missing from ``read`` and what it has too many, each matched once."""
    left = [(key(value), value) for value in read]
    for value in truth:
        hit = next((pair for pair in left if pair[0] == key(value)), None)
        if hit is None:
            yield f"{kind} missed: {_short(value)}"
        else:
            left.remove(hit)
    yield from (f"{kind} invented: {_short(value)}" for _, value in left)


def _short(value: Any) -> str:
    if isinstance(value, tuple):
        return " ".join(_short(part) for part in value)
    if isinstance(value, dict):
        value = {
            key: value[key]
            for key in ("role", "date", "number", "title", "text", "owner", "member", "item", "updates")
            if key in value
        }
    return str(value)[:300]

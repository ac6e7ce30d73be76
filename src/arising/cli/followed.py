"""Followed asks in the forms a command prints: a list for people, CSV, JSON Lines; and one ask told in full."""

from __future__ import annotations

import csv
import io
import textwrap
from collections.abc import Iterable, Sequence
from typing import Any

from arising.cli.output import json_line, plural, printable
from arising.record.ask import AskSource, Citation, Evidence, Followed, Omission, Status

HEADINGS: tuple[tuple[Status, str], ...] = (
    (Status.OVERDUE, "Overdue"),
    (Status.ASKED_AGAIN, "Asked again"),
    (Status.DUE, "Due at the next meeting"),
    (Status.REPORTED, "Answer before the body"),
    (Status.PARTLY_DONE, "Partly done"),
    (Status.NOT_DUE, "Not due"),
    (Status.UNKNOWN, "Not known: no later paper of the body has been read"),
    (Status.DISCHARGED, "Discharged"),
    (Status.SUPERSEDED, "Superseded"),
    (Status.DONE, "Done"),
)
_COLUMNS = ("id", "body", "asked_on", "minute", "title", "number", "status", "kind", "owner", "to_whom", "due",
            "due_phrase", "words", "paper", "page", "why", "evidence")  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\n", "\r", "＝", "＋", "－", "＠")


def listing(asks: Sequence[Followed], width: int) -> str:
    """The asks by body and status, each with its words, source, and the last words that bear on it."""
    told: list[str] = []
    for body in sorted({each.ask.body for each in asks}):
        of_body = [each for each in asks if each.ask.body == body]
        told.append(f"{printable(body or 'Body not named')}: {plural(len(of_body), 'ask')}")
        for status, heading in HEADINGS:
            group = [each for each in of_body if each.status is status]
            if group:
                told.append(f"  {heading} ({len(group)})")
                for each in group:
                    told += _brief(each, width)
        told.append("")
    return "\n".join(told) + "\n" if told else "No asks were found.\n"


def _brief(each: Followed, width: int) -> list[str]:
    ask = each.ask
    owner = f" Owner: {ask.owner.printed}." if ask.owner else ""
    due = f" Due {ask.due.day:%-d %B %Y}." if ask.due and ask.due.day else f" Due {ask.due.phrase}." if ask.due else ""
    lines = _wrapped(f"{ask.id}  {where(each)}{_under(each)}: {ask.words.quote}{owner}{due}", width, 4)
    for piece in each.evidence[-1:]:
        lines += _wrapped(f"{_said(piece)}", width, 8)
    left_out = next((reason for reason in each.why if "no longer lists it" in reason), "")
    if left_out:
        lines += _wrapped(left_out, width, 8)
    elif each.silence and each.silence.papers and not each.evidence:
        lines += _wrapped(each.why[-1], width, 8)
        for piece in each.to_confirm[-1:]:
            lines += _wrapped(f"to confirm: {_said(piece)}", width, 8)
    return lines


def _under(each: Followed) -> str:
    """What an ask stands under, where no number leads to it or where one number has many matters."""
    ask = each.ask
    unsaid = ask.source in {AskSource.RESOLUTION, AskSource.ACTION} and (not ask.item or ask.about != ask.item_title)
    return f", under “{ask.item_title}”" if unsaid and ask.item_title else ""


def where(each: Followed) -> str:
    """Where an ask was made: minute and number, day."""
    ask = each.ask
    minute = f"Minute {ask.item}" if ask.item else "Action" if ask.number else "Minutes"
    number = "" if ask.number is None else f"({ask.number.strip('()')})" if ask.item else f" {ask.number}"
    return f"{minute}{number}" + (f" of {ask.asked_on:%-d %B %Y}" if ask.asked_on else "")


def _said(piece: Evidence) -> str:
    return f"{piece.answer.value.replace('_', ' ')}: “{piece.cited.quote}” ({source(piece.cited)})"


def source(cited: Citation) -> str:
    """A citation for people: paper, page, item."""
    item = f", item {cited.item}" if cited.item else ""
    return f"{cited.paper}, page {cited.place.page}{item}"


def telling(each: Followed, width: int) -> str:
    """One ask in full: its words, when due and by which rule, all evidence quoted, and why its status is what it is."""
    ask = each.ask
    told = _wrapped(f"{where(each)}, {ask.body}", width, 0)
    told += _wrapped(f"“{ask.words.quote}”", width, 2)
    told += _wrapped(f"in {source(ask.words)}", width, 2)
    for also in ask.also:
        told += _wrapped(f"also printed in {source(also)}", width, 2)
    article = "an" if ask.source.value[0] in "aeiou" else "a"
    told.append(f"Kind: {ask.kind.value}. From {article} {ask.source.value}.")
    told.append(f"Owner: {printable(ask.owner.printed) if ask.owner else 'none is named'}.")
    told += _wrapped(f"Due: {due_words(each)}", width, 0)
    told.append(f"Status: {each.status.value.replace('_', ' ')}.")
    for reason in each.why:
        told += _wrapped(reason, width, 2)
    told += _pieces("Evidence", each.evidence, width)
    told += _pieces("To confirm", each.to_confirm, width)
    if each.silence is not None:
        told.append("Searched:")
        told += _wrapped(", ".join(each.silence.papers) or "no later paper of this body has been read", width, 2)
    return "\n".join(told) + "\n"


def due_words(each: Followed) -> str:
    """When an ask is due: the printed phrase, the day worked out from it, and the rule."""
    due = each.ask.due
    if due is None:
        return "no day is named."
    day = f" = {due.day:%-d %B %Y}" if due.day else ""
    return f"“{due.phrase}”{day}. {due.rule}".strip()


def _pieces(title: str, pieces: Iterable[Evidence], width: int) -> list[str]:
    told: list[str] = []
    for piece in pieces:
        on = f"{piece.cited.on:%-d %B %Y}: " if piece.cited.on else ""
        told += _wrapped(f"{on}{_said(piece)}", width, 2)
        told += _wrapped(f"Linked because: {piece.why}", width, 4)
    return [f"{title}:", *told] if told else []


def _wrapped(text: str, width: int, indent: int) -> list[str]:
    clean = printable(" ".join(text.split()))
    return textwrap.wrap(
        clean, width, initial_indent=" " * indent, subsequent_indent=" " * (indent + 2), break_on_hyphens=False
    )


def as_csv(asks: Sequence[Followed]) -> str:
    """The asks as CSV with a head; no cell can be taken for a formula by a spreadsheet."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    for each in asks:
        row = plain(each)
        evidence = " | ".join(f"{piece['answer']}: {piece['quote']}" for piece in row["evidence"])
        row |= {"why": " ".join(row["why"]), "evidence": evidence}
        writer.writerow([_cell(row.get(column)) for column in _COLUMNS])
    return stream.getvalue()


def _cell(value: object) -> str:
    text = "" if value is None else printable(str(value))
    return f"'{text}" if text.startswith(_FORMULA) else text


def as_json(asks: Iterable[Followed]) -> str:
    """The asks as JSON Lines."""
    return "".join(json_line(plain(each)) for each in asks)


def plain(each: Followed) -> dict[str, Any]:
    """A followed ask as plain data."""
    ask = each.ask
    return {
        "id": ask.id,
        "body": ask.body,
        "asked_on": ask.asked_on.isoformat() if ask.asked_on else None,
        "minute": ask.item,
        "number": ask.number,
        "title": ask.item_title,
        "status": each.status.value,
        "kind": ask.kind.value,
        "source": ask.source.value,
        "owner": ask.owner.printed if ask.owner else None,
        "to_whom": ask.to_whom or None,
        "due": ask.due.day.isoformat() if ask.due and ask.due.day else None,
        "due_phrase": ask.due.phrase if ask.due else None,
        "due_rule": ask.due.rule if ask.due else None,
        "words": ask.words.quote,
        **_place(ask.words),
        "also": [_place(cited) for cited in ask.also],
        "why": list(each.why),
        "evidence": [_evidence(piece) for piece in each.evidence],
        "to_confirm": [_evidence(piece) for piece in each.to_confirm],
        "silence": list(each.silence.papers) if each.silence else None,
        "again": list(each.again),
        "offered": each.ask.offered,
        "left_out": _left_out(each.omission),
    }


def _left_out(omission: Omission | None) -> dict[str, Any] | None:
    """The log that stopped listing a row, or closed it, without a word of what was done."""
    if omission is None:
        return None
    on = omission.on.isoformat() if omission.on else None
    return {"how": omission.what.value, "paper": omission.paper, "on": on, "last": _place(omission.last)}


def _place(cited: Citation) -> dict[str, Any]:
    place = cited.place
    return {"paper": cited.paper, "sha256": cited.sha256, "page": place.page, "start": place.start, "end": place.end}


def _evidence(piece: Evidence) -> dict[str, Any]:
    return {
        "id": piece.id,
        "answer": piece.answer.value,
        "quote": piece.cited.quote,
        "said_on": piece.cited.on.isoformat() if piece.cited.on else None,
        "item": piece.cited.item,
        **_place(piece.cited),
        "finder": piece.finder,
        "why": piece.why,
        "certain": piece.certain,
    }

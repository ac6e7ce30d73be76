"""Rows → our own objects: asks, evidence, decisions."""

from __future__ import annotations

from datetime import date
from typing import Any

from arising.record.ask import AskKind, AskSource, Omitted, Status, Verdict
from arising.record.reference import Answer
from arising_service.api.addresses import Addresses
from arising_service.api.shapes import matters
from arising_service.api.telling.oparl import place
from arising_service.register.queries.published import rows


def ask(row: rows.Ask, to: Addresses) -> matters.Ask | matters.WithdrawnAsk:
    """An Ask; of one that was withdrawn, only that it was."""
    told = row.told
    if told is None:
        return matters.WithdrawnAsk(
            id=to.ask(row.name), type=to.type("Ask"), created=row.times.created, modified=row.times.modified
        )
    return matters.Ask(
        id=to.ask(row.name), type=to.type("Ask"), created=row.times.created, modified=row.times.modified,
        web=to.page("ask", row.name), organization=to.organization(told.slug), asked_on=told.asked_on,
        meeting=to.meeting(told.slug, told.asked_on) if told.asked_on and told.has_meeting else None,
        agenda_item=to.item(*told.item) if told.item else None, minute=told.minute or None,
        minute_title=told.minute_title or None, number=told.number or None, kind=AskKind(told.kind),
        source=AskSource(told.source), words=told.words, owner=told.owner or None, to_whom=told.to_whom or None,
        due_phrase=told.due_phrase or None, due_on=told.due_on, due_rule=told.due_rule or None,
        status=Status(told.status), why=list(told.why), judged_on=told.judged_on, silence=_silence(told.silence),
        omission=_omission(told.omission), asked_again=[to.ask(name) for name in told.again] or None,
        evidence=[evidence(each, to, inside=True) for each in told.evidence] or None,
        decision=[decision(each, to, inside=True) for each in told.decisions] or None, place=place(told.spot, to),
        also=[place(spot, to) for spot in told.also] or None,
    )  # fmt: skip


def _silence(told: dict[str, Any]) -> matters.Silence | None:
    if not told:
        return None
    return matters.Silence(papers=told["papers"], first=_day(told.get("first")), last=_day(told.get("last")))


def _omission(told: dict[str, Any]) -> matters.Omission | None:
    if not told:
        return None
    return matters.Omission(what=Omitted(told["what"]), paper=told["paper"], on=_day(told.get("on")))


def _day(iso: str | None) -> date | None:
    return date.fromisoformat(iso) if iso else None


def evidence(each: rows.Evidence, to: Addresses, *, inside: bool = False) -> matters.Evidence:
    """Evidence; ``inside`` an Ask."""
    row = each.row
    return matters.Evidence(
        id=to.evidence(row.name), type=to.type("Evidence"), created=each.times.created, modified=each.times.modified,
        web=to.page("ask", each.ask), ask=None if inside else to.ask(each.ask), said_on=row.said_on, quote=row.quote,
        answer=Answer(row.answer), certain=row.certain, finder=row.finder, why=row.why, agenda_item=row.item or None,
        place=place(row.spot, to),
    )  # fmt: skip


def decision(each: rows.Decision, to: Addresses, *, inside: bool = False) -> matters.Decision:
    """A Decision; ``inside`` an Ask. Who took it, and their note, are for staff and not for other programs."""
    row, verdict = each.row, Verdict(each.row.verdict)
    replaced = verdict is Verdict.SUPERSEDE
    return matters.Decision(
        id=to.decision(row.ask, each.key), type=to.type("Decision"), created=row.at, modified=row.at,
        web=to.page("ask", row.ask), ask=None if inside else to.ask(row.ask), verdict=verdict,
        evidence=to.evidence(row.evidence) if each.has_evidence else None,
        value=None if replaced else row.value or None,
        superseded_by=to.ask(row.value) if replaced and each.has_other else None, minute=row.minute or None, on=row.on,
    )  # fmt: skip

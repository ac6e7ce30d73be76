"""Asks: lists with filters, one in full with its timeline, and an officer's own."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from arising.record.ask import Verdict
from arising_service.accounts.viewers import Viewer
from arising_service.register.errors import NotThere
from arising_service.register.models import Ask, Decision, Evidence, Item, Meeting, ProposedAnswer
from arising_service.register.queries import rows
from arising_service.register.queries.bodies import CLOSED, OPEN
from arising_service.register.queries.building import (
    answer_row,
    ask_row,
    asks_of,
    decision_row,
    evidence_row,
)
from arising_service.register.queries.decided import evidence_decided_hidden
from arising_service.register.queries.owning import owns

ORDERS = {
    "newest": ("-asked_on", "name"),
    "oldest": ("asked_on", "name"),
    "due": ("due_on", "name"),
    "changed": ("-changed_at", "name"),
}


@dataclass(frozen=True, slots=True)
class AskFilter:
    """Which asks; an empty field lets all through. ``status`` may also be ``open``; ``owner`` is part of the owner."""

    body: str = ""
    status: str = ""
    kind: str = ""
    owner: str = ""
    asked_from: date | None = None
    asked_to: date | None = None
    due_from: date | None = None
    due_to: date | None = None
    changed_after: Any = None
    order: str = "newest"


@dataclass(frozen=True, slots=True)
class Event:
    """One step in the life of an ask: ``what`` is asked, due, evidence, decision or answer."""

    what: str
    on: date | None
    evidence: rows.EvidenceRow | None = None
    decision: rows.DecisionRow | None = None
    answer: rows.AnswerRow | None = None


@dataclass(frozen=True, slots=True)
class AskPage:
    """An ask in full.

    ``why`` are the reasons for its status; ``also`` other places that print it; ``timeline`` is in order of time.
    ``minute`` is the item it was made in. ``again`` are the asks that repeat it. ``silence`` is the search that
    found nothing (``papers``, ``first``, ``last``); ``omission`` how a log dropped it (``what``, ``paper``, ``on``).
    """

    ask: rows.AskRow
    why: tuple[str, ...]
    also: tuple[rows.Spot, ...]
    minute: int | None
    evidence: tuple[rows.EvidenceRow, ...]
    to_confirm: tuple[rows.EvidenceRow, ...]
    decisions: tuple[rows.DecisionRow, ...]
    answers: tuple[rows.AnswerRow, ...]
    again: tuple[rows.AskRow, ...]
    silence: dict[str, Any]
    omission: dict[str, Any]
    followed_to: date | None
    timeline: tuple[Event, ...]
    has_meeting: bool
    """Whether there is a page of the meeting that it was asked at: a log has a day, and often no meeting."""


def asks(viewer: Viewer, wanted: AskFilter | None = None, page: int = 1, each: int = 25) -> rows.Paged[rows.AskRow]:
    """One page of the asks that ``wanted`` lets through."""
    wanted = wanted or AskFilter()
    found = narrowed(Ask.objects.visible_to(viewer).filter(gone=False), wanted)
    total = found.count()
    number = max(1, min(page, -(-total // each) or 1))
    # Which they are is found in an index alone, however far on the page is; only they are then looked at.
    ordered = found.order_by(*ORDERS.get(wanted.order, ORDERS["newest"])).values_list("pk", flat=True)
    shown = list(ordered[(number - 1) * each : number * each])
    known = {ask.pk: ask_row(ask) for ask in asks_of(viewer).filter(pk__in=shown)}
    return rows.Paged(tuple(known[pk] for pk in shown if pk in known), number, total, each)


def narrowed(found: QuerySet[Ask], wanted: AskFilter) -> QuerySet[Ask]:
    """Those of the asks found that ``wanted`` lets through."""
    which = Q()
    if wanted.body:
        which &= Q(body__slug=wanted.body)
    if wanted.status:
        which &= ~Q(status__in=CLOSED) if wanted.status == "open" else Q(status=wanted.status)
    if wanted.kind:
        which &= Q(kind=wanted.kind)
    if wanted.owner:
        which &= Q(owner__icontains=wanted.owner)
    for field, value in (
        ("asked_on__gte", wanted.asked_from), ("asked_on__lte", wanted.asked_to), ("due_on__gte", wanted.due_from),
        ("due_on__lte", wanted.due_to), ("changed_at__gt", wanted.changed_after),
    ):  # fmt: skip
        if value is not None:
            which &= Q(**{field: value})
    return found.filter(which)


def ask_page(viewer: Viewer, name: str) -> AskPage:
    """One ask in full.

    Raises:
        NotThere: there is no such ask, or it may not be seen.
    """
    ask = asks_of(viewer).filter(name=name).first()
    if ask is None:
        raise NotThere("There is no such ask.")
    found = Evidence.objects.visible_to(viewer).filter(ask=ask).select_related("paper").order_by("said_on", "start")
    pieces = tuple(evidence_row(piece) for piece in found)
    decided = decisions_seen(viewer, [name], undone_too=True)
    answers = _answers(viewer, ask)
    again = asks_of(viewer).filter(name__in=ask.again).order_by("asked_on", "name") if ask.again else ()
    row = ask_row(ask)
    standing = tuple(each for each in decided if each.undone_at is None)
    return AskPage(
        row,
        tuple(ask.why),
        tuple(_also(one) for one in ask.also),
        _minute(viewer, ask),
        tuple(piece for piece in pieces if piece.certain),
        tuple(piece for piece in pieces if not piece.certain),
        decided if viewer.settles else standing,
        answers,
        tuple(ask_row(each) for each in again),
        dict(ask.silence),
        dict(ask.omission),
        ask.body.followed_to,
        _timeline(row, pieces, standing, answers),
        ask.asked_on is not None
        and Meeting.objects.visible_to(viewer).filter(body=ask.body_id, on=ask.asked_on).exists(),
    )


def decisions_seen(
    viewer: Viewer, asks_named: Collection[str], *, undone_too: bool = False
) -> tuple[rows.DecisionRow, ...]:
    """What people decided of some asks that ``viewer`` may see, in order of time.

    A decision of a piece of evidence that may not be seen is left out: it would tell that there is one. So is the name
    of a hidden ask that takes the place of one that all may see.
    """
    found = list(Decision.objects.filter(ask__in=asks_named).select_related("by").order_by("at", "pk"))
    pieces = {each.evidence for each in found if each.evidence}
    others = {each.value for each in found if each.verdict == Verdict.SUPERSEDE}
    hidden: set[str] = set()
    if not viewer.sees_exempt and pieces:
        seen = Evidence.objects.visible_to(viewer).filter(name__in=pieces).values_list("name", flat=True)
        there = Evidence.objects.filter(name__in=pieces).values_list("name", flat=True)
        hidden |= (set(there) | evidence_decided_hidden(asks_named)) - set(seen)
    if not viewer.sees_exempt and others:
        known = Ask.objects.visible_to(viewer).filter(name__in=others).values_list("name", flat=True)
        hidden |= others - set(known)
    told = (each for each in found if each.evidence not in hidden and (undone_too or each.undone_at is None))
    return tuple(
        replace(row, value="") if row.verdict == Verdict.SUPERSEDE and row.value in hidden else row
        for row in (decision_row(each, viewer) for each in told)
    )


def _also(told: dict[str, Any]) -> rows.Spot:
    return rows.Spot(told["sha256"], told["paper"], told["page"], told["start"], told["end"])


def _minute(viewer: Viewer, ask: Ask) -> int | None:
    """The item that the ask's words stand in: of those that hold them, the one that begins last."""
    holding = Item.objects.visible_to(viewer).filter(
        source__paper=ask.paper_id, start__lte=ask.start, end__gt=ask.start
    )
    return holding.order_by("-start").values_list("pk", flat=True).first()


def _answers(viewer: Viewer, ask: Ask) -> tuple[rows.AnswerRow, ...]:
    """Proposed answers, for clerks, whoever wrote them, and whoever owes the ask; others see what was decided."""
    if not viewer.is_staff:
        return ()
    found = ProposedAnswer.objects.visible_to(viewer).filter(ask=ask).select_related("by", "paper__body")
    if not viewer.settles and not owns(viewer.post, ask.owner):
        found = found.filter(by=viewer.user_id)
    return tuple(answer_row(each, viewer) for each in found.order_by("at"))


def _timeline(
    ask: rows.AskRow,
    pieces: tuple[rows.EvidenceRow, ...],
    decided: tuple[rows.DecisionRow, ...],
    answers: tuple[rows.AnswerRow, ...],
) -> tuple[Event, ...]:
    # A row of an action log bears the day of the log that lists it: its own updates may be older.
    events = [Event("asked", ask.asked_on)]
    events += [Event("evidence", piece.said_on, evidence=piece) for piece in pieces]
    events += [Event("decision", each.on, decision=each) for each in decided]
    events += [Event("answer", each.at.date(), answer=each) for each in answers]
    if ask.due_on:
        events.append(Event("due", ask.due_on))
    # Of what happened on one day, the asking comes first; of what bears no day, too.
    events.sort(key=lambda event: event.on or (date.min if event.what == "asked" else date.max))
    return tuple(events)


def own_asks(viewer: Viewer, page: int = 1, each: int = 25) -> rows.Paged[rows.AskRow]:
    """The open asks that the viewer's post owes, those due first; nothing without a post."""
    if not viewer.is_staff or not viewer.post:
        return rows.Paged((), 1, 0, each)
    known = Ask.objects.visible_to(viewer).filter(gone=False, status__in=OPEN).exclude(owner="")
    owners = [
        owner for owner in known.order_by().values_list("owner", flat=True).distinct() if owns(viewer.post, owner)
    ]
    found = asks_of(viewer).filter(status__in=OPEN, owner__in=owners)
    total = found.count()
    number = max(1, min(page, -(-total // each) or 1))
    shown = found.order_by("due_on", "asked_on", "name")[(number - 1) * each : number * each]
    return rows.Paged(tuple(ask_row(ask) for ask in shown), number, total, each)

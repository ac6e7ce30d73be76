"""Tables' rows → what queries give."""

from __future__ import annotations

from datetime import date
from typing import Any, Protocol

from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from arising.record.ask import Status
from arising_service.accounts.viewers import Viewer
from arising_service.register.models import (
    Ask,
    Decision,
    Doubt,
    Evidence,
    Interest,
    Item,
    Meeting,
    Paper,
    ProposedAnswer,
    Report,
    Resolution,
)
from arising_service.register.queries import rows
from arising_service.register.queries.persons import person_key
from arising_service.register.withholding import Exempted


class _Placed(Protocol):
    page: int
    start: int
    end: int


def spot(row: _Placed, paper: Paper) -> rows.Spot:
    """Where a row's words stand."""
    return rows.Spot(paper.sha256, paper.name, row.page, row.start, row.end)


def meeting_row(meeting: Meeting, roles: frozenset[str] = frozenset()) -> rows.MeetingRow:
    """A meeting; its body must be at hand."""
    return rows.MeetingRow(
        meeting.pk, meeting.body.name, meeting.body.slug, meeting.on, meeting.time, meeting.end_time, meeting.venue,
        meeting.chair, meeting.cancelled, roles,
    )  # fmt: skip


def paper_row(paper: Paper, viewer: Viewer) -> rows.PaperRow:
    """A paper; its body must be at hand."""
    return rows.PaperRow(
        paper.sha256, paper.name, paper.title, paper.kind, paper.format, paper.pages, paper.bytes, paper.state,
        paper.failure, paper.on, paper.body.name if paper.body else "", paper.body.slug if paper.body else "",
        paper.added_at, paper.exempt, paper.paragraph, paper.withholds and not viewer.sees_exempt,
        tuple(paper.warnings), dict(paper.lines),
    )  # fmt: skip


def resolution_row(each: Resolution, paper: Paper) -> rows.ResolutionRow:
    """A resolution."""
    return rows.ResolutionRow(
        each.number, each.lead_in, each.text, each.outcome, each.mover, each.seconder, each.votes, spot(each, paper)
    )


def item_row(
    item: Item, paper: Paper, role: str, resolutions: tuple[rows.ResolutionRow, ...] = (), text: str | None = None
) -> rows.ItemRow:
    """An item; ``text`` in place of its own where part of that may not be shown."""
    return rows.ItemRow(
        item.pk, item.number, item.title, item.parent, item.section, item.pages, item.text if text is None else text,
        role, item.order, item.exempt, item.paragraph, spot(item, paper), resolutions,
    )  # fmt: skip


def shown_text(item: Item, exempted: list[Exempted]) -> str:
    """An item's text as all may see it: none of it, where an exempt item stands within it."""
    if any(each.touches(item.start, item.end) for each in exempted):
        return ""
    return item.text


def asks_of(viewer: Viewer) -> QuerySet[Ask]:
    """The asks that there are for ``viewer``, with what their rows need."""
    # Counted for the rows of a page alone, and not by grouping all asks.
    unsure = (
        Evidence.objects.visible_to(viewer)
        .filter(ask=OuterRef("pk"), certain=False)
        .order_by()
        .values("ask")
        .annotate(number=Count("pk"))
        .values("number")
    )
    return (
        Ask.objects.visible_to(viewer)
        .filter(gone=False)
        .select_related("body", "paper")
        .annotate(unsure=Coalesce(Subquery(unsure), 0))
    )


def ask_row(ask: Ask) -> rows.AskRow:
    """An ask; its body and paper must be at hand."""
    return rows.AskRow(
        ask.name, ask.body.name, ask.body.slug, ask.asked_on, ask.item, ask.item_title, ask.number, ask.kind,
        ask.source, ask.words, ask.owner, ask.to_whom, ask.due_phrase, ask.due_on, ask.due_rule, ask.status,
        ask.changed_at, ask.hidden or ask.paper.exempt, spot(ask, ask.paper), int(getattr(ask, "unsure", 0)),
        is_unread(ask.status, ask.due_on, ask.silence),
    )  # fmt: skip


def is_unread(status: str, due_on: date | None, searched: dict[str, Any]) -> bool:
    """Whether an ask is overdue, and the search that found no answer to it ended before the day it was due."""
    if status != Status.OVERDUE or not due_on or not searched:
        return False
    last = searched.get("last")
    return not last or date.fromisoformat(last) < due_on


def evidence_row(piece: Evidence) -> rows.EvidenceRow:
    """A piece of evidence; its paper must be at hand."""
    return rows.EvidenceRow(
        piece.name, piece.said_on, piece.quote, piece.answer, piece.finder, piece.why, piece.certain, piece.item,
        piece.hidden or piece.paper.exempt, spot(piece, piece.paper),
    )  # fmt: skip


def decision_row(decision: Decision, viewer: Viewer) -> rows.DecisionRow:
    """A decision; who took it must be at hand."""
    by, note = (str(decision.by), decision.note) if viewer.is_staff else ("", "")
    return rows.DecisionRow(
        decision.pk, decision.ask, decision.evidence, decision.verdict, decision.value, decision.minute, decision.on,
        decision.at, decision.undone_at, by, note,
    )  # fmt: skip


def answer_row(each: ProposedAnswer, viewer: Viewer, ask: rows.AskRow | None = None) -> rows.AnswerRow:
    """A proposed answer; who proposed it and its paper must be at hand."""
    paper = paper_row(each.paper, viewer) if each.paper else None
    return rows.AnswerRow(
        each.pk, each.text, each.answer, each.state, str(each.by), each.at, each.settled_at, each.settled_note, paper,
        ask,
    )  # fmt: skip


def interest_row(each: Interest, paper: Paper) -> rows.InterestRow:
    """An interest."""
    return rows.InterestRow(each.member, person_key(each.member), each.kind, each.subject, each.item, spot(each, paper))


def report_row(each: Report, paper: Paper) -> rows.ReportRow:
    """A report."""
    return rows.ReportRow(each.title, each.author, each.on, each.agenda_item, tuple(each.recommends), spot(each, paper))


def doubt_row(each: Doubt, paper: Paper) -> rows.DoubtRow:
    """A doubt."""
    return rows.DoubtRow(each.pk, each.kind, each.what, each.settled_at, each.settled_note, spot(each, paper))

"""The review desk: what needs a person's decision, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from django.db.models import Q, QuerySet

from arising_service.accounts.viewers import Viewer
from arising_service.register.models import (
    AnswerState,
    Ask,
    Decision,
    Doubt,
    Evidence,
    Paper,
    PaperState,
    ProposedAnswer,
)
from arising_service.register.queries import rows
from arising_service.register.queries.bodies import OPEN
from arising_service.register.queries.building import (
    answer_row,
    ask_row,
    decision_row,
    doubt_row,
    evidence_row,
    paper_row,
)


class Question(StrEnum):
    """What is to be decided."""

    ANSWER = "answer"
    LINK = "link"
    OWNER = "owner"
    DUE = "due"
    DOUBT = "doubt"
    UNREAD = "unread"


@dataclass(frozen=True, slots=True)
class ToDecide:
    """One thing to decide. ``key`` names it for links and for going on to the next: question and number or name."""

    question: Question
    key: str
    ask: rows.AskRow | None = None
    evidence: rows.EvidenceRow | None = None
    answer: rows.AnswerRow | None = None
    doubt: rows.DoubtRow | None = None
    paper: rows.PaperRow | None = None


@dataclass(frozen=True, slots=True)
class Desk:
    """How much there is to decide of each sort, the first of it, and the viewer's last decisions, to be undone."""

    counts: dict[Question, int]
    queue: tuple[ToDecide, ...]
    done: tuple[tuple[rows.DecisionRow, rows.AskRow], ...]

    @property
    def total(self) -> int:
        """How much there is to decide in all."""
        return sum(self.counts.values())


def desk(viewer: Viewer, question: Question | None = None, most: int = 50, skip: frozenset[str] = frozenset()) -> Desk:
    """The review desk; of one sort, if ``question`` names it. Nothing for whoever may not settle.

    ``skip`` holds keys that the viewer has put off.
    """
    if not viewer.settles:
        return Desk(dict.fromkeys(Question, 0), (), ())
    found = {
        Question.ANSWER: _answers(viewer), Question.LINK: _links(viewer), Question.OWNER: _asks(viewer, Question.OWNER),
        Question.DUE: _asks(viewer, Question.DUE), Question.DOUBT: _doubts(viewer), Question.UNREAD: _unread(viewer),
    }  # fmt: skip
    queue: list[ToDecide] = []
    for each, rows_found in found.items():
        if (question is None or each is question) and len(queue) < most:
            made = (_to_decide(each, row, viewer) for row in rows_found[: most + len(skip) - len(queue)])
            queue += [one for one in made if one.key not in skip]
    return Desk({each: rows_found.count() for each, rows_found in found.items()}, tuple(queue[:most]), _done(viewer))


def _answers(viewer: Viewer) -> QuerySet[ProposedAnswer]:
    return (
        ProposedAnswer.objects.visible_to(viewer)
        .filter(state=AnswerState.PROPOSED, ask__gone=False)
        .select_related("by", "paper__body", "ask__body", "ask__paper")
        .order_by("at")
    )


def _links(viewer: Viewer) -> QuerySet[Evidence]:
    """Links that are not sure, of asks that are open: whether a closed one is linked to more matters to nobody."""
    return (
        Evidence.objects.visible_to(viewer)
        .filter(certain=False, ask__gone=False, ask__status__in=OPEN)
        .select_related("paper", "ask__body", "ask__paper")
        .order_by("-ask__asked_on", "ask__name", "said_on", "pk")
    )


def _asks(viewer: Viewer, question: Question) -> QuerySet[Ask]:
    """Open asks without an owner, or with a due phrase that no day could be worked out from."""
    decided = Decision.objects.filter(undone_at=None, verdict=question.value).values("ask")
    lacking = Q(owner="") if question is Question.OWNER else Q(due_on=None) & ~Q(due_phrase="")
    # Whether an old ask lacks an owner matters no more: only those that may still be owed are asked about.
    return (
        Ask.objects.visible_to(viewer)
        .filter(lacking, gone=False, status__in=("not_due", "due", "overdue", "asked_again", "partly_done"))
        .exclude(name__in=decided)
        .select_related("body", "paper")
        .order_by("-asked_on", "name")
    )


def _doubts(viewer: Viewer) -> QuerySet[Doubt]:
    return Doubt.objects.visible_to(viewer).filter(settled_at=None).select_related("paper").order_by("-paper__on", "pk")


def _unread(viewer: Viewer) -> QuerySet[Paper]:
    return Paper.objects.visible_to(viewer).filter(state=PaperState.FAILED).select_related("body").order_by("name")


def _to_decide(question: Question, row: object, viewer: Viewer) -> ToDecide:
    match row:
        case ProposedAnswer():
            return ToDecide(question, f"answer:{row.pk}", ask_row(row.ask), answer=answer_row(row, viewer))
        case Evidence():
            return ToDecide(question, f"link:{row.name}", ask_row(row.ask), evidence_row(row))
        case Ask():
            return ToDecide(question, f"{question}:{row.name}", ask_row(row))
        case Doubt():
            return ToDecide(question, f"doubt:{row.pk}", doubt=doubt_row(row, row.paper))
        case Paper():
            return ToDecide(question, f"unread:{row.sha256}", paper=paper_row(row, viewer))
        case _:
            raise TypeError(f"{row!r} is nothing that is decided")


def _done(viewer: Viewer, most: int = 10) -> tuple[tuple[rows.DecisionRow, rows.AskRow], ...]:
    mine = Decision.objects.filter(by=viewer.user_id, undone_at=None).select_related("by").order_by("-at", "-pk")[:most]
    names = [each.ask for each in mine]
    asks = Ask.objects.visible_to(viewer).filter(name__in=names).select_related("body", "paper")
    known = {ask.name: ask_row(ask) for ask in asks}
    return tuple((decision_row(each, viewer), known[each.ask]) for each in mine if each.ask in known)

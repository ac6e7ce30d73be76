"""What may be decided of each sort of thing on the review desk, and which change keeps it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from arising.record.ask import Verdict
from arising_service.accounts.viewers import Viewer
from arising_service.jobs.tasks import ask_to_read
from arising_service.register import changes
from arising_service.register.errors import NotThere, Refused
from arising_service.register.queries.papers import to_read
from arising_service.register.queries.review import Question, ToDecide
from arising_service.web.staff import forms
from arising_service.web.staff.form import Form

FORMS: Mapping[Question, type[Form]] = {
    Question.ANSWER: forms.SettleAnswerForm,
    Question.LINK: Form,
    Question.OWNER: forms.OwnerForm,
    Question.DUE: forms.DueForm,
    Question.DOUBT: forms.DoubtForm,
    Question.UNREAD: Form,
}
SORTS: Mapping[Question, str] = {
    Question.ANSWER: "Answers from officers",
    Question.LINK: "Links to confirm",
    Question.OWNER: "Owners to settle",
    Question.DUE: "Dates to settle",
    Question.DOUBT: "Doubts",
    Question.UNREAD: "Papers not read",
}
HEADINGS: Mapping[Question, str] = {
    Question.ANSWER: "Does this answer what was asked?",
    Question.LINK: "Do the later words answer the earlier ones?",
    Question.OWNER: "Who owes this?",
    Question.DUE: "When is this due?",
    Question.DOUBT: "Is anything wrong here?",
    Question.UNREAD: "This paper could not be read",
}
NEED_NO_FORM = frozenset({"confirm", "reject", "not an ask", "retry"})
"""Decisions that are whole without a word typed in."""

Settled = tuple[str, str]
"""What was done, in words, and what undoes it: ``decision:NUMBER``, ``doubt:NUMBER``, ``answer:NUMBER`` or nothing."""


def settle(viewer: Viewer, thing: ToDecide, chosen: str, told: Mapping[str, Any]) -> Settled:
    """Keep what was decided of ``thing``.

    Raises:
        NotAllowed, NotThere: as the change says.
        Refused: ``chosen`` is nothing that may be decided of it, or lacks what it needs.
    """
    match thing.question, chosen:
        case Question.LINK, "confirm":
            return "You confirmed the link.", _decided(viewer, thing, Verdict.CONFIRM)
        case Question.LINK, "reject":
            return "You rejected the link.", _decided(viewer, thing, Verdict.REJECT)
        case ((Question.OWNER | Question.DUE | Question.LINK), "not an ask"):
            return "You said that it asks nothing.", _decided(viewer, thing, Verdict.NOT_AN_ASK)
        case Question.OWNER, "owner":
            return "You settled the owner.", _decided(viewer, thing, Verdict.OWNER, told["value"])
        case Question.DUE, "due":
            return "You settled the date.", _decided(viewer, thing, Verdict.DUE, told["on"].isoformat())
        case Question.ANSWER, ("accept" | "decline"):
            return _answered(viewer, thing, told.get("note", ""), accept=chosen == "accept")
        case Question.DOUBT, "settle":
            return _looked_at(viewer, thing, told.get("note", ""))
        case Question.UNREAD, "retry":
            return _retried(viewer, thing)
    raise Refused("Choose one of the buttons.")


def _decided(viewer: Viewer, thing: ToDecide, verdict: Verdict, value: str = "") -> str:
    if thing.ask is None:
        raise NotThere("There is no such ask.")
    evidence = thing.evidence.name if thing.evidence and verdict in {Verdict.CONFIRM, Verdict.REJECT} else ""
    return f"decision:{changes.decide(viewer, thing.ask.name, verdict, evidence=evidence, value=value)}"


def _answered(viewer: Viewer, thing: ToDecide, note: str, *, accept: bool) -> Settled:
    if thing.answer is None:
        raise NotThere("There is no such answer.")
    changes.settle_answer(viewer, thing.answer.id, accept=accept, note=note)
    if not accept:
        return "You declined the answer. The officer can see why.", f"answer:{thing.answer.id}"
    paper = to_read(thing.answer.paper.sha256) if thing.answer.paper else None
    if paper is not None:
        ask_to_read(paper, viewer)
    return "You accepted the answer.", f"answer:{thing.answer.id}"


def _looked_at(viewer: Viewer, thing: ToDecide, note: str) -> Settled:
    if thing.doubt is None:
        raise NotThere("There is no such doubt.")
    changes.settle_doubt(viewer, thing.doubt.id, note)
    return "You settled the doubt.", f"doubt:{thing.doubt.id}"


def _retried(viewer: Viewer, thing: ToDecide) -> Settled:
    paper = to_read(thing.paper.sha256) if thing.paper else None
    if paper is None:
        raise NotThere("There is no such paper.")
    ask_to_read(paper, viewer, again=True)
    return "The paper will be read again.", ""

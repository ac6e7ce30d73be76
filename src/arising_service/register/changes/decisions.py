"""What people decide of asks and evidence. A decision outranks the machine and outlives every reading."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils import timezone

from arising.record.ask import Verdict
from arising.record.reference import Answer
from arising_service.accounts.viewers import PUBLIC, Viewer
from arising_service.register.changes.audit import enter
from arising_service.register.changes.following import follow_again
from arising_service.register.changes.papers import withdraw_held
from arising_service.register.changes.rights import must_settle
from arising_service.register.errors import NotThere, Refused
from arising_service.register.models import AnswerState, Ask, Decision, Evidence, ProposedAnswer
from arising_service.register.queries.decided import evidence_decided_hidden

OF_ANSWER = {Verdict.DONE: Answer.DONE, Verdict.PARTLY: Answer.PARTLY, Verdict.NOT_DONE: Answer.NOT_DONE}
"""The verdict by which each answer is accepted."""
_OF_EVIDENCE = frozenset({Verdict.CONFIRM, Verdict.REJECT})
_DISCHARGE_NEEDS = "Give the minute that discharges it, such as “Minute 14 of 6 March 2024”."


def decide(
    by: Viewer, ask: str, verdict: Verdict | str, *, evidence: str = "", value: str = "", minute: str = "",
    note: str = "",
) -> int:  # fmt: skip
    """Keep one decision of an ask, and follow the ask's body again. Gives the decision's number, for ``undo``.

    ``evidence`` names the piece confirmed or rejected. ``value`` is the owner, the due day (ISO) or the name of the
    ask that supersedes this one.

    Raises:
        NotAllowed: ``by`` is neither clerk nor administrator.
        NotThere: no such ask or evidence, or none that ``by`` may see.
        Refused: the verdict lacks what it needs.
    """
    must_settle(by)
    verdict = Verdict(verdict)
    if by.user_id is None:
        raise Refused("A decision needs a person. Sign in.")
    with transaction.atomic():
        row = _ask(by, ask)
        _check(by, row, verdict, evidence, value, minute)
        same = _standing(row.name, verdict, evidence, (value.strip(), minute.strip(), note.strip()))
        if same is not None:
            return same
        # A link that is rejected is gone at once: whether it was hidden must be known before.
        hidden = row.hidden or _is_hidden(evidence)
        decision = Decision.objects.create(
            ask=ask, evidence=evidence, verdict=verdict.value, value=value.strip(), minute=minute.strip(),
            note=note.strip(), by_id=by.user_id, on=timezone.localdate(),
        )  # fmt: skip
        before = {"status": row.status}
        follow_again([row.body.name])
        row.refresh_from_db()
        after = {"verdict": verdict.value, "status": row.status, "evidence": evidence, "gone": row.gone}
        enter(by, "decide", "ask", ask, before=before, after=after, ask=ask, paper=row.paper, hidden=hidden)
    return decision.pk


def _standing(ask: str, verdict: Verdict, evidence: str, told: tuple[str, str, str]) -> int | None:
    """The number of the ask's last decision, if it is this very one: a form that was sent twice decides once.

    Raises:
        Refused: somebody has settled the same link the other way.
    """
    standing = Decision.objects.filter(ask=ask, undone_at=None)
    if verdict in _OF_EVIDENCE and standing.filter(evidence=evidence).exclude(verdict=verdict.value).exists():
        raise Refused("Somebody else has settled this link the other way. Take that back first.")
    last = standing.order_by("-at", "-pk").first()
    if last is None:
        return None
    is_same = (last.verdict, last.evidence) == (verdict.value, evidence)
    return last.pk if is_same and (last.value, last.minute, last.note) == told else None


def _is_hidden(evidence: str) -> bool:
    """Whether a piece of evidence is one that not all may see."""
    return bool(evidence) and not Evidence.objects.visible_to(PUBLIC).filter(name=evidence).exists()


def discharge(by: Viewer, ask: str, minute: str, note: str = "") -> int:
    """Close an ask as the body closed it. The minute that says so must be named.

    Raises:
        NotAllowed, NotThere: as for ``decide``.
        Refused: no minute is named.
    """
    return decide(by, ask, Verdict.DISCHARGE, minute=minute, note=note)


def undo(by: Viewer, decision: int) -> None:
    """Take a decision back. It stays on record as taken back; an answer that it accepted waits again.

    Raises:
        NotAllowed: ``by`` is neither clerk nor administrator.
        NotThere: there is no such decision, or it was taken back before.
    """
    must_settle(by)
    with transaction.atomic():
        row = Decision.objects.select_for_update().filter(pk=decision, undone_at=None).first()
        if row is None:
            raise NotThere("There is no such decision, or it was taken back already.")
        ask = _ask(by, row.ask, gone_too=True)
        if _is_of_what_is_hidden(by, row):
            raise NotThere("There is no such decision, or it was taken back already.")
        row.undone_at = timezone.now()
        row.save(update_fields=["undone_at"])
        before = {"verdict": row.verdict, "status": ask.status, "gone": ask.gone}
        follow_again([ask.body.name])
        ask.refresh_from_db()
        after = {"verdict": "", "status": ask.status, "gone": ask.gone}
        hidden = ask.hidden or row.evidence in evidence_decided_hidden([ask.name])
        enter(by, "undo", "ask", ask.name, before=before, after=after, ask=ask.name, paper=ask.paper, hidden=hidden)
        _reopen_answer(by, row, ask)


def _is_of_what_is_hidden(by: Viewer, row: Decision) -> bool:
    """Whether a decision is of evidence that ``by`` may not see, even if it is gone since."""
    if by.sees_exempt or not row.evidence or Evidence.objects.visible_to(by).filter(name=row.evidence).exists():
        return False
    return Evidence.objects.filter(name=row.evidence).exists() or row.evidence in evidence_decided_hidden([row.ask])


def _reopen_answer(by: Viewer, decision: Decision, ask: Ask) -> None:
    """An answer that was accepted by the decision taken back waits for the clerk again."""
    accepted = ProposedAnswer.objects.filter(ask=ask, state=AnswerState.ACCEPTED, text=decision.note)
    answer = accepted.filter(answer=OF_ANSWER.get(Verdict(decision.verdict), "")).order_by("-settled_at").first()
    if answer is not None:
        wait_again(by, answer)


def wait_again(by: Viewer, answer: ProposedAnswer) -> None:
    """Let a settled answer wait for the clerk again; a paper that it alone had published is public no more."""
    before = {"state": answer.state, "number": answer.pk}
    answer.state, answer.settled_by, answer.settled_at, answer.settled_note = AnswerState.PROPOSED, None, None, ""
    answer.save(update_fields=["state", "settled_by", "settled_at", "settled_note"])
    if answer.paper_id is not None:
        withdraw_held(by, answer.paper_id)
    ask, after = answer.ask, {"state": answer.state, "number": answer.pk}
    enter(
        by, "reopen answer", "ask", ask.name, before=before, after=after, ask=ask.name, paper=ask.paper,
        hidden=ask.hidden,
    )  # fmt: skip


def _ask(by: Viewer, name: str, *, gone_too: bool = False) -> Ask:
    # Held until the decision is kept: of two that are sent at once, the second sees the first.
    asks = Ask.objects.visible_to(by).select_related("body", "paper").select_for_update(of=("self",)).filter(name=name)
    row = asks.first() if gone_too else asks.filter(gone=False).first()
    if row is None:
        raise NotThere("There is no such ask.")
    return row


def _check(by: Viewer, ask: Ask, verdict: Verdict, evidence: str, value: str, minute: str) -> None:
    if verdict in _OF_EVIDENCE:
        if not Evidence.objects.visible_to(by).filter(name=evidence, ask=ask).exists():
            raise NotThere("There is no such evidence. It may have been read anew: look at the ask again.")
    elif evidence:
        raise Refused("Only confirming and rejecting are of a piece of evidence.")
    if verdict is Verdict.DISCHARGE and not minute.strip():
        raise Refused(_DISCHARGE_NEEDS)
    if verdict is Verdict.OWNER and not value.strip():
        raise Refused("Say who owes it: a post, a person or a body.")
    if verdict is Verdict.DUE:
        try:
            date.fromisoformat(value)
        except ValueError:
            raise Refused(f"“{value}” is not a day. Write it as 2024-07-01.") from None
    others = Ask.objects.visible_to(by).filter(gone=False).exclude(pk=ask.pk)
    if verdict is Verdict.SUPERSEDE and not others.filter(name=value).exists():
        raise Refused("Name the other ask that takes the place of this one.")

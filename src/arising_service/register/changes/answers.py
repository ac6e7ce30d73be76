"""Answers that officers propose, and what the clerk makes of them."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from arising.record.reference import Answer
from arising_service.accounts.viewers import Viewer
from arising_service.register.changes.audit import enter
from arising_service.register.changes.decisions import OF_ANSWER, decide, undo, wait_again
from arising_service.register.changes.rights import must_be_staff, must_settle
from arising_service.register.errors import NotAllowed, NotThere, Refused
from arising_service.register.models import AnswerState, Ask, Decision, Paper, ProposedAnswer
from arising_service.register.queries.owning import owns

_LONGEST = 5_000
_VERDICTS = {answer: verdict for verdict, answer in OF_ANSWER.items()}


def propose_answer(by: Viewer, ask: str, text: str, *, answer: Answer | str = Answer.DONE, paper: str = "") -> int:
    """Propose an answer to an ask; the clerk settles it. Gives the answer's number.

    ``answer`` says how far it is done; ``paper`` is the hash of a paper that shows it.

    Raises:
        NotAllowed: ``by`` neither owns the ask nor settles.
        NotThere: no such ask or paper, or none that ``by`` may see.
        Refused: there are no words, or too many.
    """
    must_be_staff(by)
    if by.user_id is None:
        raise Refused("An answer needs a person. Sign in.")
    text = text.strip()
    if not text or len(text) > _LONGEST:
        raise Refused(f"Write what was done, in at most {_LONGEST:,} letters.")
    answer = Answer(answer)
    if answer not in _VERDICTS:
        raise Refused("Say whether it is done, partly done or not done.")
    with transaction.atomic():
        row = Ask.objects.visible_to(by).filter(name=ask, gone=False).select_related("paper").first()
        if row is None:
            raise NotThere("There is no such ask.")
        if not by.settles and not owns(by.post, row.owner):
            raise NotAllowed("This ask is not yours to answer. Ask the clerk to give it to your post.")
        shown = Paper.objects.visible_to(by).filter(sha256=paper).first() if paper else None
        if paper and shown is None:
            raise NotThere("There is no such paper.")
        proposed = ProposedAnswer.objects.create(ask=row, text=text, answer=answer.value, paper=shown, by_id=by.user_id)
        after = {"state": AnswerState.PROPOSED.value, "answer": answer.value, "number": proposed.pk}
        enter(by, "propose answer", "ask", ask, after=after, ask=ask, paper=row.paper, hidden=row.hidden)
    return proposed.pk


def settle_answer(by: Viewer, number: int, *, accept: bool, note: str = "") -> None:
    """Accept a proposed answer, which then counts as a decision of the ask, or decline it with a reason.

    ``reopen_answer`` takes it back.

    Raises:
        NotAllowed: ``by`` is neither clerk nor administrator.
        NotThere: there is no such answer waiting.
        Refused: it is declined without a reason.
    """
    must_settle(by)
    if not accept and not note.strip():
        raise Refused("Say why the answer is declined, so that the officer knows what is missing.")
    with transaction.atomic():
        row = (
            ProposedAnswer.objects.visible_to(by)
            .select_related("ask__paper")
            .select_for_update(of=("self",))
            .filter(pk=number, state=AnswerState.PROPOSED)
            .first()
        )
        if row is None:
            raise NotThere("There is no such answer waiting. Somebody else may have settled it.")
        row.state = AnswerState.ACCEPTED if accept else AnswerState.DECLINED
        row.settled_by_id, row.settled_at, row.settled_note = by.user_id, timezone.now(), note.strip()
        row.save(update_fields=["state", "settled_by", "settled_at", "settled_note"])
        ask = row.ask
        enter(
            by, "settle answer", "ask", ask.name, before={"state": AnswerState.PROPOSED.value, "number": number},
            after={"state": row.state, "number": number}, ask=ask.name, paper=ask.paper, hidden=ask.hidden,
        )  # fmt: skip
        if accept:
            decide(by, ask.name, _VERDICTS[Answer(row.answer)], note=row.text)


def reopen_answer(by: Viewer, number: int) -> None:
    """Take back what was made of an answer: it waits for the clerk again, and a decision that it became is undone.

    A paper that came with it and was published when it was accepted is held back again, unless somebody added it too.

    Raises:
        NotAllowed: ``by`` is neither clerk nor administrator.
        NotThere: there is no such answer, or it was not settled.
    """
    must_settle(by)
    with transaction.atomic():
        settled = ProposedAnswer.objects.visible_to(by).exclude(state=AnswerState.PROPOSED)
        row = settled.select_related("ask__paper").select_for_update(of=("self",)).filter(pk=number).first()
        if row is None:
            raise NotThere("There is no such answer, or it waits already.")
        made = Decision.objects.filter(
            ask=row.ask.name, verdict=_VERDICTS[Answer(row.answer)], note=row.text, undone_at=None
        ).last()
        if row.state == AnswerState.ACCEPTED and made is not None:
            undo(by, made.pk)
        else:
            wait_again(by, row)

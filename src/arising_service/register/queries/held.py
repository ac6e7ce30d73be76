"""Papers that came with an officer's answer: held back until a clerk accepts it, and again if that is taken back."""

from __future__ import annotations

from django.db.models import Q

from arising_service.accounts.viewers import Viewer
from arising_service.register.models import AnswerState, Paper
from arising_service.register.queries.owning import owns


def held() -> Q:
    """The papers that nobody has published: no accepted answer brought them, and nobody added them otherwise."""
    return Q(with_answer=True) & ~Q(answers__state=AnswerState.ACCEPTED)


def is_held(paper: int) -> bool:
    """Whether a paper, by number, is one of them."""
    return Paper.objects.filter(held(), pk=paper).exists()


def may_open_unread(viewer: Viewer, paper: Paper) -> bool:
    """Whether somebody may open a paper that is not on the public register: a clerk, or whose answer it shows."""
    if viewer.settles or viewer.role is None:
        return viewer.settles
    answers = paper.answers.values_list("by", "ask__owner")
    return any(by == viewer.user_id or owns(viewer.post, owner) for by, owner in answers)

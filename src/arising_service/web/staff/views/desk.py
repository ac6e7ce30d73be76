"""The review desk: one thing to decide at a time, each with the words that it is about."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from arising_service.accounts.permissions import Permission, requires
from arising_service.accounts.viewers import Viewer, viewer_of
from arising_service.register import changes
from arising_service.register.errors import NotThere
from arising_service.register.queries.review import Desk, Question, ToDecide
from arising_service.register.queries.review import desk as desk_of
from arising_service.web.staff import deciding
from arising_service.web.staff.form import Form
from arising_service.web.staff.showing import refusals, said, show

_PUT_OFF = "desk_put_off"
_LAST = "desk_last"
_TAKES_BACK: Mapping[str, Callable[[Viewer, int], None]] = {
    "decision": changes.undo,
    "doubt": changes.unsettle_doubt,
    "answer": changes.reopen_answer,
}
_SEARCHED = 500
"""How far down the desk a thing is looked for that was opened by its key."""


def _question(value: str) -> Question | None:
    return Question(value) if value in set(Question) else None


def _put_off(request: HttpRequest) -> frozenset[str]:
    return frozenset(request.session.get(_PUT_OFF, ()))


def _thing(viewer: Viewer, key: str) -> ToDecide | None:
    """What has that key, where it still waits."""
    question = _question(key.partition(":")[0])
    if question is None:
        return None
    return next((each for each in desk_of(viewer, question, _SEARCHED).queue if each.key == key), None)


@requires(Permission.DECIDE)
def desk(request: HttpRequest) -> HttpResponse:
    """The next thing to decide, or the one whose key was asked for."""
    viewer = viewer_of(request.user)
    question = _question(request.GET.get("question", ""))
    found = desk_of(viewer, question, most=1, skip=_put_off(request))
    thing = _thing(viewer, request.GET.get("key", "")) or next(iter(found.queue), None)
    return _show(request, found, thing, question)


def _show(
    request: HttpRequest, found: Desk, thing: ToDecide | None, question: Question | None, form: Form | None = None
) -> HttpResponse:
    if thing is not None and form is None:
        form = deciding.FORMS[thing.question]()
    shown = {
        "desk": found,
        "thing": thing,
        "form": form,
        "question": question or "",
        "sorts": [(each, deciding.SORTS[each], found.counts[each]) for each in Question if found.counts[each]],
        "heading": deciding.HEADINGS[thing.question] if thing else "",
        "last": request.session.get(_LAST),
        "put_off": len(_put_off(request)),
    }
    return show(request, "desk", shown, status=400 if form is not None and form.errors else 200)


@requires(Permission.DECIDE)
@require_POST
def decide(request: HttpRequest) -> HttpResponse:
    """Keep what was decided, and go on to the next."""
    viewer = viewer_of(request.user)
    question = _question(request.POST.get("question", ""))
    thing = _thing(viewer, request.POST.get("key", ""))
    if thing is None:
        said(request, "That was settled already. This is the next.")
        return _on(question)
    form = deciding.FORMS[thing.question](request.POST)
    chosen = request.POST.get("decision", "")
    if form.is_valid() or chosen in deciding.NEED_NO_FORM:
        with refusals(form):
            words, undo = deciding.settle(viewer, thing, chosen, getattr(form, "cleaned_data", {}))
            request.session[_LAST] = {"words": words, "undo": undo}
            return _on(question)
    return _show(request, desk_of(viewer, question, most=1), thing, question, form)


@requires(Permission.DECIDE)
@require_POST
def put_off(request: HttpRequest) -> HttpResponse:
    """Leave one thing for later, or bring back all that was left."""
    key = request.POST.get("key", "")
    request.session[_PUT_OFF] = [*_put_off(request), key][-200:] if key else []
    return _on(_question(request.POST.get("question", "")))


@requires(Permission.DECIDE)
@require_POST
def undo(request: HttpRequest) -> HttpResponse:
    """Take back a decision, or the settling of a doubt or of an answer."""
    viewer = viewer_of(request.user)
    what, _, number = request.POST.get("undo", "").partition(":")
    request.session.pop(_LAST, None)
    try:
        if what not in _TAKES_BACK or not re.fullmatch(r"[0-9]{1,18}", number):
            raise NotThere("There is nothing to take back.")
        _TAKES_BACK[what](viewer, int(number))
    except NotThere as fault:
        said(request, str(fault))
    else:
        said(request, "Taken back. It is on the desk again.")
    if re.fullmatch(r"[0-9a-f]{12}", request.POST.get("back", "")):
        return redirect("staff-ask", request.POST["back"])
    return _on(_question(request.POST.get("question", "")))


def _on(question: Question | None) -> HttpResponse:
    answer = redirect("staff-desk")
    if question:
        answer["Location"] += f"?question={question}"
    return answer

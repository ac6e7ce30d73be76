"""An ask as staff see it: who owes it, when it is due, how it stands, what was decided and answered."""

from __future__ import annotations

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from arising.record.ask import Verdict
from arising_service.accounts.permissions import Permission, requires
from arising_service.accounts.viewers import viewer_of
from arising_service.register import changes
from arising_service.register.errors import NotThere
from arising_service.register.queries.asks import AskPage, ask_page
from arising_service.register.queries.owning import owns
from arising_service.web.staff import forms
from arising_service.web.staff.form import Form
from arising_service.web.staff.showing import filled, refusals, said, show, there

_CHANGES: dict[str, tuple[type[Form], str]] = {
    "owner": (forms.OwnerForm, "Who owes this?"),
    "due": (forms.DueForm, "When is this due?"),
    "standing": (forms.StandingForm, "How does this stand?"),
}


@requires(Permission.VIEW_STAFF_SITE)
def ask(request: HttpRequest, name: str) -> HttpResponse:
    """The ask, with what this person may do about it."""
    viewer = viewer_of(request.user)
    with there():
        page = ask_page(viewer, name)
    mine = viewer.settles or owns(viewer.post, page.ask.owner)
    return show(request, "ask", {"page": page, "ask": page.ask, "is_mine": mine, "today": timezone.localdate()})


def _before(page: AskPage, what: str) -> dict[str, object]:
    day = page.ask.due_on
    match what:
        case "owner":
            return {"value": page.ask.owner}
        case "due" if isinstance(day, date):
            return {"day": day.day, "month": day.month, "year": day.year}
    return {}


@requires(Permission.DECIDE)
def change(request: HttpRequest, name: str, what: str) -> HttpResponse:
    """Settle the owner, the day or the standing of an ask."""
    viewer = viewer_of(request.user)
    with there():
        page = ask_page(viewer, name)
    if what not in _CHANGES:
        raise Http404
    form_class, heading = _CHANGES[what]
    form = form_class(request.POST) if request.method == "POST" else form_class(initial=_before(page, what))
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        value = told["on"].isoformat() if what == "due" else told.get("value", "")
        verdict = told["verdict"] if what == "standing" else what
        with refusals(form):
            changes.decide(viewer, name, Verdict(verdict), value=value, note=told.get("note", ""))
            said(request, "Your decision is kept.")
            return redirect("staff-ask" if verdict != Verdict.NOT_AN_ASK else "staff-home", *_of(verdict, name))
    return show(request, "ask_change", {"page": page, "ask": page.ask, "form": form, "heading": heading, "what": what})


def _of(verdict: str, name: str) -> list[str]:
    """What an ask's page needs in its address; an ask that is none any more has no page."""
    return [] if verdict == Verdict.NOT_AN_ASK else [name]


@requires(Permission.DISCHARGE)
def discharge(request: HttpRequest, name: str) -> HttpResponse:
    """Close an ask as the body closed it, naming the minute."""
    viewer = viewer_of(request.user)
    with there():
        page = ask_page(viewer, name)
    form = filled(request, forms.DischargeForm)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            changes.discharge(viewer, name, form.cleaned_data["minute"], form.cleaned_data["note"])
            said(request, "The ask is discharged.")
            return redirect("staff-ask", name)
    shown = {"page": page, "ask": page.ask, "form": form, "heading": "Discharge this ask", "what": "discharge"}
    return show(request, "ask_change", shown)


@requires(Permission.DECIDE)
@require_POST
def take_back(request: HttpRequest, name: str, number: int) -> HttpResponse:
    """Take a decision of an ask back."""
    with there():
        page = ask_page(viewer_of(request.user), name)
    if number not in {each.id for each in page.decisions}:
        raise Http404
    try:
        changes.undo(viewer_of(request.user), number)
    except NotThere as fault:
        said(request, str(fault))
    else:
        said(request, "The decision is taken back.")
    return redirect("staff-ask", name)

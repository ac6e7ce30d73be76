"""Marking papers and items exempt, and taking it back. Only for people who may see what is exempt."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from arising_service.accounts.permissions import Permission, requires
from arising_service.accounts.viewers import viewer_of
from arising_service.register import changes
from arising_service.register.queries.exemptions import items_of_paper, one_item
from arising_service.register.queries.papers import paper_view
from arising_service.register.queries.papers import papers as papers_of
from arising_service.web.staff.forms import ExemptForm
from arising_service.web.staff.showing import filled, refusals, said, show, there
from arising_service.web.views import asking


@requires(Permission.MARK_EXEMPT)
def papers(request: HttpRequest) -> HttpResponse:
    """All papers, to choose the one that is exempt or holds something exempt."""
    only = "exempt" in request.GET
    found = papers_of(viewer_of(request.user), asking.number(request, "page"), exempt=only)
    return show(request, "exempt_papers", {"page": found, "only": only})


@requires(Permission.MARK_EXEMPT)
def paper(request: HttpRequest, sha256: str) -> HttpResponse:
    """A paper with its items: mark the whole of it, or choose an item."""
    viewer = viewer_of(request.user)
    with there():
        row = paper_view(viewer, sha256).paper
    form = filled(request, ExemptForm)
    if request.method == "POST" and (request.POST.get("lift") or form.is_valid()):
        with refusals(form):
            if request.POST.get("lift"):
                changes.unmark_exempt(viewer, paper=sha256)
                said(request, "The paper is public again.")
            else:
                changes.mark_exempt(viewer, form.cleaned_data["paragraph"], paper=sha256)
                said(request, "The paper is exempt. Only people with the right can see it or anything read from it.")
            return redirect("staff-exempt-paper", sha256)
    return show(request, "exempt_paper", {"paper": row, "items": items_of_paper(viewer, sha256), "form": form})


@requires(Permission.MARK_EXEMPT)
def item(request: HttpRequest, number: int) -> HttpResponse:
    """One item, in every paper that tells of the same meeting."""
    viewer = viewer_of(request.user)
    with there():
        row = one_item(viewer, number)
    form = filled(request, ExemptForm)
    if request.method == "POST" and (request.POST.get("lift") or form.is_valid()):
        with refusals(form):
            if request.POST.get("lift"):
                changes.unmark_exempt(viewer, item=number)
                said(request, "The item is public again.")
            else:
                changes.mark_exempt(viewer, form.cleaned_data["paragraph"], item=number)
                said(request, "The item is exempt, in every paper of that meeting that has it.")
            return redirect("staff-exempt-paper", row.spot.sha256)
    return show(request, "exempt_item", {"item": row, "form": form})

"""Officers: their own asks, and the answers that they propose."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from arising_service.accounts.permissions import Permission, requires
from arising_service.accounts.viewers import Viewer, viewer_of
from arising_service.register import changes
from arising_service.register.queries.asks import ask_page, own_asks
from arising_service.register.queries.owning import owns
from arising_service.web.staff.forms import AnswerForm
from arising_service.web.staff.showing import filled, refusals, said, show, there
from arising_service.web.staff.uploading import fault_of
from arising_service.web.views import asking


@requires(Permission.PROPOSE_ANSWER)
def own(request: HttpRequest) -> HttpResponse:
    """The open asks of this person's post, those due first."""
    found = own_asks(viewer_of(request.user), asking.number(request, "page"))
    return show(request, "own_asks", {"own": found, "today": timezone.localdate()})


@requires(Permission.PROPOSE_ANSWER)
def answer(request: HttpRequest, name: str) -> HttpResponse:
    """Propose an answer, with a paper that shows it where there is one."""
    viewer = viewer_of(request.user)
    with there():
        page = ask_page(viewer, name)
    if not viewer.settles and not owns(viewer.post, page.ask.owner):
        raise PermissionDenied
    form = filled(request, AnswerForm)
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        fault = fault_of(told["file"]) if told["file"] else ""
        if fault:
            form.add_error("file", fault)
        else:
            with refusals(form):
                paper = _shown(viewer, told["file"]) if told["file"] else ""
                changes.propose_answer(viewer, name, told["text"], answer=told["answer"], paper=paper)
                said(request, "Your answer is with the clerk.")
                return redirect("staff-ask", name)
    return show(request, "answer", {"page": page, "ask": page.ask, "form": form})


def _shown(viewer: Viewer, file: UploadedFile[Any]) -> str:
    """Keep the paper that shows an answer. Gives its hash."""
    return changes.add_paper(file.read(), file.name or "", viewer, with_answer=True)[0].sha256

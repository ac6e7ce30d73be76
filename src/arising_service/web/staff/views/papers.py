"""Papers as staff see them: adding, how far the reading is, what could not be read."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from arising_service.accounts.permissions import Permission, allowed, requires
from arising_service.accounts.viewers import Viewer, viewer_of
from arising_service.jobs.listing import jobs
from arising_service.jobs.tasks import ask_to_follow, ask_to_read
from arising_service.register import changes
from arising_service.register.queries import rows
from arising_service.register.queries.papers import paper_view, to_read
from arising_service.register.queries.papers import papers as papers_of
from arising_service.web.staff.forms import ExemptUploadForm, UploadForm
from arising_service.web.staff.showing import filled, refusals, said, show, there
from arising_service.web.staff.uploading import MOST, fault_of
from arising_service.web.views import asking

_BATCH = "papers_added"
_SECONDS = 5


@requires(Permission.UPLOAD)
def add(request: HttpRequest) -> HttpResponse:
    """Choose papers, several at once. Those that cannot be taken are named; the others are taken all the same."""
    viewer = viewer_of(request.user)
    form_class = ExemptUploadForm if allowed(viewer, Permission.MARK_EXEMPT) else UploadForm
    form = filled(request, form_class)
    if request.method == "POST" and form.is_valid():
        files = form.cleaned_data["papers"]
        faults = [fault_of(file) for file in files[:MOST]]
        good = [file for file, fault in zip(files, faults, strict=False) if not fault]
        for fault in filter(None, faults):
            form.add_error("papers", fault)
        if len(files) > MOST:
            form.add_error("papers", f"Choose at most {MOST} papers at a time. The first {MOST} were looked at.")
        with refusals(form):
            batch = [_take(viewer, file.read(), file.name, form.cleaned_data.get("paragraph", "")) for file in good]
            request.session[_BATCH] = [*batch, *request.session.get(_BATCH, ())][:200]
            if batch:
                ask_to_follow(viewer)
            if not form.errors:
                return redirect("staff-papers-reading")
            shown = {"form": form, "taken": len(batch)}
            return show(request, "papers_add", shown, status=400)
    return show(request, "papers_add", {"form": form})


def _take(viewer: Viewer, data: bytes, name: str, paragraph: str) -> str:
    """Keep one paper and ask for it to be read. Gives its hash."""
    paper, _ = changes.add_paper(data, name, viewer, paragraph=paragraph)
    wanted = to_read(paper.sha256)
    if wanted is not None:
        ask_to_read(wanted, viewer)
    return paper.sha256


@requires(Permission.UPLOAD)
def reading(request: HttpRequest) -> HttpResponse:
    """How far the reading is. A script keeps it up to date; without one, the page refreshes until told to stop."""
    viewer = viewer_of(request.user)
    batch = [_row(viewer, sha256) for sha256 in request.session.get(_BATCH, ())]
    papers = [paper for paper in batch if paper is not None]
    # Only jobs on papers that the viewer may see: even how many there are would tell of the others.
    left = len(jobs(viewer, "new")) + len(jobs(viewer, "running"))
    stopped = "stop" in request.GET
    shown = {
        "papers": papers,
        "read": sum(paper.state == "read" for paper in papers),
        "failed": sum(paper.state == "failed" for paper in papers),
        "left": left,
        "stopped": stopped,
        "seconds": _SECONDS,
    }
    return show(request, "papers_reading", shown)


def _row(viewer: Viewer, sha256: str) -> rows.PaperRow | None:
    try:
        return paper_view(viewer, sha256).paper
    except changes.NotThere:
        return None


@requires(Permission.UPLOAD)
def failed(request: HttpRequest) -> HttpResponse:
    """Papers that could not be read, each with the reason."""
    found = papers_of(viewer_of(request.user), asking.number(request, "page"), state="failed")
    return show(request, "papers_failed", {"page": found})


@requires(Permission.UPLOAD)
@require_POST
def retry(request: HttpRequest, sha256: str) -> HttpResponse:
    """Read a paper once more."""
    viewer = viewer_of(request.user)
    with there():
        paper = paper_view(viewer, sha256).paper
    wanted = to_read(paper.sha256)
    if wanted is not None:
        ask_to_read(wanted, viewer, again=True)
        request.session[_BATCH] = [sha256, *request.session.get(_BATCH, ())][:200]
        said(request, "The paper will be read again.")
    return redirect("staff-papers-reading")

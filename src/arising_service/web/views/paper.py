"""A paper page by page, with the words that somebody came for marked; its pages as pictures; its file."""

from __future__ import annotations

from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render

from arising_service.accounts.permissions import for_everyone
from arising_service.accounts.viewers import Viewer, viewer_of
from arising_service.register.queries import papers as kept
from arising_service.register.queries.bodies import bodies
from arising_service.register.queries.leaves import first_words
from arising_service.register.queries.rows import Paged
from arising_service.web import marking, wording
from arising_service.web.page_pictures import picture_of
from arising_service.web.views import asking

_PRIVATE = "private, max-age=3600"
_NEAR = 4
"""How many pages before and after are offered beside a page."""
_AT_ONCE = 100
"""How many pages of a long paper are listed at a time."""


@for_everyone
def papers(request: HttpRequest) -> HttpResponse:
    """Every paper that has been read."""
    viewer, body, kind = viewer_of(request.user), asking.words(request, "body"), asking.words(request, "kind")
    found = kept.papers(viewer, asking.number(request, "page"), 25, body=body, kind=kind)
    shown = {"page": found, "bodies": bodies(viewer), "body": body, "kind": kind, "kinds": wording.PAPER_KIND.items()}
    return render(request, "web/papers.html", shown)


def _numbers(view: kept.PaperView) -> list[int]:
    return [number for number in range(1, view.paper.pages + 1) if number not in view.withheld_pages]


@for_everyone
def paper(request: HttpRequest, sha256: str) -> HttpResponse:
    """A paper's first page; with ``?page=``, the page that somebody typed in, or the nearest that there is."""
    numbers = _numbers(asking.found(kept.paper_view, viewer_of(request.user), sha256))
    if not numbers:
        raise Http404
    wanted = asking.number(request, "page")
    return redirect("paper-page", sha256, min(numbers, key=lambda each: abs(each - wanted)))


@for_everyone
def paper_page(request: HttpRequest, sha256: str, number: int) -> HttpResponse:
    """One page: its picture where the paper is a PDF, its words always."""
    viewer = viewer_of(request.user)
    view = asking.found(kept.paper_view, viewer, sha256)
    numbers = _numbers(view)
    if number not in numbers:
        raise Http404
    start, end = asking.number(request, "from", 0), asking.number(request, "to", 0)
    leaf = asking.found(kept.leaf, viewer, sha256, number, start, end)
    searched = marking.words_of(asking.words(request, "words"))
    place = numbers.index(number)
    shown = {
        "view": view,
        "paper": view.paper,
        "leaf": leaf,
        "boxes": marking.boxes_of(leaf, searched),
        "words": marking.marked(leaf, searched),
        "searched": searched,
        "is_marked": any(piece.marked for piece in leaf.pieces),
        "earlier": numbers[place - 1] if place else None,
        "later": numbers[place + 1] if place + 1 < len(numbers) else None,
        "runs_on": _runs_on(leaf, start, end),
        "query": request.GET.urlencode(),
        "near": _tiles(viewer, view, numbers[max(0, place - _NEAR) : place + _NEAR + 1]),
        "all_shown": len(numbers) <= 2 * _NEAR + 1,
    }
    return render(request, "web/paper_page.html", shown)


def _tiles(viewer: Viewer, view: kept.PaperView, numbers: list[int]) -> list[tuple[int, str]]:
    """Pages to choose from: each with its first words where there is no picture of it."""
    begins = {} if view.paper.format == "pdf" else first_words(viewer, view.paper.sha256, numbers)
    return [(number, begins.get(number, "")) for number in numbers]


@for_everyone
def paper_pages(request: HttpRequest, sha256: str) -> HttpResponse:
    """All pages of a paper, small, to find the one that is looked for."""
    viewer = viewer_of(request.user)
    view = asking.found(kept.paper_view, viewer, sha256)
    numbers = _numbers(view)
    if not numbers:
        raise Http404
    number = asking.number(request, "page")
    last = -(-len(numbers) // _AT_ONCE)
    first = (min(max(number, 1), last) - 1) * _AT_ONCE
    page = Paged(
        tuple(_tiles(viewer, view, numbers[first : first + _AT_ONCE])), first // _AT_ONCE + 1, len(numbers), _AT_ONCE
    )
    return render(request, "web/paper_pages.html", {"paper": view.paper, "page": page})


def _runs_on(leaf: kept.Leaf, start: int, end: int) -> bool:
    """Whether the words go on overleaf: those marked here reach the foot of the page, and there are more."""
    here = sum(len(piece.text) for piece in leaf.pieces if piece.marked)
    return bool(here) and leaf.pieces[-1].marked and here < end - start - 1


@for_everyone
def page_picture(request: HttpRequest, sha256: str, number: int) -> HttpResponseBase:
    """A page of a PDF as a picture, to whoever may see that page."""
    return _picture(request, sha256, number, small=False)


@for_everyone
def page_small(request: HttpRequest, sha256: str, number: int) -> HttpResponseBase:
    """The same, small: to find a page by how it looks."""
    return _picture(request, sha256, number, small=True)


def _picture(request: HttpRequest, sha256: str, number: int, *, small: bool) -> HttpResponseBase:
    file = asking.found(kept.paper_file_for_page, viewer_of(request.user), sha256, number)
    is_pdf = file.content_type == "application/pdf"
    picture = picture_of(file.path, sha256, number, small=small) if is_pdf else None
    if picture is None:
        raise Http404
    return _kept_by(request, HttpResponse(picture, content_type="image/png"))


@for_everyone
def paper_file(request: HttpRequest, sha256: str) -> HttpResponseBase:
    """The file as it was published, to keep: a browser is told not to run it here."""
    file = asking.found(kept.paper_file, viewer_of(request.user), sha256)
    answer = FileResponse(file.path.open("rb"), as_attachment=True, filename=file.name, content_type=file.content_type)
    answer["X-Content-Type-Options"] = "nosniff"
    return _kept_by(request, answer)


def _kept_by(request: HttpRequest, answer: HttpResponseBase) -> HttpResponseBase:
    """Let the public's browsers keep an answer for a while. After signing out, nothing of the staff's is left."""
    if not request.user.is_authenticated:
        answer["Cache-Control"] = _PRIVATE
    return answer

"""Papers, and their files."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router

from arising_service.accounts.viewers import viewer_of
from arising_service.api.asked import PapersAsked
from arising_service.api.endpoints.answers import of_list, of_one
from arising_service.api.lists import one, page
from arising_service.api.shapes.oparl import File, Paper
from arising_service.api.telling import oparl
from arising_service.register.queries.published import files as kept
from arising_service.register.queries.published import rows
from arising_service.register.queries.published.parts import Part

router = Router(tags=["Papers"])


def _part(request: HttpRequest, asked: PapersAsked) -> Part[rows.File]:
    return kept.files(viewer_of(request.user), asked.wanted(), asked.organization or "", str(asked.kind or ""))


@router.get("/papers", response=of_list(Paper), url_name="papers", by_alias=True)
def papers(request: HttpRequest, asked: Query[PapersAsked]) -> HttpResponse:
    """Papers, each with its File."""
    return page(request, asked, lambda: _part(request, asked), oparl.paper)


@router.get("/papers/{hash:sha256}", response=of_one(Paper), url_name="paper", by_alias=True)
def paper(request: HttpRequest, sha256: str) -> HttpResponse:
    """One Paper."""
    row = kept.file(viewer_of(request.user), sha256)
    return one(request, lambda to: oparl.paper(row, to))


@router.get("/files", response=of_list(File), url_name="files", by_alias=True)
def files(request: HttpRequest, asked: Query[PapersAsked]) -> HttpResponse:
    """Files: each is that of one Paper."""
    return page(request, asked, lambda: _part(request, asked), oparl.file)


@router.get("/files/{hash:sha256}", response=of_one(File), url_name="file", by_alias=True)
def file(request: HttpRequest, sha256: str) -> HttpResponse:
    """One File."""
    row = kept.file(viewer_of(request.user), sha256)
    return one(request, lambda to: oparl.file(row, to))

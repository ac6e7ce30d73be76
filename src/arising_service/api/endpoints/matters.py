"""What is asked, the words that bear on it, what people decided of it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router

from arising_service.accounts.viewers import viewer_of
from arising_service.api.asked import AsksAsked, EvidenceAsked
from arising_service.api.endpoints.answers import of_list, of_one
from arising_service.api.lists import one, page
from arising_service.api.shapes.matters import Ask, Decision, Evidence, WithdrawnAsk
from arising_service.api.telling import matters
from arising_service.register.queries.published import asks as asked_for

router = Router(tags=["Matters arising"])


@router.get("/asks", response=of_list(Ask | WithdrawnAsk), url_name="asks", by_alias=True)
def asks(request: HttpRequest, asked: Query[AsksAsked]) -> HttpResponse:
    """Asks, with their status and all that it rests on.

    With `modified_since`, Asks that were withdrawn since are listed too, as `deleted`.
    """
    viewer = viewer_of(request.user)
    return page(
        request, asked,
        lambda: asked_for.asks(viewer, asked.wanted(), asked.which(), asked.item or "", asked.q or ""),
        matters.ask,
    )  # fmt: skip


@router.get("/asks/{slug:name}", response=of_one(Ask | WithdrawnAsk), url_name="ask", by_alias=True)
def ask(request: HttpRequest, name: str) -> HttpResponse:
    """One Ask."""
    row = asked_for.ask(viewer_of(request.user), name)
    return one(request, lambda to: matters.ask(row, to))


@router.get("/asks/{slug:name}/decisions/{slug:key}", response=of_one(Decision), url_name="decision", by_alias=True)
def decision(request: HttpRequest, name: str, key: str) -> HttpResponse:
    """One Decision of an Ask."""
    row = asked_for.decision(viewer_of(request.user), name, key)
    return one(request, lambda to: matters.decision(row, to))


@router.get("/evidence", response=of_list(Evidence), url_name="evidence-list", by_alias=True)
def evidence_list(request: HttpRequest, asked: Query[EvidenceAsked]) -> HttpResponse:
    """Evidence of all Asks."""
    viewer = viewer_of(request.user)
    return page(request, asked, lambda: asked_for.evidence(viewer, asked.wanted(), asked.ask or ""), matters.evidence)


@router.get("/evidence/{slug:name}", response=of_one(Evidence), url_name="evidence", by_alias=True)
def evidence(request: HttpRequest, name: str) -> HttpResponse:
    """One piece of Evidence."""
    row = asked_for.one_evidence(viewer_of(request.user), name)
    return one(request, lambda to: matters.evidence(row, to))

"""Where programs begin: the System, its one Body, and lists that are always empty."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router

from arising_service.accounts.viewers import viewer_of
from arising_service.api.asked import ListAsked
from arising_service.api.endpoints.answers import of_list, of_one
from arising_service.api.lists import one, page
from arising_service.api.shapes.oparl import Body, System
from arising_service.api.telling import oparl
from arising_service.register.errors import NotThere
from arising_service.register.queries.published.bodies import register_times
from arising_service.register.queries.published.parts import Part
from arising_service.register.queries.published.rows import Times

router = Router(tags=["Where to begin"])


@router.get("/system", response=of_one(System), url_name="system", by_alias=True)
def system(request: HttpRequest) -> HttpResponse:
    """The System: begin here."""
    times = register_times(viewer_of(request.user))
    return one(request, lambda to: oparl.system(times, to))


@router.get("/bodies", response=of_list(Body), url_name="bodies", by_alias=True)
def bodies(request: HttpRequest, asked: Query[ListAsked]) -> HttpResponse:
    """The Bodies: there is one."""
    wanted, times = asked.wanted(), register_times(viewer_of(request.user))
    within = (
        not wanted.after
        and not (wanted.created_since and times.created < wanted.created_since)
        and not (wanted.created_until and times.created > wanted.created_until)
        and not (wanted.modified_since and times.modified < wanted.modified_since)
        and not (wanted.modified_until and times.modified > wanted.modified_until)
    )
    return page(request, asked, lambda: Part((times,) if within else (), "", int(within)), oparl.body)


@router.get("/bodies/{name}", response=of_one(Body), url_name="council", by_alias=True)
def body(request: HttpRequest, name: str) -> HttpResponse:
    """The Body: from here, all lists are reached."""
    if name != oparl.COUNCIL:
        raise NotThere("There is no such body.")
    times = register_times(viewer_of(request.user))
    return one(request, lambda to: oparl.body(times, to))


def _nothing(request: HttpRequest, asked: ListAsked) -> HttpResponse:
    none: Part[Times] = Part((), "", 0)
    return page(request, asked, lambda: none, oparl.body)


@router.get("/consultations", response=of_list(Body), url_name="consultations", by_alias=True)
def consultations(request: HttpRequest, asked: Query[ListAsked]) -> HttpResponse:
    """Consultations: none, for OParl's clients that ask for them."""
    return _nothing(request, asked)


@router.get("/legislative-terms", response=of_list(Body), url_name="legislative-terms", by_alias=True)
def legislative_terms(request: HttpRequest, asked: Query[ListAsked]) -> HttpResponse:
    """LegislativeTerms: none, for OParl's clients that ask for them."""
    return _nothing(request, asked)

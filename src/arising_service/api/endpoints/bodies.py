"""Organizations, people, memberships."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router

from arising_service.accounts.viewers import viewer_of
from arising_service.api.asked import ListAsked, MembershipsAsked, PeopleAsked
from arising_service.api.endpoints.answers import of_list, of_one
from arising_service.api.lists import one, page
from arising_service.api.shapes.oparl import Membership, Organization, Person
from arising_service.api.telling import oparl
from arising_service.register.errors import NotThere
from arising_service.register.queries.published import bodies as kept
from arising_service.register.queries.published import people as named

router = Router(tags=["Organizations and people"])


@router.get("/organizations", response=of_list(Organization), url_name="organizations", by_alias=True)
def organizations(request: HttpRequest, asked: Query[ListAsked]) -> HttpResponse:
    """Organizations: committees, boards, panels, partnerships."""
    viewer = viewer_of(request.user)
    return page(request, asked, lambda: kept.organizations(viewer, asked.wanted()), oparl.organization)


@router.get("/organizations/{slug:slug}", response=of_one(Organization), url_name="organization", by_alias=True)
def organization(request: HttpRequest, slug: str) -> HttpResponse:
    """One Organization."""
    row = kept.organization(viewer_of(request.user), slug)
    return one(request, lambda to: oparl.organization(row, to))


@router.get("/people", response=of_list(Person), url_name="people", by_alias=True)
def people(request: HttpRequest, asked: Query[PeopleAsked]) -> HttpResponse:
    """Persons whom papers name."""
    viewer, slug = viewer_of(request.user), asked.organization or ""
    return page(request, asked, lambda: named.people(viewer, asked.wanted(), slug), oparl.person)


@router.get("/people/{key}", response=of_one(Person), url_name="person", by_alias=True)
def person(request: HttpRequest, key: str) -> HttpResponse:
    """One Person."""
    row = named.person(viewer_of(request.user), _readable(key))
    return one(request, lambda to: oparl.person(row, to))


@router.get("/memberships", response=of_list(Membership), url_name="memberships", by_alias=True)
def memberships(request: HttpRequest, asked: Query[MembershipsAsked]) -> HttpResponse:
    """Memberships, as minutes tell of them."""
    viewer = viewer_of(request.user)
    return page(
        request, asked,
        lambda: named.memberships(viewer, asked.wanted(), asked.organization or "", asked.person or ""),
        oparl.membership,
    )  # fmt: skip


@router.get("/memberships/{slug:slug}/{key}", response=of_one(Membership), url_name="membership", by_alias=True)
def membership(request: HttpRequest, slug: str, key: str) -> HttpResponse:
    """One Membership."""
    row = named.membership(viewer_of(request.user), slug, _readable(key))
    return one(request, lambda to: oparl.membership(row, to))


def _readable(key: str) -> str:
    """A key that a database can be asked for."""
    if "\x00" in key:
        raise NotThere("No paper names such a person.")
    return key

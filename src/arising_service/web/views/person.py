"""People, as minutes name them."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from arising_service.accounts.permissions import for_everyone
from arising_service.accounts.viewers import viewer_of
from arising_service.register.queries.people import people as all_people
from arising_service.register.queries.people import person_page
from arising_service.web.views import asking


@for_everyone
def people(request: HttpRequest) -> HttpResponse:
    """Everybody whom papers name as present, in attendance or sending apologies."""
    name = asking.words(request, "name")
    page = all_people(viewer_of(request.user), asking.number(request, "page"), 50, begins=name)
    return render(request, "web/people.html", {"page": page, "name": name})


@for_everyone
def person(request: HttpRequest, key: str) -> HttpResponse:
    """One name."""
    page = asking.found(person_page, viewer_of(request.user), key)
    return render(request, "web/person.html", {"person": page})

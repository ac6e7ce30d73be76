"""Search: plain words, narrowed by body, days and kind, with the words marked."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from arising_service.accounts.permissions import for_everyone
from arising_service.accounts.viewers import viewer_of
from arising_service.register.queries.bodies import bodies
from arising_service.web.views import asking


@for_everyone
def search(request: HttpRequest) -> HttpResponse:
    """What was typed, and what was found."""
    viewer, words = viewer_of(request.user), asking.words(request, "words")
    return render(request, "web/search.html", {"bodies": bodies(viewer), "words": words})

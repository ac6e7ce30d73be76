"""Pages about the site itself: accessibility, privacy, open data, how statuses are worked out."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from arising_service.accounts.permissions import for_everyone
from arising_service.accounts.viewers import viewer_of
from arising_service.register.queries.bodies import bodies
from arising_service.web import wording


@for_everyone
def accessibility(request: HttpRequest) -> HttpResponse:
    """What works for whom, what does not yet, and whom to tell."""
    return render(request, "web/accessibility.html")


@for_everyone
def privacy(request: HttpRequest) -> HttpResponse:
    """What is kept of whom."""
    return render(request, "web/privacy.html")


@for_everyone
def open_data(request: HttpRequest) -> HttpResponse:
    """Everything that can be taken away, and in which forms."""
    shown = {"bodies": bodies(viewer_of(request.user))}
    return render(request, "web/open_data.html", shown)


@for_everyone
def statuses(request: HttpRequest) -> HttpResponse:
    """What each status of an ask means, and how it is worked out."""
    return render(request, "web/statuses.html", {"statuses": list(wording.STATUS)})
